"""What somebody wishes of the time of their call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogue.times.clocks import Relation


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for, in the desk's zone.

    soon: as soon as possible. day: None where none was named. clock: (hour, minute) as said; `sure` where am, pm or
    24-hour writing leaves no doubt. until: the end of a "between". part: morning, noon, afternoon, evening, night,
    lunch, office; with a relation, before or after it. within: before or after the clock, and in that part as well.
    denied: any time but this one; with soon, the next that is not on that day. vague: some time from that day.
    weekday: the day was named as one of the week, so that the next one is meant where its time is over today.
    not_on: days that were ruled out, where the wish names none of its own. no_day: a date that no calendar has, in
    digits ("31/11"). untold: the day has a name that tells no date ("christmas"). Beside these two nothing is told.
    """

    soon: bool = False
    day: date | None = None
    clock: tuple[int, int] | None = None
    sure: bool = False
    until: tuple[int, int] | None = None
    part: str | None = None
    relation: Relation = "at"
    within: bool = False
    moment: datetime | None = None
    denied: bool = False
    vague: bool = False
    weekday: bool = False
    not_on: frozenset[date] = frozenset()
    no_day: str = ""
    untold: bool = False
