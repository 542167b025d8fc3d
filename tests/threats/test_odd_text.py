"""Threats 7 and 15: whatever can be typed or sent is answered, stored unchanged, and echoed in well-formed XML."""

from __future__ import annotations

import itertools
import unicodedata
from urllib.parse import quote_from_bytes, urlencode
from xml.etree import ElementTree

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from bot.metrics import FAILED
from bot.runtime import Runtime
from bot.store.tables import inbound, senders
from tests.conftest import PUBLIC_URL, TOKEN, Patient, post

FORM = "application/x-www-form-urlencoded"
TRIES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)  # lone surrogates and NUL too

OTHER_FIELDS = [
    "NumMedia",
    "MediaUrl0",
    "MediaContentType0",
    "Latitude",
    "ButtonPayload",
    "ListId",
    "ListTitle",
    "ButtonText",
    "MessageType",
    "ExternalUserId",
    "OriginalRepliedMessageSid",
    "Forwarded",
    "WaId",
]
ODD = {
    "NUL": "a\x00b",
    "controls": "".join(map(chr, range(32))),
    "delete": "a\x7fb",
    "not a character": "a\ufffe\uffffb",
    "vertical tab": "a\x0bb",
    "family": "👨‍👩‍👧‍👦 hello",
    "flags": "🇮🇳🇮🇳",
    "zalgo": "h" + "\u0301" * 500 + "i",
    "right to left": "\u202evisiting\u202c \u200bhours",
    "joiners": "క్\u200cష క్‍ష क्‍ष",
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in "hidden"),
    "surrogate halves": "\ud83d hello \ude00",
    "only spaces": " \t\n\u00a0\u3000",
    "only marks": "\u0301\u0300",
    "emoji": "🙏" * 400,
    "long word": "a" * 4096,
    "many lines": "\n" * 4000,
    "xml": "<&>\"']]>",
    "digit in a circle": "①",
    "raised digit": "call me at 5² pm",
    "half": "½",
    "roman numeral": "Ⅳ",
    "blanks for a name": "mai  , jaldi. this is  ; my report",
    "tab for a name": "i am\t. please call me at 5",
}


_numbers = itertools.count(1)


def new(patient: Patient) -> Patient:
    """Give the patient a new number, because somebody who writes too often is no longer answered."""
    patient.number = f"+9198{next(_numbers):08d}"
    return patient


def well_formed(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def failed() -> float:
    """The number of turns that have raised in this process."""
    return next(each.value for metric in FAILED.collect() for each in metric.samples if each.name.endswith("_total"))


def sent(client: FlaskClient, body: bytes) -> int:
    """Post raw bytes, signed for the form that the server parses from them; return the status. Also checks that no turn
    failed, which would be a 200 too."""
    with client.application.test_request_context("/", method="POST", data=body, content_type=FORM) as context:
        form = context.request.form
        signature = RequestValidator(TOKEN).compute_signature(PUBLIC_URL + "/whatsapp", form)
    before = failed()
    answer = client.post("/whatsapp", data=body, content_type=FORM, headers={"X-Twilio-Signature": signature})
    assert failed() == before
    if answer.status_code == 200:
        well_formed(answer.text)
    return answer.status_code


@pytest.mark.parametrize("text", ODD.values(), ids=list(ODD))
def test_odd_text_is_answered_with_xml_that_parses(asha: Patient, text: str) -> None:
    form = asha.form("", ProfileName="A")
    raw = urlencode({**form, "Body": text, "ProfileName": text}, errors="surrogatepass").encode()
    assert sent(asha.client, raw) == 200


@TRIES
@given(text=ANY_TEXT, name=ANY_TEXT)
def test_any_text_and_any_name_are_answered(asha: Patient, text: str, name: str) -> None:
    raw = urlencode({**new(asha).form(""), "Body": text, "ProfileName": name}, errors="surrogatepass").encode()
    assume(len(raw) < 60_000)
    assert sent(asha.client, raw) == 200


@TRIES
@given(body=st.binary(max_size=200))
def test_any_bytes_in_a_value_never_fail_the_server(asha: Patient, body: bytes) -> None:
    raw = urlencode(new(asha).form("")).encode().replace(b"Body=", b"Body=" + quote_from_bytes(body).encode())
    assert sent(asha.client, raw) == 200


@TRIES
@given(body=st.binary(max_size=400))
def test_any_bytes_at_all_never_fail_the_server(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/whatsapp", data=body, content_type=FORM, headers={"X-Twilio-Signature": "x"})
    assert answer.status_code in (400, 403)


@TRIES
@given(
    fields=st.dictionaries(
        st.sampled_from(OTHER_FIELDS),
        st.text(max_size=60),
    )
)
def test_any_value_in_any_other_field_is_answered(asha: Patient, fields: dict[str, str]) -> None:
    assert sent(asha.client, urlencode({**new(asha).form("hello"), **fields}, errors="surrogatepass").encode()) == 200


@TRIES
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_what_can_be_stored_is_stored_as_it_was_typed(asha: Patient, rt: Runtime, text: str) -> None:
    form = asha.form(text)
    post(asha.client, form)
    with rt.store.read() as conn:
        kept = conn.execute(sa.select(inbound.c.text).where(inbound.c.sid == form["MessageSid"])).scalar_one()
    assert kept == "".join(each for each in text if each not in "\ufffe\uffff")


def test_a_name_is_one_line_without_marks_that_end_it(asha: Patient, rt: Runtime) -> None:
    asha.name = "Asha\r\n\u2028Devi\x00\x1b[31m"
    asha.says("hello")
    with rt.store.read() as conn:
        name = conn.execute(sa.select(senders.c.name)).scalar_one()
    assert "\n" not in name
    assert not [each for each in name if unicodedata.category(each) == "Cc"]


def test_a_cut_reply_never_ends_in_half_a_character(asha: Patient) -> None:
    for message in well_formed(asha.says("why " + "👨‍👩‍👧‍👦" * 600)).iter("Message"):
        text = "".join(message.itertext())
        assert text.encode("utf-8")
        assert len(text) <= 1600
