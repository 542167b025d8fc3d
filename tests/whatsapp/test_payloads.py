"""Every shape that WhatsApp sends through Twilio is accepted and gets a sensible answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store.tables import inbound, sender_keys, senders, turns
from bot.whatsapp.inbound import kind_of
from tests.conftest import post

FILES = sorted((Path(__file__).parent / "payloads").glob("*.json"))
MESSAGES = [file for file in FILES if not file.name.startswith("status-")]
REPORTS = [file for file in FILES if file.name.startswith("status-")]

# file -> (the kind we read out of it, a piece of what the patient is told; "" where silence is right)
EXPECTED = {
    "ad-referral": ("text", "hospital"),
    "button-from-approved-template": ("button", "hospital"),
    "button-quick-reply-in-session": ("button", "call"),
    "contact-vcard": ("contact", "contact"),
    "document-pdf": ("document", "document"),
    "fallback-after-primary-failure": ("text", "assistant"),
    "forwarded": ("text", "hospital"),
    "frequently-forwarded": ("text", "hospital"),
    "image-with-caption": ("image", "hospital"),
    "list-pick": ("list", "Treatment"),
    "location": ("location", "112"),
    "location-named-place": ("location", "112"),
    "reaction": ("reaction", ""),
    "reply-to-message": ("text", "hospital"),
    "sticker": ("sticker", "menu"),
    "text": ("text", "Symptoms"),
    "text-multiline-emoji": ("text", "hospital"),
    "text-stop-keyword": ("text", "START"),
    "text-unsupported-or-empty": ("unsupported", "type"),
    "text-username-no-phone": ("text", "call"),
    "text-via-messaging-service": ("text", "assistant"),
    "video": ("video", "video"),
    "voice-call-request-answer": ("call-permission", "allowed calls"),
    "voice-note": ("voice", "voice"),
}


def load(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_every_payload_has_an_expectation() -> None:
    assert {file.stem for file in MESSAGES} == set(EXPECTED)


@pytest.mark.parametrize("file", MESSAGES, ids=lambda file: file.stem)
def test_the_payload_is_accepted_and_answered(file: Path, client: FlaskClient, rt: Runtime) -> None:
    payload = load(file)
    kind, piece = EXPECTED[file.stem]
    assert kind_of(payload["form"]) == kind
    answer = post(client, payload["form"], payload["path"])
    assert answer.status_code == 200
    assert piece.lower() in answer.text.lower()
    assert ("<Message" in answer.text) is bool(piece)
    with rt.store.read() as conn:
        assert conn.execute(sa.select(inbound.c.kind)).scalar_one() == kind
        assert conn.execute(sa.select(turns.c.kind)).scalar_one()


@pytest.mark.parametrize("file", MESSAGES, ids=lambda file: file.stem)
def test_fields_that_nobody_knows_yet_change_nothing(file: Path, client: FlaskClient) -> None:
    payload = load(file)
    form = payload["form"] | {"BrandNewField": "x", "MessageTypeOfTomorrow": '{"a": 1}'}
    assert post(client, form, payload["path"]).status_code == 200


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: file.stem)
def test_a_delivery_report_is_accepted(file: Path, client: FlaskClient) -> None:
    payload = load(file)
    assert post(client, payload["form"], payload["path"]).status_code == 204


def test_a_refused_call_permission_is_taken_back_to_words(client: FlaskClient) -> None:
    payload = load(next(file for file in FILES if file.stem == "voice-call-request-answer"))
    answer = post(client, payload["form"] | {"ButtonPayload": "REJECTED"}, payload["path"])
    assert "no calls through WhatsApp" in answer.text


def test_a_call_permission_while_a_call_is_wanted_tells_how_that_stands(client: FlaskClient) -> None:
    payload = load(next(file for file in FILES if file.stem == "voice-call-request-answer"))
    form = payload["form"]
    words = {name: value for name, value in form.items() if not name.startswith("Button")}
    for number, text in enumerate(("call me at 5 pm", "yes")):
        post(client, words | {"Body": text, "MessageSid": f"SM{number:032x}"})
    told = post(client, form).text
    assert "allowed calls" in told
    assert "5 pm" in told


def test_a_sender_without_a_phone_is_a_person_like_any_other(client: FlaskClient, rt: Runtime) -> None:
    form = load(next(file for file in FILES if file.stem == "text-username-no-phone"))["form"]
    post(client, form)
    with rt.store.read() as conn:
        row = conn.execute(sa.select(senders.c.phone, senders.c.address)).one()
    assert row.phone is None
    assert row.address == form["From"]


def test_a_person_whose_phone_becomes_hidden_stays_one_person(client: FlaskClient, rt: Runtime) -> None:
    with_phone = load(next(file for file in FILES if file.stem == "text"))["form"]
    hidden = with_phone | {"From": with_phone["ExternalUserId"], "MessageSid": "SM" + "a" * 32}
    post(client, with_phone)
    post(client, hidden)
    with rt.store.read() as conn:
        assert len(conn.execute(sa.select(senders)).all()) == 1
        assert len(conn.execute(sa.select(sender_keys)).all()) == 2
