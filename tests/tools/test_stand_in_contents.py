"""Templates at the stand-in: the real Twilio client makes, submits and sends them; limits and windows are kept."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList
from werkzeug.serving import make_server

from bot.tools.stand_in.account import Account
from bot.tools.stand_in.server import create_server
from bot.whatsapp.rest import connect

ACCOUNT, TOKEN = "AC" + "1" * 32, "f" * 32
US, ASHA, RAVI = "whatsapp:+14155550100", "whatsapp:+919848012345", "whatsapp:+919848054321"


@pytest.fixture
def address() -> Iterator[str]:
    server = make_server(
        "127.0.0.1", 0, create_server(Account(ACCOUNT, TOKEN, frozenset({US})), pause=0.01), threaded=True
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def client(address: str) -> Client:
    requests.post(f"{address}/stand-in/inbound", data={"From": ASHA, "To": US, "Body": "hi"}, timeout=5)
    return connect(ACCOUNT, (ACCOUNT, TOKEN), address)


def buttons(count: int, **more: str) -> dict[str, Any]:
    actions = [{"type": "QUICK_REPLY", "title": f"Button {at}", "id": f"id-{at}", **more} for at in range(count)]
    return {"twilio/quick-reply": {"body": "Dear {{1}}, did this answer what you asked us?", "actions": actions}}


def items(count: int, **more: str) -> dict[str, Any]:
    listed = [{"item": f"Topic {at}", "id": f"id-{at}", **more} for at in range(count)]
    return {"twilio/list-picker": {"body": "What about?", "button": "See topics", "items": listed}}


def made(client: Client, types: dict[str, Any], variables: dict[str, str] | None = None) -> str:
    asked = {"friendly_name": "t", "language": "en", "variables": variables or {}, "types": types}
    # The client's own classes know some types only; the request takes any.
    request = ContentList.ContentCreateRequest(asked)
    request.types = type("Types", (), {"to_dict": lambda _: types})()
    return str(client.content.v1.contents.create(request).sid)


def outcome(client: Client, to: str, sid: str, **more: str) -> tuple[str, int | None]:
    """How a message with this template ends."""
    message = client.messages.create(to=to, from_=US, content_sid=sid, **more)
    for _ in range(200):
        found = client.messages(message.sid).fetch()
        if found.status in ("read", "failed"):
            return found.status, found.error_code
        time.sleep(0.02)
    raise AssertionError("no report came")


def test_buttons_go_inside_the_window_and_outside_when_approved(client: Client) -> None:
    sid = made(client, buttons(3), {"1": "Maria"})
    assert outcome(client, ASHA, sid, content_variables='{"1": "Asha"}') == ("read", None)
    assert client.messages.list(to=ASHA)[0].body == "Dear Asha, did this answer what you asked us?"
    assert outcome(client, RAVI, sid) == ("failed", 63016)
    approve = ApprovalCreateList.ContentApprovalRequest({"name": "did_it_help", "category": "UTILITY"})
    assert client.content.v1.contents(sid).approval_create.create(approve).status == "approved"
    assert outcome(client, RAVI, sid) == ("read", None)


def test_a_list_never_leaves_the_window(client: Client) -> None:
    sid = made(client, items(10))
    assert outcome(client, ASHA, sid) == ("read", None)
    assert outcome(client, RAVI, sid) == ("failed", 63016)
    approve = ApprovalCreateList.ContentApprovalRequest({"name": "topics", "category": "UTILITY"})
    with pytest.raises(TwilioRestException, match="cannot be submitted"):
        client.content.v1.contents(sid).approval_create.create(approve)


def test_more_than_three_buttons_want_approval(client: Client) -> None:
    assert outcome(client, ASHA, made(client, buttons(4))) == ("failed", 63021)


@pytest.mark.parametrize(
    ("types", "told"),
    [
        (buttons(11), "1 to 10 actions"),
        (buttons(1, title="x" * 21), "title has up to 20"),
        (buttons(1, id="x" * 201), "id has up to 200"),
        (items(11), "1 to 10 items"),
        (items(0), "1 to 10 items"),
        (items(1, item="x" * 25), "item has up to 24"),
        (items(1, description="x" * 73), "description has up to 72"),
        ({"twilio/quick-reply": {"body": "x" * 1025, "actions": []}}, "a body of 1025 characters, 1024 fit"),
        ({"twilio/call-to-action": {"body": "x" * 641, "actions": []}}, "a body of 641 characters, 640 fit"),
        ({"twilio/text": {"body": "x" * 1601}}, "a body of 1601 characters, 1600 fit"),
        ({"twilio/text": {}}, "body is required"),
        ({"twilio/poll": {"body": "?"}}, "is no content type"),
        ({}, "types is required"),
    ],
)
def test_what_does_not_fit_a_template_is_refused(client: Client, types: dict[str, Any], told: str) -> None:
    with pytest.raises(TwilioRestException, match=told) as caught:
        made(client, types)
    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{{1}} is when we call you", "begins or ends"),
        ("We will call {{1}} {{2}} as you asked us to do", "side by side"),
        ("We will call you, {{2}}, as you asked", "not numbered from 1"),
        ("Dear {{1}} .", "too few words"),
    ],
)
def test_what_whatsapp_would_not_approve_is_rejected(address: str, client: Client, body: str, told: str) -> None:
    sid = made(client, {"twilio/text": {"body": body}})
    asked = {"name": "t", "category": "UTILITY"}
    approve = f"{address}/v1/Content/{sid}/ApprovalRequests/whatsapp"
    answer = requests.post(approve, json=asked, auth=(ACCOUNT, TOKEN), timeout=5).json()
    assert (answer["status"], told in answer["rejection_reason"]) == ("rejected", True)
    assert outcome(client, RAVI, sid) == ("failed", 63016)


def test_templates_are_listed_fetched_and_deleted(address: str, client: Client) -> None:
    sid = made(client, items(1))
    assert [each.sid for each in client.content.v1.contents.list()] == [sid]
    assert client.content.v1.contents(sid).fetch().language == "en"
    assert client.content.v1.contents(sid).delete()
    with pytest.raises(TwilioRestException) as caught:
        client.content.v1.contents(sid).fetch()
    assert (caught.value.status, caught.value.code) == (404, 20404)
    assert requests.post(f"{address}/v1/Content", json=[], auth=(ACCOUNT, TOKEN), timeout=5).status_code == 400
    assert requests.get(f"{address}/v1/Content", timeout=5).status_code == 401
    assert json.loads(requests.get(f"{address}/v1/nothing", auth=(ACCOUNT, TOKEN), timeout=5).text)["code"] == 20404
