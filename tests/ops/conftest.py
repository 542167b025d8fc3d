"""A real gunicorn on a real port, with settings out of the environment."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from tests.conftest import ACCOUNT, ROOT, TOKEN

WAIT = 900  # seconds that a start may take on a busy machine where the content has to be learned first


@dataclass(frozen=True)
class Answer:
    status: int
    text: str


@dataclass(frozen=True)
class Served:
    """A running server. `log` is the file of its standard error."""

    base: str
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str) -> Answer:
        return fetch(urllib.request.Request(self.base + path))

    def post(self, form: dict[str, str], path: str = "/whatsapp", token: str = TOKEN) -> Answer:
        signature = RequestValidator(token).compute_signature(self.base + path, form)
        request = urllib.request.Request(self.base + path, urlencode(form).encode())
        request.add_header("X-Twilio-Signature", signature)
        return fetch(request)


def fetch(request: urllib.request.Request) -> Answer:
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return Answer(answer.status, answer.read().decode())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.read().decode())


def message(number: int, text: str, sender: str = "+919848012345", **fields: str) -> dict[str, str]:
    """One form as Twilio sends it."""
    return {
        "MessageSid": f"SM{number:032x}",
        "AccountSid": ACCOUNT,
        "From": f"whatsapp:{sender}",
        "To": "whatsapp:+14155550100",
        "Body": text,
        "NumMedia": "0",
        **fields,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, port: int, **more: str) -> dict[str, str]:
    """Everything a start needs, and nothing of the caller's own settings."""
    # What was learned is kept between runs and tests: it is named by all that it was learned from.
    cache = os.environ.get("CARELINE_TEST_CACHE", str(Path(tempfile.gettempdir()) / "careline-engines"))
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}",
        "HOME": str(folder),
        "PYTHONUNBUFFERED": "1",
        "ENVIRONMENT": "development",
        "PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SECRET_KEY": "k" * 40,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "DATABASE_URL": f"sqlite:///{folder / 'careline.db'}",
        "QUEUE_URL": f"sqlite:///{folder / 'queue.db'}",
        "CACHE_DIR": cache,
        "MATCHER": "lean",
        "SIMULATOR": "false",
        **more,
    }


def run(env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """One `python -m bot …` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=ROOT, env=env, capture_output=True, text=True, timeout=WAIT
    )


@contextmanager
def serving(folder: Path, command: list[str], env: dict[str, str]) -> Iterator[Served]:
    """Run a command until the block ends; its whole process group is stopped then."""
    log = folder / "server.log"
    base = f"http://127.0.0.1:{env['PORT']}"
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out, start_new_session=True)
        served = Served(base, process, log)
        try:
            until_alive(served)
            yield served
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(10)


def until_alive(served: Served) -> None:
    """Wait for the first answer of /healthz."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if served.process.poll() is not None:
            raise AssertionError(f"the server ended: {served.log.read_text()[-2000:]}")
        try:
            if served.get("/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no answer: {served.log.read_text()[-2000:]}")


def gunicorn() -> list[str]:
    return [sys.executable, "-m", "gunicorn", "webhooks:app", "--config", "bot/gunicorn.py"]
