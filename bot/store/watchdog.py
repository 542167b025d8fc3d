"""Cuts connections to a server that has stopped answering. The server's own time limits do not help then, and the
driver waits for ever: every thread of a process would hang, one patient after another."""

from __future__ import annotations

import itertools
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_LOOK_EVERY = 0.5  # seconds


class Watchdog:
    """Watches transactions; one that lasts too long finds its connection broken, and raises as if the net were."""

    def __init__(self) -> None:
        self._watched: dict[int, tuple[float, Any]] = {}
        self._numbers = itertools.count()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, connection: Any, seconds: float) -> Iterator[None]:
        """Give a driver's connection (anything with `fileno`) so many seconds."""
        number = next(self._numbers)
        with self._lock:
            self._watched[number] = (time.monotonic() + seconds, connection)
            if self._thread is None or not self._thread.is_alive():  # the first time, and after a fork
                self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._lock:
                self._watched.pop(number, None)

    def _look(self) -> None:
        while True:
            time.sleep(_LOOK_EVERY)
            now = time.monotonic()
            with self._lock:
                late = [number for number, (until, _) in self._watched.items() if until < now]
                for number in late:
                    _cut(self._watched.pop(number)[1])


def _cut(connection: Any) -> None:
    with suppress(OSError, ValueError, AttributeError):
        broken = socket.socket(fileno=os.dup(connection.fileno()))
        with suppress(OSError):
            broken.shutdown(socket.SHUT_RDWR)
        broken.close()
