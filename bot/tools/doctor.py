"""`doctor`: check everything that a working number needs, and say how to fix what is wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

import click
import requests

from bot.config import Settings, SettingsError, load_settings
from bot.content import ContentError, load_content
from bot.delivery import DeliveryError
from bot.health import try_writing
from bot.runtime import utc_now
from bot.store import Store, StoreBusy, figures, schema, signs
from bot.waking import make_huey
from bot.whatsapp.inspection import Account, look_at

CLOCK_MAY_BE_OFF = 15  # seconds, a quarter of a lease; promises and Twilio's list depend on the clock too
_COLOURS = {"ok": "green", "warn": "yellow", "bad": "red"}


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of a check, and how to fix it. bad: patients are not answered, or nothing is sent."""

    grade: Literal["ok", "warn", "bad"]
    what: str
    cure: str = ""


Findings = Iterator[Finding]


@click.command()
@click.option("--offline", is_flag=True, help="Ask neither Twilio nor the public address.")
def command(offline: bool) -> None:
    """Check settings, Twilio, webhook address, clock, database, content and queue. Exits with 1 if one is bad."""
    try:
        settings = load_settings()
    except SettingsError as error:
        for problem in error.problems:
            _say(Finding("bad", problem, "set it in the environment or in .env (see .env.example)"))
        raise SystemExit(1) from None
    worst = "ok"
    for check in (_settings, _content, _database, _queue, *(() if offline else (_twilio, _address))):
        for finding in check(settings):
            _say(finding)
            worst = "bad" if "bad" in (worst, finding.grade) else finding.grade if worst == "ok" else worst
    click.echo({"ok": "All is well.", "warn": "It runs; look at the warnings.", "bad": "It does not work yet."}[worst])
    raise SystemExit(1 if worst == "bad" else 0)


def _say(finding: Finding) -> None:
    click.echo(click.style(f"{finding.grade:<5}", fg=_COLOURS[finding.grade]) + finding.what)
    if finding.cure:
        click.echo(f"      -> {finding.cure}")


def _settings(settings: Settings) -> Findings:
    yield Finding("ok", f"settings: {settings.environment}, public address {settings.base_url}")
    if settings.environment == "development":
        yield Finding("warn", "ENVIRONMENT is development", "set ENVIRONMENT=production where patients write")
    if len(settings.tokens) > 1:
        yield Finding("warn", f"{len(settings.tokens)} auth tokens are accepted", "drop the old one after the rotation")
    if not settings.twilio_api_key:
        cure = "make an API key in the console; the auth token is then needed for signatures only"
        yield Finding("warn", "TWILIO_API_KEY is not set: sending uses the auth token", cure)
    if not settings.whatsapp_sender:
        cure = "set WHATSAPP_SENDER=whatsapp:+…; without it nothing is sent that a patient did not just ask for"
        yield Finding("bad", "WHATSAPP_SENDER is not set", cure)
    if not settings.alert_addresses:
        yield Finding(
            "warn", "ALERT_ADDRESSES is empty: nobody is told of a new callback", "set it (docs/operations.md)"
        )
    if not settings.operations_token.get_secret_value():
        shown = "nobody" if settings.environment == "production" else "whoever reaches them"
        text = f"OPERATIONS_TOKEN is not set: /metrics and the details of /readyz are shown to {shown}"
        yield Finding("warn", text, "set it (docs/operations.md)")


def _content(settings: Settings) -> Findings:
    try:
        content = load_content(settings.content_file)
    except ContentError as error:
        yield Finding(
            "bad", f"content: {len(error.problems)} problems in {settings.content_file.name}", "python -m bot lint"
        )
        return
    today = datetime.now(UTC).date()
    overdue = [entry.id for entry in content.entries.values() if entry.is_overdue(today)]
    phrasings = sum(1 for _ in content.phrasings())
    yield Finding("ok", f"content: version {content.version}, {len(content.entries)} entries, {phrasings} phrasings")
    if overdue:
        yield Finding("warn", f"content: past review: {', '.join(overdue)}", "have them reviewed and set review_by")


def _database(settings: Settings) -> Findings:
    with closing(Store(settings.database_url)) as store:
        yield from _stored(settings, store, utc_now())


