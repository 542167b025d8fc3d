"""`run` tells what stands in its way before it starts anything."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.tools.run import command, is_free, patience


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
