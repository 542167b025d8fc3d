"""Which tables hold personal data and what happens to it: one entry per table, for export, erasure and retention.

A new table must be listed here, in PERSONAL or, with the reason, in IMPERSONAL; a test checks this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.outbox import DONE
from bot.store.tables import (
    alarms,
    audit,
    callback_history,
    callbacks,
    consents,
    conversations,
    delivery_reports,
    feedback,
    inbound,
    outbox,
    sender_keys,
    senders,
    simulated_patients,
    simulated_requests,
    turns,
)

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Holding:
    """A table with personal data.

    owned: the rows of the person with this sender id. blanked: columns set to NULL when the person is erased, after
    which the row identifies nobody; () deletes the row. kept: the row stays as it is.
    aged: the rows older than this time; None if rows stay as long as the person does.
    """

    table: sa.Table
    owned: Callable[[str], Condition]
    blanked: tuple[str, ...] = ()
    kept: bool = False
    aged: Callable[[datetime], Condition] | None = None


def _messages_of(sender_id: str) -> Any:
    return sa.select(inbound.c.sid).where(inbound.c.sender_id == sender_id)


def _callbacks_of(sender_id: str) -> Any:
    return sa.select(callbacks.c.id).where(callbacks.c.sender_id == sender_id)


def _references_of(sender_id: str) -> Any:
    return sa.select(callbacks.c.reference).where(callbacks.c.sender_id == sender_id)


def _left_for(sender_id: str) -> Condition:
    return sa.or_(
        outbox.c.sender_id == sender_id,
        outbox.c.callback_id.in_(_callbacks_of(sender_id)),
        outbox.c.inbound_sid.in_(_messages_of(sender_id)),
    )


def _reports_for(sender_id: str) -> Condition:
    mine = _left_for(sender_id)
    return sa.or_(
        delivery_reports.c.outbox_id.in_(sa.select(outbox.c.id).where(mine)),
        delivery_reports.c.provider_sid.in_(
            sa.select(outbox.c.provider_sid).where(mine, outbox.c.provider_sid.is_not(None))
        ),
    )


def _acted_by(sender_id: str) -> Condition:
    """The testers' patients who wrote as this person."""
    keys = sa.select(sender_keys.c.key).where(sender_keys.c.sender_id == sender_id)
    return sa.or_(simulated_patients.c.address.in_(keys), simulated_patients.c.user_id.in_(keys))


def _acted_for(sender_id: str) -> Condition:
    return simulated_requests.c.patient_id.in_(sa.select(simulated_patients.c.id).where(_acted_by(sender_id)))


# In the order of deletion: a row that refers to another goes first.
PERSONAL: tuple[Holding, ...] = (
    Holding(delivery_reports, _reports_for, aged=lambda before: delivery_reports.c.at < before),
    Holding(
        outbox,
        _left_for,
        aged=lambda before: sa.and_(outbox.c.created_at < before, outbox.c.state.in_(DONE)),
    ),
    Holding(turns, lambda sender_id: turns.c.sender_id == sender_id, aged=lambda before: turns.c.at < before),
    Holding(
        alarms,
        lambda sender_id: alarms.c.inbound_sid.in_(_messages_of(sender_id)),
        blanked=("inbound_sid",),
        aged=lambda before: sa.and_(alarms.c.at < before, alarms.c.inbound_sid.is_not(None)),
    ),
    Holding(feedback, lambda sender_id: feedback.c.sender_id == sender_id, aged=lambda before: feedback.c.at < before),
    # Consent must stay provable; the sender id in it leads to nobody once the person is erased.
    Holding(consents, lambda sender_id: consents.c.sender_id == sender_id, blanked=("inbound_sid",)),
    Holding(
        audit,
        lambda sender_id: sa.or_(
            audit.c.subject == sender_id,
            audit.c.subject.in_(_callbacks_of(sender_id)),
            audit.c.subject.in_(_references_of(sender_id)),
        ),
        kept=True,
    ),
    Holding(callback_history, lambda sender_id: callback_history.c.callback_id.in_(_callbacks_of(sender_id))),
    Holding(
        callbacks,
        lambda sender_id: callbacks.c.sender_id == sender_id,
        aged=lambda before: sa.and_(callbacks.c.closed_at < before, callbacks.c.status.in_(("done", "cancelled"))),
    ),
    Holding(
        inbound,
        lambda sender_id: inbound.c.sender_id == sender_id,
        aged=lambda before: inbound.c.received_at < before,
    ),
    Holding(
        conversations,
        lambda sender_id: conversations.c.sender_id == sender_id,
        aged=lambda before: conversations.c.updated_at < before,
    ),
    Holding(simulated_requests, _acted_for, aged=lambda before: simulated_requests.c.at < before),
    Holding(simulated_patients, _acted_by),
    Holding(sender_keys, lambda sender_id: sender_keys.c.sender_id == sender_id),
    Holding(senders, lambda sender_id: senders.c.id == sender_id),
)

# Tables that hold nothing of a patient, and why.
IMPERSONAL: dict[str, str] = {
    "tombstones": "keyed hashes of message ids: they only say that a message was erased",
    "staff": "the hospital's own people",
    "staff_sessions": "the hospital's own people",
    "limits": "logins, network addresses and counts, gone within two days",
    "signs": "the running system",
    "saved_replies": "texts that staff wrote for everybody",
}


def unregistered(metadata: sa.MetaData) -> list[str]:
    """Tables that are listed neither in PERSONAL nor in IMPERSONAL."""
    known = {holding.table.name for holding in PERSONAL} | IMPERSONAL.keys()
    return sorted(metadata.tables.keys() - known)
