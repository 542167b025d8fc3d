"""A time that is named: a day, an hour, a part of the day, or a combination of these."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.dialogue.times.clocks import Relation, kind_at, read_clock
from bot.dialogue.times.dates import ONLY_BEFORE_OR_AFTER, day_of
from bot.dialogue.times.wish import Wish
from bot.dialogue.times.words import Word
from bot.dialogue.words.phrasebook import BUT_WORDS


def named_time(words: Sequence[Word], today: date, day: date | None, *, asked: bool) -> Wish | None:
    """The time that the words name. day: the day, if it was found before. asked: see `read_time`."""
    kinds = {what[0]: what[1] for _, what in words if what}
    if day is None:
        day, words = day_of(words, kinds, today)
    part, relation = _part(words)
    wish = Wish(day=day, part=part, relation=relation)
    counted = asked or part is not None or (day is not None and "between" in kinds)
    clock = read_clock(words, counted=counted, asked=asked or part is not None)
    if clock is not None:
        part = None if part == "noon" or part in ONLY_BEFORE_OR_AFTER else part
        at = (clock.hour, clock.minute)
        within = part is not None and clock.relation in ("before", "after") and _is_within_part(words)
        wish = Wish(
            day=day, clock=at, sure=clock.sure, until=clock.until, part=part, relation=clock.relation, within=within
        )
    if (wish.day or wish.clock or wish.part) is None:
        return Wish(soon=True, any_time="soon" not in kinds) if {"soon", "any"} & kinds.keys() else None
    if wish.day and not (wish.clock or wish.part) and _behind_a_day(words):
        return Wish(day=wish.day + timedelta(days=1), vague=True)
    if wish.day == today and wish.clock is None and wish.part is None and "soon" in kinds:
        return Wish(soon=True)
    return wish


def _behind_a_day(words: Sequence[Word]) -> bool:
    """Whether it is after a day: "After wednesday", "after the 28th", "kal ke baad"; not "friday, after the scan"."""
    days = ("day", "weekday", "dom", "month")
    return any(
        kind_at(words, at + (2 if words[at + 1 : at + 2] == [("the", None)] else 1)) in days
        or (kind_at(words, at - 2) in days and words[at - 1][0] in ("ke", "के"))
        for at in range(len(words))
        if kind_at(words, at) == "after"
    )


def _is_within_part(words: Sequence[Word]) -> bool:
    """Whether the hour limits the part of the day: "Evening but not after 6", "evening before 6". In "before 6 in the
    evening" or "shaam 6 baje se pehle" the part only says which six is meant."""
    parted = linked = False
    for token, what in words:
        kind = what[0] if what else ""
        if kind == "part":
            parted, linked = True, False
        elif parted and (kind in ("before", "after", "from") or token in BUT_WORDS):
            linked = True
        elif parted and (token[0].isdigit() or kind in ("num", "clock")):
            return linked
    return False


def _part(words: Sequence[Word]) -> tuple[str | None, Relation]:
    """(the part of the day, whether at, before or after it): "after lunch", "shaam se pehle"."""
    for at, (_, what) in enumerate(words):
        if not what or what[0] != "part":
            continue
        beside = {kind_at(words, spot) for spot in (at - 1, at + 1, at + 2)}
        relation: Relation = "after" if "after" in beside else "before" if "before" in beside else "at"
        if what[1] in ONLY_BEFORE_OR_AFTER and relation == "at":
            continue
        return str(what[1]), relation
    return None, "at"
