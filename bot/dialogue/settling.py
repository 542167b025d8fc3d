"""Can the desk keep the wish? A wish in, a stretch of desk time out, or why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.dialogue.times import Wish
from bot.hours import DeskHours, Slot

CALL_WINDOW = timedelta(minutes=60)  # a call asked for at five is promised between five and six
_SHORTEST = timedelta(minutes=15)
_LOOK_AHEAD = 14
_FARTHEST = timedelta(days=60)
_PARTS = {
    "morning": (time(6), time(12)),
    "noon": (time(12), time(14)),
    "afternoon": (time(12), time(16)),
    "evening": (time(16), time(21)),
    "night": (time(20), time(23, 59)),
}


@dataclass(frozen=True, slots=True)
class Settled:
    """slot: None for as soon as possible."""

    slot: Slot | None


@dataclass(frozen=True, slots=True)
class Refused:
    """why: the time lies behind, the desk is closed at that time, or is closed that whole day, or it is too far off.
    near: where to begin looking for a free slot. instead: the same wish on the next day that the desk works."""

    why: Literal["past", "closed", "closed-day", "far"]
    near: datetime
    instead: Slot | None = None


def settle(wish: Wish, now: datetime, hours: DeskHours) -> Settled | Refused:
    """The stretch of desk time that this wish means. now: aware."""
    now = now.astimezone(hours.zone)
    if wish.soon:
        return Settled(None)
    if wish.moment is not None:
        return _on(wish.moment.date(), Wish(clock=(wish.moment.hour, wish.moment.minute), sure=True), now, hours)
    if wish.day is not None:
        found = _on(wish.day, wish, now, hours)
        if isinstance(found, Refused) and found.why == "closed-day":
            return replace(found, instead=_next_day(wish, wish.day, now, hours))
        return found
    first: Refused | None = None
    for ahead in range(_LOOK_AHEAD):
        found = _on(now.date() + timedelta(days=ahead), wish, now, hours)
        if isinstance(found, Settled):
            return found
        if found.why == "closed" and first is None:
            first = found
    return first or Refused("closed", now)


def free_slots(near: datetime, now: datetime, hours: DeskHours, count: int = 3) -> tuple[Slot, ...]:
    """Concrete slots to offer: the next ones, the last of them on the working day after."""
    found = hours.slots(max(near, now), count)
    if len(found) < count or found[-1].start.date() != found[0].start.date():
        return found
    next_day = datetime.combine(found[0].start.date() + timedelta(days=1), time(0), hours.zone)
    return (*found[: count - 1], *hours.slots(next_day, 1))


def _next_day(wish: Wish, day: date, now: datetime, hours: DeskHours) -> Slot | None:
    later = (_on(day + timedelta(days=ahead), wish, now, hours) for ahead in range(1, _LOOK_AHEAD))
    return next((each.slot for each in later if isinstance(each, Settled)), None)


def _on(day: date, wish: Wish, now: datetime, hours: DeskHours) -> Settled | Refused:
    if day < now.date():
        return Refused("past", now)
    begins = datetime.combine(day, time(0), hours.zone)
    if begins - now > _FARTHEST:
        return Refused("far", now)
    stretches = hours.stretches(day)
    wanted = _wanted(day, wish, hours, stretches, now)
    if wanted.end <= now or (wish.clock and wish.relation == "at" and wanted.start + _SHORTEST <= now):
        return Refused("past", now)
    if not stretches:
        return Refused("closed-day", begins)
    for stretch in stretches:
        start, end = max(wanted.start, stretch.start, now), min(wanted.end, stretch.end)
        exact = wish.clock is not None and wish.relation == "at"
        if exact and not stretch.start <= wanted.start < stretch.end:
            continue
        if end - start >= _SHORTEST:
            return Settled(Slot(rounded(start), end))
    return Refused("past" if stretches[-1].end <= now else "closed", max(now, wanted.start))


def _wanted(day: date, wish: Wish, hours: DeskHours, stretches: tuple[Slot, ...], now: datetime) -> Slot:
    """The stretch that was asked for, whether the desk is open or not."""
    opens = stretches[0].start if stretches else datetime.combine(day, time(0), hours.zone)
    closes = stretches[-1].end if stretches else datetime.combine(day, time(23, 59), hours.zone)
    if wish.clock is None:
        if wish.part is None:
            return Slot(opens, closes)
        begins, ends = _PARTS[wish.part]
        return Slot(datetime.combine(day, begins, hours.zone), datetime.combine(day, ends, hours.zone))
    start = _at(day, wish.clock, wish, hours, now)
    if wish.relation == "after":
        return Slot(start, max(closes, start + _SHORTEST))
    if wish.relation == "before":
        return Slot(min(opens, start - _SHORTEST), start)
    if wish.until:
        end = datetime.combine(day, time(*wish.until), hours.zone)
        return Slot(start, end if end > start else end + timedelta(hours=12))
    return Slot(start, start + CALL_WINDOW)


def _at(day: date, clock: tuple[int, int], wish: Wish, hours: DeskHours, now: datetime) -> datetime:
    """The clock time on that day; where am or pm was not said, the reading that the desk can keep."""
    said = datetime.combine(day, time(*clock), hours.zone)
    if wish.sure or clock[0] > 12:
        return said
    early, late = said.replace(hour=clock[0] % 12), said.replace(hour=clock[0] % 12 + 12)
    if wish.part is not None:
        return early if wish.part == "morning" else late
    readings = [each for each in (early, late) if hours.is_open(each)]
    ahead = [each for each in readings if each >= now]
    return (ahead or readings or [late if clock[0] in (12, 1, 2, 3, 4, 5, 6) else early])[0]


def rounded(at: datetime) -> datetime:
    """Up to the next five minutes: nobody promises 10:37."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at if not over else at + timedelta(minutes=5) - over
