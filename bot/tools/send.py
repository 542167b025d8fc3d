"""`send`: post any payload to a webhook as Twilio would: signed, with retries and fallback; one message or a load."""

from __future__ import annotations

import itertools
import json
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.panel import Panel

from bot.simulator import payloads
from bot.simulator.payloads import Form, Person
from bot.tools.load import run_load, summary
from bot.tools.posting import Attempt, Delivery, Poster, address_problem, deliver, overrides
from bot.tools.setting import signer

HOSPITAL = "whatsapp:+14155550100"
ASHA = "+919848012345"


@click.command()
@click.argument("what")
@click.argument("text", required=False)
@click.option("--to", "url", default="", help="The webhook, as Twilio would call it; #rc=2&rp=5xx is obeyed.")
@click.option("--fallback", default="", help="Called when the webhook fails, as Twilio calls it.")
@click.option(
    "--from", "sender", default="", help=f"The patient's number or IN.… id (default: a file's own, or {ASHA})."
)
@click.option("--name", default="", help="The patient's profile name (default: a file's own, or Asha).")
@click.option("--set", "changes", multiple=True, metavar="FIELD=VALUE", help="Override a field.")
@click.option("--unset", multiple=True, metavar="FIELD", help="Leave a field out.")
@click.option("--keep-sid", is_flag=True, help="Send a file's own MessageSid instead of a new one.")
@click.option("--wrong-signature", is_flag=True, help="Sign with a token that is not ours.")
@click.option("--algorithm", type=click.Choice(["HMAC_SHA1", "HMAC_SHA256"]), default="HMAC_SHA1", show_default=True)
@click.option("--token", envvar="SEND_TOKEN", help="The token to sign with (default: the first of TWILIO_AUTH_TOKEN).")
@click.option(
    "--count",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="How many, each under a sid of its own.",
)
@click.option("--rate", type=click.FloatRange(0), default=0.0, help="Messages a second; 0: one after the other.")
@click.option("--one-patient", is_flag=True, help="All of --count from one patient, limits and all.")
def command(
    what: str,
    text: str | None,
    url: str,
    fallback: str,
    sender: str,
    name: str,
    changes: tuple[str, ...],
    unset: tuple[str, ...],
    keep_sid: bool,
    wrong_signature: bool,
    algorithm: str,
    token: str | None,
    count: int,
    rate: float,
    one_patient: bool,
) -> None:
    """Send WHAT: a kind (text, image, voice, button, …; `send kinds` lists them) or a JSON file with a "form".

    TEXT is what the patient types, or the caption; for a delivery report (sent, delivered, read, …) the sid of the
    message that it is about. Prints status, time, and what the phone would show.
    """
    if what == "kinds":
        for kind, about in payloads.KINDS.items():
            click.echo(f"{kind:18} {about.title}")
        for status in payloads.REPORTS:
            click.echo(f"{status:18} Delivery report, for …/whatsapp/status")
        return
    _check(url, fallback, changes)
    account, own_token = signer(token)
    form = made(what, text, account, sender, name, keep_sid)
    for change in changes:
        field, _, value = change.partition("=")
        form[field] = value
    for field in unset:
        form.pop(field, None)
    poster = Poster(secrets.token_hex(16) if wrong_signature else own_token, algorithm)
    if count == 1:
        delivery = deliver(poster, url, fallback, form)
        show(delivery)
        raise SystemExit(0 if delivery.heard and delivery.heard.usable else 1)
    patients = itertools.repeat(0) if one_patient else itertools.count(1)
    done = run_load(lambda: deliver(poster, url, fallback, of_another(fresh(form), next(patients))), count, rate)
    click.echo(summary(done))
    raise SystemExit(0 if all(each.heard and each.heard.usable for each in done) else 1)


def _check(url: str, fallback: str, changes: tuple[str, ...]) -> None:
    """Raise UsageError for an invalid URL or change."""
    if not url:
        raise click.UsageError("Missing option '--to': the webhook to post to")
    for option, address in (("--to", url), ("--fallback", fallback)):
        if address and address_problem(address):
            raise click.UsageError(f"{option} {address_problem(address)}")
    try:
        overrides(url)
    except ValueError as error:
        raise click.UsageError(f"--to: {error}") from None
    for change in changes:
        if not change.partition("=")[0] or "=" not in change:
            raise click.UsageError(f"--set {change}: must be FIELD=VALUE; --unset leaves a field out")


