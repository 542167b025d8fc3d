"""`run` tells what stands in its way before it starts anything."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.config import Settings
from bot.tools.run import command, is_free, patience, shared_by_both


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        yield int(other.getsockname()[1])


def test_a_taken_port_is_told_before_anything_starts(
    taken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORT", str(taken))
    done = CliRunner().invoke(command)
    assert done.exit_code == 1
    assert f"port {taken} is taken" in done.output
    assert "simulator" not in done.output
    assert not list(tmp_path.glob("var/*.db"))


def test_a_port_is_free_again_afterwards() -> None:
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        port = int(other.getsockname()[1])
        assert not is_free(port)
    assert is_free(port)


def test_a_long_wait_says_now_and_then_that_it_goes_on() -> None:
    told: list[str] = []
    twice = threading.Event()

    def hear(line: str) -> None:
        told.append(line)
        if len(told) == 2:
            twice.set()

    with patience(0.01, hear):
        assert twice.wait(10)
    assert told[0].startswith("  still learning")


def test_the_worker_names_the_address_of_the_web_process_though_honcho_gives_it_another_port(
    settings: Settings,
) -> None:
    started = settings.model_copy(update={"public_url": "", "port": 8461})
    told = shared_by_both(started)
    worker = started.model_copy(update={"public_url": told["PUBLIC_URL"], "port": int(told["PORT"]) + 100})
    assert worker.base_url == started.base_url == "http://127.0.0.1:8461"
