"""`trouble`: deliver a message as badly as WhatsApp and networks can, over HTTP, and say what came of it."""

from __future__ import annotations

import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import click
import requests

from bot.config import Settings, SettingsError, load_settings
from bot.simulator import cast, payloads
from bot.simulator.course import Look, Send, Step, Verdict, Wait
from bot.simulator.letters import Letter, Posted
from bot.simulator.payloads import FORM_TYPE, Person
from bot.simulator.rehearse import facts
from bot.simulator.troubles import CODES, TROUBLES, Case
from bot.store import Store
from bot.tools.posting import CONNECT_SECONDS, READ_SECONDS

OVER_THE_WIRE = [name for name, each in TROUBLES.items() if not each.inside]
_SENDER = "whatsapp:+14155550100"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice([*OVER_THE_WIRE, "all"]))
@click.option("--to", "base_url", help="The public address, without a path (default: PUBLIC_URL).")
@click.option("--text", default=None, help="What the patient writes.")
@click.option("--code", type=click.Choice(list(CODES)), default="63016", show_default=True, help="Of failing reports.")
@click.option("--hidden", is_flag=True, help="A patient whose number WhatsApp hides.")
@click.option("--look", is_flag=True, help="Look into DATABASE_URL as well; without it only answers are checked.")
def command(
    names: tuple[str, ...], base_url: str | None, text: str | None, code: str, hidden: bool, look: bool
) -> None:
    """Carry out the troubles NAMES (or all) on a running bot, each with a patient it never met. Exits 1 where one is
    not stood. Without a name: lists them. `late` really waits two minutes."""
    if not names:
        for name in OVER_THE_WIRE:
            click.echo(f"{name:18} {TROUBLES[name].what}")
        return
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    store = Store(settings.database_url) if look else None
    wire = Wire(settings, (base_url or settings.base_url).rstrip("/"), store)
    failed = 0
    for name in OVER_THE_WIRE if "all" in names else names:
        verdict = wire.rehearse(name, text, code, hidden=hidden)
        failed += not verdict.held
        click.secho(f"{'ok  ' if verdict.held else 'FAIL'} {name}: {verdict.told}", fg=None if verdict.held else "red")
        for check in verdict.checks:
            click.echo(f"     {MARKS[check.held]} {check.text}")
    raise SystemExit(1 if failed else 0)


MARKS = {True: "✓", False: "✗", None: "? (not looked at)"}


@dataclass(frozen=True, slots=True)
class Wire:
    """Courses over HTTP. store: looked into where it is there."""

    settings: Settings
    base_url: str
    store: Store | None

    def rehearse(self, name: str, text: str | None, code: str, *, hidden: bool = False) -> Verdict:
        """Carry out one trouble; its verdict."""
        address, user_id = cast.new_identity(hidden=hidden)
        person = Person(address, "Asha", user_id)
        account = self.settings.twilio_account_sid

        def fresh(words: str | None) -> payloads.Form:
            sid = "SM" + secrets.token_hex(16)
            return payloads.message("text", person, account=account, to=_SENDER, sid=sid, text=words or text)

        course = TROUBLES[name].course(Case(fresh, person, account, _SENDER, self.base_url, code))
        came: Any = None
        while True:
            try:
                step = course.send(came)
            except StopIteration as end:
                verdict: Verdict = end.value
                return verdict
            came = self._do(step)

    def _do(self, step: Step) -> Any:
        match step:
            case Send(letters, at_once):
                with ThreadPoolExecutor(len(letters) if at_once else 1) as pool:
                    return tuple(pool.map(self.post, letters))
            case Wait(passing):
                time.sleep(passing / timedelta(seconds=1))
                return None
            case Look():
                return facts(self.store, step) if self.store else None
        raise click.ClickException("this trouble needs the bot's own process; use the simulator page")

    def post(self, letter: Letter) -> Posted:
        """One request; status 0 where there was no answer in time."""
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
