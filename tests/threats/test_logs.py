"""Threat 20: no log line, metric or error page contains a patient's words, name or number, or a secret of ours."""

from __future__ import annotations

import io
import json
import logging
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

import pytest
import sqlalchemy as sa
import structlog
from flask.testing import FlaskClient

from bot import log, sending
from bot.runtime import Runtime
from bot.store import StoreBusy
from bot.store.outbox import put
from bot.store.tables import metadata
from tests.conftest import ACCOUNT, TOKEN, Clock, Patient, post

WORD, NAME, NUMBER = "zqcanaryword", "Zqcanaryname", "+919848055555"
PLANTED = re.compile(f"{WORD}|{NAME}|{NUMBER[1:]}|9848055555|{TOKEN}|{'s' * 40}", re.IGNORECASE)


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that any logger of this process writes at level DEBUG."""
    log.set_up("DEBUG")
    written = io.StringIO()
    (handler,) = logging.getLogger().handlers
    assert isinstance(handler, logging.StreamHandler)
    stderr = handler.setStream(written)
    yield written
    handler.setStream(stderr)
    log.set_up("WARNING")


@pytest.fixture
def zara(client: FlaskClient, lines: io.StringIO) -> Patient:
    return Patient(client, number=NUMBER, name=f"{NAME}\nforged line")


def everywhere(client: FlaskClient, zara: Patient, rt: Runtime, clock: Clock) -> list[str]:
    """Send the canary through every route and every failure; return the texts that strangers could see."""
    seen = []
    for text in (
        WORD,
        "causes " + WORD,
        "call me",
        "1",
        "yes",
        "status",
        f'{WORD}\n{WORD}\r\n{{"event": 1}}',
        "STOP",
        "START",
    ):
        zara.says(text)
    for kind in ("image/jpeg", "audio/ogg", "text/vcard", WORD):
        media = {"NumMedia": "1", "MediaContentType0": kind, "MediaUrl0": f"https://evil.example/{WORD}"}
        zara.says(WORD, **media)
    broken = zara.form(WORD)
    for path in ("/whatsapp", "/whatsapp/fallback", "/whatsapp/status"):
        seen.append(post(client, broken, path, token="f" * 32).text)
        seen.append(post(client, {**broken, "MessageSid": WORD}, path).text)
        seen.append(post(client, {**broken, "AccountSid": WORD}, path).text)
        seen.append(post(client, {**broken, "From": f"{NAME}{NUMBER}"}, path).text)
        seen.append(client.post(path, data=WORD, content_type="text/plain").text)
        seen.append(post(client, {**broken, "Big": WORD * 9000}, path).text)
        seen.append(client.post(f"{path}?{WORD}={NUMBER}", data=broken, headers={"X-Twilio-Signature": WORD}).text)
    for rule in client.application.url_map.iter_rules():
        path = re.sub(r"<[^>]+>", WORD, rule.rule)
        for method in ("GET", "POST"):
            answer = client.open(f"{path}?q={WORD}&n={quote(NUMBER)}", method=method, headers={"Cookie": f"a={WORD}"})
            seen.append(answer.text + str(answer.headers))
    seen.append(client.get(f"/{WORD}/{quote(NUMBER)}").text)
    report = {"MessageSid": "SM" + "e" * 32, "AccountSid": ACCOUNT, "MessageStatus": WORD, "To": f"whatsapp:{NUMBER}"}
    seen.append(post(client, report, "/whatsapp/status").text)
    rt.store.write(
        lambda conn: put(
            conn, dedupe_key="x", channel="whatsapp", to=f"whatsapp:{NUMBER}", payload={"text": WORD}, now=clock()
        )
    )
    sending.drain(rt)
    return seen


def test_no_log_line_figure_or_error_page_holds_the_canary(
    client: FlaskClient, zara: Patient, rt: Runtime, clock: Clock, lines: io.StringIO
) -> None:
    for page in (*everywhere(client, zara, rt, clock), client.get("/metrics").text, client.get("/readyz").text):
        assert not PLANTED.search(page), page[:300]
    assert "turn" in lines.getvalue()
    assert not PLANTED.search(lines.getvalue()), PLANTED.findall(lines.getvalue())


def test_a_turn_that_raises_is_told_by_type_and_place_only(
    client: FlaskClient, zara: Patient, rt: Runtime, lines: io.StringIO
) -> None:
    rt.know = replace(rt.know, matcher=None)  # type: ignore[arg-type]  # breaks with the text in hand
    post(client, zara.form(WORD))
    assert '"error": "AttributeError"' in lines.getvalue()
    assert not PLANTED.search(lines.getvalue())


def test_a_database_that_refuses_does_not_quote_the_row(
    client: FlaskClient, zara: Patient, rt: Runtime, lines: io.StringIO
) -> None:
    with rt.store.engine.begin() as conn:
        metadata.tables["turns"].drop(conn)
    answer = post(client, zara.form(WORD))
    assert not PLANTED.search(answer.text)
    assert answer.status_code == 503
    assert lines.getvalue()
    assert not PLANTED.search(lines.getvalue())


def test_every_fact_is_one_line_of_json_with_the_requests_id(
    client: FlaskClient, zara: Patient, rt: Runtime, clock: Clock, lines: io.StringIO
) -> None:
    everywhere(client, zara, rt, clock)
    facts = [json.loads(line) for line in lines.getvalue().splitlines()]
    turns = [fact for fact in facts if fact["event"] == "turn"]
    assert turns
    assert all(re.fullmatch("[0-9a-f]{32}", fact["request"]) for fact in turns)
    assert len({fact["request"] for fact in turns}) == len(turns)


def test_the_answers_id_is_the_one_in_the_log(client: FlaskClient, zara: Patient, lines: io.StringIO) -> None:
    answer = post(client, zara.form("hello"))
    assert f'"request": "{answer.headers["X-Request-Id"]}"' in lines.getvalue()


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\u2028b", "a\x1b[31mb", 'a"}\n{"event": "forged'])
def test_a_value_cannot_begin_a_line_of_its_own(lines: io.StringIO, text: str) -> None:
    structlog.get_logger("careline.test").warning("fact", reason=text)
    logging.getLogger("elsewhere").warning("library: %s", text)
    assert len(lines.getvalue().splitlines()) == 2
    assert all(json.loads(line) for line in lines.getvalue().splitlines())


@pytest.mark.parametrize("number", ["+919848055555", "919848055555", "whatsapp%3A%2B919848055555", "9848055555"])
def test_a_number_in_a_librarys_own_line_is_taken_out(lines: io.StringIO, number: str) -> None:
    logging.getLogger("urllib3.connectionpool").error("Retrying: /Messages.json?To=%s&x=1", number)
    assert "[number]" in lines.getvalue()
    assert "9848055555" not in lines.getvalue()


def test_what_nobody_caught_is_not_printed_with_its_text(lines: io.StringIO) -> None:
    def fall() -> None:
        raise ValueError(f"{NAME} wrote {WORD}")

    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()
    assert '"error": "ValueError"' in lines.getvalue()
    assert not PLANTED.search(lines.getvalue())


_COMMAND_THAT_FAILS = """
import runpy, sys, structlog
sys.argv = ["bot", "explain", "--help"]
try:
    runpy.run_module("bot", run_name="__main__")
