"""Single values of the running system: signs of life, how far something has come, whose turn it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.inserting import insert_ignoring
from bot.store.tables import signs

# The names of the signs; each chore of the worker has one more, "chore:" and its name.
WORKER = "worker"  # a worker runs; {"pid": …}
RECONCILER = "reconciler"  # until when every message that Twilio has is here; {"taken": …, "left": …, "since": …}
TRIAL = "trial"  # written to see whether anything can be
CLOCK = "clock-offset"  # how far testers have moved the clock; {"seconds": …}

SILENT_AFTER = timedelta(minutes=2)  # a worker that has left no sign for so long does not run
_FUTURE = timedelta(minutes=1)  # a time further ahead than this was written by a clock that was wrong


def put(conn: sa.Connection, name: str, at: datetime, value: Any = None) -> None:
    """Write a sign over the one that stood there."""
    conn.execute(insert_ignoring(conn, signs).values(name=name, at=at, value=value))
    conn.execute(signs.update().where(signs.c.name == name).values(at=at, value=value))


def get(conn: sa.Connection, name: str) -> tuple[datetime, Any] | None:
    """(when, value) of a sign; None where it never was written."""
    row = conn.execute(sa.select(signs.c.at, signs.c.value).where(signs.c.name == name)).first()
    return (row.at, row.value) if row else None


def take_turn(conn: sa.Connection, name: str, now: datetime, every: timedelta) -> bool:
    """True for one caller in `every`, however many processes ask: that one does the work now."""
    conn.execute(insert_ignoring(conn, signs).values(name=name, at=datetime(1970, 1, 1, tzinfo=UTC), value=None))
    due = sa.or_(signs.c.at <= now - every, signs.c.at > now + _FUTURE)
    return conn.execute(signs.update().where(signs.c.name == name, due).values(at=now)).rowcount == 1


def is_silent(conn: sa.Connection, name: str, now: datetime) -> bool:
    """This sign is old, or was never left."""
    sign = get(conn, name)
    return sign is None or now - sign[0] > SILENT_AFTER
