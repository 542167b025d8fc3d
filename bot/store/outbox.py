"""Outgoing messages and alerts as rows: written in the transaction that causes them, claimed under a lease, then
finished."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from bot.delivery import MAX_ATTEMPTS
from bot.messages import DeliveryReport
from bot.store.inserting import insert_new
from bot.store.tables import callbacks, delivery_reports, outbox, sender_keys
from bot.store.watch import INVENTED

OutboxState = Literal[
    "inline",  # a reply in the webhook's own response; no delivery report yet
    "pending",  # to be sent when it is due
    "leased",  # a worker is sending it
    "retry",  # could not be sent; to be sent again when it is due
    "uncertain",  # may have been sent; must be looked up before it is sent again
    "sent",
    "failed",  # given up
    "held",  # must not be sent: they opted out, or the window is closed and no template fits; staff see it
]
TO_CLAIM: tuple[OutboxState, ...] = ("pending", "retry", "uncertain")
WAITING: tuple[OutboxState, ...] = ("pending", "retry", "leased", "uncertain")  # the worker still has to deal with it
UNSENT: tuple[OutboxState, ...] = ("pending", "retry", "held")  # certainly not delivered
DONE: tuple[OutboxState, ...] = ("inline", "sent", "failed")  # not to be sent any more

LEASE = timedelta(seconds=60)  # longer than a look-up and a send take together
IN_LINE = timedelta(minutes=3)  # an older message due again within this keeps newer ones waiting
_RANK = {"accepted": 0, "scheduled": 0, "queued": 1, "sending": 2, "sent": 3, "delivered": 4, "read": 5}
_FINAL = 6  # failed, undelivered, canceled
_FAILED = ("failed", "undelivered", "canceled")


@dataclass(frozen=True, slots=True)
class Errand:
    """An outbox row that a worker has claimed. state: before the claim. payload: see `tables.outbox`."""

    id: str
    channel: str
    to: str
    payload: dict[str, Any]
    attempts: int
    state: OutboxState
    lease_token: str
    created_at: datetime
    sender_id: str | None
    callback_id: str | None
    due_at: datetime


def put(
    conn: sa.Connection,
    *,
    dedupe_key: str,
    channel: str,
    to: str,
    payload: dict[str, Any],
    now: datetime,
    state: OutboxState = "pending",
    due_at: datetime | None = None,
    sender_id: str | None = None,
    callback_id: str | None = None,
    inbound_sid: str | None = None,
    position: int = 0,
    author: str | None = None,
) -> str | None:
    """Write a row to be sent; return its id, or None if this dedupe key exists already."""
    fresh = uuid.uuid4().hex
    values = {
        "id": fresh,
        "dedupe_key": dedupe_key,
        "channel": channel,
        "to": to,
        "payload": payload,
        "state": state,
        "attempts": 0,
        "due_at": due_at or now,
        "sender_id": sender_id,
        "callback_id": callback_id,
        "inbound_sid": inbound_sid,
        "position": position,
        "author": author,
        "created_at": now,
    }
    return fresh if insert_new(conn, outbox, values) else None


def replies_to(conn: sa.Connection, sid: str) -> list[tuple[str, str]]:
    """(outbox id, text) of the replies to a message that are still in the webhook's own response, in order."""
    rows = conn.execute(
        sa.select(outbox.c.id, outbox.c.payload)
        .where(outbox.c.inbound_sid == sid, outbox.c.channel == "reply", outbox.c.state == "inline")
        .order_by(outbox.c.position)
    )
    return [(str(row.id), str(row.payload["text"])) for row in rows]


def _is_due(now: datetime) -> sa.ColumnElement[bool]:
    waiting = outbox.c.state.in_(TO_CLAIM)
    # What was due at once is due whatever the clock says now, because it may have been set back since.
    at_once = sa.and_(outbox.c.state == "pending", outbox.c.due_at <= outbox.c.created_at)
    return sa.and_(waiting, sa.or_(outbox.c.due_at <= now, at_once))


def _has_expired(now: datetime, lease: timedelta) -> sa.ColumnElement[bool]:
    # A lease that ends later than any lease can was written before the clock was set back.
    over = sa.or_(outbox.c.lease_until < now, outbox.c.lease_until > now + 2 * lease)
    return sa.and_(outbox.c.state == "leased", over)


def is_work_waiting(conn: sa.Connection, now: datetime, lease: timedelta = LEASE) -> bool:
    """Whether `claim` might find something; does not need the write lock."""
    query = sa.select(outbox.c.id).where(sa.or_(_is_due(now), _has_expired(now, lease))).limit(1)
    return conn.execute(query).first() is not None


