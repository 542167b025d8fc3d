"""`play`: run conversation scripts on the real dialogue and store, with a controlled clock; or on a running bot."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.content import ContentError, load_content
from bot.dialogue import Knowledge
from bot.hours import DeskHours
from bot.runtime import Runtime
from bot.tools.conversation import DEFAULT_NOW, BadScript, Script, read_scripts
from bot.tools.over_http import NotAnswered, OverHttp, cannot_play
from bot.tools.playing import Played, Player
from bot.tools.posting import Poster, address_problem
from bot.tools.setting import knowledge, scratch_runtime, signer
from bot.tools.ways import HandClock, Inside


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--lean", is_flag=True, help="Match without the embedding model.")
@click.option("--verbose", "-v", is_flag=True, help="Show every conversation, not only what failed.")
@click.option(
    "--via-webhook",
    "url",
    metavar="URL",
    help="Play on a running bot: signed forms to its webhook. Its simulator, where it is on, shows the turns.",
)
@click.option(
    "--token",
    envvar="SEND_TOKEN",
    help="With --via-webhook, signs the forms (default: the first of TWILIO_AUTH_TOKEN).",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(
    content: Path, lean: bool, verbose: bool, url: str | None, token: str | None, files: tuple[Path, ...]
) -> None:
    """Play the scripts in FILES (YAML files, or folders of them). Exits with 1 if one fails."""
    paths = [path for file in files for path in (sorted(file.glob("*.y*ml")) if file.is_dir() else [file])]
    try:
        scripts = [script for path in paths for script in read_scripts(path)]
    except BadScript as error:
        raise click.ClickException(str(error)) from None
    if not scripts:
        raise click.ClickException("there is no script in what was named: nothing was played")
    for script in scripts:
        for key in script.unread:
            click.secho(f"{script.name}: nothing reads {key!r}", fg="yellow", err=True)
    if url is not None:
        if address_problem(url):
            raise click.UsageError(f"--via-webhook {address_problem(url)}")
        raise SystemExit(_over_http(url, token, content, scripts, verbose))
    failed = 0
    with stage(knowledge(content, lean=lean)) as (rt, clock):
        for script in scripts:
            failed += told(play(rt, clock, script), verbose)
    click.echo(f"{len(scripts) - failed} of {len(scripts)} scripts passed")
    raise SystemExit(1 if failed else 0)


def _over_http(url: str, token: str | None, content_file: Path, scripts: list[Script], verbose: bool) -> int:
    """Play the scripts that can be played over HTTP, one after the other, on the bot at `url`; return the exit code."""
    way = _way(url, token, content_file)
    played = failed = 0
    try:
        way.look_around()
        if not way.sees:
            click.echo("no simulator there: only words and silence are judged, not kinds, entries and requests")
        for script in scripts:
            reason = cannot_play(script, sees=way.sees)
            if reason:
                click.secho(f"skip {script.name}: {reason}", fg="yellow")
                continue
            played += 1
            failed += told(Player(way, script).play(), verbose)
    except NotAnswered as error:
        raise click.ClickException(str(error)) from None
    finally:
        way.go()
    skipped = len(scripts) - played
    click.echo(f"{played - failed} of {played} scripts passed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not played else 0


def _way(url: str, token: str | None, content_file: Path) -> OverHttp:
    try:
        content = load_content(content_file)
    except ContentError as error:
        raise click.ClickException(str(error)) from None
    account, own_token = signer(token)
    return OverHttp(url, Poster(own_token), account, content, DeskHours(content.hospital))


def told(played: Played, verbose: bool) -> bool:
    """Print the result; return whether the script failed."""
    click.echo(f"{'FAIL' if played.failures else 'ok  '} {played.script.name}")
    if verbose or played.failures:
        click.echo(transcript(played))
    for line in played.failures:
        click.secho(f"     {line}", fg="red")
    return bool(played.failures)


@contextmanager
def stage(know: Knowledge) -> Iterator[tuple[Runtime, HandClock]]:
    """A runtime on a temporary database, and its clock."""
    clock = HandClock(DEFAULT_NOW)
    with tempfile.TemporaryDirectory() as folder:
        rt = scratch_runtime(know, Path(folder) / "play.db", clock)
        try:
            yield rt, clock
        finally:
            rt.store.close()


def play(rt: Runtime, clock: HandClock, script: Script) -> Played:
    """Play one script, for a new person."""
    return Player(Inside(rt, clock), script).play()


def transcript(played: Played) -> str:
    """The conversation as played, for the terminal."""
    lines = []
    for said in played.said:
        lines.append(f"     > {said.text[:300]}   [{said.kind or '?'}]")
        lines += [f"       {line}" for reply in said.replies for line in reply.split("\n")]
    return "\n".join(lines)
