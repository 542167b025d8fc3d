"""What operators see from outside: alive, and ready to answer."""

from __future__ import annotations

from flask import Response, jsonify

from bot.runtime import Runtime
from bot.store import StoreBusy, outbox, schema


def liveness() -> Response:
    """The process answers; nothing else is claimed."""
    return jsonify(status="alive")


def readiness(rt: Runtime) -> Response:
    """Whether a patient's message would be answered now: database there and migrated, content current."""
    checks: dict[str, object] = {
        "content": rt.know.content.version,
        "content_problems": list(rt.content_problems),
    }
    today = rt.clock().astimezone(rt.know.hours.zone).date()
    checks["overdue_entries"] = [entry.id for entry in rt.know.content.entries.values() if entry.is_overdue(today)]
    ready = True
    try:
        with rt.store.read() as conn:
            checks["migrated"] = schema.is_current(conn)
            checks["outbox"] = outbox.states(conn)
        ready = bool(checks["migrated"])
        checks["database"] = "ok"
    except StoreBusy:
        checks["database"] = "unreachable"
        ready = False
    response = jsonify(ready=ready, **checks)
    response.status_code = 200 if ready else 503
    return response
