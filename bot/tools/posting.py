"""How Twilio delivers one webhook: time-outs, retries on what the address asks for, then the fallback address.

Source: Twilio, "Webhooks connection overrides": total 15 s; by default one more try, and only where no connection was
made; `#rc=…&rp=…` in the address asks for more.
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
    """One request: its status, or the reason why there was none ("ct" no connection, "rt" no answer in time).

    reason: the line with which it was refused.
    """

    url: str
    status: int | None
    failure: str
    milliseconds: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """All attempts of one message, and what Twilio read in the answer that counted; None where nobody answered."""

    attempts: tuple[Attempt, ...]
    heard: twiml.Heard | None


@dataclass(frozen=True, slots=True)
class Poster:
    """Signs and posts. token: what signs; algorithm: HMAC_SHA1 or HMAC_SHA256."""

    token: str
    algorithm: str = "HMAC_SHA1"

    def post(self, url: str, form: Form) -> tuple[Attempt, twiml.Heard | None]:
        """One request to this address."""
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
    """What is wrong with an address to post to, "" for nothing."""
    parts = urlsplit(url)
    ok = parts.scheme in ("http", "https") and bool(parts.netloc)
    return "" if ok else f"{url}: must be an address like http://127.0.0.1:8000/whatsapp"


def overrides(url: str) -> tuple[int, frozenset[str]]:
    """How often, and on what, the part after # asks to try again. Raises ValueError for a count that is none."""
    asked = parse_qs(urldefrag(url)[1])
    count = asked.get("rc", ["1"])[0]
    if count not in ("0", "1", "2", "3", "4", "5"):
        raise ValueError(f"rc={count}: Twilio tries again 0 to 5 times")
    return int(count), frozenset(asked.get("rp", ["ct"])[0].split(","))


def deliver(poster: Poster, url: str, fallback: str, form: Form) -> Delivery:
    """Post as Twilio does: try again on what the address asks for, within 15 s in all, then use the fallback."""
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
    """The retry reasons that this attempt gives; empty where it went well."""
    if attempt.failure:
        return {attempt.failure, "all"}
    status = attempt.status or 0
    return {f"{status // 100}xx", "all"} if status >= 400 else set()
