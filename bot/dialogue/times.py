"""When shall we call? A text in, the wish out: a day, a clock time, a part of the day, or as soon as possible.

`read_time` only reads; whether the desk can keep the wish is for `settling` to say. Words come first, in every
language of the bot; what they leave open goes to dateparser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

import dateparser

from bot.dialogue.phones import ascii_digits
from bot.dialogue.timewords import PHRASES, Meaning, meaning

Relation = Literal["at", "after", "before", "between"]
_TOKEN = re.compile(r"\d{1,2}[:.]\d{2}|\d{1,4}|[^\W\d_][\w\u0900-\u0dff'’]*|[/\-–]")
_DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2,4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?\b")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for, in the desk's zone.

    soon: as soon as possible. day: None where none was named. clock: (hour, minute) as said; `sure` where am, pm or
    24-hour writing leaves no doubt. until: the end of a "between". part: morning, noon, afternoon, evening, night.
    """

    soon: bool = False
    day: date | None = None
    clock: tuple[int, int] | None = None
    sure: bool = False
    until: tuple[int, int] | None = None
    part: str | None = None
    relation: Relation = "at"
    moment: datetime | None = None


def read_time(text: str, now: datetime, *, asked: bool) -> Wish | None:
    """The time that the text names; None where it names none.

    now: aware, in the desk's zone. asked: the text answers "When?", so that a bare "5" is a time; in free text a
    number needs a word beside it that makes it one.
    """
    plain = _joined(ascii_digits(text).casefold())
    iso = _ISO.search(plain)
    if iso:
        return _from_iso(iso)
    day, plain = _cut_date(plain, now.date())
    words = [(token, meaning(token)) for token in _tokens(plain)]
    wish = _relative(words, now) or _named(words, now.date(), day, asked=asked)
    if wish is None and asked and len(words) <= 10:
        return _by_dateparser(plain, now)
    return wish


def _joined(plain: str) -> str:
    plain = re.sub(r"(\d)\s*([ap])\.?\s?m\b\.?", r"\1 \2m", plain)
    plain = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", plain)
    plain = re.sub(r"(\d)\s?(hrs?|baje|min)\b", r"\1 \2", plain)
    for phrase, word in PHRASES.items():
        plain = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", word, plain)
    return plain


def _tokens(plain: str) -> list[str]:
    return [token.replace("’", "'") for token in _TOKEN.findall(plain.replace("\u200c", "").replace("\u200d", ""))]


def _from_iso(found: re.Match[str]) -> Wish | None:
    year, month, day, hour, minute = found.groups()
    try:
        named = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Wish(day=named, clock=(int(hour), int(minute)) if hour else None, sure=True)


def _cut_date(plain: str, today: date) -> tuple[date | None, str]:
    """24/11, 24-11-2026; a "3-5" stays a stretch of hours, because it is no date that lies ahead within a year."""
    found = _DATE.search(plain)
    if not found or (found.group(3) is None and found.group()[len(found.group(1))] != "/"):
        return None, plain
    named = _dated(int(found.group(1)), int(found.group(2)), found.group(3), today)
    return named, f"{plain[: found.start()]} {plain[found.end() :]}" if named else plain


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        named = date(today.year, month, day)
    except ValueError:
        return None
    return named if named >= today - timedelta(days=60) else named.replace(year=today.year + 1)


def _relative(words: list[tuple[str, Meaning | None]], now: datetime) -> Wish | None:
    """ "in 2 hours", "aadhe ghante baad", "after 30 minutes", "rendu gantallo", "after 2 days"."""
    for at, (token, what) in enumerate(words):
        if not what or what[0] != "unit":
            continue
        number = _number(words[at - 1]) if at else None
        half = at > 0 and any(each and each[0] == "half" for _, each in words[max(0, at - 2) : at])
        around = [each[0] for _, each in words[max(0, at - 3) : at + 2] if each]
        if number is None and not half and "after" not in around and "in" not in around:
            continue
        if number is not None and not {"after", "in"} & set(around) and not token.endswith(("lo", "లో", "్లో")):
            continue
        amount = (number if number is not None else 0 if half else 1) + (0.5 if half else 0)
        if what[1] == "day":
            return Wish(day=(now + timedelta(days=amount)).date())
        return Wish(moment=now + timedelta(**{f"{what[1]}s": amount}))
    return None


def _number(word: tuple[str, Meaning | None]) -> float | None:
    token, what = word
    if token.isdigit() and len(token) <= 2:
        return int(token)
    return float(what[1]) if what and what[0] == "num" else None


