"""The database locked, full, cut off, silent: never a 200 without a row, never a row without its answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store import Store
from bot.store.breaker import PROBE_SECONDS, REST_SECONDS
from bot.store.tables import callbacks, inbound
from tests.conftest import post
from tests.databases import needs_postgresql
from tests.faults.cable import Cable
from tests.faults.ledger import audit, note
from tests.faults.twilio_server import Message, Twilio
from webhooks import create_app

SOAK = (pytest.mark.slow, pytest.mark.soak)


def ring(client: FlaskClient, twilio: Twilio, message: Message) -> int:
    """Call the webhook; return the status. A good answer is delivered to the phone."""
    answer = post(client, twilio.form(message))
    if answer.status_code == 200:
        twilio.deliver(message, answer.text)
    return answer.status_code


def ring_all(rt: Runtime, twilio: Twilio, messages: list[Message]) -> list[int]:
    """Call the webhook for all messages at once."""
    app = create_app(runtime=rt)
    with ThreadPoolExecutor(max_workers=6) as pool:
        return list(pool.map(lambda message: ring(app.test_client(), twilio, message), messages))


def write_all(twilio: Twilio, count: int) -> list[Message]:
    return [twilio.write(f"+919848{number:06}", "causes") for number in range(count)]


def again_until_answered(rt: Runtime, twilio: Twilio, messages: list[Message], statuses: list[int]) -> None:
    """Retry, as Twilio does, until every message is answered; the circuit breaker stays open for some seconds."""
    end = time.monotonic() + 2 * (REST_SECONDS + PROBE_SECONDS)
    while failed := [message for message, status in zip(messages, statuses, strict=True) if status != 200]:
        assert time.monotonic() < end
        messages, statuses = failed, ring_all(rt, twilio, failed)
        time.sleep(0.2)


def hold_the_lock(store: Store, seconds: float) -> threading.Thread:
    """Start a writer that holds the lock for `seconds`; returns when it has begun."""
    begun = threading.Event()

    def hold() -> None:
        other = Store(store.url.render_as_string(hide_password=False))
        with other.engine.connect() as conn:
            conn.execution_options(careline_writes=True)
            with conn.begin():
                if not other.is_sqlite:
                    conn.exec_driver_sql("LOCK TABLE inbound IN ACCESS EXCLUSIVE MODE")
                begun.set()
                time.sleep(seconds)
        other.close()

    thread = threading.Thread(target=hold)
    thread.start()
    begun.wait()
    return thread


@pytest.mark.parametrize("seconds", [1, pytest.param(8, marks=SOAK), pytest.param(20, marks=SOAK)])
def test_while_somebody_else_holds_the_lock_messages_wait_or_are_refused(
    rt: Runtime, twilio: Twilio, seconds: int
) -> None:
    messages = write_all(twilio, 6)
    holder = hold_the_lock(rt.store, seconds)
    statuses = ring_all(rt, twilio, messages)
    assert set(statuses) <= {200, 503}
    if seconds == 1:
        assert set(statuses) == {200}
    holder.join()
    again_until_answered(rt, twilio, messages, statuses)
    assert audit(twilio, rt.store).wrong == []


@pytest.mark.slow
@pytest.mark.soak
def test_a_lock_that_lasts_is_given_up_before_twilio_gives_us_up(rt: Runtime, twilio: Twilio) -> None:
    holder = hold_the_lock(rt.store, 16)
    began = time.monotonic()
    statuses = ring_all(rt, twilio, write_all(twilio, 6))
    took = time.monotonic() - began
    holder.join()
    note(f"six refusals in {took:.1f} s")
    assert set(statuses) == {503}
    assert took < 15


def test_a_full_disk_refuses_what_it_cannot_store_and_recovers(rt: Runtime, twilio: Twilio) -> None:
    if not rt.store.is_sqlite:
        with_a_full_postgresql(rt)
    else:
        with_a_full_file(rt)
    messages = write_all(twilio, 40)
    statuses = ring_all(rt, twilio, messages)
    with rt.store.read() as conn:
        stored = conn.execute(sa.select(sa.func.count()).select_from(inbound)).scalar_one()
    assert stored == statuses.count(200)
    assert 503 in statuses
    sa.event.remove(rt.store.engine, *rt.full)
    rt.store.engine.dispose()
    again_until_answered(rt, twilio, messages, statuses)
    assert audit(twilio, rt.store).wrong == []


def with_a_full_file(rt: Runtime) -> None:
    """Let the SQLite file grow by only a few pages."""

    def limit(connection: Any, _record: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        rt.pages = getattr(rt, "pages", pages + 4)
        connection.execute(f"PRAGMA max_page_count={rt.pages}")

    rt.store.engine.dispose()
    sa.event.listen(rt.store.engine, "connect", limit)
    rt.full = ("connect", limit)


def with_a_full_postgresql(rt: Runtime) -> None:
    """After some rows the server reports a full disk: its own error, raised by a trigger of this test."""
    with rt.store.engine.begin() as conn:
        conn.exec_driver_sql(
            "CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN "
            "IF current_setting('careline.no_space', true) = 'yes' AND (SELECT count(*) FROM inbound) > 10 THEN "
            "RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END IF; RETURN NEW; END $$ "
            "LANGUAGE plpgsql"
        )
        conn.exec_driver_sql(
            "CREATE TRIGGER full_disk BEFORE INSERT ON inbound FOR EACH ROW EXECUTE FUNCTION full_disk()"
        )

    def begin(conn: sa.Connection) -> None:
        conn.exec_driver_sql("SET LOCAL careline.no_space = 'yes'")

    sa.event.listen(rt.store.engine, "begin", begin)
    rt.full = ("begin", begin)


@pytest.fixture
def cable(postgresql_url: str) -> Iterator[Cable]:
    parts = urlsplit(postgresql_url)
    with Cable(str(parts.hostname), parts.port or 5432).laid() as laid:
        yield laid


@pytest.fixture
def rt_far(rt: Runtime, postgresql_url: str, cable: Cable) -> Iterator[Runtime]:
    """A runtime that reaches its database through a Cable."""
    near, rt.store = rt.store, Store(str(sa.make_url(postgresql_url).set(host="127.0.0.1", port=cable.port)))
    yield rt
    cable.mend()
    rt.store.close()
    rt.store = near


@needs_postgresql
def test_a_server_that_is_gone_is_a_503_and_all_are_answered_when_it_is_back(
    rt_far: Runtime, twilio: Twilio, cable: Cable
) -> None:
    messages = write_all(twilio, 30)
    statuses = ring_all(rt_far, twilio, messages[:10])
    cable.cut()
    statuses += ring_all(rt_far, twilio, messages[10:20])
    cable.mend()
    statuses += ring_all(rt_far, twilio, messages[20:])
    assert statuses == [200] * 10 + [503] * 10 + [200] * 10
    again_until_answered(rt_far, twilio, messages, statuses)
    assert audit(twilio, rt_far.store).wrong == []


@needs_postgresql
def test_connections_that_broke_while_idle_cost_no_message(rt_far: Runtime, twilio: Twilio, cable: Cable) -> None:
    messages = write_all(twilio, 12)
    assert set(ring_all(rt_far, twilio, messages[:6])) == {200}
    cable.cut()
    cable.mend()
    with rt_far.store.read() as conn:
        assert conn.execute(sa.select(sa.func.count()).select_from(inbound)).scalar_one() == 6
    cable.cut()
    cable.mend()
    assert set(ring_all(rt_far, twilio, messages[6:])) == {200}
    assert audit(twilio, rt_far.store).wrong == []


@needs_postgresql
@pytest.mark.slow
@pytest.mark.soak
def test_a_server_that_says_nothing_is_given_up_in_time(rt_far: Runtime, twilio: Twilio, cable: Cable) -> None:
    messages = write_all(twilio, 6)
    assert ring_all(rt_far, twilio, messages[:1]) == [200]
    cable.hang()
    began = time.monotonic()
    statuses = ring_all(rt_far, twilio, messages[1:])
    took = time.monotonic() - began
    cable.mend()
    note(f"a silent server: five refusals in {took:.1f} s")
    assert set(statuses) <= {200, 503}
    assert took < 15
    again_until_answered(rt_far, twilio, messages[1:], statuses)
    assert audit(twilio, rt_far.store).wrong == []


@needs_postgresql
def test_an_emergency_is_answered_while_the_database_is_gone_and_kept_when_it_is_back(
    rt_far: Runtime, twilio: Twilio, cable: Cable
) -> None:
    message = twilio.write("+919848012345", "my father has chest pain and cannot breathe")
    client = create_app(runtime=rt_far).test_client()
    cable.cut()
    assert ring(client, twilio, message) == 200
    assert "112" in twilio.received()[0].body
    assert post(client, twilio.form(twilio.write("+919848012345", "causes"))).status_code == 503
    cable.mend()
    assert ring(client, twilio, message) == 200
    with rt_far.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.urgency)).scalar_one() == "emergency"


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'a' / 'b' / 'careline.db'}")
    with store.read() as conn:
        assert conn.execute(sa.text("SELECT 1")).scalar_one() == 1
    store.close()
