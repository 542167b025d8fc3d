"""Fixtures of the fault tests: a Twilio that fails, and a runtime that sends through it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runtime import Runtime
from bot.whatsapp.history import MessageHistory
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender
from tests.conftest import ACCOUNT, PUBLIC_URL, TOKEN, Clock
from tests.faults.house import House
from tests.faults.ledger import NOTES
from tests.faults.twilio_server import HOSPITAL, Twilio


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the ledgers of this run."""
    if NOTES:
        terminalreporter.section("ledger")
        for each in NOTES:
            terminalreporter.write_line(each)


@pytest.fixture
def twilio(clock: Clock) -> Iterator[Twilio]:
    with Twilio(ACCOUNT, TOKEN, clock).running() as server:
        yield server


@pytest.fixture
def rt_sending(rt: Runtime, twilio: Twilio) -> Runtime:
    """The runtime with REST access and short timeouts."""
    client = connect(ACCOUNT, (ACCOUNT, TOKEN), twilio.url, timeout=(1.0, 0.4))
    rt.sender = WhatsAppSender(client, HOSPITAL, PUBLIC_URL + "/whatsapp/status")
    rt.history = MessageHistory(client, HOSPITAL)
    return rt


@pytest.fixture
def real_twilio() -> Iterator[Twilio]:
    """A Twilio with the real clock, for tests that start processes."""
    with Twilio(ACCOUNT, TOKEN).running() as server:
        yield server


@pytest.fixture
def house(tmp_path: Path, database_url: str, real_twilio: Twilio) -> Iterator[House]:
    """A whole installation, with no process started yet."""
    built = House(tmp_path / "house", database_url, real_twilio)
    yield built
    built.close()
