"""One's own account: language, theme, alert number, password, second factor, signed-in browsers."""

from __future__ import annotations

import pyotp
import segno
from flask import abort, flash, g, make_response, redirect, render_template, request, url_for
from flask import session as form_session
from flask.typing import ResponseReturnValue

from bot.inbox import browsers, login, sessions
from bot.inbox.here import current, e164, me, say
from bot.inbox.words import LANGUAGES
from bot.store import Connection, staff

THEMES = ("auto", "light", "dark")


def account() -> ResponseReturnValue:
    """The page."""
    rt = current()
    with rt.store.read() as conn:
        living = staff.sessions_of(conn, me().id, rt.clock())
    secret = picture = None
    if me().totp_secret is None:
        secret = form_session.setdefault("totp", pyotp.random_base32())
        address = pyotp.TOTP(secret).provisioning_uri(name=me().login, issuer_name="Careline")
        picture = segno.make(address, error="m").svg_data_uri(scale=5, border=2)
    return render_template(
        "inbox/account.html",
        sessions=living,
        named=browsers.named,
        this=g.held.id_hash,
        secret=secret,
        picture=picture,
        themes=THEMES,
    )


def settings() -> ResponseReturnValue:
    """Save language, theme and the WhatsApp number for alerts."""
    language, theme = request.form.get("language", "en"), request.form.get("theme", "auto")
    if language not in LANGUAGES or theme not in THEMES:
        abort(400)
    given = request.form.get("whatsapp", "").strip()
    number = e164(given) if given else None
    if given and number is None:
        flash(say("phone-wrong"), "danger")
        return _back()

    def work(conn: Connection) -> None:
        staff.update(conn, me().id, language=language, theme=theme, whatsapp=number)
        if number != me().whatsapp:
            staff.audited(conn, me().login, "changed-alert-number", current().clock(), me().id)

    current().store.write(work)
    g.language = language
    flash(say("saved"), "success")
    return _back()


def password() -> ResponseReturnValue:
    """Change the password; every other browser is signed out, this one gets a new session."""
    if not _proven():
        return _back()
    problem = login.weakness(request.form.get("password", ""), request.form.get("again", ""))
    if problem:
        flash(say(problem), "danger")
        return _back()
    hashed = login.HASHER.hash(request.form["password"])

    def work(conn: Connection) -> None:
        staff.update(conn, me().id, password_hash=hashed)
        staff.end_sessions(conn, me().id)
        staff.audited(conn, me().login, "changed-password", current().clock(), me().id)

    current().store.write(work)
    response = make_response(_back())
    sessions.begin(response, me())
    flash(say("password-changed"), "success")
    return response


def totp() -> ResponseReturnValue:
    """Turn the second factor on, once a code proves that the person's device has the secret."""
    secret = form_session.get("totp", "")
    if not secret or not login.takes_code(me(), request.form.get("code", ""), secret):
        flash(say("code-wrong"), "danger")
        return _back()
    form_session.pop("totp")

    def work(conn: Connection) -> None:
        staff.update(conn, me().id, totp_secret=secret)
        staff.audited(conn, me().login, "second-step-on", current().clock(), me().id)

    current().store.write(work)
    flash(say("totp-on"), "success")
    return _back()


def totp_off() -> ResponseReturnValue:
    """Turn it off again; needs the password."""
    if not _proven():
        return _back()

    def work(conn: Connection) -> None:
        staff.update(conn, me().id, totp_secret=None)
        staff.audited(conn, me().login, "second-step-off", current().clock(), me().id)

    current().store.write(work)
    flash(say("totp-off"), "success")
    return _back()


def end_session() -> ResponseReturnValue:
    """Sign out one of one's own browsers."""
    current().store.write(lambda conn: staff.end_session(conn, me().id, request.form.get("session", "")))
    flash(say("session-ended"), "success")
    return _back()


def end_other_sessions() -> ResponseReturnValue:
    """Sign out every other browser of one's own."""
    current().store.write(lambda conn: staff.end_sessions(conn, me().id, but=g.held.id_hash))
    flash(say("session-ended"), "success")
    return _back()


def _proven() -> bool:
    """Whether the present password was typed; attempts are limited as for signing in."""
    if not login.may_try(me().login) or not login.proves(me(), request.form.get("now", "")[:200]):
        flash(say("password-wrong"), "danger")
        return False
    current().store.write(lambda conn: staff.forgive(conn, f"login:{me().login}"))
    return True


def _back() -> ResponseReturnValue:
    return redirect(url_for("inbox.account"))


ROUTES = (
    ("/account", account, ["GET"]),
    ("/account/settings", settings, ["POST"]),
    ("/account/password", password, ["POST"]),
    ("/account/code", totp, ["POST"]),
    ("/account/code-off", totp_off, ["POST"]),
    ("/account/end-session", end_session, ["POST"]),
    ("/account/end-other-sessions", end_other_sessions, ["POST"]),
)
