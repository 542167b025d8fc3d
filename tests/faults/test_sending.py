"""The outbox with a failing Twilio: everything arrives once and in order, or staff see that it did not."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa

from bot import sending
from bot.delivery import MAX_ATTEMPTS
from bot.messages import DeliveryReport
from bot.runtime import Runtime
from bot.store import conversations, outbox
from bot.store.outbox import WAITING
from bot.store.tables import consents, senders
from bot.store.tables import conversations as conversation_rows
from bot.store.tables import outbox as rows
from bot.whatsapp.errors import CODES
from tests.conftest import Clock
from tests.faults.ledger import audit
from tests.faults.twilio_server import Fault, Twilio
from tests.whatsapp.people import someone

ASHA = "+919848012345"


def put(rt: Runtime, text: str, number: str = ASHA, **values: object) -> str:
    """Put a message to a patient into the outbox."""

    def work(conn: sa.Connection) -> str:
        sender_id = conversations.remember_sender(conn, someone(number), rt.clock())
        key = f"test:{number}:{text}"
        to = f"whatsapp:{number}"
        found = outbox.put(
            conn, dedupe_key=key, channel="whatsapp", to=to, payload={"text": text}, now=rt.clock(),
            sender_id=sender_id, **values,
        )  # fmt: skip
        assert found is not None
        return found

    return rt.store.write(work)


def row(rt: Runtime, outbox_id: str) -> sa.Row:
    with rt.store.read() as conn:
        return conn.execute(sa.select(rows).where(rows.c.id == outbox_id)).one()


def drain_until_quiet(rt: Runtime, clock: Clock, hours: float = 30) -> None:
    """Let time pass and drain the outbox until nothing is left to do."""
    end = clock.now + timedelta(hours=hours)
    while clock.now < end:
        sending.drain(rt)
        with rt.store.read() as conn:
            open_states = rows.c.state.in_(WAITING)
            waiting = conn.execute(sa.select(sa.func.min(rows.c.due_at)).where(open_states)).scalar_one()
        if waiting is None:
            return
        clock.now = max(clock.now + timedelta(seconds=1), waiting)


@pytest.mark.parametrize(
    "faults",
    [
        ["429", "429"],
        ["500"],
        ["hang-before"],
        ["hang-after"],
        ["cut-after"],
        ["429", "cut-after", "500"],
        [63010, 63018],
    ],
    ids=str,
)
def test_whatever_fails_the_patient_gets_it_once(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, faults: list[Fault]
) -> None:
    twilio.faults.extend(faults)
    put(rt_sending, "Your results are ready.")
    drain_until_quiet(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_hundred_messages_under_every_fault_arrive_once_and_in_order(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    for number in range(100):
        put(rt_sending, f"message {number:03}", f"+9198480123{number % 10:02}")
        clock.forward(milliseconds=10)
    twilio.faults.extend(["ok", "429", "500", "cut-after", "ok"] * 12)
    drain_until_quiet(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []
    for digit in range(10):
        bodies = [each.body for each in twilio.received(f"+9198480123{digit:02}")]
        assert bodies == sorted(bodies)


def test_two_equal_texts_are_two_messages(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    first = put(rt_sending, "Somebody will call you.")
    sending.drain(rt_sending)
    second = put(rt_sending, "Somebody will call you. ", number=ASHA)
    twilio.faults.append("500")
    drain_until_quiet(rt_sending, clock)
    assert [each.ob for each in twilio.received()] == [first, second]


def test_a_message_that_may_be_out_is_never_sent_while_twilio_cannot_be_asked(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    twilio.faults.append("cut-after")
    twilio.lists_fail = True
    drain_until_quiet(rt_sending, clock)
    assert twilio.requests == 1
    assert row(rt_sending, sent).state == "failed"
    with rt_sending.store.read() as conn:
        assert [each["id"] for each in outbox.dead(conn)] == [sent]


def test_what_cannot_work_is_tried_once_and_shown(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    sent = put(rt_sending, "hello")
    twilio.faults.append(63016)
    drain_until_quiet(rt_sending, clock)
    found = row(rt_sending, sent)
    assert (found.state, found.attempts, found.error_code) == ("failed", 1, "63016")
    assert found.last_error == CODES[63016][1]


def test_a_limit_that_lasts_hours_is_not_asked_again_for_an_hour(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    twilio.faults.append(63018)
    sending.drain(rt_sending)
    assert row(rt_sending, sent).due_at >= clock.now + timedelta(hours=1)


def test_a_person_who_opted_out_is_remembered_as_such(rt_sending: Runtime, twilio: Twilio) -> None:
    put(rt_sending, "hello")
    twilio.faults.append(21610)
    sending.drain(rt_sending)
    with rt_sending.store.read() as conn:
        assert conn.execute(sa.select(conversation_rows.c.state)).scalar_one()["opted_out"] is True
        assert conn.execute(sa.select(consents.c.action)).scalars().all() == ["opted-out"]


def test_a_row_that_raises_is_shown_and_stops_no_other(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    bad = put(rt_sending, "bad", "+919000000000")
    with rt_sending.store.engine.begin() as conn:
        conn.execute(rows.update().where(rows.c.id == bad).values(payload=["not", "a", "message"]))
    for number in range(20):
        put(rt_sending, "good", f"+9198480123{number:02}")
    drain_until_quiet(rt_sending, clock)
    assert len(twilio.received()) == 20
    assert row(rt_sending, bad).state == "failed"


def test_many_carriers_at_once_send_each_message_once(rt_sending: Runtime, twilio: Twilio) -> None:
    for number in range(60):
        put(rt_sending, f"message {number}", f"+9198480123{number % 20:02}")
    with ThreadPoolExecutor(max_workers=4) as pool:
        while sum(pool.map(lambda _: sending.drain(rt_sending), range(4))):
            pass
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_killed_carrier_leaves_a_row_that_is_looked_up_first(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    lease = timedelta(seconds=60)
    errand = rt_sending.store.write(lambda conn: outbox.claim(conn, clock(), lease))
    assert errand is not None
    rt_sending.sender.send(errand.to, errand.payload, errand.id)  # then the process is killed
    assert sending.drain(rt_sending) == 0
    clock.forward(seconds=61)
    assert sending.drain(rt_sending) == 0  # its holder may only be slow, or a clock may be wrong
    clock.forward(seconds=20)
    assert sending.drain(rt_sending) == 1
    assert row(rt_sending, sent).state == "sent"
    assert audit(twilio, rt_sending.store).wrong == []


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1)], ids=["back", "forward"])
def test_a_clock_that_jumps_neither_loses_nor_doubles(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, jump: timedelta
) -> None:
    twilio.clock = lambda: start  # Twilio's clock does not jump
    start = clock.now
    put(rt_sending, "under way")
    errand = rt_sending.store.write(lambda conn: outbox.claim(conn, clock(), timedelta(seconds=60)))
    assert errand is not None
    rt_sending.sender.send(errand.to, errand.payload, errand.id)
    put(rt_sending, "waiting", "+919848012346")
    clock.now += jump
    assert sending.drain(rt_sending) >= 1
    clock.forward(seconds=61)
    drain_until_quiet(rt_sending, clock, hours=0.1)
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_report_that_comes_first_settles_the_row(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    sent = put(rt_sending, "hello")
    twilio.faults.append("cut-after")
    sending.drain(rt_sending)
    assert row(rt_sending, sent).state == "uncertain"
    provider = twilio.received()[0].sid
    assert sending.reported(rt_sending, DeliveryReport(provider, "delivered", None, sent, clock()))
    drain_until_quiet(rt_sending, clock)
    found = row(rt_sending, sent)
    assert (found.state, found.status, found.provider_sid, twilio.requests) == ("sent", "delivered", provider, 1)


def test_reports_in_any_order_end_in_the_same_state(rt_sending: Runtime, clock: Clock) -> None:
    import itertools

    for number, order in enumerate(itertools.permutations(("queued", "sent", "delivered", "read"))):
        sent = put(rt_sending, f"text {number}")
        for status in order:
            sending.reported(rt_sending, DeliveryReport(f"SM{number:032x}", status, None, sent, clock()))
        assert (row(rt_sending, sent).state, row(rt_sending, sent).status) == ("sent", "read")


def test_what_was_accepted_and_then_failed_for_a_passing_reason_is_sent_again(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    sending.drain(rt_sending)
    first = twilio.received()[0]
    first.status, first.error_code = "undelivered", 63010
    failure = DeliveryReport(first.sid, "undelivered", "63010", sent, clock())
    sending.reported(rt_sending, failure)
    sending.reported(rt_sending, failure)
    sending.reported(rt_sending, DeliveryReport(first.sid, "sent", None, sent, clock()))
    drain_until_quiet(rt_sending, clock)
    assert row(rt_sending, sent).state == "sent"
    assert audit(twilio, rt_sending.store).wrong == []


@pytest.mark.parametrize("ahead", [70, -70, 400])
def test_two_machines_whose_clocks_differ_send_once(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, ahead: int
) -> None:
    put(rt_sending, "hello")
    other = replace(rt_sending, clock=lambda: clock.now + timedelta(seconds=ahead))
    twilio.slow = 0.3
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(sending.drain, rt_sending)
        time.sleep(0.15)
        second = pool.submit(sending.drain, other)
        first.result(), second.result()
    for _ in range(40):
        clock.forward(seconds=20)
        sending.drain(other)
        sending.drain(rt_sending)
    assert audit(twilio, rt_sending.store).wrong == []
    assert len(twilio.received(ASHA)) == 1


def test_what_was_due_while_the_worker_was_away_for_hours_goes_to_staff_and_not_out(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    old = [put(rt_sending, f"We will call you at 3 pm ({number})") for number in range(5)]
    clock.forward(hours=26)
    new = put(rt_sending, "Somebody else's, of now.", "+919848012346")
    drain_until_quiet(rt_sending, clock)
    assert [each.ob for each in twilio.received()] == [new]
    with rt_sending.store.read() as conn:
        dead = outbox.dead(conn)
    assert {each["id"] for each in dead} == set(old)
    assert {each["last_error"] for each in dead} == {"not sent: the worker was away, and it would have come 26 h late"}


def test_what_is_tried_for_a_day_is_not_sent_when_whatsapp_takes_no_text_any_more(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    with rt_sending.store.engine.begin() as conn:
        conn.execute(senders.update().values(last_inbound_at=clock() - timedelta(hours=23)))
    twilio.usual = "429"
    drain_until_quiet(rt_sending, clock, hours=30)
    found = row(rt_sending, sent)
    assert found.state == "failed"
    assert "only a template" in found.last_error


def test_a_message_is_tried_for_about_a_day(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    sent, began = put(rt_sending, "hello"), clock.now
    with rt_sending.store.engine.begin() as conn:  # this person keeps writing
        conn.execute(senders.update().values(last_inbound_at=clock() + timedelta(hours=30)))
    twilio.usual = "429"
    tries = []
    while row(rt_sending, sent).state != "failed":
        if sending.drain(rt_sending):
            tries.append((clock.now - began).total_seconds() / 3600)
        clock.now = max(row(rt_sending, sent).due_at, clock.now)
    waits = [after - before for before, after in pairwise(tries)]
    assert len(tries) == MAX_ATTEMPTS == 10
    assert all(
        wanted <= wait * 3600 <= wanted * 1.26 + 1
        for wait, wanted in zip(waits, (1, 5, 30, 120, 600, 3600, 14400, 28800, 28800), strict=True)
    )
    assert 21 < tries[-1] < 27
