"""Reminders of a call that was asked for at a time: one for each slot, and only while the call is still to come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot import desk, reception, reminders, sending
from bot.callbacks import Callback
from bot.config import ApprovedTemplate
from bot.desk import Acting
from bot.messages import InboundMessage
from bot.runtime import Runtime
from bot.store import callbacks as rows
from bot.store import outbox
from bot.store.tables import callbacks, conversations, senders
from bot.store.tables import outbox as outbox_rows
from bot.worker import do_chores
from tests.conftest import MONDAY, Clock
from tests.faults.ledger import audit
from tests.faults.test_sending import drain_until_quiet
from tests.faults.twilio_server import Message, Twilio
from tests.whatsapp.people import someone

MEERA = Acting("m" * 32, "meera", "Meera")
FIVE = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)  # 5 pm in India, on the Monday of the tests
TEMPLATES = ("reminder", "reminder.en")


@dataclass
class Reminded:
    """A patient and the desk on one day; the worker runs in each minute."""

    rt: Runtime
    twilio: Twilio
    clock: Clock

    def says(self, text: str) -> str:
        """What the patient reads after sending this."""
        message = self.twilio.write(someone().phone or "", text)
        sent = InboundMessage(message.sid, someone(), "whatsapp:+14155550100", "text", text, self.clock())
        done = reception.receive(self.rt, sent, reception.RECONCILER)
        sending.drain(self.rt)
        return "\n".join(reply for _, reply in done.replies)

    def asks(self, text: str = "call me at 5 pm") -> Callback:
        for each in (text, "yes"):
            self.says(each)
            self.clock.forward(seconds=20)
        return self.callback

    @property
    def callback(self) -> Callback:
        with self.rt.store.read() as conn:
            return rows.by_id(conn, conn.execute(sa.select(callbacks.c.id)).scalar_one())

    def until(self, at: datetime, jump: bool = True) -> None:
        """Let the minutes pass; two workers run in each. jump: no worker runs before the last half hour."""
        if jump:
            self.clock.now = max(self.clock.now, at - timedelta(minutes=30))
        while self.clock.now < at:
            do_chores(self.rt)
            reminders.remind(self.rt)
            sending.drain(self.rt)
            self.clock.forward(minutes=1)

    @property
    def reminders(self) -> list[Message]:
        return [each for each in self.twilio.received() if "A reminder" in each.body]

    @property
    def to_look_at(self) -> list[str]:
        """What staff see of messages to patients that were given up."""
        with self.rt.store.read() as conn:
            return [each["last_error"] for each in outbox.dead(conn) if each["channel"] == "whatsapp"]


@pytest.fixture
def asha(rt_sending: Runtime, twilio: Twilio, clock: Clock) -> Reminded:
    return Reminded(rt_sending, twilio, clock)


def test_one_slot_is_one_reminder_ten_minutes_before_it(asha: Reminded) -> None:
    callback = asha.asks()
    assert callback.wanted_from == FIVE
    asha.until(FIVE + timedelta(hours=3), jump=False)
    (told,) = asha.reminders
    assert timedelta(minutes=8) < FIVE - told.at <= timedelta(minutes=10)
    assert "between 5 pm and" in told.body
    assert callback.reference in told.body
    assert asha.rt.know.content.hospital.phone in told.body
    assert audit(asha.twilio, asha.rt.store).wrong == []


def test_a_slot_that_is_moved_is_reminded_of_at_its_new_time_only(asha: Reminded) -> None:
    asha.asks()
    asha.says("make it 6 pm")
    assert asha.callback.wanted_from == FIVE + timedelta(hours=1)
    asha.until(FIVE + timedelta(hours=3), jump=False)
    (told,) = asha.reminders
    assert told.at > FIVE
    assert "between 6 pm and" in told.body


def test_who_moves_the_slot_after_a_reminder_is_reminded_of_the_new_one(asha: Reminded) -> None:
    asha.asks()
    asha.until(FIVE - timedelta(minutes=8))
    asha.says("make it 6:30 pm")
    asha.until(FIVE + timedelta(hours=3), jump=False)
    assert [each.at < FIVE for each in asha.reminders] == [True, False]
    assert audit(asha.twilio, asha.rt.store).wrong == []


def test_who_asks_for_a_time_of_this_hour_still_knows_it(asha: Reminded) -> None:
    asha.clock.now = FIVE - timedelta(minutes=59)
    asha.asks()
    assert asha.callback.wanted_from == FIVE
    asha.until(FIVE + timedelta(minutes=5))
    assert asha.reminders == []


def calls(asha: Reminded) -> None:
    desk.started_call(asha.rt, MEERA, asha.callback.id)


def calls_in_vain(asha: Reminded) -> None:
    desk.record(asha.rt, MEERA, asha.callback.id, "no-answer")


def closes(asha: Reminded) -> None:
    desk.record(asha.rt, MEERA, asha.callback.id, "solved")


def snoozes(asha: Reminded) -> None:
    desk.snooze(asha.rt, MEERA, asha.callback.id, FIVE + timedelta(hours=1))


def erases(asha: Reminded) -> None:
    desk.erase(asha.rt, MEERA, asha.callback.id)


def raises_it(asha: Reminded) -> None:
    desk.change(asha.rt, MEERA, asha.callback.id, urgency="urgent")


def answers_in_writing(asha: Reminded) -> None:
    desk.change(asha.rt, MEERA, asha.callback.id, in_writing=True)


def is_deaf(asha: Reminded) -> None:
    asha.says("i am deaf, please text me")


def stops(asha: Reminded) -> None:
    asha.says("STOP")


def cancels(asha: Reminded) -> None:
    asha.says("cancel my call")


def wants_it_now(asha: Reminded) -> None:
    asha.says("call me as soon as possible")


def begins_to_move_it(asha: Reminded) -> None:
    asha.says("another time")


OVERTAKING = (
    *(calls, calls_in_vain, closes, snoozes, erases, raises_it, answers_in_writing),
    *(stops, cancels, wants_it_now, is_deaf),
)


@pytest.mark.parametrize("happens", [*OVERTAKING, begins_to_move_it], ids=lambda each: each.__name__)
def test_nobody_is_reminded_of_what_will_not_come(asha: Reminded, happens: Callable[[Reminded], None]) -> None:
    asha.asks()
    asha.until(FIVE - timedelta(minutes=12))
    happens(asha)
    asha.until(FIVE + timedelta(minutes=5))
    assert asha.reminders == []


@pytest.mark.parametrize("happens", OVERTAKING, ids=lambda each: each.__name__)
def test_what_is_overtaken_before_it_leaves_does_not_leave(asha: Reminded, happens: Callable[[Reminded], None]) -> None:
    asha.asks()
    asha.clock.now = FIVE - timedelta(minutes=9)
    asha.twilio.faults += ["429"]
    assert reminders.remind(asha.rt) == 1
    sending.drain(asha.rt)  # Twilio refuses it: it is tried again in a second
    happens(asha)
    drain_until_quiet(asha.rt, asha.clock, hours=1)
    assert asha.reminders == []
    assert asha.to_look_at == []


def test_a_reminder_that_would_come_after_the_call_does_not_come(asha: Reminded) -> None:
    asha.asks()
    asha.clock.now = FIVE - timedelta(minutes=9)
    assert reminders.remind(asha.rt) == 1
    asha.clock.now = FIVE  # the worker was away
    drain_until_quiet(asha.rt, asha.clock)
    assert asha.reminders == []
    assert asha.to_look_at == []


def test_what_staff_took_back_overtakes_nothing(asha: Reminded) -> None:
    asha.asks()
    asha.until(FIVE - timedelta(minutes=12))
    calls(asha)
    desk.undo(asha.rt, MEERA, asha.callback.id)
    asha.until(FIVE)
    assert len(asha.reminders) == 1


def test_while_staff_have_the_chat_the_bot_reminds_of_nothing(asha: Reminded) -> None:
    asha.asks()
    asha.clock.now = FIVE - timedelta(minutes=12)
    desk.hold(asha.rt, MEERA, asha.callback.id)
    asha.until(FIVE)
    assert asha.reminders == []


@pytest.mark.parametrize("occasion", ["", *TEMPLATES])
def test_when_a_day_has_passed_only_an_approved_template_goes_out(asha: Reminded, occasion: str) -> None:
    if occasion:
        given = ApprovedTemplate(sid="HX" + "1" * 32, title="Reminder", text="{{3}}", occasion=occasion)
        asha.rt.settings = asha.rt.settings.model_copy(update={"whatsapp_templates": (given,)})
    asha.asks("call me on wednesday at 5 pm")
    wednesday = FIVE + timedelta(days=2)
    assert asha.callback.wanted_from == wednesday
    asha.clock.now = wednesday - timedelta(minutes=15)
    asha.until(wednesday)
    with asha.rt.store.read() as conn:
        found = conn.execute(sa.select(outbox_rows).where(outbox_rows.c.dedupe_key.like("remind:%"))).all()
    assert [(each.state, each.payload["template"]) for each in found] == [("sent", "HX" + "1" * 32)] * bool(occasion)


def test_it_can_be_switched_off(asha: Reminded) -> None:
    asha.rt.settings = asha.rt.settings.model_copy(update={"remind_minutes": 0})
    asha.asks()
    asha.until(FIVE)
    assert asha.reminders == []


def test_one_chat_that_cannot_be_read_keeps_nobody_else_from_theirs(asha: Reminded) -> None:
    asha.asks()
    with asha.rt.store.engine.begin() as conn:
        person = dict(conn.execute(sa.select(senders)).mappings().one())
        wish = dict(conn.execute(sa.select(callbacks)).mappings().one())
        conn.execute(senders.insert().values(person | {"id": "x"}))
        conn.execute(conversations.insert().values(sender_id="x", state={"step": "?"}, updated_at=MONDAY))
        conn.execute(callbacks.insert().values(wish | {"id": "0", "reference": "AAAAA", "sender_id": "x"}))
    asha.clock.now = FIVE - timedelta(minutes=9)
    assert reminders.remind(asha.rt) == 1


ASKED_ANEW = ("Which day and time", "When should we call", "All right, another time then")


@pytest.mark.parametrize(
    ("answer", "begins"),
    [
        ("later", ASKED_ANEW), ("LATER", ASKED_ANEW), ("call me later", ASKED_ANEW), ("busy now", ASKED_ANEW),
        ("another time", ASKED_ANEW), ("after 6", ("It is changed",)), ("call after 1 hour", ("It is changed",)),
        ("ok", ("All right",)), ("yes", ("All right",)), ("ok thanks", ("You are welcome",)),
        ("👍", ("You are welcome",)), ("not now", ("Shall I cancel",)), ("cancel", ("Your request",)),
    ],
)  # fmt: skip
def test_an_answer_to_it_is_heard(asha: Reminded, answer: str, begins: tuple[str, ...]) -> None:
    asha.asks()
    asha.until(FIVE - timedelta(minutes=8))
    assert asha.reminders
    said = asha.says(answer)
    assert said.startswith(begins), said


@pytest.mark.parametrize(
    ("language", "words"),
    [("hi", "दूसरा समय"), ("hi-Latn", "doosra samay"), ("te", "వేరే టైం"), ("te-Latn", "vere time"), ("en", "later")],
)
def test_the_words_that_it_asks_for_lead_to_another_time(asha: Reminded, language: str, words: str) -> None:
    asha.asks()
    with asha.rt.store.engine.begin() as conn:
        conn.execute(callbacks.update().values(language=language))
        state = conn.execute(sa.select(conversations.c.state)).scalar_one()
        conn.execute(conversations.update().values(state={**state, "language": language}))
    asha.until(FIVE - timedelta(minutes=8))
    told = [each.body for each in asha.twilio.received() if f'"{words}"' in each.body]
    assert len(told) == 1
    assert asha.callback.reference in told[0]
    asha.says(words)
    with asha.rt.store.read() as conn:
        assert conn.execute(sa.select(conversations.c.state)).scalar_one()["form"]["asked"] == "time"
