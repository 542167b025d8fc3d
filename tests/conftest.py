"""Shared fixtures: a runtime on a real database, a Flask client, a patient who signs requests, a controlled clock."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from bot.config import Settings
from bot.content import Content, load_content
from bot.dialogue import Knowledge
from bot.hours import DeskHours
from bot.log import set_up
from bot.matching import Matcher
from bot.runtime import Runtime
from bot.store import Store
from webhooks import create_app

pytest_plugins = ["tests.databases"]

ROOT = Path(__file__).parent.parent
MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # a working Monday, 10:30 in India
ACCOUNT = "AC" + "1" * 32
TOKEN = "0123456789abcdef0123456789abcdef"
PUBLIC_URL = "https://bot.hospital.example"


@dataclass
class Clock:
    """A clock that only moves when told to."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(ROOT / "faq.yaml")


@pytest.fixture(scope="session")
def know(content: Content, engines: Path) -> Knowledge:
    return Knowledge(content, Matcher(content, cache_dir=engines), DeskHours(content.hospital))


@pytest.fixture(scope="session")
def engines() -> Path:
    """The cache of learned matchers, kept between runs; file names depend on everything they were learned from."""
    return Path(os.environ.get("CARELINE_TEST_CACHE") or Path(tempfile.gettempdir()) / "careline-engines")


# So that processes started by a test find learned matchers too.
os.environ.setdefault("CACHE_DIR", os.environ.get("CARELINE_TEST_CACHE") or tempfile.gettempdir() + "/careline-engines")


CHROMIUM = Path("/usr/bin/chromium")
_BROWSER_ARGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One real browser for all tests: Playwright can be started only once per process."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=_BROWSER_ARGS)
        yield browser
        browser.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(tmp_path: Path, database_url: str, engines: Path) -> Settings:
    return Settings(
        _env_file=None,
        environment="development",
        public_url=PUBLIC_URL,
        secret_key=SecretStr("s" * 40),
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=(SecretStr(TOKEN),),
        database_url=database_url,
        queue_url=f"sqlite:///{tmp_path / 'queue.db'}",
        content_file=ROOT / "faq.yaml",
        cache_dir=engines,
        log_level="WARNING",
    )


@pytest.fixture
def rt(settings: Settings, know: Knowledge, clock: Clock) -> Iterator[Runtime]:
    set_up(settings.log_level)  # otherwise a failed turn is printed with all its local values, which takes minutes
    runtime = Runtime(settings, Store(settings.database_url), know, clock)
    runtime.mark_content_current()
    yield runtime
    runtime.store.close()


@pytest.fixture
def client(rt: Runtime) -> FlaskClient:
    return create_app(runtime=rt).test_client()


@dataclass
class Patient:
    """Somebody with WhatsApp: posts signed forms to the real webhook and reads the TwiML."""

    client: FlaskClient
    number: str = "+919848012345"
    name: str = "Asha"
    sids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def form(self, text: str, **fields: str) -> dict[str, str]:
        sid = f"SM{next(self.sids) + crc32(self.number.encode()) * 1000:032x}"
        return {
            "MessageSid": sid,
            "AccountSid": ACCOUNT,
            "From": f"whatsapp:{self.number}",
            "To": "whatsapp:+14155550100",
            "Body": text,
            "NumMedia": "0",
            "ProfileName": self.name,
            **fields,
        }

    def says(self, text: str, **fields: str) -> str:
        """What the patient reads after sending this."""
        answer = post(self.client, self.form(text, **fields))
        assert answer.status_code == 200, answer.text
        return answer.text


def post(
    client: FlaskClient,
    form: Mapping[str, Any],
    path: str = "/whatsapp",
    *,
    token: str = TOKEN,
    base: str = PUBLIC_URL,
    headers: Mapping[str, str] | None = None,
) -> TestResponse:
    """Post a form as Twilio does, signed for the public URL."""
    signature = RequestValidator(token).compute_signature(base + path, dict(form))
    return client.post(path, data=form, headers={"X-Twilio-Signature": signature, **(headers or {})})


@pytest.fixture
def asha(client: FlaskClient) -> Patient:
    return Patient(client)


@pytest.fixture
def new_patient(client: FlaskClient) -> Callable[[str, str], Patient]:
    return lambda name, number: Patient(client, number=number, name=name)
