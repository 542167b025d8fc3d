"""Who looked at or moved what. Admins only."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from bot.inbox.here import current
from bot.store import queue as rows
from bot.store import staff


def audit() -> ResponseReturnValue:
    """The newest lines, page by page."""
    before = request.args.get("before", "")
    with current().store.read() as conn:
        lines = staff.audit_lines(conn, int(before) if before.isdigit() else None)
        requests = {each.callback.id for each in rows.by_ids(conn, [line.subject for line in lines if line.subject])}
    return render_template(
        "inbox/audit.html", lines=lines, requests=requests, following=lines[-1].id if len(lines) == 100 else None
    )


ROUTES = (("/audit", audit, ["GET"]),)
