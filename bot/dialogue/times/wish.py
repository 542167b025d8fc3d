"""When somebody wants to be called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogue.times.clocks import Relation


@dataclass(frozen=True, slots=True)
class Wish:
    """The wanted time, in the desk's time zone.

    soon: as soon as possible. day: None if none was named. clock: (hour, minute) as said. sure: am, pm or 24-hour
    notation leaves no doubt. until: the end of a "between". part: part of the day, such as morning, night, lunch or
    office. relation: at, before or after the clock or part. within: before or after the clock, but also within the
    part. moment: an exact time ("in 2 hours"). denied: any time but this one; with soon: any but on that day. vague:
    some time from that day on. weekday: the day was named by its weekday, so if its time is over today, next week is
    meant. not_on: days that were ruled out, if the wish names no day. no_day: an impossible date, in digits ("31/11").
    untold: a named day without a known date ("christmas"). With these two, nothing else is set. any_time: with soon: it
    was not called urgent, any time will do.
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
    any_time: bool = False
