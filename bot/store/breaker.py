"""Refuses callers at once while the database is known to be away, so that not each of them waits for it in vain.

After a slow failure everybody is refused for a while; then one caller at a time may try, and the first that succeeds
opens it for all. One breaker serves one process; other processes find out by themselves.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

SLOW_SECONDS = 1.0  # a failure that comes sooner costs nobody anything: the next caller may try as well
REST_SECONDS = 3.0
PROBE_SECONDS = 3.0  # how long the one that finds out may take


class Breaker:
    """The last outcome alone decides: nothing is counted. clock: seconds that only grow."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._closed_again_at: float | None = None  # None: all is well

    def allows(self, seconds: float) -> float:
        """How long the caller may try, of the seconds it asks for; 0 where it must not try at all."""
        with self._lock:
            if self._closed_again_at is None:
                return seconds
            now = self._clock()
            if now < self._closed_again_at:
                return 0.0
            self._closed_again_at = now + REST_SECONDS + PROBE_SECONDS  # this caller finds out, nobody beside it
            return min(seconds, PROBE_SECONDS)

    def worked(self) -> None:
        """The database took a transaction."""
        self._closed_again_at = None

    def failed(self, after: float) -> None:
        """It did not, and so many seconds were spent on it."""
        with self._lock:
            if self._closed_again_at is not None or after >= SLOW_SECONDS:
                self._closed_again_at = self._clock() + REST_SECONDS
