"""Whether and where a person can be reached on WhatsApp: the address, and when they last wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.tables import senders


@dataclass(frozen=True, slots=True)
class Reach:
    """address: exactly what the provider called this person. hidden: asked to be deleted, so nothing may be sent."""

    address: str
    last_inbound_at: datetime
    hidden: bool


def reach_of(conn: sa.Connection, sender_id: str) -> Reach:
    """LookupError where there is no such person."""
    row = conn.execute(
        sa.select(senders.c.address, senders.c.last_inbound_at, senders.c.hidden_at).where(senders.c.id == sender_id)
    ).first()
    if row is None:
        raise LookupError(sender_id)
    return Reach(row.address, row.last_inbound_at, row.hidden_at is not None)
