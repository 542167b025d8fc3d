"""The day in a sequence of words: a date, a day of the month or week, or relative to today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.dialogue.times.clocks import kind_at
from bot.dialogue.times.words import Word

_DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2,4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d)|\b)")
_MEASURED = re.compile(r"\s?(?:mg|ml|mcg|kg|cm|mm|gm?|bp|%|degrees?|[cf])(?!\w)")
_ENGLISH_PARTS = frozenset({"morning", "evening", "afternoon", "noon", "night"})
_HOURS_OF_A_DAY = 24
THE_DATE = "today"  # any word for a day would do: it only shows where the date was
_DAYS_AT_MOST, _MONTHS = 31, 12
_FAR = 20  # years ahead to which later years are reduced: 9999 is the last year of Python's calendar
ONLY_BEFORE_OR_AFTER = frozenset({"lunch", "office", "schooltime", "breakfasttime", "dinnertime"})


@dataclass(frozen=True, slots=True)
class Cut:
    """A date written in digits, and the rest of the text. no_day: an impossible date, in digits ("31/11"). marked: the
    text with `THE_DATE` in its place."""

    day: date | None
    rest: str
    no_day: str = ""
    marked: str = ""


def cut_date(plain: str, today: date, *, asked: bool) -> Cut:
    """Find a date like 2026-11-24, 24/11 or 24-11-2026; "3-5" is a range of hours instead. asked: see `read_time`."""
    if iso := _ISO.search(plain):
        year, month, day = iso.groups()
        rest = f"{plain[: iso.start()]} {plain[iso.end() :]}"
        named = _dated(int(day), int(month), year, today)
        marked = f"{plain[: iso.start()]} {THE_DATE} {plain[iso.end() :]}"
        return Cut(named, rest, "" if named else f"{int(day)}/{int(month)}", marked)
    dates = _dates(plain)
    known = [(each, day) for each in dates if (day := _dated(int(each[1]), int(each[2]), each[3], today))]
    if not known:
        amiss = next((each for each in dates if _is_no_day(plain, each, asked=asked)), None)
        return Cut(None, plain, f"{int(amiss[1])}/{int(amiss[2])}" if amiss else "")
    last = known[-1][0]
    marked = f"{plain[: last.start()]} {THE_DATE} {plain[last.end() :]}"
    for each in reversed(dates):
        plain = f"{plain[: each.start()]} {plain[each.end() :]}"
    return Cut(known[-1][1], plain, marked=marked)  # the last one counts: "25/11, no 26/11"


def _is_no_day(plain: str, found: re.Match[str], *, asked: bool) -> bool:
    """Whether it is an impossible date: "31/11" or, if a day is expected, "13/13"; not a blood pressure of 90/60, nor
    "25-30 min"."""
    day, month = int(found[1]), int(found[2])
    decimal = not asked and plain[found.end(1)] == "." and found[3] is None
    if decimal or _MEASURED.match(plain, found.end()):
        return False
    if day <= _DAYS_AT_MOST and 1 <= month <= _MONTHS:
        return True
    awaited = asked or plain[: found.start()].rstrip().endswith(" on") or found[3] is not None
    divided = plain[found.end(1)] == "/" or found[3] is not None
    return divided and awaited and 1 <= day <= _DAYS_AT_MOST and 1 <= month <= _DAYS_AT_MOST


def no_such_day(words: Sequence[Word], today: date) -> str:
    """An impossible date in the words, in digits: "31/11" for "31 november"; "" if there is none."""
    for at, (_, what) in enumerate(words):
        if what and what[0] == "month" and (beside := _beside(words, "month")) is not None:
            day, month = int(words[beside][0]), int(what[1])
            return "" if _dated(day, month, None, today) else f"{day}/{month}"
        number, before = (words[at - 1][0] if at else ""), (words[at - 2][0] if at > 1 else "on")
        counts = before not in ("on", "the") or kind_at(words, at + 1) == "unit"  # "from rank 3 to 40th"
        if what and what[0] == "dom" and not counts and number.isdigit() and int(number) > _DAYS_AT_MOST:
            return number
    return ""


def _dates(plain: str) -> list[re.Match[str]]:
    """Matches that can only be dates: "5.11" may be a clock time, "25.11" cannot."""
    return [
        found
        for found in _DATE.finditer(plain)
        if found[3] is not None or plain[found.end(1)] == "/" or int(found[1]) > _HOURS_OF_A_DAY
    ]


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            said = int(year) + (2000 if len(year) == 2 else 0)
            return date(min(said, today.year + _FAR), month, day)
        named = date(today.year, month, day)
        return named if named >= today - timedelta(days=60) else named.replace(year=today.year + 1)
    except ValueError:  # no such date, or 29 February this or next year
        return None


def day_of(words: Sequence[Word], kinds: dict[str, int | str], today: date) -> tuple[date | None, Sequence[Word]]:
    """(the day that the words name, the words without the day's number). kinds: kind -> value of the words."""
    at = _beside(words, "month") if "month" in kinds else None
    if at is not None and (named := _dated(int(words[at][0]), int(kinds["month"]), None, today)):
        return named, [*words[:at], *words[at + 1 :]]
    if isinstance(kinds.get("day"), int):
        return today + timedelta(days=int(kinds["day"])), words
    if "weekday" in kinds and (at := _beside_weekday(words)) is not None:  # "monday 30th" says which Monday
        return _of_the_month(int(words[at][0]), today), [*words[:at], *words[at + 1 :]]
    if isinstance(kinds.get("weekday"), int):
        ahead = (int(kinds["weekday"]) - today.weekday()) % 7
        if "gone" in kinds:
            return today + timedelta(days=ahead - 7), words
        return today + timedelta(days=ahead or (7 if "next" in kinds else 0)), words
    if _is_this_part(words):
        return today, words
    at = _beside(words, "dom") if "dom" in kinds else _above_hours(words)
    if at is not None:
        return _of_the_month(int(words[at][0]), today), [*words[:at], *words[at + 1 :]]
    return None, words


def _is_this_part(words: Sequence[Word]) -> bool:
    """Whether a part of today is meant: "This evening", "is shaam", "ee sayantram"."""
    for (before, _), (token, what) in pairwise(words):
        if what and what[0] == "part" and what[1] not in ONLY_BEFORE_OR_AFTER:
            english = token in _ENGLISH_PARTS
            if before == "this" or (not english and before in ("is", "iss", "ee", "e", "इस", "ఈ")):
                return True
    return False


def _beside(words: Sequence[Word], kind: str) -> int | None:
    """The position of the day of the month, next to the month's name or to "tareekh"; None if there is none."""
    month = next(at for at, (_, what) in enumerate(words) if what and what[0] == kind)
    linked = kind_at(words, month - 1) == "dom"  # "2nd december 3 pm"
    around = (month - 1, *((month - 2,) if linked else ()), month + 1, month - 2)
    days = (at for at in around if 0 <= at < len(words))
    return next((at for at in days if words[at][0].isdigit() and 1 <= int(words[at][0]) <= 31), None)


def _beside_weekday(words: Sequence[Word]) -> int | None:
    """The position of a day of the month next to a weekday: "Monday 30th", "30 tareekh somvar", "friday the 27th"; a
    bare number only if it is too large for an hour."""
    for at, (token, _) in enumerate(words):
        if not token.isdigit() or not 1 <= int(token) <= 31:
            continue
        marked = kind_at(words, at + 1) == "dom"
        if not marked and (int(token) < _HOURS_OF_A_DAY or kind_at(words, at + 1) in ("unit", "ampm", "oclock")):
            continue
        behind = at + (2 if marked else 1)
        before = at - (2 if at and words[at - 1][0] == "the" else 1)
        if "weekday" in (kind_at(words, before), kind_at(words, behind)):
            return at
    return None


def _above_hours(words: Sequence[Word]) -> int | None:
    """The position of a number too large for an hour, followed by a case word: "27 ko 4 baje"."""
    numbers = [at for at, (token, _) in enumerate(words[:-1]) if token.isdigit() and 24 <= int(token) <= 31]
    return next((at for at in numbers if words[at + 1][0] in ("ko", "na", "ki", "को", "న", "కి")), None)


def _of_the_month(day: int, today: date) -> date | None:
    """The next such day of the month, in this or one of the next two months."""
    first = today.replace(day=1)
    for _ in range(3):
        try:
            named = first.replace(day=day)
        except ValueError:
            named = None
        if named is not None and named >= today:
            return named
        first = (first + timedelta(days=32)).replace(day=1)
    return None
