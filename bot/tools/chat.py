"""`chat`: talk to the bot in the terminal; the real dialogue, store and receipts on a throw-away database."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import click
import yaml

from bot import reception
from bot.dialogue import Turn
from bot.tools.explain import kinds, message_of
from bot.tools.setting import knowledge, scratch_runtime

FOLDER = Path("tests/dialogue/conversations")


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--why", is_flag=True, help="Show what the bot did and why after each reply.")
@click.option("--save", metavar="NAME", help="Write the conversation as a script that `play` runs.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=FOLDER, show_default=True, help="Where --save writes."
)
def command(content: Path, why: bool, save: str | None, folder: Path) -> None:
    """Chat with the bot. An empty line or Ctrl-D ends it."""
    if save is not None and not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", save):
        raise click.BadParameter("use small letters, digits, - and _", param_hint="--save")
    know = knowledge(content)
    turns: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder_name:
        rt = scratch_runtime(know, Path(folder_name) / "chat.db")
        began = rt.clock().replace(microsecond=0)
        last = began
        for number in range(1, 10_000):
            try:
                text = click.prompt(click.style("you", fg="green"), default="", show_default=False, prompt_suffix="> ")
            except click.Abort:
                break
            if not text:
                break
            at = rt.clock()
            done = reception.receive(rt, message_of(text, at, number))
            for _, said in done.replies:
                click.echo(said + "\n")
            if done.turn:
                turns.append(turn_of(text, done.turn, int((at - last).total_seconds())))
                last = at
                if why:
                    click.secho(kinds(done.turn), dim=True)
    if save is not None and turns:
        path = folder / f"{save}.yaml"
        path.write_text(script_of(save, began.isoformat(), turns), encoding="utf-8")
        click.echo(f"saved as {path}; play it with: python -m bot play {path}")


def turn_of(text: str, turn: Turn, waited: int) -> dict[str, Any]:
    """One turn of a script: what was typed, and what the bot did. waited: seconds since the turn before."""
    expect: dict[str, Any] = {"kind": turn.kind}
    if turn.entries:
        expect |= {"entries": list(turn.entries), "all_entries": True}
    return {"patient": text, "after": f"{waited}s", "expect": expect}


def script_of(name: str, now: str, turns: list[dict[str, Any]]) -> str:
    """A script file with this one conversation."""
    script = [{"name": name, "now": now, "profile": "Asha", "turns": turns}]
    return yaml.safe_dump(script, allow_unicode=True, sort_keys=False, width=120)
