"""Neither the stand-in nor our sender may drift from Twilio: both are held against its own OpenAPI file.

The file is Twilio's and not ours to ship: the repository `twilio/twilio-oai` publishes it (spec/json). Put its path
into TWILIO_OPENAPI; Prism, from npm, stands between client and stand-in and tells what the file does not allow.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from werkzeug.serving import make_server

from bot.tools.stand_in.account import Account
from bot.tools.stand_in.server import create_server
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender
from tests.tools.test_stand_in import ACCOUNT, ASHA, TEMPLATE, TOKEN, US

SPEC = os.environ.get("TWILIO_OPENAPI", "")
PRISM = os.environ.get("PRISM") or shutil.which("prism") or ""
MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages"

pytestmark = [
    pytest.mark.skipif(not SPEC, reason="TWILIO_OPENAPI is not set; the file is published in twilio/twilio-oai"),
    pytest.mark.skipif(not PRISM, reason="Prism is not installed (npm install @stoplight/prism-cli; PRISM=its path)"),
]


@pytest.fixture(scope="module")
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    flask = create_server(Account(ACCOUNT, TOKEN, frozenset({US}), frozenset({TEMPLATE})), pause=0.01)
    server = make_server("127.0.0.1", 0, flask, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    upstream = f"http://127.0.0.1:{server.server_port}"
    requests.post(f"{upstream}/stand-in/inbound", data={"From": ASHA, "To": US, "Body": "hi"}, timeout=5)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (tmp_path_factory.mktemp("prism") / "log").open("wb")
    command = [PRISM, "proxy", str(Path(SPEC).resolve()), upstream, "--port", str(port)]
    proxy = subprocess.Popen(command, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            requests.get(address, timeout=1)
            break
        except requests.RequestException:
            time.sleep(0.1)
    else:
        pytest.fail("Prism did not come up")
    yield address
    proxy.terminate()
    proxy.wait(10)
    server.shutdown()


# Twilio's file calls these addresses absolute; its servers send them relative, and its client library builds on that.
RELATIVE = {"first_page_uri", "next_page_uri", "previous_page_uri", "uri"}


def violations(answer: requests.Response) -> list[dict[str, Any]]:
    """What Prism found in a request and its answer, without the relative addresses."""
    found: list[dict[str, Any]] = json.loads(answer.headers.get("sl-violations", "[]"))
    return [each for each in found if not (each.get("code") == "format" and RELATIVE & set(map(str, each["location"])))]


def get(prism: str, path: str) -> requests.Response:
    return requests.get(prism + path, auth=(ACCOUNT, TOKEN), timeout=10)


@pytest.mark.parametrize("payload", [{"text": "hello"}, {"template": TEMPLATE, "values": '{"1": "Asha"}'}])
def test_what_our_sender_sends_is_what_twilio_takes(prism: str, payload: dict[str, str]) -> None:
    sent: list[requests.Response] = []
    client = connect(ACCOUNT, (ACCOUNT, TOKEN), prism)
    sender = WhatsAppSender(client, US, "https://bot.hospital.example/whatsapp/status")
    client.http_client.session.hooks["response"] = [lambda answer, **_: sent.append(answer)]
    assert sender.send(ASHA, payload, "0" * 32).sid.startswith("SM")
    assert [violations(answer) for answer in sent] == [[]]


@pytest.mark.parametrize("query", ["", f"?To={ASHA.replace('+', '%2B')}&PageSize=1"])
def test_the_stand_ins_lists_have_twilios_shape(prism: str, query: str) -> None:
    answer = get(prism, f"{MESSAGES}.json{query}")
    assert answer.json()["messages"]
    assert violations(answer) == []


def test_a_single_message_has_twilios_shape(prism: str) -> None:
    listed = get(prism, f"{MESSAGES}.json").json()["messages"]
    assert violations(get(prism, f"{MESSAGES}/{listed[0]['sid']}.json")) == []


def test_prism_would_tell_a_wrong_shape(prism: str) -> None:
    """A check that cannot fail proves nothing: a sid of the wrong form is told."""
    assert violations(get(prism, f"{MESSAGES}/nonsense.json"))
