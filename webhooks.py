"""The front door: create_app(), app, and the addresses that Twilio and operators call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from bot import headers, inbox, log, metrics, reception, sending
from bot.config import Settings, load_settings
from bot.dialogue import warm
from bot.health import liveness, readiness
from bot.inbox import failing
from bot.messages import InboundMessage
from bot.runtime import Runtime, start
from bot.simulator import pages as simulator
from bot.simulator import watching
from bot.store import StoreBusy
from bot.whatsapp import inbound, outbound
from bot.whatsapp.signature import is_genuine, public_address

if TYPE_CHECKING:
    app: Flask

MAX_BODY_BYTES = 64 * 1024
MAX_FIELDS = 100
_FORM = "application/x-www-form-urlencoded"
logger = structlog.get_logger("careline.webhooks")


def create_app(settings: Settings | None = None, runtime: Runtime | None = None) -> Flask:
    """Build the web application. Raises SettingsError or ContentError listing every problem, or LearningFailed, so that
    a broken one never serves."""
    settings = settings or (runtime.settings if runtime else load_settings())
    log.set_up(settings.log_level)
    rt = runtime or start(settings)
    if runtime is None:
        warm(rt.know)
    flask = Flask("careline", static_folder=None, static_url_path="/static")
    flask.config.update(
        SECRET_KEY=settings.secret_key.get_secret_value(),
        MAX_CONTENT_LENGTH=MAX_BODY_BYTES,
        MAX_FORM_MEMORY_SIZE=MAX_BODY_BYTES,
    )
    if settings.trusted_proxies:
        flask.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            flask.wsgi_app, x_for=settings.trusted_proxies, x_proto=0, x_host=0, x_port=0, x_prefix=0
        )
    flask.extensions["careline"] = rt
    flask.add_url_rule("/whatsapp", "whatsapp", lambda: whatsapp("webhook"), methods=["POST"])
    flask.add_url_rule("/whatsapp/fallback", "whatsapp_fallback", lambda: whatsapp("fallback"), methods=["POST"])
    flask.add_url_rule("/whatsapp/status", "whatsapp_status", whatsapp_status, methods=["POST"])
    flask.add_url_rule("/healthz", "healthz", lambda: liveness())
    flask.add_url_rule("/readyz", "readyz", lambda: readiness(_runtime()))
    flask.add_url_rule("/metrics", "metrics", lambda: metrics.page(_runtime()))
    if settings.simulator:
        from bot.tools.replay import replay_on  # only testers need it

        simulator.add_to(flask, replay_on)
        watching.add_to(flask)
    inbox.register(flask, rt)
    flask.register_error_handler(Exception, _failed)
    headers.guard(flask, https=settings.base_url.startswith("https://"))
    metrics.watch(flask)
    return flask


def __getattr__(name: str) -> Any:
    """`webhooks:app` for gunicorn, created on first access so that importing this file starts nothing."""
    if name == "app":
        globals()["app"] = create_app()
        return globals()["app"]
    raise AttributeError(name)


def whatsapp(via: str) -> Response:
    """A patient's message, at the usual address or, after a failure, at the fallback address."""
    rt = _runtime()
    refusal = _refused(rt)
    if refusal:
        return refusal
    metrics.RECEIVED.labels(via).inc()
    rt.refresh_content()
    try:
        message = inbound.read_form(request.form, rt.clock(), (rt.settings.twilio_account_sid,))
    except inbound.Malformed as error:
        return _refuse(error.status, str(error))
    try:
        done = reception.receive(rt, message, via)
    except StoreBusy as error:
        logger.error("store busy", sid=message.sid, reason=str(error))
        metrics.BUSY.inc()
        return _not_stored(rt, message)
    except Exception:
        logger.exception("turn failed", sid=message.sid)
        metrics.FAILED.inc()
        return _not_stored(rt, message)
    if done.failed:
        metrics.FAILED.inc()
    if done.altered:
        metrics.ALTERED.labels(via).inc()
    kind = done.turn.kind if done.turn else "repeated"
    metrics.ANSWERED.labels(via, kind).inc()
    logger.info("turn", sid=message.sid, via=via, kind=kind, replies=len(done.replies))
    return _twiml(list(done.replies))


def _not_stored(rt: Runtime, message: InboundMessage) -> Response:
    """Answer a patient in danger from memory. Any other message is left to Twilio's retry, the fallback address and
    the reconciler: a 200 would claim that we have stored it."""
    first_aid = reception.first_aid(rt, message)
    if first_aid:
        return _twiml([(None, text) for text in first_aid])
    return Response("try again", 503, {"Retry-After": "2"}, mimetype="text/plain")


def whatsapp_status() -> Response:
    """A delivery report. Twilio ignores the response body, so any genuine report gets 204."""
    rt = _runtime()
    refusal = _refused(rt)
    if refusal:
        return refusal
    accounts = (rt.settings.twilio_account_sid,)
    try:
        report = inbound.read_status(request.form, rt.clock(), accounts, request.args.get("ob"))
    except inbound.Malformed as error:
        return _refuse(error.status, str(error))
    try:
        known = sending.reported(rt, report)
    except StoreBusy:
        return Response("try again", 503, {"Retry-After": "2"}, mimetype="text/plain")
    metrics.REPORTS.labels(report.status, known).inc()
    logger.info("delivery", sid=report.sid, status=report.status, error=report.error_code, known=known)
    return Response(status=204)


def _refused(rt: Runtime) -> Response | None:
    """The error response if the request is not a genuine form from Twilio, else None. Stores nothing."""
    if request.mimetype != _FORM:
        return _refuse(415, "not a form")
    if request.content_length is None or request.content_length > MAX_BODY_BYTES:
        return _refuse(413, "body too large")
    form = request.form
    if sum(len(values) for _, values in form.lists()) > MAX_FIELDS:
        return _refuse(413, "too many fields")
    address = public_address(rt.settings.base_url, request.environ)
    if not is_genuine(address, form, request.headers, rt.settings.tokens):
        return _refuse(403, "signature does not fit")
    if any(len(values) > 1 for _, values in form.lists()):
        return _refuse(400, "a field stands twice")
    return None


def _refuse(status: int, reason: str) -> Response:
    logger.warning("refused", status=status, reason=reason)
    metrics.REFUSED.labels(status).inc()
    return Response(reason + "\n", status, mimetype="text/plain")


def _twiml(replies: list[tuple[str | None, str]]) -> Response:
    status_url = _runtime().settings.base_url + "/whatsapp/status"
    return Response(outbound.twiml(replies, status_url), 200, mimetype="text/xml")


def _runtime() -> Runtime:
    rt: Runtime = current_app.extensions["careline"]
    return rt


def _failed(error: Exception) -> Response:
    """One plain page for every error, or one line for a client that is not a browser. The log has the exception's type
    and place."""
    if isinstance(error, HTTPException):
        code, line = error.code or 500, error.name
    else:
        logger.exception("request failed", path=request.url_rule.rule if request.url_rule else "unknown")
        code, line = 500, "Something went wrong."
    if failing.wants_page():
        return Response(failing.page(code), code, mimetype="text/html")
    return Response(f"{line}\n", code, mimetype="text/plain")
