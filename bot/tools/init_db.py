"""`init-db`: migrate the database to this release's tables. Safe to run at every release."""

import click

from bot.config import SettingsError, load_settings
from bot.store import Store
from bot.store.schema import head, upgrade


@click.command()
def command() -> None:
    """Create or migrate the database of DATABASE_URL."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    upgrade(Store(settings.database_url))
    click.echo(f"database is at {head()}")
