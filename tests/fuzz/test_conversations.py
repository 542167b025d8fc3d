"""Whole conversations that nobody wrote: whatever a patient sends, in any order, some things always hold."""

from __future__ import annotations

import itertools
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import ClassVar

import pytest
import sqlalchemy as sa
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot import handover, reception
from bot.callbacks import OPEN, Callback
from bot.content.load import WORDING
from bot.dialogue import Knowledge, Promise, State, respond
from bot.messages import MEDIA_KINDS, InboundMessage, Media, MessageKind, Sender
from bot.store import callbacks as callback_rows
from bot.store import conversations
from bot.store.tables import callbacks, outbox, turns
from bot.tools.setting import scratch_runtime
from tests.conftest import Clock

SAID = st.sampled_from(
    [
        *("hello", "menu", "0", "1", "2", "3", "9", "yes", "no", "haan", "nahi", "avunu", "thanks", "bye", "back"),
        *("what causes it", "is it painful", "ilaj kya hai", "enduku vastundi", "लक्षण क्या हैं", "how much does it cost"),
        *(
            "call me",
            "book an appointment",
            "status",
            "cancel",
            "change time",
            "tomorrow 10 am",
            "sunday night",
            "Ravi",
        ),
        *(
            "Ravi",
            "98480 12345",
            "my number is 12",
            "stop my pain",
            "delete my data",
            "are you a bot",
            "I want to complain",
        ),
        *("START", "hindi", "english", "👍", "👎", "none of these", "?", "", "ठीक है", "సరే", "aaj shaam 5 baje"),
        *("①", "5² pm", "this is  ; my report", "mai  , jaldi", "call me on 29/2 at 5 pm", "my number is ९८४८०१२३४५"),
    ]
)
ANYTHING = st.text(max_size=300)
KINDS: st.SearchStrategy[MessageKind] = st.sampled_from(sorted(MEDIA_KINDS | {"reaction", "unsupported"}))
_numbers = itertools.count(1)
# What the form asks for, and what a patient says to it; "0" of a hidden number is not an answer and is asked again.
ANSWERS = {
    "name": ("Ravi Kumar", "मेरा नाम आशा है", "naa peru Lakshmi"),
    "phone": ("98480 12345", "+91 98480 12345", "1"),
    "time": ("1", "tomorrow 10 am", "kal subah 11 baje", "as soon as possible", "sunday 3 am"),
    "topic": ("my knee", "रिपोर्ट के बारे में"),
    "change": ("1", "2", "3", "4"),
    "confirm": ("1", "yes", "haan", "avunu"),
}
# Sentences that say a call is owed; each may only be said of an open request, and names its reference.
OWED = (
    *("promise", "changed", "noted", "status-waiting", "status-late", "status-claimed", "status-retry", "reopened"),
    *("reopened-sorry", "reopened-question", "emergency-promise", "urgent-promise", "opted-out-call-stays"),
)


def sentences_of_promises() -> list[re.Pattern[str]]:
    """OWED as patterns, in every language: whatever said such a sentence, and by whatever way, it is seen."""
    found = []
    for file in sorted(WORDING.glob("*.yaml")):
        wording = yaml.safe_load(file.read_text(encoding="utf-8"))
        for key in OWED:
            pieces = re.split(r"(\{\w+\})", wording[key])
            pattern = "".join(_hole(each) if each.startswith("{") else re.escape(each) for each in pieces)
            found.append(re.compile(pattern, re.DOTALL))
    return found


def _hole(name: str) -> str:
    return "(?P<reference>[A-Z0-9]{5})" if name == "{reference}" else ".*?"


PROMISES = sentences_of_promises()


