"""`trouble`: deliver a message as badly as WhatsApp and networks can, over HTTP, and check the result."""

from __future__ import annotations

import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import click
import requests

from bot.config import Settings, SettingsError, load_settings
from bot.runtime import utc_now
from bot.simulator import cast, payloads
from bot.simulator.course import Look, Send, Start, Step, Verdict, Wait
from bot.simulator.letters import Letter, Posted
from bot.simulator.payloads import FORM_TYPE, Person
from bot.simulator.rehearse import facts, held, move_clock, start
from bot.simulator.troubles import CODES, TROUBLES, Case
from bot.store import Store, testers
from bot.tools.posting import CONNECT_SECONDS, READ_SECONDS

_SENDER = "whatsapp:+14155550100"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice([*TROUBLES, "all"]))
@click.option("--to", "base_url", help="The public address, without a path (default: PUBLIC_URL).")
@click.option("--text", default=None, help="What the patient writes.")
@click.option("--code", type=click.Choice(list(CODES)), default="63016", show_default=True, help="Of failing reports.")
@click.option("--hidden", is_flag=True, help="A patient whose number WhatsApp hides.")
@click.option("--look", is_flag=True, help="Look into DATABASE_URL as well; without it only answers are checked.")
def command(
    names: tuple[str, ...], base_url: str | None, text: str | None, code: str, hidden: bool, look: bool
) -> None:
    """Try the delivery troubles NAMES (or all) on a running bot, each with a new patient. Exits with 1 if the bot fails
    one. Without NAMES, lists them. Waits in real time, unless the bot has a clock that testers can move
    (SIMULATOR=true, with --look): then it is moved, and reset afterwards."""
    if not names:
        for name, each in TROUBLES.items():
            click.echo(f"{name:18} {each.what}{' Needs --look.' if each.inside else ''}")
        return
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    store = Store(settings.database_url) if look else None
    wire = Wire(settings, (base_url or settings.base_url).rstrip("/"), store)
    failed = 0
    for name in TROUBLES if "all" in names else names:
        lacking = wire.lacks(name)
        if lacking and "all" in names:
            click.echo(f"left out {name}: {lacking}")
            continue
        if lacking:
            raise click.ClickException(f"{name}: {lacking}")
        verdict = wire.rehearse(name, text, code, hidden=hidden)
        failed += not verdict.held
        click.secho(f"{'ok  ' if verdict.held else 'FAIL'} {name}: {verdict.told}", fg=None if verdict.held else "red")
        for check in verdict.checks:
            click.echo(f"     {MARKS[check.held]} {check.text}")
    raise SystemExit(1 if failed else 0)


MARKS = {True: "✓", False: "✗", None: "? (not looked at)"}


@dataclass(frozen=True, slots=True)
class Wire:
    """Carries out troubles over HTTP. store: the bot's database, to check what it stored; None: not checked."""

    settings: Settings
    base_url: str
    store: Store | None

    @property
    def moves_clock(self) -> bool:
        """Whether testers can move the bot's clock, and we have the database that stores its offset."""
        return self.store is not None and self.settings.simulator

    def lacks(self, name: str) -> str:
        """What is missing for this trouble, "" if nothing."""
        if TROUBLES[name].inside and self.store is None:
            return "it reaches into the database: give --look, with the DATABASE_URL of that bot"
        if name == "window" and not self.moves_clock:
            return "it needs a clock that can be moved: SIMULATOR=true for that bot and here"
        return ""

    def rehearse(self, name: str, text: str | None, code: str, *, hidden: bool = False) -> Verdict:
        """Carry out one trouble; return the verdict."""
        address, user_id = cast.new_identity(hidden=hidden)
        person = Person(address, "Asha", user_id)
        account = self.settings.twilio_account_sid

        def fresh(words: str | None) -> payloads.Form:
            sid = "SM" + secrets.token_hex(16)
            return payloads.message("text", person, account=account, to=_SENDER, sid=sid, text=words or text)

        course = TROUBLES[name].course(Case(fresh, person, account, _SENDER, self.base_url, code))
        came: Any = None
        waited = timedelta()
        try:
            while True:
                try:
                    step = course.send(came)
                except StopIteration as end:
                    verdict: Verdict = end.value
                    return verdict
                waited += step.time if isinstance(step, Wait) else timedelta()
                came = self._do(step, person)
        finally:
            if waited and self.moves_clock:
                self._move_clock(-waited)

    def _do(self, step: Step, person: Person) -> Any:
        match step:
            case Send(letters, at_once, hold):
                with (
                    held(self.store, hold) if hold and self.store else nullcontext(),
                    ThreadPoolExecutor(len(letters) if at_once else 1) as pool,
                ):
                    return tuple(pool.map(self.post, letters))
            case Wait(passing):
                if self.moves_clock:
                    self._move_clock(passing)
                else:
                    time.sleep(passing / timedelta(seconds=1))
                return None
            case Look():
                return facts(self.store, step) if self.store else None
            case Start(text) if self.store:
                return start(self.store, self._now(self.store), person.address, person.user_id, text)
        raise click.ClickException("this trouble needs the database of that bot: give --look")

    def _move_clock(self, passing: timedelta) -> None:
        if self.store:
            move_clock(self.store, passing, self._now(self.store))

    def _now(self, store: Store) -> datetime:
        return testers.movable(store, utc_now)()

    def post(self, letter: Letter) -> Posted:
        """Make one request; status 0 means that there was no answer."""
        url = self.base_url + letter.path
        token = secrets.token_hex(16) if letter.forged else self.settings.tokens[0]
        headers = {"Content-Type": FORM_TYPE, **payloads.signed(url, letter.form, token)}
        began = time.perf_counter()
        try:
            answer = requests.post(
                url,
                data=letter.form,
                headers=headers,
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
            )
            status, kind, body = answer.status_code, answer.headers.get("Content-Type", ""), answer.text
        except requests.exceptions.RequestException:
            status, kind, body = 0, "", ""
        return Posted(
            urlsplit(url).path, letter.form, headers, status, kind, body, (time.perf_counter() - began) * 1000
        )
