"""What is written soon after an emergency answer is heard as what follows it."""

from datetime import timedelta

import pytest

from bot.content import Language
from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.triage.answer import said
from bot.dialogue.turn import State, Turn
from bot.messages import InboundMessage, Reply
from tests.dialogue.triage.test_veiled import ASHA, MONDAY


def after(know: Knowledge, text: str, waited: timedelta = timedelta(minutes=2)) -> Turn:
    first = respond(State(), message("papa ko chest pain hai", timedelta()), know)
    assert first.kind == "emergency"
    return respond(first.state, message(text, waited), know)


def message(text: str, waited: timedelta) -> InboundMessage:
    return InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY + waited)


@pytest.mark.parametrize(
    ("text", "language"), [("what should i do", "en"), ("ab kya kare", "hi-Latn"), ("ఇప్పుడు ఏం చేయాలి", "te")]
)
def test_what_to_do_gets_the_numbers_again(know: Knowledge, text: str, language: Language) -> None:
    numbers = said("life-threat", know.content, language, again=True)
    turn = after(know, text)
    assert isinstance(turn.replies[0], Reply)
    assert turn.replies[0].text.startswith(numbers.text)


@pytest.mark.parametrize("text", ["he is better now", "ab theek hai", "ఇప్పుడు బాగున్నారు", "false alarm, sorry"])
def test_good_news_is_no_question(know: Knowledge, text: str) -> None:
    assert after(know, text).why.startswith("after an emergency")


@pytest.mark.parametrize("text", ["he is not ok", "is he ok?", "he is fine, please call me at 5 pm"])
def test_what_only_sounds_like_good_news_is_none(know: Knowledge, text: str) -> None:
    assert not after(know, text).why.startswith("after an emergency")


def test_an_hour_later_it_is_a_question_like_any_other(know: Knowledge) -> None:
    assert after(know, "what should i do", timedelta(hours=1)).kind != "emergency"
