"""A load of many deliveries at a steady rate, and its summary."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from rich.progress import Progress

from bot.tools.posting import Delivery

WORKERS = 64


def run_load(deliver: Callable[[], Delivery], count: int, rate: float) -> list[Delivery]:
    """Make `count` deliveries, `rate` per second (0: one after the other), with a progress bar."""
    waiting: list[Future[Delivery]] = []
    with Progress(transient=True) as progress, ThreadPoolExecutor(WORKERS if rate else 1) as pool:
        bar = progress.add_task("sending", total=count)
        began = time.perf_counter()
        for number in range(count):
            if rate:
                time.sleep(max(0.0, began + number / rate - time.perf_counter()))
            future = pool.submit(deliver)
            future.add_done_callback(lambda _: progress.advance(bar))
            waiting.append(future)
        return [future.result() for future in waiting]


def summary(done: Sequence[Delivery]) -> str:
    """Statuses, number of answers, and times, on one line."""
    statuses = Counter(str(each.attempts[-1].status or each.attempts[-1].failure) for each in done)
    times = sorted(sum(attempt.milliseconds for attempt in each.attempts) for each in done)
    answered = sum(bool(each.heard and each.heard.said) for each in done)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    told = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    return (
        f"{len(done)} messages, {answered} answered with words; {told}; "
        f"median {statistics.median(times):.0f} ms, p99 {p99:.0f} ms, longest {times[-1]:.0f} ms"
    )
