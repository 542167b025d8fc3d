"""Bringing a database to the tables of this release, and knowing whether it is there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.store.database import Store

_MIGRATIONS = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


@cache
def head() -> str:
    """The revision of this release."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def upgrade(store: Store) -> None:
    """Apply every missing migration, in one transaction."""
    config = _config()
    with store.engine.connect() as conn:
        conn = conn.execution_options(careline_writes=True)
        with conn.begin():
            config.attributes["connection"] = conn
            command.upgrade(config, "head")


def is_current(conn: sa.Connection) -> bool:
    """The database stands at this release's revision."""
    return MigrationContext.configure(conn).get_current_revision() == head()