def _named(words: list[tuple[str, Meaning | None]], today: date, day: date | None, *, asked: bool) -> Wish | None:
    kinds = {what[0]: what[1] for _, what in words if what}
    wish = Wish(day=day)
    month = kinds.get("month")
    if isinstance(month, int) and day is None:
        at = _beside_month(words)
        named = _dated(int(words[at][0]), month, None, today) if at is not None else None
        wish = replace(wish, day=named)
        words = words[:at] + words[at + 1 :] if at is not None and named else words
    if wish.day is None and isinstance(kinds.get("day"), int):
        wish = replace(wish, day=today + timedelta(days=int(kinds["day"])))
    elif wish.day is None and isinstance(kinds.get("weekday"), int):
        ahead = (int(kinds["weekday"]) - today.weekday()) % 7
        wish = replace(wish, day=today + timedelta(days=ahead or (7 if "next" in kinds else 0)))
    part = next((str(what[1]) for _, what in words if what and what[0] == "part"), None)
    if any(token == "tonight" for token, _ in words):
        wish = replace(wish, day=wish.day or today)
    wish = _clocked(replace(wish, part=part), words, kinds.keys(), asked=asked)
    if (wish.day or wish.clock or wish.part) is None:
        return Wish(soon=True) if {"soon", "any"} & kinds.keys() else None
    if wish.day == today and wish.clock is None and wish.part is None and "soon" in kinds:
        return Wish(soon=True)
    return wish


def _beside_month(words: list[tuple[str, Meaning | None]]) -> int | None:
    """Where the day of the month stands: next to the month's name."""
    month = next(at for at, (_, what) in enumerate(words) if what and what[0] == "month")
    days = (at for at in (month - 1, month + 1, month - 2) if 0 <= at < len(words))
    return next((at for at in days if words[at][0].isdigit() and 1 <= int(words[at][0]) <= 31), None)


def _clocked(wish: Wish, words: list[tuple[str, Meaning | None]], kinds: object, *, asked: bool) -> Wish:
    found: list[tuple[int, int, bool]] = []
    marked = False
    for at, (token, what) in enumerate(words):
        clock = _clock(token, what, wish.part is not None or asked)
        if clock is None:
            continue
        after = words[at + 1][1] if at + 1 < len(words) else None
        before = words[at - 1] if at else ("", None)
        hour, minute = clock
        if before[1] and before[1][0] == "half":
            minute = 30
        if before[1] and before[1][0] == "quarter":
            minute = 15
        if before[1] and before[1][0] == "past" and at > 1 and words[at - 2][1]:
            minute = 30 if words[at - 2][1][0] == "half" else 15  # type: ignore[index]
        meridiem = next((w[1] for _, w in words[at + 1 : at + 4] if w and w[0] == "ampm"), None)
        if meridiem:
            hour = hour % 12 + (12 if meridiem == "pm" else 0)
        beside = bool(after and after[0] in ("ampm", "oclock")) or before[0] in ("at", "@", "around", "about")
        marked |= beside or ":" in token or bool(meridiem) or bool(before[1] and before[1][0] in ("after", "before"))
        sure = bool(meridiem) or hour > 12 or (hour == 0) or (":" in token and token.startswith("0"))
        found.append((hour, minute, sure))
    named = wish.part is not None or (wish.day is not None and "between" in kinds)  # type: ignore[operator]
    if not found or not (asked or marked or named):
        return wish
    hour, minute, sure = found[0]
    wish = replace(wish, clock=(hour, minute), sure=sure)
    if len(found) > 1 and ({"between", "to"} & set(kinds) or _dashed(words)):  # type: ignore[call-overload]
        return replace(wish, until=found[1][:2], relation="between", sure=sure or found[1][2])
    names = [what[0] for _, what in words if what]
    relation: Relation = "after" if "after" in names else "before" if "before" in names else "at"
    return replace(wish, relation=relation)


def _clock(token: str, what: Meaning | None, numbers_count: bool) -> tuple[int, int] | None:
    if token[0].isdigit():
        hour, _, minute = token.replace(".", ":").partition(":")
        if len(hour) <= 2 and int(hour) <= 23 and int(minute or 0) <= 59:
            return int(hour), int(minute or 0)
        return None
    if what and what[0] == "num" and (numbers_count or int(what[1]) > 2):
        return int(what[1]), 0
    return (12, 0) if what == ("part", "noon") else None


def _dashed(words: list[tuple[str, Meaning | None]]) -> bool:
    return any(token in "-–" for token, _ in words)


def _by_dateparser(plain: str, now: datetime) -> Wish | None:
    """What the words left open: "24th of next month", "the last week of December"."""
    if not re.search(r"[^\W\d_]", plain) or len(plain) > 80:
        return None
    settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
    settings |= {"RETURN_TIME_AS_PERIOD": True, "STRICT_PARSING": False, "PARSERS": ["relative-time", "absolute-time"]}
    parser = dateparser.DateDataParser(languages=["en", "hi", "te"], settings=settings)
    found = parser.get_date_data(plain)
    at = found["date_obj"]
    if at is None:
        return None
    timed = found["period"] == "time"
    return Wish(day=at.date(), clock=(at.hour, at.minute) if timed else None, sure=timed)
