"""Parse and check what a request asks for: folder and filters of the queue, ticked rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import get_args

from werkzeug.datastructures import MultiDict

from bot.callbacks import Reason, Urgency
from bot.hours import DeskHours
from bot.store.queue import FOLDERS, Asked

START = "now"
MOST_AT_ONCE = 100  # ticked rows
ALLOWED: Mapping[str, tuple[str, ...]] = {"urgency": get_args(Urgency), "reason": get_args(Reason)}
SPOKEN = ("en", "hi", "te", "hi-Latn", "te-Latn")


def asked_for(address: Mapping[str, str], me: str, now: datetime, hours: DeskHours) -> Asked:
    """The folder and filters from the parameters of a URL or form; invalid values are ignored."""
    folder = address.get("folder", START)
    only = {name: address[name] for name, values in ALLOWED.items() if address.get(name) in values}
    if address.get("language") in SPOKEN:
        only["language"] = address["language"]
    if address.get("holder"):
        only["holder"] = address["holder"][:64]
    return Asked(folder if folder in FOLDERS else START, me, now, day_start(now, hours), only)


def ticked(form: MultiDict[str, str]) -> list[str]:
    """The ids of the ticked rows; what cannot be an id is ignored."""
    return [each for each in form.getlist("id") if len(each) == 32][:MOST_AT_ONCE]


def day_start(now: datetime, hours: DeskHours) -> datetime:
    """When today began in the desk's time zone."""
    return datetime.combine(now.astimezone(hours.zone).date(), time(), hours.zone)
