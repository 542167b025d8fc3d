"""Signing in and out: password, optional code, invitation. An unknown login gets the same answer in the same time."""

from __future__ import annotations

import hmac
import time
from datetime import timedelta

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from flask import make_response, redirect, render_template, request, url_for
from flask import session as form_session
from flask.typing import ResponseReturnValue

from bot.inbox import sessions
from bot.inbox.here import current, say
from bot.store import Connection, staff
from bot.store.staff import Staff

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
NOBODY = HASHER.hash("a password that nobody has")  # verified for an unknown login, so that it takes as long
SHORTEST = 10
ACCOUNT_TRIES, ADDRESS_TRIES = 10, 40  # within TRIES_LAST
TRIES_LAST = timedelta(minutes=15)
CODE_WITHIN = 300  # seconds from password to code


def sign_in() -> ResponseReturnValue:
    """The sign-in page."""
    if request.method == "GET":
        return render_template("inbox/login.html")
    login, password = request.form.get("login", "").strip().lower()[:64], request.form.get("password", "")[:200]
    if not may_try(login):
        return render_template("inbox/login.html", problem=say("login-limit")), 429
    person = _with_password(login, password)
    if person is None:
        return render_template("inbox/login.html", problem=say("login-wrong")), 401
    if person.totp_secret:
        form_session["code_for"] = {"id": person.id, "at": time.time()}
        return redirect(url_for("inbox.code"))
    return _come_in(person)


def code() -> ResponseReturnValue:
    """The second factor, for those who have set it up."""
    waiting = form_session.get("code_for")
    if not waiting or time.time() - waiting["at"] > CODE_WITHIN:
        return redirect(url_for("inbox.sign_in"))
    if request.method == "GET":
        return render_template("inbox/code.html")
    rt = current()
    with rt.store.read() as conn:
        person = staff.by_id(conn, waiting["id"])
    if person is None or person.disabled_at or not person.totp_secret:
        return redirect(url_for("inbox.sign_in"))
    if not may_try(person.login):
        return render_template("inbox/code.html", problem=say("login-limit")), 429
    if not takes_code(person, request.form.get("code", "")):
        return render_template("inbox/code.html", problem=say("code-wrong")), 401
    return _come_in(person)


def takes_code(person: Staff, given: str, secret: str | None = None) -> bool:
    """Whether this is the present code (or the one before) and has not been used."""
    rt, now = current(), current().clock()
    totp = pyotp.TOTP(secret or person.totp_secret or "")
    given = "".join(each for each in given if each.isdigit())
    steps = (totp.timecode(now), totp.timecode(now) - 1)
    step = next((each for each in steps if hmac.compare_digest(totp.generate_otp(each).encode(), given.encode())), None)
    if step is None:
        return False
    used = f"totp:{person.id}:{step}"
    return rt.store.write(lambda conn: staff.attempt(conn, used, now, timedelta(minutes=5))) == 1


def sign_out() -> ResponseReturnValue:
    """Sign out."""
    response = make_response(redirect(url_for("inbox.sign_in")))
    sessions.end(response)
    return response


def join(token: str) -> ResponseReturnValue:
    """Accept an invitation by choosing a password; in development also without one."""
    rt = current()
    with rt.store.read() as conn:
        person = staff.invited(conn, token, rt.clock())
    if person is None:
        return render_template("inbox/error.html", key="error-invitation"), 404
    if request.method == "GET":
        return render_template("inbox/join.html", person=person)
    hashed = person.password_hash
    if not (request.form.get("without") and rt.settings.environment == "development"):
        problem = weakness(request.form.get("password", ""), request.form.get("again", ""))
        if problem:
            return render_template("inbox/join.html", person=person, problem=say(problem)), 400
        hashed = HASHER.hash(request.form["password"])

    def work(conn: Connection) -> None:
        staff.update(conn, person.id, password_hash=hashed, invited_hash=None, invited_until=None)
        staff.audited(conn, person.login, "took-invitation", rt.clock(), person.id)

    rt.store.write(work)
    return _come_in(person)


def weakness(password: str, again: str) -> str | None:
    """The key of the sentence about what is wrong with a new password, None if nothing."""
    if len(password) < SHORTEST or len(password) > 200:
        return "password-short"
    if len(set(password)) < 5:
        return "password-plain"
    return "password-differs" if password != again else None


def proves(person: Staff | None, password: str) -> bool:
    """Whether this is the person's password; takes equally long if there is no such person."""
    try:
        return HASHER.verify(person.password_hash if person and person.password_hash else NOBODY, password) and bool(
            person and person.password_hash and not person.disabled_at
        )
    except (VerifyMismatchError, InvalidHashError):
        return False


def may_try(login: str) -> bool:
    """Count an attempt for the account and for the network address; return whether both are within their limits. The
    counts are in the database, shared by all processes."""
    rt, now = current(), current().clock()
    address = request.remote_addr or "?"

    def work(conn: Connection) -> tuple[int, int]:
        return (
            staff.attempt(conn, f"login:{login}", now, TRIES_LAST),
            staff.attempt(conn, f"login-from:{address}", now, TRIES_LAST),
        )

    of_account, of_address = rt.store.write(work)
    return of_account <= ACCOUNT_TRIES and of_address <= ADDRESS_TRIES


def _with_password(login: str, password: str) -> Staff | None:
    with current().store.read() as conn:
        person = staff.by_login(conn, login)
    return person if proves(person, password) else None


def _come_in(person: Staff) -> ResponseReturnValue:
    rt = current()
    rt.store.write(lambda conn: staff.forgive(conn, f"login:{person.login}"))
    response = make_response(redirect(url_for("inbox.queue")))
    sessions.begin(response, person)
    return response


ROUTES = (
    ("/login", sign_in, ["GET", "POST"]),
    ("/login/code", code, ["GET", "POST"]),
    ("/logout", sign_out, ["POST"]),
    ("/join/<token>", join, ["GET", "POST"]),
)
