"""Settings: what the operator decides, from the environment and `.env`; all that is missing or wrong is named at once.

Two variables are no settings, because they must be set before numpy and prometheus_client are imported:
OPENBLAS_NUM_THREADS (`bot/__init__.py`) and PROMETHEUS_MULTIPROC_DIR (`bot/gunicorn.py`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableSetting

DEVELOPMENT_FILE = Path("var/development.env")
# Parts of what stands in examples where a secret belongs, in small letters and without "-", "_" and the like. A random
# value of hex digits has none of them in it.
_PLACEHOLDERS = (
    *("changeme", "changethis", "replaceme", "replacethis", "placeholder", "example", "secret", "password", "dummy"),
    *("authtoken", "yourtoken", "yourkey", "yourapi", "tokenhere", "keyhere", "goeshere", "1234567890123456"),
)
_LEAST_LETTERS = 8  # different characters: of 10,000 random values of 16 hex digits one has fewer


class SettingsError(Exception):
    """The environment cannot be used; `problems` names every variable that is missing or wrong."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class ApprovedTemplate(BaseModel):
    """A sentence Meta has approved. occasion: which news of ours it may carry ("no-answer.hi", "done",
    "claimed-writing.te" of a request that is answered in writing), if any."""

    sid: Annotated[str, Field(pattern=r"^HX[0-9a-fA-F]{32}$")]
    title: str
    text: str
    occasion: str = ""


class Serving(BaseSettings):
    """What gunicorn and the tools need to know before there is an account or a secret. A variable that is set wins
    over `.env`, which wins over development values."""

    model_config = SettingsConfigDict(
        env_file=(DEVELOPMENT_FILE, ".env"),
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    port: int = Field(default=8000, ge=1, le=65535)
    bind_host: str = ""  # "": this machine only, or every address where a platform sets PORT
    web_concurrency: int = Field(default=2, ge=1)  # processes of gunicorn
    cache_dir: Path = Path("var/cache")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"


class Settings(Serving):
    """Everything that the operator decides."""

    environment: Literal["development", "production"] = "production"
    public_url: str = ""
    secret_key: SecretStr = SecretStr("")
    database_url: str = "sqlite:///var/careline.db"
    queue_url: str = "sqlite:///var/queue.db"
    content_file: Path = Path("faq.yaml")

    twilio_account_sid: Annotated[str, Field(pattern=r"^AC[0-9a-fA-F]{32}$")]
    twilio_auth_token: Annotated[tuple[SecretStr, ...], NoDecode]
    twilio_api_key: str = ""
    twilio_api_secret: SecretStr = SecretStr("")
    twilio_api_url: str = ""
    whatsapp_sender: str = ""

    # What /metrics and the details of /readyz ask for, as "Authorization: Bearer …"; "" shows them to nobody
    # in production, and in development to everybody.
    operations_token: SecretStr = SecretStr("")

    # How many proxies of our own stand in front; so many entries of X-Forwarded-For are believed, from the right. It is
    # asked for one thing only: whose sign-in attempts are counted together.
    trusted_proxies: int = Field(default=0, ge=0, le=5)

    retention_days: int = Field(default=365, ge=1)  # how long after their last message a person is remembered
    erasure_days: int = Field(default=365, ge=0)  # how long after asking for deletion the hidden rows are kept

    # How long one errand of the outbox may be under way before somebody else takes it up, in seconds.
    lease_seconds: float = Field(default=60, ge=1, le=600)
    # How long after a send that got no answer Twilio's list is asked whether it went out, in seconds. It must be longer
    # than such a send may still take to reach Twilio.
    settle_seconds: float = Field(default=20, ge=0, le=600)
    # After how many minutes a reply without a delivery report is looked up in Twilio's list.
    confirm_minutes: float = Field(default=3, ge=0, le=60)
    # A message that is found later than this is not answered by the bot: a person gets it.
    late_hours: float = Field(default=2, gt=0, le=20)
    # How many replies the bot may send on one day of the desk's zone; then only emergencies are answered. 0: no limit.
    daily_replies: int = Field(default=20_000, ge=0)
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

    # Each check belongs to a field, so that one problem hides no other.

    @field_validator("secret_key")
    @classmethod
    def _secret(cls, value: SecretStr, known: ValidationInfo) -> SecretStr:
        _must_be_secret(value, known)
        return value

    @field_validator("twilio_api_secret", "operations_token")
    @classmethod
    def _secret_if_any(cls, value: SecretStr, known: ValidationInfo) -> SecretStr:
        if value.get_secret_value():
            _must_be_secret(value, known)
        elif known.field_name == "twilio_api_secret" and known.data.get("twilio_api_key"):
            raise ValueError("missing, although TWILIO_API_KEY is set")
        return value

    @field_validator("twilio_auth_token")
    @classmethod
    def _tokens(cls, value: tuple[SecretStr, ...], known: ValidationInfo) -> tuple[SecretStr, ...]:
        if not value:
            raise ValueError("no token, so no message could be checked")
        for each in value:
            _must_be_secret(each, known)
        if _is_production(known) and not re.fullmatch(r"[0-9a-fA-F]{32}", value[0].get_secret_value()):
            raise ValueError("the first one must be the account's auth token: 32 hex digits")
        return value

    @field_validator("simulator")
    @classmethod
    def _no_simulator(cls, value: bool, known: ValidationInfo) -> bool:
        if value and _is_production(known):
            raise ValueError("never in production; it signs messages with your own token")
        return value

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str, known: ValidationInfo) -> str:
        url = urlsplit(_base_url(value, known.data.get("port", 8000)))
        if url.scheme not in ("http", "https") or not url.netloc or url.query or url.fragment:
            raise ValueError("must look like https://bot.example.org")
        if _is_production(known) and url.scheme != "https":
            raise ValueError("must be https in production, like https://bot.example.org")
        return value

    @property
    def base_url(self) -> str:
        """The address that Twilio calls, without a trailing slash."""
        return _base_url(self.public_url, self.port)

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


