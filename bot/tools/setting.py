"""What the tools need to stand up the bot or speak to one: knowledge without an environment, a runtime on a database of
its own, the account and token to sign with."""

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
    """A file to be written: where it cannot be, that is told before the work begins."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, writable=True, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """As click's path, in a folder that is there."""
        path = Path(str(super().convert(value, param, ctx)))
        if not path.parent.is_dir():
            self.fail(f"there is no folder {path.parent}", param, ctx)
        return path


def knowledge(content_file: Path, *, lean: bool = False, cache: Path | None = None) -> Knowledge:
    """The content and its matcher; ends the command with every problem where the content is bad or cannot be learned.

    cache: where what was learned is kept; None: where the settings say.
    """
    try:
        content = load_content(content_file)
        cache = cache or load_serving().cache_dir  # the tools need no other setting
        return Knowledge(content, Matcher(content, lean=lean, cache_dir=cache), DeskHours(content.hospital))
    except (ContentError, LearningFailed, SettingsError) as error:
        raise click.ClickException(str(error)) from None


def signer(token: str | None) -> tuple[str, str]:
    """The account that a tool posts for as Twilio, and the token that signs: the given one, or the settings' first.

    With a token no other setting is needed, beside TWILIO_ACCOUNT_SID for a bot that has an account. Ends the command
    where there is no token at all.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        if token is None:
            raise click.ClickException(f"no token to sign with: give --token, or mend the settings:\n{error}") from None
        return os.environ.get("TWILIO_ACCOUNT_SID", "AC" + "0" * 32), token
    return settings.twilio_account_sid, token or settings.tokens[0]


def scratch_runtime(know: Knowledge, database: Path, clock: Clock = utc_now) -> Runtime:
    """A whole runtime on a database file of its own, with credentials that open nothing."""
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
