"""Threats 3 and 26: what is stored about a person can be shown, hidden and erased, and expires in time."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask.testing import FlaskClient

from bot import retention
from bot.__main__ import main
from bot.runtime import Runtime
from bot.store import erasure, people
from bot.store.outbox import put
from bot.store.personal import IMPERSONAL, PERSONAL, unregistered
from bot.store.tables import audit, callbacks, consents, inbound, metadata, outbox, senders, tombstones
from tests.conftest import PUBLIC_URL, TOKEN, Clock, Patient, post

CANARY = "zqcanaryxw"
NUMBER = "+919848077777"


@pytest.fixture
def zara(client: FlaskClient) -> Patient:
    """Somebody whose name, words and number are in every table with personal data."""
    zara = Patient(client, number=NUMBER, name=f"{CANARY} Devi")
    zara.says(f"hello, my name is {CANARY}")
    zara.says("causes")
    zara.says("my data")
    zara.says("please call me back")
    zara.says("1")
    zara.says("yes")
    zara.says(f"tell them {CANARY} please")
    return zara


def rows(rt: Runtime, table: sa.Table) -> int:
    with rt.store.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def person(rt: Runtime, number: str = NUMBER) -> str:
    with rt.store.read() as conn:
        return erasure.find(conn, None, number)[0]


def everything(rt: Runtime) -> str:
    with rt.store.read() as conn:
        return json.dumps(
            {table.name: [list(row) for row in conn.execute(sa.select(table))] for table in metadata.sorted_tables},
            default=str,
        )


def report_delivery(client: FlaskClient, rt: Runtime) -> None:
    with rt.store.read() as conn:
        row = conn.execute(sa.select(outbox.c.id)).first()
    assert row is not None
    form = {"MessageSid": "SM" + "e" * 32, "AccountSid": "AC" + "1" * 32, "MessageStatus": "delivered"}
    assert post(client, form, f"/whatsapp/status?ob={row.id}").status_code == 204


def test_every_table_is_registered_for_export_erasure_and_retention() -> None:
    assert unregistered(metadata) == []
    assert not {holding.table.name for holding in PERSONAL} & IMPERSONAL.keys()


def test_a_new_table_is_not_overlooked() -> None:
    grown = sa.MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(grown)
    sa.Table("wishes", grown, sa.Column("sender_id", sa.String(32)))
    assert unregistered(grown) == ["wishes"]


def test_no_table_that_points_at_a_person_calls_itself_impersonal() -> None:
    leads = {"sender_id", "inbound_sid", "callback_id", "provider_sid", "outbox_id", "phone", "address"}
    for name in IMPERSONAL:
        assert not leads & set(metadata.tables[name].columns.keys()), name


def test_every_column_that_leads_to_a_message_is_emptied_or_goes_with_its_row() -> None:
    for holding in PERSONAL:
        if holding.blanked:
            names = set(holding.table.columns.keys())
            assert {"inbound_sid"} & names <= set(holding.blanked), holding.table.name


def test_the_export_shows_everything_that_mentions_the_person(zara: Patient, rt: Runtime) -> None:
    with rt.store.read() as conn:
        shown = json.dumps(erasure.export(conn, person(rt)), ensure_ascii=False)
    stored = everything(rt)
    assert shown.count(CANARY) == stored.count(CANARY)
    assert shown.count(NUMBER) == stored.count(NUMBER)


def test_the_export_shows_nothing_of_others(zara: Patient, rt: Runtime, asha: Patient) -> None:
    asha.says("what about my cousin zq2")
    with rt.store.read() as conn:
        shown = json.dumps(erasure.export(conn, person(rt)))
    assert "zq2" not in shown
    assert asha.number not in shown


def test_who_asks_to_be_deleted_is_hidden_at_once(zara: Patient, rt: Runtime) -> None:
    zara.says("delete my data")
    zara.says("yes")
    with rt.store.read() as conn:
        row = conn.execute(sa.select(senders.c.hidden_at, senders.c.deletion_reference)).one()
        status = conn.execute(sa.select(callbacks.c.status)).scalar_one()
    assert row.hidden_at is not None
    assert row.deletion_reference
    assert status == "cancelled"


def test_who_writes_again_after_that_is_a_new_person(zara: Patient, rt: Runtime) -> None:
    zara.says("delete my data")
    last = zara.form("yes")
    post(zara.client, last)
    post(zara.client, last)  # a retry of the same message creates nobody
    assert rows(rt, senders) == 1
    zara.says("please call me back")
    with rt.store.read() as conn:
        hidden = [
            row.hidden_at is not None for row in conn.execute(sa.select(senders).order_by(senders.c.first_seen_at))
        ]
    assert hidden == [True, False]


def test_the_hidden_are_erased_on_schedule(zara: Patient, rt: Runtime, clock: Clock) -> None:
    zara.says("delete my data")
    zara.says("yes")
    clock.forward(days=364)
    assert retention.run(rt).people == 0
    clock.forward(days=2)
    assert retention.run(rt).people == 1
    assert CANARY not in everything(rt)


def test_the_schedule_is_a_setting(zara: Patient, rt: Runtime, clock: Clock) -> None:
    rt.settings = rt.settings.model_copy(update={"erasure_days": 30})
    zara.says("delete my data")
    zara.says("yes")
    clock.forward(days=31)
    assert retention.run(rt).people == 1


@pytest.mark.parametrize(("days", "day"), [(365, "23 November 2027"), (30, "23 December 2026")])
def test_who_deletes_reads_by_when_it_is_erased(zara: Patient, rt: Runtime, days: int, day: str) -> None:
    rt.settings = rt.settings.model_copy(update={"erasure_days": days})
    zara.says("delete my data")
    assert f"erased for good after {day}" in zara.says("yes")


def test_the_day_since_when_something_is_stored_is_the_desks(asha: Patient, clock: Clock) -> None:
    clock.now = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)  # 03:30 on the next day in India
    asha.says("causes")
    assert "since 23 November 2026" in asha.says("my data")


def test_the_silent_are_forgotten_after_the_retention_time_unless_a_call_is_owed(
    zara: Patient, asha: Patient, rt: Runtime, clock: Clock
) -> None:
    asha.says("causes")
    clock.forward(days=366)
    retention.run(rt)
    with rt.store.read() as conn:
        left = conn.scalars(sa.select(senders.c.phone)).all()
    assert left == [NUMBER]
    assert rows(rt, callbacks) == 1


def test_old_messages_of_somebody_who_still_writes_go_alone(asha: Patient, rt: Runtime, clock: Clock) -> None:
    asha.says("causes")
    clock.forward(days=300)
    asha.says("treatment")
    clock.forward(days=100)
    retention.run(rt)
    with rt.store.read() as conn:
        assert conn.scalars(sa.select(inbound.c.text)).all() == ["treatment"]
    assert rows(rt, outbox) == 1
    assert rows(rt, tombstones) == 1


def test_a_second_run_has_nothing_to_do(zara: Patient, rt: Runtime, clock: Clock) -> None:
    zara.says("delete my data")
    zara.says("yes")
    clock.forward(days=400)
    assert retention.run(rt).people == 1
    assert retention.run(rt) == retention.Forgotten(0, 0)


def test_a_replay_does_not_bring_the_erased_back(zara: Patient, rt: Runtime, clock: Clock) -> None:
    captured = zara.form("please remember me")
    post(zara.client, captured)
    rt.store.write(lambda conn: erasure.erase(conn, person(rt), clock(), "s" * 40))
    answer = post(zara.client, captured)
    assert answer.status_code == 200
    assert "Message" not in answer.text
    assert (rows(rt, senders), rows(rt, inbound)) == (0, 0)


def test_what_was_agreed_to_outlives_erasure_and_names_nobody(zara: Patient, rt: Runtime, clock: Clock) -> None:
    zara.says("STOP")
    rt.store.write(lambda conn: erasure.erase(conn, person(rt), clock(), "s" * 40))
    assert rows(rt, consents) >= 1
    assert CANARY not in everything(rt)
    assert NUMBER not in everything(rt)
    assert zara.form("")["MessageSid"][:20] not in everything(rt)


def test_after_the_purge_no_file_holds_the_canary(zara: Patient, rt: Runtime, clock: Clock, tmp_path: Path) -> None:
    report_delivery(zara.client, rt)
    zara.says("delete my data")
    zara.says("yes")
    files = [file for file in tmp_path.rglob("*") if file.is_file() and "cache" not in file.parts]
    assert not rt.store.is_sqlite or any(CANARY.encode() in file.read_bytes() for file in files)
    clock.forward(days=366)
    retention.run(rt)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            assert CANARY.encode() not in held, file.name
            assert NUMBER.encode() not in held, file.name


@pytest.fixture
def console(rt: Runtime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    values = {
        "ENVIRONMENT": "development",
        "PUBLIC_URL": PUBLIC_URL,
        "SECRET_KEY": "s" * 40,
        "TWILIO_ACCOUNT_SID": rt.settings.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "DATABASE_URL": rt.settings.database_url,
    }
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return CliRunner()


def test_the_console_exports_by_number_in_any_spelling_and_is_audited(
    zara: Patient, rt: Runtime, console: CliRunner
) -> None:
    done = console.invoke(main, ["subject", "export", "98480 77777"])
    assert done.exit_code == 0, done.output
    assert CANARY in done.stdout
    with rt.store.read() as conn:
        line = conn.execute(sa.select(audit)).one()
    assert (line.action, line.subject) == ("subject-export", person(rt))
    assert line.actor.startswith("console:")


def test_the_console_finds_a_person_by_the_reference_of_a_request(
    zara: Patient, rt: Runtime, console: CliRunner
) -> None:
    with rt.store.read() as conn:
        reference = conn.execute(sa.select(callbacks.c.reference)).scalar_one()
    done = console.invoke(main, ["subject", "erase", reference.lower(), "--now", "--yes"])
    assert done.exit_code == 0, done.output
    assert rows(rt, senders) == 0
    assert CANARY not in everything(rt)


def test_the_console_hides_first_and_asks_before(zara: Patient, rt: Runtime, console: CliRunner) -> None:
    assert console.invoke(main, ["subject", "erase", NUMBER], input="n\n").exit_code == 1
    assert console.invoke(main, ["subject", "erase", NUMBER], input="y\n").exit_code == 0
    with rt.store.read() as conn:
        assert conn.execute(sa.select(senders.c.hidden_at)).scalar_one() is not None


def test_the_console_says_so_where_nobody_is_found(rt: Runtime, console: CliRunner) -> None:
    done = console.invoke(main, ["subject", "export", "+911234567890"])
    assert done.exit_code == 1
    assert "Nobody" in done.output


def test_a_hidden_person_is_told_nothing_more(zara: Patient, rt: Runtime, clock: Clock) -> None:
    who = person(rt)
    unsent = {"dedupe_key": "x", "channel": "whatsapp", "to": f"whatsapp:{NUMBER}", "payload": {"text": "hi"}}
    rt.store.write(lambda conn: put(conn, now=clock(), sender_id=who, **unsent))
    rt.store.write(lambda conn: people.hide(conn, who, clock()))
    with rt.store.read() as conn:
        state = conn.execute(sa.select(outbox.c.state).where(outbox.c.dedupe_key == "x")).scalar_one()
    assert state == "failed"
