"""The number of replies sent today, counted in the database for all processes together."""

from __future__ import annotations

import zlib
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa

from bot.store.inserting import insert_into
from bot.store.tables import limits

_ROWS = 8  # with a single row, its lock would let PostgreSQL answer only one patient at a time
_KEPT = timedelta(days=2)


def spend(conn: sa.Connection, day: date, sid: str, replies: int, budget: int, now: datetime) -> int:
    """Count the replies to this message. Returns the day's total with them, or a smaller number.

    The smaller number is the count of one of the `_ROWS` rows. It is returned while `_ROWS` such rows would be under
    half of the budget: the total is not needed then, and one statement is enough instead of two. On PostgreSQL the
    total lacks what other transactions have not committed, so a day may overrun by the messages in flight.
    """
    mine = zlib.crc32(sid.encode()) % _ROWS
    values = {"key": _key(day, mine), "count": replies, "expires_at": now + _KEPT}
    counted: int = conn.execute(_upsert(conn.dialect.name), values).scalar_one()
    return spent(conn, day) if counted * _ROWS > budget / 2 else counted


def spent(conn: sa.Connection, day: date) -> int:
    """How many replies have been counted for this day."""
    keys = [_key(day, number) for number in range(_ROWS)]
    return int(conn.execute(sa.select(sa.func.sum(limits.c.count)).where(limits.c.key.in_(keys))).scalar_one() or 0)


def _key(day: date, number: int) -> str:
    return f"replies:{day.isoformat()}:{number}"


@cache
def _upsert(dialect: str) -> Any:
    insert = insert_into(dialect, limits)
    more = {"count": limits.c.count + insert.excluded.count}
    return insert.on_conflict_do_update(index_elements=[limits.c.key], set_=more).returning(limits.c.count)
