"""After STOP or "delete me", nothing that was about to be sent is sent, except the confirmation."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot import reception, sending
from bot.delivery import FORGOTTEN, SILENCED
from bot.messages import InboundMessage
from bot.runtime import Runtime
from bot.store import outbox, people
from bot.store.tables import outbox as rows
from bot.store.tables import senders
from tests.conftest import Clock
from tests.faults.test_sending import drain_until_quiet, put, row
from tests.faults.twilio_server import Twilio
from tests.whatsapp.people import someone


def says(rt: Runtime, text: str, number: int, via: str = reception.RECONCILER) -> reception.Reception:
    message = InboundMessage(f"SM{number:032x}", someone(), "whatsapp:+14155550100", "text", text, rt.clock())
    return reception.receive(rt, message, via)


def test_what_was_put_off_when_somebody_says_stop_is_held_and_stop_is_confirmed(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "Meera has your request.")
    rt_sending.store.write(lambda conn: outbox.put_off(conn, sent, clock().replace(minute=1)))
    confirmed = says(rt_sending, "STOP", 1)
    clock.forward(minutes=2)
    drain_until_quiet(rt_sending, clock)
    assert [each.ob for each in twilio.received()] == [confirmed.replies[0][0]]
    assert (row(rt_sending, sent).state, row(rt_sending, sent).last_error) == ("held", SILENCED)


def test_a_deletion_is_confirmed_and_nothing_else_is_sent(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    says(rt_sending, "delete my data", 1, via="webhook")
    clock.forward(seconds=20)
    sent = put(rt_sending, "Meera has your request.")
    errand = rt_sending.store.write(lambda conn: outbox.claim(conn, clock()))
    assert errand is not None  # a slow worker has claimed it
    done = says(rt_sending, "yes", 2)
    clock.forward(minutes=2)
    drain_until_quiet(rt_sending, clock)
    assert [each.ob for each in twilio.received()] == [done.replies[0][0]]
    assert (row(rt_sending, sent).state, row(rt_sending, sent).last_error) == ("failed", FORGOTTEN)
    with rt_sending.store.read() as conn:
        assert outbox.dead(conn) == []


@pytest.mark.parametrize("state", ["pending", "retry", "uncertain"])
def test_an_answer_from_before_a_deletion_is_not_sent_again(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, state: str
) -> None:
    ((answer, _),) = says(rt_sending, "causes", 1, via="webhook").replies
    clock.forward(minutes=1)
    with rt_sending.store.engine.begin() as conn:
        people.hide(conn, conn.execute(sa.select(senders.c.id)).scalar_one(), clock())
        conn.execute(rows.update().where(rows.c.id == answer).values(state=state, due_at=clock()))
    drain_until_quiet(rt_sending, clock)
    assert twilio.received() == []


def test_what_may_be_out_when_somebody_asks_to_be_deleted_is_not_looked_up(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    sent = put(rt_sending, "hello")
    twilio.faults.append("500")
    twilio.lists_fail = True
    sending.drain(rt_sending)
    with rt_sending.store.engine.begin() as conn:
        conn.execute(rows.update().values(state="uncertain"))
        people.hide(conn, conn.execute(sa.select(senders.c.id)).scalar_one(), clock())
    assert row(rt_sending, sent).state == "failed"