class Conversation(RuleBasedStateMachine):
    """One patient, a real database, a clock in hand."""

    know: Knowledge
    sent = Bundle("sent")
    seen: ClassVar[Counter[str]] = Counter()  # kinds of turns of all conversations
    opened = 0  # requests stored in all conversations

    @initialize(hidden=st.booleans())
    def begin(self, hidden: bool) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        self.rt = scratch_runtime(self.know, Path(self.folder.name) / "fuzz.db", self.clock)
        number = next(_numbers)
        address = f"whatsapp:IN.{number}" if hidden else f"whatsapp:+9198{number:08d}"
        phone = None if hidden else address.removeprefix("whatsapp:")
        self.sender = Sender(address, (address,), phone, "Asha")
        self.last: reception.Reception | None = None
        self.count = 0
        self.kinds: Counter[str] = Counter()

    def send(self, text: str, kind: MessageKind = "text") -> InboundMessage:
        self.count += 1
        self.clock.forward(seconds=30)
        message = self.message(text, kind)
        self.last = reception.receive(self.rt, message)
        self.kinds[self.last.turn.kind if self.last.turn else ""] += 1
        return message

    def message(self, text: str, kind: MessageKind = "text") -> InboundMessage:
        media = (Media("image/jpeg", "https://api.twilio.com/x"),) if kind in MEDIA_KINDS else ()
        kind = kind if text.strip() or kind != "text" else "unsupported"
        sid = f"SM{next(_numbers):032x}"
        return InboundMessage(sid, self.sender, "whatsapp:+14155550100", kind, text, self.clock.now, media=media)

    @property
    def newest(self) -> Callback | None:
        """The patient's newest request, as it is stored."""
        with self.rt.store.read() as conn:
            held = conversations.look(conn, self.sender).conversation
            return callback_rows.newest_of(conn, held.sender_id) if held else None

    @property
    def state(self) -> State:
        """What the bot would know with the next message."""
        with self.rt.store.read() as conn:
            held = conversations.look(conn, self.sender).conversation
        callback = handover.facts(self.newest)
        return held.state.model_copy(update={"callback": callback}) if held else State()

    @property
    def asked(self) -> str | None:
        """The question of the form that is open."""
        state = self.state
        return state.form.asked if state.step == "form" and state.form else None

    @rule(target=sent, text=SAID)
    def says(self, text: str) -> InboundMessage:
        return self.send(text)

    @rule(target=sent, text=ANYTHING)
    def says_anything(self, text: str) -> InboundMessage:
        return self.send("".join(letter for letter in text if letter.isprintable() or letter == "\n"))

    @rule(target=sent, kind=KINDS, caption=st.sampled_from(["", "what is this?"]))
    def shows(self, kind: MessageKind, caption: str) -> InboundMessage:
        return self.send(caption, kind)

    @rule(target=sent, text=st.sampled_from(["call me", "mujhe call karo", "book an appointment", "నాకు కాల్ చేయండి"]))
    def asks_for_a_call(self, text: str) -> InboundMessage:
        return self.send(text)

    @precondition(lambda self: self.asked is not None)
    @rule(target=sent, choice=st.integers(min_value=0, max_value=30))
    def answers_the_form(self, choice: int) -> InboundMessage:
        answers = ANSWERS[self.asked or "confirm"]
        return self.send(answers[choice % len(answers)])

    @precondition(lambda self: self.asked is not None)
    @rule(choices=st.lists(st.integers(min_value=0, max_value=30), min_size=12, max_size=12))
    def answers_the_whole_form(self, choices: list[int]) -> None:
        for choice in choices:
            if self.asked is None:
                return
            self.answers_the_form(choice)
            self.holds()

    @precondition(lambda self: bool(self.state.options))
    @rule(target=sent, choice=st.integers(min_value=0, max_value=30))
    def picks_what_is_offered(self, choice: int) -> InboundMessage:
        return self.send(str(choice % len(self.state.options) + 1))

    @rule(message=sent)
    def comes_again(self, message: InboundMessage) -> None:
        again = reception.receive(self.rt, message)
        assert not again.fresh

    @rule(hours=st.sampled_from([0.2, 3, 20, 30, 24 * 8]))
    def waits(self, hours: float) -> None:
        self.clock.forward(hours=hours)

    @invariant()
    def there_is_an_answer_or_a_reason_for_silence(self) -> None:
        turn = self.last.turn if self.last else None
        if turn is None:
            return
        assert turn.why
        assert bool(self.last and self.last.replies) == (turn.kind != "none")

    @invariant()
    def no_turn_fails(self) -> None:
        """Neither whole nor in a part: the safe sentence satisfies everything else here."""
        if self.last:
            assert not self.last.failed
            assert self.last.turn is None or "failed" not in self.last.turn.why, self.last.turn.why

    @invariant()
    def no_message_is_empty_or_too_long_and_never_more_than_ten(self) -> None:
        replies = self.last.replies if self.last else ()
        assert len(replies) <= 10
        assert all(0 < len(text) <= 1600 for _, text in replies)

    @invariant()
    def never_two_requests_open(self) -> None:
        if not self.last:
            return
        with self.rt.store.read() as conn:
            opened = sa.select(callbacks).where(callbacks.c.status.in_(tuple(OPEN)))
            assert len(conn.execute(opened).all()) <= 1

    @invariant()
    def a_call_is_only_promised_where_one_is_owed(self) -> None:
        if not self.last or not self.last.fresh or not self.last.turn:
            return
        replies, newest = self.last.replies, self.newest
        for _, text in replies:
            for said in filter(None, (each.search(text) for each in PROMISES)):
                assert newest is not None, text
                assert newest.status in OPEN, text
                assert newest.reference == said["reference"], text
        if any(isinstance(each, Promise) for each in self.last.turn.replies):
            assert newest is not None
            assert any(newest.reference in text for _, text in replies)

    @invariant()
    def a_confirmed_request_is_the_one_that_was_put_together(self) -> None:
        if not self.last or not self.last.fresh or not self.last.turn or self.last.turn.kind != "confirm":
            return
        newest = self.newest
        assert newest is not None
        assert newest.status in OPEN
        assert newest.phone
        assert any(newest.phone[-4:] in text for _, text in self.last.replies)

    @invariant()
    def there_is_always_a_way_to_a_person(self) -> None:
        """Whatever came before: who asks for a call is asked for what is missing, or has one; after STOP, on START."""
        state, way = self.state.model_copy(update={"recent": (), "heard": "", "heard_times": 0}), "call me"
        if state.opted_out:
            back = respond(state, self.message("START"), self.know)
            assert back.kind == "optin"
            state = back.state.model_copy(update={"callback": state.callback})
        turn = respond(state, self.message(way), self.know)
        assert turn.kind in ("callback-step", "confirm", "status"), (turn.kind, turn.why)
        assert turn.replies
        assert turn.kind == "callback-step" or (state.callback and state.callback.is_open) or turn.effects

    def holds(self) -> None:
        """Everything that must hold, in the middle of a rule."""
        self.there_is_an_answer_or_a_reason_for_silence()
        self.no_turn_fails()
        self.never_two_requests_open()
        self.a_call_is_only_promised_where_one_is_owed()
        self.a_confirmed_request_is_the_one_that_was_put_together()
        self.there_is_always_a_way_to_a_person()

    def teardown(self) -> None:
        if not hasattr(self, "rt"):
            return
        with self.rt.store.read() as conn:
            answered = conn.execute(sa.select(sa.func.count()).select_from(turns)).scalar_one()
            opened = conn.execute(sa.select(sa.func.count()).select_from(callbacks)).scalar_one()
            doubled = conn.execute(
                sa.select(outbox.c.dedupe_key).group_by(outbox.c.dedupe_key).having(sa.func.count() > 1)
            ).all()
        assert answered == self.count
        assert not doubled
        Conversation.seen.update(self.kinds)
        Conversation.opened += opened
        self.rt.store.close()
        self.folder.cleanup()