def _stored(settings: Settings, store: Store, now: datetime) -> Findings:
    try:
        with store.read() as conn:
            if not schema.is_current(conn):
                yield Finding("bad", "database: not at this release's tables", "python -m bot init-db")
                return
            if not schema.is_whole(conn):
                yield Finding("bad", "database: tables are missing", "restore the backup (docs/deploy.md)")
                return
            read = figures.read(conn, now)
    except StoreBusy as error:
        cure = "check DATABASE_URL, that the server runs and that this machine may reach it"
        yield Finding("bad", f"database: cannot be reached ({error})", cure)
        return
    try:
        try_writing(store, now)
    except StoreBusy as error:
        cure = "look for a full disk, a lock that stays, default_transaction_read_only, or a damaged file"
        yield Finding("bad", f"database: cannot be written ({error})", cure)
        return
    yield Finding("ok", f"database: {store.url.get_backend_name()}, migrated, a row was written")
    if settings.environment == "production" and store.is_sqlite:
        cure = "fine for one machine with a local disk; PostgreSQL for several"
        yield Finding("warn", "database: SQLite", cure)
    beat = read.signs.get(signs.WORKER)
    if beat is None or now - beat > signs.SILENT_AFTER:
        yield Finding("bad", "worker: no sign of life", "start `python -m bot worker`, and look at its log")
    else:
        yield Finding("ok", f"worker: alive {round((now - beat).total_seconds())} s ago")
    if read.outbox.get("failed"):
        yield Finding("warn", f"outbox: {read.outbox['failed']} messages could not be sent", "see them in the inbox")
    if read.oldest_due and now - read.oldest_due > signs.SILENT_AFTER:
        yield Finding("bad", "outbox: something has waited for over two minutes", "see the worker's log")


def _queue(settings: Settings) -> Findings:
    try:
        make_huey(settings.queue_url, settings.secret_key.get_secret_value()).pending_count()
    except Exception as error:  # whatever the queue's own library raises
        cure = "check QUEUE_URL; until then rows are found by the sweep, a second later"
        yield Finding("warn", f"queue: cannot be reached ({type(error).__name__})", cure)
        return
    yield Finding("ok", "queue: can be reached")


def _twilio(settings: Settings) -> Findings:
    account = Account(settings.twilio_account_sid, settings.twilio_login, settings.twilio_api_url)
    try:
        seen = look_at(account, settings.whatsapp_sender)
    except DeliveryError as error:
        if error.permanent:
            yield Finding(
                "bad", f"Twilio: refused our credentials ({error})", "check TWILIO_ACCOUNT_SID and key or token"
            )
        else:
            yield Finding("bad", f"Twilio: {error}", "check that this machine may reach api.twilio.com by https")
        return
    yield Finding("ok", "Twilio: credentials are taken")
    yield from _clock(seen.date)
    for found, wanted, name in (
        (seen.webhook, f"{settings.base_url}/whatsapp", "a message comes in"),
        (seen.fallback, f"{settings.base_url}/whatsapp/fallback", "fallback"),
        (seen.status, f"{settings.base_url}/whatsapp/status", "status callback"),
    ):
        if found is None:
            yield Finding("warn", f"Twilio: {name}: cannot be read here", f"compare in the console: {wanted}")
        elif found.partition("#")[0] != wanted:
            yield Finding("bad", f"Twilio: {name}: is not our address", f"set it in the console to {wanted}")
        else:
            yield Finding("ok", f"Twilio: {name}: our address")


def _clock(date: str | None) -> Findings:
    if not date:
        return
    off = abs((parsedate_to_datetime(date) - utc_now()).total_seconds())
    if off > CLOCK_MAY_BE_OFF:
        yield Finding(
            "bad", f"clock: {off:.0f} s away from Twilio's", "turn on time synchronisation (chrony, timesyncd)"
        )
    else:
        yield Finding("ok", "clock: agrees with Twilio's")


def _address(settings: Settings) -> Findings:
    url = f"{settings.base_url}/healthz"
    began = time.monotonic()
    try:
        answer = requests.get(url, timeout=(3, 10), allow_redirects=False)
    except requests.RequestException as error:
        cure = "check DNS, certificate, proxy and firewall: Twilio calls exactly this address"
        yield Finding("bad", f"address: {url} cannot be reached ({type(error).__name__})", cure)
        return
    if answer.is_redirect:
        yield Finding(
            "bad", f"address: {url} redirects", "set PUBLIC_URL to where it leads: the signature is for one address"
        )
    elif answer.status_code != 200 or answer.headers.get("Content-Type") != "application/json":
        yield Finding(
            "bad", f"address: {url} answers {answer.status_code}, not as we do", "check what the proxy hands on"
        )
    else:
        yield Finding("ok", f"address: answers in {(time.monotonic() - began) * 1000:.0f} ms")
        refused = requests.post(f"{settings.base_url}/whatsapp", data={"Body": "x"}, timeout=(3, 10))
        if refused.status_code != 403:
            cure = "the proxy must hand on method, body and path as they came"
            yield Finding("bad", f"address: an unsigned message gets {refused.status_code} and not 403", cure)
