"""Signed-in browsers: an opaque random id in a cookie, everything else in the staff_sessions table."""

from __future__ import annotations

from typing import Any

from flask import Response, g, request
from flask import session as form_session

from bot.inbox import words
from bot.inbox.here import current
from bot.store import staff
from bot.store.staff import ABSOLUTE, Staff

LIVE = ("inbox.live", "inbox.events", "inbox.page_live")  # polled by a script, so no sign that somebody is there


def cookie_name() -> str:
    """With the prefix `__Host-` if the public URL is https, so that no other host can set it."""
    return "__Host-careline" if _https() else "careline"


def _https() -> bool:
    return current().settings.base_url.startswith("https://")


def load() -> None:
    """Find out who is signed in. Polling does not keep a session alive, unless the page reports activity (active=1)."""
    rt, now = current(), current().clock()
    g.staff = g.held = None
    g.language = request.accept_languages.best_match(list(words.LANGUAGES)) or "en"
    token = request.cookies.get(cookie_name())
    if not token or request.endpoint == "inbox.static":
        return
    with rt.store.read() as conn:
        found = staff.session(conn, token, now)
    if found is None:
        return
    g.staff, g.held = found
    g.language = g.staff.language if g.staff.language in words.LANGUAGES else "en"
    used = request.endpoint not in LIVE or request.args.get("active") == "1"
    if used and staff.must_renew(g.held, now):
        rt.store.write(lambda conn: staff.renew(conn, g.held.id_hash, now))


def begin(response: Response, person: Staff) -> None:
    """Sign this browser in with a new session; its previous session ends."""
    rt, now = current(), current().clock()
    old = g.get("held")
    browser = request.user_agent.string

    def work(conn: Any) -> str:
        if old:
            staff.end_session(conn, old.staff_id, old.id_hash)
        staff.audited(conn, person.login, "signed-in", now, person.id)
        return staff.begin_session(conn, person.id, browser, now)

    token = rt.store.write(work)
    form_session.clear()
    response.set_cookie(
        cookie_name(),
        token,
        max_age=int(ABSOLUTE.total_seconds()),
        httponly=True,
        secure=_https(),
        samesite="Lax",
        path="/",
    )


def end(response: Response) -> None:
    """Sign this browser out."""
    held = g.get("held")
    if held:
        current().store.write(lambda conn: staff.end_session(conn, held.staff_id, held.id_hash))
    form_session.clear()
    response.delete_cookie(cookie_name(), path="/", secure=_https(), httponly=True, samesite="Lax")


def offer_undo(callback_id: str, said: str) -> None:
    """Offer to undo a move on the next page."""
    form_session["undo"] = {"id": callback_id, "said": said}


def offer_undo_of_many(batch: str, said: str) -> None:
    """The same for an action on several requests."""
    form_session["undo"] = {"batch": batch, "said": said}


def pop_undo() -> dict[str, str] | None:
    """The offer to undo, which is shown once, or None."""
    if "undo" not in form_session:
        return None
    found: dict[str, str] | None = form_session.pop("undo")
    return found
