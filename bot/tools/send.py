"""`send`: post a payload file to a webhook as Twilio would, signed."""

from __future__ import annotations

import json
import secrets
import time
from pathlib import Path

import click
import requests
from twilio.request_validator import RequestValidator

from bot.config import SettingsError, load_settings


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "url", required=True, help="The address to post to, as Twilio would call it.")
@click.option("--set", "changes", multiple=True, metavar="FIELD=VALUE", help="Override a field.")
@click.option("--keep-sid", is_flag=True, help="Send the file's own MessageSid instead of a new one.")
def command(file: Path, url: str, changes: tuple[str, ...], keep_sid: bool) -> None:
    """Sign and post FILE (JSON with a "form"), print status, answer and milliseconds."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    form = dict(json.loads(file.read_text(encoding="utf-8"))["form"])
    form["AccountSid"] = settings.twilio_account_sid
    if not keep_sid:
        sid = form["MessageSid"][:2] + secrets.token_hex(16)
        form.update({name: sid for name in ("MessageSid", "SmsSid", "SmsMessageSid") if name in form})
    for change in changes:
        name, _, value = change.partition("=")
        form[name] = value
    signature = RequestValidator(settings.tokens[0]).compute_signature(url, form)
    began = time.perf_counter()
    answer = requests.post(url, data=form, headers={"X-Twilio-Signature": signature}, timeout=15)
    click.echo(f"{answer.status_code} in {(time.perf_counter() - began) * 1000:.0f} ms")
    click.echo(answer.text)
    if not answer.ok:
        raise SystemExit(1)
