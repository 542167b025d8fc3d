"""Export and erase what PERSONAL lists. All functions run in the caller's transaction, except `wipe`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.database import Store
from bot.store.inserting import insert_ignoring
from bot.store.people import sid_hash
from bot.store.personal import PERSONAL
from bot.store.tables import IS_OPEN, audit, callbacks, inbound, limits, senders, tombstones


def find(conn: sa.Connection, reference: str | None, phone: str | None) -> list[str]:
    """Ids of the people with this reference (of a request or a deletion) or this phone number (E.164)."""
    found: list[str] = []
    if reference:
        code = reference.upper()
        found += conn.scalars(sa.select(callbacks.c.sender_id).where(callbacks.c.reference == code))
        found += conn.scalars(sa.select(senders.c.id).where(senders.c.deletion_reference == code))
    if phone:
        written = sa.or_(senders.c.phone == phone, senders.c.address == f"whatsapp:{phone}")
        found += conn.scalars(sa.select(senders.c.id).where(written).order_by(senders.c.first_seen_at))
    return list(dict.fromkeys(found))


def named_elsewhere(conn: sa.Connection, phone: str, people: Iterable[str]) -> list[str]:
    """References of requests in which other people gave this number as the one to call."""
    others = callbacks.c.sender_id.not_in(list(people))
    return list(conn.scalars(sa.select(callbacks.c.reference).where(callbacks.c.phone == phone, others)))


def export(conn: sa.Connection, sender_id: str) -> dict[str, list[dict[str, Any]]]:
    """Every row about this person, by table, as plain JSON values."""
    return {
        holding.table.name: [
            {name: _plain(value) for name, value in row.items()}
            for row in conn.execute(sa.select(holding.table).where(holding.owned(sender_id))).mappings()
        ]
        for holding in reversed(PERSONAL)
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def erase(conn: sa.Connection, sender_id: str, now: datetime, key: str) -> int:
    """Erase a person, leaving a tombstone for each message they sent; return the number of rows deleted."""
    sids = conn.scalars(sa.select(inbound.c.sid).where(inbound.c.sender_id == sender_id)).all()
    _bury(conn, sids, now, key)
    gone = 0
    for holding in PERSONAL:
        mine = holding.owned(sender_id)
        if holding.blanked:
            conn.execute(holding.table.update().where(mine).values(dict.fromkeys(holding.blanked)))
        elif not holding.kept:
            gone += conn.execute(holding.table.delete().where(mine)).rowcount
    return gone


def due(conn: sa.Connection, hidden_before: datetime, silent_before: datetime, limit: int) -> list[str]:
    """Ids of people to erase: hidden before one time, or silent since before another and without an open request."""
    owed = sa.exists().where(callbacks.c.sender_id == senders.c.id, sa.text(IS_OPEN))
    silent = sa.and_(senders.c.last_inbound_at < silent_before, ~owed)
    ripe = sa.or_(senders.c.hidden_at < hidden_before, silent)
    return list(conn.scalars(sa.select(senders.c.id).where(ripe).order_by(senders.c.id).limit(limit)))


def erase_aged(conn: sa.Connection, before: datetime, now: datetime, key: str, limit: int) -> int:
    """Delete or blank at most `limit` old rows of each table, from people who still write; return how many."""
    old = conn.scalars(sa.select(inbound.c.sid).where(inbound.c.received_at < before).limit(limit)).all()
    _bury(conn, old, now, key)
    gone = 0
    for holding in PERSONAL:
        if holding.aged is None:
            continue
        primary = next(iter(holding.table.primary_key))
        some = primary.in_(sa.select(primary).where(holding.aged(before)).limit(limit))
        if holding.table is inbound:
            some = inbound.c.sid.in_(old)
        if holding.blanked:
            gone += conn.execute(holding.table.update().where(some).values(dict.fromkeys(holding.blanked))).rowcount
        else:
            gone += conn.execute(holding.table.delete().where(some)).rowcount
    return gone


def erase_audit(conn: sa.Connection, before: datetime) -> int:
    """Delete audit lines older than this; return how many."""
    return conn.execute(audit.delete().where(audit.c.at < before)).rowcount


def erase_counts(conn: sa.Connection, now: datetime) -> None:
    """Delete counters that have expired."""
    conn.execute(limits.delete().where(limits.c.expires_at <= now))


def _bury(conn: sa.Connection, sids: Iterable[str], now: datetime, key: str) -> None:
    graves = [{"sid_hash": sid_hash(sid, key), "erased_at": now} for sid in sids]
    if graves:
        conn.execute(insert_ignoring(conn, tombstones), graves)


def wipe(store: Store) -> None:
    """On SQLite, empty the write-ahead log, which still contains what was erased; `secure_delete` has overwritten the
    rest. PostgreSQL cleans up by itself later (autovacuum)."""
    if not store.is_sqlite:
        return
    raw = store.engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()
