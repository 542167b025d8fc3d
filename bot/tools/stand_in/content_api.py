"""The Content API over HTTP: create, approve, list and delete templates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue

from bot.tools.stand_in.account import Account, Refusal
from bot.tools.stand_in.answers import NOT_FOUND, refuse
from bot.tools.stand_in.contents import BASE, Template, approval_problem, problem


def add_contents(flask: Flask, account: Account, now: Callable[[], datetime]) -> None:
    """Add the routes of `/v1/Content` for this account."""

    @flask.post("/v1/Content")
    def make_content() -> ResponseReturnValue:
        asked = request.get_json(silent=True)
        wrong = problem(asked)
        if wrong or asked is None:
            return refuse(Refusal(400, 20422, wrong))
        made = Template(
            sid=account.fresh_sid("HX"),
            account_sid=account.sid,
            friendly_name=str(asked.get("friendly_name") or ""),
            language=str(asked["language"]),
            variables={str(key): str(value) for key, value in (asked.get("variables") or {}).items()},
            types=asked["types"],
            created=now(),
        )
        account.contents[made.sid] = made
        return jsonify(made.as_json()), 201

    @flask.get("/v1/Content")
    def contents() -> ResponseReturnValue:
        found = [each.as_json() for each in account.contents.values()]
        return jsonify({"contents": found, "meta": _meta(len(found))})

    @flask.get("/v1/Content/<sid>")
    def content(sid: str) -> ResponseReturnValue:
        found = account.contents.get(sid)
        return jsonify(found.as_json()) if found else refuse(NOT_FOUND)

    @flask.delete("/v1/Content/<sid>")
    def delete_content(sid: str) -> ResponseReturnValue:
        return ("", 204) if account.contents.pop(sid, None) else refuse(NOT_FOUND)

    @flask.post("/v1/Content/<sid>/ApprovalRequests/whatsapp")
    def submit(sid: str) -> ResponseReturnValue:
        found, asked = account.contents.get(sid), request.get_json(silent=True)
        if not found:
            return refuse(NOT_FOUND)
        if not isinstance(asked, dict) or not asked.get("name") or not asked.get("category"):
            return refuse(Refusal(400, 20422, "name and category are required"))
        try:
            found.rejection = approval_problem(found)
        except ValueError as error:
            return refuse(Refusal(400, 20422, str(error)))
        found.name, found.category = str(asked["name"]), str(asked["category"])
        found.approval = "rejected" if found.rejection else "approved"
        return jsonify(found.approval_as_json()), 201

    @flask.get("/v1/Content/<sid>/ApprovalRequests")
    def approval(sid: str) -> ResponseReturnValue:
        found = account.contents.get(sid)
        if not found:
            return refuse(NOT_FOUND)
        url = f"{BASE}/{sid}/ApprovalRequests"
        return jsonify(sid=sid, account_sid=account.sid, whatsapp=found.approval_as_json(), url=url)


def _meta(count: int) -> dict[str, Any]:
    page = {"page": 0, "page_size": max(count, 1), "key": "contents", "url": BASE, "first_page_url": BASE}
    return page | {"next_page_url": None, "previous_page_url": None}
