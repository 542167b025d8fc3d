"""INSERT where the key may stand there already: the one statement that the two databases do not share."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def insert_into(dialect: str, table: sa.Table) -> Any:
    """INSERT as this database writes it ("sqlite", "postgresql"): one that can be told what to do on a conflict."""
    return (sqlite if dialect == "sqlite" else postgresql).insert(table)


def insert_ignoring(conn: sa.Connection, table: sa.Table) -> Any:
    """INSERT … ON CONFLICT DO NOTHING. Ask it for RETURNING and look at the row: the row count of such an insert is
    -1 on PostgreSQL, and a duplicate would look new."""
    return insert_into(conn.dialect.name, table).on_conflict_do_nothing()


@cache
def _insert_new(dialect: str, table: sa.Table) -> Any:
    return insert_into(dialect, table).on_conflict_do_nothing().returning(*table.primary_key.columns)


def insert_new(conn: sa.Connection, table: sa.Table, values: dict[str, Any]) -> bool:
    """Insert a row unless its key stands there already; whether it is new. The statement is built once: building
    it costs more than running it."""
    return conn.execute(_insert_new(conn.dialect.name, table), values).first() is not None