def made(what: str, text: str | None, account: str, sender: str, name: str, keep_sid: bool) -> Form:
    """The form for a kind or from a file, for this account and patient."""
    person, to = Person(_address(sender or ASHA), name or "Asha"), HOSPITAL
    if what in payloads.REPORTS:
        sid, code = text or "SM" + secrets.token_hex(16), "63016" if what in ("failed", "undelivered") else ""
        return payloads.report(what, person, account=account, sender=to, sid=sid, error_code=code)
    if what in payloads.KINDS:
        sid = payloads.prefix(what) + secrets.token_hex(16)
        return payloads.message(what, person, account=account, to=to, sid=sid, text=text)
    file = Path(what)
    if not file.is_file():
        raise click.UsageError(f"{what!r} is neither a file nor a kind; `send kinds` lists the kinds")
    try:
        form: Form = {
            str(key): str(value) for key, value in json.loads(file.read_text(encoding="utf-8"))["form"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise click.ClickException(f'{file.name}: no JSON with a "form": {error}') from None
    form["AccountSid"] = account
    if payloads.is_report(form):
        return form  # it keeps the sid of the message that it is about
    if text is not None:
        form["Body"] = text
    form = _from(form, sender, name)
    return form if keep_sid else fresh(form)


def fresh(form: Form) -> Form:
    """The same form under a new sid."""
    sid = form.get("MessageSid", "SM")[:2] + secrets.token_hex(16)
    return form | {field: sid for field in ("MessageSid", "SmsSid", "SmsMessageSid") if field in form}


def of_another(form: Form, number: int) -> Form:
    """The same form from another patient, whose address is moved by `number`; 0: unchanged."""
    if not number:
        return form
    # The id too: a person with the same ExternalUserId is the same patient, whatever From says.
    moved = {field: _moved(form[field], number) for field in ("From", "ExternalUserId") if form.get(field)}
    return _with_number(form | moved)


def _moved(address: str, number: int) -> str:
    head, digits = re.match(r"(.*?)(\d*)$", address).groups()  # type: ignore[union-attr]  # matches any text
    return f"{head}{str(int(digits) + number).zfill(len(digits))}" if digits else f"{address}{number}"


def _from(form: Form, sender: str, name: str) -> Form:
    """A file's form with the patient from --from and --name; without the file's ExternalUserId if --from is given."""
    if name:
        form = form | {"ProfileName": name}
    if not sender:
        return form
    address = _address(sender)
    form = {field: value for field, value in form.items() if field != "ExternalUserId"}
    hidden = {"ExternalUserId": address} if "+" not in address else {}
    return _with_number(form | {"From": address} | hidden)


def _with_number(form: Form) -> Form:
    """Set WaId as Twilio does: the number in From, or no field if the number is hidden."""
    _, plus, digits = form.get("From", "").rpartition("+")
    rest = {field: form[field] for field in form if field != "WaId"}
    return rest | {"WaId": digits} if plus and "WaId" in form else rest


def _address(sender: str) -> str:
    return sender if sender.startswith("whatsapp:") else f"whatsapp:{sender}"


def show(delivery: Delivery, echo: Callable[[str], None] = click.echo) -> None:
    """Print a line for each attempt, then what the phone would show."""
    for attempt in delivery.attempts:
        echo(line(attempt))
    console = Console()
    heard = delivery.heard
    for problem in heard.problems if heard else ("nobody answered",):
        echo(f"Twilio would log {problem}")
    for said in heard.said if heard else ():
        console.print(Panel(said.text, width=min(console.width, 72), border_style="green"), markup=False)
    if heard and not heard.said:
        echo("(nothing is sent)")


def line(attempt: Attempt) -> str:
    """One attempt, for the terminal."""
    where = urlsplit(attempt.url).path
    met = {"ct": "no connection (ct)", "rt": "no answer in time (rt)"}
    told = f"{attempt.status or met[attempt.failure]} from {where} in {attempt.milliseconds:.0f} ms"
    return f"{told}: {attempt.reason}" if attempt.reason else told