def claim(
    conn: sa.Connection, now: datetime, lease: timedelta = LEASE, settle: timedelta = timedelta()
) -> Errand | None:
    """Lease the next row that is due; None if there is none.

    First, rows whose lease has expired become uncertain. settle: how long to wait before they are looked up. To a
    machine whose clock is ahead every lease seems expired; the wait lets the real holder finish.

    One person's messages are sent in the order in which they were written: a row is skipped while an older one to the
    same person is being sent, or is due within `IN_LINE`. An older row that is due later does not hold it up.
    """
    expired = outbox.update().where(_has_expired(now, lease))
    conn.execute(expired.values(state="uncertain", lease_token=None, lease_until=None, due_at=now + settle))
    older = outbox.alias("older")
    ahead = sa.exists().where(
        older.c.sender_id == outbox.c.sender_id,
        older.c.state.in_(WAITING),
        older.c.due_at <= now + IN_LINE,
        sa.tuple_(older.c.created_at, older.c.position, older.c.id)
        < sa.tuple_(outbox.c.created_at, outbox.c.position, outbox.c.id),
    )
    row = conn.execute(
        sa.select(outbox)
        .where(_is_due(now), ~ahead)
        .order_by(outbox.c.due_at, outbox.c.created_at, outbox.c.position, outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    token = uuid.uuid4().hex
    conn.execute(
        outbox.update()
        .where(outbox.c.id == row.id)
        .values(state="leased", lease_until=now + lease, lease_token=token, attempts=outbox.c.attempts + 1)
    )
    return Errand(
        row.id, row.channel, row.to, row.payload, row.attempts + 1, row.state, token, row.created_at,
        row.sender_id, row.callback_id, row.due_at,
    )  # fmt: skip


def finish(conn: sa.Connection, errand: Errand, state: OutboxState, now: datetime, **values: Any) -> bool:
    """Record the result and end the lease; False if the lease was lost or a delivery report came first."""
    if state == "sent":
        values["sent_at"] = now
    done = conn.execute(
        outbox.update()
        .where(outbox.c.id == errand.id, outbox.c.lease_token == errand.lease_token)
        .values(state=state, lease_until=None, lease_token=None, **values)
    )
    return done.rowcount == 1


def is_ours(conn: sa.Connection, errand: Errand) -> bool:
    """Whether the caller still holds the lease."""
    rule = (outbox.c.id == errand.id, outbox.c.lease_token == errand.lease_token)
    return conn.execute(sa.select(outbox.c.id).where(*rule)).first() is not None


def report(conn: sa.Connection, delivery: DeliveryReport, again_at: datetime | None = None) -> str | None:
    """Store a delivery report and move the row's status forward, never back. The row's id, None if there is no row.

    again_at: when to resend if the report says that it failed; None if resending cannot help.
    """
    earlier = set(
        conn.scalars(sa.select(delivery_reports.c.status).where(delivery_reports.c.provider_sid == delivery.sid))
    )
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
    row = conn.execute(sa.select(outbox).where(named).with_for_update()).first()
    if row is None:
        return None
    told_before = delivery.status in earlier or not earlier.isdisjoint(_FAILED)
    other_try = row.state == "sent" and row.provider_sid not in (None, delivery.sid)
    if told_before or other_try or rank(delivery.status) <= rank(row.status):
        return str(row.id)
    changes: dict[str, Any] = {"status": delivery.status, "provider_sid": delivery.sid}
    if delivery.status in _FAILED:
        changes |= {"error_code": delivery.error_code, "last_error": f"reported as {delivery.status}"}
        changes |= {"state": "failed"}
        if again_at is not None and row.attempts < MAX_ATTEMPTS:
            changes |= {"state": "retry", "due_at": again_at, "status": None, "provider_sid": None}
    elif row.state not in ("sent", "failed"):  # Twilio has it, whatever our state says
        changes |= {"state": "sent", "sent_at": delivery.reported_at}
    if "state" in changes:
        changes |= {"lease_token": None, "lease_until": None}
    conn.execute(outbox.update().where(outbox.c.id == row.id).values(**changes))
    return str(row.id)


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A reply sent in the webhook's response, without a delivery report so far."""

    id: str
    to: str
    text: str
    created_at: datetime


def unconfirmed(conn: sa.Connection, before: datetime, limit: int) -> list[Unconfirmed]:
    """Replies due before this time without a delivery report, oldest first."""
    rows = conn.execute(
        sa.select(outbox.c.id, outbox.c.to, outbox.c.payload, outbox.c.created_at)
        .where(outbox.c.state == "inline", outbox.c.due_at < before)
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(limit)
    )
    return [Unconfirmed(row.id, row.to, str(row.payload["text"]), row.created_at) for row in rows]


def settle(conn: sa.Connection, outbox_id: str, state: OutboxState, now: datetime, **values: Any) -> bool:
    """Change the state of an unconfirmed reply: sent, pending (send it now), failed, or inline (look it up again after
    the others). False if a delivery report came first."""
    if state == "sent":
        values["sent_at"] = now
    done = conn.execute(
        outbox.update()
        .where(outbox.c.id == outbox_id, outbox.c.state == "inline")
        .values(state=state, due_at=now, **values)
    )
    return done.rowcount == 1


def owned_sids(conn: sa.Connection, to: str, but: str) -> set[str]:
    """Twilio's ids of messages to this address that belong to other rows than `but`."""
    rows = conn.execute(
        sa.select(outbox.c.provider_sid).where(
            outbox.c.to == to, outbox.c.provider_sid.is_not(None), outbox.c.id != but
        )
    )
    return {str(row.provider_sid) for row in rows}


def dead(conn: sa.Connection, limit: int = 200) -> list[Any]:
    """Failed rows that staff have not marked as seen, newest first."""
    return list(
        conn.execute(
            sa.select(outbox)
            .where(outbox.c.state == "failed", outbox.c.seen_at.is_(None))
            .order_by(outbox.c.created_at.desc())
            .limit(limit)
        ).mappings()
    )


def seen(conn: sa.Connection, outbox_id: str, now: datetime) -> None:
    """Staff have seen that this row failed."""
    conn.execute(outbox.update().where(outbox.c.id == outbox_id).values(seen_at=now))


def seen_of(conn: sa.Connection, callback_id: str, outbox_id: str, now: datetime) -> bool:
    """The same for a row of this callback; False if it is not one of them, or has not failed."""
    rule = (outbox.c.id == outbox_id, outbox.c.callback_id == callback_id, outbox.c.state == "failed")
    return conn.execute(outbox.update().where(*rule).values(seen_at=now)).rowcount == 1


def sender_of(conn: sa.Connection, outbox_id: str) -> str | None:
    """The id of the person this row is for; None for staff."""
    found: str | None = conn.execute(sa.select(outbox.c.sender_id).where(outbox.c.id == outbox_id)).scalar_one_or_none()
    return found


def rank(status: str | None) -> int:
    """How far along a status is, because reports come in any order. A failure ranks highest."""
    return -1 if status is None or status == "unknown" else _RANK.get(status, _FINAL)


def states(conn: sa.Connection) -> dict[str, int]:
    """State -> number of rows, for the states that need attention."""
    rows = conn.execute(
        sa.select(outbox.c.state, sa.func.count().label("rows"))
        .where(outbox.c.state.in_((*WAITING, "failed")))
        .group_by(outbox.c.state)
    )
    return {row.state: row.rows for row in rows}


def again_key(outbox_id: str) -> str:
    """The dedupe key for sending a failed message once more."""
    return f"again:{outbox_id}"


def failed_one(conn: sa.Connection, outbox_id: str, sender_id: str) -> tuple[dict[str, Any], str | None] | None:
    """(payload, author or None for the bot) of a failed or held message to this person; None if it is not one."""
    rule = (outbox.c.id == outbox_id, outbox.c.sender_id == sender_id, outbox.c.state.in_(("failed", "held")))
    row = conn.execute(sa.select(outbox.c.payload, outbox.c.author).where(*rule)).first()
    return (row.payload, row.author) if row else None


def put_off(conn: sa.Connection, outbox_id: str, until: datetime) -> None:
    """Postpone a pending row."""
    conn.execute(outbox.update().where(outbox.c.id == outbox_id, outbox.c.state == "pending").values(due_at=until))


def hurry(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """Send every postponed row for this person now, so that nothing newer has to wait for it."""
    rule = (outbox.c.sender_id == sender_id, outbox.c.state == "pending", outbox.c.due_at > now)
    conn.execute(outbox.update().where(*rule).values(due_at=now))


def unsend(conn: sa.Connection, callback_id: str, since: datetime, what: str = "") -> int:
    """Delete unsent messages to the patient about a request, written since a time: all, or those for one occasion.
    Returns how many."""
    rule = (
        outbox.c.callback_id == callback_id,
        outbox.c.dedupe_key.like(f"tell:{callback_id}:{what}%"),
        outbox.c.created_at >= since,
        outbox.c.state.in_(("pending", "held")),
    )
    return int(conn.execute(outbox.delete().where(*rule)).rowcount)


def settle_invented(conn: sa.Connection) -> None:
    """Mark messages to the demo's patients as read, and delete alerts to staff about their requests."""
    people = sa.select(sender_keys.c.sender_id).where(sender_keys.c.key.like(f"{INVENTED}%"))
    theirs = sa.select(callbacks.c.id).where(callbacks.c.sender_id.in_(people))
    conn.execute(outbox.delete().where(outbox.c.channel == "alert", outbox.c.callback_id.in_(theirs)))
    leaving = (outbox.c.sender_id.in_(people), outbox.c.state.in_(("pending", "inline")))
    conn.execute(outbox.update().where(*leaving).values(state="sent", status="read", sent_at=outbox.c.created_at))
