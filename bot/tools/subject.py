"""`subject`: for a person who exercises their rights, export or erase everything that is stored about them."""

from __future__ import annotations

import getpass
import json

import click

from bot import handover
from bot.config import SettingsError, load_settings
from bot.content import ContentError, load_content
from bot.dialogue.words.phones import e164
from bot.runtime import utc_now
from bot.store import Connection, Store, erasure, staff


def _store() -> tuple[Store, str, str]:
    """(database, key of the tombstones, country for numbers without a country code)."""
    try:
        settings = load_settings()
        country = load_content(settings.content_file).country
    except (SettingsError, ContentError) as error:
        raise click.ClickException(str(error)) from None
    return Store(settings.database_url), settings.secret_key.get_secret_value(), country


def _found(conn: Connection, who: str, country: str) -> list[str]:
    phone = e164(who.removeprefix("whatsapp:"), country, unassigned=True)
    found = erasure.find(conn, who, phone)
    if not found:
        raise click.ClickException("Nobody is stored under this reference or number.")
    if phone and (others := erasure.named_elsewhere(conn, phone, found)):
        click.echo(f"Others gave this number as the one to call: {', '.join(others)}. Look at those too.", err=True)
    return found


@click.group()
def command() -> None:
    """Export or erase what is stored about a person."""


@command.command()
@click.argument("who", metavar="REFERENCE|PHONE")
def export(who: str) -> None:
    """Print everything about a person as JSON. Redirect it to a file, and send it to nobody else."""
    store, _, country = _store()

    def work(conn: Connection) -> list[dict[str, object]]:
        found = _found(conn, who, country)
        for sender_id in found:
            staff.audited(conn, _actor(), "subject-export", utc_now(), sender_id)
        return [dict(erasure.export(conn, sender_id)) for sender_id in found]

    click.echo(json.dumps({"at": utc_now().isoformat(), "people": store.write(work)}, ensure_ascii=False, indent=2))


@command.command()
@click.argument("who", metavar="REFERENCE|PHONE")
@click.option("--now", is_flag=True, help="Erase at once. The default hides at once and erases on schedule.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(who: str, now: bool, yes: bool) -> None:
    """Hide a person at once and erase them on schedule, or with --now at once."""
    store, key, country = _store()
    with store.read() as conn:
        found = _found(conn, who, country)
    what = "Erase for good" if now else "Hide now, and erase on schedule,"
    if not yes:
        click.confirm(f"{what} {len(found)} person(s)?", abort=True)
    at = utc_now()
    for sender_id in found:
        store.write(lambda conn, sender_id=sender_id: _forget(conn, sender_id, now, key))  # type: ignore[misc]
    if now:
        erasure.wipe(store)
    click.echo(f"{'erased' if now else 'hidden'}: {len(found)} person(s), {at:%Y-%m-%d %H:%M} UTC")
    click.echo("Copies in backups end with the backups; Twilio's copies are deleted in Twilio (docs/privacy.md).")


def _forget(conn: Connection, sender_id: str, at_once: bool, key: str) -> None:
    staff.audited(conn, _actor(), "subject-erase" if at_once else "subject-hide", utc_now(), sender_id)
    handover.forget(conn, sender_id, utc_now(), _actor())
    if at_once:
        erasure.erase(conn, sender_id, utc_now(), key)


def _actor() -> str:
    return f"console:{getpass.getuser()}"[:64]
