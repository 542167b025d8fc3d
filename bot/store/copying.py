"""Copy a SQLite database with SQLite's own backup, which is consistent even while others write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.database import Store


def copy_sqlite(store: Store, target: Path) -> bool:
    """Write the copy, readable only by its owner; return whether it passes SQLite's integrity check."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with (
        closing(sqlite3.connect(f"file:{store.url.database}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        return bool(copy.execute("PRAGMA integrity_check").fetchone() == ("ok",))
