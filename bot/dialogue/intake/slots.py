"""Times to choose from: as options of a question, and as pieces of the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.dialogue.hearing import Hearing
from bot.dialogue.times.settling import Refused, free_slots, same_hours
from bot.dialogue.turn import Form, Option
from bot.hours import Slot

SLOT, SOON, THIS_NUMBER = "slot", "soon", "this-number"


def slot_option(slot: Slot, title: str) -> Option:
    """A slot as an option that carries its own times, so that the pick means what was shown."""
    return Option(id=f"{SLOT} {slot.start.isoformat()} {slot.end.isoformat()}", title=title)


def slot_of(option: Option) -> Slot | None:
    """The slot behind an option; None where it is another kind of option."""
    kind, _, times = option.id.partition(" ")
    if kind != SLOT:
        return None
    start, end = (datetime.fromisoformat(each) for each in times.split())
    return Slot(start, end)


def with_slot(form: Form, option: Option) -> Form:
    """The form with the time of an option: a slot, or as soon as possible."""
    slot = slot_of(option)
    return form.model_copy(update=pieces_of(slot, day_named=slot is not None))


def pieces_of(slot: Slot | None, *, day_named: bool) -> dict[str, object]:
    """A settled time as the form keeps it; no slot is as soon as possible. day_named: see `Form`."""
    times = {"wanted_from": slot and slot.start, "wanted_to": slot and slot.end}
    return {"when_known": True, **times, "day_named": day_named}


def whenever(form: Form) -> Slot | None:
    """What "any time" or a yes means after "not today", "next week" or a time that cannot be: the first of the slots
    that were offered then, without an "as soon as possible" among them. None: as soon as possible."""
    slots = [slot_of(each) for each in form.slots]
    return slots[0] if slots and not form.when_known and None not in slots else None


def offered_slots(hearing: Hearing, form: Form, refused: Refused | None = None) -> tuple[Slot, ...]:
    """Two or three concrete slots inside the desk's hours, after a time that cannot be those that come closest to it;
    none that the patient has ruled out."""
    hours = hearing.know.hours
    now = hearing.now.astimezone(hours.zone)
    refused = refused or Refused("vague", now)
    days = {*form.not_on, *refused.spared.days, *([refused.not_on] if refused.not_on else [])}
    spared = replace(refused.spared, days=frozenset(days), parts=refused.spared.parts | set(form.not_in))
    near, until = refused.near.astimezone(hours.zone), refused.until
    if refused.hours is not None and (same := same_hours(near, refused.hours, hours, spared)):
        return same
    found = free_slots(near, now, hours, spared)
    return tuple(each for each in found if until is None or each.start < until) or found
