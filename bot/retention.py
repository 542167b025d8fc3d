"""Erase what is older than the settings allow. A chore of the worker, safe to run twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.runtime import Runtime
from bot.store import erasure

logger = structlog.get_logger("careline.retention")
BATCH = 500  # rows per transaction: short ones, because patients must be answered meanwhile
AUDIT_AT_LEAST = timedelta(days=365)  # the log of who looked at whose data is kept for a year


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What one run erased. rows: all rows, those of the people included."""

    people: int = 0
    rows: int = 0


def run(rt: Runtime) -> Forgotten:
    """Erase the people and rows that are due."""
    now, settings = rt.clock(), rt.settings
    key = settings.secret_key.get_secret_value()
    before = now - timedelta(days=settings.retention_days)
    hidden_before = now - timedelta(days=settings.erasure_days)
    people = rows = 0
    while ripe := rt.store.write(lambda conn: erasure.due(conn, hidden_before, before, 50)):
        for person in ripe:
            rows += rt.store.write(lambda conn, person=person: erasure.erase(conn, person, now, key))  # type: ignore[misc]
            people += 1
    while gone := rt.store.write(lambda conn: erasure.erase_aged(conn, before, now, key, BATCH)):
        rows += gone
    rows += rt.store.write(lambda conn: erasure.erase_audit(conn, min(before, now - AUDIT_AT_LEAST)))
    rt.store.write(lambda conn: erasure.erase_counts(conn, now))
    if people or rows:
        erasure.wipe(rt.store)
        logger.info("forgotten", people=people, rows=rows)
    return Forgotten(people, rows)
