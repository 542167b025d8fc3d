"""gunicorn's workers killed at the worst moments, restarted and reloaded under traffic: nothing is lost or doubled."""

from __future__ import annotations

import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot import reconciler, sending
from tests.faults.deadly_points import POINTS
from tests.faults.house import House
from tests.faults.ledger import Ledger, audit


def mend(house: House) -> Ledger:
    """Minutes later, the reconciler repairs what went wrong; then the ledger is checked."""
    with house.runtime(lambda: datetime.now(UTC) + timedelta(minutes=10)) as rt:
        reconciler.catch_up(rt)
        reconciler.confirm(rt)
        sending.drain(rt)
        return audit(house.twilio, rt.store)


def test_a_worker_killed_at_each_of_five_points_loses_and_doubles_nothing(house: House) -> None:
    house.settings["DEADLY_PRELOAD"] = "1"
    house.start_web()
    number = 0
    for tries in (3, 1):  # with and without Twilio's retries
        for point in POINTS:
            house.armed.write_text(point, encoding="utf-8")
            number += 1
            house.ring(house.twilio.write(f"+9198480{number:05}", "causes"), tries)
            assert not house.armed.exists(), point
    book = mend(house)
    assert (book.wrong, book.received) == ([], 10)


@pytest.mark.slow
@pytest.mark.soak
def test_reloads_kills_and_a_restart_under_traffic_lose_and_double_nothing(house: House) -> None:
    house.start_web()
    over, numbers = threading.Event(), count(1)

    def patients() -> None:
        while not over.is_set():
            house.ring(house.twilio.write(f"+919848{next(numbers):06}", "causes"))
            time.sleep(0.05)

    with ThreadPoolExecutor(max_workers=4) as pool:
        for _ in range(4):
            pool.submit(patients)
        for point in ("after commit", "before commit"):
            house.armed.write_text(point, encoding="utf-8")
            time.sleep(1)
        house.send_signal("web", signal.SIGHUP)
        time.sleep(4)
        house.stop("web")
        house.start_web()
        time.sleep(1)
        over.set()
    book = mend(house)
    assert book.wrong == []
    assert book.received == book.written
