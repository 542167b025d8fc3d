"""What Twilio knows about our account and number; read-only, for `doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import requests

from bot.delivery import DeliveryError
from bot.whatsapp.rest import TIMEOUT

_SENDERS = "https://messaging.twilio.com/v2/Channels/Senders?Channel=whatsapp&PageSize=100"
_ACCOUNT = "https://api.twilio.com/2010-04-01/Accounts/{sid}/Messages.json?PageSize=1"


@dataclass(frozen=True, slots=True)
class Account:
    """The account to ask with. login: as for sending. api_url: another server instead of Twilio's, "" for Twilio."""

    sid: str
    login: tuple[str, str]
    api_url: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What Twilio said. date: its clock, from the Date header. The URLs are None if unreadable (the sandbox)."""

    date: str | None
    webhook: str | None = None
    fallback: str | None = None
    status: str | None = None


def look_at(account: Account, sender: str) -> Seen:
    """Ask Twilio about this sender. Raises DeliveryError, permanent if the credentials are rejected."""
    answer = _get(account, _ACCOUNT.format(sid=account.sid))
    if answer.status_code in (401, 403, 404):
        raise DeliveryError(f"Twilio answered {answer.status_code}", permanent=True)
    if answer.status_code != 200:
        raise DeliveryError(f"Twilio answered {answer.status_code}")
    date = answer.headers.get("Date")
    listed = _get(account, _SENDERS)
    if listed.status_code != 200:
        return Seen(date)
    for each in listed.json().get("senders", []):
        if each.get("sender_id") == sender:
            hook = each.get("webhook") or {}
            return Seen(date, hook.get("callback_url"), hook.get("fallback_url"), hook.get("status_callback_url"))
    return Seen(date)


def _get(account: Account, url: str) -> requests.Response:
    if account.api_url:
        base, parts = urlsplit(account.api_url), urlsplit(url)
        url = urlunsplit((base.scheme, base.netloc, parts.path, parts.query, ""))
    try:
        return requests.get(url, auth=account.login, timeout=TIMEOUT, allow_redirects=False)
    except requests.RequestException as error:
        raise DeliveryError(f"no answer ({type(error).__name__})") from None
