"""The database and its two doors: `write` (one transaction, one retry, then StoreBusy) and `read`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

T = TypeVar("T")
BUSY_MILLISECONDS = 5000  # how long SQLite waits for another writer; well under Twilio's 15 s


class StoreBusy(Exception):
    """The database cannot be written now: locked, full, stopped or out of reach. Nothing was stored."""


class Store:
    """One database. Safe to share between threads; open it after a fork, not before."""

    def __init__(self, url: str) -> None:
        self.url = sa.make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database not in (None, "", ":memory:"):
            Path(str(self.url.database)).parent.mkdir(parents=True, exist_ok=True)
        options: dict[str, Any] = {"pool_pre_ping": True, "pool_timeout": 2} if not self.is_sqlite else {}
        if not self.is_sqlite:
            options["connect_args"] = {"connect_timeout": 3}
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.engine = sa.create_engine(self.url, **options)
        # One writer a process: SQLite's own waiting is unfair, and a thread that starves answers nobody.
        self._turnstile = threading.Lock() if self.is_sqlite else nullcontext()
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
            sa.event.listen(self.engine, "begin", _begin_sqlite)

    def write(self, work: Callable[[sa.Connection], T]) -> T:
        """Run `work` in one transaction and commit. It may run twice, so it must do nothing outside the database.

        Raises StoreBusy where the database stays locked or away; whatever `work` raises rolls back.
        """
        for last in (False, True):
            try:
                with self._turnstile, self.engine.connect() as conn:
                    conn.execution_options(careline_writes=True)
                    with conn.begin():
                        return work(conn)
            except (OperationalError, PoolTimeout) as error:
                if last:
                    raise StoreBusy(type(error).__name__) from error
            except DBAPIError as error:
                if last or not error.connection_invalidated:
                    raise
        raise AssertionError("unreachable")

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A read-only transaction that never takes the write lock. Raises StoreBusy where there is no database."""
        try:
            with self.engine.connect() as conn, conn.begin():
                yield conn
        except (OperationalError, PoolTimeout) as error:
            raise StoreBusy(type(error).__name__) from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves; the driver's own is too late
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        f"busy_timeout={BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        "synchronous=NORMAL",
        "secure_delete=ON",  # what is erased is overwritten, not only unlinked
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(conn: sa.Connection) -> None:
    writes = conn.get_execution_options().get("careline_writes", False)
    # A transaction that reads first and writes later fails at once under WAL when another has written meanwhile.
    conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
