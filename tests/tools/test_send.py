"""`send` against the real webhook over HTTP: signed, retried and passed to the fallback as Twilio does."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from werkzeug.serving import make_server

from bot.runtime import Runtime
from bot.simulator.payloads import KINDS, REPORTS
from bot.tools.posting import Poster, deliver
from bot.tools.send import command, made
from tests.conftest import ACCOUNT, TOKEN
from webhooks import create_app

PAYLOADS = Path(__file__).parents[1] / "whatsapp/payloads"


def serve(flask: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, flask, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def bot(rt: Runtime) -> Iterator[str]:
    with_port = serve(create_app(runtime=rt))
    address = next(with_port)
    rt.settings = rt.settings.model_copy(update={"public_url": address})
    yield address
    with_port.close()


@pytest.fixture
def broken() -> Iterator[str]:
    flask = Flask("broken")
    flask.add_url_rule("/whatsapp", "broken", lambda: ("no", 500), methods=["POST"])
    yield from serve(flask)


def send(*words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--token", TOKEN, "--set", f"AccountSid={ACCOUNT}"])


def test_a_text_is_answered(bot: str) -> None:
    done = send("text", "causes", "--to", f"{bot}/whatsapp")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("200 from /whatsapp in ")
    assert "Why it happens" in done.output


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_taken(bot: str, kind: str) -> None:
    assert send(kind, "--to", f"{bot}/whatsapp").exit_code == 0


@pytest.mark.parametrize("status", REPORTS)
def test_a_delivery_report_is_taken_and_is_no_twiml(bot: str, status: str) -> None:
    done = send(status, "--to", f"{bot}/whatsapp/status")
    assert done.exit_code == 0, done.output
    assert "204 from /whatsapp/status" in done.output
    assert "Twilio would log" not in done.output


def test_a_file_with_a_delivery_report_keeps_the_sid_it_is_about(bot: str, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    form = made("delivered", "SM" + "a" * 32, ACCOUNT, "+919848012345", "", False)
    file.write_text(json.dumps({"form": form}), encoding="utf-8")
    assert made(str(file), None, ACCOUNT, "", "", False)["MessageSid"] == "SM" + "a" * 32
    assert send(str(file), "--to", f"{bot}/whatsapp/status").exit_code == 0


def test_the_kinds_are_listed_without_an_address() -> None:
    listed = CliRunner().invoke(command, ["kinds"])
    assert listed.exit_code == 0
    assert {"voice", "delivered"} <= set(listed.output.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--to", "http://127.0.0.1:9/#rc=x"), "rc=x: Twilio tries again 0 to 5 times"),
        (("--to", "http://127.0.0.1:9/", "--set", "Bogus"), "must be FIELD=VALUE"),
        (("--to", "http://127.0.0.1:9/", "--count", "0"), "0 is not in the range x>=1"),
        (("--to", "http://127.0.0.1:9/", "--rate", "-1"), "-1.0 is not in the range x>=0"),
        (("--to", "localhost/whatsapp"), "--to localhost/whatsapp: must be an address like"),
        (("--to", "http://127.0.0.1:9/", "--fallback", "x"), "--fallback x: must be an address like"),
        ((), "Missing option '--to'"),
    ],
)
def test_what_cannot_be_meant_is_told(words: tuple[str, ...], told: str) -> None:
    done = CliRunner().invoke(command, ["text", "--token", TOKEN, *words])
    assert done.exit_code == 2
    assert told in done.output


def test_a_wrong_signature_is_told_with_twilios_error(bot: str) -> None:
    done = send("text", "--to", f"{bot}/whatsapp", "--wrong-signature")
    assert done.exit_code == 1
    assert "403 from /whatsapp" in done.output
    assert "ms: signature does not fit" in done.output
    assert "11200" in done.output


def test_a_file_is_sent_under_a_new_sid(bot: str, tmp_path: Path) -> None:
    file = tmp_path / "payload.json"
    form = made("text", "causes", ACCOUNT, "+919848012345", "Asha", False)
    file.write_text(json.dumps({"form": form}), encoding="utf-8")
    assert "Why it happens" in send(str(file), "--to", f"{bot}/whatsapp").output
    assert made(str(file), None, ACCOUNT, "", "", True)["MessageSid"] == form["MessageSid"]
    assert made(str(file), None, ACCOUNT, "", "", False)["MessageSid"] != form["MessageSid"]


@pytest.mark.parametrize("text", ["[]", "{}", "no JSON", '{"form": [1]}'])
def test_a_file_without_a_form_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "index.json"
    file.write_text(text)
    done = send(str(file), "--to", "http://127.0.0.1:1/whatsapp")
    assert done.exit_code == 1
    assert 'index.json: no JSON with a "form"' in done.output


def test_what_is_no_kind_and_no_file_is_told() -> None:
    assert "neither a file nor a kind" in send("nonsense", "--to", "http://127.0.0.1:1/").output


def test_a_broken_webhook_is_retried_only_where_the_address_asks(broken: str) -> None:
    form = made("text", None, ACCOUNT, "+919848012345", "Asha", False)
    once = deliver(Poster(TOKEN), f"{broken}/whatsapp", "", form)
    thrice = deliver(Poster(TOKEN), f"{broken}/whatsapp#rc=2&rp=5xx,ct", "", form)
    assert [len(each.attempts) for each in (once, thrice)] == [1, 3]


def test_the_fallback_gets_what_the_webhook_could_not_take(broken: str, bot: str) -> None:
    form = made("text", "causes", ACCOUNT, "+919848012345", "Asha", False)
    done = deliver(Poster(TOKEN), f"{broken}/whatsapp", f"{bot}/whatsapp/fallback", form)
    assert [attempt.status for attempt in done.attempts] == [500, 200]
    assert done.heard is not None
    assert "Why it happens" in done.heard.said[0].text


def test_nobody_there_is_tried_once_more(bot: str) -> None:
    form = made("text", None, ACCOUNT, "+919848012345", "Asha", False)
    done = deliver(Poster(TOKEN), "http://127.0.0.1:9/whatsapp", "", form)
    assert [attempt.failure for attempt in done.attempts] == ["ct", "ct"]
    assert done.heard is None


def test_a_load_is_summed_up(bot: str) -> None:
    done = send("text", "hello", "--to", f"{bot}/whatsapp", "--count", "12", "--rate", "50")
    assert done.exit_code == 0, done.output
    assert "12 messages, 12 answered with words; 200: 12" in done.output


def test_a_load_of_a_file_comes_from_as_many_patients(bot: str) -> None:
    done = send(str(PAYLOADS / "text.json"), "hello", "--to", f"{bot}/whatsapp", "--count", "12", "--rate", "50")
    assert "12 messages, 12 answered with words; 200: 12" in done.output


def test_a_file_can_come_from_somebody_else() -> None:
    form = made(str(PAYLOADS / "text.json"), None, ACCOUNT, "+919848055555", "Ravi", keep_sid=False)
    assert (form["From"], form["WaId"], form["ProfileName"]) == ("whatsapp:+919848055555", "919848055555", "Ravi")
    assert "ExternalUserId" not in form  # the bot knows people by it first
    hidden = made(str(PAYLOADS / "text.json"), None, ACCOUNT, "IN.123", "", keep_sid=False)
    assert (hidden["From"], hidden["ExternalUserId"]) == ("whatsapp:IN.123", "whatsapp:IN.123")
    assert "WaId" not in hidden


def test_a_load_of_one_patient_meets_the_limits_of_a_conversation(bot: str) -> None:
    done = send("text", "hello", "--to", f"{bot}/whatsapp", "--count", "12", "--rate", "50", "--one-patient")
    assert done.exit_code == 0, done.output
    assert "200: 12" in done.output
    assert "12 answered" not in done.output
