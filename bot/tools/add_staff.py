"""`add-staff`: invite the first admin, or any other staff, from the command line."""

from __future__ import annotations

import click

from bot.config import SettingsError, load_settings
from bot.runtime import utc_now
from bot.store import Connection, Store, staff
from bot.store.schema import upgrade
from bot.store.staff import ROLES


@click.command()
@click.argument("login")
@click.option("--name", required=True, help="As colleagues and patients read it.")
@click.option("--role", type=click.Choice(ROLES), default="agent", show_default=True)
@click.option("--again", is_flag=True, help="Password forgotten: end all sessions and make a new link.")
def command(login: str, name: str, role: str, again: bool) -> None:
    """Invite LOGIN and print a link for choosing a password; it works once, within 72 hours."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    store = Store(settings.database_url)
    upgrade(store)
    token = invite(store, login, name, role, again=again)
    click.echo(f"{settings.base_url}/inbox/join/{token}")


def invite(store: Store, login: str, name: str, role: str, *, again: bool = False) -> str:
    """The one-time token. Raises ClickException if the login exists and `again` is False."""
    chosen = next(each for each in ROLES if each == role)

    def work(conn: Connection) -> str | None:
        now = utc_now()
        known = staff.by_login(conn, login)
        if known is None:
            return staff.invite(conn, login, name, chosen, now)
        return staff.invite_again(conn, known.id, now) if again else None

    token = store.write(work)
    if token is None:
        raise click.ClickException(f"{login} is there already; --again makes a new link")
    return token
