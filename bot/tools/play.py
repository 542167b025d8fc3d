"""`play`: run conversation scripts against the real dialogue and store, with the clock in hand."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.dialogue import Knowledge
from bot.runtime import Runtime
from bot.tools.conversation import DEFAULT_NOW, BadScript, Script, read_scripts
from bot.tools.playing import HandClock, Played, Player
from bot.tools.setting import knowledge, scratch_runtime


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--lean", is_flag=True, help="Match without the embedding model.")
@click.option("--verbose", "-v", is_flag=True, help="Show every conversation, not only what failed.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(content: Path, lean: bool, verbose: bool, files: tuple[Path, ...]) -> None:
    """Play the scripts of FILES (YAML; a folder stands for all of its files). Exits 1 where one fails."""
    paths = [path for file in files for path in (sorted(file.glob("*.y*ml")) if file.is_dir() else [file])]
    try:
        scripts = [script for path in paths for script in read_scripts(path)]
    except BadScript as error:
        raise click.ClickException(str(error)) from None
    failed = 0
    with stage(knowledge(content, lean=lean)) as (rt, clock):
        for script in scripts:
            played = play(rt, clock, script)
            failed += bool(played.failures)
            click.echo(f"{'FAIL' if played.failures else 'ok  '} {script.name}")
            if verbose or played.failures:
                click.echo(transcript(played))
            for line in played.failures:
                click.secho(f"     {line}", fg="red")
    click.echo(f"{len(scripts) - failed} of {len(scripts)} scripts passed")
    if failed:
        raise SystemExit(1)


@contextmanager
def stage(know: Knowledge) -> Iterator[tuple[Runtime, HandClock]]:
    """A runtime on a throw-away database, and its clock."""
    clock = HandClock(DEFAULT_NOW)
    with tempfile.TemporaryDirectory() as folder:
        rt = scratch_runtime(know, Path(folder) / "play.db", clock)
        try:
            yield rt, clock
        finally:
            rt.store.close()


def play(rt: Runtime, clock: HandClock, script: Script) -> Played:
    """One script, for a person nobody has met."""
    return Player(rt, clock, script).play()


def transcript(played: Played) -> str:
    """The conversation as it went, for a terminal."""
    lines = []
    for said in played.said:
        lines.append(f"     > {said.text[:300]}   [{said.kind}]")
        lines += [f"       {line}" for reply in said.replies for line in reply.split("\n")]
    return "\n".join(lines)
