"""Messages that Twilio has and we do not are found, and answered once or given to a person."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot import reception, reconciler, sending
from bot.delivery import DeliveryError
from bot.runtime import Runtime
from bot.store.tables import callbacks, inbound
from bot.store.tables import outbox as rows
from bot.whatsapp import inbound as forms
from tests.conftest import ACCOUNT, Clock, post
from tests.faults.ledger import audit
from tests.faults.twilio_server import Message, Twilio

ASHA = "+919848012345"


def over_the_webhook(rt: Runtime, twilio: Twilio, message: Message, *, delivered: bool = True) -> None:
    """Receive the message over the webhook; the answer reaches Twilio, or is lost."""
    done = reception.receive(rt, forms.read_form(twilio.form(message), rt.clock(), (ACCOUNT,)))
    if delivered:
        for outbox_id, text in done.replies:
            twilio._keep("outbound-reply", message.sender, text, outbox_id)


def some_minutes_pass(rt: Runtime, clock: Clock, minutes: int = 6) -> None:
    for _ in range(minutes):
        clock.forward(minutes=1)
        reconciler.catch_up(rt)
        reconciler.confirm(rt)
        sending.drain(rt)


def test_messages_of_an_outage_are_all_answered_once(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    reconciler.catch_up(rt_sending)
    for number in range(50):
        twilio.write(f"+91984801{number % 25:04}", "causes")
        clock.forward(seconds=12)
    some_minutes_pass(rt_sending, clock)
    book = audit(twilio, rt_sending.store)
    assert (book.wrong, book.written, book.received) == ([], 50, 50)


def test_a_message_that_comes_both_ways_is_answered_once(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    late = twilio.write(ASHA, "causes")
    clock.forward(minutes=2)
    reconciler.catch_up(rt_sending)
    over_the_webhook(rt_sending, twilio, late)
    some_minutes_pass(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_fresh_message_is_left_to_the_webhook(rt_sending: Runtime, twilio: Twilio) -> None:
    twilio.write(ASHA, "causes")
    assert reconciler.catch_up(rt_sending) == 0


def test_a_message_found_hours_late_goes_to_a_person(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    reconciler.catch_up(rt_sending)
    twilio.write(ASHA, "Can I bring food for my mother?")
    clock.forward(hours=5)
    some_minutes_pass(rt_sending, clock)
    with rt_sending.store.read() as conn:
        wanted = conn.execute(sa.select(callbacks.c.words, callbacks.c.reason, callbacks.c.status)).one()
    assert wanted == ("Can I bring food for my mother?", "late", "waiting")
    assert "may not have been read" in twilio.received(ASHA)[0].body
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_reply_that_never_reached_twilio_is_sent_once(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    over_the_webhook(rt_sending, twilio, twilio.write(ASHA, "causes"), delivered=False)
    some_minutes_pass(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_reply_that_did_reach_twilio_is_not_sent_again(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    for text in ("causes", "causes"):
        over_the_webhook(rt_sending, twilio, twilio.write(ASHA, text))
        clock.forward(seconds=6)
    some_minutes_pass(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []
    with rt_sending.store.read() as conn:
        found = conn.execute(sa.select(rows.c.state, rows.c.provider_sid)).all()
    assert {each.state for each in found} == {"sent"}
    assert len({each.provider_sid for each in found}) == 2


def test_one_of_two_equal_replies_missing_is_sent(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    over_the_webhook(rt_sending, twilio, twilio.write(ASHA, "causes"))
    over_the_webhook(rt_sending, twilio, twilio.write(ASHA, "causes"), delivered=False)
    some_minutes_pass(rt_sending, clock)
    assert len(twilio.received(ASHA)) == 2


def test_nothing_is_sent_again_while_twilio_cannot_be_asked(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    over_the_webhook(rt_sending, twilio, twilio.write(ASHA, "causes"), delivered=False)
    twilio.lists_fail = True
    clock.forward(minutes=6)
    with pytest.raises(DeliveryError):
        reconciler.confirm(rt_sending)
    assert twilio.requests == 0


def test_a_photo_is_taken_up_with_its_reference(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    message = twilio.write(ASHA, "")
    message.media.append(("image/jpeg", "ME" + "1" * 32))
    clock.forward(minutes=2)
    assert reconciler.catch_up(rt_sending) == 1
    with rt_sending.store.read() as conn:
        row = conn.execute(sa.select(inbound)).one()
    assert row.kind == "image"
    assert row.media[0]["url"].endswith("/Media/ME" + "1" * 32)


def test_two_reconcilers_at_once_answer_once(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    from concurrent.futures import ThreadPoolExecutor

    for number in range(20):
        twilio.write(f"+9198480100{number:02}", "causes")
    clock.forward(minutes=2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        taken = list(pool.map(lambda _: reconciler.catch_up(rt_sending), range(2)))
    sending.drain(rt_sending)
    assert sum(taken) == 20
    assert audit(twilio, rt_sending.store).wrong == []


def test_without_credentials_the_look_ups_are_off_and_the_health_page_says_so(
    client: FlaskClient, rt: Runtime, clock: Clock
) -> None:
    assert (reconciler.catch_up(rt), reconciler.confirm(rt)) == (0, 0)
    assert client.get("/readyz").get_json()["reconciler"].startswith("off")


def test_with_credentials_it_says_how_far_it_has_come(client: FlaskClient, rt_sending: Runtime, clock: Clock) -> None:
    reconciler.catch_up(rt_sending)
    assert client.get("/readyz").get_json()["reconciler_seconds_ago"] == 60


def test_a_retry_of_the_webhook_after_the_outbox_took_over_gets_nothing(
    client: FlaskClient, rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    late = twilio.write(ASHA, "causes")
    clock.forward(minutes=2)
    reconciler.catch_up(rt_sending)
    assert "<Message" not in post(client, twilio.form(late)).text


def test_all_that_one_person_wrote_during_an_outage_is_answered(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    reconciler.catch_up(rt_sending)
    clock.forward(minutes=1)
    for number in range(15):
        twilio.write(ASHA, f"{['causes', 'symptoms', 'treatment', 'types', 'menu'][number % 5]} {number}")
        clock.forward(seconds=50)
    some_minutes_pass(rt_sending, clock)
    assert len(twilio.received(ASHA)) == 15
    assert not any("wait" in each.body.lower()[:80] for each in twilio.received(ASHA))
    assert audit(twilio, rt_sending.store).wrong == []


def test_a_flood_during_an_outage_is_a_flood(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> None:
    reconciler.catch_up(rt_sending)
    clock.forward(minutes=1)
    for number in range(30):
        twilio.write(ASHA, f"causes {number}")
        clock.forward(seconds=1)
    some_minutes_pass(rt_sending, clock)
    assert len(twilio.received(ASHA)) == 11  # ten answers, and one "please wait"


def photo(twilio: Twilio, number: str = ASHA) -> Message:
    message = twilio.write(number, "")
    message.media.append(("image/jpeg", "ME" + "1" * 32))
    return message


def test_a_message_whose_media_is_gone_is_taken_up_without_it_and_stops_no_other(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    reconciler.catch_up(rt_sending)
    twilio.refused[photo(twilio).sid] = (404, 20404)
    for number in range(5):
        clock.forward(seconds=10)
        twilio.write(f"+9198480900{number:02}", "causes")
    some_minutes_pass(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []
    with rt_sending.store.read() as conn:
        kinds = conn.scalars(sa.select(inbound.c.kind).where(inbound.c.text == "")).all()
    assert kinds == ["unsupported"]


@pytest.mark.parametrize("minutes", [5, 40])
def test_media_that_does_not_come_for_a_while_is_waited_for_and_the_others_are_not(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, minutes: int
) -> None:
    reconciler.catch_up(rt_sending)
    slow = photo(twilio)
    twilio.refused[slow.sid] = (429, 20429)
    clock.forward(seconds=10)
    twilio.write("+919848090001", "causes")
    some_minutes_pass(rt_sending, clock, 5)
    assert len(twilio.received("+919848090001")) == 1
    assert twilio.received(ASHA) == []
    some_minutes_pass(rt_sending, clock, minutes - 5)
    twilio.refused.clear()
    some_minutes_pass(rt_sending, clock, 30)
    assert audit(twilio, rt_sending.store).wrong == []
    with rt_sending.store.read() as conn:
        kind = conn.execute(sa.select(inbound.c.kind).where(inbound.c.sid == slow.sid)).scalar_one()
    assert kind == ("image" if minutes == 5 else "unsupported")


def test_a_message_that_cannot_be_taken_up_now_is_not_forgotten(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    reconciler.catch_up(rt_sending)
    twilio.write(ASHA, "causes")
    with rt_sending.store.engine.begin() as conn:  # a bug of ours, which a later release fixes
        conn.exec_driver_sql("ALTER TABLE inbound RENAME COLUMN kind TO sort")
    some_minutes_pass(rt_sending, clock, 60)
    with rt_sending.store.engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE inbound RENAME COLUMN sort TO kind")
    some_minutes_pass(rt_sending, clock)
    assert audit(twilio, rt_sending.store).wrong == []


def test_one_reply_that_cannot_be_looked_up_stops_no_other_and_is_shown_to_staff(
    rt_sending: Runtime, twilio: Twilio, clock: Clock
) -> None:
    bad = "+919848000001"
    over_the_webhook(rt_sending, twilio, twilio.write(bad, "causes"), delivered=False)
    clock.forward(seconds=10)
    over_the_webhook(rt_sending, twilio, twilio.write(ASHA, "causes"), delivered=False)
    twilio.refused[f"whatsapp:{bad}"] = (400, 21211)
    some_minutes_pass(rt_sending, clock)
    assert (len(twilio.received(ASHA)), len(twilio.received(bad))) == (1, 0)
    some_minutes_pass(rt_sending, clock, 180)
    with rt_sending.store.read() as conn:
        dead = conn.execute(sa.select(rows.c.state, rows.c.last_error).where(rows.c.to == f"whatsapp:{bad}")).one()
    assert dead.state == "failed"
    assert "cannot be looked up" in dead.last_error


@pytest.mark.parametrize(
    ("status", "code", "permanent"), [(401, 20003, True), (404, 20404, True), (429, 20429, False), (503, 20503, False)]
)
def test_what_twilio_answers_to_a_look_up_is_understood(
    rt_sending: Runtime, twilio: Twilio, clock: Clock, status: int, code: int, permanent: bool
) -> None:
    twilio.refused[f"whatsapp:{ASHA}"] = (status, code)
    assert rt_sending.history is not None
    with pytest.raises(DeliveryError) as refused:
        rt_sending.history.find(f"whatsapp:{ASHA}", "hello", clock(), ())
    assert (refused.value.permanent, refused.value.code) == (permanent, str(code))
