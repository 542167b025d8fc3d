"""The stand-in over HTTP: Twilio's URLs, and `/stand-in/…` to order faults and inspect the state."""

from __future__ import annotations

import time
from base64 import b64decode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from urllib.parse import urlencode

from flask import Flask, Response, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequestKeyError, HTTPException

from bot.tools.stand_in.account import Account, Message, Refusal
from bot.tools.stand_in.answers import NOT_FOUND, refuse
from bot.tools.stand_in.content_api import add_contents
from bot.tools.stand_in.faults import FAULTS, HANG_SECONDS, SLOW_SECONDS, Fault, Faults
from bot.tools.stand_in.reports import FAILS_WITH, MANNERS, Reporter

API = "/2010-04-01/Accounts/<account_sid>"
FILES = ("normal", "wrong-type", "empty")  # results of a download
MEDIA = b64decode(  # a picture of one pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def create_server(account: Account, *, pause: float = 0.05, sleep: Callable[[float], None] = time.sleep) -> Flask:
    """The server for one account. pause: seconds between delivery reports. sleep: used for slow and hanging answers."""
    flask = Flask("twilio-stand-in")
    faults, reporter = Faults(), Reporter(account, pause)
    shift, files = {"seconds": 0.0}, {"manner": "normal"}

    def now() -> datetime:
        return datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=shift["seconds"])

    @flask.before_request
    def _login() -> ResponseReturnValue | None:
        if request.path.startswith("/stand-in/") or request.path.startswith("/cdn/"):
            return None
        given = request.authorization
        known = given is not None and given.username in (account.sid, "SK" + account.sid[2:])
        if not known or not compare_digest((given.password or "").encode() if given else b"", account.token.encode()):
            return refuse(Refusal(401, 20003, "Authenticate"))
        if (request.view_args or {}).get("account_sid", account.sid) != account.sid:
            return refuse(Refusal(401, 20003, "Authenticate: not an account of this login"))
        return None

    add_contents(flask, account, now)

    @flask.errorhandler(404)
    @flask.errorhandler(405)
    def _unknown(error: HTTPException) -> ResponseReturnValue:
        return refuse(NOT_FOUND if error.code == 404 else Refusal(405, 20004, "Method not allowed"))

    @flask.errorhandler(BadRequestKeyError)
    def _incomplete(error: BadRequestKeyError) -> ResponseReturnValue:
        return f"{error.args[0]} is missing\n", 400

    @flask.post(f"{API}/Messages.json")
    def create(account_sid: str) -> ResponseReturnValue:
        fault = faults.take()
        if fault in ("throttle", "break"):
            return refuse(_fault_refusal(fault))
        made = account.create(request.form, now(), request.form.getlist("MediaUrl"))
        if isinstance(made, Refusal):
            return refuse(made)
        reporter.follow(made)
        if fault == "accept-hang":
            sleep(HANG_SECONDS)
        elif fault == "slow":
            sleep(SLOW_SECONDS)
        elif fault == "accept-break":
            return refuse(_fault_refusal(fault))
        return jsonify(made.as_json()), 201

    @flask.get(f"{API}/Messages.json")
    def listing(account_sid: str) -> ResponseReturnValue:
        size = min(max(request.args.get("PageSize", 50, int), 1), 1000)
        page = max(request.args.get("Page", 0, int), 0)
        found = account.listed(request.args)
        return jsonify(_page(found, page, size, request.path, request.args.to_dict()))

    @flask.get(f"{API}/Messages/<sid>.json")
    def fetch(account_sid: str, sid: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        return jsonify(found.as_json()) if found else refuse(NOT_FOUND)

    @flask.post(f"{API}/Messages/<sid>.json")
    def redact(account_sid: str, sid: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        if not found:
            return refuse(NOT_FOUND)
        if request.form.get("Body") == "":
            found.body = ""
        return jsonify(found.as_json())

    @flask.delete(f"{API}/Messages/<sid>.json")
    def delete(account_sid: str, sid: str) -> ResponseReturnValue:
        return ("", 204) if account.messages.pop(sid, None) else refuse(NOT_FOUND)

    @flask.delete(f"{API}/Messages/<sid>/Media/<media>.json")
    def delete_media(account_sid: str, sid: str, media: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        if not found or media not in {each.sid for each in found.media}:
            return refuse(NOT_FOUND)
        found.media = tuple(each for each in found.media if each.sid != media)
        return "", 204

    @flask.get(f"{API}/Messages/<sid>/Media.json")
    def media_list(account_sid: str, sid: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        if not found:
            return refuse(NOT_FOUND)
        whole = _page([], 0, 50, request.path, {})
        del whole["messages"]
        return jsonify(whole | {"media_list": found.media_as_json()})

    @flask.get(f"{API}/Messages/<sid>/Media/<media>")
    def media(account_sid: str, sid: str, media: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        if not found or media.removesuffix(".json") not in {each.sid for each in found.media}:
            return refuse(NOT_FOUND)
        if media.endswith(".json"):
            return jsonify(next(each for each in found.media_as_json() if f"{each['sid']}.json" == media))
        return redirect(f"/cdn/{sid}/{media}", 307)

    @flask.get("/cdn/<sid>/<media>")
    def cdn(sid: str, media: str) -> ResponseReturnValue:
        found = account.messages.get(sid)
        kinds = {each.sid: each.content_type for each in found.media} if found else {}
        if media not in kinds:
            return "no such file\n", 404
        kind = "text/html" if files["manner"] == "wrong-type" else kinds[media]
        return Response(b"" if files["manner"] == "empty" else MEDIA, mimetype=kind)

    @flask.post("/stand-in/faults")
    def order() -> ResponseReturnValue:
        fault, times = request.form.get("fault", ""), request.form.get("times", 1, int)
        if fault not in FAULTS:
            return f"unknown fault; one of {', '.join(FAULTS)}\n", 400
        if not request.form.get("times", "1").isdigit() or not 1 <= times <= 1000:
            return "times: a number from 1 to 1000\n", 400
        faults.order(fault, times)
        return "", 204

    @flask.post("/stand-in/manner")
    def manner() -> ResponseReturnValue:
        wanted = request.form.get("manner", "")
        if wanted not in MANNERS:
            return f"unknown manner; one of {', '.join(MANNERS)}\n", 400
        if not request.form.get("code", "0").isdigit():
            return "code: an error code of Twilio's, like 63018\n", 400
        reporter.manner, reporter.code = wanted, request.form.get("code", FAILS_WITH, int)
        return "", 204

    @flask.post("/stand-in/files")
    def order_files() -> ResponseReturnValue:
        if request.form.get("manner") not in FILES:
            return f"unknown manner; one of {', '.join(FILES)}\n", 400
        files["manner"] = request.form["manner"]
        return "", 204

    @flask.post("/stand-in/clock")
    def clock() -> ResponseReturnValue:
        try:
            moved = float(request.form.get("forward", "0"))
            shift["seconds"] = float(request.form.get("ahead", shift["seconds"])) + moved
            at = now()
        except (ValueError, OverflowError):
            return "forward, ahead: seconds\n", 400
        return jsonify(now=at.isoformat())

    @flask.post("/stand-in/inbound")
    def inbound() -> ResponseReturnValue:
        return jsonify(account.heard(request.form, now()).as_json()), 201

    @flask.post("/stand-in/stopped")
    def stopped() -> ResponseReturnValue:
        account.stop(request.form["address"], stopped=request.form.get("stopped", "true") == "true")
        return "", 204

    @flask.get("/stand-in/ledger")
    def ledger() -> ResponseReturnValue:
        return jsonify([each.as_json() for each in account.messages.values()])

    return flask


def _fault_refusal(fault: Fault) -> Refusal:
    if fault == "throttle":
        return Refusal(429, 20429, "Too Many Requests")
    return Refusal(500, 20500, "Internal Server Error")


def _page(found: list[Message], page: int, size: int, path: str, asked: dict[str, str]) -> dict[str, object]:
    def at(number: int) -> str:
        return f"{path}?{urlencode(asked | {'PageSize': size, 'Page': number})}"

    shown = found[page * size : (page + 1) * size]
    return {
        "messages": [each.as_json() for each in shown],
        "page": page,
        "page_size": size,
        "start": page * size,
        "end": page * size + max(len(shown) - 1, 0),
        "uri": at(page),
        "first_page_uri": at(0),
        "next_page_uri": at(page + 1) if (page + 1) * size < len(found) else None,
        "previous_page_uri": at(page - 1) if page else None,
    }
