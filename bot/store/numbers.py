"""What the numbers page and the daily digest count. Returns plain facts; the callers compute days and minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.tables import IS_OPEN, callback_history, callbacks, turns
from bot.store.watch import is_invented

_open = sa.text(IS_OPEN)
MOST_ROWS = 20_000  # per period; more are cut off, and the page says so


def _of(invented: bool) -> sa.ColumnElement[bool]:
    """True: everybody's requests. False: without those of the demo's patients."""
    return sa.true() if invented else ~is_invented


def _stands() -> sa.ColumnElement[bool]:
    """A line of history that was not undone: the request's next move is not "undone"."""
    line, after, undone = callback_history, callback_history.alias("after"), callback_history.alias("undone")
    following = (
        sa.select(sa.func.min(after.c.id))
        .where(after.c.callback_id == line.c.callback_id, after.c.id > line.c.id, after.c.move != "told")
        .correlate(line)
        .scalar_subquery()
    )
    return ~sa.exists().where(undone.c.id == following, undone.c.move == "undone")


@dataclass(frozen=True, slots=True)
class Worked:
    """One request of the period: when it came, when somebody first called, how it ended and by whom."""

    opened_at: datetime
    first_call_at: datetime | None
    caller: str | None
    outcome: str | None
    closed_at: datetime | None
    tries: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The queue now. oldest: when the oldest open request was opened, None if there is none."""

    open: int
    late: int
    urgent: int
    oldest: datetime | None


def standing(conn: sa.Connection, now: datetime, *, invented: bool = True) -> Standing:
    """Count the open requests, and the late and the urgent ones among them."""
    c = callbacks.c
    row = conn.execute(
        sa.select(
            sa.func.count().label("open"),
            sa.func.count().filter(c.due_at < now).label("late"),
            sa.func.count().filter(c.urgency != "routine").label("urgent"),
            sa.func.min(c.opened_at).label("oldest"),
        )
        .select_from(callbacks)
        .where(_open, _of(invented))
    ).one()
    return Standing(row.open, row.late, row.urgent, row.oldest)


def worked(conn: sa.Connection, since: datetime, until: datetime, *, invented: bool = True) -> list[Worked]:
    """Every request opened in the period, with its first call, oldest first."""
    calls = (
        sa.select(callback_history.c.callback_id, sa.func.min(callback_history.c.id).label("first"))
        .where(callback_history.c.move.in_(("called", "recorded")), callback_history.c.at >= since, _stands())
        .group_by(callback_history.c.callback_id)
        .subquery()
    )
    c = callbacks.c
    rows = conn.execute(
        sa.select(c.opened_at, callback_history.c.at, callback_history.c.actor, c.outcome, c.closed_at, c.tries)
        .select_from(callbacks)
        .outerjoin(calls, calls.c.callback_id == c.id)
        .outerjoin(callback_history, callback_history.c.id == calls.c.first)
        .where(c.opened_at >= since, c.opened_at < until, _of(invented))
        .order_by(c.opened_at)
        .limit(MOST_ROWS)
    )
    return [Worked(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded call."""

    at: datetime
    actor: str
    outcome: str


def recorded(conn: sa.Connection, since: datetime, until: datetime, *, invented: bool = True) -> list[Recorded]:
    """Every call recorded in the period and not undone."""
    c = callback_history.c
    rows = conn.execute(
        sa.select(c.at, c.actor, c.detail)
        .join(callbacks, callbacks.c.id == c.callback_id)
        .where(_of(invented), c.move == "recorded", c.at >= since, c.at < until, _stands())
        .order_by(c.at)
        .limit(MOST_ROWS)
    )
    return [Recorded(row.at, row.actor, str(row.detail.get("outcome", ""))) for row in rows]


@dataclass(frozen=True, slots=True)
class Asked:
    """One answered message: the kind of turn and the entries it showed."""

    at: datetime
    kind: str
    entries: tuple[str, ...]


def asked(conn: sa.Connection, since: datetime, until: datetime) -> list[Asked]:
    """Every turn of the period."""
    c = turns.c
    rows = conn.execute(
        sa.select(c.at, c.kind, c.entries).where(c.at >= since, c.at < until).order_by(c.at).limit(MOST_ROWS)
    )
    return [Asked(row.at, row.kind, tuple(row.entries)) for row in rows]
