"""Alerts to staff outside the inbox, and escalation when nobody reacts. Every alert is an outbox row.

One row "to staff" is written in the request's own transaction. Processing it creates one row for each address, so that
only an address that failed is retried, and staff can see which one failed. No alert names a patient.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot import notify
from bot.callbacks import AlertOccasion, Callback
from bot.delivery import NO_SENDER, DeliveryError
from bot.runtime import Runtime
from bot.store import Connection, numbers, outbox, staff, watch
from bot.store.outbox import Errand
from bot.whatsapp.sender import Accepted

APPROVED = "alert"  # the occasion of the template that can carry alerts to a WhatsApp number at any time
STAFF, SECOND = "staff", "second"  # the two groups that an alert may be for
SAYS: dict[str, str] = {
    "new": "new {urgency} callback {reference}",
    "urgent": "callback {reference} is urgent now",
    "emergency": "emergency: callback {reference}",
    "reopened": "{urgency} callback {reference} is open again: the patient says that no call came",
    "unclaimed": "nobody has taken {urgency} callback {reference}",
    "untouched": "{holder} took callback {reference}, and nothing happens",
    "second": "nobody reacts to {urgency} callback {reference}",
    "budget-near": "four fifths of today's {budget} replies are sent; look who writes, or raise DAILY_REPLIES",
    "budget": "today's {budget} replies are used up: until midnight only emergencies are answered",
    "digest": "{opened} requests today, {calls} calls; {open} open, {late} late",
}
IN_WRITING = " (answer in writing, do not call)"


def say(conn: Connection, key: str, occasion: AlertOccasion, now: datetime, **facts: object) -> None:
    """Alert staff, once per key, in the caller's transaction. facts: values for the placeholders in SAYS[occasion]."""
    payload = {"occasion": occasion, **facts}
    outbox.put(conn, dedupe_key=f"alert:{key}", channel="alert", to=STAFF, payload=payload, now=now)


def carry(rt: Runtime, errand: Errand) -> Accepted | None:
    """Send one alert row, or split a row for a group into one for each address. Raises DeliveryError."""
    if errand.to in (STAFF, SECOND):
        urls = rt.settings.alert_second_addresses if errand.to == SECOND else rt.settings.alert_addresses
        # Labels are made outside the transaction: parsing addresses for the first time takes too long.
        places: dict[str, str | None] = dict(zip(map(_place, urls), _labels(urls), strict=True))
        if not rt.store.write(lambda conn: _fan_out(conn, rt, errand, places)):
            raise DeliveryError("no alert address is set", permanent=True)
        return None
    title, link = _said(rt, errand)
    if errand.to.startswith("whatsapp:"):
        if rt.sender is None:
            raise DeliveryError(NO_SENDER, permanent=True)
        return rt.sender.send(errand.to, _for_whatsapp(rt, title, link), errand.id)
    notify.alert([_address(rt, errand.to)], title, link)
    return None


def _for_whatsapp(rt: Runtime, title: str, link: str) -> dict[str, str]:
    """The payload for WhatsApp, with the approved template if one is set: WhatsApp refuses free text to a number that
    has not written to us for 24 hours, and staff seldom write."""
    text = {"text": f"{title}\n{link}"}
    approved = next((each for each in rt.settings.whatsapp_templates if each.occasion == APPROVED), None)
    if approved is None:
        return text
    return {**text, "template": approved.sid, "values": json.dumps({"1": title, "2": link})}


def _said(rt: Runtime, errand: Errand) -> tuple[str, str]:
    payload = errand.payload
    occasion = str(payload.get("occasion"))
    text = SAYS.get(occasion, "callback {reference}")
    for name, value in payload.items():
        text = text.replace("{" + name + "}", str(value))
    text += IN_WRITING if payload.get("in_writing") else ""
    page = f"/callbacks/{errand.callback_id}" if errand.callback_id else ""
    return f"Careline: {text}", f"{rt.settings.base_url}/inbox{page}"


def _fan_out(conn: Connection, rt: Runtime, errand: Errand, places: dict[str, str | None]) -> int:
    """Write one row for each address; return how many addresses there are. places: address -> label shown to staff."""
    routine_news = errand.payload.get("occasion") == "new" and errand.payload.get("urgency") == "routine"
    if not routine_news and errand.payload.get("occasion") != "digest":
        places = {**places, **dict.fromkeys(f"whatsapp:{number}" for number in watch.numbers_for_alerts(conn))}
    for place, label in places.items():
        outbox.put(
            conn,
            dedupe_key=f"{errand.id}:{place}"[:120],
            channel="alert",
            to=place,
            payload={**errand.payload, "place": label} if label else errand.payload,
            now=rt.clock(),
            callback_id=errand.callback_id,
        )
    return len(places)