@pytest.fixture(autouse=True)
def _knows(know: Knowledge) -> None:
    Conversation.know = know


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("choice", range(3))
def test_the_form_leads_to_one_request(hidden: bool, choice: int) -> None:
    """By hand, so that nobody has to trust that the dice got that far."""
    talk = Conversation()
    talk.begin(hidden=hidden)
    talk.asks_for_a_call("call me")
    for _ in range(8):
        if talk.asked is not None:
            talk.answers_the_form(choice if talk.asked != "phone" or not hidden else 0)
        talk.holds()
    assert talk.kinds["confirm"] == 1
    assert talk.newest is not None
    assert talk.newest.status == "waiting"
    talk.clock.forward(hours=1)
    talk.says("status")
    talk.holds()
    talk.teardown()


def test_whole_conversations_keep_their_promises() -> None:
    Conversation.seen, Conversation.opened = Counter(), 0
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    once = settings(max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=checks)
    run_state_machine_as_test(Conversation, settings=once)
    # What never happened was not tested.
    assert Conversation.opened > 0
    assert {"confirm", "callback-step", "answer"} <= set(Conversation.seen)


def test_a_promise_in_any_language_would_be_seen() -> None:
    said = [each["noted"].format(reference="K7M4P", when="today", whom="you") for each in _wordings()]
    assert all(any(each.search(text) for each in PROMISES) for text in said)
    assert not any(each.search("Shall a person from City Hospital call you?") for each in PROMISES)


def _wordings() -> list[dict[str, str]]:
    return [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(WORDING.glob("*.yaml"))]
