"""Threat 14: request bodies that are too large, have too many fields, or are not what they claim to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store.tables import inbound
from tests.conftest import ROOT, Patient, post

FORM = "application/x-www-form-urlencoded"


def test_more_than_64_kib_is_refused_before_it_is_read(client: FlaskClient, asha: Patient) -> None:
    assert post(client, asha.form("x" * 65_536)).status_code == 413


def test_a_body_without_a_length_is_refused(client: FlaskClient) -> None:
    answer = client.post("/whatsapp", content_type=FORM, headers={"Transfer-Encoding": "chunked"})
    assert answer.status_code in (400, 403, 411, 413)


def test_more_than_a_hundred_fields_are_refused(client: FlaskClient, asha: Patient) -> None:
    many = {f"Field{number}": "1" for number in range(101)}
    assert post(client, asha.form("hello", **many)).status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
def test_what_is_no_form_is_refused(client: FlaskClient, kind: str) -> None:
    assert client.post("/whatsapp", data=b"{}", content_type=kind).status_code == 415


def test_a_long_text_is_cut_before_anybody_thinks_about_it(asha: Patient, rt: Runtime) -> None:
    assert "<Message" in asha.says("why " * 3000)
    with rt.store.read() as conn:
        assert len(conn.execute(sa.select(inbound.c.text)).scalar_one()) == 4096


def test_every_version_is_pinned_with_its_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = Path(ROOT / name).read_text(encoding="utf-8")
        entries = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", text))
        loose = [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry]
        assert loose == [], name
