"""The operator's settings, from the environment and `.env`. Every missing or wrong one is reported at once.

Two variables are not here, because they must be set before numpy and prometheus_client are imported:
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
# Fragments of placeholders for secrets in examples, in lower case, without "-", "_" and the like. A random value of
# hex digits contains none of them.
_PLACEHOLDERS = (
    *("changeme", "changethis", "replaceme", "replacethis", "placeholder", "example", "secret", "password", "dummy"),
    *("authtoken", "yourtoken", "yourkey", "yourapi", "tokenhere", "keyhere", "goeshere", "1234567890123456"),
)
_LEAST_LETTERS = 8  # different characters: one in 10,000 random values of 16 hex digits has fewer


class SettingsError(Exception):
    """The environment cannot be used; `problems` names every variable that is missing or wrong."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class ApprovedTemplate(BaseModel):
    """A message template that Meta has approved. occasion: which notice it is for ("no-answer.hi", "done", "reminder";
    "claimed-writing.te" for a request that is answered in writing), if any."""

    sid: Annotated[str, Field(pattern=r"^HX[0-9a-fA-F]{32}$")]
    title: str
    text: str
    occasion: str = ""


class Serving(BaseSettings):
    """What gunicorn and the tools need before there is an account or a secret. An environment variable overrides
    `.env`, which overrides the development file."""

    model_config = SettingsConfigDict(
        env_file=(DEVELOPMENT_FILE, ".env"),
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    port: int = Field(default=8000, ge=1, le=65535)
    bind_host: str = ""  # "": this machine only, or every address if a platform sets PORT
    web_concurrency: int = Field(default=2, ge=1)  # gunicorn worker processes
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

    # The bearer token for /metrics and the details of /readyz. "": nobody sees them in production, everybody in
    # development.
    operations_token: SecretStr = SecretStr("")

    # How many of our own proxies are in front: that many entries of X-Forwarded-For are trusted, from the right. Used
    # only to decide whose sign-in attempts are counted together.
    trusted_proxies: int = Field(default=0, ge=0, le=5)

    # Who must have a second step at sign-in. "": admins in production, nobody in development.
    require_second_step: Literal["", "admin", "off"] = ""

    retention_days: int = Field(default=365, ge=1)  # how long after their last message a person is remembered
    erasure_days: int = Field(default=365, ge=0)  # how long after asking for deletion the hidden rows are kept

    # After how many seconds an outbox row that a worker has claimed may be claimed by another.
    lease_seconds: float = Field(default=60, ge=1, le=600)
    # After a send without an answer, how many seconds to wait before looking for it in Twilio's list. It must be longer
    # than such a send may still take to reach Twilio.
    settle_seconds: float = Field(default=20, ge=0, le=600)
    # After how many minutes a reply without a delivery report is looked up in Twilio's list.
    confirm_minutes: float = Field(default=3, ge=0, le=60)
    # A message found later than this is not answered by the bot: a person gets it.
    late_hours: float = Field(default=2, gt=0, le=20)
    # Minutes from the reminder to the slot that the patient asked for; 0: no reminders. Under an hour, because a slot
    # that was asked for less than an hour ahead gets no reminder.
    remind_minutes: float = Field(default=10, ge=0, le=55)
    # Replies a day (in the desk's time zone); after that only emergencies are answered. 0: no limit.
    daily_replies: int = Field(default=20_000, ge=0)
    # SQLite only. FULL: what was answered also survives a power cut, at a third of the speed.
    sqlite_synchronous: Literal["NORMAL", "FULL"] = "NORMAL"

    # A JSON list of {"sid", "title", "text", "occasion"}: what may be sent outside WhatsApp's 24-hour window.
    whatsapp_templates: tuple[ApprovedTemplate, ...] = ()

    # Where alerts to staff go, as Apprise URLs; the second ones only when nobody has reacted.
    alert_addresses: Annotated[tuple[str, ...], NoDecode] = ()
    alert_second_addresses: Annotated[tuple[str, ...], NoDecode] = ()
    alert_unclaimed_minutes: float = Field(default=15, gt=0)  # desk minutes
    alert_untouched_minutes: float = Field(default=20, gt=0)  # desk minutes since the holder last did something
    alert_second_minutes: float = Field(default=30, gt=0)  # desk minutes until the second addresses are alerted
    alert_digest_hour: int = Field(default=18, ge=0, le=23)  # in the desk's time zone
    simulator: bool = False
    matcher: Literal["default", "lean"] = "default"

    @field_validator("twilio_auth_token", "alert_addresses", "alert_second_addresses", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(each.strip() for each in value.split(",") if each.strip()) if isinstance(value, str) else value

    # One check per field, so that one problem does not hide another.

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
        """The public URL that Twilio calls, without a trailing slash."""
        return _base_url(self.public_url, self.port)

    @property
    def admins_need_second_step(self) -> bool:
        """Whether an admin without a second step can use only their own account."""
        return (self.require_second_step or ("admin" if self.environment == "production" else "off")) == "admin"

    @property
    def templates_by_occasion(self) -> dict[str, str]:
        """Occasion -> content id of the approved template."""
        return {each.occasion: each.sid for each in self.whatsapp_templates if each.occasion}

    @property
    def can_call_twilio(self) -> bool:
        """Whether we can send and look up messages: the sender number is set (the login always is)."""
        return bool(self.whatsapp_sender)

    @property
    def twilio_login(self) -> tuple[str, str]:
        """(user, password) for Twilio's REST API: the API key if there is one, else account and first token."""
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
    """Whether the strict rules apply. Also true if ENVIRONMENT is invalid: nothing then allows relaxing them."""
    return bool(known.data.get("environment", "production") == "production")


def _must_be_secret(value: SecretStr, known: ValidationInfo) -> None:
    """Raise ValueError if the value could be guessed. The text never contains the value."""
    plain = value.get_secret_value()
    bare = re.sub(r"[\W_]", "", plain.casefold())
    if len(plain) < 16 or any(word in bare for word in _PLACEHOLDERS):
        raise ValueError("missing, too short (under 16 characters) or a placeholder")
    if _is_production(known) and len(set(plain)) < _LEAST_LETTERS:
        raise ValueError(f"too easy to guess: fewer than {_LEAST_LETTERS} different characters")


def load_settings() -> Settings:
    """Read the environment. Raises SettingsError with every problem; its text never contains a value."""
    return _read(Settings)


def load_serving() -> Serving:
    """Read only the settings that need no secret. Raises SettingsError as `load_settings` does."""
    return _read(Serving)


_Read = TypeVar("_Read", bound=Serving)


def _read(kind: type[_Read]) -> _Read:
    try:
        return kind()
    except UnreadableSetting as error:  # a list that is not JSON; the text names the setting, not its value
        raise SettingsError([str(error)]) from None
    except ValidationError as error:
        raise SettingsError([_problem(fault) for fault in error.errors(include_input=False)]) from None


def _problem(fault: ErrorDetails) -> str:
    name = "_".join(str(step) for step in fault["loc"]).upper()
    return f"{name}: {fault['msg'].removeprefix('Value error, ')}"
