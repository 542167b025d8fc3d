"""The worker killed while it sends, stopped, and left without its queue: every message arrives once."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa

from bot.store import Store
from bot.store.outbox import WAITING
from bot.store.tables import outbox as rows
from tests.databases import REDIS, needs_redis
from tests.faults.cable import Cable
from tests.faults.house import House, wait_until
from tests.faults.ledger import audit
from tests.faults.test_sending import put
from tests.faults.twilio_server import Twilio


def staff_write(house: House, count: int) -> None:
    """Write outbox rows as the inbox does, for twenty patients."""
    with house.runtime() as rt:
        for number in range(count):
            put(rt, f"message {number}", f"+9198480123{number % 20:02}")


def left(house: House) -> int:
    """How many rows are still to be sent."""
    store = Store(house.database_url)
    with store.read() as conn:
        waiting = rows.c.state.in_(WAITING)
        count = conn.execute(sa.select(sa.func.count()).where(waiting)).scalar_one()
    store.close()
    return int(count)


def soak(house: House, messages: int, kills: int, seconds: float) -> None:
    """Let the worker send the messages over a slow and faulty Twilio, killing it again and again."""
    staff_write(house, messages)
    house.twilio.slow = 0.1
    house.twilio.faults.extend(random.Random(7).choices(["ok", "cut-after", "429", "500"], [20, 1, 1, 1], k=messages))
    house.settings["SETTLE_SECONDS"] = "0"
    for kill in range(kills):
        before = house.twilio.requests
        house.start_worker()
        wait_until(lambda before=before: house.twilio.requests > before + 2 or not left(house), "worker sends")
        time.sleep(random.Random(kill).uniform(0, seconds))
        house.stop("worker", signal.SIGKILL)
    house.start_worker()
    wait_until(lambda: not left(house), "all is carried", seconds=messages + 120)
    house.stop("worker")
    store = Store(house.database_url)
    book = audit(house.twilio, store)
    store.close()
    assert (book.wrong, book.received) == ([], messages)


def test_a_worker_killed_while_it_sends_loses_and_doubles_nothing(house: House) -> None:
    soak(house, messages=40, kills=2, seconds=0.5)


@pytest.mark.slow
@pytest.mark.soak
def test_six_hundred_messages_and_twenty_kills_lose_and_double_nothing(house: House) -> None:
    soak(house, messages=600, kills=20, seconds=2)


@needs_redis
def test_without_its_queue_the_worker_goes_on_and_nobody_waits(tmp_path: Path, house: House) -> None:
    server = urlsplit(REDIS)
    with Cable(str(server.hostname), server.port or 6379).laid() as cable:
        house.queue_url = f"redis://127.0.0.1:{cable.port}{server.path}"
        house.start_worker()
        staff_write(house, 3)
        wait_until(lambda: not left(house), "sent with the queue there")
        cable.cut()
        staff_write_more(house, "cut")
        wait_until(lambda: not left(house), "sent with the queue gone")
        cable.mend()
        cable.hang()
        staff_write_more(house, "hangs")
        wait_until(lambda: not left(house), "sent with the queue silent")
        cable.mend()
        staff_write_more(house, "mended")
        wait_until(lambda: not left(house), "sent with the queue back")
        assert house.processes["worker"].poll() is None
    store = Store(house.database_url)
    assert audit(house.twilio, store).wrong == []
    store.close()


def staff_write_more(house: House, text: str) -> None:
    with house.runtime() as rt:
        put(rt, text)


def test_a_worker_that_is_told_to_stop_finishes_what_it_has_in_hand(house: House, real_twilio: Twilio) -> None:
    real_twilio.slow = 1.0
    staff_write(house, 3)
    house.start_worker()
    wait_until(lambda: real_twilio.requests, "a send is under way")
    house.stop("worker", signal.SIGTERM)
    store = Store(house.database_url)
    with store.read() as conn:
        states = set(conn.scalars(sa.select(rows.c.state)))
    store.close()
    assert "leased" not in states
    assert real_twilio.received()
