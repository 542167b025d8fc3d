"""`worker`: run the worker until it is told to stop."""

import click

from bot.config import SettingsError
from bot.content import ContentError
from bot.matching import LearningFailed
from bot.worker import consume


@click.command()
def command() -> None:
    """Run the worker: deliveries, alerts, sweeps."""
    try:
        consume()
    except (SettingsError, ContentError, LearningFailed) as error:
        raise click.ClickException(str(error)) from None
