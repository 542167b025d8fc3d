"""With the database unavailable: danger is answered from memory, anything else gets a 503, nothing is made up."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store import Store
from tests.conftest import Patient, post


@pytest.fixture
def away(rt: Runtime) -> Runtime:
    """A runtime whose database server does not answer."""
    rt.store = Store("postgresql://nobody@127.0.0.1:1/none")
    return rt


@pytest.mark.parametrize(
    "text",
    [
        "my father has chest pain and cannot breathe",
        "saans nahi aa rahi hai",
        "सीने में बहुत दर्द हो रहा है",
        "నాకు ఊపిరి ఆడటం లేదు",
        "I want to kill myself",
    ],
)
def test_somebody_in_danger_is_answered_without_a_database(
    away: Runtime, client: FlaskClient, asha: Patient, text: str
) -> None:
    answer = post(client, asha.form(text))
    assert answer.status_code == 200
    assert "112" in answer.text or "14416" in answer.text


@pytest.mark.parametrize("text", ["causes", "call me", "hello", "STOP"])
def test_everybody_else_is_asked_for_again(away: Runtime, client: FlaskClient, asha: Patient, text: str) -> None:
    answer = post(client, asha.form(text))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]


def test_a_forger_learns_nothing_from_it(away: Runtime, client: FlaskClient, asha: Patient) -> None:
    assert post(client, asha.form("chest pain"), token="f" * 32).status_code == 403
