"""The database and its two entrances: `write` (one transaction, one retry, then StoreBusy) and `read`."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.store.breaker import Breaker
from bot.store.watchdog import Watchdog

T = TypeVar("T")
PATIENCE_SECONDS = 8.0  # for both attempts of a write; half of what Twilio waits
ATTEMPT_SECONDS = 4.5  # how long the first attempt may wait for another writer, or for a silent server
LAST_ATTEMPT_SECONDS = 0.5  # with less than this left there is no second attempt
READ_SECONDS = 30.0  # how long a read-only transaction may last on a server
PING_SECONDS = 3.0

# Not the database's fault: the values do not fit, or our statement does not fit the tables. In a write the second kind
# counts as the database's fault all the same, because a message without a row must not be answered with 200.
_OF_THE_VALUES = (IntegrityError, DataError)
_OF_THE_PROGRAM = (ProgrammingError, NotSupportedError)

# A server that does not respond must not hold a patient's request for longer than Twilio waits.
_POSTGRESQL: dict[str, Any] = {
    "connect_timeout": 3,
    "options": "-c statement_timeout=8s -c lock_timeout=4s -c idle_in_transaction_session_timeout=60s -c timezone=UTC",
    "tcp_user_timeout": 8000,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}


class StoreBusy(Exception):
    """The database cannot be used now: locked, full, read-only, damaged, stopped or unreachable. Nothing was stored."""


class Store:
    """One database. Safe to share between threads; first use it after a fork, not before.

    synchronous: SQLite only. NORMAL survives a killed process, FULL also a power cut, at a third of the speed.
    """

    def __init__(self, url: str, synchronous: str = "NORMAL") -> None:
        self.url = sa.make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        options: dict[str, Any] = {}
        if self.is_sqlite:
            if self.file is not None and not str(self.url.database).startswith("file:"):  # opened as it is
                self.file.parent.mkdir(parents=True, exist_ok=True)
        else:
            self.url = self.url.set(drivername="postgresql+psycopg")
            options = {"pool_timeout": 2, "connect_args": _POSTGRESQL}
        self.engine = sa.create_engine(self.url, hide_parameters=True, **options)
        # One writer per process: SQLite's own waiting is unfair, and a starving thread answers nobody. Reentrant,
        # because `one_at_a_time` holds it around several transactions, each of which takes it again.
        self._turnstile = threading.RLock()
        self._watchdog = Watchdog()
        self._breaker = Breaker()
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", lambda connection, _: _prepare_sqlite(connection, synchronous))
            sa.event.listen(self.engine, "begin", _begin_sqlite)

    @property
    def file(self) -> Path | None:
        """The path of a SQLite database, given as a path or as a file: URI; None for any other."""
        name = self.url.database or ":memory:"
        return None if not self.is_sqlite or name == ":memory:" else Path(name.removeprefix("file:"))

    def write(self, work: Callable[[sa.Connection], T], patience: float = PATIENCE_SECONDS) -> T:
        """Run `work` in one transaction and commit. It may run twice, so it must do nothing outside the database.

        Raises StoreBusy if the database accepts no write within `patience` seconds, whatever is wrong with it. Faults
        of the values (IntegrityError, DataError) and whatever `work` raises roll back and reach the caller.
        """
        began = time.monotonic()
        allowed = self._breaker.allows(patience)
        if not allowed:
            raise StoreBusy("it did not answer a moment ago")
        end = began + allowed
        try:
            done = self._twice(work, end)
        except StoreBusy:
            self._breaker.failed(time.monotonic() - began)
            raise
        except BaseException:
            self._breaker.worked()  # it responded: the fault is the caller's
            raise
        self._breaker.worked()
        return done

    def _twice(self, work: Callable[[sa.Connection], T], end: float) -> T:
        try:
            return self._once(work, min(ATTEMPT_SECONDS, end - time.monotonic()))
        except _OF_THE_VALUES:
            raise
        except (DBAPIError, PoolTimeout) as error:
            left = end - time.monotonic()
            if left < LAST_ATTEMPT_SECONDS:
                raise StoreBusy(_cause(error)) from error
        try:
            return self._once(work, left)
        except _OF_THE_VALUES:
            raise
        except (DBAPIError, PoolTimeout) as error:
            raise StoreBusy(_cause(error)) from error

    def _once(self, work: Callable[[sa.Connection], T], seconds: float) -> T:
        end = time.monotonic() + seconds
        with self._alone(seconds), self.engine.connect() as conn:
            conn.execution_options(careline_writes=True)
            left = max(end - time.monotonic(), 0.1)
            if self.is_sqlite:
                conn.connection.driver_connection.execute(f"PRAGMA busy_timeout={left * 1000:.0f}")  # type: ignore[union-attr]
            with self._watched(conn, left), conn.begin():
                return work(conn)

    @contextmanager
    def _alone(self, seconds: float) -> Iterator[None]:
        if not self.is_sqlite:
            yield
            return
        if not self._turnstile.acquire(timeout=seconds):
            raise StoreBusy("another thread is writing")
        try:
            yield
        finally:
            self._turnstile.release()

    def one_at_a_time(self) -> AbstractContextManager[None]:
        """Let only one thread of this process run the block: SQLite has one writer anyway, and threads that compute
        meanwhile only take processor time from it. No effect on PostgreSQL. Raises StoreBusy."""
        return self._alone(ATTEMPT_SECONDS)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A read-only transaction that never takes the write lock. Raises StoreBusy if the database is unavailable."""
        try:
            with self._connected() as conn, self._watched(conn, READ_SECONDS), conn.begin():
                yield conn
        except (*_OF_THE_VALUES, *_OF_THE_PROGRAM):
            raise
        except (DBAPIError, PoolTimeout) as error:
            raise StoreBusy(_cause(error)) from error

    def _watched(self, conn: sa.Connection, seconds: float) -> AbstractContextManager[None]:
        if self.is_sqlite:
            return nullcontext()
        return self._watchdog.over(conn.connection.driver_connection, seconds)

    def _connected(self) -> sa.Connection:
        """A connection that has just been tested: a restarted server leaves dead ones in the pool."""
        conn = self.engine.connect()
        if self.is_sqlite:
            return conn
        try:
            with self._watched(conn, PING_SECONDS):
                conn.exec_driver_sql("SELECT 1")
                conn.rollback()
        except DBAPIError:
            conn.close()
            conn = self.engine.connect()
        return conn

    def close(self) -> None:
        """Close all pooled connections."""
        self.engine.dispose()


def _cause(error: Exception) -> str:
    """The exception's type and the database's error code; never its text, which may quote a row."""
    origin = getattr(error, "orig", None)
    code = getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__


def _prepare_sqlite(connection: Any, synchronous: str) -> None:
    connection.isolation_level = None  # we issue BEGIN ourselves; the driver would do so too late
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={ATTEMPT_SECONDS * 1000:.0f}",
        "journal_mode=WAL",
        "foreign_keys=ON",
        f"synchronous={synchronous}",
        "secure_delete=ON",  # overwrite deleted data instead of only unlinking it
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(conn: sa.Connection) -> None:
    writes = conn.get_execution_options().get("careline_writes", False)
    # Under WAL, a transaction that reads and then writes fails at once if another has written meanwhile.
    conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
