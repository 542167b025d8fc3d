"""INSERT for a key that may exist already: the one statement that differs between the two databases."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def insert_into(dialect: str, table: sa.Table) -> Any:
    """This dialect's INSERT ("sqlite", "postgresql"), which supports ON CONFLICT."""
    return (sqlite if dialect == "sqlite" else postgresql).insert(table)


def insert_ignoring(conn: sa.Connection, table: sa.Table) -> Any:
    """INSERT … ON CONFLICT DO NOTHING. To see whether a row is new, use RETURNING: on PostgreSQL the row count is -1,
    also for a duplicate."""
    return insert_into(conn.dialect.name, table).on_conflict_do_nothing()


@cache
def _insert_new(dialect: str, table: sa.Table) -> Any:
    return insert_into(dialect, table).on_conflict_do_nothing().returning(*table.primary_key.columns)


def insert_new(conn: sa.Connection, table: sa.Table, values: dict[str, Any]) -> bool:
    """Insert a row unless its key exists; return whether it is new. The statement is cached, because building it costs
    more than running it."""
    return conn.execute(_insert_new(conn.dialect.name, table), values).first() is not None
