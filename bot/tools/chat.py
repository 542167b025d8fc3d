"""`chat`: talk to the bot in the terminal; the real dialogue, store and receipts on a throw-away database."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from bot import reception
from bot.tools.explain import kinds, message_of
from bot.tools.setting import knowledge, scratch_runtime


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--why", is_flag=True, help="Show what the bot did and why after each reply.")
def command(content: Path, why: bool) -> None:
    """Chat with the bot. An empty line or Ctrl-D ends it."""
    know = knowledge(content)
    with tempfile.TemporaryDirectory() as folder:
        rt = scratch_runtime(know, Path(folder) / "chat.db")
        for number in range(1, 10_000):
            text = click.prompt(click.style("you", fg="green"), default="", show_default=False, prompt_suffix="> ")
            if not text:
                break
            done = reception.receive(rt, message_of(text, rt.clock(), number))
            for _, said in done.replies:
                click.echo(said + "\n")
            if why and done.turn:
                click.secho(kinds(done.turn), dim=True)
