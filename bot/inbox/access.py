"""Who may do what: one row for each endpoint, and one for each right beyond an endpoint. An endpoint without a row is
refused to everybody. Nothing else in the inbox decides by role what somebody may do."""

from __future__ import annotations

from flask import Request, Response, abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.store.staff import ROLES

PUBLIC = "public"
# endpoint -> the lowest role that may use it
NEEDS: dict[str, str] = {
    "static": PUBLIC,
    "sign_in": PUBLIC,
    "code": PUBLIC,
    "join": PUBLIC,
    "sign_out": "agent",
    "queue": "agent",
    "search": "agent",
    "print_list": "agent",
    "live": "agent",
    "events": "agent",
    "bulk": "agent",
    "undo_bulk": "agent",
    "page": "agent",
    "page_live": "agent",
    "attachment": "agent",
    "take": "agent",
    "release": "agent",
    "call": "agent",
    "outcome": "agent",
    "snooze": "agent",
    "note": "agent",
    "change": "agent",
    "reopen": "agent",
    "undo": "agent",
    "reply": "agent",
    "hold": "agent",
    "hand_back": "agent",
    "resend": "agent",
    "seen": "agent",
    "account": "agent",
    "settings": "agent",
    "password": "agent",  # pragma: allowlist secret
    "totp": "agent",
    "totp_off": "agent",
    "end_session": "agent",
    "end_other_sessions": "agent",
    "merge": "lead",
    "numbers": "lead",
    "export_numbers": "lead",
    "unanswered": "lead",
    "export_unanswered": "lead",
    "export": "lead",
    "export_ticked": "lead",
    "saved_replies": "lead",
    "add_reply": "lead",
    "drop_reply": "lead",
    "erase": "admin",
    "people": "admin",
    "invite": "admin",
    "change_role": "admin",
    "reset": "admin",
    "shut_out": "admin",
    "let_in": "admin",
    "sign_out_everywhere": "admin",
    "audit": "admin",
}
# right beyond an endpoint -> the lowest role that has it
MORE: dict[str, str] = {
    "free_others": "lead",  # release what somebody else holds
    "export_whole": "admin",  # whole names and numbers in a file
}
# What an admin may use before setting up a required second step: the account page, where it is set up, and signing out.
ACCOUNT = frozenset(
    {"account", "settings", "password", "totp", "totp_off", "end_session", "end_other_sessions", "sign_out"}
)


def may(what: str) -> bool:
    """Whether the signed-in person may use this endpoint (without "inbox."), or has this right from MORE."""
    person = g.get("staff")
    held_back = owes_second_step() and what not in ACCOUNT
    return person is not None and not held_back and _suffices(person.role, NEEDS.get(what) or MORE[what])


def owes_second_step() -> bool:
    """Whether the signed-in person must set up a second step before anything else."""
    person = g.get("staff")
    required = current_app.extensions["careline"].settings.admins_need_second_step
    return bool(required and person is not None and person.role == "admin" and not person.totp_secret)


def _suffices(role: str, needed: str) -> bool:
    return needed == PUBLIC or ROLES.index(role) >= ROLES.index(needed)


def guard() -> ResponseReturnValue | None:
    """None to let the request through, else a redirect to the sign-in page or an error."""
    what = (request.endpoint or "").removeprefix("inbox.")
    needed = NEEDS.get(what)
    if needed is None:
        abort(403)
    if needed == PUBLIC:
        return None
    if g.staff is None:
        if request.method == "GET" and request.accept_mimetypes.best != "application/json":
            return redirect(url_for("inbox.sign_in"))
        abort(401)
    if not _suffices(g.staff.role, needed):
        abort(403)
    if owes_second_step() and what not in ACCOUNT:
        if request.accept_mimetypes.best == "application/json":
            abort(403)  # a script on a page that was already open
        return redirect(url_for("inbox.account"))
    return None


def same_site(asked: Request) -> Response | None:
    """Refuse a POST that another site's page made this browser send. Browsers say so in Sec-Fetch-Site; other clients
    have no cookie to abuse."""
    if asked.method == "POST" and asked.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return Response("refused\n", 403, mimetype="text/plain")
    return None
