"""A faint sign of self-harm is no alarm; the helpline is named below the answer, once, and to nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dialogue import Knowledge, State, Turn, respond
from bot.dialogue.triage.judging import may_be_veiled
from bot.messages import InboundMessage, Reply, Sender
from tests.conftest import MONDAY

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
VEILED = {"te": "ఇక ఏమీ వద్దు అనిపిస్తోంది, అలసిపోయాను", "te-Latn": "inka emi vaddu anipistondi, alasipoyanu"}
HELPLINE = "14416"


def turn(know: Knowledge, text: str, state: State | None = None, after: timedelta = timedelta()) -> Turn:
    return respond(state or State(), InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY + after), know)


def bubbles(answer: Turn) -> list[str]:
    return [reply.text for reply in answer.replies if isinstance(reply, Reply)]


@pytest.mark.parametrize("language", VEILED)
def test_the_answer_goes_out_as_ever_and_the_helpline_stands_below_it(know: Knowledge, language: str) -> None:
    answer = turn(know, VEILED[language])
    assert answer.kind not in ("emergency", "urgent")
    assert answer.state.language == language
    *before, last = bubbles(answer)
    assert before
    assert HELPLINE in last
    assert HELPLINE not in "".join(before)


def test_it_is_named_once_in_half_a_day(know: Knowledge) -> None:
    first = turn(know, VEILED["te"])
    again = turn(know, VEILED["te-Latn"], first.state, timedelta(hours=1))
    assert HELPLINE not in "".join(bubbles(again))
    later = turn(know, VEILED["te-Latn"], again.state, timedelta(hours=14))
    assert HELPLINE in bubbles(later)[-1]


def test_an_alarm_says_it_itself(know: Knowledge) -> None:
    answer = turn(know, "i dont want to live anymore")
    assert answer.kind == "emergency"
    assert "".join(bubbles(answer)).count(HELPLINE) == 1
    assert answer.state.helpline_at is None


@pytest.mark.parametrize("text", ["what causes it?", "hello", "ilaj kya hai", "call me", "😀", ""])
def test_nobody_else_reads_it(know: Knowledge, text: str) -> None:
    assert not may_be_veiled(text, know.matcher.meaning)
    assert HELPLINE not in "".join(bubbles(turn(know, text)))


def test_silence_stays_silence(know: Knowledge) -> None:
    assert turn(know, VEILED["te"], State(opted_out=True)).replies == ()
