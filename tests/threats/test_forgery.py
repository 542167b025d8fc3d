"""Threats 1 to 4: who may speak as Twilio, behind which proxy, how often, and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from pydantic import SecretStr
from twilio.request_validator import RequestValidator

from bot.runtime import Runtime
from bot.store.tables import inbound, outbox, senders
from tests.conftest import ACCOUNT, PUBLIC_URL, TOKEN, Clock, Patient, post

OLD_TOKEN, NEW_TOKEN = "a" * 32, "b" * 32


def signed(form: Mapping[str, str], url: str = PUBLIC_URL + "/whatsapp", token: str = TOKEN) -> dict[str, str]:
    return {"X-Twilio-Signature": RequestValidator(token).compute_signature(url, dict(form))}


def stored(rt: Runtime, table: sa.Table = inbound) -> int:
    with rt.store.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def status(client: FlaskClient, form: Mapping[str, str], headers: Mapping[str, str], path: str = "/whatsapp") -> int:
    return client.post(path, data=dict(form), headers=dict(headers)).status_code


# --- 1: forged -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Twilio-Signature": ""},
        {"X-Twilio-Signature": "bm90IGl0"},
        {"X-Twilio-Signature": "\u00e9"},
        {"X-Twilio-Signature": "x" * 10_000},
    ],
)
def test_a_missing_empty_or_made_up_signature_is_refused(
    client: FlaskClient, asha: Patient, rt: Runtime, headers: dict[str, str]
) -> None:
    assert status(client, asha.form("hello"), headers) == 403
    assert (stored(rt), stored(rt, senders)) == (0, 0)


def test_a_signature_of_another_token_is_refused(client: FlaskClient, asha: Patient) -> None:
    form = asha.form("hello")
    assert status(client, form, signed(form, token="f" * 32)) == 403


@pytest.mark.parametrize("algorithm", ["HMAC_MD5", "none", "", "HMAC_SHA1,algorithm=none"])
def test_an_algorithm_nobody_uses_is_refused(client: FlaskClient, asha: Patient, algorithm: str) -> None:
    form = asha.form("hello")
    headers = {"X-Twilio-Webhooks-Signature-Settings": f"key=webhooks_sharedkey_1,algorithm={algorithm}"}
    headers |= {"X-Twilio-Signature": "AAAA"}
    assert status(client, form, headers) == 403


@pytest.mark.parametrize("path", ["/whatsapp", "/whatsapp/fallback", "/whatsapp/status"])
def test_twilios_addresses_take_nothing_but_signed_posts(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 405
    assert client.put(path).status_code == 405
    assert client.post(path, data={"MessageSid": "x"}).status_code == 403


def test_a_message_to_somebody_elses_account_is_refused(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    form = asha.form("hello", AccountSid="AC" + "2" * 32)
    assert status(client, form, signed(form)) == 403
    assert stored(rt) == 0


# --- 2: behind a proxy -----------------------------------------------------------------------------------------


def test_tls_that_ends_at_a_proxy_changes_nothing(client: FlaskClient, asha: Patient) -> None:
    form = asha.form("hello")
    headers = signed(form) | {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "10.0.0.7", "Host": "internal:8000"}
    assert status(client, form, headers) == 200


@pytest.mark.parametrize("name", ["X-Forwarded-Host", "Host", "X-Forwarded-Prefix", "Forwarded", "X-Original-URL"])
def test_no_header_moves_the_address_that_is_checked(client: FlaskClient, asha: Patient, name: str) -> None:
    form = asha.form("hello")
    evil = signed(form, "https://evil.example/whatsapp")
    assert status(client, form, evil | {name: "evil.example"}) == 403
    assert status(client, form, signed(form) | {name: "evil.example"}) == 200


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        (PUBLIC_URL + ":443/whatsapp", 200),
        (PUBLIC_URL + ":8443/whatsapp", 403),
        ("http://bot.hospital.example/whatsapp", 403),
        ("https://BOT.hospital.example/whatsapp", 403),
        ("http://internal:8000/whatsapp", 403),
        (PUBLIC_URL + "/whatsapp/", 403),
        (PUBLIC_URL + "/whatsapp#rc=2&rp=all", 403),
        (PUBLIC_URL + "/whatsapp?x=1", 403),
    ],
)
def test_the_signed_address_is_ours_letter_by_letter(client: FlaskClient, asha: Patient, url: str, answer: int) -> None:
    form = asha.form("hello")
    assert status(client, form, signed(form, url)) == answer


@pytest.mark.parametrize("query", ["tag=caf%C3%A9", "tag=a%20b%2Bc", "tag=%ff", "a=1&a=2", "tag=%2e%2e/"])
def test_a_query_is_checked_as_it_came_over_the_wire(client: FlaskClient, asha: Patient, query: str) -> None:
    form = asha.form("hello")
    path = f"/whatsapp?{query}"
    assert status(client, form, signed(form, PUBLIC_URL + path), path) == 200


def test_a_message_through_a_messaging_service_is_answered(client: FlaskClient, asha: Patient) -> None:
    form = asha.form("hello", MessagingServiceSid="MG" + "a" * 32)
    assert status(client, form, signed(form)) == 200


@pytest.mark.parametrize("change", ["dropped", "trimmed", "renamed", "added"])
def test_a_changed_field_is_refused(client: FlaskClient, asha: Patient, change: str) -> None:
    form = asha.form("hello ", Latitude="")
    headers = signed(form)
    if change == "dropped":
        del form["NumMedia"]
    elif change == "trimmed":
        form["Body"] = "hello"
    elif change == "renamed":
        form["body"] = form.pop("Body")
    else:
        form["Extra"] = "1"
    assert status(client, form, headers) == 403


def test_both_tokens_sign_while_one_is_rotated_and_the_old_one_ends(
    client: FlaskClient, asha: Patient, rt: Runtime
) -> None:
    both = (SecretStr(OLD_TOKEN), SecretStr(NEW_TOKEN))
    rt.settings = rt.settings.model_copy(update={"twilio_auth_token": both})
    for token in (OLD_TOKEN, NEW_TOKEN):
        form = asha.form("hello")
        assert status(client, form, signed(form, token=token)) == 200
    rt.settings = rt.settings.model_copy(update={"twilio_auth_token": (SecretStr(NEW_TOKEN),)})
    form = asha.form("hello")
    assert status(client, form, signed(form, token=OLD_TOKEN)) == 403
    assert status(client, form, signed(form, token=NEW_TOKEN)) == 200


# --- 3: replayed and tampered ----------------------------------------------------------------------------------


def test_a_captured_request_changes_nothing_when_played_again(
    client: FlaskClient, asha: Patient, rt: Runtime, clock: Clock
) -> None:
    form = asha.form("hello")
    assert post(client, form).status_code == 200
    clock.forward(days=31)
    again = post(client, form)
    assert again.status_code == 200
    assert "<Message" not in again.text
    assert (stored(rt), stored(rt, outbox)) == (1, 1)


@pytest.mark.parametrize("field", ["Body", "From", "MessageSid"])
def test_a_field_that_stands_twice_is_refused_though_the_signature_fits(
    client: FlaskClient, asha: Patient, rt: Runtime, field: str
) -> None:
    form = asha.form("hello")
    twice = {**form, field: [form[field], form[field]]}  # equal values: Twilio's signature covers them once
    assert client.post("/whatsapp", data=twice, headers=signed(form)).status_code == 400
    assert stored(rt) == 0


@pytest.mark.parametrize(("name", "value"), [("Bodyhel", "lo"), ("Bod", "yhello"), ("B", "odyhello")])
def test_bytes_moved_between_a_name_and_its_value_are_seen(
    client: FlaskClient, asha: Patient, rt: Runtime, name: str, value: str
) -> None:
    form = asha.form("hello")
    headers = signed(form)
    del form["Body"]
    assert status(client, {**form, name: value}, headers) == 400
    assert stored(rt) == 0


@pytest.mark.parametrize("field", ["MessageSid", "AccountSid", "From", "To"])
@pytest.mark.parametrize("value", ["", "x", "whatsapp:", "whatsapp:+91984801234\n5", "SM" + "0" * 33, "../../etc"])
def test_what_names_the_message_has_exactly_its_shape(
    client: FlaskClient, asha: Patient, rt: Runtime, field: str, value: str
) -> None:
    assert post(client, asha.form("hello", **{field: value})).status_code == 400
    assert stored(rt, senders) == 0


# --- 4: forged and disordered delivery reports -----------------------------------------------------------------


def report(client: FlaskClient, rt: Runtime, state: str, *, sid: str = "SM" + "e" * 32, **headers: str) -> int:
    with rt.store.read() as conn:
        row = conn.execute(sa.select(outbox.c.id)).first()
    path = f"/whatsapp/status?ob={row.id if row else '0' * 32}"
    return post(
        client, {"MessageSid": sid, "AccountSid": ACCOUNT, "MessageStatus": state}, path, headers=headers
    ).status_code


def last_status(rt: Runtime) -> str | None:
    with rt.store.read() as conn:
        found: str | None = conn.execute(sa.select(outbox.c.status)).scalar_one()
        return found


def test_a_report_never_moves_a_message_back(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    asha.says("hello")
    for state in ("delivered", "sent", "queued", "nonsense"):
        assert report(client, rt, state) == 204
        assert last_status(rt) == "delivered"


def test_an_unsigned_report_is_refused(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    asha.says("hello")
    assert report(client, rt, "failed", **{"X-Twilio-Signature": "AAAA"}) == 403
    assert last_status(rt) is None


def test_a_report_on_a_message_nobody_sent_changes_no_row(client: FlaskClient, asha: Patient, rt: Runtime) -> None:
    asha.says("hello")
    form = {"MessageSid": "SM" + "f" * 32, "AccountSid": ACCOUNT, "MessageStatus": "failed"}
    for path in ("/whatsapp/status", "/whatsapp/status?ob=" + "0" * 32, "/whatsapp/status?ob='; drop table outbox"):
        assert post(client, form, path).status_code == 204
    assert last_status(rt) is None


@pytest.mark.parametrize("changed", [{"From": "whatsapp:+919848077777"}, {"Body": "something else"}])
def test_a_known_sid_with_other_fields_gets_nobody_elses_reply_and_is_counted(
    client: FlaskClient, asha: Patient, rt: Runtime, changed: dict[str, str]
) -> None:
    form = asha.form("causes")
    assert "<Message" in post(client, form).text
    answer = post(client, {**form, **changed})
    assert (answer.status_code, "<Message" in answer.text) == (200, False)
    assert "<Message" in post(client, form).text  # Twilio's own retry still gets it
    counted = re.search(r'^careline_messages_altered_total\{via="webhook"\} (\d+)', client.get("/metrics").text, re.M)
    assert counted
    assert int(counted[1]) >= 1
    with rt.store.read() as conn:
        assert conn.execute(sa.select(sa.func.count()).select_from(senders)).scalar_one() == 1
