"""Why a move was refused, in the reader's language."""

from __future__ import annotations

from flask import g

from bot.callbacks import NotAllowed
from bot.inbox.here import current, say
from bot.inbox.times import Times
from bot.store import staff


def why(error: NotAllowed) -> str:
    """One sentence, with the name of who has the request and since when, if that is the reason."""
    values = {"holder": "", "since": ""}
    if error.holder:
        with current().store.read() as conn:
            person = staff.by_login(conn, error.holder)
        values["holder"] = person.name if person else error.holder
    if error.since:
        values["since"] = Times(current().know.hours, current().clock(), g.language).since(error.since)
    return say(f"refused-{error.reason}", **values)
