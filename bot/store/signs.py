"""Single values of the running system: signs of life, how far something has come, whose turn it is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.conversations import insert_ignoring
from bot.store.tables import signs


def put(conn: sa.Connection, name: str, at: datetime, value: Any = None) -> None:
    """Write a sign over the one that stood there."""
    conn.execute(insert_ignoring(conn, signs).values(name=name, at=at, value=value))
    conn.execute(signs.update().where(signs.c.name == name).values(at=at, value=value))


def get(conn: sa.Connection, name: str) -> tuple[datetime, Any] | None:
    """(when, value) of a sign; None where it never was written."""
    row = conn.execute(sa.select(signs.c.at, signs.c.value).where(signs.c.name == name)).first()
    return (row.at, row.value) if row else None
