"""What a script played over HTTP may read and change: a turn, a conversation, its request, the clock.

Only available where the testers' page is. Requests must be signed with the installation's token, as for the webhook, so
that a page of another site cannot use it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify, request
from pydantic import TypeAdapter

from bot.callbacks import Callback
from bot.runtime import Runtime
from bot.simulator import guard
from bot.simulator.moments import FURTHEST
from bot.simulator.rehearse import move_clock_by
from bot.store import callbacks, conversations, testers
from bot.whatsapp.signature import is_genuine, public_address

ROOT = "/simulator/watch"
CALLBACK: TypeAdapter[Callback | None] = TypeAdapter(Callback | None)
watching = Blueprint("watching", __name__, url_prefix=ROOT)


def add_to(app: Flask) -> None:
    """Add these routes to the app."""
    app.register_blueprint(watching)


@watching.before_request
def keep_out() -> Response | None:
    """Refuse requests that are not signed with our token, or that come over the public address."""
    rt = _rt()
    if guard.came_from_outside(request, rt.settings.base_url):
        return Response("not at the public address\n", 403, mimetype="text/plain")
    address = public_address(rt.settings.base_url, request.environ)
    if not is_genuine(address, request.form, request.headers, rt.settings.tokens):
        return Response("signature does not fit\n", 403, mimetype="text/plain")
    return None


@watching.post("/person")
def person() -> Response:
    """{"state", "callback"} of the person with this `key`."""
    key = request.form.get("key", "")
    with _rt().store.read() as conn:
        state = conversations.state_by_key(conn, key)
        sender_id = conversations.sender_by_key(conn, key)
        callback = callbacks.newest_of(conn, sender_id) if sender_id else None
    body: dict[str, Any] = {
        "state": state.model_dump(mode="json"),
        "callback": CALLBACK.dump_python(callback, mode="json"),
    }
    return jsonify(body)


@watching.post("/turn")
def turn() -> Response:
    """{"kind", "entries", "actions"} of the turn for the message with this `sid`; {} if there is none."""
    sid = request.form.get("sid", "")
    with _rt().store.read() as conn:
        row = testers.turns_of(conn, [sid]).get(sid)
    return jsonify({name: row[name] for name in ("kind", "entries", "actions")} if row else {})


@watching.post("/clock")
def clock() -> Response:
    """Set the clock to the moment `at`, or to `offset` seconds from the true time.

    Answers with the previous offset: {"offset": …}.
    """
    rt = _rt()
    with rt.store.read() as conn:
        before = testers.clock_offset(conn)
    try:
        if "at" in request.form:
            move = datetime.fromisoformat(request.form["at"]) - rt.clock()
        else:
            move = timedelta(seconds=float(request.form["offset"])) - before
    except (KeyError, ValueError, TypeError, OverflowError):
        return Response("no moment\n", 400, mimetype="text/plain")
    if abs(before + move) > FURTHEST:
        return Response("the clock cannot be moved so far\n", 400, mimetype="text/plain")
    move_clock_by(rt, move)
    return jsonify({"offset": before.total_seconds()})


def _rt() -> Runtime:
    rt: Runtime = current_app.extensions["careline"]
    return rt
