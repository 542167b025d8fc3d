"""A whole installation as processes: gunicorn with two workers of four threads, the worker, a database, a queue.
Started as in the Procfile, called over HTTP, and killed in various ways."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import requests
import yaml

from bot.config import Settings
from bot.content import load_content
from bot.dialogue import Knowledge
from bot.hours import DeskHours
from bot.matching import Matcher
from bot.runtime import Runtime
from bot.store import Store
from bot.whatsapp.history import MessageHistory
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender
from tests.conftest import ACCOUNT, PUBLIC_URL, ROOT, TOKEN
from tests.faults.twilio_server import HOSPITAL, Message, Twilio

SECRET = "s" * 40


def small_pack(file: Path) -> Path:
    """Write the content with few phrasings to `file`, so that a killed process restarts quickly."""
    full = yaml.load((ROOT / "faq.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)

    def cut(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: cut(each, f"{name}.{key}") for key, each in value.items() if each not in ("", "null", "~")}
        if isinstance(value, list):
            return [cut(each, name) for each in (value[:3] if ".phrasings" in name else value)]
        return value

    file.write_text(yaml.safe_dump(cut(full), allow_unicode=True, default_style='"', sort_keys=False), "utf-8")
    return file


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(true: Callable[[], Any], what: str, seconds: float = 60) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    raise AssertionError(f"did not happen in {seconds} s: {what}")


@dataclass
class House:
    """One installation. settings: further environment variables for its processes."""

    folder: Path
    database_url: str
    twilio: Twilio
    queue_url: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.queue_url = self.queue_url or f"sqlite:///{self.folder / 'queue.db'}"
        self.content = small_pack(self.folder / "faq.yaml")
        self.armed = self.folder / "armed"

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "PYTHONPATH": str(ROOT),
            "ENVIRONMENT": "development",
            "SECRET_KEY": SECRET,
            "PUBLIC_URL": PUBLIC_URL,
            "PORT": str(self.port),
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": TOKEN,
            "TWILIO_API_URL": self.twilio.url,
            "WHATSAPP_SENDER": HOSPITAL,
            "DATABASE_URL": self.database_url,
            "QUEUE_URL": self.queue_url,
            "CONTENT_FILE": str(self.content),
            "CACHE_DIR": str(self.folder / "cache"),
            "MATCHER": "lean",
            "LEASE_SECONDS": "2",
            "LOG_LEVEL": "WARNING",
            "DEADLY_FILE": str(self.armed),
            "PROMETHEUS_MULTIPROC_DIR": "",
            **self.settings,
        }

    def start(self, name: str, *command: str) -> None:
        log = (self.folder / f"{name}.log").open("ab")
        self.processes[name] = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            env=self.environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )

    def start_web(self) -> None:
        self.start("web", "gunicorn", "webhooks:app", "--config", str(ROOT / "tests/faults/deadly.py"))
        wait_until(self.is_up, "web answers")

    def start_worker(self) -> None:
        self.start("worker", "bot", "worker")

    def is_up(self) -> bool:
        try:
            return requests.get(f"http://127.0.0.1:{self.port}/healthz", timeout=1).ok
        except requests.RequestException:
            return False

    def send_signal(self, name: str, number: signal.Signals) -> None:
        self.processes[name].send_signal(number)

    def stop(self, name: str, number: signal.Signals = signal.SIGTERM) -> None:
        process = self.processes.pop(name, None)
        if process is not None:
            process.send_signal(number)
            process.wait(40)

    def ring(self, message: Message, tries: int = 3) -> bool:
        """Let Twilio call the webhook; return whether it got a good answer."""
        return self.twilio.ring(message, f"http://127.0.0.1:{self.port}/whatsapp", PUBLIC_URL + "/whatsapp", tries)

    def logged(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    @contextmanager
    def runtime(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Iterator[Runtime]:
        """A runtime in this process for the same installation: its database, its Twilio, the given clock."""
        settings = Settings(
            _env_file=None, environment="development", public_url=PUBLIC_URL, secret_key=SECRET,
            twilio_account_sid=ACCOUNT, twilio_auth_token=TOKEN, database_url=self.database_url,
            content_file=self.content, cache_dir=self.folder / "cache", confirm_minutes=1,
        )  # fmt: skip
        content = load_content(self.content)
        know = Knowledge(
            content, Matcher(content, lean=True, cache_dir=settings.cache_dir), DeskHours(content.hospital)
        )
        client = connect(ACCOUNT, (ACCOUNT, TOKEN), self.twilio.url)
        sender = WhatsAppSender(client, HOSPITAL, PUBLIC_URL + "/whatsapp/status")
        rt = Runtime(settings, Store(self.database_url), know, clock, sender, MessageHistory(client, HOSPITAL))
        rt.mark_content_current()
        yield rt
        rt.store.close()

    def close(self) -> None:
        """Kill every process that was started."""
        for process in self.processes.values():
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
