"""A time relative to now: "in 2 hours", "next week", "in march", "within an hour"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.dialogue.times.clocks import Relation, kind_at
from bot.dialogue.times.naming import named_time
from bot.dialogue.times.wish import Wish
from bot.dialogue.times.words import Word, fills

_WHILE = {"week": 7, "month": 30, "year": 365}  # days
_IN_MONTH = (frozenset({"in", "next"}), frozenset({"me", "mein", "mai", "lo", "में", "मे", "లో", "month"}))
_IN_BEHIND = frozenset({"me", "mai", "lo", "में", "मे", "లో"})  # "dus minute me"
_NO_MONTHS = frozenset({"may", "mar", "march"})  # also other words, so months only next to an "in"
_FRIDAY = 4
_WITHIN = frozenset({"within", "andar", "अंदर", "अन्दर", "lopu", "lopala", "లోపు", "లోపల"})
_AT_ONCE = timedelta(minutes=30)
_SOME = 2  # the least that "a few" means


def period(words: Sequence[Word], now: datetime) -> Wish | None:
    """The start of a period, without a certain day: "next week", "agle mahine", "this week"."""
    for at, (_, what) in enumerate(words):
        if not what or what[0] != "unit" or what[1] not in ("week", "month"):
            continue
        today, is_next = now.date(), kind_at(words, at - 1) == "next"
        monday = today + timedelta(days=7 - today.weekday())
        if "end" in {kind_at(words, spot) for spot in range(at - 4, at + 3)}:
            return Wish(day=max(today, _end_of(str(what[1]), today, is_next=is_next)), vague=True)
        if is_next:
            if what[1] == "week" and (found := _weekday_of(words, at, monday)):
                return found
            first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
            return Wish(day=monday if what[1] == "week" else first, vague=True)
        if at and words[at - 1][0] in ("this", "is", "ee", "इस", "ఈ"):
            return Wish(day=now.date(), vague=True)
    return None


def _end_of(period: str, today: date, *, is_next: bool) -> date:
    """When the end of this (or the next) week or month begins."""
    if period == "week":
        return today + timedelta(days=_FRIDAY - today.weekday() + (7 if is_next else 0))
    month = today.replace(day=1)
    for _ in range(2 if is_next else 1):
        month = (month + timedelta(days=32)).replace(day=1)
    return month - timedelta(days=7)


def _weekday_of(words: Sequence[Word], at: int, monday: date) -> Wish | None:
    """A day of that week, with its hour: "Next week tuesday 10 am"; None unless exactly one weekday is named."""
    days = [what[1] for _, what in words if what and what[0] == "weekday"]
    if len(days) != 1:
        return None
    day, rest = monday + timedelta(days=int(days[0])), [*words[: at - 1], *words[at + 1 :]]
    return replace(named_time(rest, monday, day, asked=True) or Wish(), day=day, soon=False)


def in_a_month(words: Sequence[Word], now: datetime, *, asked: bool) -> Wish | None:
    """The start of a month, without a certain day: "In march", "march mein", "మార్చిలో"."""
    for at, (token, what) in enumerate(words):
        if not what or what[0] != "month" or any(word.isdigit() for word, _ in words[max(0, at - 2) : at + 2]):
            continue
        around = zip((words[max(0, at - 1) : at], words[at + 1 : at + 2]), _IN_MONTH, strict=True)
        beside = any(word in links for side, links in around for word, _ in side)
        if not (beside or token.endswith(("lo", "లో")) or (asked and token not in _NO_MONTHS)):
            continue
        first = now.date().replace(month=int(what[1]), day=1)
        if first.month == now.month:
            return Wish(day=now.date(), vague=True)
        return Wish(day=first if first > now.date() else first.replace(year=first.year + 1), vague=True)
    return None


def relative(words: Sequence[Word], now: datetime, *, asked: bool) -> Wish | None:
    """A time after a duration: "in 2 hours", "aadhe ghante baad", "after 30 minutes", "rendu gantallo"."""
    for at, (token, what) in enumerate(words):
        if not what or what[0] != "unit" or "oclock" in (kind_at(words, at - 2), kind_at(words, at - 3)):
            continue
        number = _number(words[at - 1]) if at else None
        few = any(kind_at(words, spot) == "few" for spot in (at - 1, at - 2))
        number = _SOME if few and number is None else number
        half = at > 0 and any(each and each[0] == "half" for _, each in words[max(0, at - 2) : at])
        around = {each[0] for _, each in words[max(0, at - 3) : at + 2] if each}
        within = _is_within(words, at)
        locative = token.endswith(("lo", "లో", "్లో")) or (at + 1 < len(words) and words[at + 1][0] in _IN_BEHIND)
        in_an_hour = locative and what[1] == "hour"  # "gantalo"
        if number is None and not half and not {"after", "in"} & around and not within and not in_an_hour:
            continue
        ahead = within or {"after", "in"} & around or locative
        bare = (
            asked
            and "to" not in around
            and _says_no_more(words)
            and not (what[1] == "hour" and number is not None and number > 12)
        )
        if number is not None and not ahead and not bare:
            continue
        amount = (number if number is not None else 0 if half else 1) + (0.5 if half else 0)
        if what[1] in ("hour", "minute"):
            return _moment(now, timedelta(**{f"{what[1]}s": amount}), within=within, few=few)
        if within or (few and what[1] == "day"):
            return Wish(day=now.date() + timedelta(days=0 if within else _SOME), vague=True)
        return _on_time(now.date() + timedelta(days=amount * _WHILE.get(str(what[1]), 1)), words, at)
    return None


def _is_within(words: Sequence[Word], at: int) -> bool:
    """Whether it means "within": "Within an hour", "ek ghante ke andar", "ganta lopu"."""
    return any(word in _WITHIN for word, _ in words[max(0, at - 3) : at + 4])


def _moment(now: datetime, ahead: timedelta, *, within: bool, few: bool) -> Wish:
    """The wish for that much later; `within`: before then; `few` ("a few hours"): any time from then on."""
    at = now + ahead
    if within and ahead <= _AT_ONCE:
        return Wish(soon=True)
    if within or few:
        relation: Relation = "before" if within else "after"
        return Wish(day=at.date(), clock=(at.hour, at.minute), sure=True, relation=relation)
    return Wish(moment=at)


def _says_no_more(words: Sequence[Word]) -> bool:
    """Whether the words say nothing else: "3 hours", not "they made us wait 3 hours"."""
    return all(what or fills(token) or not token[0].isalpha() for token, what in words)


def _on_time(day: date, words: Sequence[Word], at: int) -> Wish:
    """The day, with the hour that the other words name: "After 2 days at 4 pm"."""
    rest = [word for spot, word in enumerate(words) if spot not in (at - 1, at) and kind_at(words, spot) != "after"]
    return replace(named_time(rest, day, None, asked=False) or Wish(), day=day, soon=False)


def _number(word: Word) -> float | None:
    token, what = word
    if token.isdigit() and len(token) <= 2:
        return int(token)
    if what and what[0] == "clock":
        return int(what[1]) / 60  # "dedh ghante"
    return float(what[1]) if what and what[0] in ("num", "minute") else None
