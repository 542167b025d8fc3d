"""The huey instance and its tasks: it wakes the worker and runs the clock. Truth lives in the outbox's rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from huey import Huey, PostgresHuey, PriorityRedisHuey, SqliteHuey, crontab

from bot import log, sending
from bot.config import load_settings
from bot.runtime import Runtime, start

logger = structlog.get_logger("careline.worker")


def make_huey(queue_url: str) -> Huey:
    """The job engine for this address: a SQLite file of its own, PostgreSQL or Redis."""
    kind = urlsplit(queue_url).scheme
    if kind.startswith("sqlite"):
        file = Path(queue_url.split("///", 1)[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        return SqliteHuey("careline", filename=str(file))
    if kind.startswith("postgres"):
        return PostgresHuey("careline", dsn=queue_url.replace("postgresql+psycopg", "postgresql"))
    return PriorityRedisHuey("careline", url=queue_url)


def build(rt: Runtime) -> Huey:
    """The tasks, bound to a runtime."""
    huey = make_huey(rt.settings.queue_url)

    @huey.task()
    def drain() -> int:
        return sending.drain(rt)

    @huey.periodic_task(crontab(minute="*"))
    def sweep() -> int:
        return sending.drain(rt)

    huey.careline_drain = drain
    return huey


def consume() -> None:
    """Run the worker until it is told to stop."""
    settings = load_settings()
    log.set_up(settings.log_level)
    rt = start(settings)
    huey = build(rt)
    options: dict[str, Any] = {"workers": 2, "worker_type": "thread", "initial_delay": 0.05, "max_delay": 0.5}
    consumer = huey.create_consumer(**options)
    logger.info("worker up", queue=urlsplit(settings.queue_url).scheme)
    consumer.run()
