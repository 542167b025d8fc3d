"""The real Twilio client and our own sender talk to the stand-in over HTTP."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client
from werkzeug.serving import make_server

from bot.delivery import DeliveryError
from bot.tools.stand_in.account import Account
from bot.tools.stand_in.faults import FAULTS
from bot.tools.stand_in.reports import plan
from bot.tools.stand_in.server import create_server
from bot.tools.stand_in.shut import shut_door
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender

ACCOUNT, TOKEN = "AC" + "1" * 32, "f" * 32
US, ASHA = "whatsapp:+14155550100", "whatsapp:+919848012345"
TEMPLATE = "HX" + "a" * 32


@pytest.fixture
def address() -> Iterator[str]:
    flask = create_server(Account(ACCOUNT, TOKEN, frozenset({US}), frozenset({TEMPLATE})), pause=0.01)
    server = make_server("127.0.0.1", 0, flask, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def client(address: str) -> Client:
    return connect(ACCOUNT, (ACCOUNT, TOKEN), address)


@pytest.fixture
def sender(address: str) -> WhatsAppSender:
    client = connect(ACCOUNT, (ACCOUNT, TOKEN), address)
    return WhatsAppSender(client, US, "https://bot.hospital.example/whatsapp/status")


@pytest.fixture
def asha_wrote(address: str) -> None:
    requests.post(f"{address}/stand-in/inbound", data={"From": ASHA, "To": US, "Body": "hi"}, timeout=5)


def order(address: str, fault: str) -> None:
    assert requests.post(f"{address}/stand-in/faults", data={"fault": fault}, timeout=5).ok


def until(true: Callable[[], Any]) -> Any:
    for _ in range(200):
        if found := true():
            return found
        time.sleep(0.02)
    raise AssertionError("it never came")


@pytest.mark.usefixtures("asha_wrote")
def test_a_message_is_accepted_delivered_and_read(client: Client) -> None:
    made = client.messages.create(to=ASHA, from_=US, body="hello")
    assert made.status == "queued"
    assert until(lambda: client.messages(made.sid).fetch().status == "read")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "whatsapp:98480"}, 21211),
        ({"from_": "whatsapp:+15005550006"}, 63007),
        ({"body": ""}, 21602),
        ({"body": "x" * 1601}, 21617),
        ({"content_variables": "{}"}, 21654),
        ({"content_sid": "HX1"}, 21655),
        ({"content_sid": TEMPLATE, "content_variables": "no json"}, 21656),
        ({"messaging_service_sid": "nope"}, 21705),
        ({"status_callback": "not an address"}, 21609),
        ({"media_url": ["a picture"]}, 21620),
        ({"media_url": [f"https://h.example/{at}" for at in range(11)]}, 21623),
    ],
)
def test_what_twilio_refuses_is_refused(client: Client, fields: dict[str, str], code: int) -> None:
    with pytest.raises(TwilioRestException) as caught:
        client.messages.create(**{"to": ASHA, "from_": US, "body": "hello", **fields})
    assert (caught.value.status, caught.value.code) == (400, code)


def test_a_wrong_token_is_refused(address: str) -> None:
    stranger = connect(ACCOUNT, (ACCOUNT, "0" * 32), address)
    with pytest.raises(TwilioRestException) as caught:
        stranger.messages("SM" + "0" * 32).fetch()
    assert (caught.value.status, caught.value.code) == (401, 20003)


def test_outside_the_window_free_text_fails_later_and_a_template_arrives(client: Client) -> None:
    late = client.messages.create(to=ASHA, from_=US, body="hello")
    approved = client.messages.create(to=ASHA, from_=US, content_sid=TEMPLATE)
    assert until(lambda: client.messages(late.sid).fetch().status == "failed")
    assert client.messages(late.sid).fetch().error_code == 63016
    assert until(lambda: client.messages(approved.sid).fetch().status == "read")


@pytest.mark.usefixtures("asha_wrote")
def test_the_list_is_paged_and_filtered(client: Client) -> None:
    for number in range(5):
        client.messages.create(to=ASHA, from_=US, body=f"message {number}")
    assert len(client.messages.list(to=ASHA, page_size=2)) == 5
    assert [each.body for each in client.messages.list(from_=ASHA)] == ["hi"]


@pytest.mark.usefixtures("asha_wrote")
@pytest.mark.parametrize(
    ("fault", "permanent", "uncertain", "accepted"),
    [
        ("throttle", False, False, 0),
        ("break", False, True, 0),
        ("accept-break", False, True, 1),
        ("slow", None, None, 1),
    ],
)
def test_our_sender_knows_what_a_fault_means(
    address: str, sender: WhatsAppSender, fault: str, permanent: bool | None, uncertain: bool | None, accepted: int
) -> None:
    order(address, fault)
    if permanent is None:
        assert sender.send(ASHA, {"text": "hello"}, "0" * 32).sid
    else:
        with pytest.raises(DeliveryError) as caught:
            sender.send(ASHA, {"text": "hello"}, "0" * 32)
        assert (caught.value.permanent, caught.value.uncertain) == (permanent, uncertain)
    ledger = requests.get(f"{address}/stand-in/ledger", timeout=5).json()
    assert sum(each["direction"] == "outbound-api" for each in ledger) == accepted


def test_an_unknown_fault_is_told(address: str) -> None:
    answer = requests.post(f"{address}/stand-in/faults", data={"fault": "flood"}, timeout=5)
    assert answer.status_code == 400
    assert all(fault in answer.text for fault in FAULTS)


@pytest.mark.parametrize("times", ["x", "0", "-1", "1.5"])
def test_a_number_that_is_none_is_told(address: str, times: str) -> None:
    answer = requests.post(f"{address}/stand-in/faults", data={"fault": "break", "times": times}, timeout=5)
    assert (answer.status_code, answer.text) == (400, "times: a number from 1 to 1000\n")


@pytest.mark.usefixtures("asha_wrote")
def test_media_is_listed_wants_a_login_and_is_redirected(address: str, client: Client) -> None:
    made = client.messages.create(to=ASHA, from_=US, media_url=["https://bot.hospital.example/a.png"])
    assert made.num_media == "1"
    (listed,) = client.messages(made.sid).media.list()
    path = f"{address}/2010-04-01/Accounts/{ACCOUNT}/Messages/{made.sid}/Media/{listed.sid}"
    assert requests.get(path, timeout=5).status_code == 401
    found = requests.get(path, auth=(ACCOUNT, TOKEN), timeout=5)
    assert found.headers["Content-Type"] == "image/png"
    assert [each.status_code for each in found.history] == [307]


def test_what_a_patient_sent_is_there_under_the_sid_of_the_webhook(address: str, client: Client) -> None:
    sid, media = "MM" + "a" * 32, "ME" + "b" * 32
    path = f"{address}/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media/{media}"
    fields = {"NumMedia": "1", "MediaUrl0": path, "MediaContentType0": "audio/ogg", "MessageSid": sid}
    requests.post(f"{address}/stand-in/inbound", data={"From": ASHA, "To": US, **fields}, timeout=5)
    assert [(each.sid, each.content_type) for each in client.messages(sid).media.list()] == [(media, "audio/ogg")]
    assert requests.get(path, auth=(ACCOUNT, TOKEN), timeout=5).headers["Content-Type"] == "audio/ogg"
    wrong = requests.get(path.replace("b" * 32, "c" * 32), auth=(ACCOUNT, TOKEN), timeout=5)
    assert (wrong.status_code, wrong.json()["code"]) == (404, 20404)


def test_outside_the_window_nothing_shows_it_before_the_report(client: Client) -> None:
    made = client.messages.create(to=ASHA, from_=US, body="hello")
    assert (made.status, made.error_code) == ("queued", None)


@pytest.mark.usefixtures("asha_wrote")
def test_who_has_stopped_gets_nothing_until_they_start(address: str, client: Client) -> None:
    requests.post(f"{address}/stand-in/stopped", data={"address": ASHA}, timeout=5)
    with pytest.raises(TwilioRestException) as caught:
        client.messages.create(to=ASHA, from_=US, body="hello")
    assert caught.value.code == 21610
    requests.post(f"{address}/stand-in/stopped", data={"address": ASHA, "stopped": "false"}, timeout=5)
    assert client.messages.create(to=ASHA, from_=US, body="hello").sid


def test_stop_is_heard_where_it_is_switched_on() -> None:
    account = Account(ACCOUNT, TOKEN, frozenset({US}), hears_stop=True)
    for word, stopped in (("Stop", {ASHA}), ("hello", {ASHA}), ("START", set())):
        account.heard({"From": ASHA, "To": US, "Body": word}, datetime.now(UTC))
        assert account.stopped == stopped


@pytest.mark.usefixtures("asha_wrote")
def test_a_failure_has_the_code_that_was_ordered(address: str, client: Client) -> None:
    requests.post(f"{address}/stand-in/manner", data={"manner": "failed", "code": "63018"}, timeout=5)
    made = client.messages.create(to=ASHA, from_=US, body="hello")
    assert until(lambda: client.messages(made.sid).fetch().status == "undelivered")
    assert client.messages(made.sid).fetch().error_code == 63018


def test_read_may_come_without_delivered() -> None:
    message = Account(ACCOUNT, TOKEN, frozenset({US})).heard({"From": ASHA, "To": US}, datetime.now(UTC))
    assert plan(message, "not-delivered") == [("sent", None), ("read", None)]


def test_another_account_is_not_for_this_login(address: str) -> None:
    other = f"{address}/2010-04-01/Accounts/AC{'2' * 32}/Messages.json"
    assert requests.get(other, auth=(ACCOUNT, TOKEN), timeout=5).status_code == 401


def test_where_no_connection_is_made_nothing_was_sent() -> None:
    with shut_door() as port:
        client = connect(ACCOUNT, (ACCOUNT, TOKEN), f"http://127.0.0.1:{port}", (0.3, 5.0))
        sender = WhatsAppSender(client, US, "https://bot.hospital.example/whatsapp/status")
        with pytest.raises(DeliveryError) as caught:
            sender.send(ASHA, {"text": "hello"}, "0" * 32)
    assert (caught.value.permanent, caught.value.uncertain) == (False, False)


def test_reports_are_signed_and_name_our_row(asha_wrote: None, client: Client) -> None:
    heard: list[tuple[dict[str, str], str]] = []
    from flask import Flask, request

    ours = Flask("ours")

    @ours.post("/status")
    def status() -> str:
        heard.append((request.form.to_dict(), request.headers["X-Twilio-Signature"]))
        return ""

    server = make_server("127.0.0.1", 0, ours)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/status?ob=1"
    client.messages.create(to=ASHA, from_=US, body="hello", status_callback=url)
    until(lambda: len(heard) == 3)
    server.shutdown()
    assert [fields["MessageStatus"] for fields, _ in heard] == ["sent", "delivered", "read"]
    assert all(RequestValidator(TOKEN).validate(url, fields, signature) for fields, signature in heard)


def test_a_download_may_be_empty_or_of_another_type(address: str, client: Client) -> None:
    sid = client.messages.create(to=ASHA, from_=US, body="look", media_url=["https://h.example/a.png"]).sid
    (media,) = client.messages(sid).media.list()
    file = f"{address}/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media/{media.sid}"
    got = []
    for manner in ("normal", "wrong-type", "empty"):
        assert requests.post(f"{address}/stand-in/files", data={"manner": manner}, timeout=5).ok
        answer = requests.get(file, auth=(ACCOUNT, TOKEN), timeout=5)
        got.append((answer.headers["Content-Type"].partition(";")[0], bool(answer.content)))
    assert got == [("image/png", True), ("text/html", True), ("image/png", False)]
    assert client.messages(sid).media(media.sid).delete()
    assert client.messages(sid).media.list() == []


@pytest.mark.usefixtures("asha_wrote")
def test_reports_may_be_lost_while_the_list_goes_on(address: str, client: Client) -> None:
    requests.post(f"{address}/stand-in/manner", data={"manner": "lost"}, timeout=5)
    made = client.messages.create(to=ASHA, from_=US, body="hello", status_callback="http://127.0.0.1:9/status")
    assert until(lambda: client.messages(made.sid).fetch().status == "read")


def test_a_message_is_redacted_and_deleted(client: Client) -> None:
    sid = client.messages.create(to=ASHA, from_=US, body="hello").sid
    assert client.messages(sid).update(body="").body == ""
    assert client.messages(sid).delete()
    with pytest.raises(TwilioRestException) as caught:
        client.messages(sid).fetch()
    assert (caught.value.status, caught.value.code) == (404, 20404)


def test_an_order_without_its_fields_is_told(address: str) -> None:
    answer = requests.post(f"{address}/stand-in/inbound", data={"Body": "hi"}, timeout=5)
    assert (answer.status_code, answer.text) == (400, "To is missing\n")
