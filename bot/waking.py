"""The job engine (huey), and waking the worker with it. A wake-up may be lost, because the worker also polls."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from huey import Huey, PostgresHuey, PriorityRedisHuey, SqliteHuey
from huey.serializer import SignedSerializer
from redis import ConnectionPool

logger = structlog.get_logger("careline.waking")

PAUSE_SECONDS = 0.2  # wake-ups closer together than this are merged
GRACE_SECONDS = 0.5  # how long a queue may take to accept a wake-up
STALE_SECONDS = 60  # a wake-up not processed by then is dropped


def nobody() -> None:
    """Wake nobody: for tests and tools without a worker."""


def make_huey(queue_url: str, secret: str, *, impatient: bool = False) -> Huey:
    """The job engine at this URL: its own SQLite file, PostgreSQL or Redis.

    impatient: give up after half a second (PostgreSQL: two); for the waking side, not for the one that waits for work.
    Jobs are signed with the secret, because the engine unpickles what it reads.
    """
    serializer = SignedSerializer(secret=secret, salt="careline")
    kind = urlsplit(queue_url).scheme
    if kind.startswith("sqlite"):
        file = Path(queue_url.split("///", 1)[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        timeout = GRACE_SECONDS if impatient else 5
        return SqliteHuey("careline", filename=str(file), serializer=serializer, timeout=timeout)
    if kind.startswith("postgres"):
        dsn = queue_url.replace("postgresql+psycopg", "postgresql")
        # libpq waits at least two seconds, which is why the waker has its own thread.
        return PostgresHuey("careline", dsn=dsn, serializer=serializer, connect_timeout=2 if impatient else 5)
    grace = GRACE_SECONDS if impatient else 5  # 5: more than the one second for which the worker's blocking read lasts
    pool = ConnectionPool.from_url(queue_url, socket_connect_timeout=grace, socket_timeout=grace)
    return PriorityRedisHuey("careline", connection_pool=pool, serializer=serializer)


def declare(huey: Huey, carry: Callable[[], object]) -> Callable[[], object]:
    """Register the only job, which calls `carry`; it must have the same name on both sides."""

    @huey.task(expires=STALE_SECONDS)
    def drain() -> None:
        carry()

    return drain  # type: ignore[no-any-return]


class Waker:
    """Wakes the worker from a thread of its own, so that a call never blocks and never raises.

    failed: how many wake-ups the queue has not accepted since this process started.
    """

    def __init__(self, queue_url: str, secret: str) -> None:
        self._address = (queue_url, secret)
        self._wanted = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.failed = 0

    def __call__(self) -> None:
        """Wake the worker. The thread starts at the first call, so forking before that is safe."""
        self._wanted.set()
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="waker", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        job: Callable[[], object] | None = None
        pause = threading.Event()
        while self._wanted.wait():
            self._wanted.clear()
            try:
                job = job or declare(make_huey(*self._address, impatient=True), nobody)
                job()
            except Exception as error:  # any fault of the queue: the worker also polls every second
                self.failed += 1
                logger.warning("nobody woken", error=type(error).__name__, failed=self.failed)
            pause.wait(PAUSE_SECONDS)
