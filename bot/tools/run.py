"""`run`: everything on this machine without a Twilio account: generated settings, database, web and worker."""

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
    """Generate missing development settings, prepare the database, start web and worker, and print the addresses."""
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
    # Not honcho's own .env handling, which would let the file override the environment; we have read it already.
    os.execv(honcho, [honcho, "--env", os.devnull, "start", "web", "worker"])


def shared_by_both(settings: Settings) -> dict[str, str]:
    """Variables that web and worker must share. honcho gives the worker another PORT, so PUBLIC_URL is set explicitly:
    alerts link to it, and Twilio sends delivery reports there."""
    return {"PORT": str(settings.port), "PUBLIC_URL": settings.base_url}


def is_free(port: int) -> bool:
    """Whether gunicorn could listen on this port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))  # on every address, as gunicorn may
        except OSError:
            return False
    return True


@contextmanager
def patience(every: float = 10, echo: Callable[[str], None] = click.echo) -> Iterator[None]:
    """Print a line now and then, so that nobody takes a long wait for a hang. every: seconds."""
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
    """Write missing development settings into a file that git ignores; return the file."""
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
