"""What people say about when to be called, and what the desk can make of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.content import Content
from bot.dialogue.alternatives import in_order, read_times
from bot.dialogue.clauses import about_the_call
from bot.dialogue.settling import Refused, Settled, settle
from bot.dialogue.times import is_only_a_time, read_time
from bot.dialogue.timewords import meaning
from bot.hours import DeskHours

MONDAY = "2026-11-23T10:30:00+05:30"  # the Tuesday after it is a public holiday

KEPT = [
    ("1700", "23 17:00-18:00"),
    ("1630 hrs", "23 16:30-17:30"),
    ("after office hours", "23 18:00-19:00"),
    ("first thing wednesday", "25 09:00-12:00"),
    ("next week tuesday 10am", "01 10:00-11:00"),
    ("wensday mornin", "25 09:00-12:00"),
    ("anytime except morning", "23 12:00-19:00"),
    ("any time but not in the evening", "23 10:30-16:00"),
    ("5", "23 17:00-18:00"),
    ("at 5", "23 17:00-18:00"),
    ("5pm", "23 17:00-18:00"),
    ("5:30 p.m.", "23 17:30-18:30"),
    ("17:00", "23 17:00-18:00"),
    ("this evening at 5", "23 17:00-18:00"),
    ("today evening", "23 16:00-19:00"),
    ("evening", "23 16:00-19:00"),
    ("subah", "23 10:30-12:00"),
    ("after 4", "23 16:00-19:00"),
    ("5 ke baad", "23 17:00-19:00"),
    ("before 12", "23 10:30-12:00"),
    ("3-5", "23 15:00-17:00"),
    ("between 3 and 5", "23 15:00-17:00"),
    ("half past four", "23 16:30-17:30"),
    ("saade paanch baje", "23 17:30-18:30"),
    ("do baje", "23 14:00-15:00"),
    ("aidu gantalaku", "23 17:00-18:00"),
    ("in 2 hours", "23 12:30-13:30"),
    ("ek ghante baad", "23 11:30-12:30"),
    ("half an hour", "23 11:00-12:00"),
    ("noon", "23 12:00-13:00"),
    ("monday 3 pm", "23 15:00-16:00"),
    ("9 am", "25 09:00-10:00"),
    ("wednesday", "25 09:00-19:00"),
    ("parso dopahar", "25 12:00-16:00"),
    ("ellundi sayantram", "25 16:00-19:00"),
    ("ఎల్లుండి ఉదయం 10 గంటలకు", "25 10:00-11:00"),
    ("परसों शाम 5 बजे", "25 17:00-18:00"),
    ("శనివారం ఉదయం", "28 09:00-12:00"),
    ("friday after 2pm", "27 14:00-19:00"),
    ("25/11 11am", "25 11:00-12:00"),
    ("25 november 3pm", "25 15:00-16:00"),
    ("nov 26", "26 09:00-19:00"),
    ("2026-11-25 15:00", "25 15:00-16:00"),
    ("day after tomorrow morning", "25 09:00-12:00"),
    ("next monday", "30 09:00-19:00"),
    ("quarter to 5", "23 16:45-17:45"),
    ("paune paanch baje", "23 16:45-17:45"),
    ("सवा पांच बजे", "23 17:15-18:15"),
    ("dhai baje", "23 14:30-15:30"),
    ("डेढ़ बजे", "23 13:30-14:30"),
    ("moodunnara", "23 15:30-16:30"),
    ("నాలుగున్నరకి", "23 16:30-17:30"),
    ("ఐదింటికి", "23 17:00-18:00"),
    ("ten past five", "23 17:10-18:10"),
    ("4 30 pm", "23 16:30-17:30"),
    ("5 baj ke 30 minute", "23 17:30-18:30"),
    ("after lunch", "23 14:00-19:00"),
    ("shaam se pehle", "23 10:30-16:00"),
    ("on the 27th at 4 pm", "27 16:00-17:00"),
    ("27 tareekh ko 4 baje", "27 16:00-17:00"),
    ("27వ తేదీ 4 గంటలకు", "27 16:00-17:00"),
    ("27 ko 4 baje", "27 16:00-17:00"),
    ("26th at noon", "26 12:00-13:00"),
    ("the 5th", "05 09:00-19:00"),
    ("in a week", "30 09:00-19:00"),
    ("after 2 days at 4 pm", "25 16:00-17:00"),
    ("not today, wednesday", "25 09:00-19:00"),
    ("aaj nahi, budhvar ko", "25 09:00-19:00"),
    ("ఈ రోజు వద్దు, గురువారం", "26 09:00-19:00"),
    ("not in the morning, evening is better", "23 16:00-19:00"),
    ("5 not 3", "23 17:00-18:00"),
    ("3 baje nahi, 5 baje", "23 17:00-18:00"),
    ("5 baje karo 3 baje nahi", "23 17:00-18:00"),
    ("3 pm is not possible, 5 pm", "23 17:00-18:00"),
    ("not before 5", "23 17:00-19:00"),
    ("5 baje se pehle mat karna", "23 17:00-19:00"),
    ("5 కి ముందు వద్దు", "23 17:00-19:00"),
    ("not after 5", "23 10:30-17:00"),
    ("no, 5 pm", "23 17:00-18:00"),
    ("in 33 minutes", "23 11:05-12:05"),
    ("monday 10 am", "30 10:00-11:00"),
    ("monday 3 pm", "23 15:00-16:00"),
    ("2nd december 3pm", "02 15:00-16:00"),
    ("2nd of december at 3 pm", "02 15:00-16:00"),
    ("december 2nd 3pm", "02 15:00-16:00"),
]
SOON = [
    *("now", "asap", "as soon as possible", "any time", "anytime", "abhi", "ippudu", "अभी", "kabhi bhi"),
    *("urgent", "very urgent please", "quickly", "at once", "अर्जेंट है", "తొందరగా", "urgent ga cheyandi", "not urgent"),
    *("whenever the doctor is free", "when you have time", "jab doctor free ho", "जब आपको समय मिले"),
    *("doctor khaali unnappudu", "మీకు వీలైనప్పుడు", "మీకు ఖాళీ ఉన్నప్పుడు"),
]
REFUSED = [
    ("yesterday", "past"),
    ("today 9 am", "past"),
    ("11 pm", "closed"),
    ("tonight at 9", "closed"),
    ("6 am", "closed"),
    ("sunday 5 pm", "closed-day"),
    ("tomorrow", "closed-day"),
    ("kal subah", "closed-day"),
    ("repu", "closed-day"),
    ("25 december", "closed-day"),
    ("5 june 2027", "far"),
    ("in 6 months", "far"),
    ("6 mahine baad", "far"),
    ("6 months", "far"),
    ("15 november 3pm", "past"),
    ("next week", "vague"),
    ("agle hafte", "vague"),
    ("వచ్చే వారం", "vague"),
    ("after wednesday", "vague"),
    ("not today", "unfit"),
    ("abhi nahi", "unfit"),
]
NO_TIME = ["Suresh", "Asha", "what is this", "call", "my knee hurts", "yes", "", "I don't know", "2 din se",
           "when I am free", "nenu free ga unnappudu", "जब मैं खाली हूं", "when is the doctor free",
           "they made us wait 3 hours", "maa ko 3 ghante bithaya"]  # fmt: skip
TOLD = [  # what is told of the past is no wish, what is asked beside it is one
    ("kal se dard ho raha hai, mujhe call karo", None),
    ("kal se dard ho raha hai mujhe call karo", None),
    ("my surgery was on friday, please call me", None),
    ("meri surgery shukravar ko hui thi, call kijiye", None),
    ("నిన్నటి నుండి నొప్పి ఉంది, ఫోన్ చేయండి", None),
    ("I cannot sleep at night, please call me", None),
    ("नमस्ते, नाम आशा, मुझे फोन कीजिए", None),
    ("నాకు కాల్ చేయండి", None),
    ("I have had pain since monday, call me at 5", "23 17:00"),
    ("2 din se dard hai, shukravar ko 11 baje call kijiye", "27 11:00"),
    ("రాత్రి నొప్పి వస్తుంది, శుక్రవారం 11 గంటలకు కాల్ చేయండి", "27 11:00"),
    ("सोमवार से दर्द है, शाम 5 बजे कॉल कीजिए", "23 17:00"),
    ("Ravi here. call me. wednesday evening", "25 16:00"),
]
ONLY_TIMES = [
    "4 pm",
    "make it 4 pm",
    "please call at 5 not 3",
    "don't call before 5",
    "kal shaam ko kar dijiye",
    "రేపు ఉదయం",
]
MORE_THAN_TIMES = [
    "pain since morning",
    "is surgery needed in 3 months?",
    "no",
    "it hurts at night",
    "will you call today",
]


@pytest.fixture(scope="module")
def hours(content: Content) -> DeskHours:
    return DeskHours(content.hospital)


def settled(text: str, hours: DeskHours) -> Settled | Refused | None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    wish = read_time(text, now, asked=True)
    return settle(wish, now, hours) if wish else None


@pytest.mark.parametrize(("text", "slot"), KEPT)
def test_a_time_that_the_desk_keeps(text: str, slot: str, hours: DeskHours) -> None:
    found = settled(text, hours)
    assert isinstance(found, Settled)
    assert found.slot is not None
    assert f"{found.slot.start:%d %H:%M}-{found.slot.end:%H:%M}" == slot


@pytest.mark.parametrize("text", SOON)
def test_as_soon_as_possible(text: str, hours: DeskHours) -> None:
    assert settled(text, hours) == Settled(None)


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_a_time_that_is_refused(text: str, why: str, hours: DeskHours) -> None:
    found = settled(text, hours)
    assert isinstance(found, Refused)
    assert found.why == why


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time_is_read_into_other_words(text: str, hours: DeskHours) -> None:
    assert settled(text, hours) is None


@pytest.mark.parametrize(("text", "start"), TOLD)
def test_in_free_text_only_the_time_of_the_call_counts(text: str, start: str | None, hours: DeskHours) -> None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    wish = read_time(about_the_call(text, alone=True), now, asked=False)
    found = settle(wish, now, hours) if wish else None
    slot = found.slot if isinstance(found, Settled) else None
    assert (slot and f"{slot.start:%d %H:%M}") == start


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("before 12 otherwise after 5", ["23 10:30-12:00", "23 17:00-19:00"]),
        ("after 6 or wednesday morning", ["23 18:00-19:00", "25 09:00-12:00"]),
        ("wednesday or thursday at 3 pm", ["25 15:00-16:00", "26 15:00-16:00"]),
        ("parso ya 27 november", ["25 09:00-19:00", "27 09:00-19:00"]),
        ("12 se pehle ya 5 ke baad", ["23 10:30-12:00", "23 17:00-19:00"]),
        ("12 లోపు లేదా 5 తర్వాత", ["23 10:30-12:00", "23 17:00-19:00"]),
        ("2 or 3 pm", ["23 14:00-15:00"]),
        ("किया है, 5 बजे", ["23 17:00-18:00"]),
    ],
)
def test_two_times_in_one_answer(text: str, times: list[str], hours: DeskHours) -> None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    found = [settle(wish, now, hours) for wish in read_times(text, now, asked=True)]
    slots = [each.slot for each in found if isinstance(each, Settled) and each.slot]
    assert [f"{each.start:%d %H:%M}-{each.end:%H:%M}" for each in slots] == times


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("after 5, otherwise before 12", True),
        ("shaam ko, nahi to subah", True),
        ("after 5 or else before 12", True),
        ("after 5 or before 12", False),
        ("5 ke baad ya 12 se pehle", False),
        ("5 తర్వాత లేదా 12 లోపు", False),
        ("after 5", False),
    ],
)
def test_times_in_the_order_of_the_wish(text: str, ordered: bool) -> None:
    assert in_order(text) is ordered


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("wednesday evening if not raining", "25 16:00-19:00"),
        ("wednesday evening, if not possible thursday", "25 16:00-19:00"),
        ("if not today, wednesday evening", "25 16:00-19:00"),
    ],
)
def test_an_if_not_denies_only_what_follows(text: str, slot: str, hours: DeskHours) -> None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    found = settle(read_times(text, now, asked=True)[0], now, hours)
    assert isinstance(found, Settled)
    assert found.slot is not None
    assert f"{found.slot.start:%d %H:%M}-{found.slot.end:%H:%M}" == slot


@pytest.mark.parametrize("word", ["mondal", "sundar", "morgan", "saturation"])
def test_a_word_that_only_looks_like_a_time(word: str) -> None:
    assert meaning(word) is None


@pytest.mark.parametrize("text", ONLY_TIMES)
def test_nothing_but_a_time(text: str) -> None:
    assert is_only_a_time(text)


@pytest.mark.parametrize("text", MORE_THAN_TIMES)
def test_more_than_a_time(text: str) -> None:
    assert not is_only_a_time(text)


@pytest.mark.parametrize("word", ["కాల్", "कॉल", "call", "kaal"])
def test_a_call_is_not_tomorrow(word: str) -> None:
    assert meaning(word) is None


def test_a_number_in_free_text_is_no_time(hours: DeskHours) -> None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    assert read_time("I have 2 lumps on my elbow", now, asked=False) is None
    assert read_time("ring me at 5", now, asked=False) is not None
