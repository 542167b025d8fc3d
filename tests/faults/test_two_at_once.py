"""A patient and staff change one request at the same moment: no change is lost, and there is no deadlock."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from bot import callbacks as rules
from bot import desk, reception
from bot.callbacks import Callback
from bot.desk import Acting
from bot.messages import InboundMessage
from bot.runtime import Runtime
from bot.store import Connection, Store, conversations
from bot.store import callbacks as rows
from bot.store.tables import callbacks
from tests.databases import needs_postgresql
from tests.whatsapp.people import someone

pytestmark = needs_postgresql
_WAITING = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
MEERA = Acting("m" * 32, "meera", "Meera")


@pytest.fixture
def rt_postgresql(rt: Runtime, postgresql_url: str) -> Iterator[Runtime]:
    other = replace(rt, store=Store(postgresql_url))
    yield other
    other.store.close()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield pool


def says(rt: Runtime, text: str, number: int) -> reception.Reception:
    message = InboundMessage(f"SM{number:032x}", someone(), "whatsapp:+14155550100", "text", text, rt.clock())
    return reception.receive(rt, message)


def asked(rt: Runtime) -> Callback:
    """The patient's request."""
    for number, text in enumerate(("call me", "1", "1", "yes"), start=1):
        says(rt, text, number)
    return now_is(rt)


def now_is(rt: Runtime) -> Callback:
    with rt.store.read() as conn:
        return rows.by_id(conn, conn.execute(sa.select(callbacks.c.id)).scalar_one())


def until_somebody_waits(rt: Runtime) -> None:
    """Wait until some transaction waits for another one's lock."""
    end = time.monotonic() + 4
    while time.monotonic() < end:
        with rt.store.read() as conn:
            if conn.execute(sa.text(_WAITING)).first():
                return
        time.sleep(0.02)
    raise AssertionError("nobody waits")


def keeping(rt: Runtime, pool: ThreadPoolExecutor, work: Callable[[Connection], Any]) -> tuple[Future[Any], Callable]:
    """(a transaction that stays open after `work`, a function that ends it)."""
    done, end = threading.Event(), threading.Event()

    def kept(conn: Connection) -> None:
        work(conn)
        done.set()
        end.wait(10)

    future = pool.submit(rt.store.write, kept)
    assert done.wait(5)
    return future, end.set


def test_a_cancel_that_waits_behind_a_move_is_not_lost(rt_postgresql: Runtime, pool: ThreadPoolExecutor) -> None:
    before = asked(rt_postgresql)
    taken = rules.claim(before, "meera", rt_postgresql.clock())
    staff, end = keeping(rt_postgresql, pool, lambda conn: rows.save(conn, taken))  # as an earlier release does
    patient = pool.submit(says, rt_postgresql, "cancel the callback", 9)
    until_somebody_waits(rt_postgresql)
    end()
    staff.result()
    assert not patient.result().failed
    assert now_is(rt_postgresql).status == "cancelled"


def test_staff_who_wait_for_a_patient_keep_nothing_from_them(rt_postgresql: Runtime, pool: ThreadPoolExecutor) -> None:
    before = asked(rt_postgresql)
    patient, end = keeping(
        rt_postgresql,
        pool,
        lambda conn: conversations.lock_conversation(conn, before.sender_id, rt_postgresql.clock()),
    )
    staff = pool.submit(desk.claim, rt_postgresql, MEERA, before.id)
    until_somebody_waits(rt_postgresql)
    free = sa.select(callbacks.c.id).where(callbacks.c.id == before.id).with_for_update(nowait=True)
    with rt_postgresql.store.engine.begin() as conn:
        assert conn.execute(free).first() is not None
    end()
    patient.result()
    assert staff.result().holder == "meera"


def test_a_message_for_a_person_waits_for_a_move_of_staff_and_loses_nothing(
    rt_postgresql: Runtime, pool: ThreadPoolExecutor
) -> None:
    before = asked(rt_postgresql)
    taken = rules.claim(before, "meera", rt_postgresql.clock())

    def claimed(conn: Connection) -> None:
        conversations.lock(conn, before.sender_id, rt_postgresql.clock())
        rows.save(conn, taken)

    staff, end = keeping(rt_postgresql, pool, claimed)
    urgent = InboundMessage(
        "SM9", someone(), "whatsapp:+14155550100", "text", "my father is not breathing", rt_postgresql.clock()
    )
    patient = pool.submit(reception.receive_late, rt_postgresql, urgent, 5)
    until_somebody_waits(rt_postgresql)
    end()
    staff.result()
    assert patient.result().fresh
    assert (now_is(rt_postgresql).holder, now_is(rt_postgresql).urgency) == ("meera", "emergency")
