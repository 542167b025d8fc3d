"""What people say about when to be called, and what the desk can make of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.content import Content
from bot.dialogue.settling import Refused, Settled, settle
from bot.dialogue.times import read_time
from bot.hours import DeskHours

MONDAY = "2026-11-23T10:30:00+05:30"  # the Tuesday after it is a public holiday

KEPT = [
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
]
SOON = ["now", "asap", "as soon as possible", "any time", "anytime", "abhi", "ippudu", "अभी", "kabhi bhi"]
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
]
NO_TIME = ["Suresh", "Asha", "what is this", "call", "my knee hurts", "yes", ""]


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


def test_a_number_in_free_text_is_no_time(hours: DeskHours) -> None:
    now = datetime.fromisoformat(MONDAY).astimezone(hours.zone)
    assert read_time("I have 2 lumps on my elbow", now, asked=False) is None
    assert read_time("ring me at 5", now, asked=False) is not None