def _base_url(public_url: str, port: int) -> str:
    return (public_url or f"http://127.0.0.1:{port}").rstrip("/")


def _is_production(known: ValidationInfo) -> bool:
    """Also where ENVIRONMENT itself is wrong: then nothing is known that would allow less."""
    return bool(known.data.get("environment", "production") == "production")


def _must_be_secret(value: SecretStr, known: ValidationInfo) -> None:
    """Raises ValueError for what somebody could guess; the value is never in its text."""
    plain = value.get_secret_value()
    bare = re.sub(r"[\W_]", "", plain.casefold())
    if len(plain) < 16 or any(word in bare for word in _PLACEHOLDERS):
        raise ValueError("missing, too short (under 16 characters) or a placeholder")
    if _is_production(known) and len(set(plain)) < _LEAST_LETTERS:
        raise ValueError(f"too easy to guess: fewer than {_LEAST_LETTERS} different characters")


def load_settings() -> Settings:
    """Read the environment. Raises SettingsError with every problem; no value is ever in its text."""
    return _read(Settings)


def load_serving() -> Serving:
    """Read the part of it that needs no secret. Raises SettingsError as `load_settings` does."""
    return _read(Serving)


_Read = TypeVar("_Read", bound=Serving)


def _read(kind: type[_Read]) -> _Read:
    try:
        return kind()
    except UnreadableSetting as error:  # a list that is no JSON; the text names the setting and not the value
        raise SettingsError([str(error)]) from None
    except ValidationError as error:
        raise SettingsError([_problem(fault) for fault in error.errors(include_input=False)]) from None


def _problem(fault: ErrorDetails) -> str:
    name = "_".join(str(step) for step in fault["loc"]).upper()
    return f"{name}: {fault['msg'].removeprefix('Value error, ')}"
