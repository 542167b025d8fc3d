"""`play --via-webhook` on a real server: with the simulator everything is judged, without it only the words."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner, Result
from werkzeug.serving import make_server

from bot.config import Settings
from bot.dialogue import Knowledge
from bot.runtime import Runtime
from bot.simulator import payloads
from bot.store import Store, testers
from bot.store.schema import upgrade
from bot.tools.play import command
from tests.conftest import ACCOUNT, ROOT, TOKEN, Clock
from webhooks import create_app

A_CALL = """
- name: a_call_on_monday
  hides_number: true
  profile: ""
  expect_callback: {name: Sunil, phone: "98480 12345", time: "16:00"}
  turns:
    - {patient: "call me", expect: {kind: callback-step}}
    - {patient: "at 4 pm", gives: time, after: 2h, expect: {kind: callback-step|confirm}}
    - {patient: "Sunil", gives: name, expect: {kind: callback-step|confirm}}
    - {patient: "98480 12345", gives: phone, expect: {kind: callback-step|confirm}}
    - {patient: "yes", gives: confirm, expect: {kind: confirm}}
- name: asked_twice
  turns:
    - {patient: causes, redelivered: true, expect: {kind: answer, entries: [causes], must_mention: [happens]}}
    - {patient: {media: image}, expect: {kind: media}}
- name: staff_called
  turns:
    - {patient: "call me", expect: {kind: callback-step}}
    - {staff: claimed}
"""
WORDS = """
- name: causes_told
  turns:
    - {patient: causes, expect: {kind: answer, entries: [symptoms], must_mention: [happens]}}
- name: wrong_words
  turns:
    - {patient: causes, expect: {must_mention: [elephants]}}
"""


@pytest.fixture
def bot(
    settings: Settings, know: Knowledge, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Runtime]:
    """A runtime behind a socket, its simulator on, and the environment of whoever plays on it."""
    store = Store(settings.database_url)
    upgrade(store)
    allowed = settings.model_copy(update={"simulator": True})
    rt = Runtime(allowed, store, know, testers.movable(store, clock))
    rt.mark_content_current()
    yield from served(rt, monkeypatch)
    store.close()


def served(rt: Runtime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runtime]:
    server = make_server("127.0.0.1", 0, create_app(runtime=rt), threaded=True)
    address = f"http://127.0.0.1:{server.server_port}"
    rt.settings = rt.settings.model_copy(update={"public_url": address})
    monkeypatch.setenv("ENVIRONMENT", "development")
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", ACCOUNT)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("SECRET_KEY", "s" * 40)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield rt
    server.shutdown()


def played(rt: Runtime, tmp_path: Path, text: str, *options: str) -> Result:
    file = tmp_path / "visits.chat.yaml"
    file.write_text(text, encoding="utf-8")
    url = f"{rt.settings.base_url}/whatsapp"
    return CliRunner().invoke(command, ["--via-webhook", url, "--content", str(ROOT / "faq.yaml"), *options, str(file)])


def test_a_simulator_shows_turns_and_requests_and_its_clock_moves(bot: Runtime, tmp_path: Path) -> None:
    before = bot.clock()
    done = played(bot, tmp_path, A_CALL)
    assert "ok   a_call_on_monday\nok   asked_twice\n" in done.output
    assert "skip staff_called: staff act in it" in done.output
    assert "2 of 2 scripts passed, 1 skipped" in done.output
    assert done.exit_code == 0
    assert bot.clock() == before


def test_what_goes_otherwise_is_told_as_play_tells_it(bot: Runtime, tmp_path: Path) -> None:
    wrong = A_CALL.replace("[causes]", "[types]").replace("16:00", "11:00")
    done = played(bot, tmp_path, wrong)
    assert done.exit_code == 1
    assert "asked_twice, turn 1 ('causes'): expected entries types, came causes" in done.output
    assert "a_call_on_monday, at the end: expected request with time 11:00, came 2026-11-23 16:00" in done.output


def test_without_a_simulator_only_words_are_judged(
    rt: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for plain in served(rt, monkeypatch):
        done = played(plain, tmp_path, WORDS + A_CALL)
    assert "only words and silence are judged" in done.output
    assert "ok   causes_told" in done.output
    assert "wrong_words, turn 1 ('causes'): expected a mention of elephants" in done.output
    assert "skip a_call_on_monday: it moves the clock" in done.output


def test_a_token_is_all_that_a_visitor_needs(bot: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "short")
    untold = played(bot, tmp_path, A_CALL)
    assert untold.exit_code == 1
    assert "no token to sign with: give --token" in untold.output
    done = played(bot, tmp_path, A_CALL, "--token", TOKEN)
    assert "2 of 2 scripts passed, 1 skipped" in done.output


def test_nobody_there_is_told(bot: Runtime, tmp_path: Path) -> None:
    bot.settings = bot.settings.model_copy(update={"public_url": "http://127.0.0.1:9"})
    done = played(bot, tmp_path, WORDS)
    assert done.exit_code == 1
    assert "nobody answers at 127.0.0.1:9" in done.output


def test_only_who_has_the_token_may_watch(bot: Runtime) -> None:
    url = f"{bot.settings.base_url}/simulator/watch/person"
    form = {"key": "whatsapp:+919848012345"}
    assert requests.post(url, form, timeout=5).status_code == 403
    forged = payloads.signed(url, form, "f" * 32)
    assert requests.post(url, form, headers=forged, timeout=5).status_code == 403
    signed = payloads.signed(url, form, TOKEN)
    assert requests.post(url, form, headers=signed, timeout=5).status_code == 200
