"""`script`: a stored conversation as a script for `play` and the tests, with personal data replaced."""

from __future__ import annotations

import click

from bot.config import SettingsError, load_settings
from bot.content import ContentError
from bot.matching import LearningFailed
from bot.runtime import Runtime, start
from bot.simulator import saved
from bot.store import callbacks
from bot.tools.replay import replay_on


@click.command()
@click.argument("reference")
def command(reference: str) -> None:
    """Print the conversation that led to the request REFERENCE as a script, with personal data replaced."""
    try:
        rt = start(load_settings())
    except (SettingsError, ContentError, LearningFailed) as error:
        raise click.ClickException(str(error)) from None
    text = stored_script(rt, reference.strip().upper())
    if text is None:
        raise click.ClickException("there is no request with that reference")
    click.echo(text, nl=False)


def stored_script(rt: Runtime, reference: str) -> str | None:
    """The script of this request's patient, up to now; None if there is no such request."""
    with rt.store.read() as conn:
        found = callbacks.by_reference(conn, reference)
    if found is None:
        return None
    return saved.of_sender(rt, found.sender_id, f"request {reference}", replay_on(rt.know))
