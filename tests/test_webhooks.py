"""The front door: what comes in over HTTP, and what goes back as TwiML."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store.tables import callbacks, inbound, outbox
from tests.conftest import ACCOUNT, Patient, post


def count(rt: Runtime, table: sa.Table) -> int:
    with rt.store.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def test_a_question_gets_its_answer(asha: Patient) -> None:
    assert "Why it happens" in asha.says("causes")


def test_the_answer_is_twiml_that_names_our_status_address(client: FlaskClient, asha: Patient) -> None:
    answer = post(client, asha.form("hello"))
    assert answer.mimetype == "text/xml"
    message = ElementTree.fromstring(answer.text).find("Message")
    assert message is not None
    assert message.attrib["action"].startswith("https://bot.hospital.example/whatsapp/status?ob=")


def test_an_unsigned_message_is_refused_and_leaves_nothing(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    assert client.post("/whatsapp", data=asha.form("hello")).status_code == 403
    assert count(rt, inbound) == 0


@pytest.mark.parametrize("field", ["MessageSid", "From", "To"])
@pytest.mark.parametrize("tail", ["\n", "\r\n", " ", "٣"])
def test_a_field_with_more_behind_it_is_malformed(
    client: FlaskClient, asha: Patient, rt: Runtime, field: str, tail: str
) -> None:
    form = asha.form("hello")
    assert post(client, form | {field: form[field] + tail}).status_code == 400
    assert count(rt, inbound) == 0


@pytest.mark.parametrize("address", ["/whatsapp", "/whatsapp/fallback", "/whatsapp/status"])
def test_a_message_of_another_account_is_forbidden(
    client: FlaskClient, asha: Patient, rt: Runtime, address: str
) -> None:
    answer = post(client, asha.form("hello") | {"AccountSid": "AC" + "9" * 32}, address)
    assert (answer.status_code, answer.text) == (403, "unknown AccountSid\n")
    assert count(rt, inbound) == 0


def test_a_delivery_report_at_the_patients_address_is_no_message(
    client: FlaskClient, asha: Patient, rt: Runtime
) -> None:
    report = {
        "MessageSid": "SM" + "1" * 32,
        "AccountSid": ACCOUNT,
        "MessageStatus": "delivered",
        "SmsStatus": "delivered",
    }
    report |= {"From": "whatsapp:+14155550100", "To": f"whatsapp:{asha.number}"}
    answer = post(client, report)
    assert (answer.status_code, answer.text) == (400, "a delivery report: its address is /whatsapp/status\n")
    assert (count(rt, inbound), post(client, report, "/whatsapp/status").status_code) == (0, 204)


def test_the_same_message_again_gets_the_same_replies_once(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    form = asha.form("hello")
    first, second = post(client, form), post(client, form)
    assert first.text == second.text
    assert (count(rt, inbound), count(rt, outbox)) == (1, 1)


def test_a_callback_is_stored_before_it_is_promised(asha: Patient, rt: Runtime) -> None:
    asha.says("please call me back")
    asha.says("1")
    assert count(rt, callbacks) == 0
    promise = asha.says("yes")
    with rt.store.read() as conn:
        row = conn.execute(sa.select(callbacks)).one()
    assert row.reference in promise
    assert row.phone == "+919848012345"
