"""Callback rows <-> `Callback` values, and their history."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.callbacks import OPEN, Callback
from bot.store.tables import callback_history, callbacks

_FIELDS = tuple(field.name for field in fields(Callback))

_NEWEST = (
    sa.select(callbacks)
    .where(callbacks.c.sender_id == sa.bindparam("the_sender"))
    .order_by(callbacks.c.status.in_(tuple(OPEN)).desc(), callbacks.c.opened_at.desc(), callbacks.c.id)
    .limit(1)
)


class Stale(Exception):
    """Somebody else saved this callback first."""


def insert(conn: sa.Connection, callback: Callback) -> None:
    """Store a new request."""
    conn.execute(callbacks.insert().values(**_values(callback)))


def save(conn: sa.Connection, callback: Callback) -> Callback:
    """Save a changed callback and return it with its new version. Raises Stale if it was saved since it was read."""
    moved = _values(callback) | {"version": callback.version + 1}
    done = conn.execute(
        callbacks.update().where(callbacks.c.id == callback.id, callbacks.c.version == callback.version).values(**moved)
    )
    if done.rowcount != 1:
        raise Stale(callback.id)
    return by_id(conn, callback.id)


def by_id(conn: sa.Connection, callback_id: str) -> Callback:
    """The callback with this id; LookupError if there is none."""
    row = conn.execute(sa.select(callbacks).where(callbacks.c.id == callback_id)).mappings().first()
    if row is None:
        raise LookupError(callback_id)
    return from_row(row)


def by_reference(conn: sa.Connection, reference: str) -> Callback | None:
    """The request with this code, or None."""
    row = conn.execute(sa.select(callbacks).where(callbacks.c.reference == reference)).mappings().first()
    return from_row(row) if row else None


def newest_of(conn: sa.Connection, sender_id: str) -> Callback | None:
    """This person's open request, else the newest closed one, else None."""
    row = conn.execute(_NEWEST, {"the_sender": sender_id}).mappings().first()
    return from_row(row) if row else None


def open_of(conn: sa.Connection, sender_id: str) -> list[Callback]:
    """This person's open requests, locked until the transaction ends."""
    rule = (callbacks.c.sender_id == sender_id, callbacks.c.status.in_(tuple(OPEN)))
    return [from_row(row) for row in conn.execute(sa.select(callbacks).where(*rule).with_for_update()).mappings()]


def merged_into(conn: sa.Connection, callback_ids: list[str]) -> list[Callback]:
    """Every request that was merged into one of these, oldest first."""
    went = callbacks.c.merged_into.in_(callback_ids)
    rows = conn.execute(sa.select(callbacks).where(went).order_by(callbacks.c.opened_at, callbacks.c.id))
    return [from_row(row) for row in rows.mappings()]


def wanted_between(conn: sa.Connection, after: datetime, until: datetime, most: int = 500) -> list[Callback]:
    """At most `most` open requests whose wanted slot begins after `after` and by `until`, the earliest first."""
    rule = (callbacks.c.status.in_(tuple(OPEN)), callbacks.c.wanted_from > after, callbacks.c.wanted_from <= until)
    query = sa.select(callbacks).where(*rule).order_by(callbacks.c.wanted_from, callbacks.c.id).limit(most)
    return [from_row(row) for row in conn.execute(query).mappings()]


def reference_taken(conn: sa.Connection, reference: str) -> bool:
    """Whether a request already has this code."""
    return conn.execute(sa.select(callbacks.c.id).where(callbacks.c.reference == reference)).first() is not None


def note(
    conn: sa.Connection,
    callback_id: str,
    at: datetime,
    actor: str,
    move: str,
    detail: dict[str, Any] | None = None,
) -> None:
    """Add a line of history."""
    conn.execute(
        callback_history.insert().values(callback_id=callback_id, at=at, actor=actor, move=move, detail=detail or {})
    )


def added(conn: sa.Connection, callback_id: str) -> tuple[str, ...]:
    """What the patient added to the request and reads again where they ask how it stands, the oldest first."""
    query = (
        sa.select(callback_history.c.detail)
        .where(callback_history.c.callback_id == callback_id, callback_history.c.move == "added")
        .order_by(callback_history.c.id)
    )
    details = (detail for (detail,) in conn.execute(query) if detail and detail.get("shown"))
    return tuple(str(detail["words"]) for detail in details if detail.get("words"))


def from_row(row: Any) -> Callback:
    """A row mapping as a Callback."""
    values = {name: row[name] for name in _FIELDS}
    values["attachments"] = tuple(values["attachments"] or ())
    return Callback(**values)


def _values(callback: Callback) -> dict[str, Any]:
    values = {name: getattr(callback, name) for name in _FIELDS}
    values["attachments"] = list(callback.attachments)
    return values
