"""The person: consents, feedback, a summary of what is stored about them, and hiding them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot import callbacks as moves
from bot.callbacks import Callback
from bot.content import Language
from bot.delivery import FORGOTTEN
from bot.dialogue.spoken import day_and_month
from bot.dialogue.turn import Alarm, Consent, Feedback
from bot.store import callbacks as rows
from bot.store.conversations import lock
from bot.store.outbox import UNSENT
from bot.store.tables import alarms, callbacks, consents, feedback, inbound, outbox, sender_keys, senders

_CONSENT = consents.insert()


def consented(conn: sa.Connection, sender_id: str, sid: str | None, consent: Consent, now: datetime) -> None:
    """Store what was shown, agreed to or withdrawn, with the version of the notice."""
    conn.execute(
        _CONSENT,
        {
            "sender_id": sender_id,
            "action": consent.action,
            "notice": consent.notice,
            "language": consent.language,
            "at": now,
            "inbound_sid": sid,
        },
    )


def thumb(conn: sa.Connection, sender_id: str, sid: str | None, given: Feedback, now: datetime) -> None:
    """Store a thumbs up or down for an answer."""
    conn.execute(
        feedback.insert().values(sender_id=sender_id, at=now, entry=given.entry, helpful=given.helpful, inbound_sid=sid)
    )


def alarmed(conn: sa.Connection, sid: str | None, alarm: Alarm, now: datetime) -> None:
    """Store that triage raised an alarm, by category."""
    conn.execute(alarms.insert().values(at=now, category=alarm.category, inbound_sid=sid))


def summary(
    conn: sa.Connection, sender_id: str, zone: ZoneInfo, language: Language, erasure_days: int
) -> dict[str, str]:
    """What is stored about this person, as values for the `my-data` and `delete-done` sentences; dates in this zone and
    language. erasure_days: how long after being hidden they are erased."""
    person = conn.execute(sa.select(senders).where(senders.c.id == sender_id)).one()
    counted = {
        name: conn.execute(
            sa.select(sa.func.count()).select_from(table).where(table.c.sender_id == sender_id)
        ).scalar_one()
        for name, table in (("messages", inbound), ("callbacks", callbacks))
    }
    erased_at = person.hidden_at + timedelta(days=erasure_days) if person.hidden_at else None
    return {
        "number": person.phone or "—",
        "name": person.name or "—",
        "reference": person.deletion_reference or "—",
        "since": _day(person.first_seen_at, zone, language),
        "erased": _day(erased_at, zone, language) if erased_at else "—",
        **{name: str(count) for name, count in counted.items()},
    }


def _day(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """ "24 November 2026"."""
    day = at.astimezone(zone).date()
    return f"{day_and_month(day, language)} {day.year}"


def hide(conn: sa.Connection, sender_id: str, now: datetime, by: str = "patient") -> list[Callback]:
    """Hide a person who asked to be deleted from everybody at once; they are erased on schedule. by: for the history.

    Open requests are cancelled and nothing more is sent: a row being sent now is stopped by the last check in
    `sending`, one that may have been sent is neither looked up nor sent again. Requests of other people that staff
    merged into these are reopened and returned, because they must not disappear with somebody else's data. The keys are
    deleted, so that somebody who writes again later is a new person, visible to staff.
    """
    conn.execute(
        senders.update()
        .where(senders.c.id == sender_id, senders.c.hidden_at.is_(None))
        .values(hidden_at=now, deletion_reference=secrets.token_hex(3).upper())
    )
    lock(conn, sender_id, now)  # after the person and before the requests, the same order as in `reception`
    ended = rows.open_of(conn, sender_id)
    for callback in ended:
        rows.save(conn, moves.cancel(callback, now))
        rows.note(conn, callback.id, now, by, "cancelled")
    again = parted(conn, sender_id, [callback.id for callback in ended], now)
    unsent = outbox.c.state.in_((*UNSENT, "uncertain"))
    conn.execute(
        outbox.update()
        .where(outbox.c.sender_id == sender_id, unsent)
        .values(state="failed", last_error=FORGOTTEN, seen_at=now)
    )
    conn.execute(sender_keys.delete().where(sender_keys.c.sender_id == sender_id))
    return again


def parted(conn: sa.Connection, sender_id: str, ended: list[str], now: datetime) -> list[Callback]:
    """Reopen, at their old place, requests of other people that staff merged into these; return them. One per person:
    the newest; none for somebody hidden or with another open request by now."""
    found: list[Callback] = []
    joined = rows.merged_into(conn, ended)
    for other in sorted({callback.sender_id for callback in joined} - {sender_id}):
        lock(conn, other, now)
        hidden = conn.execute(sa.select(senders.c.hidden_at).where(senders.c.id == other)).scalar_one()
        if hidden is not None or rows.open_of(conn, other):
            continue
        again = next(callback for callback in reversed(joined) if callback.sender_id == other)
        found.append(rows.save(conn, moves.reopen(rows.by_id(conn, again.id))))
        rows.note(conn, again.id, now, "bot", "reopened")
    return found


def drop_stranger(conn: sa.Connection, sender_id: str) -> None:
    """Delete a person who was created for a message that turned out to be stored already."""
    wrote = sa.exists().where(inbound.c.sender_id == senders.c.id)
    conn.execute(senders.delete().where(senders.c.id == sender_id, ~wrote))


def sid_hash(sid: str, key: str) -> str:
    """A keyed hash of a message sid: enough to recognise a replay, but it identifies no person."""
    return hmac.new(key.encode(), sid.encode(), hashlib.sha256).hexdigest()
