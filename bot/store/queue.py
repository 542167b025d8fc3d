"""The staff's queue: folders, counts, keyset pagination, search. Every page takes a small fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.callbacks import CLAIM_LASTS, URGENCIES, Callback
from bot.store.callbacks import from_row
from bot.store.tables import IS_OPEN, URGENCY_RANK, callback_history, callbacks, senders, staff

PAGE = 50
COUNT_UP_TO = 200  # shown as 200+; the exact number is of no use, and open pages request it all the time
_rank = sa.literal_column(URGENCY_RANK, sa.Integer)
_open = sa.text(IS_OPEN)
_ends = (callbacks.c.closed_at, callbacks.c.id)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of the queue shows. `me`: login. day_start: when today began at the desk, aware UTC.

    only: column -> value of the filters in the URL (urgency, reason, language, holder).
    """

    folder: str
    me: str
    now: datetime
    day_start: datetime
    only: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the queue: the request, and what else its columns show."""

    callback: Callback
    last_inbound_at: datetime
    holder_name: str | None


def _resting(now: datetime) -> Any:
    c = callbacks.c
    return sa.or_(c.retry_at > now, c.snoozed_until > now)


def _unclaimed(now: datetime) -> Any:
    c = callbacks.c
    return sa.or_(c.status != "claimed", c.claimed_at <= now - CLAIM_LASTS)


def _awake(now: datetime) -> Any:
    c = callbacks.c
    return sa.and_(*(sa.or_(column.is_(None), column <= now) for column in (c.retry_at, c.snoozed_until)))


# Every open request is in `now` or in `retry`, so that none can be overlooked.
FOLDERS: dict[str, Callable[[Asked], Any]] = {
    "now": lambda asked: sa.and_(_open, _awake(asked.now)),
    "mine": lambda asked: sa.and_(_open, callbacks.c.holder == asked.me),
    "unclaimed": lambda asked: sa.and_(_open, _unclaimed(asked.now)),
    "retry": lambda asked: sa.and_(_open, _resting(asked.now)),
    "done": lambda asked: callbacks.c.closed_at >= asked.day_start,
}
FILTERS = ("urgency", "reason", "language", "holder")


def _rows(*conditions: Any) -> Any:
    return (
        sa.select(callbacks, senders.c.last_inbound_at, staff.c.name.label("holder_name"))
        .join(senders, senders.c.id == callbacks.c.sender_id)
        .outerjoin(staff, staff.c.login == callbacks.c.holder)
        .where(senders.c.hidden_at.is_(None), *conditions)
    )


def _listed(row: Any) -> Listed:
    return Listed(from_row(row), row["last_inbound_at"], row["holder_name"])


def page(conn: sa.Connection, asked: Asked, after: str | None = None) -> tuple[list[Listed], str | None]:
    """One page of a folder in its order, and the mark at which the next page begins (None: this is the last).

    after: a mark returned before; an invalid one starts at the top.
    """
    conditions = [FOLDERS[asked.folder](asked)]
    conditions += [callbacks.c[name] == value for name, value in asked.only.items() if name in FILTERS]
    if asked.folder == "done":
        found = _newest_closed(conn, conditions, after)
    else:
        found = _in_queue_order(conn, conditions, after)
    more = len(found) > PAGE
    rows = [_listed(row) for row in found[:PAGE]]
    return rows, mark(rows[-1].callback) if more else None


def mark(callback: Callback) -> str:
    """Where a page ends: the sort key of its last row, which works even after that row has moved."""
    when = callback.closed_at or callback.due_at
    numbers = (URGENCIES.index(callback.urgency), _microseconds(when), _microseconds(callback.opened_at))
    return ".".join((*map(str, numbers), callback.id))


def _read_mark(text: str | None) -> tuple[int, datetime, datetime, str] | None:
    try:
        rank, first, second, name = (text or "").split(".")
        return int(rank), _from_microseconds(int(first)), _from_microseconds(int(second)), name
    except (ValueError, OverflowError):
        return None


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _microseconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)


def _from_microseconds(count: int) -> datetime:
    return _EPOCH + timedelta(microseconds=count)


def _in_queue_order(conn: sa.Connection, conditions: list[Any], after: str | None) -> list[Any]:
    """By urgency, then due time, then waiting time. One query per urgency, so that each can use the index."""
    begins = _read_mark(after)
    key = (callbacks.c.due_at, callbacks.c.opened_at, callbacks.c.id)
    found: list[Any] = []
    for rank in range(begins[0] if begins else 0, len(URGENCIES)):
        query = _rows(_rank == sa.literal_column(str(rank)), *conditions).order_by(*key).limit(PAGE + 1 - len(found))
        if begins and rank == begins[0]:
            query = query.where(sa.tuple_(*key) > _values(key, begins[1:]))
        found += conn.execute(query).mappings().all()
        if len(found) > PAGE:
            break
    return found


def _newest_closed(conn: sa.Connection, conditions: list[Any], after: str | None) -> list[Any]:
    begins = _read_mark(after)
    query = _rows(*conditions).order_by(*(column.desc() for column in _ends)).limit(PAGE + 1)
    if begins:
        query = query.where(sa.tuple_(*_ends) < _values(_ends, (begins[1], begins[3])))
    return list(conn.execute(query).mappings().all())


def _values(key: tuple[Any, ...], values: tuple[Any, ...]) -> Any:
    """The values as a tuple to compare with these columns, each with its column's type."""
    return sa.tuple_(*(sa.literal(value, column.type) for column, value in zip(key, values, strict=True)))


