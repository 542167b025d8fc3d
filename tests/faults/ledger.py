"""The ledger: compares what patients wrote and received with our rows."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field

import sqlalchemy as sa

from bot.store import Store
from bot.store.tables import callbacks, inbound, outbox, turns
from tests.faults.twilio_server import Twilio

NOTES: list[str] = []
_REFERENCE = re.compile(r"\*([A-Z0-9]{5})\*")


@dataclass
class Ledger:
    """The counts, and every discrepancy."""

    written: int = 0
    received: int = 0
    rows: int = 0
    promises: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        state = "balanced" if not self.wrong else f"{len(self.wrong)} WRONG: " + "; ".join(self.wrong[:5])
        return (
            f"ledger: {self.written} written, {self.rows} outbox rows to patients, {self.received} received, "
            f"{self.promises} promises: {state}"
        )


def audit(twilio: Twilio, store: Store) -> Ledger:
    """Check that every message written has exactly one turn and its replies, that every row reached the phone once,
    that whatever reached a phone has a row, and that every promise has a callback. The ledger is returned, and also
    printed at the end of the run."""
    book = Ledger()
    with store.read() as conn:
        known = set(conn.scalars(sa.select(inbound.c.sid)))
        answered = Counter(conn.scalars(sa.select(turns.c.sid)))
        rows = conn.execute(sa.select(outbox).where(outbox.c.channel != "alert")).all()
        references = set(conn.scalars(sa.select(callbacks.c.reference)))
    replies = Counter(row.inbound_sid for row in rows if row.channel == "reply" and row.position == 0)
    phones = Counter(message.ob for message in twilio.received())
    book.written, book.received = len(twilio.written()), sum(phones.values())
    book.rows = len(rows)
    for message in twilio.written():
        if message.sid not in known:
            book.wrong.append(f"{message.sid} lost")
        if answered[message.sid] != 1 or replies[message.sid] != 1:
            book.wrong.append(f"{message.sid} has {answered[message.sid]} turns, {replies[message.sid]} replies")
    for row in rows:
        if phones[row.id] != 1:
            book.wrong.append(f"row {row.id} ({row.state}, {row.attempts} attempts) received {phones[row.id]} times")
    for each in phones.keys() - {row.id for row in rows}:
        book.wrong.append(f"a message without a row: {each}")
    for message in twilio.received():
        for reference in _REFERENCE.findall(message.body):
            book.promises += 1
            if reference not in references:
                book.wrong.append(f"promise {reference} without a callback")
    note(str(book))
    return book


def note(figure: str) -> None:
    """Print this line at the end of the test run."""
    test = os.environ.get("PYTEST_CURRENT_TEST", "").split("::")[-1].removesuffix(" (call)")
    NOTES.append(f"{test}\n    {figure}")
