"""`script`: a stored conversation as a script that `play` and the tests run, with nobody in it."""

from __future__ import annotations

import click

from bot.config import SettingsError, load_settings
from bot.content import ContentError
from bot.runtime import Runtime, start
from bot.simulator import scripts
from bot.store import callbacks, testers


@click.command()
@click.argument("reference")
def command(reference: str) -> None:
    """Print the conversation behind the request REFERENCE as a script, personal data replaced."""
    try:
        rt = start(load_settings())
    except (SettingsError, ContentError) as error:
        raise click.ClickException(str(error)) from None
    text = stored_script(rt, reference.strip().upper())
    if text is None:
        raise click.ClickException("there is no request with that reference")
    click.echo(text, nl=False)


def stored_script(rt: Runtime, reference: str) -> str | None:
    """The script of the person behind a request, up to now; None where there is no such request."""
    with rt.store.read() as conn:
        found = callbacks.by_reference(conn, reference)
        if found is None:
            return None
        sids = testers.sids_of(conn, found.sender_id)
        stored, turns = testers.stored_of(conn, sids), testers.turns_of(conn, sids)
        requests = testers.callbacks_of(conn, found.sender_id)
        profile, phone = testers.profile_of(conn, found.sender_id)
    steps = scripts.said_of({sid: stored[sid] for sid in sids if sid in stored}, turns)
    named = (profile, *scripts.names_in(turns.values()), *(row["name"] for row in requests))
    whose = scripts.Whose(tuple(dict.fromkeys(name for name in named if name)), phone)
    return scripts.script(f"request {reference}", steps, whose, requests[0], rt.know.hours.zone)
