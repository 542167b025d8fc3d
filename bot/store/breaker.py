"""A circuit breaker: while the database is known to be unavailable, callers fail at once instead of each waiting.

After a slow failure every caller is refused for a while; then one at a time may try, and the first success lets
everybody through again. Each process has its own breaker.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

SLOW_SECONDS = 1.0  # a failure sooner than this costs little: the next caller may try too
REST_SECONDS = 3.0
PROBE_SECONDS = 3.0  # how long the one caller that tries may take


class Breaker:
    """Only the last outcome decides; failures are not counted. clock: monotonic seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._closed_again_at: float | None = None  # when to try again; None: the database works

    def allows(self, seconds: float) -> float:
        """How many of the requested seconds the caller may spend trying; 0: it must not try."""
        with self._lock:
            if self._closed_again_at is None:
                return seconds
            now = self._clock()
            if now < self._closed_again_at:
                return 0.0
            self._closed_again_at = now + REST_SECONDS + PROBE_SECONDS  # only this caller tries meanwhile
            return min(seconds, PROBE_SECONDS)

    def worked(self) -> None:
        """The database completed a transaction."""
        self._closed_again_at = None

    def failed(self, after: float) -> None:
        """A transaction failed. after: seconds spent on it."""
        with self._lock:
            if self._closed_again_at is not None or after >= SLOW_SECONDS:
                self._closed_again_at = self._clock() + REST_SECONDS
