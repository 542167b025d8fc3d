"""Faults that can be ordered by name for a number of requests."""

from __future__ import annotations

import threading
from collections import deque
from typing import Literal, get_args

# throttle: 429. break: 500 before anything is accepted. accept-break: accepted, then 500. accept-hang: accepted, then
# no answer for HANG_SECONDS. slow: answered after SLOW_SECONDS.
Fault = Literal["throttle", "break", "accept-break", "accept-hang", "slow"]
FAULTS: tuple[Fault, ...] = get_args(Fault)
HANG_SECONDS = 30.0
SLOW_SECONDS = 2.0


class Faults:
    """A queue of faults; each request that creates a message takes the next one."""

    def __init__(self) -> None:
        self._queue: deque[Fault] = deque()
        self._lock = threading.Lock()

    def order(self, fault: Fault, times: int) -> None:
        """Let the next `times` requests have this fault."""
        with self._lock:
            self._queue.extend([fault] * times)

    def take(self) -> Fault | None:
        """The fault for this request, or None."""
        with self._lock:
            return self._queue.popleft() if self._queue else None

    def clear(self) -> None:
        """Forget all ordered faults."""
        with self._lock:
            self._queue.clear()
