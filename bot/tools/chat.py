"""`chat`: talk to the bot in the terminal; the real reception, dialogue and store on a temporary database."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import click

from bot import reception
from bot.runtime import Runtime
from bot.simulator import saved
from bot.store import testers
from bot.tools.explain import kinds, message_of
from bot.tools.replay import replay_on
from bot.tools.setting import knowledge, scratch_runtime

FOLDER = Path("tests/dialogue/conversations")


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--why", is_flag=True, help="Show what the bot did and why after each reply.")
@click.option("--save", metavar="NAME", help="Write the conversation as NAME.chat.yaml, a script that `play` runs.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=FOLDER, show_default=True, help="Where --save writes."
)
def command(content: Path, why: bool, save: str | None, folder: Path) -> None:
    """Chat with the bot. End with an empty line or Ctrl-D."""
    if save is not None and not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", save):
        raise click.BadParameter("use small letters, digits, - and _", param_hint="--save")
    path = folder / f"{save}.chat.yaml"
    if save is not None and path.exists():
        raise click.BadParameter(f"{path} is there already", param_hint="--save")
    know = knowledge(content)
    with tempfile.TemporaryDirectory() as folder_name:
        rt = scratch_runtime(know, Path(folder_name) / "chat.db")
        said_anything = _talk(rt, why)
        if save is not None and said_anything:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(script_of(rt, save), encoding="utf-8")
            click.echo(f"saved as {path}; play it with: python -m bot play {path}")
        rt.store.close()


def _talk(rt: Runtime, why: bool) -> bool:
    """Chat until an empty line or the end of input; return whether anything was said."""
    for number in range(1, 10_000):
        try:
            text = click.prompt(click.style("you", fg="green"), default="", show_default=False, prompt_suffix="> ")
        except click.Abort:
            text = ""
        if not text:
            return number > 1
        done = reception.receive(rt, message_of(text, rt.clock(), number))
        for _, said in done.replies:
            click.echo(said + "\n")
        if why and done.turn:
            click.secho(kinds(done.turn), dim=True)
    return True


def script_of(rt: Runtime, name: str) -> str:
    """The conversation with this runtime as a script, with personal data replaced."""
    with rt.store.read() as conn:
        sender_id = testers.sender_of(conn, message_of("", rt.clock()).sender.keys)
    return saved.of_sender(rt, str(sender_id), name, replay_on(rt.know))
