"""Whole conversations that nobody wrote: whatever a patient sends, in any order, some things always hold."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from bot import reception
from bot.callbacks import OPEN
from bot.dialogue import Knowledge
from bot.messages import MEDIA_KINDS, InboundMessage, Media, MessageKind, Sender
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
    ]
)
ANYTHING = st.text(max_size=300)
KINDS: st.SearchStrategy[MessageKind] = st.sampled_from(sorted(MEDIA_KINDS | {"reaction", "unsupported"}))
_numbers = itertools.count(1)


class Conversation(RuleBasedStateMachine):
    """One patient, a real database, a clock in hand."""

    know: Knowledge
    sent = Bundle("sent")

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

    def send(self, text: str, kind: MessageKind = "text") -> InboundMessage:
        self.count += 1
        self.clock.forward(seconds=30)
        media = (Media("image/jpeg", "https://api.twilio.com/x"),) if kind in MEDIA_KINDS else ()
        kind = kind if text.strip() or kind != "text" else "unsupported"
        sid = f"SM{next(_numbers):032x}"
        message = InboundMessage(sid, self.sender, "whatsapp:+14155550100", kind, text, self.clock.now, media=media)
        self.last = reception.receive(self.rt, message)
        return message

    @rule(target=sent, text=SAID)
    def says(self, text: str) -> InboundMessage:
        return self.send(text)

    @rule(target=sent, text=ANYTHING)
    def says_anything(self, text: str) -> InboundMessage:
        return self.send("".join(letter for letter in text if letter.isprintable() or letter == "\n"))

    @rule(target=sent, kind=KINDS, caption=st.sampled_from(["", "what is this?"]))
    def shows(self, kind: MessageKind, caption: str) -> InboundMessage:
        return self.send(caption, kind)

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
    def a_reference_is_only_said_of_a_stored_request(self) -> None:
        if not self.last or not self.last.turn or self.last.turn.kind != "confirm":
            return
        with self.rt.store.read() as conn:
            references = {row.reference for row in conn.execute(sa.select(callbacks.c.reference))}
        said = " ".join(text for _, text in self.last.replies)
        assert any(reference in said for reference in references)

    def teardown(self) -> None:
        if not hasattr(self, "rt"):
            return
        with self.rt.store.read() as conn:
            answered = conn.execute(sa.select(sa.func.count()).select_from(turns)).scalar_one()
            doubled = conn.execute(
                sa.select(outbox.c.dedupe_key).group_by(outbox.c.dedupe_key).having(sa.func.count() > 1)
            ).all()
        assert answered == self.count
        assert not doubled
        self.rt.store.close()
        self.folder.cleanup()


@pytest.fixture(autouse=True)
def _knows(know: Knowledge) -> None:
    Conversation.know = know


def test_whole_conversations_keep_their_promises() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    once = settings(max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=checks)
    run_state_machine_as_test(Conversation, settings=once)
