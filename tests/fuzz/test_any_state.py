"""Any text in any state has its turn: states and texts are drawn that no conversation of ours has led to yet."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.callbacks import Status
from bot.content.language import LANGUAGES
from bot.dialogue import Knowledge, State, respond
from bot.dialogue.turn import Asked, Attachment, CallbackFacts, Form, Option, Step
from bot.messages import InboundMessage
from tests.conftest import MONDAY
from tests.whatsapp.people import someone

LEAP_MAY = datetime(2028, 5, 8, 5, 0, tzinfo=UTC)  # the next 29 February is four years away
PIECES = st.sampled_from(
    [
        *(
            "²",
            "①",
            "⑤",
            "½",
            "Ⅳ",
            "٣",
            "५",
            "౫",
            "29/2",
            "31/4",
            "0/0",
            "13/13",
            "0",
            "1",
            "99",
            "9848012345",
            "25:61",
        ),
        *(
            "5²",
            "①②",
            "2026-02-30",
            "1e9",
            "+91",
            "#",
            "K7M4P",
            ":",
            "-",
            "/",
            ".",
            ",",
            ";",
            "!",
            "?",
            "'",
            "*",
            "🙏",
            "👍",
        ),
        *("call me", "at", "on", "pm", "am", "am baje", "tomorrow", "kal", "repu", "monday", "after", "before", "not"),
        *("my name is", "i am", "this is", "mai", "mera naam", "naa peru", "मेरा नाम", "నా పేరు", "for my mother", "Ravi"),
        *(
            "yes",
            "no",
            "haan",
            "nahi",
            "cancel",
            "change",
            "status",
            "undo",
            "skip",
            "back",
            "my number is",
            "and",
            "but",
        ),
        *("causes", "what is it", "kya hai", "क्या है", "ఎందుకు", "delete my data", "my data", "stop", "start", "urgent"),
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "   ", "\t", "\n", "", " , ", "  .  ", "\u00a0"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=7).map(lambda each: "".join(piece + gap for piece, gap in each))
TIMES = st.sampled_from([MONDAY, LEAP_MAY, MONDAY + timedelta(hours=14), LEAP_MAY + timedelta(days=23, hours=13)])
WANTED = st.sampled_from([None, MONDAY + timedelta(hours=4), LEAP_MAY + timedelta(days=1)])
# What was offered may have been renamed or removed by an edit since.
OPTIONS = st.lists(
    st.sampled_from(["causes", "symptoms", "yes", "no", "handoff", "call-me", "an-entry-that-is-gone"]), max_size=4
).map(lambda ids: tuple(Option(id=each, title=each) for each in ids))
FORMS = st.builds(
    Form,
    topic=st.sampled_from(["", "Surgery"]),
    name=st.sampled_from([None, "Asha"]),
    phone=st.sampled_from([None, "+919848012345"]),
    wanted_from=WANTED,
    wanted_to=WANTED,
    when_known=st.booleans(),
    asked=st.sampled_from([None, *get_args(Asked)]),
    changing=st.booleans(),
    for_other=st.booleans(),
    in_writing=st.booleans(),
    slots=OPTIONS,
)
REQUESTS = st.builds(
    CallbackFacts,
    id=st.just("c"),
    reference=st.just("K7M4P"),
    status=st.sampled_from(get_args(Status)),
    name=st.sampled_from([None, "Asha"]),
    phone=st.sampled_from([None, "+919848012345"]),
    topic=st.just("Surgery"),
    wanted_from=WANTED,
    wanted_to=WANTED,
    due_at=st.just(MONDAY + timedelta(hours=1)),
    holder=st.sampled_from([None, "meera"]),
    tries=st.integers(0, 2),
    opened_at=st.just(MONDAY - timedelta(hours=1)),
)
STATES = st.builds(
    State,
    language=st.sampled_from([None, *LANGUAGES]),
    language_asked=st.sampled_from([None, None, *LANGUAGES]),
    step=st.sampled_from(get_args(Step)),
    options=OPTIONS,
    form=st.none() | FORMS,
    topic=st.sampled_from([None, "causes"]),
    opted_out=st.sampled_from([False, False, False, True]),
    last_seen=st.sampled_from([None, MONDAY - timedelta(minutes=1), MONDAY - timedelta(days=2)]),
    thumb_for=st.sampled_from([None, "causes"]),
    attachments=st.sampled_from([(), (Attachment(url="https://api.twilio.com/x", content_type="image/jpeg"),)]),
    untold=st.sampled_from(["", "solved"]),
    callback=st.none() | REQUESTS,
)
CHECKS = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def answer(know: Knowledge, text: str, state: State | None = None, at: datetime = MONDAY) -> None:
    """A turn is made, whole: nothing of it was left out because it raised."""
    message = InboundMessage("SM1", someone(), "whatsapp:+14155550100", "text", text, at)
    turn = respond(state or State(), message, know)
    assert "failed" not in turn.why
    assert bool(turn.replies) == (turn.kind != "none")


@settings(max_examples=600, deadline=None, suppress_health_check=CHECKS)
@given(state=STATES, text=TEXTS, at=TIMES)
@example(state=State(), text="call me on 29/2 at 5 pm", at=LEAP_MAY)
@example(state=State(step="choosing", options=(Option(id="gone", title="Gone"),)), text="1", at=MONDAY)
def test_any_text_in_any_state_has_its_turn(know: Knowledge, state: State, text: str, at: datetime) -> None:
    answer(know, text, state, at)


@pytest.mark.parametrize("asked", [None, *get_args(Asked)])
@pytest.mark.parametrize(
    "text", ["①", "½", "Ⅳ", "5² pm", "call me at ⑤ pm", "this is  ; my report", "mai  , ", "i am  . "]
)
def test_odd_digits_and_blanks_are_read_whatever_was_asked(know: Knowledge, text: str, asked: Asked | None) -> None:
    form = Form(topic="Surgery", name="Asha", phone="+919848012345", asked=asked)
    answer(know, text, State(step="form", form=form) if asked else State())
