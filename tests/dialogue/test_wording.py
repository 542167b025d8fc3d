"""Every sentence in every language: what it tells people to send must work."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.content import LANGUAGES, Content
from bot.content.load import WORDING
from bot.dialogue import Knowledge
from bot.dialogue.names.withheld import declines_name
from bot.dialogue.spoken import clock, counted, day_and_month, weekday
from bot.dialogue.wishes.in_writing import not_written, wants_writing
from bot.dialogue.wishes.relief import is_planned
from bot.dialogue.wishes.unwanted import not_called
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import NO_WORDS, YES_WORDS
from bot.matching import read

OF_OTHER_KEYS = {"1", "undo"}  # heard by the open question itself


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_people_are_told_to_send_is_understood(language: str, know: Knowledge) -> None:
    text = (WORDING / f"{language}.yaml").read_text(encoding="utf-8")
    told = set(re.findall(r"\*(\w[^*{}\n.:,]{0,30}\w)\*", text))
    lost = [
        each
        for each in told - OF_OTHER_KEYS
        if read(each).plain not in {*know.phrases, *YES_WORDS, *NO_WORDS}
        and not not_called(each)
        and not (not_written(each) or wants_writing(each))
        and not declines_name(each)
        and not (is_planned(each) or wants_call(each))
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Tuesday", "24 November", "5:30 pm")),
        ("hi", ("मंगलवार", "24 नवंबर", "शाम 5:30")),
        ("te", ("మంగళవారం", "24 నవంబర్", "సాయంత్రం 5:30")),
        ("hi-Latn", ("Mangalvar", "24 November", "shaam 5:30")),
        ("te-Latn", ("Mangalavaram", "24 November", "sayantram 5:30")),
    ],
)
def test_days_and_times_are_said_in_each_language(language: str, said: tuple[str, str, str]) -> None:
    at = datetime(2026, 11, 24, 17, 30, tzinfo=ZoneInfo("Asia/Kolkata"))
    spoken = (weekday(at.date(), language), day_and_month(at.date(), language), clock(at, language))  # type: ignore[arg-type]
    assert spoken == said


def test_one_and_many_differ_where_the_language_says_so(content: Content) -> None:
    assert counted("count-messages", 1, content, "en") == "1 message"
    assert counted("count-messages", 2, content, "en") == "2 messages"
    assert counted("count-callbacks", 1, content, "te") != counted("count-callbacks", 2, content, "te")


def test_a_sentence_begins_with_a_capital_and_a_part_of_one_does_not(content: Content) -> None:
    asked = content.say("offer-call", "te-Latn", hospital="hospital", phone="1")
    assert asked.startswith("Hospital nunchi")
    noted = content.say("noted", "hi-Latn", reference="AB234", when="kal, Mangalvar", whom="aapko")
    assert "hai. Kal, Mangalvar" in noted
    assert content.say("day-today", "en", weekday="monday") == "today, monday"
    numbers = {"phone": "1", "all_services": "112", "ambulance": "108"}
    assert "• The hospital: *1*" in content.say("emergency-life", "en", hospital="the hospital", **numbers)
