"""What Twilio would make of an answer."""

from __future__ import annotations

import pytest

from bot.simulator.letters import Posted
from bot.simulator.twiml import Said, read

XML = "text/xml; charset=utf-8"


def test_messages_are_read_with_their_status_address() -> None:
    address = "https://bot.example/whatsapp/status?ob=" + "a" * 32
    heard = read(200, XML, f'<Response><Message action="{address}"><Body>Hi &amp; bye</Body></Message></Response>')
    assert heard.said == (Said("Hi & bye", address),)
    assert heard.said[0].outbox_id == "a" * 32
    assert heard.usable
    assert not heard.problems


@pytest.mark.parametrize(
    ("status", "kind", "body", "code"),
    [
        (503, XML, "try again", "11200"),
        (200, "application/json", "{}", "12300"),
        (200, XML, "<Response><Message>", "12100"),
        (200, XML, "<Answer/>", "12102"),
        (200, XML, "<Response>" + "x" * 70000 + "</Response>", "11750"),
    ],
)
def test_an_answer_that_twilio_cannot_use(status: int, kind: str, body: str, code: str) -> None:
    heard = read(status, kind, body)
    assert not heard.usable
    assert heard.problems[0].startswith(code)


def test_what_twilio_would_drop_is_told() -> None:
    many = "<Message><Body>a</Body></Message>" * 11
    heard = read(200, XML, f"<Response>{many}<Message/><Message><Body>{'b' * 1601}</Body></Message><Play/></Response>")
    assert len(heard.said) == 10
    assert [each[:5] for each in heard.problems] == ["14103", "21617", "12200", "14109"]


@pytest.mark.parametrize(("status", "usable"), [(204, True), (200, True), (403, False), (503, False)])
def test_of_the_answer_to_a_report_only_the_status_counts(status: int, usable: bool) -> None:
    posted = Posted("/whatsapp/status", {"MessageSid": "SM1", "MessageStatus": "read"}, {}, status, "", "", 1.0)
    assert posted.heard.usable is usable
    assert bool(posted.heard.problems) is not usable
    assert not posted.texts
