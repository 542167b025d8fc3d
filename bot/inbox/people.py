"""Staff accounts: invite, change role, reset a password, disable and enable. Admins only."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot.inbox.here import current, me, say
from bot.store import Connection, staff
from bot.store.staff import ROLES, Staff


def people() -> ResponseReturnValue:
    """The list."""
    return _page()


def invite() -> ResponseReturnValue:
    """Add somebody; their one-time link is shown once, for the admin to pass on."""
    login, name = request.form.get("login", "").strip().lower()[:64], request.form.get("name", "").strip()[:100]
    role = request.form.get("role", "agent")
    if role not in ROLES or not login or not name or not login.replace(".", "").replace("-", "").isalnum():
        return _page(problem=say("invite-wrong")), 400
    rt, now = current(), current().clock()

    def work(conn: Connection) -> str | None:
        token = staff.invite(conn, login, name, role, now)
        if token:
            staff.audited(conn, me().login, "invited", now, login, role=role)
        return token

    token = rt.store.write(work)
    if token is None:
        return _page(problem=say("login-taken")), 409
    return _page(link=_link(token), for_whom=name)


def reset(staff_id: str) -> ResponseReturnValue:
    """Reset a forgotten password: a new one-time link, and every browser is signed out."""
    person = _person(staff_id)
    rt, now = current(), current().clock()

    def work(conn: Connection) -> str:
        staff.audited(conn, me().login, "reset-password", now, person.login)
        return staff.invite_again(conn, staff_id, now)

    return _page(link=_link(rt.store.write(work)), for_whom=person.name)


def change_role(staff_id: str) -> ResponseReturnValue:
    """Change a role to agent, lead or admin; the last admin stays admin."""
    role = request.form.get("role", "")
    if role not in ROLES:
        abort(400)
    return _changed(staff_id, "changed-role", lambda conn: staff.update(conn, staff_id, role=role), role != "admin")


def shut_out(staff_id: str) -> ResponseReturnValue:
    """Disable an account, and sign out all its browsers."""

    def work(conn: Connection) -> None:
        staff.update(conn, staff_id, disabled_at=current().clock(), invited_hash=None)
        staff.end_sessions(conn, staff_id)

    return _changed(staff_id, "shut-out", work, True)


def let_in(staff_id: str) -> ResponseReturnValue:
    """Enable an account again."""
    return _changed(staff_id, "let-in", lambda conn: staff.update(conn, staff_id, disabled_at=None), False)


def sign_out_everywhere(staff_id: str) -> ResponseReturnValue:
    """Sign out all of a person's browsers; they may sign in again."""
    return _changed(staff_id, "signed-out", lambda conn: staff.end_sessions(conn, staff_id), False)


def _changed(staff_id: str, what: str, change: Callable[[Connection], None], loses_admin: bool) -> ResponseReturnValue:
    rt = current()

    def work(conn: Connection) -> bool:
        none_left = loses_admin and staff.admins_left(conn, staff_id) == 0  # first: waits for concurrent changes
        person = staff.by_id(conn, staff_id) or abort(404)
        if none_left and person.role == "admin":
            return False
        change(conn)
        staff.audited(conn, me().login, what, rt.clock(), person.login)
        return True

    done = rt.store.write(work)
    flash(say("saved") if done else say("last-admin"), "success" if done else "danger")
    return redirect(url_for("inbox.people"))


def _person(staff_id: str) -> Staff:
    with current().store.read() as conn:
        person = staff.by_id(conn, staff_id)
    return person or abort(404)


def _link(token: str) -> str:
    return current().settings.base_url + url_for("inbox.join", token=token)


def _page(link: str | None = None, for_whom: str = "", problem: str | None = None) -> str:
    with current().store.read() as conn:
        everybody = staff.everybody(conn)
    typed = request.form if problem else {}  # after a refusal the fields keep their values
    return render_template(
        "inbox/people.html",
        everybody=everybody,
        roles=ROLES,
        link=link,
        for_whom=for_whom,
        problem=problem,
        typed=typed,
    )


ROUTES = (
    ("/people", people, ["GET"]),
    ("/people/invite", invite, ["POST"]),
    ("/people/<staff_id>/role", change_role, ["POST"]),
    ("/people/<staff_id>/reset", reset, ["POST"]),
    ("/people/<staff_id>/shut-out", shut_out, ["POST"]),
    ("/people/<staff_id>/let-in", let_in, ["POST"]),
    ("/people/<staff_id>/sign-out", sign_out_everywhere, ["POST"]),
)
