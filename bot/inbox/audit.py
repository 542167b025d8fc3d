"""The audit page: who viewed or changed what. Admins only."""

from __future__ import annotations

from collections.abc import Mapping

from flask import render_template, request
from flask.typing import ResponseReturnValue

from bot.inbox import words
from bot.inbox.here import current, say, whole_number
from bot.store import queue as rows
from bot.store import staff


def audit() -> ResponseReturnValue:
    """The newest lines, page by page."""
    before = whole_number(request.args.get("before", ""))
    with current().store.read() as conn:
        lines = staff.audit_lines(conn, before)
        subjects = [line.subject for line in lines if line.subject]
        requests = {each.callback.id: each.callback.reference for each in rows.by_ids(conn, subjects)}
        people = {each.id: each.login for each in staff.everybody(conn)}
    return render_template(
        "inbox/audit.html",
        lines=sorted(lines, key=lambda line: line.at, reverse=True),
        requests=requests,
        people=people,
        did=did,
        details=details,
        following=lines[-1].id if len(lines) == 100 else None,
    )


def did(action: str) -> str:
    """What was done, in words; the stored action itself if this release has no words for it."""
    return _said(f"did-{action}") or action


def details(detail: Mapping[str, object]) -> str:
    """The details of one line in words, without empty and false ones."""
    return "; ".join(_detail(name, value) for name, value in detail.items() if value or type(value) is int)


def _detail(name: str, value: object) -> str:
    # Folders and roles have names on the screen; attachments are numbered from 1 there.
    shown = _said(f"{name}-{value}") or (value + 1 if name == "number" and isinstance(value, int) else value)
    return _said(f"detail-{name}", value=shown) or f"{name}: {value}"


def _said(key: str, **values: object) -> str:
    return say(key, **values) if words.known(key) else ""


ROUTES = (("/audit", audit, ["GET"]),)
