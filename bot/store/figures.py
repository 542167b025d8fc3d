"""Counts for operators: how much is waiting and for how long. They identify nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store import outbox
from bot.store.outbox import WAITING
from bot.store.tables import IS_OPEN, callbacks, signs
from bot.store.tables import outbox as rows

UNCONFIRMED_AFTER = timedelta(minutes=15)  # without a delivery report for this long, a reply counts as unconfirmed


@dataclass(frozen=True, slots=True)
class Figures:
    """One reading. outbox: state -> rows that are waiting or failed. oldest_due: when the longest overdue row was due,
    None if none is. unconfirmed: replies without a delivery report. callbacks: urgency -> open requests.
    overdue_callbacks: open ones past `due_at`. signs: when each sign was last written."""

    outbox: dict[str, int]
    oldest_due: datetime | None
    unconfirmed: int
    callbacks: dict[str, int]
    overdue_callbacks: int
    signs: dict[str, datetime]


def read(conn: sa.Connection, now: datetime) -> Figures:
    """Read all figures. Every query uses an index, so the cost does not grow with what is stored."""
    oldest = conn.execute(sa.select(sa.func.min(rows.c.due_at)).where(rows.c.state.in_(WAITING), rows.c.due_at <= now))
    unconfirmed = conn.execute(
        sa.select(sa.func.count()).where(rows.c.state == "inline", rows.c.due_at < now - UNCONFIRMED_AFTER)
    )
    is_open = sa.text(IS_OPEN)
    by_urgency = conn.execute(
        sa.select(callbacks.c.urgency, sa.func.count().label("open")).where(is_open).group_by(callbacks.c.urgency)
    )
    overdue = conn.execute(sa.select(sa.func.count()).where(is_open, callbacks.c.due_at < now))
    return Figures(
        outbox=outbox.states(conn),
        oldest_due=oldest.scalar_one(),
        unconfirmed=int(unconfirmed.scalar_one()),
        callbacks={row.urgency: row.open for row in by_urgency},
        overdue_callbacks=int(overdue.scalar_one()),
        signs={row.name: row.at for row in conn.execute(sa.select(signs.c.name, signs.c.at))},
    )
