"""Rows of what leaves us: put in with the transaction that causes them, claimed under a lease, finished once."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.messages import DeliveryReport
from bot.store.conversations import insert_ignoring
from bot.store.tables import delivery_reports, outbox

LEASE = timedelta(seconds=60)  # longer than connecting to and reading from Twilio may take together
_RANK = {"accepted": 0, "scheduled": 0, "queued": 1, "sending": 2, "sent": 3, "delivered": 4, "read": 5}
_FINAL = 6  # failed, undelivered, canceled


@dataclass(frozen=True, slots=True)
class Errand:
    """An outbox row that somebody has to carry. payload: {"text": …}, {"template": …, "values": …} or an alert."""

    id: str
    channel: str
    to: str
    payload: dict[str, Any]
    attempts: int
    state: str
    lease_token: str
    created_at: datetime
    sender_id: str | None
    callback_id: str | None


def put(
    conn: sa.Connection,
    *,
    dedupe_key: str,
    channel: str,
    to: str,
    payload: dict[str, Any],
    now: datetime,
    state: str = "pending",
    due_at: datetime | None = None,
    sender_id: str | None = None,
    callback_id: str | None = None,
    inbound_sid: str | None = None,
    position: int = 0,
    author: str | None = None,
) -> str | None:
    """Store what has to leave; the id of the row, or None where this dedupe key already stands."""
    row = conn.execute(
        insert_ignoring(conn, outbox)
        .values(
            id=uuid.uuid4().hex,
            dedupe_key=dedupe_key,
            channel=channel,
            to=to,
            payload=payload,
            state=state,
            attempts=0,
            due_at=due_at or now,
            sender_id=sender_id,
            callback_id=callback_id,
            inbound_sid=inbound_sid,
            position=position,
            author=author,
            created_at=now,
        )
        .returning(outbox.c.id)
    ).first()
    return str(row.id) if row else None


def replies_to(conn: sa.Connection, sid: str) -> list[tuple[str, str]]:
    """(outbox id, text) of the recorded replies to a message, in order."""
    rows = conn.execute(
        sa.select(outbox.c.id, outbox.c.payload)
        .where(outbox.c.inbound_sid == sid, outbox.c.channel == "reply")
        .order_by(outbox.c.position)
    )
    return [(str(row.id), str(row.payload["text"])) for row in rows]


def claim(conn: sa.Connection, now: datetime, limit: int = 20) -> list[Errand]:
    """Lease what is due: pending and retry rows, and uncertain ones, which must be looked up before a second send."""
    expired = sa.and_(outbox.c.state == "leased", outbox.c.lease_until < now)
    conn.execute(outbox.update().where(expired).values(state="uncertain", lease_token=None))
    token = uuid.uuid4().hex
    due = (
        sa.select(outbox.c.id)
        .where(outbox.c.state.in_(("pending", "retry", "uncertain")), outbox.c.due_at <= now)
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = [row.id for row in conn.execute(due)]
    rows = conn.execute(sa.select(outbox).where(outbox.c.id.in_(ids)).order_by(outbox.c.due_at, outbox.c.id)).all()
    conn.execute(
        outbox.update()
        .where(outbox.c.id.in_(ids))
        .values(state="leased", lease_until=now + LEASE, lease_token=token, attempts=outbox.c.attempts + 1)
    )
    return [
        Errand(
            row.id, row.channel, row.to, row.payload, row.attempts + 1, row.state, token, row.created_at,
            row.sender_id, row.callback_id,
        )
        for row in rows
    ]  # fmt: skip


def finish(conn: sa.Connection, errand: Errand, state: str, now: datetime, **values: Any) -> bool:
    """Say what came of it; False where the lease was lost meanwhile and somebody else has the row."""
    if state == "sent":
        values["sent_at"] = now
    done = conn.execute(
        outbox.update()
        .where(outbox.c.id == errand.id, outbox.c.lease_token == errand.lease_token)
        .values(state=state, lease_until=None, lease_token=None, **values)
    )
    return done.rowcount == 1


def report(conn: sa.Connection, delivery: DeliveryReport) -> str | None:
    """Keep a delivery report and move the row's status forward, never back. The row's id, None where unknown."""
    conn.execute(
        delivery_reports.insert().values(
            provider_sid=delivery.sid,
            outbox_id=delivery.outbox_id,
            status=delivery.status,
            error_code=delivery.error_code,
            at=delivery.reported_at,
        )
    )
    named = outbox.c.id == delivery.outbox_id if delivery.outbox_id else outbox.c.provider_sid == delivery.sid
    row = conn.execute(sa.select(outbox.c.id, outbox.c.status, outbox.c.state).where(named).with_for_update()).first()
    if row is None:
        return None
    if rank(delivery.status) <= rank(row.status):
        return str(row.id)
    failed = delivery.status in ("failed", "undelivered", "canceled")
    changes: dict[str, Any] = {"status": delivery.status, "provider_sid": delivery.sid}
    changes |= {"error_code": delivery.error_code} if failed else {}
    if failed:
        changes["state"] = "failed"
    elif row.state in ("inline", "uncertain", "leased"):
        changes |= {"state": "sent", "sent_at": delivery.reported_at}
    conn.execute(outbox.update().where(outbox.c.id == row.id).values(**changes))
    return str(row.id)


def rank(status: str | None) -> int:
    """How far along a status is; reports come in any order."""
    return -1 if status is None or status == "unknown" else _RANK.get(status, _FINAL)


def states(conn: sa.Connection) -> dict[str, int]:
    """How many rows are in each state that still needs somebody."""
    waiting: Sequence[str] = ("pending", "leased", "retry", "uncertain", "failed")
    rows = conn.execute(
        sa.select(outbox.c.state, sa.func.count().label("rows"))
        .where(outbox.c.state.in_(waiting))
        .group_by(outbox.c.state)
    )
    return {row.state: row.rows for row in rows}
