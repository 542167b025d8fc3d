"""Queries for escalation: requests that nobody attends to."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from bot.callbacks import CLAIM_LASTS, Callback
from bot.store.callbacks import from_row
from bot.store.tables import IS_OPEN, callbacks, outbox, sender_keys, staff

MOST = 500  # per run; the next run gets the rest
INVENTED = "demo:"  # prefix of the demo patients' keys: nobody is alerted about them
_open = sa.text(IS_OPEN)


def _of_the_demo(sender_id: sa.ColumnElement[str]) -> sa.Exists:
    return sa.exists().where(sender_keys.c.sender_id == sender_id, sender_keys.c.key.like(f"{INVENTED}%"))


is_invented = _of_the_demo(callbacks.c.sender_id)


def invented(conn: sa.Connection, sender_id: str) -> bool:
    """Whether this person is one of the demo's patients."""
    return bool(conn.execute(sa.select(_of_the_demo(sa.literal(sender_id)))).scalar_one())


def unclaimed(conn: sa.Connection, now: datetime, before: datetime) -> list[Callback]:
    """Open requests that nobody holds (or whose claim has lapsed), opened by `before` and not waiting for a later time.
    For an emergency the patient's wanted time is ignored."""
    c = callbacks.c
    awake = [sa.or_(column.is_(None), column <= before) for column in (c.retry_at, c.snoozed_until)]
    awake.append(sa.or_(c.wanted_from.is_(None), c.wanted_from <= before, c.urgency == "emergency"))
    free = sa.or_(c.status != "claimed", c.claimed_at <= now - CLAIM_LASTS)
    query = sa.select(callbacks).where(_open, free, c.opened_at <= before, *awake, ~is_invented)
    query = query.order_by(c.opened_at).limit(MOST)
    return [from_row(row) for row in conn.execute(query).mappings()]


def untouched(conn: sa.Connection, before: datetime) -> list[Callback]:
    """Requests whose holder has done nothing since `before`."""
    c = callbacks.c
    query = sa.select(callbacks).where(_open, c.status == "claimed", c.claimed_at <= before, ~is_invented).limit(MOST)
    return [from_row(row) for row in conn.execute(query).mappings()]


def already(conn: sa.Connection, keys: list[str]) -> set[str]:
    """Which of these dedupe keys exist in the outbox."""
    rows = conn.execute(sa.select(outbox.c.dedupe_key).where(outbox.c.dedupe_key.in_(keys)))
    return {row.dedupe_key for row in rows}


def numbers_for_alerts(conn: sa.Connection) -> list[str]:
    """Numbers (E.164) of active staff who want alerts on WhatsApp."""
    rule = (staff.c.whatsapp.is_not(None), staff.c.disabled_at.is_(None))
    return [row.whatsapp for row in conn.execute(sa.select(staff.c.whatsapp).where(*rule))]
