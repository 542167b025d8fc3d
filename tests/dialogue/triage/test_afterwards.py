"""What is written soon after an emergency answer is heard as what follows it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.callbacks import Urgency
from bot.content import Language
from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.triage.answer import said
from bot.dialogue.turn import CallbackFacts, ChangeCallback, Promise, State, Turn
from bot.messages import InboundMessage, Reply
from tests.dialogue.triage.test_veiled import ASHA, MONDAY
from tests.test_callbacks import WAITING


def after(know: Knowledge, text: str, waited: timedelta = timedelta(minutes=2)) -> Turn:
    first = respond(State(), message("papa ko chest pain hai", timedelta()), know)
    assert first.kind == "emergency"
    return respond(first.state, message(text, waited), know)


def message(text: str, waited: timedelta) -> InboundMessage:
    return InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY + waited)


def with_request(urgency: Urgency = "emergency") -> State:
    """A call that is agreed for the day after, 4 pm, and that danger has put first."""
    at = MONDAY + timedelta(days=1, hours=5, minutes=30)
    waits = replace(WAITING, urgency=urgency, wanted_from=at, wanted_to=at + timedelta(hours=1), due_at=MONDAY)
    return State(callback=CallbackFacts.of(waits))


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


@pytest.mark.parametrize(
    "text",
    [
        "ambulance came but he is not breathing",
        "false alarm about the chest but my mother is unconscious",
        "i am not suicidal but i want to sleep forever and never wake up",
    ],
)
def test_a_danger_beside_the_news_is_heard(know: Knowledge, text: str) -> None:
    assert after(know, text).kind == "emergency"


def test_the_fear_of_dying_of_a_danger_takes_nothing_back(know: Knowledge) -> None:
    turn = after(know, "i dont want to die")
    assert (turn.kind, turn.state.danger, turn.state.danger_over) == ("emergency", "life-threat", False)


def test_a_word_of_suicide_that_is_taken_back_is_called_first(know: Knowledge) -> None:
    first = respond(with_request(), message("i want to die", timedelta()), know)
    for text, calm in (("i was joking", False), ("i am safe", False), ("it is not about suicide", True)):
        turn = respond(first.state, message(text, timedelta(minutes=2)), know)
        assert any(isinstance(each, ChangeCallback) for each in turn.effects) is calm
        assert turn.state.danger_over is calm


def test_a_word_of_being_beaten_that_is_taken_back_is_called_first(know: Knowledge) -> None:
    first = respond(with_request(), message("my husband beats me", timedelta()), know)
    turn = respond(first.state, message("sorry it was a joke", timedelta(minutes=2)), know)
    assert not turn.state.danger_over
    assert not any(isinstance(each, ChangeCallback) for each in turn.effects)


@pytest.mark.parametrize("text", ["i dont want to die", "send ambulance, it was no joke"])
def test_after_a_stop_what_sounds_like_danger_is_answered_as_ever(know: Knowledge, text: str) -> None:
    first = respond(State(opted_out=True), message("papa ko chest pain hai", timedelta()), know)
    assert respond(first.state, message(text, timedelta(minutes=2)), know).kind == "emergency"


def test_a_call_moved_to_another_day_says_not_to_wait(know: Knowledge) -> None:
    state = with_request(urgency="urgent")
    said_so = [
        "should see this today" in promise.before
        for text in ("make it thursday 5 pm", "make it today 5 pm")
        for promise in respond(state, message(text, timedelta()), know).replies
        if isinstance(promise, Promise)
    ]
    assert said_so == [True, False]