def _place(url: str) -> str:
    """An identifier that can be stored and shown: kind and hash, because the address itself may hold a password."""
    return f"apprise:{urlsplit(url).scheme}:{hashlib.sha256(url.encode()).hexdigest()[:12]}"


def _labels(urls: Sequence[str]) -> list[str]:
    """A label for each address, in the same order: kind and host, numbered where two would look the same."""
    plain = [f"{urlsplit(url).scheme} {notify.host_of(url)}".strip() for url in urls]
    return [
        f"{label} ({plain[: at + 1].count(label)})" if plain.count(label) > 1 else label
        for at, label in enumerate(plain)
    ]


def _address(rt: Runtime, place: str) -> str:
    known = (*rt.settings.alert_addresses, *rt.settings.alert_second_addresses)
    found = next((url for url in known if _place(url) == place), None)
    if found is None:
        raise DeliveryError("this alert address is not set any more", permanent=True)
    return found


def escalate(rt: Runtime) -> int:
    """Write the alerts that are due now; return how many were new. Safe to repeat, and to run in several workers."""
    now = rt.clock()

    def work(conn: Connection) -> int:
        due = {key: (to, payload, callback) for key, to, payload, callback in _due(conn, rt, now)}
        written = 0
        for key in due.keys() - watch.already(conn, list(due)):
            to, payload, callback = due[key]
            done = outbox.put(
                conn,
                dedupe_key=key,
                channel="alert",
                to=to,
                payload=payload,
                now=now,
                callback_id=callback.id if callback else None,
            )
            written += done is not None
        return written

    written = rt.store.write(work)
    if written:
        rt.wake()
    return written


Due = tuple[str, str, dict[str, object], Callback | None]


def _due(conn: Connection, rt: Runtime, now: datetime) -> Iterator[Due]:
    """Every alert that should be in the outbox by now, whether or not it has been written."""
    settings, hours = rt.settings, rt.know.hours
    # Elapsed desk time never exceeds elapsed clock time, so this query misses nothing.
    for each in watch.unclaimed(conn, now, now - timedelta(minutes=settings.alert_unclaimed_minutes)):
        minutes = hours.minutes_between(each.callable_since, now)
        mark = f"{each.tries}" if each.urgency == "routine" else f"{each.tries}:{each.urgency}"  # new key if it rises
        if minutes >= settings.alert_unclaimed_minutes:
            yield f"alert:{each.id}:unclaimed:{mark}", STAFF, _payload("unclaimed", each), each
        if minutes >= settings.alert_second_minutes:
            yield f"alert:{each.id}:second:{mark}", SECOND, _payload("second", each), each
    names = {each.login: each.name for each in staff.everybody(conn)}
    for each in watch.untouched(conn, now - timedelta(minutes=settings.alert_untouched_minutes)):
        since = each.claimed_at or now
        minutes = hours.minutes_between(since, now)
        mark, holder = f"{since:%Y%m%d%H%M%S}", names.get(each.holder or "", "")
        if minutes >= settings.alert_untouched_minutes:
            yield f"alert:{each.id}:untouched:{mark}", STAFF, _payload("untouched", each, holder), each
        if minutes >= settings.alert_second_minutes:
            yield f"alert:{each.id}:second:{mark}", SECOND, _payload("second", each, holder), each
    yield from _digest(conn, rt, now)


def _payload(occasion: AlertOccasion, callback: Callback, holder: str = "") -> dict[str, object]:
    return {
        "occasion": occasion,
        "reference": callback.reference,
        "urgency": callback.urgency,
        "holder": holder,
        **({"in_writing": True} if callback.in_writing else {}),
    }


def _digest(conn: Connection, rt: Runtime, now: datetime) -> Iterator[Due]:
    """The daily digest, due from ALERT_DIGEST_HOUR on days on which the desk works."""
    local = now.astimezone(rt.know.hours.zone)
    if local.hour < rt.settings.alert_digest_hour or not rt.know.hours.stretches(local.date()):
        return
    began = local.replace(hour=0, minute=0, second=0, microsecond=0)
    standing = numbers.standing(conn, now, invented=False)
    payload: dict[str, object] = {
        "occasion": "digest",
        "opened": len(numbers.worked(conn, began, now, invented=False)),
        "calls": len(numbers.recorded(conn, began, now, invented=False)),
        "open": standing.open,
        "late": standing.late,
    }
    yield f"digest:{local.date().isoformat()}", STAFF, payload, None
