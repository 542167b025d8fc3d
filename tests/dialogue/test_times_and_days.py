"""Days and dates that people type: odd digits, days that no calendar has, days that are ruled out."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.content import Content
from bot.dialogue.times.reading import is_only_a_time, read_time
from bot.dialogue.times.settling import Refused, Settled, kept_with, settle
from bot.dialogue.times.wish import Wish
from bot.hours import DeskHours, Slot

MONDAY = datetime.fromisoformat("2026-11-23T10:30:00+05:30")  # the Tuesday after it is a public holiday
LEAP_YEAR = datetime.fromisoformat("2028-06-05T10:30:00+05:30")


@pytest.mark.parametrize(("text", "clock"), [("①", (1, 0)), ("call me at ⑤ pm", (17, 0)), ("5² pm", None)])
def test_a_digit_in_a_circle_or_set_high_is_read(text: str, clock: tuple[int, int] | None) -> None:
    wish = read_time(text, MONDAY, asked=True)
    assert (wish and wish.clock) == clock
    assert is_only_a_time(text)


def test_the_next_29th_of_february_may_be_years_away() -> None:
    wish = read_time("call me on 29/2 at 5 pm", LEAP_YEAR, asked=True)
    assert wish is not None
    assert wish.no_day == "29/2"


@pytest.fixture(scope="module")
def hours(content: Content) -> DeskHours:
    return DeskHours(content.hospital)


def settled(text: str, hours: DeskHours, *, asked: bool = True) -> str:
    """The day of the month and the hours that the text means, or why it cannot be."""
    wish = read_time(text, MONDAY.astimezone(hours.zone), asked=asked)
    found = settle(wish, MONDAY, hours) if wish else None
    if isinstance(found, Settled) and found.slot:
        return f"{found.slot.start:%d %H:%M}-{found.slot.end:%H:%M}"
    return found.why if isinstance(found, Refused) else ""


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("call me in the evening but not today", "25 16:00-19:00"),
        ("at 5 but not today", "25 17:00-18:00"),
        ("aaj nahi, subah call karo", "25 09:00-12:00"),
        ("ఈ రోజు కాదు, సాయంత్రం 5 గంటలకు", "25 17:00-18:00"),
        ("evening, not today and not wednesday", "26 16:00-19:00"),
        ("monday but not today", "30 09:00-19:00"),
        ("not friday morning, evening is better", "27 16:00-19:00"),
        ("not at 5 today, at 6", "23 18:00-19:00"),
        ("aaj busy hu shaam ko call karo", "23 16:00-19:00"),
    ],
)
def test_a_day_that_is_ruled_out_is_not_taken(text: str, slot: str, asked: bool, hours: DeskHours) -> None:
    assert settled(text, hours, asked=asked) == slot


def test_the_day_that_stood_there_is_not_kept_where_it_is_ruled_out(hours: DeskHours) -> None:
    now = MONDAY.astimezone(hours.zone)
    wish = read_time("at 5 but not today", now, asked=True)
    assert wish is not None
    assert kept_with(wish, Slot(now, now), now).day is None


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("call me on monday 30th", "30 09:00-19:00"),
        ("monday the 30th at 4 pm", "30 16:00-17:00"),
        ("monday 30 at 4 pm", "30 16:00-17:00"),
        ("30th monday 4 pm", "30 16:00-17:00"),
        ("somvar 30 tareekh ko 4 baje", "30 16:00-17:00"),
        ("సోమవారం 30వ తేదీ 4 గంటలకు", "30 16:00-17:00"),
        ("monday 3 pm", "23 15:00-16:00"),
        ("call me on monday for my 2nd scan", "23 10:30-19:00"),
    ],
)
def test_a_day_of_the_month_says_which_weekday_is_meant(text: str, slot: str, asked: bool, hours: DeskHours) -> None:
    assert settled(text, hours, asked=asked) == slot


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("call me on 31 november at 3pm", "31/11"),
        ("30 feb at 4pm", "30/2"),
        ("31/11 3 pm", "31/11"),
        ("call me on 13/13 at 3", "13/13"),
        ("2026-02-30 at 4 pm", "30/2"),
        ("on the 32nd at 4 pm", "32"),
        ("31 नवंबर को 3 बजे", "31/11"),
        ("నవంబర్ 31 సాయంత్రం 4 గంటలకు", "31/11"),
    ],
)
def test_a_date_that_no_calendar_has_leaves_its_hour_aside(text: str, date: str, asked: bool, hours: DeskHours) -> None:
    assert settle(read_time(text, MONDAY, asked=asked) or Wish(), MONDAY, hours) == Refused("no-day", MONDAY, said=date)


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("31 november, sorry 30 november at 4", "30 16:00-17:00"),
        ("31/11, no 30/11 at 4", "30 16:00-17:00"),
        ("my BP is 90/60, call at 5 pm", "23 17:00-18:00"),
        ("within 25-30 min", "23 11:00-12:00"),
        ("2026-12-05 at 14:00", "05 14:00-15:00"),
        ("2026-11-25T15:00:00", "25 15:00-16:00"),
        ("2026-11-25 10:00", "25 10:00-11:00"),
        ("after today, 9999-12-31", "far"),
    ],
)
def test_a_date_in_digits_and_its_hour(text: str, slot: str, hours: DeskHours) -> None:
    assert settled(text, hours) == slot


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("0930 hrs friday", "27 09:30-10:30"),
        ("call me at 1430", "23 14:30-15:30"),
        ("friday 1430", "27 14:30-15:30"),
        ("1430 baje", "23 14:30-15:30"),
        ("between 1400 and 1600", "23 14:00-16:00"),
        ("1430-1630", "23 14:30-16:30"),
        ("call me 10-12", "23 10:30-12:00"),
        ("call me friday 10 to 12", "27 10:00-12:00"),
        ("between 1500 and 2000 rs", ""),
        ("it cost me 1500 to 2000", ""),
        ("i have 2-3 lumps", ""),
        ("for 2-3 days", ""),
        ("my son, age 10-12", ""),
    ],
)
def test_hours_as_timetables_write_them_need_no_word_beside_them(text: str, slot: str, hours: DeskHours) -> None:
    assert settled(text, hours, asked=False) == slot


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("friday evening but not after 6", "27 16:00-18:00"),
        ("friday evening before 6", "27 16:00-18:00"),
        ("friday morning after 10", "27 10:00-12:00"),
        ("shaam ko lekin 6 ke baad nahi", "23 16:00-18:00"),
        ("shaam ko, 6 ke baad nahi", "23 16:00-18:00"),
        ("shaam 6 ke baad nahi", "23 10:30-18:00"),
        ("సాయంత్రం కానీ 6 తర్వాత వద్దు", "23 16:00-18:00"),
        ("before 6 in the evening", "23 10:30-18:00"),
        ("shaam 6 baje se pehle", "23 10:30-18:00"),
    ],
)
def test_a_part_of_the_day_stays_beside_a_bound(text: str, slot: str, hours: DeskHours) -> None:
    assert settled(text, hours) == slot


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("today 6:50 pm", "closing"),
        ("6:50 pm", "closing"),
        ("wed 6.50pm", "closing"),
        ("7 pm", "closed"),
        ("before 9:10 am", "closed"),
        ("6:30 pm", "23 18:30-19:00"),
    ],
)
def test_a_time_too_close_to_closing_is_told_from_one_when_the_desk_is_closed(
    text: str, why: str, hours: DeskHours
) -> None:
    assert settled(text, hours) == why


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("call me on christmas at 10", "untold"),
        ("diwali ko 10 baje", "untold"),
        ("क्रिसमस को 10 बजे", "untold"),
        ("దీపావళికి 10 గంటలకు", "untold"),
        ("call me on my birthday at 10", "untold"),
        ("at 10 on frday", "untold"),
        ("happy diwali, call me at 5", "23 17:00-18:00"),
        ("call me on whatsap at 5", "23 17:00-18:00"),
        ("call me on jio at 5", "23 17:00-18:00"),
        ("call me on ravis number at 5", "23 17:00-18:00"),
        ("wednesday at 10, i am away on christmas", "25 10:00-11:00"),
    ],
)
def test_the_hour_alone_does_not_decide_where_a_day_is_named_that_nobody_knows(
    text: str, why: str, asked: bool, hours: DeskHours
) -> None:
    assert settled(text, hours, asked=asked) == why


def test_a_festival_that_is_only_spoken_of_is_no_day_of_the_call(hours: DeskHours) -> None:
    assert settled("diwali was nice, call me at 5", hours, asked=False) == "23 17:00-18:00"
    assert settled("i fell ill on diwali, call me", hours, asked=False) == ""
    assert settled("money comes only after diwali sir", hours) == ""
    assert settled("after diwali", hours) == "untold"
    assert settled("call me at 5, i have spots on my shins", hours, asked=False) == "23 17:00-18:00"
