"""A connection that stays silent for too long is cut, and no other."""

from __future__ import annotations

import socket

from bot.store.watchdog import Watchdog


def test_whoever_waits_too_long_finds_the_connection_broken() -> None:
    watchdog = Watchdog()
    ours, _theirs = socket.socketpair()
    with watchdog.over(ours, 0):
        assert ours.recv(1) == b""


def test_whoever_is_done_in_time_keeps_the_connection() -> None:
    watchdog = Watchdog()
    ours, theirs = socket.socketpair()
    slow, _ = socket.socketpair()
    with watchdog.over(ours, 60):
        pass
    with watchdog.over(slow, 0):
        assert slow.recv(1) == b""
    theirs.send(b"x")
    assert ours.recv(1) == b"x"
