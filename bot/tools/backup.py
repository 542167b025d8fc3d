"""`backup`: a consistent copy of a SQLite database in use. For PostgreSQL use pg_dump (docs/deploy.md)."""

from __future__ import annotations

from pathlib import Path

import click

from bot.config import SettingsError, load_settings
from bot.store import Store
from bot.store.copying import copy_sqlite


@click.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def command(target: Path) -> None:
    """Copy the database of DATABASE_URL to the file TARGET, and check the copy."""
    try:
        store = Store(load_settings().database_url)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    if not store.is_sqlite:
        raise click.ClickException("This is PostgreSQL: use pg_dump --format=custom (docs/deploy.md).")
    if target.exists():
        raise click.ClickException(f"{target} is there already; a backup overwrites nothing.")
    if not copy_sqlite(store, target):
        raise click.ClickException("The copy is not whole. Do not rely on it, and look at the disk.")
    click.echo(f"{target}: whole, {target.stat().st_size // 1024} KiB")
