"""Where the testers' clock can be moved: the limit, and moments at which desk hours, windows or holidays matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.hours import DeskHours
from bot.runtime import Runtime
from bot.store import testers

FURTHEST = timedelta(days=400)  # further away holidays are unknown and certificates would be invalid
_STEPS: Mapping[str, int] = {"5 minutes on": 5, "1 hour on": 60, "1 day on": 1440, "25 hours on (window shuts)": 1500}


def worth_trying(rt: Runtime) -> list[tuple[str, str, str]]:
    """(label, field, value) of each preset move; field is "by" (minutes) or "to" (local time)."""
    hours, now = rt.know.hours, rt.clock()
    moves = [(label, "by", str(minutes)) for label, minutes in _STEPS.items()]
    local = now.astimezone(hours.zone)
    tonight = local.replace(hour=22, minute=0) + timedelta(days=local.hour >= 22)
    goals = {
        "when the desk opens next": _opening(hours, now),
        "22:00": tonight,
        "the next day off, 11:00": _off(hours, now),
    }
    moves += [(f"{label} ({goal:%a %-d %b %H:%M})", "to", _field(goal)) for label, goal in goals.items()]
    return [*moves, ("Back to the true time", "by", "back")]


def wanted(rt: Runtime, to: str, by: str) -> timedelta | None:
    """How far to move the clock from its present time; None for an invalid or too distant move."""
    with rt.store.read() as conn:
        offset = testers.clock_offset(conn)
    if by == "back":
        return -offset
    try:
        if by:
            move = timedelta(minutes=int(by))
        else:
            move = datetime.fromisoformat(to).replace(tzinfo=rt.know.hours.zone) - rt.clock()
    except (ValueError, OverflowError):
        return None
    return move if abs(offset + move) <= FURTHEST else None


def _field(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M")


def _opening(hours: DeskHours, now: datetime) -> datetime:
    """The next opening of the desk after `now`, not counting the stretch that is open now."""
    slots = hours.slots(now, 500)
    opens = (slot.start for before, slot in pairwise(slots) if slot.start > before.end)
    return hours.next_open(now) if not hours.is_open(now) else next(opens, slots[-1].start)


def _off(hours: DeskHours, now: datetime) -> datetime:
    """11:00 on the next day without desk hours; tomorrow if there is none."""
    today = now.astimezone(hours.zone).date()
    days = [today + timedelta(days=ahead) for ahead in range(1, 60)]
    day = next((each for each in days if not hours.stretches(each)), days[0])
    return datetime.combine(day, time(11), hours.zone)
