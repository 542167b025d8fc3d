"""Whether and where a person can be reached on WhatsApp: the address, and when they last wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store.tables import conversations, senders


@dataclass(frozen=True, slots=True)
class Reach:
    """How to reach one person. address: exactly as the provider sent it. hidden_at: when they asked to be deleted;
    nothing may be sent then. opted_out: they said STOP; nothing is sent on our own initiative then."""

    address: str
    last_inbound_at: datetime
    hidden_at: datetime | None
    opted_out: bool

    @property
    def hidden(self) -> bool:
        """Whether they asked to be deleted."""
        return self.hidden_at is not None


def reach_of(conn: sa.Connection, sender_id: str) -> Reach:
    """How to reach this person. LookupError if there is no such person."""
    row = conn.execute(
        sa.select(senders.c.address, senders.c.last_inbound_at, senders.c.hidden_at, conversations.c.state)
        .outerjoin(conversations, conversations.c.sender_id == senders.c.id)
        .where(senders.c.id == sender_id)
    ).first()
    if row is None:
        raise LookupError(sender_id)
    opted_out = isinstance(row.state, dict) and row.state.get("opted_out") is True
    return Reach(row.address, row.last_inbound_at, row.hidden_at, opted_out)
