"""Somebody in danger gets the numbers and is called first, whatever raises after triage has recognised the danger."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from bot import reception
from bot.dialogue import Knowledge
from bot.dialogue.turn import Alarm
from bot.messages import InboundMessage
from bot.runtime import Runtime
from bot.store.tables import callbacks, conversations, turns
from tests.whatsapp.people import someone

pytestmark = pytest.mark.usefixtures("client")  # as in production, with its own log lines
DANGER = "papa ko saans nahi aa rahi"
BEATEN = "my husband hits me, do not call me"


def says(rt: Runtime, text: str, number: int = 1) -> reception.Reception:
    message = InboundMessage(f"SM{number:032x}", someone(), "whatsapp:+14155550100", "text", text, rt.clock())
    return reception.receive(rt, message)


def stored(rt: Runtime) -> list[tuple[str, str]]:
    with rt.store.read() as conn:
        found = conn.execute(sa.select(callbacks.c.urgency, callbacks.c.words))
        return [(row.urgency, row.words) for row in found]


def cannot_match(know: Knowledge) -> Knowledge:
    """Knowledge whose matcher can do only what triage needs."""
    able = SimpleNamespace(known=know.matcher.known, meaning=know.matcher.meaning)
    return replace(know, matcher=able)  # type: ignore[arg-type]


def nothing_works(know: Knowledge) -> Knowledge:
    return replace(know, matcher=None)  # type: ignore[arg-type]


def test_danger_is_answered_as_ever_though_what_comes_after_it_raises(rt: Runtime) -> None:
    rt.know = cannot_match(rt.know)
    done = says(rt, DANGER)
    assert not done.failed
    assert done.turn is not None
    assert done.turn.why.endswith("failed: AttributeError")
    assert [("*112*" in text, "cancel" in text) for _, text in done.replies] == [(True, False), (False, True)]
    assert stored(rt) == [("emergency", DANGER)]
    assert says(rt, "causes", 2).failed


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        (f"{DANGER}, mai  , jaldi madad karo", "emergency"),
        ("seene mein bahut dard hai papa ko, mai  . kya karu", "emergency"),
        ("my lump bleeds, mai  , kya", "urgent"),
    ],
)
def test_danger_is_heard_beside_what_the_readers_of_names_raised_at(rt: Runtime, text: str, urgency: str) -> None:
    done = says(rt, text)
    assert not done.failed
    assert "*112*" in done.replies[0][1]
    assert stored(rt) == [(urgency, text)]


def test_an_urgent_message_is_urgent_in_a_failed_turn_too(rt: Runtime) -> None:
    rt.know = cannot_match(rt.know)
    done = says(rt, "my lump is bleeding, mai kya karu")
    assert done.failed
    assert [urgency for urgency, _ in stored(rt)] == ["urgent"]


def test_danger_is_answered_from_words_alone_where_no_turn_can_be_made(rt: Runtime) -> None:
    rt.know = nothing_works(rt.know)
    done = says(rt, DANGER)
    assert done.failed
    assert "*112*" in done.replies[0][1]
    assert "040-68334455" in done.replies[-1][1]
    assert stored(rt) == [("emergency", DANGER)]
    with rt.store.read() as conn:
        assert conn.scalars(sa.select(turns.c.why)).one().startswith("failed: AttributeError; triage: life-threat")


def test_what_is_not_danger_stays_a_routine_request_when_it_fails(rt: Runtime) -> None:
    rt.know = nothing_works(rt.know)
    assert len(says(rt, "causes").replies) == 1
    assert stored(rt) == [("routine", "causes")]


def test_danger_beside_a_state_that_nobody_can_read_is_an_emergency(rt: Runtime) -> None:
    says(rt, "hello")
    with rt.store.engine.begin() as conn:
        conn.execute(conversations.update().values(state={"step": "no such step"}))
    done = says(rt, DANGER, 2)
    assert done.failed
    assert "*112*" in done.replies[0][1]
    assert stored(rt) == [("emergency", DANGER)]


def test_an_open_request_becomes_an_emergency_when_the_turn_fails(rt: Runtime) -> None:
    for number, text in enumerate(("call me", "1", "1", "yes"), start=1):
        says(rt, text, number)
    rt.know = nothing_works(rt.know)
    says(rt, DANGER, 9)
    assert [urgency for urgency, _ in stored(rt)] == ["emergency"]


def test_who_opted_out_reads_the_numbers_of_a_failed_turn_and_nothing_else(rt: Runtime) -> None:
    says(rt, "STOP")
    rt.know = nothing_works(rt.know)
    ((_, text),) = says(rt, DANGER, 2).replies
    assert "*112*" in text


def test_whoever_is_deaf_is_written_to_after_a_failed_turn_as_well(rt: Runtime) -> None:
    rt.know = nothing_works(rt.know)
    assert "*112*" in says(rt, "i am deaf, please text me. severe chest pain, cannot breathe").replies[0][1]
    with rt.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.urgency, callbacks.c.in_writing)).one() == ("emergency", True)


def test_who_asks_not_to_be_called_is_not_called_after_a_failed_turn(
    rt: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(reception.APPLY, Alarm, _breaks)
    done = says(rt, BEATEN)
    assert done.failed
    assert "*181*" in done.replies[0][1]
    assert stored(rt) == []


def _breaks(*_: object) -> None:
    raise RuntimeError("a fault of ours")


def test_first_aid_needs_no_turn(rt: Runtime) -> None:
    rt.know = nothing_works(rt.know)
    message = InboundMessage("SM1", someone(), "whatsapp:+14155550100", "text", DANGER, rt.clock())
    assert "*112*" in reception.first_aid(rt, message)[0]
    assert reception.first_aid(rt, replace(message, text="causes")) == ()
