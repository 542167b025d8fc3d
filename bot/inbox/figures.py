"""Compute the numbers page's figures from the facts of a period. Pure, so that page and file show the same counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import TypeVar

from bot.hours import DeskHours
from bot.store.numbers import Asked, Recorded, Worked

T = TypeVar("T")
K = TypeVar("K")
REACHED = frozenset({"solved", "booked", "declined", "handed-on"})  # outcomes of calls that reached the patient
ANSWERED = frozenset({"answer", "action", "phone-number", "status"})
UNCLEAR = frozenset({"clarify", "menu"})
HANDED_OFF = frozenset({"handoff", "fallback", "complaint", "urgent", "emergency"})


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table. first_call: median desk minutes from request to first call. reached: 0..1 of the calls."""

    label: str
    opened: int
    calls: int
    first_call: float | None
    reached: float | None


@dataclass(frozen=True, slots=True)
class Questions:
    """The bot's answers on one day."""

    day: date
    answered: int
    clarified: int
    handed_off: int


def total(label: str, worked: Sequence[Worked], recorded: Sequence[Recorded], hours: DeskHours) -> Figures:
    """The figures of these rows."""
    waits = [hours.minutes_between(each.opened_at, each.first_call_at) for each in worked if each.first_call_at]
    reached = [each.outcome in REACHED for each in recorded]
    return Figures(
        label,
        len(worked),
        len(recorded),
        median(waits) if waits else None,
        sum(reached) / len(reached) if reached else None,
    )


def per_day(
    days: Sequence[date], worked: Sequence[Worked], recorded: Sequence[Recorded], hours: DeskHours
) -> list[Figures]:
    """A line for each day: requests by the day they were opened, calls by the day they were recorded."""
    came = _by(worked, lambda each: _day(each.opened_at, hours))
    called = _by(recorded, lambda each: _day(each.at, hours))
    return [total(day.isoformat(), came[day], called[day], hours) for day in days]


def per_person(worked: Sequence[Worked], recorded: Sequence[Recorded], hours: DeskHours) -> list[Figures]:
    """A line for each member of staff, busiest first."""
    first = _by([each for each in worked if each.caller], lambda each: str(each.caller))
    called = _by(recorded, lambda each: each.actor)
    people = sorted({*first, *called}, key=lambda name: (-len(called[name]), name))
    return [total(name, first[name], called[name], hours) for name in people]


def questions(days: Sequence[date], asked: Sequence[Asked], hours: DeskHours) -> list[Questions]:
    """What the bot did on each day."""
    by_day = _by(asked, lambda each: _day(each.at, hours))
    return [
        Questions(day, *(sum(each.kind in kinds for each in by_day[day]) for kinds in (ANSWERED, UNCLEAR, HANDED_OFF)))
        for day in days
    ]


def top_entries(asked: Iterable[Asked], most: int = 10) -> list[tuple[str, int]]:
    """(entry, count) of the entries that were answered most often."""
    return Counter(entry for each in asked if each.kind == "answer" for entry in each.entries).most_common(most)


def _by(rows: Iterable[T], key: Callable[[T], K]) -> defaultdict[K, list[T]]:
    found: defaultdict[K, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _day(at: datetime, hours: DeskHours) -> date:
    return at.astimezone(hours.zone).date()
