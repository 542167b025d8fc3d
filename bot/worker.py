"""The worker: sends what is due when woken and every second, and does the periodic chores.

All state is in the database: a lost wake-up costs a second, a killed worker one lease. Any number of workers may run.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import structlog

from bot import alerts, log, reconciler, reminders, retention, sending
from bot.config import load_settings
from bot.runtime import Runtime, start
from bot.store import StoreBusy, signs
from bot.waking import declare, make_huey

logger = structlog.get_logger("careline.worker")

SWEEP_SECONDS = 1.0
CHORE_SECONDS = 5.0
SHUTDOWN_SECONDS = 25  # a hanging send times out within this; a row still claimed after it becomes uncertain


@dataclass(frozen=True, slots=True)
class Chore:
    """Periodic work. It is done by one worker at a time, and must be safe to do twice."""

    name: str
    every: timedelta
    run: Callable[[Runtime], object]


CHORES: tuple[Chore, ...] = (
    Chore("confirm-replies", timedelta(minutes=1), reconciler.confirm),
    Chore("catch-up", timedelta(minutes=2), reconciler.catch_up),
    Chore("escalate", timedelta(minutes=1), alerts.escalate),
    Chore("remind", timedelta(minutes=1), reminders.remind),
    Chore("forget", timedelta(hours=6), retention.run),
)


def do_chores(rt: Runtime, chores: tuple[Chore, ...] = CHORES) -> int:
    """Do the chores that are due and not done by another worker; return how many. One that fails is logged and stops no
    other. First loads edited content, because each worker has its own copy, desk hours included.
    """
    rt.refresh_content()
    now = rt.clock()
    rt.store.write(lambda conn: signs.put(conn, signs.WORKER, now, {"pid": os.getpid()}))
    done = 0
    for chore in chores:
        turn = partial(signs.take_turn, name=f"chore:{chore.name}", now=now, every=chore.every)
        if not rt.store.write(turn):
            continue
        done += 1
        try:
            chore.run(rt)
        except Exception as error:
            logger.exception("chore failed", chore=chore.name, reason=type(error).__name__)
    return done


class Rhythm(threading.Thread):
    """A thread that repeats `work` every `seconds` until told to stop; an exception does not end it."""

    def __init__(self, name: str, seconds: float, work: Callable[[], object], stopping: threading.Event) -> None:
        super().__init__(name=name, daemon=True)
        self._seconds, self._work, self._stopping = seconds, work, stopping

    def run(self) -> None:
        """Repeat the work until stopped."""
        while not self._stopping.is_set():
            try:
                self._work()
            except StoreBusy as error:
                logger.warning("store busy", thread=self.name, reason=str(error))
            except Exception:
                logger.exception("work raised", thread=self.name)
            self._stopping.wait(self._seconds)


def consume() -> None:
    """Run the worker until it is told to stop; what it has begun is finished first.

    Raises SettingsError, ContentError or LearningFailed before it begins.
    """
    settings = load_settings()
    log.set_up(settings.log_level)
    rt = start(settings)
    stopping = threading.Event()

    def drain() -> int:
        return sending.drain(rt, stopping.is_set)

    huey = make_huey(settings.queue_url, settings.secret_key.get_secret_value())
    declare(huey, drain)
    options: dict[str, Any] = {
        "workers": 2,
        "worker_type": "thread",
        "periodic": False,
        "initial_delay": 0.05,
        "max_delay": 0.5,
        "graceful_signal": "TERM",
        "shutdown_timeout": SHUTDOWN_SECONDS,
    }
    consumer = huey.create_consumer(**options)
    threads = (
        Rhythm("sweep", SWEEP_SECONDS, drain, stopping),
        Rhythm("chores", CHORE_SECONDS, lambda: do_chores(rt), stopping),
    )
    for thread in threads:
        thread.start()
    logger.info("worker up", queue=urlsplit(settings.queue_url).scheme)
    consumer.run()
    stopping.set()
    for thread in threads:
        thread.join(SHUTDOWN_SECONDS)
