"""The tests' databases: each test has its own SQLite file or, with TEST_DATABASE=postgresql, its own database on the
server in TEST_POSTGRES_URL. Each is a copy of one that was migrated once."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.store import Store
from bot.store.schema import upgrade

SERVER = os.environ.get("TEST_POSTGRES_URL", "")
REDIS = os.environ.get("TEST_REDIS_URL", "")
ON_POSTGRESQL = os.environ.get("TEST_DATABASE", "sqlite") == "postgresql"
_numbers = itertools.count(1)

needs_postgresql = pytest.mark.skipif(not SERVER, reason="TEST_POSTGRES_URL names no server")
needs_redis = pytest.mark.skipif(not REDIS, reason="TEST_REDIS_URL names no server")


def _server() -> sa.Engine:
    url = sa.make_url(SERVER).set(drivername="postgresql+psycopg")
    return sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)


@contextmanager
def on_postgresql(template: str | None = None) -> Iterator[str]:
    """The URL of a new database on the server, dropped afterwards; empty, or a copy of `template`."""
    name = f"careline_test_{os.getpid()}_{next(_numbers)}"
    server = _server()
    with server.connect() as conn:
        conn.exec_driver_sql(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
    try:
        yield sa.make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    finally:
        with server.connect() as conn:
            conn.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


def _migrate(url: str) -> None:
    store = Store(url)
    upgrade(store)
    store.close()


@pytest.fixture(scope="session")
def migrated_postgresql() -> Iterator[str]:
    """The name of a migrated database to copy from."""
    with on_postgresql() as url:
        _migrate(url)
        yield str(sa.make_url(url).database)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy from."""
    file = tmp_path_factory.mktemp("migrated") / "careline.db"
    _migrate(f"sqlite:///{file}")
    with sa.create_engine(f"sqlite:///{file}", poolclass=sa.NullPool).connect() as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@pytest.fixture
def postgresql_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A migrated PostgreSQL database of this test's own."""
    with on_postgresql(template=request.getfixturevalue("migrated_postgresql")) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    """A migrated SQLite file of this test's own."""
    shutil.copy(migrated_sqlite, tmp_path / "careline.db")
    return f"sqlite:///{tmp_path / 'careline.db'}"


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of this test's own, of the kind chosen for this run."""
    return str(request.getfixturevalue("postgresql_url" if ON_POSTGRESQL else "sqlite_url"))
