"""The troubles from the command line: over a real socket, against a running bot."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from click.testing import CliRunner
from flask import Flask, Response
from werkzeug.serving import make_server

from bot.runtime import Runtime, utc_now
from bot.simulator.troubles import TROUBLES
from bot.store import testers
from bot.tools import trouble
from tests.conftest import TOKEN
from webhooks import create_app


def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def bot_address(rt: Runtime) -> Iterator[str]:
    yield from served(create_app(runtime=rt))


@pytest.fixture
def settings_of(rt: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command's own environment names this bot."""
    monkeypatch.setenv("ENVIRONMENT", "development")
    monkeypatch.setenv("SIMULATOR", "false")  # whatever `make run` left in var/development.env
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", rt.settings.twilio_account_sid)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("SECRET_KEY", "s" * 40)
    monkeypatch.setenv("DATABASE_URL", rt.settings.database_url)


@pytest.fixture
def on_its_own_address(rt: Runtime, bot_address: str) -> str:
    """Signatures are made over the address that the bot believes in."""
    rt.settings = rt.settings.model_copy(update={"public_url": bot_address})
    return bot_address


@pytest.mark.usefixtures("settings_of")
def test_troubles_are_stood_over_a_socket(on_its_own_address: str) -> None:
    names = ["twice", "fifty", "together", "out-of-order", "overtaken", "forged", "reports-failed"]
    done = CliRunner().invoke(trouble.command, [*names, "--to", on_its_own_address, "--look"])
    assert done.exit_code == 0, done.output
    assert done.output.count("ok  ") == len(names)
    assert "✗" not in done.output
    assert "not looked at" not in done.output


@pytest.mark.usefixtures("settings_of")
def test_from_outside_only_answers_are_judged(on_its_own_address: str) -> None:
    done = CliRunner().invoke(trouble.command, ["slow", "--hidden", "--to", on_its_own_address])
    assert done.exit_code == 0, done.output
    assert "? (not looked at) the message is stored once" in done.output


@pytest.mark.usefixtures("settings_of")
def test_nothing_is_claimed_that_nobody_looked_at(on_its_own_address: str) -> None:
    done = CliRunner().invoke(trouble.command, ["forged", "--to", on_its_own_address])
    assert done.exit_code == 0, done.output
    assert "As far as it can be seen from here: it was refused with 403" in done.output
    assert "Not looked at: nothing was stored." in done.output
    assert "nothing of it was kept" not in done.output


@pytest.mark.usefixtures("settings_of")
def test_where_nobody_answers_nothing_held() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        names = ["twice", "fifty", "forged", "slow", "overtaken"]
        done = CliRunner().invoke(trouble.command, [*names, "--to", f"http://127.0.0.1:{nobody.getsockname()[1]}"])
    assert done.exit_code == 1
    assert done.output.count("FAIL") == len(names)
    assert "✓" not in done.output


@pytest.mark.usefixtures("settings_of")
def test_what_needs_the_database_says_so(on_its_own_address: str) -> None:
    for name in ("held", "window"):
        done = CliRunner().invoke(trouble.command, [name, "--to", on_its_own_address])
        assert done.exit_code == 1
        assert f"{name}: it reaches into the database: give --look" in done.output
    done = CliRunner().invoke(trouble.command, ["window", "--look", "--to", on_its_own_address])
    assert "it needs a clock that can be moved: SIMULATOR=true" in done.output


@pytest.mark.usefixtures("settings_of")
def test_the_window_and_a_held_database_from_the_command_line(
    rt: Runtime, on_its_own_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMULATOR", "true")
    rt.clock = testers.movable(rt.store, utc_now)
    done = CliRunner().invoke(trouble.command, ["window", "held", "late", "--look", "--to", on_its_own_address])
    assert done.exit_code == 0, done.output
    assert done.output.count("ok  ") == 3
    assert "Twilio refused the free text (63016)" in done.output
    with rt.store.read() as conn:
        assert testers.clock_offset(conn) == timedelta()


@pytest.mark.usefixtures("settings_of")
def test_a_bot_that_answers_anything_fails() -> None:
    careless = Flask("careless")
    xml = "<Response><Message><Body>Hello</Body></Message></Response>"
    careless.add_url_rule("/<path:_>", view_func=lambda _: Response(xml, mimetype="text/xml"), methods=["POST"])
    for address in served(careless):
        done = CliRunner().invoke(trouble.command, ["forged", "--to", address])
    assert done.exit_code == 1
    assert "FAIL forged: Went wrong: not true that it was refused with 403" in done.output


def test_troubles_are_listed_with_what_they_need() -> None:
    listed = CliRunner().invoke(trouble.command, []).output.splitlines()
    assert len(listed) == len(TROUBLES)
    assert [line.split()[0] for line in listed if line.endswith("Needs --look.")] == ["held", "window"]
