"""Two times in one answer: "before 12, otherwise after 5", "kal ya parso", "సాయంత్రం లేదా రేపు ఉదయం"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from bot.dialogue.times.clocks import kind_at
from bot.dialogue.times.reading import read_time
from bot.dialogue.times.spelling import words_said
from bot.dialogue.times.wish import Wish

_OR = re.compile(
    r"(?<![^\s,;])(?:or else|or(?! (?:no|rather|actually|sorry|better|make|instead)\b)|otherwise|else|if not|"
    r"ya phir|ya to|ya|nahin? toh?|warna|varna|leda|ledante|"
    r"lekapot?he|lekunte|या फिर|या तो|या|नहीं तो|वरना|లేదా|లేదంటే|లేకపోతే|లేకుంటే)(?![^\s,;])"
)
_EITHER = frozenset({"or", "ya", "ya to", "leda", "या", "या तो", "లేదా"})  # without preference, unlike "otherwise"
_HOURS = ("num", "clock", "part")
_A_FEW = 4  # times in one answer
_LONGEST = 160  # characters


def read_times(text: str, now: datetime, *, asked: bool, view: date | None = None) -> tuple[Wish, ...]:
    """The times that the text names, in order of mention; usually one. Arguments as for `read_time`."""
    pieces = [piece for piece in _OR.split(text.casefold()[:_LONGEST]) if piece.strip(" ,;.!")]
    if 1 < len(pieces) <= _A_FEW and len(text) <= _LONGEST and not pieces[0].strip(" ,").isdigit():
        wishes = [read_time(piece, now, asked=asked, view=view) for piece in pieces]
        named = [wish for wish in wishes if wish is not None and not wish.denied]
        if len(named) == len(pieces):
            either = all(found.group() in _EITHER for found in _OR.finditer(text.casefold()))
            named = _sharing_the_day(named) if either and _ends_with_a_day(pieces[-1]) else named
            return _sharing_the_hour(named)
    whole = read_time(text, now, asked=asked, view=view)
    return (whole,) if whole is not None else ()


def names_several(text: str, now: datetime) -> bool:
    """Whether an answer to "When?" offers a choice of times."""
    return len(read_times(text, now, asked=True)) > 1


def in_order(text: str) -> bool:
    """Whether the times are in order of preference: "after 5, otherwise before 12"."""
    return not {found.group() for found in _OR.finditer(text.casefold()[:_LONGEST])} <= _EITHER


def _ends_with_a_day(piece: str) -> bool:
    """Whether the day follows the hour, so that it may be the day of other hours before: "4 or | 5 tomorrow"; not
    "at 5 or | tomorrow at 10"."""
    words = words_said(piece)
    days = [at for at in range(len(words)) if kind_at(words, at) in ("day", "weekday", "month")]
    hours = [at for at in range(len(words)) if words[at][0][0].isdigit() or kind_at(words, at) in _HOURS]
    return bool(days and hours) and hours[0] < days[0]


def _sharing_the_day(wishes: list[Wish]) -> list[Wish]:
    """Give the last time's day to the hours before it that have none: "At 4 or 5 tomorrow", "morning or evening on
    friday"."""
    last = wishes[-1]
    if last.day is None:
        return wishes
    bare = (each.day is None and not each.soon and each.moment is None for each in wishes)
    day = {"day": last.day, "weekday": last.weekday}
    return [replace(each, **day) if alone else each for each, alone in zip(wishes, bare, strict=True)]  # type: ignore[arg-type]


def _sharing_the_hour(wishes: list[Wish]) -> tuple[Wish, ...]:
    """Give the last time's hour to the days before it that have none: "Monday or tuesday at 3 pm"."""
    last = wishes[-1]
    if last.day is None or (last.clock is None and last.part is None):
        return tuple(wishes)
    hour = {"clock": last.clock, "sure": last.sure, "until": last.until, "part": last.part, "relation": last.relation}
    days = (each.day is not None and each.clock is None and each.part is None and not each.vague for each in wishes)
    return tuple(replace(each, **hour) if bare else each for each, bare in zip(wishes, days, strict=True))  # type: ignore[arg-type]
