"""The questions that the bot did not answer, read from the turn log. Nothing is copied: they go when the log goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.tables import callbacks, inbound, senders, turns

MOST_ROWS = 2_000  # per period, the newest; the page says when there were more
_GIVEN_UP = ("handoff", "fallback")


@dataclass(frozen=True, slots=True)
class Logged:
    """One message that the bot did not answer, or not completely. match: how it was understood, from the turn log.
    before, after: the state before and after it."""

    sender_id: str
    text: str
    at: datetime
    kind: str
    match: Mapping[str, Any] | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def logged(conn: sa.Connection, since: datetime) -> list[Logged]:
    """The messages since a time, the newest first, without failed turns and without people who asked to be deleted."""
    c = turns.c
    left = sa.or_(c.kind.in_(_GIVEN_UP), sa.cast(c.also, sa.Text).like("%handoff%"))
    query = (
        sa.select(c.sender_id, inbound.c.text, c.at, c.kind, c.match, c.state_before, c.state_after)
        .join(inbound, inbound.c.sid == c.sid)
        .join(senders, senders.c.id == c.sender_id)
        .where(c.at >= since, left, c.failed.is_(sa.false()), senders.c.hidden_at.is_(None))
        .order_by(c.at.desc(), c.sid)
        .limit(MOST_ROWS)
    )
    return [Logged(*row) for row in conn.execute(query)]


def names_of(conn: sa.Connection, people: Iterable[str]) -> dict[str, list[str]]:
    """What must be hidden for each of these people: the name in their profile, and the name and reference of each of
    their requests."""
    wanted = sorted(set(people))
    found: defaultdict[str, list[str]] = defaultdict(list)
    profiles = sa.select(senders.c.id, senders.c.name).where(senders.c.id.in_(wanted))
    requests = sa.select(callbacks.c.sender_id, callbacks.c.name).where(callbacks.c.sender_id.in_(wanted))
    codes = sa.select(callbacks.c.sender_id, callbacks.c.reference).where(callbacks.c.sender_id.in_(wanted))
    for query in (profiles, requests, codes):
        for person, name in conn.execute(query):
            found[person] += [name] if name else []
    return dict(found)
