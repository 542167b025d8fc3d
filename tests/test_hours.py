"""When the desk works, and what may be promised from that."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.hours import DeskHours

INDIA = ZoneInfo("Asia/Kolkata")


@pytest.fixture(scope="module")
def hours(content: Content) -> DeskHours:
    return DeskHours(content.hospital)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=INDIA)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (at(23, 10), at(23, 10)),  # a Monday in working hours
        (at(23, 7), at(23, 9)),  # before opening
        (at(25, 19), at(26, 9)),  # the closing minute is closed
        (at(21, 20), at(23, 9)),  # Saturday evening: Sunday is free
        (at(23, 20), at(25, 9)),  # Guru Nanak Jayanti lies between
        (at(25, 12, month=12), at(26, 9, month=12)),  # Christmas Day is a public holiday
    ],
)
def test_the_desk_opens_next(hours: DeskHours, moment: datetime, opens: datetime) -> None:
    assert hours.next_open(moment) == opens


def test_desk_minutes_do_not_run_overnight(hours: DeskHours) -> None:
    assert hours.after(at(25, 18), 120) == at(26, 10)
    assert hours.minutes_between(at(25, 18), at(26, 10)) == 120
    assert hours.minutes_between(at(26, 10), at(25, 18)) == -120


def test_slots_begin_inside_desk_hours(hours: DeskHours) -> None:
    slots = hours.slots(at(21, 18, 30), 3)
    assert [(slot.start, slot.end) for slot in slots] == [
        (at(23, 9), at(23, 11)),
        (at(23, 11), at(23, 13)),
        (at(23, 13), at(23, 15)),
    ]


def test_hours_are_the_desks_own_wherever_the_host_stands(hours: DeskHours) -> None:
    new_york = ZoneInfo("America/New_York")
    assert hours.is_open(at(23, 10).astimezone(new_york))
    assert hours.next_open(at(22, 12).astimezone(new_york)) == at(23, 9)


@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - given a zone below
    minutes=st.integers(0, 3000),
)
def test_a_promise_is_always_inside_desk_hours(hours: DeskHours, start: datetime, minutes: int) -> None:
    begin = start.replace(tzinfo=INDIA)
    due = hours.after(begin, minutes)
    assert due >= begin
    assert hours.is_open(due) or hours.is_open(due - timedelta(microseconds=1))
    assert hours.minutes_between(begin, due) == pytest.approx(minutes, abs=1e-3)
