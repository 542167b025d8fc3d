"""The simulator's forms have the shapes of the payload files, field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from twilio.request_validator import RequestValidator

from bot.simulator.payloads import KINDS, Person, fallback, message, prefix, report, signed
from bot.whatsapp.inbound import kind_of

FILES = Path(__file__).parent.parent / "whatsapp" / "payloads"
# kind of ours -> the payload file whose shape it must have
SHAPES = {
    "text": "text",
    "image": "image-with-caption",
    "voice": "voice-note",
    "video": "video",
    "document": "document-pdf",
    "location": "location",
    "place": "location-named-place",
    "contact": "contact-vcard",
    "sticker": "sticker",
    "button": "button-quick-reply-in-session",
    "template-button": "button-from-approved-template",
    "list": "list-pick",
    "reply": "reply-to-message",
    "reaction": "reaction",
    "forwarded": "forwarded",
    "forwarded-often": "frequently-forwarded",
    "ad": "ad-referral",
    "stop": "text-stop-keyword",
    "call-permission": "voice-call-request-answer",
    "via-service": "text-via-messaging-service",
    "unsupported": "text-unsupported-or-empty",
}
ASHA = Person("whatsapp:+919848012345", "Asha Rao", "whatsapp:IN.7320419958831276")
WHERE = {"account": "AC" + "1" * 32, "to": "whatsapp:+14155550100"}


def form_of(name: str) -> dict[str, Any]:
    form: dict[str, Any] = json.loads((FILES / f"{name}.json").read_text(encoding="utf-8"))["form"]
    return form


def test_every_kind_is_held_to_a_payload_file() -> None:
    assert set(SHAPES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_the_fields_of_its_payload_file(kind: str) -> None:
    real = form_of(SHAPES[kind])
    made = message(kind, ASHA, **WHERE, sid=real["MessageSid"], text=real["Body"], quoted="SM" + "2" * 32)
    assert set(made) == set(real)
    same = ("MessageSid", "MessageType", "NumMedia", "Body", "From", "To", "WaId", "MediaContentType0", "SmsStatus")
    assert {name: made.get(name) for name in same} == {name: real.get(name) for name in same}
    assert set(json.loads(made["ChannelMetadata"])["data"]["context"]) == set(
        json.loads(real["ChannelMetadata"])["data"]["context"]
    )
    assert kind_of(made) == kind_of(real)
    assert prefix(kind) == real["MessageSid"][:2]


def test_a_hidden_number_is_nowhere_in_the_form() -> None:
    real = form_of("text-username-no-phone")
    person = Person(real["From"], real["ProfileName"])
    made = message("text", person, **WHERE, sid=real["MessageSid"], text=real["Body"])
    assert made == {**real, "ChannelMetadata": made["ChannelMetadata"]}
    assert "+91" not in json.dumps(made)


def test_the_fallback_names_what_failed() -> None:
    real = form_of("fallback-after-primary-failure")
    made = fallback(message("text", ASHA, **WHERE, sid=real["MessageSid"]), "https://bot.example/whatsapp")
    assert set(made) == set(real)


@pytest.mark.parametrize(
    ("status", "code", "file"),
    [("sent", "", "sent"), ("delivered", "", "delivered"), ("failed", "63016", "failed-63016")],
)
def test_a_report_has_the_fields_of_its_payload_file(status: str, code: str, file: str) -> None:
    real = form_of(f"status-{file}")
    made = report(status, ASHA, account=WHERE["account"], sender=WHERE["to"], sid=real["MessageSid"], error_code=code)
    assert set(real) - set(made) <= {"ChannelStatusMessage"}
    assert set(made) - set(real) <= {"ExternalUserId"}
    assert (made["To"], made["MessageStatus"]) == (real["To"], real["MessageStatus"])


@pytest.mark.parametrize("algorithm", ["HMAC_SHA1", "HMAC_SHA256"])
def test_a_signature_is_one_that_the_library_accepts(algorithm: str) -> None:
    form = message("text", ASHA, **WHERE, sid="SM" + "3" * 32, text="Oi 👋 & <b>")
    headers = signed("https://bot.example/whatsapp", form, "t" * 32, algorithm)
    signature = headers["X-Twilio-Signature"]
    validator = RequestValidator("t" * 32)
    assert validator.validate("https://bot.example/whatsapp", form, signature, algorithm)
    assert not validator.validate("https://bot.example/whatsapp?x=1", form, signature, algorithm)
