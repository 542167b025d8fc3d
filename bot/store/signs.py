"""Single values of the running system: signs of life, progress, when a chore last ran."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.inserting import insert_ignoring
from bot.store.tables import signs

# The names of the signs. Each chore of the worker also has one: "chore:" and its name.
WORKER = "worker"  # a worker is running; {"pid": …}
RECONCILER = "reconciler"  # up to when we have all of Twilio's messages; {"taken": …, "left": …, "since": …}
TRIAL = "trial"  # written to check whether the database is writable
CLOCK = "clock-offset"  # how far testers have moved the clock; {"seconds": …}

SILENT_AFTER = timedelta(minutes=2)  # a worker without a sign for longer than this is taken to be down
_FUTURE = timedelta(minutes=1)  # a time further ahead than this came from a wrong clock


def put(conn: sa.Connection, name: str, at: datetime, value: Any = None) -> None:
    """Write a sign, replacing the previous one."""
    conn.execute(insert_ignoring(conn, signs).values(name=name, at=at, value=value))
    conn.execute(signs.update().where(signs.c.name == name).values(at=at, value=value))


def get(conn: sa.Connection, name: str) -> tuple[datetime, Any] | None:
    """(when, value) of a sign; None if it was never written."""
    row = conn.execute(sa.select(signs.c.at, signs.c.value).where(signs.c.name == name)).first()
    return (row.at, row.value) if row else None


def take_turn(conn: sa.Connection, name: str, now: datetime, every: timedelta) -> bool:
    """True for one caller in each period of `every`, however many processes ask: that caller does the work now."""
    conn.execute(insert_ignoring(conn, signs).values(name=name, at=datetime(1970, 1, 1, tzinfo=UTC), value=None))
    due = sa.or_(signs.c.at <= now - every, signs.c.at > now + _FUTURE)
    return conn.execute(signs.update().where(signs.c.name == name, due).values(at=now)).rowcount == 1


def is_silent(conn: sa.Connection, name: str, now: datetime) -> bool:
    """Whether this sign is older than SILENT_AFTER or was never written."""
    sign = get(conn, name)
    return sign is None or now - sign[0] > SILENT_AFTER