except SystemExit:
    words = sys.stdin.read()
try:
    words[1_000]
except IndexError:
    structlog.get_logger("careline.test").exception("turn failed")
raise ValueError(words)
"""


def test_a_command_tells_what_went_wrong_without_the_values_around_it() -> None:
    ran = subprocess.run([sys.executable, "-c", _COMMAND_THAT_FAILS], input=WORD, capture_output=True, text=True)
    assert [json.loads(line)["error"] for line in ran.stderr.splitlines()] == ["IndexError", "ValueError"]
    assert not PLANTED.search(ran.stdout + ran.stderr)


def test_the_settings_never_show_a_secret(rt: Runtime) -> None:
    for shown in (repr(rt.settings), str(rt.settings), rt.settings.model_dump_json()):
        assert TOKEN not in shown
        assert "s" * 40 not in shown


def test_no_log_call_of_ours_is_handed_a_text_or_an_address() -> None:
    """A second check, on the source: which values are passed to a logger."""
    import ast

    from tests.threats.test_injection import ROOT, sources

    private = re.compile(r"\b(text|body|words|phone|address|profile|payload|\.to|ProfileName)\b")
    wrong = []
    for file, tree in sources():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if not isinstance(call.func, ast.Attribute) or ast.unparse(call.func.value) != "logger":
                continue
            values = " ".join(ast.unparse(each.value) for each in call.keywords)
            if private.search(values):
                wrong.append(f"{file.relative_to(ROOT)}:{call.lineno} {values}")
    assert wrong == []


def test_a_statement_that_fails_hides_its_values(rt: Runtime) -> None:
    with pytest.raises((StoreBusy, sa.exc.SQLAlchemyError)) as failure, rt.store.read() as conn:
        conn.execute(sa.text("SELECT * FROM nowhere WHERE word = :word"), {"word": WORD})
    assert WORD not in f"{failure.value} {failure.value.__cause__}"
