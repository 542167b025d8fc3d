"""Saved replies: sentences that staff send often."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from bot.store.inserting import insert_ignoring
from bot.store.tables import saved_replies


@dataclass(frozen=True, slots=True)
class SavedReply:
    """One sentence under a title."""

    id: int
    title: str
    text: str
    created_by: str


def all_of(conn: sa.Connection) -> list[SavedReply]:
    """Every saved reply, by title."""
    rows = conn.execute(sa.select(saved_replies).order_by(saved_replies.c.title)).mappings()
    return [SavedReply(**row) for row in rows]


def add(conn: sa.Connection, title: str, text: str, by: str) -> bool:
    """Store a new one; False if the title is taken."""
    row = conn.execute(
        insert_ignoring(conn, saved_replies).values(title=title, text=text, created_by=by).returning(saved_replies.c.id)
    ).first()
    return row is not None


def drop(conn: sa.Connection, reply_id: int) -> None:
    """Delete one."""
    conn.execute(saved_replies.delete().where(saved_replies.c.id == reply_id))
