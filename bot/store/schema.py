"""Migrate a database to this release's tables, and check whether it has them."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from bot.store.database import Store, StoreBusy
from bot.store.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK_MILLISECONDS = 500  # a migration that waits longer for a lock gives up, so that messages do not queue behind it
_ONE_AT_A_TIME = 0x43617265  # PostgreSQL advisory lock, so that concurrent migrations run one after the other


def _config(migrations: Path = MIGRATIONS) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations))
    return config


@cache
def head() -> str:
    """The newest revision of this release."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def upgrade(
    store: Store, revision: str = "head", tries: int = 60, pause: float = 1.0, migrations: Path = MIGRATIONS
) -> None:
    """Apply every missing migration, all or nothing, while the previous release keeps writing.

    On PostgreSQL a migration that waits for a lock gives up after half a second and is retried: `tries` attempts,
    `pause` seconds apart. Raises StoreBusy if it never got the lock.
    """
    for attempt in range(tries):
        if attempt:
            time.sleep(pause)
        try:
            _upgrade(store, revision, migrations)
            return
        except OperationalError as error:
            if not _passes(error):
                raise
            last = error
    raise StoreBusy("the tables stay in use: no turn for the migration") from last


def _passes(error: OperationalError) -> bool:
    """Whether waiting can help: a lock is held by somebody else, or the server is not up yet."""
    code = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    return code is None or code in ("SQLITE_BUSY", "55P03", "40P01", "57P03")


def _upgrade(store: Store, revision: str, migrations: Path) -> None:
    config = _config(migrations)
    with store.engine.connect() as conn:
        conn = conn.execution_options(careline_writes=True)
        with conn.begin():
            if not store.is_sqlite:
                conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
                conn.exec_driver_sql("SET LOCAL lock_timeout = '60s'")
                conn.execute(sa.select(sa.func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))
                conn.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_MILLISECONDS}ms'")
            config.attributes["connection"] = conn
            command.upgrade(config, revision)


def is_current(conn: sa.Connection) -> bool:
    """Whether the database is at this release's revision."""
    return MigrationContext.configure(conn).get_current_revision() == head()


def is_whole(conn: sa.Connection) -> bool:
    """Whether every table of this release exists."""
    return metadata.tables.keys() <= set(sa.inspect(conn).get_table_names())
