"""Simulator and stand-in side by side: what staff send meets the window that the phone shows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from werkzeug.serving import make_server

from bot.runtime import Runtime
from bot.tools.stand_in.account import Account, Message
from bot.tools.stand_in.server import create_server
from tests.conftest import ACCOUNT, TOKEN
from tests.simulator.conftest import Tester

US = "whatsapp:+14155550100"


@pytest.fixture
def twilio(sim_rt: Runtime) -> Iterator[Account]:
    account = Account(ACCOUNT, TOKEN, frozenset({US}))
    server = make_server("127.0.0.1", 0, create_server(account, pause=0.01), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    sim_rt.settings = sim_rt.settings.model_copy(update={"twilio_api_url": url})
    yield account
    server.shutdown()


def test_the_stand_in_hears_what_a_phone_writes(twilio: Account, tester: Tester) -> None:
    tester.sends("hello")
    (heard,) = twilio.messages.values()
    assert (heard.direction, heard.body) == ("inbound", "hello")
    sent = twilio.create({"To": heard.from_, "From": US, "Body": "Meera here"}, datetime.now(UTC))
    assert isinstance(sent, Message)
    assert sent.fails_with is None


def test_the_stand_in_goes_by_the_moved_clock(twilio: Account, tester: Tester) -> None:
    tester.posts("clock", by="1500")
    tester.sends("hello")
    (heard,) = twilio.messages.values()
    assert (heard.created - datetime.now(UTC)).total_seconds() == pytest.approx(1500 * 60, abs=30)
    tester.posts("clock", by="back")
    tester.sends("hello again")
    assert (list(twilio.messages.values())[-1].created - datetime.now(UTC)).total_seconds() == pytest.approx(0, abs=30)


def test_a_stand_in_that_is_away_keeps_nobody_from_writing(sim_rt: Runtime, tester: Tester) -> None:
    sim_rt.settings = sim_rt.settings.model_copy(update={"twilio_api_url": "http://127.0.0.1:9"})
    assert "Symptoms" in tester.sends("what are the symptoms?")
