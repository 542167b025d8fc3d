"""A release changes the tables while the previous one goes on writing."""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.store import Store, StoreBusy, schema
from bot.store.tables import metadata
from tests.conftest import ROOT
from tests.databases import ON_POSTGRESQL, needs_postgresql, on_postgresql
from tests.faults.ledger import note

A_NEW_COLUMN = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{head}", None, None

def upgrade() -> None:
    op.add_column("outbox", sa.Column("weight", sa.Integer(), nullable=False, server_default="0"))
"""


def test_the_page_on_restoring_shows_the_head() -> None:
    page = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert re.findall(r"^database is at (\w+)$", page, re.MULTILINE) == [schema.head()]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """A database without a table."""
    if ON_POSTGRESQL:
        with on_postgresql() as url:
            store = Store(url)
            yield store
            store.close()
    else:
        store = Store(f"sqlite:///{tmp_path / 'empty.db'}")
        yield store
        store.close()


@pytest.fixture
def next_release(tmp_path: Path) -> Path:
    """The migrations of a release to come, which adds a column to a table in use."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    (folder / "versions" / "9999_the_next_release.py").write_text(A_NEW_COLUMN.format(head=schema.head()), "utf-8")
    return folder


def columns(store: Store) -> dict[str, dict[str, sa.engine.interfaces.ReflectedColumn]]:
    with store.engine.connect() as conn:
        inspector = sa.inspect(conn)
        return {
            table: {column["name"]: column for column in inspector.get_columns(table)}
            for table in inspector.get_table_names()
        }


def test_the_migrations_make_the_tables_that_the_code_names(empty: Store) -> None:
    schema.upgrade(empty)
    made = columns(empty)
    assert {table.name: {column.name for column in table.columns} for table in metadata.tables.values()} == {
        name: set(made[name]) for name in made if name != "alembic_version"
    }
    with empty.read() as conn:
        assert schema.is_current(conn)


def test_migrating_again_changes_nothing(empty: Store) -> None:
    schema.upgrade(empty)
    before = columns(empty).keys()
    schema.upgrade(empty)
    assert columns(empty).keys() == before


def test_two_releases_at_once_migrate_one_after_the_other(empty: Store) -> None:
    threads = [threading.Thread(target=schema.upgrade, args=(empty,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with empty.read() as conn:
        assert schema.is_current(conn)


def test_what_the_first_release_writes_the_newest_tables_take(empty: Store) -> None:
    """Every table and column of 0001 is still there, no narrower, and what came later fills itself."""
    schema.upgrade(empty, "0001")
    first = columns(empty)
    schema.upgrade(empty)
    newest = columns(empty)
    for table, known in first.items():
        for name, column in known.items():
            assert name in newest[table], (table, name)
            assert str(newest[table][name]["type"]) == str(column["type"]), (table, name)
            assert newest[table][name]["nullable"] or not column["nullable"], (table, name)
        for name in newest[table].keys() - known.keys():
            added = newest[table][name]
            assert added["nullable"] or added["default"] is not None, (table, name)


@needs_postgresql
def test_a_change_behind_a_long_reader_steps_back_and_patients_are_answered(
    postgresql_url: str, next_release: Path
) -> None:
    store = Store(postgresql_url)
    reading, over, migrated = threading.Event(), threading.Event(), threading.Event()

    def read_for_long() -> None:
        with store.read() as conn:
            conn.execute(sa.text("SELECT count(*) FROM outbox"))
            reading.set()
            over.wait()

    def migrate() -> None:
        schema.upgrade(store, pause=0.2, migrations=next_release)
        migrated.set()

    reader, release = threading.Thread(target=read_for_long), threading.Thread(target=migrate)
    reader.start()
    reading.wait()
    release.start()
    longest, until, number = 0.0, time.monotonic() + 2.5, 0
    while time.monotonic() < until or (over.is_set() and not migrated.is_set()):
        began = time.monotonic()
        store.write(lambda conn, number=number: _write_as_before(conn, number))
        longest = max(longest, time.monotonic() - began)
        number += 1
        assert over.is_set() or not migrated.is_set()
        if number > 20 and time.monotonic() > until - 0.5:
            over.set()
    release.join()
    reader.join()
    note(f"{number} writes of the previous release while the next one migrated; the longest took {longest:.2f} s")
    assert "weight" in columns(store)["outbox"]
    store.close()


def _write_as_before(conn: sa.Connection, number: int) -> None:
    conn.execute(
        sa.text(
            """INSERT INTO outbox (id, dedupe_key, channel, "to", payload, state, due_at, created_at)
            VALUES (:id, :id, 'alert', 'staff', '{}', 'pending', now(), now())"""
        ),
        {"id": str(number)},
    )


@needs_postgresql
def test_a_change_that_never_gets_its_turn_says_so_and_leaves_nothing(postgresql_url: str, next_release: Path) -> None:
    store = Store(postgresql_url)
    with store.read() as conn:
        conn.execute(sa.text("SELECT count(*) FROM outbox"))
        with pytest.raises(StoreBusy):
            schema.upgrade(store, tries=2, pause=0.01, migrations=next_release)
    assert "weight" not in columns(store)["outbox"]
    store.close()
