"""The testers' page: its patients, the requests posted for them, what the bot did with them, and the moved clock."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from bot.store import signs
from bot.store.database import Store, StoreBusy
from bot.store.tables import (
    callbacks,
    delivery_reports,
    inbound,
    outbox,
    sender_keys,
    senders,
    simulated_patients,
    simulated_requests,
    turns,
)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Patient:
    """An invented person of one tester. address: "whatsapp:+91…" or, with a hidden number, "whatsapp:IN.…"."""

    id: str
    tester: str
    name: str
    address: str
    user_id: str
    language: str


def movable(store: Store, clock: Callable[[], datetime]) -> Callable[[], datetime]:
    """The clock moved by the offset that testers set; the same in every process."""
    last = timedelta()

    def moved() -> datetime:
        nonlocal last
        try:
            with store.read() as conn:
                last = clock_offset(conn)
        except (StoreBusy, ProgrammingError):
            pass  # the clock must not fail: use the last known offset, or none while there are no tables
        return clock() + last

    return moved


def clock_offset(conn: sa.Connection) -> timedelta:
    """How far the testers' clock is ahead of the true one; zero if nobody moved it."""
    sign = signs.get(conn, signs.CLOCK)
    return timedelta(seconds=float((sign[1] if sign else {}).get("seconds", 0)))


def move_clock(conn: sa.Connection, offset: timedelta, at: datetime) -> None:
    """Set the offset for everybody."""
    signs.put(conn, signs.CLOCK, at, {"seconds": offset.total_seconds()})


def add_patient(
    conn: sa.Connection, tester: str, name: str, address: str, user_id: str, language: str, now: datetime
) -> Patient:
    """A new patient of this tester."""
    patient = Patient(uuid.uuid4().hex, tester, name, address, user_id, language)
    conn.execute(
        simulated_patients.insert().values(
            id=patient.id,
            tester=tester,
            name=name,
            address=address,
            user_id=user_id,
            language=language,
            created_at=now,
        )
    )
    return patient


def patients_of(conn: sa.Connection, tester: str) -> list[Patient]:
    """This tester's patients, oldest first, without archived ones (`put_away_at`)."""
    mine = simulated_patients.c.tester == tester
    rows = conn.execute(
        sa.select(simulated_patients)
        .where(mine, simulated_patients.c.put_away_at.is_(None))
        .order_by(simulated_patients.c.created_at, simulated_patients.c.id)
    ).mappings()
    return [Patient(**{name: row[name] for name in Patient.__slots__}) for row in rows]


def change_patient(conn: sa.Connection, patient_id: str, **values: Any) -> None:
    """Change name, address, language or `put_away_at`."""
    conn.execute(simulated_patients.update().where(simulated_patients.c.id == patient_id).values(**values))


def keep_request(conn: sa.Connection, **values: Any) -> int:
    """Store a request that was posted; return its id."""
    done = conn.execute(simulated_requests.insert().values(**values).returning(simulated_requests.c.id))
    return int(done.scalar_one())


def judge_request(conn: sa.Connection, request_id: int, verdict: Mapping[str, Any]) -> None:
    """Store the result of a delivery trouble with its last request."""
    conn.execute(simulated_requests.update().where(simulated_requests.c.id == request_id).values(verdict=dict(verdict)))


def requests_of(conn: sa.Connection, patient_id: str) -> list[Row]:
    """Every request posted for this patient, in order."""
    rows = conn.execute(
        sa.select(simulated_requests)
        .where(simulated_requests.c.patient_id == patient_id)
        .order_by(simulated_requests.c.id)
    )
    return [dict(row) for row in rows.mappings()]


def last_request(conn: sa.Connection, tester: str) -> int:
    """The id of the newest request of this tester's patients, 0 if there is none."""
    joined = simulated_requests.join(simulated_patients)
    newest = sa.select(sa.func.max(simulated_requests.c.id)).select_from(joined)
    return int(conn.execute(newest.where(simulated_patients.c.tester == tester)).scalar_one() or 0)


def keep_others_out(conn: sa.Connection) -> None:
    """Let nobody else store a message until this transaction ends. On SQLite every write transaction does that."""
    if conn.dialect.name != "sqlite":
        conn.execute(sa.text("LOCK TABLE inbound IN EXCLUSIVE MODE"))


def sender_of(conn: sa.Connection, keys: Sequence[str]) -> str | None:
    """The bot's id of the person with these WhatsApp keys, None if they never wrote."""
    found = conn.execute(sa.select(sender_keys.c.sender_id).where(sender_keys.c.key.in_(keys))).first()
    return str(found.sender_id) if found else None


def turns_of(conn: sa.Connection, sids: Sequence[str]) -> dict[str, Row]:
    """The turns for these messages, by sid."""
    rows = conn.execute(sa.select(turns).where(turns.c.sid.in_(sids))).mappings()
    return {row["sid"]: dict(row) for row in rows}


def stored_of(conn: sa.Connection, sids: Sequence[str]) -> dict[str, Row]:
    """The inbound rows with these sids, by sid."""
    return {row["sid"]: dict(row) for row in conn.execute(sa.select(inbound).where(inbound.c.sid.in_(sids))).mappings()}


def leaving_of(conn: sa.Connection, sids: Sequence[str]) -> list[Row]:
    """The outbox rows that answer these messages, in order."""
    rows = conn.execute(
        sa.select(outbox).where(outbox.c.inbound_sid.in_(sids)).order_by(outbox.c.created_at, outbox.c.position)
    )
    return [dict(row) for row in rows.mappings()]


def outbox_of(conn: sa.Connection, ids: Sequence[str]) -> dict[str, Row]:
    """Outbox rows by id."""
    return {row["id"]: dict(row) for row in conn.execute(sa.select(outbox).where(outbox.c.id.in_(ids))).mappings()}


def started_for(conn: sa.Connection, sender_id: str) -> list[Row]:
    """Messages to this person outside the webhook's responses: written by staff, or started by the bot."""
    mine = sa.and_(outbox.c.sender_id == sender_id, outbox.c.channel == "whatsapp")
    return [dict(row) for row in conn.execute(sa.select(outbox).where(mine).order_by(outbox.c.created_at)).mappings()]


def reports_of(conn: sa.Connection, outbox_ids: Sequence[str]) -> list[Row]:
    """The delivery reports for these outbox rows, in order of arrival."""
    mine = delivery_reports.c.outbox_id.in_(outbox_ids)
    return [
        dict(row)
        for row in conn.execute(sa.select(delivery_reports).where(mine).order_by(delivery_reports.c.id)).mappings()
    ]


def callbacks_of(conn: sa.Connection, sender_id: str) -> list[Row]:
    """This person's requests for a call, newest first."""
    mine = sa.select(callbacks).where(callbacks.c.sender_id == sender_id).order_by(callbacks.c.opened_at.desc())
    return [dict(row) for row in conn.execute(mine).mappings()]


def sids_of(conn: sa.Connection, sender_id: str) -> list[str]:
    """The sids of everything this person sent, in order of arrival."""
    asked = (
        sa.select(inbound.c.sid).where(inbound.c.sender_id == sender_id).order_by(inbound.c.received_at, inbound.c.sid)
    )
    return [str(row.sid) for row in conn.execute(asked)]


def profile_of(conn: sa.Connection, sender_id: str) -> tuple[str | None, str | None, str]:
    """(profile name, phone, address as last seen) of this person."""
    asked = sa.select(senders.c.name, senders.c.phone, senders.c.address).where(senders.c.id == sender_id)
    row = conn.execute(asked).one()
    return row.name, row.phone, row.address
