"""The blueprint: routes, guard, and the variables of every template."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, Flask, Response, g, render_template, request
from flask.typing import ResponseReturnValue
from flask_bootstrap import Bootstrap5
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.exceptions import HTTPException

from bot.callbacks import NotAllowed
from bot.desk.moves import Unknown
from bot.inbox import (
    access,
    account,
    audit,
    exports,
    failing,
    live,
    login,
    marks,
    moves,
    page,
    people,
    queue,
    replies,
    sessions,
    talk,
    words,
)
from bot.inbox import numbers as numbers_page
from bot.inbox import unanswered as left_open
from bot.inbox.here import current, queue_address, say, worker_is_silent
from bot.inbox.times import Times
from bot.inbox.words import LANGUAGES
from bot.messages import MAX_CHARACTERS
from bot.runtime import Runtime
from bot.store import StoreBusy

ROUTES = (login, queue, live, page, moves, talk, replies, account, people, numbers_page, left_open, exports, audit)


def register(app: Flask, rt: Runtime) -> None:
    """Add the staff pages to the application."""
    https = rt.settings.base_url.startswith("https://")
    app.static_url_path = "/static"  # needed for the URLs of Bootstrap's own files
    app.config.update(
        BOOTSTRAP_SERVE_LOCAL=True,
        SESSION_COOKIE_NAME="__Host-careline-form" if https else "careline-form",
        SESSION_COOKIE_SECURE=https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_CHECK_DEFAULT=False,  # not for Twilio's webhooks, which are signed
        WTF_CSRF_TIME_LIMIT=12 * 3600,
        WTF_CSRF_SSL_STRICT=False,  # it needs a Referer, which our pages do not send; see access.same_site
    )
    if "bootstrap" not in app.extensions:
        Bootstrap5(app)
    csrf = app.extensions.get("csrf") or CSRFProtect(app)
    app.register_blueprint(_blueprint(csrf))


def _blueprint(csrf: CSRFProtect) -> Blueprint:
    inbox = Blueprint(
        "inbox",
        __name__,
        url_prefix="/inbox",
        template_folder="templates",
        static_folder="static",
        static_url_path="/static",
    )

    @inbox.before_request
    def guard() -> ResponseReturnValue | None:
        sessions.load()
        refusal = access.same_site(request)
        if refusal is None and request.method == "POST":
            csrf.protect()
        return refusal or access.guard()

    inbox.context_processor(_in_every_template)
    inbox.app_template_filter("visible_marks")(marks.visible)
    inbox.app_template_filter("unmarked")(marks.unmarked)
    inbox.app_template_filter("spoken_number")(marks.spoken_number)
    inbox.app_template_test("known_key")(words.known)
    for routes in ROUTES:
        for rule, view, methods in routes.ROUTES:
            inbox.add_url_rule(rule, view.__name__, view, methods=methods, strict_slashes=False)
    inbox.register_error_handler(CSRFError, lambda _: _error(400, "error-stale-form"))
    inbox.register_error_handler(NotAllowed, moves.refused)
    inbox.register_error_handler(Unknown, lambda _: _error(404, "error-404"))
    inbox.register_error_handler(StoreBusy, lambda _: _error(503, "error-503"))
    inbox.register_error_handler(HTTPException, _http_error)
    return inbox


def _http_error(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    return _error(code, failing.sentence(code))


def _error(code: int, key: str) -> ResponseReturnValue:
    if request.accept_mimetypes.best == "application/json":
        return Response(status=code)
    return render_template("inbox/error.html", key=key), code


def _in_every_template() -> dict[str, Any]:
    rt = current()
    return {
        "t": say,
        "me": g.get("staff"),
        "may": access.may,
        "owes_second_step": access.owes_second_step,
        "back_to": queue_address,
        "times": Times(rt.know.hours, rt.clock(), g.get("language", "en")),
        "hospital": rt.know.content.hospital,
        "languages": LANGUAGES,
        "development": rt.settings.environment == "development",
        "undo": sessions.pop_undo,
        "worker_is_silent": worker_is_silent,
        "most_characters": MAX_CHARACTERS,
        "late_hours": f"{rt.settings.late_hours:g}",
        "nonce": lambda: uuid.uuid4().hex,
    }
