"""Somebody cannot speak at a time, told in many ways: another time for the call that stands, and no word of danger."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.dialogue import switchboard, triage
from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.times.following import days_from
from bot.dialogue.times.hindrances import limits_calls, names_hindrance, rules_out_that
from bot.dialogue.times.reading import read_time
from bot.dialogue.times.spelling import words_said
from bot.dialogue.times.wish import Wish
from bot.dialogue.turn import CallbackFacts, Form, Promise, State, Turn
from bot.messages import InboundMessage, Sender
from tests.conftest import MONDAY

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
NOW = datetime.fromisoformat("2026-11-23T10:30:00+05:30")
FRIDAY_AT_FOUR = datetime.fromisoformat("2026-11-27T16:00:00+05:30")


def read(text: str) -> Wish:
    wish = read_time(text, NOW, asked=False)
    assert wish is not None, text
    return wish


@pytest.mark.parametrize(
    "text",
    ["i have class at 5", "i've got a meeting at 5", "my son has tuition at 5", "5 baje meeting hai", "5 ki class undi",
     "5 बजे मीटिंग है", "5 గంటలకు మీటింగ్ ఉంది", "i am in a meeting at 5", "i can't take your call at 5",
     "i will not be at home at 5", "5 ki nenu undanu", "5 baje main nahi rahunga", "not able to talk at 5"],
)  # fmt: skip
def test_what_somebody_does_at_an_hour_rules_the_hour_out(text: str) -> None:
    wish = read(text)
    assert (wish.clock, wish.denied) == ((5, 0), True)
    assert names_hindrance(text)


@pytest.mark.parametrize(
    "text", ["i will be gone by 3", "i leave at 3", "he will be asleep by 3", "3 baje nikal jaunga", "3 ki vellipotanu"]
)
def test_whoever_is_gone_from_an_hour_on_is_called_before_it(text: str) -> None:
    wish = read(text)
    assert (wish.clock, wish.relation, wish.denied) == ((3, 0), "before", False)


@pytest.mark.parametrize(
    "text", ["i won't be here friday", "i can't be there on friday", "friday ko shaadi hai", "sukravaram nenu undanu"]
)
def test_a_day_on_which_nobody_is_there_is_ruled_out(text: str) -> None:
    wish = read(text)
    assert (wish.day, wish.denied) == (FRIDAY_AT_FOUR.date(), True)


@pytest.mark.parametrize(
    ("text", "clock", "relation"),
    [("call me before i have class at 5", (5, 0), "before"), ("i have class till 5", (5, 0), "after"),
        ("i work till 5", (5, 0), "after"),
     ("i am driving call me at 5", (5, 0), "at"), ("i have class at 5, call me at 6", (6, 0), "at"),
     ("no more calls after 6", (6, 0), "before"), ("6 tarvata call cheyyoddu", (6, 0), "before")],
)  # fmt: skip
def test_an_hour_that_is_wished_beside_a_hindrance_stays(text: str, clock: tuple[int, int], relation: str) -> None:
    wish = read(text)
    assert (wish.clock, wish.relation, wish.denied) == (clock, relation, False)


@pytest.mark.parametrize(
    "text",
    ["that won't work for me", "this time is not possible", "i will be in flight then", "us time nahi ho payega",
     "i can't talk then", "aa time ki kudaradu", "उस समय नहीं हो पाएगा", "ఆ టైం నాకు కుదరదు"],
)  # fmt: skip
def test_then_is_the_time_that_stands(text: str) -> None:
    assert rules_out_that(text, words_said(text))


@pytest.mark.parametrize(
    "text", ["that is not true", "i did not know that", "i can't be there on friday", "ok then", "it is not painful"]
)
def test_other_words_rule_no_time_out(text: str) -> None:
    assert not rules_out_that(text, words_said(text))


def test_only_calls_are_limited() -> None:
    assert limits_calls("Don't call me before 10")
    assert not limits_calls("no pain after 6")


@pytest.mark.parametrize(
    ("text", "days"),
    [("the day after that", 1), ("make it the next day", 1), ("uske agle din", 1), ("उसके अगले दिन", 1),
     ("ఆ తర్వాత రోజు", 1),
     ("the day before", -1), ("mundu roju", -1), ("same day 3 pm", 0), ("usi din", 0), ("same time next week", 7),
     ("agle hafte isi time", 7), ("the day after tomorrow", None), ("tuesday or the day after", None),
     ("next week", None), ("any day after 5", None), ("the day before yesterday", None)],
)  # fmt: skip
def test_days_are_told_from_the_day_that_is_spoken_of(text: str, days: int | None) -> None:
    assert days_from(text) == days


def open_request() -> CallbackFacts:
    return CallbackFacts(
        id="c1", reference="K7WXP", status="waiting", name="Asha", phone="+919848012345", topic="a question",
        wanted_from=FRIDAY_AT_FOUR, wanted_to=FRIDAY_AT_FOUR + timedelta(hours=1), due_at=FRIDAY_AT_FOUR, holder=None,
        tries=0, opened_at=MONDAY,
    )  # fmt: skip


def said_without_triage(text: str, state: State, know: Knowledge, monkeypatch: pytest.MonkeyPatch) -> Turn:
    """The turn if triage hears no danger in the words."""
    first = tuple(journey for journey in switchboard.FIRST if journey is not triage.heard)
    monkeypatch.setattr(switchboard, "FIRST", first)
    return respond(state, InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY), know)


ELSEWHERE = ["i won't be here friday", "4 ki nenu undanu", "i will not be there at 4", "friday ko main nahi rahunga",
             "us din main nahi rahungi", "i will be gone then"]  # fmt: skip


@pytest.mark.parametrize("text", ELSEWHERE)
def test_beside_an_open_request_it_is_not_at_that_time(
    text: str, know: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = said_without_triage(text, State(language="en", notice="2026-11", callback=open_request()), know, monkeypatch)
    assert turn.why == "refused: unfit"
    assert not turn.effects


@pytest.mark.parametrize("text", ELSEWHERE)
def test_beside_the_open_form_it_is_not_at_that_time(
    text: str, know: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = Form(
        topic="a question", name="Asha", phone="+919848012345", when_known=True, day_named=True, asked="confirm",
        wanted_from=FRIDAY_AT_FOUR, wanted_to=FRIDAY_AT_FOUR + timedelta(hours=1),
    )  # fmt: skip
    turn = said_without_triage(text, State(language="en", notice="2026-11", step="form", form=form), know, monkeypatch)
    assert turn.why == "refused: unfit"


def test_whoever_will_be_gone_is_called_before_that(know: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    turn = said_without_triage(
        "i will be gone by 3", State(language="en", notice="2026-11", callback=open_request()), know, monkeypatch
    )
    assert isinstance(turn.replies[0], Promise)
    (effect,) = turn.effects
    assert getattr(effect, "wanted_to", None) == FRIDAY_AT_FOUR - timedelta(hours=1)


def test_an_emergency_keeps_its_place(know: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = open_request().model_copy(update={"urgency": "emergency", "wanted_from": None, "wanted_to": None})
    turn = said_without_triage(
        "i won't be at home at 5", State(language="en", notice="2026-11", callback=facts), know, monkeypatch
    )
    assert turn.why == "noted on the open request"
