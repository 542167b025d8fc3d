"""Days and dates that people type: odd digits, days that no calendar has, days that are ruled out."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.dialogue.times.reading import is_only_a_time, read_time

MONDAY = datetime.fromisoformat("2026-11-23T10:30:00+05:30")
LEAP_YEAR = datetime.fromisoformat("2028-06-05T10:30:00+05:30")


@pytest.mark.parametrize(("text", "clock"), [("①", (1, 0)), ("call me at ⑤ pm", (17, 0)), ("5² pm", None)])
def test_a_digit_in_a_circle_or_set_high_is_read(text: str, clock: tuple[int, int] | None) -> None:
    wish = read_time(text, MONDAY, asked=True)
    assert (wish and wish.clock) == clock
    assert is_only_a_time(text)


def test_the_next_29th_of_february_may_be_years_away() -> None:
    wish = read_time("call me on 29/2 at 5 pm", LEAP_YEAR, asked=True)
    assert wish is None or wish.day is None
