"""What the tools need to set up a bot or talk to one: knowledge without an environment, a runtime on its own database,
the account and token to sign with."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

import click
from pydantic import SecretStr

from bot.config import Settings, SettingsError, load_serving, load_settings
from bot.content import ContentError, load_content
from bot.dialogue import Knowledge
from bot.hours import DeskHours
from bot.matching import LearningFailed, Matcher
from bot.runtime import Clock, Runtime, utc_now
from bot.store import Store
from bot.store.schema import upgrade


class OutFile(click.Path):
    """An output file; if it cannot be written, the command fails before the work begins."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, writable=True, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """As click's Path, and the folder must exist."""
        path = Path(str(super().convert(value, param, ctx)))
        if not path.parent.is_dir():
            self.fail(f"there is no folder {path.parent}", param, ctx)
        return path


def knowledge(content_file: Path, *, lean: bool = False, cache: Path | None = None) -> Knowledge:
    """The content and its matcher. Raises ClickException if the content has problems or cannot be learned.

    cache: the folder for learned engines; None: as in the settings.
    """
    try:
        content = load_content(content_file)
        cache = cache or load_serving().cache_dir  # the tools need no other setting
        return Knowledge(content, Matcher(content, lean=lean, cache_dir=cache), DeskHours(content.hospital))
    except (ContentError, LearningFailed, SettingsError) as error:
        raise click.ClickException(str(error)) from None


def signer(token: str | None) -> tuple[str, str]:
    """(account sid, signing token) for a tool that posts as Twilio. The token is the given one, or the settings' first.

    With a token no settings are needed, except TWILIO_ACCOUNT_SID for a bot with an account. Raises ClickException if
    there is no token at all.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        if token is None:
            raise click.ClickException(f"no token to sign with: give --token, or mend the settings:\n{error}") from None
        return os.environ.get("TWILIO_ACCOUNT_SID", "AC" + "0" * 32), token
    return settings.twilio_account_sid, token or settings.tokens[0]


def scratch_runtime(know: Knowledge, database: Path, clock: Clock = utc_now) -> Runtime:
    """A runtime on its own database file, with random credentials."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        environment="development",
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_token=(SecretStr(secrets.token_hex(16)),),
        secret_key=SecretStr(secrets.token_hex(32)),
        database_url=f"sqlite:///{database}",
    )
    rt = Runtime(settings, Store(settings.database_url), know, clock)
    upgrade(rt.store)
    return rt
