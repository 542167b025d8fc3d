"""`learn`: learn the content before web and worker need it. Part of every release."""

from __future__ import annotations

import time

import click

from bot.config import SettingsError, load_settings
from bot.content import ContentError
from bot.matching import LearningFailed
from bot.runtime import learn


@click.command()
def command() -> None:
    """Learn the content and store the result in CACHE_DIR, so that web and worker start at once."""
    began = time.perf_counter()
    try:
        know = learn(load_settings())
    except (SettingsError, ContentError, LearningFailed) as error:
        raise click.ClickException(str(error)) from None
    phrasings = sum(1 for _ in know.content.phrasings())
    click.echo(
        f"learned {phrasings} phrasings of content {know.content.version} in {time.perf_counter() - began:.1f} s"
    )