def counts(conn: sa.Connection, asked: Asked) -> dict[str, int]:
    """How many requests each folder has, and how many are `late` and unclaimed `urgent`; none above COUNT_UP_TO."""
    late = sa.and_(_open, _awake(asked.now), callbacks.c.due_at < asked.now)
    urgent = sa.and_(_open, callbacks.c.urgency != "routine", callbacks.c.status != "claimed", _awake(asked.now))
    wanted = {name: make(asked) for name, make in FOLDERS.items()} | {"late": late, "urgent": urgent}
    columns = [_counted(rule, name).label(name) for name, rule in wanted.items()]
    return dict(conn.execute(sa.select(*columns)).mappings().one())


def _counted(rule: Any, name: str) -> Any:
    some = sa.select(sa.literal(1)).select_from(callbacks).where(rule).limit(COUNT_UP_TO)
    if name == "done":  # only here: hiding a person cancels their open requests
        some = some.join(senders, senders.c.id == callbacks.c.sender_id).where(senders.c.hidden_at.is_(None))
    else:
        # In the queue's order, so that the count uses its index and stops early.
        some = some.order_by(_rank, callbacks.c.due_at, callbacks.c.opened_at, callbacks.c.id)
    return sa.select(sa.func.count()).select_from(some.subquery()).scalar_subquery()


def search(conn: sa.Connection, text: str) -> list[Listed]:
    """Requests, open or closed, whose reference, name, number, topic or words contain this text, newest first: at most
    PAGE + 1, where the last one only shows that there are more."""
    wanted = text.strip()[:100]
    pattern = "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    c = callbacks.c
    rules = [column.ilike(pattern, escape="\\") for column in (c.reference, c.name, c.topic, c.words)]
    digits = "".join(each for each in wanted if each.isdigit())
    if len(digits) >= 4:
        rules.append(c.phone.like(f"%{digits}%"))
    query = _rows(sa.or_(*rules)).order_by(c.opened_at.desc(), c.id.desc()).limit(PAGE + 1)
    return [_listed(row) for row in conn.execute(query).mappings()]


def by_ids(conn: sa.Connection, ids: list[str]) -> list[Listed]:
    """These requests in the queue's order; unknown ids are left out."""
    rows = conn.execute(_rows(callbacks.c.id.in_(ids)).order_by(_rank, callbacks.c.due_at, callbacks.c.opened_at))
    return [_listed(row) for row in rows.mappings()]


def in_folder(conn: sa.Connection, asked: Asked, ids: list[str]) -> set[str]:
    """Which of these are in the folder now."""
    rule = FOLDERS[asked.folder](asked)
    only = [callbacks.c[name] == value for name, value in asked.only.items() if name in FILTERS]
    rows = conn.execute(sa.select(callbacks.c.id).where(callbacks.c.id.in_(ids), rule, *only))
    return {row.id for row in rows}


def latest(conn: sa.Connection) -> int:
    """The id of the newest line of history: the cursor for a page that is rendered now. 0 if there is none."""
    return int(conn.execute(sa.select(sa.func.coalesce(sa.func.max(callback_history.c.id), 0))).scalar_one())


OVERLAP = timedelta(seconds=10)  # two writers may commit out of order; no line may be missed


def changed_since(conn: sa.Connection, cursor: int, now: datetime, limit: int = 200) -> tuple[list[str], int]:
    """Ids of requests that moved after a line of history, and the cursor for the next call.

    Lines younger than `OVERLAP` are returned again by the next call, so that one committed late is not missed. A reader
    recognises what it has seen by the row's version.
    """
    rows = conn.execute(
        sa.select(callback_history.c.id, callback_history.c.callback_id, callback_history.c.at)
        .where(callback_history.c.id > cursor)
        .order_by(callback_history.c.id)
        .limit(limit)
    ).all()
    settled = cursor
    for row in rows:
        if row.at > now - OVERLAP:
            break
        settled = row.id
    return list(dict.fromkeys(row.callback_id for row in rows)), settled


def woken(conn: sa.Connection, since: datetime, now: datetime, limit: int = 200) -> list[str]:
    """Ids of open requests that came back in this period by the clock alone: a snooze or the wait for a retry ended, or
    a claim lapsed."""
    c = callbacks.c
    ends = [sa.and_(column > since, column <= now) for column in (c.retry_at, c.snoozed_until)]
    ends.append(sa.and_(c.status == "claimed", c.claimed_at > since - CLAIM_LASTS, c.claimed_at <= now - CLAIM_LASTS))
    rows = conn.execute(sa.select(c.id).where(_open, sa.or_(*ends)).order_by(c.due_at, c.id).limit(limit))
    return [row.id for row in rows]
