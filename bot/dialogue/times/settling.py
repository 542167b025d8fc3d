"""Can the desk fulfil the wish? A wish in, a slot of desk time out, or why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.dialogue.times.wish import Wish
from bot.hours import DeskHours, Slot

CALL_WINDOW = timedelta(minutes=60)  # a call wanted at five is promised between five and six
_SHORTEST = timedelta(minutes=15)
_LOOK_AHEAD = 14
_POOL = 40  # slots of about a week, of which a few are offered
_FARTHEST = timedelta(days=60)
_NIGHT_BEGINS = 6  # lower hours of the night are after midnight
_PARTS = {
    "morning": (time(6), time(12)),
    "noon": (time(12), time(14)),
    "afternoon": (time(12), time(16)),
    "evening": (time(16), time(21)),
    "night": (time(20), time(23, 59)),
    "tonight": (time(18), time(23, 59)),
    "breakfasttime": (time(8), time(9, 30)),
    "schooltime": (time(9), time(16)),
    "dinnertime": (time(20), time(21)),
    "lunchhour": (time(13), time(14)),
    "lunch": (time(13), time(14)),
    "office": (time(9), time(18)),
}


@dataclass(frozen=True, slots=True)
class Settled:
    """The desk can. slot: None for as soon as possible. day_named: the patient chose the day; it is not just the next
    possible one."""

    slot: Slot | None
    day_named: bool = False


@dataclass(frozen=True, slots=True)
class Spared:
    """What was ruled out: days, parts of the day, and a stretch of time."""

    days: frozenset[date] = frozenset()
    parts: frozenset[str] = frozenset()
    stretch: Slot | None = None

    def allows(self, slot: Slot) -> bool:
        """Whether nothing of the slot was ruled out."""
        if slot.start.date() in self.days or (self.stretch and overlap(slot, self.stretch)):
            return False
        return not any(overlap(slot, _part_of(slot.start, part)) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Refused:
    """The desk cannot. why: past; closed (at that time); closed-day; far (too far ahead); unfit: the patient ruled that
    time out; vague: no certain day was named; any: any time but on `not_on`; no-day: an impossible date, in digits in
    `said`; untold: a named day whose date we do not know; closing: the desk closes too soon after that time.

    near: from when to look for free slots. until: the latest start for these. instead: the same wish on the next
    working day. spared: what was ruled out, for the slots that are offered. hours: those that stay if only the day was
    ruled out."""

    why: Literal["past", "closed", "closed-day", "far", "unfit", "vague", "any", "no-day", "untold", "closing"]
    near: datetime
    instead: Slot | None = None
    not_on: date | None = None
    until: datetime | None = None
    said: str = ""
    spared: Spared = Spared()
    hours: Slot | None = None


def settle(wish: Wish, now: datetime, hours: DeskHours) -> Settled | Refused:
    """The slot of desk time for this wish. now: aware."""
    now = now.astimezone(hours.zone)
    if wish.no_day:
        return Refused("no-day", now, said=wish.no_day)
    if wish.untold:
        return Refused("untold", now)
    if wish.denied and wish.soon and wish.day is not None:
        return Refused("any", now, not_on=wish.day)
    if wish.denied:
        return unfit(wish, now, hours)
    if wish.vague and wish.day is not None:
        return _some_time_from(wish.day, now, hours)
    if wish.soon:
        return Settled(None)
    if wish.moment is not None:
        return _on(wish.moment.date(), Wish(clock=(wish.moment.hour, wish.moment.minute), sure=True), now, hours)
    if wish.weekday and wish.day in wish.not_on and wish.day is not None:
        wish = replace(wish, day=wish.day + timedelta(days=7))
    if wish.day is not None:
        found = _on(wish.day, wish, now, hours)
        if wish.weekday and isinstance(found, Refused) and found.why == "past":
            found = _on(wish.day + timedelta(days=7), wish, now, hours)
        if isinstance(found, Refused) and found.why == "closed-day":
            return replace(found, instead=_next_day(wish, wish.day, now, hours))
        return found
    first: Refused | None = None
    for day in (now.date() + timedelta(days=ahead) for ahead in range(_LOOK_AHEAD)):
        if day in wish.not_on:
            continue
        found = _on(day, wish, now, hours)
        if isinstance(found, Settled):
            return found
        if found.why in ("closed", "closing") and first is None:
            first = found
    return first or Refused("closed", now)


def kept_with(wish: Wish, slot: Slot, now: datetime) -> Wish:
    """The wish, completed from the slot chosen before: with its day, or with its hour if only another day is named."""
    if wish.soon or wish.moment or wish.vague or wish.denied or wish.no_day or wish.untold:
        return wish
    if wish.day is None:
        day = max(slot.start.date(), now.date())
        return wish if day in wish.not_on else replace(wish, day=day)
    if wish.clock is None and wish.part is None and slot.end - slot.start == CALL_WINDOW:
        return replace(wish, clock=(slot.start.hour, slot.start.minute), sure=True)
    return wish


def overlap(one: Slot, other: Slot) -> bool:
    """Whether the two have a moment in common."""
    return one.start < other.end and other.start < one.end


def _part_of(at: datetime, part: str) -> Slot:
    begins, ends = (at.replace(hour=each.hour, minute=each.minute, second=0, microsecond=0) for each in _PARTS[part])
    return Slot(begins, ends)


def unfit(wish: Wish, now: datetime, hours: DeskHours) -> Refused:
    """A time ruled out where none stands."""
    near = _behind(replace(wish, denied=False), now, hours)
    if wish.clock is not None or wish.moment is not None or wish.vague or wish.relation != "at":
        return Refused("unfit", near)
    days = frozenset({wish.day} if wish.day and wish.part is None else ())
    parts = frozenset({wish.part} if wish.part in _PARTS and wish.day is None else ())
    return Refused("unfit", near, spared=Spared(days, parts))


def _behind(ruled_out: Wish, now: datetime, hours: DeskHours) -> datetime:
    """From when to offer slots to somebody who ruled this time out."""
    found = settle(ruled_out, now, hours)
    if isinstance(found, Refused):
        return found.near
    return found.slot.end if found.slot else now + CALL_WINDOW


def _some_time_from(day: date, now: datetime, hours: DeskHours) -> Refused:
    begins = max(datetime.combine(day, time(0), hours.zone), now)
    return Refused("far", now) if begins - now > _FARTHEST else Refused("vague", begins)


def free_slots(
    near: datetime, now: datetime, hours: DeskHours, spared: Spared = Spared(), count: int = 3
) -> tuple[Slot, ...]:
    """Slots to offer, of those that nobody has ruled out: the next ones, but the last of them on the next working day.
    If a stretch was ruled out, the nearest to it on its day come first."""
    pool = hours.slots(max(near, now), _POOL)
    pool = tuple(filter(spared.allows, pool)) or pool
    first_day = [each for each in pool if each.start.date() == pool[0].start.date()]
    out = spared.stretch
    if out is not None and len(first_day) > count - 1 and first_day[0].start.date() == out.start.date():
        nearest = sorted(first_day, key=lambda each: max(each.start - out.end, out.start - each.end))[: count - 1]
        first_day = sorted(nearest, key=lambda each: each.start)
    behind = [each for each in pool if each.start.date() > first_day[0].start.date()] if first_day else []
    return (*first_day[: count - 1], *behind)[:count]


def same_hours(near: datetime, stood: Slot, hours: DeskHours, spared: Spared, count: int = 3) -> tuple[Slot, ...]:
    """The same hours on the next days on which the desk is open then."""
    found: list[Slot] = []
    for ahead in range(_LOOK_AHEAD):
        day = near.date() + timedelta(days=ahead)
        start, end = (datetime.combine(day, each.timetz()) for each in (stood.start, stood.end))
        slot = Slot(start, end)
        opened = any(each.start <= start and end <= each.end for each in hours.stretches(day))
        if start >= near and opened and spared.allows(slot) and len(found) < count:
            found.append(slot)
    return tuple(found)


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
    period = wanted(day, wish, hours, stretches, now)
    if period.end <= now or (wish.clock and wish.relation == "at" and period.start + _SHORTEST <= now):
        return Refused("past", now)
    if not stretches:
        return Refused("closed-day", begins)
    closing = False
    for stretch in stretches:
        start, end = max(period.start, stretch.start, now), min(period.end, stretch.end)
        exact = wish.clock is not None and wish.relation == "at"
        if exact and not stretch.start <= period.start < stretch.end:
            continue
        if end - start >= _SHORTEST:
            return Settled(Slot(rounded(start), min(rounded_end(end), stretch.end)))
        closing = closing or start < end == stretch.end
    missed = stretches[-1].end <= now and period.start < stretches[-1].end  # the part of it in desk hours is over
    return Refused("past" if missed else "closing" if closing else "closed", max(now, period.start))


def wanted(day: date, wish: Wish, hours: DeskHours, stretches: tuple[Slot, ...], now: datetime) -> Slot:
    """The wanted period, whether or not the desk is open."""
    opens = stretches[0].start if stretches else datetime.combine(day, time(0), hours.zone)
    closes = stretches[-1].end if stretches else datetime.combine(day, time(23, 59), hours.zone)
    if wish.clock is None:
        if wish.part is None:
            return Slot(opens, closes)
        if wish.part == "closingtime":
            return Slot(closes - CALL_WINDOW, closes)
        begins, ends = _PARTS[wish.part]
        if wish.relation == "after":
            begins, ends = ends, closes.time()
        elif wish.relation == "before":
            begins, ends = opens.time(), begins
        return Slot(datetime.combine(day, begins, hours.zone), datetime.combine(day, ends, hours.zone))
    start = _at(day, wish.clock, wish, hours, now)
    bounds = _PARTS[wish.part] if wish.within and wish.part in _PARTS else (time(0), time(23, 59))
    earliest, latest = (datetime.combine(day, each, hours.zone) for each in bounds)
    if wish.relation == "after":
        return Slot(start, max(min(closes, latest), start + _SHORTEST))
    if wish.relation == "before":
        return Slot(min(max(opens, earliest), start - _SHORTEST), start)
    if wish.until:
        end = datetime.combine(day, time(*wish.until), hours.zone)
        while end <= start:
            end += timedelta(hours=12)
        return Slot(start, end)
    return Slot(start, start + CALL_WINDOW)


def _at(day: date, clock: tuple[int, int], wish: Wish, hours: DeskHours, now: datetime) -> datetime:
    """The clock time on that day; without am or pm, the reading that is in desk hours."""
    said = datetime.combine(day, time(*clock), hours.zone)
    if wish.sure or clock[0] > 12:
        return said
    early, late = said.replace(hour=clock[0] % 12), said.replace(hour=clock[0] % 12 + 12)
    if wish.part == "night" and (clock[0] == 12 or clock[0] < _NIGHT_BEGINS):
        return early + timedelta(days=1)  # two at night is after that day's evening
    if wish.part == "tonight" and clock[0] == 12:
        return early + timedelta(days=1)
    if wish.part is not None:
        return early if wish.part == "morning" else late
    readings = [each for each in (early, late) if hours.is_open(each)]
    ahead = [each for each in readings if each >= now]
    return (ahead or readings or [late if clock[0] in (12, 1, 2, 3, 4, 5, 6) else early])[0]


def rounded_end(at: datetime) -> datetime:
    """The end of a slot, rounded up to five minutes too, but ignoring seconds: 12:30:02 is 12:30."""
    return rounded(at.replace(second=0, microsecond=0))


def rounded(at: datetime) -> datetime:
    """Rounded up to five minutes, because nobody promises 10:37."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at if not over else at + timedelta(minutes=5) - over
