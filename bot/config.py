"""Settings: every environment variable, read once; all that is missing or placeholder is named at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEVELOPMENT_FILE = Path("var/development.env")
_PLACEHOLDERS = {
    "changeme",
    "change-me",
    "secret",
    "password",
    "token",
    "todo",
    "xxx",
    "your-token",
    "example",
}


class SettingsError(Exception):
    """The environment cannot be used; `problems` names every variable that is missing or wrong."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class ApprovedTemplate(BaseModel):
    """A sentence Meta has approved. occasion: which news of ours it may carry ("no-answer.hi", "done"), if any."""

    sid: Annotated[str, Field(pattern=r"^HX[0-9a-fA-F]{32}$")]
    title: str
    text: str
    occasion: str = ""


class Settings(BaseSettings):
    """What the operator decides. A variable that is set wins over `.env`, which wins over development values."""

    model_config = SettingsConfigDict(
        env_file=(DEVELOPMENT_FILE, ".env"),
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    environment: Literal["development", "production"] = "production"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str = ""
    secret_key: SecretStr = SecretStr("")
    database_url: str = "sqlite:///var/careline.db"
    queue_url: str = "sqlite:///var/queue.db"
    content_file: Path = Path("faq.yaml")
    cache_dir: Path = Path("var/cache")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    twilio_account_sid: Annotated[str, Field(pattern=r"^AC[0-9a-fA-F]{32}$")]
    twilio_auth_token: Annotated[tuple[SecretStr, ...], NoDecode]
    twilio_api_key: str = ""
    twilio_api_secret: SecretStr = SecretStr("")
    twilio_api_url: str = ""
    whatsapp_sender: str = ""

    # What /metrics and the details of /readyz ask for, as "Authorization: Bearer …"; "" shows them to everybody.
    operations_token: SecretStr = SecretStr("")

    retention_days: int = Field(default=365, ge=1)  # how long after their last message a person is remembered
    erasure_days: int = Field(default=365, ge=0)  # how long after asking for deletion the hidden rows are kept

    # How long one errand of the outbox may be under way before somebody else takes it up, in seconds.
    lease_seconds: float = Field(default=60, ge=1, le=600)
    # How long after a send without an answer Twilio's list is asked; longer than such a request can live, in seconds.
    settle_seconds: float = Field(default=20, ge=0, le=600)
    # After how many minutes a reply of which nothing was heard is looked up in Twilio's list.
    confirm_minutes: float = Field(default=3, ge=0, le=60)
    # A message that is found later than this is not answered by the bot: a person gets it.
    late_hours: float = Field(default=2, gt=0, le=20)
    # FULL: what was answered survives a cut power line too, at a third of the speed. SQLite only.
    sqlite_synchronous: Literal["NORMAL", "FULL"] = "NORMAL"

    # A JSON list of {"sid", "title", "text", "occasion"}: what may be written when WhatsApp's 24 hours are over.
    whatsapp_templates: tuple[ApprovedTemplate, ...] = ()

    # Where staff hear of a callback, as Apprise addresses; the second ones only when nobody has reacted.
    alert_addresses: Annotated[tuple[str, ...], NoDecode] = ()
    alert_second_addresses: Annotated[tuple[str, ...], NoDecode] = ()
    alert_unclaimed_minutes: float = Field(default=15, gt=0)  # desk minutes
    alert_untouched_minutes: float = Field(default=20, gt=0)  # desk minutes since the holder last did something
    alert_second_minutes: float = Field(default=30, gt=0)  # desk minutes until the second addresses hear of it
    alert_digest_hour: int = Field(default=18, ge=0, le=23)  # of the desk's zone
    simulator: bool = False
    matcher: Literal["default", "lean"] = "default"

    @field_validator("twilio_auth_token", "alert_addresses", "alert_second_addresses", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(each.strip() for each in value.split(",") if each.strip()) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _usable(self) -> Settings:
        problems = []
        if not self.twilio_auth_token:
            problems.append("TWILIO_AUTH_TOKEN: no token, so no message could be checked")
        secrets = {"SECRET_KEY": [self.secret_key], "TWILIO_AUTH_TOKEN": list(self.twilio_auth_token)}
        for name, values in secrets.items():
            for value in values:
                plain = value.get_secret_value()
                if plain.lower() in _PLACEHOLDERS or len(plain) < 16:
                    problems.append(f"{name}: missing, too short (under 16 characters) or a placeholder")
        if self.environment == "production" and self.simulator:
            problems.append("SIMULATOR: never in production; it signs messages with your own token")
        url = urlsplit(self.base_url)
        if url.scheme not in ("http", "https") or not url.netloc or url.query or url.fragment:
            problems.append("PUBLIC_URL: must look like https://bot.example.org")
        if self.environment == "production" and url.scheme != "https":
            problems.append("PUBLIC_URL: must be https in production")
        if problems:
            raise ValueError("\n".join(problems))
        return self

    @property
    def base_url(self) -> str:
        """The address that Twilio calls, without a trailing slash."""
        return (self.public_url or f"http://127.0.0.1:{self.port}").rstrip("/")

    @property
    def can_call_twilio(self) -> bool:
        """Whether we may send, and look messages up: the number is known (the login always is)."""
        return bool(self.whatsapp_sender)

    @property
    def twilio_login(self) -> tuple[str, str]:
        """What Twilio's REST API is asked with: the API key where there is one, else account and token."""
        if self.twilio_api_key:
            return self.twilio_api_key, self.twilio_api_secret.get_secret_value()
        return self.twilio_account_sid, self.tokens[0]

    @property
    def tokens(self) -> tuple[str, ...]:
        """Every auth token that may have signed a message."""
        return tuple(each.get_secret_value() for each in self.twilio_auth_token)


def load_settings() -> Settings:
    """Read the environment. Raises SettingsError with every problem; no value is ever in its text."""
    try:
        return Settings()  # type: ignore[call-arg]  # the environment is the caller
    except ValidationError as error:
        problems: list[str] = []
        for fault in error.errors(include_input=False):
            name = "_".join(str(step) for step in fault["loc"]).upper()
            text = fault["msg"].removeprefix("Value error, ")
            problems += [f"{name}: {text}"] if name else text.split("\n")
        raise SettingsError(problems) from None
