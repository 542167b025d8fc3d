"""What people say about when to be called, and what the desk can make of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.content import Content
from bot.dialogue.times.alternatives import in_order, read_times
from bot.dialogue.times.reading import is_only_a_time, puts_right, read_time, tells_when
from bot.dialogue.times.settling import Refused, Settled, settle
from bot.dialogue.times.shifts import Shift, shift_in
from bot.dialogue.times.words import meaning
from bot.dialogue.wishes.clauses import about_the_call
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
    ("in 1/2 hour", "23 11:00-12:00"),
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
    ("after my office", "23 18:00-19:00"),
    ("after i finish work", "23 18:00-19:00"),
    ("when im back from office", "23 18:00-19:00"),
    ("when my shift gets over", "23 18:00-19:00"),
    ("after my kids are back from school", "23 16:00-19:00"),
    ("after my kids come from school at 5", "23 17:00-19:00"),
    ("post lunch", "23 14:00-19:00"),
    ("during my lunch break", "23 13:00-14:00"),
    ("office se aane ke baad", "23 18:00-19:00"),
    ("kaam ke baad", "23 18:00-19:00"),
    ("khana kha ke", "23 14:00-19:00"),
    ("ड्यूटी खत्म होने के बाद", "23 18:00-19:00"),
    ("office ayyaka", "23 18:00-19:00"),
    ("pani ayipoyaka", "23 18:00-19:00"),
    ("ఆఫీసు నుంచి వచ్చాక", "23 18:00-19:00"),
    ("first half", "23 10:30-12:00"),
    ("first half of wednesday", "25 09:00-12:00"),
    ("second half of the day", "23 14:00-19:00"),
    ("tonight at 5", "23 17:00-18:00"),
    ("5 tonight", "23 17:00-18:00"),
    ("tonight", "23 18:00-19:00"),
    ("within an hour", "23 10:30-11:30"),
    ("within 2 hours", "23 10:30-12:30"),
    ("ek ghante ke andar", "23 10:30-11:30"),
    ("ganta lopu", "23 10:30-11:30"),
    ("give me 30 mins", "23 11:00-12:00"),
    ("in a few hours", "23 12:30-19:00"),
    ("week end", "28 09:00-19:00"),
    ("day after", "25 09:00-19:00"),
    ("any day after 4", "23 16:00-19:00"),
    ("25.11 16h", "25 16:00-17:00"),
    ("4h30", "23 16:30-17:30"),
    ("after 2, before 4", "23 14:00-16:00"),
    ("not before ten but before twelve", "23 10:30-12:00"),
    ("5 baje kar do", "23 17:00-18:00"),
    ("badal do 5 baje", "23 17:00-18:00"),
    ("समय बदल दो 5 बजे", "23 17:00-18:00"),
    ("दोपहर दो बजे कर दो", "23 14:00-15:00"),
    ("4pm no 5pm", "23 17:00-18:00"),
    ("at 4, sorry 5 pm", "23 17:00-18:00"),
    ("4pm or no, 5pm", "23 17:00-18:00"),
    ("4 pm. correction: 5pm", "23 17:00-18:00"),
    ("4 pm actually 5 pm is better", "23 17:00-18:00"),
    ("4 pm. 5 pm is better", "23 17:00-18:00"),
    ("4... no wait make it 5", "23 17:00-18:00"),
    ("wednesday at 4, no 5", "25 17:00-18:00"),
    ("wednesday 4 pm, sorry thursday", "26 16:00-17:00"),
    ("in the morning, actually evening", "23 16:00-19:00"),
    ("25/11, no 26/11 at 4", "26 16:00-17:00"),
    ("between 4 and 5, sorry between 5 and 6", "23 17:00-18:00"),
    ("4 baje, arre nahi 5 baje", "23 17:00-18:00"),
    ("4 baje, maaf kijiye 5 baje", "23 17:00-18:00"),
    ("शाम 4 बजे, नहीं 5 बजे", "23 17:00-18:00"),
    ("4 gantalaku, kadu 5 gantalaku", "23 17:00-18:00"),
    ("4 గంటలకు, సారీ 5 గంటలకు", "23 17:00-18:00"),
    ("5 pm in place of 4 pm", "23 17:00-18:00"),
    ("4 ki jagah 5 baje", "23 17:00-18:00"),
    ("4 की जगह 5 बजे", "23 17:00-18:00"),
    ("4 badulu 5 ki", "23 17:00-18:00"),
    ("4కి బదులు 5కి", "23 17:00-18:00"),
    ("shift from 4 to 5 pm", "23 17:00-18:00"),
    ("4 pm to 5 pm change", "23 17:00-18:00"),
    ("change to 4 to 6 pm", "23 16:00-18:00"),
]
SOON = [
    *("now", "asap", "as soon as possible", "any time", "anytime", "abhi", "ippudu", "अभी", "kabhi bhi"),
    *("urgent", "very urgent please", "quickly", "at once", "अर्जेंट है", "తొందరగా", "urgent ga cheyandi", "not urgent"),
    *("whenever the doctor is free", "when you have time", "jab doctor free ho", "जब आपको समय मिले"),
    *("flexible", "no preference", "during office hours", "within 10 minutes"),
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
    ("end of the week", "vague"),
    ("towards end of week", "vague"),
    ("hafte ke aakhir mein", "vague"),
    ("ee vaaram chivara", "vague"),
    ("end of next week", "vague"),
    ("end of the month", "vague"),
    ("in a few days", "vague"),
    ("kuch din baad", "vague"),
    ("midnight", "closed"),
    ("12 midnight", "closed"),
    ("आधी रात", "closed"),
    ("after dinner", "closed"),
    ("not today", "unfit"),
    ("abhi nahi", "unfit"),
]
NO_TIME = ["Suresh", "Asha", "what is this", "call", "my knee hurts", "yes", "", "I don't know", "2 din se",
           "when I am free", "nenu free ga unnappudu", "जब मैं खाली हूं", "when is the doctor free",
           "good evening", "want a 2nd opinion", "post office",
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


@pytest.mark.parametrize(
    "text",
    ["after the pooja", "after sunset", "when i am at work", "jab bachche so jayein", "puja ayyaka", "पूजा के बाद"],
)
def test_a_time_that_the_words_do_not_tell(text: str, hours: DeskHours) -> None:
    assert settled(text, hours) is None
    assert tells_when(text)


@pytest.mark.parametrize("text", ["Suresh", "what is calcinosis", "i have pain after surgery", "my knee hurts", ""])
def test_words_that_tell_no_time(text: str) -> None:
    assert not tells_when(text)


@pytest.mark.parametrize(
    ("text", "later", "minutes"),
    [
        ("a bit later", True, 60),
        ("can you make it a bit later", True, 60),
        ("1 hour later", True, 60),
        ("half an hour later pls", True, 30),
        ("postpone by 2 hours", True, 120),
        ("thoda late karo", True, 60),
        ("thoda baad mein", True, 60),
        ("ek ghanta baad", True, 60),
        ("dedh ghanta baad", True, 90),
        ("थोड़ा बाद में", True, 60),
        ("inka konchem tarvata", True, 60),
        ("konchem late ga", True, 60),
        ("ఇంకొంచెం తర్వాత", True, 60),
        ("later please", True, None),
        ("an hour earlier", False, 60),
        ("30 mins earlier", False, 30),
        ("prepone by half an hour", False, 30),
        ("thoda pehle", False, 60),
        ("ganta mundu", False, 60),
        ("గంట ముందు", False, 60),
        ("earlier if possible", False, None),
        ("too late", False, None),
        ("one day later", True, 24 * 60),
    ],
)
def test_a_time_told_from_the_one_that_stands(text: str, later: bool, minutes: int | None) -> None:
    assert shift_in(text) == Shift(later, None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    "text",
    ["5 pm", "after 1 hour", "postpone to 6", "later at 5", "baad mein", "pehle", "ek ghante baad call karo", "yes",
     "the pain came later", "is it too late for surgery"],
)  # fmt: skip
def test_no_shift_is_read_into_other_words(text: str) -> None:
    assert shift_in(text) is None


@pytest.mark.parametrize("text", ["sorry 5", "no, 5", "5 instead", "change it to 5", "better 5", "wait 5", "5 not 4"])
def test_an_hour_that_puts_another_right(text: str) -> None:
    assert puts_right(text)


@pytest.mark.parametrize("text", ["5", "sorry", "no", "sorry, i have 5 lumps", "no pain"])
def test_nothing_is_put_right(text: str) -> None:
    assert not puts_right(text)


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
