"""Cuts connections to a server that has stopped responding. The server's own timeouts do not help then, and the driver
waits for ever: one after another, every thread of a process would hang."""

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
    """Watches transactions. One that lasts too long loses its connection, and raises as if the network had failed."""

    def __init__(self) -> None:
        self._watched: dict[int, tuple[float, Any]] = {}
        self._numbers = itertools.count()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, connection: Any, seconds: float) -> Iterator[None]:
        """Cut a driver's connection (anything with `fileno`) if the block lasts longer than `seconds`."""
        number = next(self._numbers)
        with self._lock:
            self._watched[number] = (time.monotonic() + seconds, connection)
            if self._thread is None or not self._thread.is_alive():  # at the first use, and after a fork
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
