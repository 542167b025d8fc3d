"""`doctor`: what is wrong with a running number is seen, and what to do is said."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.runtime import Runtime, utc_now
from bot.store import signs
from tests.conftest import ACCOUNT, TOKEN

SENDER = "whatsapp:+14155550100"


class World(ThreadingHTTPServer):
    """Twilio and our own public address in one: answers as both do."""

    status, date, hook = 200, "", "/whatsapp"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def senders(self) -> dict[str, object]:
        names = {"callback_url": self.hook + "#rc=2&rp=all", "fallback_url": "/whatsapp/fallback"}
        names |= {"status_callback_url": "/whatsapp/status"}
        webhook = {name: self.base + path for name, path in names.items()}
        return {"senders": [{"sender_id": SENDER, "webhook": webhook}]}


class _Answer(BaseHTTPRequestHandler):
    server: World

    def do_GET(self) -> None:
        listed = self.server.senders() if "Senders" in self.path else {}
        self._say(200 if self.path == "/healthz" else self.server.status, json.dumps(listed))

    def do_POST(self) -> None:
        self._say(403, "{}")

    def _say(self, status: int, text: str) -> None:
        self.send_response_only(status)
        self.send_header("Date", self.server.date or self.date_time_string())
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *arguments: object) -> None:
        """Quiet."""


@pytest.fixture
def world() -> Iterator[World]:
    with World() as world:
        threading.Thread(target=world.serve_forever, daemon=True).start()
        yield world
        world.shutdown()


@pytest.fixture
def visit(rt: Runtime, world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    def visited(**more: str) -> Result:
        values = {
            "ENVIRONMENT": "development",
            "PUBLIC_URL": world.base,
            "SECRET_KEY": "s" * 40,
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": TOKEN,
            "TWILIO_API_URL": world.base,
            "WHATSAPP_SENDER": SENDER,
            "DATABASE_URL": rt.settings.database_url,
            "QUEUE_URL": rt.settings.queue_url,
            **more,
        }
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(main, ["doctor"])

    rt.store.write(lambda conn: signs.put(conn, signs.WORKER, utc_now()))
    return visited


def test_a_number_that_works_is_called_well(visit: Callable[..., Result]) -> None:
    seen = visit()
    assert seen.exit_code == 0, seen.output
    for word in ("worker: alive", "credentials are taken", "a message comes in: our address", "clock: agrees"):
        assert word in seen.output


def test_every_missing_setting_is_named_at_once(visit: Callable[..., Result]) -> None:
    seen = visit(TWILIO_ACCOUNT_SID="", SECRET_KEY="changeme")
    assert seen.exit_code == 1
    assert "TWILIO_ACCOUNT_SID" in seen.output
    assert "->" in seen.output
    assert TOKEN not in seen.output


@pytest.mark.parametrize(
    ("attribute", "value", "told"),
    [
        ("status", 401, "refused our credentials"),
        ("status", 500, "Twilio answered 500"),
        ("hook", "/elsewhere", "set it in the console to"),
        ("date", "Sun, 22 Nov 2020 00:00:00 GMT", "time synchronisation"),
    ],
)
def test_what_twilio_shows_to_be_wrong_is_told_with_its_cure(
    visit: Callable[..., Result], world: World, attribute: str, value: object, told: str
) -> None:
    setattr(world, attribute, value)
    seen = visit()
    assert seen.exit_code == 1
    assert told in seen.output


def test_a_database_that_is_away_is_told(visit: Callable[..., Result]) -> None:
    seen = visit(DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert seen.exit_code == 1
    assert "DATABASE_URL" in seen.output


def test_a_database_before_its_migrations_is_told(visit: Callable[..., Result], tmp_path: Path) -> None:
    seen = visit(DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}")
    assert seen.exit_code == 1
    assert "init-db" in seen.output


def test_an_address_that_nobody_answers_is_told(visit: Callable[..., Result]) -> None:
    seen = visit(PUBLIC_URL="http://127.0.0.1:1")
    assert seen.exit_code == 1
    assert "Twilio calls exactly this address" in seen.output
