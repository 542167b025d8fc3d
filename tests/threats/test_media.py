"""Threat 5: whatever URL a message names, only files of Twilio's are fetched."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.whatsapp.media import LARGEST, MediaDoor, NotFetched
from tests.conftest import ACCOUNT, Patient

SID = "MM" + "2" * 32
PATH = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media/ME{'3' * 32}"
GOOD = f"https://api.twilio.com{PATH}"
LOGIN = ("SK1", "secret")

BAD = [
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost:8000/inbox",
    "file:///etc/passwd",
    "gopher://api.twilio.com/x",
    f"http://api.twilio.com{PATH}",
    f"https://api.twilio.com@evil.example{PATH}",
    f"https://user:pass@api.twilio.com{PATH}",
    f"https://api.twilio.com.evil.example{PATH}",
    f"https://apiXtwilio.com{PATH}",
    f"https://evil-api.twilio.com{PATH}",
    f"https://api.twilio.com:8443{PATH}",
    f"https://api.twilio.com{PATH}?x=1",
    f"https://api.twilio.com{PATH}#x",
    f"https://api.twilio.com{PATH}/../../../Accounts.json",
    f"https://api.twilio.com{PATH}\n",
    f"https://api.twilio.com{PATH.replace(ACCOUNT, 'AC' + '9' * 32)}",
    f"https://api.twilio.com{PATH.replace(SID, 'MM' + '9' * 32)}",
    "https://api.twilio.com/2010-04-01/Accounts.json",
    "",
]


@pytest.fixture
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Record and refuse every attempt to reach another machine."""
    tried: list[object] = []

    def refuse(_self: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError("no way out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


@pytest.mark.parametrize("url", BAD)
def test_an_address_that_is_not_that_messages_file_is_never_asked(url: str, no_way_out: list[object]) -> None:
    with pytest.raises(NotFetched):
        MediaDoor(ACCOUNT, LOGIN).fetch(url, SID)
    assert no_way_out == []


@pytest.mark.parametrize("url", BAD)
def test_no_message_makes_the_webhook_ask_anybody(asha: Patient, no_way_out: list[object], url: str) -> None:
    asha.says("", NumMedia="1", MediaUrl0=url, MediaContentType0="image/jpeg")
    assert no_way_out == []


class Server(ThreadingHTTPServer):
    """A stand-in for Twilio's media server, which answers as configured."""

    status, headers, content = 200, {"Content-Type": "image/jpeg"}, b"\xff\xd8 a photo"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[tuple[str, str | None]] = []
        self.redirects: dict[str, str] = {}

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Answer(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Authorization")))
        elsewhere = self.server.redirects.get(self.path)
        self.send_response(307 if elsewhere else self.server.status)
        if elsewhere:
            self.send_header("Location", elsewhere)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.content)

    def log_message(self, format: str, *arguments: object) -> None:
        """Log nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_photo_comes_with_our_login(server: Server) -> None:
    came = MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
    assert (came.content, came.content_type, came.name) == (server.content, "image/jpeg", "attachment.jpg")
    assert server.asked[0][0] == PATH
    assert (server.asked[0][1] or "").startswith("Basic ")


@pytest.mark.parametrize(
    "kind", ["text/html", "image/svg+xml", "application/javascript", "", "text/html; charset=utf-8"]
)
def test_what_a_browser_could_run_is_some_bytes(server: Server, kind: str) -> None:
    server.headers = {"Content-Type": kind}
    came = MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
    assert (came.content_type, came.name) == ("application/octet-stream", "attachment.bin")


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/",
        "http://169.254.169.254/",
        "https://evil.example/",
        "https://twiliocdn.com.evil.example/",
        "https://user@media.twiliocdn.com/",
        "https://media.twiliocdn.com:22/",
        "http://media.twiliocdn.com/",
        "file:///etc/passwd",
        PATH,
    ],
)
def test_a_redirect_to_anywhere_else_is_not_followed(server: Server, target: str) -> None:
    server.status, server.headers = 307, {"Location": target}
    with pytest.raises(NotFetched):
        MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
    assert len(server.asked) == 1


def test_the_stand_ins_files_are_believed_of_the_server_that_is_set_alone(server: Server) -> None:
    server.redirects = {PATH: f"/cdn/{SID}/1"}
    assert MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID).content == server.content
    assert server.asked == [(PATH, server.asked[0][1]), (f"/cdn/{SID}/1", None)]
    with Server() as other:
        server.redirects = {PATH: f"{other.base}/cdn/1"}
        with pytest.raises(NotFetched):
            MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
        assert other.asked == []


def test_a_redirect_to_twilios_store_carries_no_login(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    import requests

    sent: list[tuple[str, object]] = []
    real = requests.Session.get

    def noted(self: requests.Session, url: str, **options: object) -> requests.Response:
        sent.append((url, options["auth"]))
        if "twiliocdn" in url:
            raise requests.exceptions.ConnectionError
        return real(self, url, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(requests.Session, "get", noted)
    server.status, server.headers = 307, {"Location": "https://mms.twiliocdn.com/a/b?sig=1"}
    with pytest.raises(NotFetched):
        MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
    assert sent[1] == ("https://mms.twiliocdn.com/a/b?sig=1", None)


def test_a_file_that_is_too_large_is_cut_off(server: Server) -> None:
    server.content = b"x" * (LARGEST + 1)
    with pytest.raises(NotFetched, match="larger"):
        MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)


@pytest.mark.parametrize("status", [401, 404, 429, 500])
def test_a_refusal_is_told_without_an_address(server: Server, status: int) -> None:
    server.status = status
    with pytest.raises(NotFetched) as told:
        MediaDoor(ACCOUNT, LOGIN, server.base).fetch(GOOD, SID)
    assert "http" not in str(told.value)
