"""Waking the worker: through every queue, and never at the cost of whoever wakes."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.waking import Waker, declare, make_huey
from tests.databases import REDIS, needs_postgresql, needs_redis

SECRET = "s" * 40


def wait_for(happened: Callable[[], object], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.02)
    return bool(happened())


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param("postgresql", marks=needs_postgresql),
        pytest.param("redis", marks=needs_redis),
    ]
)
def queue_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'queue.db'}"
    return REDIS if request.param == "redis" else str(request.getfixturevalue("postgresql_url"))


def test_a_wake_up_reaches_the_worker(queue_url: str) -> None:
    carried = threading.Event()
    huey = make_huey(queue_url, SECRET)
    huey.storage.flush_queue()
    declare(huey, carried.set)
    Waker(queue_url, SECRET)()
    assert wait_for(huey.pending_count)
    huey.execute(huey.dequeue())
    assert carried.is_set()


def test_a_job_that_somebody_else_signed_is_not_read(queue_url: str) -> None:
    huey = make_huey(queue_url, SECRET)
    huey.storage.flush_queue()
    declare(huey, lambda: None)
    Waker(queue_url, "another secret of somebody")()
    assert wait_for(huey.pending_count)
    with pytest.raises(ValueError, match=r"[Ss]ignature"):
        huey.dequeue()


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "postgresql://nobody@127.0.0.1:1/none"])
def test_a_queue_that_is_gone_costs_the_caller_nothing_and_is_counted(url: str) -> None:
    waker = Waker(url, SECRET)
    before = threading.get_ident()
    waker()
    assert threading.get_ident() == before
    assert wait_for(lambda: waker.failed)


def test_many_wake_ups_are_few_jobs(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    waker = Waker(url, SECRET)
    for _ in range(1000):
        waker()
    huey = make_huey(url, SECRET)
    assert wait_for(huey.pending_count)
    assert huey.pending_count() < 10


def test_a_waker_made_before_a_fork_works_after_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    waker = Waker(url, SECRET)
    child = os.fork()
    if child == 0:
        waker()
        wait_for(lambda: False, seconds=1)
        os._exit(0)
    os.waitpid(child, 0)
    assert make_huey(url, SECRET).pending_count() == 1
