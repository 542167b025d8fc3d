"""`release`: what must be done once before a new version's web and worker start."""

import click

from bot.tools.init_db import command as init_db
from bot.tools.learn import command as learn


@click.command()
@click.pass_context
def command(ctx: click.Context) -> None:
    """Migrate the database, then learn the content."""
    ctx.invoke(init_db)
    ctx.invoke(learn)
