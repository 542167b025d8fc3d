"""When the callback desk works, and so which times may be promised. Used by the bot, the inbox and the alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from bot.content import Hospital
from bot.content.model import WEEKDAYS

_LOOK_AHEAD_DAYS = 60


@lru_cache(maxsize=16)
def _holidays(country: str, state: str | None, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=state, years=year))


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of desk time; aware datetimes in the desk's time zone."""

    start: datetime
    end: datetime


class DeskHours:
    """The desk's working hours. Takes and returns aware datetimes; those returned are in the desk's time zone."""

    def __init__(self, hospital: Hospital) -> None:
        self._desk = hospital.desk
        self.zone = ZoneInfo(hospital.time_zone)
        self.answer_minutes = hospital.desk.answer_minutes

    def stretches(self, day: date) -> tuple[Slot, ...]:
        """The desk's open stretches of that day, in order; none on holidays."""
        desk = self._desk
        if day in desk.closed_on or day in _holidays(desk.country, desk.state, day.year):
            return ()
        return self.ordinary(day)

    def ordinary(self, day: date) -> tuple[Slot, ...]:
        """The open stretches of that day's weekday, ignoring holidays and closed days."""
        hours = self._desk.hours.get(WEEKDAYS[day.weekday()], ())  # type: ignore[call-overload]
        return tuple(Slot(self._at(day, each.opens), self._at(day, each.closes)) for each in hours)

    def is_open(self, at: datetime) -> bool:
        """Whether the desk is open at this moment."""
        at = at.astimezone(self.zone)
        return any(slot.start <= at < slot.end for slot in self.stretches(at.date()))

    def next_open(self, at: datetime) -> datetime:
        """`at` itself if the desk is open then, else the next opening."""
        return self._stretch_from(at).start

    def after(self, at: datetime, minutes: float) -> datetime:
        """The moment when `minutes` (>= 0) of desk time have passed since `at`."""
        left = timedelta(minutes=minutes)
        while True:
            stretch = self._stretch_from(at)
            if stretch.start + left <= stretch.end:
                return stretch.start + left
            left -= stretch.end - stretch.start
            at = stretch.end

    def minutes_between(self, start: datetime, end: datetime) -> float:
        """Desk minutes from start to end; negative if end is before start."""
        if end < start:
            return -self.minutes_between(end, start)
        total = timedelta()
        start, end = start.astimezone(self.zone), end.astimezone(self.zone)
        day = start.date()
        while day <= end.date():
            for slot in self.stretches(day):
                overlap = min(slot.end, end) - max(slot.start, start)
                total += max(overlap, timedelta())
            day += timedelta(days=1)
        return total.total_seconds() / 60

    def slots(self, at: datetime, count: int, until: datetime | None = None) -> tuple[Slot, ...]:
        """Up to `count` slots of the desk's slot width that begin at or after `at` and end by `until`; aligned to
        opening times."""
        found: list[Slot] = []
        width = timedelta(minutes=self._desk.slot_minutes)
        day = at.astimezone(self.zone).date()
        for _ in range(_LOOK_AHEAD_DAYS):
            for stretch in self.stretches(day):
                start = stretch.start
                while start < stretch.end and len(found) < count:
                    end = min(start + width, stretch.end)
                    if start >= at and (until is None or end <= until):
                        found.append(Slot(start, end))
                    start = end
            if len(found) >= count or (until is not None and self._at(day, time(23, 59)) > until):
                break
            day += timedelta(days=1)
        return tuple(found)

    def _at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.zone)

    def _stretch_from(self, at: datetime) -> Slot:
        at = at.astimezone(self.zone)
        for ahead in range(_LOOK_AHEAD_DAYS):
            for slot in self.stretches(at.date() + timedelta(days=ahead)):
                if at < slot.end:
                    return Slot(max(slot.start, at), slot.end)
        raise LookupError(f"the desk does not open within {_LOOK_AHEAD_DAYS} days of {at.date()}")
