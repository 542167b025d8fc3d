"""Deliver one webhook as Twilio does: timeouts, retries as the URL requests, then the fallback URL.

Source: Twilio, "Webhooks connection overrides": 15 s in total; by default one retry, and only if no connection was
made; `#rc=…&rp=…` in the URL requests more.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import parse_qs, urldefrag, urlsplit

import requests

from bot.simulator import payloads, twiml
from bot.simulator.payloads import Form

CONNECT_SECONDS, READ_SECONDS, TOTAL_SECONDS = 5.0, 15.0, 15.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request: its status, or why there is none ("ct": no connection, "rt": no answer in time).

    reason: the first line of a plain-text error.
    """

    url: str
    status: int | None
    failure: str
    milliseconds: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """All attempts for one message, and what Twilio reads in the answer that counts; None if there is no answer."""

    attempts: tuple[Attempt, ...]
    heard: twiml.Heard | None


@dataclass(frozen=True, slots=True)
class Poster:
    """Signs and posts forms. token: the signing key. algorithm: HMAC_SHA1 or HMAC_SHA256."""

    token: str
    algorithm: str = "HMAC_SHA1"

    def post(self, url: str, form: Form) -> tuple[Attempt, twiml.Heard | None]:
        """Make one request to this URL."""
        headers = {"Content-Type": payloads.FORM_TYPE, **payloads.signed(url, form, self.token, self.algorithm)}
        began = time.perf_counter()
        status, failure, reason, heard = None, "", "", None
        try:
            answer = requests.post(
                url, data=form, headers=headers, timeout=(CONNECT_SECONDS, READ_SECONDS), allow_redirects=False
            )
            status = answer.status_code
            kind = answer.headers.get("Content-Type", "")
            if status >= 400 and kind.startswith("text/plain"):
                reason = answer.text.partition("\n")[0][:120]
            heard = twiml.taken(status) if payloads.is_report(form) else twiml.read(status, kind, answer.text)
        except requests.exceptions.ConnectionError:
            failure = "ct"
        except requests.exceptions.RequestException:
            failure = "rt"
        return Attempt(url, status, failure, (time.perf_counter() - began) * 1000, reason), heard


def address_problem(url: str) -> str:
    """What is wrong with a URL to post to, "" if nothing."""
    parts = urlsplit(url)
    ok = parts.scheme in ("http", "https") and bool(parts.netloc)
    return "" if ok else f"{url}: must be an address like http://127.0.0.1:8000/whatsapp"


def overrides(url: str) -> tuple[int, frozenset[str]]:
    """(number of retries, reasons to retry) from the part after #. Raises ValueError for an invalid number."""
    asked = parse_qs(urldefrag(url)[1])
    count = asked.get("rc", ["1"])[0]
    if count not in ("0", "1", "2", "3", "4", "5"):
        raise ValueError(f"rc={count}: Twilio tries again 0 to 5 times")
    return int(count), frozenset(asked.get("rp", ["ct"])[0].split(","))


def deliver(poster: Poster, url: str, fallback: str, form: Form) -> Delivery:
    """Post as Twilio does: retry as the URL requests, within 15 s in all, then use the fallback."""
    address = urldefrag(url)[0]
    retries, reasons = overrides(url)
    attempts: list[Attempt] = []
    heard: twiml.Heard | None = None
    began = time.perf_counter()
    for _ in range(1 + retries):
        attempt, heard = poster.post(address, form)
        attempts.append(attempt)
        if not reasons & _failed_with(attempt) or time.perf_counter() - began > TOTAL_SECONDS:
            break
    if fallback and not (heard and heard.usable):
        failed = attempts[-1]
        code = "11205" if failed.failure == "ct" else "11200"
        attempt, heard = poster.post(urldefrag(fallback)[0], payloads.fallback(form, address, code))
        attempts.append(attempt)
    return Delivery(tuple(attempts), heard)


def _failed_with(attempt: Attempt) -> set[str]:
    """The retry reasons that apply to this attempt; empty if it succeeded."""
    if attempt.failure:
        return {attempt.failure, "all"}
    status = attempt.status or 0
    return {f"{status // 100}xx", "all"} if status >= 400 else set()
