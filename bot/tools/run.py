"""`run`: everything on this machine with no account: settings of its own, database, web and worker."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from dotenv import dotenv_values

from bot.config import DEVELOPMENT_FILE, Settings, SettingsError, load_settings
from bot.content import ContentError
from bot.matching import LearningFailed
from bot.runtime import learn
from bot.store import Store
from bot.store.schema import upgrade
from bot.tools.demo import welcome


@click.command()
def command() -> None:
    """Make development values where none are set, prepare the database, start web and worker, say where to look."""
    made = development_values(DEVELOPMENT_FILE)
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    if not is_free(settings.port):
        told = f"port {settings.port} is taken by another program: stop that one, or choose a port: PORT=8001 make run"
        raise click.ClickException(told)
    upgrade(Store(settings.database_url))
    click.echo("learning the content (some minutes, once for each version of it) …")
    try:
        with patience():
            learn(settings)
    except (ContentError, LearningFailed) as error:
        raise click.ClickException(str(error)) from None
    base = f"http://127.0.0.1:{settings.port}"
    click.secho("Careline", bold=True)
    if settings.simulator:
        click.echo(f"  simulator   {base}/simulator")
    if settings.environment == "development":
        click.echo("  inbox       filling the demo …", nl=False)
        click.echo(f"\r  inbox       {base}{welcome(settings)}   (lets one browser in, once; invented patients)")
    else:
        click.echo(f"  inbox       {base}/inbox")
    click.echo(f"  webhook     {settings.base_url}/whatsapp   (Twilio posts here; signed with TWILIO_AUTH_TOKEN)")
    click.echo(f"  settings    environment, then .env, then {made}\n")
    sys.stdout.flush()
    honcho = shutil.which("honcho", path=str(Path(sys.executable).parent)) or "honcho"
    os.environ.update(shared_by_both(settings))
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    # honcho's own .env handling would let a file win over the environment; ours has been read already.
    os.execv(honcho, [honcho, "--env", os.devnull, "start", "web", "worker"])


def shared_by_both(settings: Settings) -> dict[str, str]:
    """What web and worker must agree on. honcho gives the worker another PORT, so the address is told in full: alerts
    link to it, and Twilio sends its delivery reports there."""
    return {"PORT": str(settings.port), "PUBLIC_URL": settings.base_url}


def is_free(port: int) -> bool:
    """Whether gunicorn could listen there; asked before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))  # every address, as gunicorn does
        except OSError:
            return False
    return True


@contextmanager
def patience(every: float = 10, echo: Callable[[str], None] = click.echo) -> Iterator[None]:
    """A line now and then, so that nobody takes a long wait for a standstill. every: seconds."""
    done = threading.Event()

    def tell() -> None:
        waited = 0.0
        while not done.wait(every):
            waited += every
            echo(f"  still learning, {waited:.0f} s …")

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def development_values(file: Path) -> Path:
    """Generate what a start needs, once, into a file that git ignores. Returns the file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    present = dotenv_values(file) if file.exists() else {}
    wanted = {
        "ENVIRONMENT": "development",
        "SIMULATOR": "true",
        "TWILIO_ACCOUNT_SID": "AC" + secrets.token_hex(16),
        "TWILIO_AUTH_TOKEN": secrets.token_hex(16),
        "SECRET_KEY": secrets.token_hex(32),
    }
    missing = {name: value for name, value in wanted.items() if name not in present}
    if missing:
        with file.open("a", encoding="utf-8") as out:
            out.writelines(f"{name}={value}\n" for name, value in missing.items())
        file.chmod(0o600)
    return file
