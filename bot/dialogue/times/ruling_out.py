"""What comes of a time that stands if the patient rules out another one, or a part of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from bot.dialogue.times.settling import (
    CALL_WINDOW,
    Refused,
    Settled,
    Spared,
    kept_with,
    overlap,
    settle,
    unfit,
    wanted,
)
from bot.dialogue.times.wish import Wish
from bot.hours import DeskHours, Slot


def ruled_out_of(wish: Wish, stood: Slot, now: datetime, hours: DeskHours, *, chosen: bool) -> Settled | Refused:
    """A time ruled out where one stands: it is of the day that stands, if no other is named.

    chosen: what stands was put down, it is not only the first that was offered. It is kept if it is not concerned, else
    what is left of it, if that is a good part of it. Of a day that is ruled out the hours stay.
    """
    day = stood.start.date()
    if wish.moment is not None or wish.vague or wish.day not in (None, day):
        return Settled(stood) if chosen else unfit(wish, now, hours)
    if wish.clock is None and wish.part is None:
        found, usual = unfit(replace(wish, day=day), now, hours), hours.slots(stood.start, 1)
        opened = hours.stretches(day)
        whole = bool(opened) and stood.start <= max(opened[0].start, now) and stood.end >= opened[-1].end
        return found if whole or not chosen or stood in usual else replace(found, hours=stood)
    out = wanted(day, replace(wish, day=day, denied=False), hours, hours.stretches(day), now)
    if chosen and not overlap(stood, out):
        return Settled(stood)
    left = max(_without(stood, out), key=lambda each: each.end - each.start, default=None)
    if chosen and left is not None and left.end - left.start >= CALL_WINDOW and stood.end - stood.start > CALL_WINDOW:
        return Settled(left)
    parts = frozenset({wish.part} if wish.part and wish.clock is None and wish.relation == "at" else ())
    near = max(datetime.combine(day, time(0), hours.zone), now)
    return Refused("unfit", near, spared=Spared(parts=parts, stretch=out))


def bounded(wish: Wish, stood: Slot, now: datetime, hours: DeskHours) -> Settled | None:
    """What of the standing time is before or after an hour: all of it, or a good part of it; None if neither."""
    found = settle(kept_with(wish, stood, now), now, hours)
    if not isinstance(found, Settled) or found.slot is None:
        return None
    left = Slot(max(found.slot.start, stood.start), min(found.slot.end, stood.end))
    return Settled(left) if left.end - left.start >= min(CALL_WINDOW, stood.end - stood.start) else None


def stretch_ruled_out(stood: Slot, now: datetime) -> Refused:
    """The very time that stands does not suit: another of that day, or of a day after it."""
    begins = stood.start.replace(hour=0, minute=0, second=0, microsecond=0)
    return Refused("unfit", max(begins, now), spared=Spared(stretch=stood))


def _without(slot: Slot, out: Slot) -> list[Slot]:
    pieces = (Slot(slot.start, min(slot.end, out.start)), Slot(max(slot.start, out.end), slot.end))
    return [each for each in pieces if each.start < each.end]
