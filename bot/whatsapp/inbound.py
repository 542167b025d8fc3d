"""Twilio's inbound and status forms -> our own types. Unknown fields are ignored, and most fields may be missing.

Source: Twilio, "Messaging webhooks" and "WhatsApp key concepts" (usernames); examples in tests/whatsapp/payloads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import get_args

from bot.messages import DeliveryReport, DeliveryStatus, InboundMessage, Media, MessageKind, Sender

_SID = re.compile(r"(?:SM|MM)[0-9a-fA-F]{32}")
_ACCOUNT = re.compile(r"AC[0-9a-fA-F]{32}")
_PHONE = re.compile(r"whatsapp:(\+[1-9][0-9]{6,14})")
_HIDDEN = re.compile(r"whatsapp:[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STATUSES: frozenset[str] = frozenset(get_args(DeliveryStatus))
MAX_TEXT = 4096  # characters kept of one message: WhatsApp's own limit

_MEDIA_KINDS: tuple[tuple[str, MessageKind], ...] = (
    ("image/webp", "sticker"),
    ("image/", "image"),
    ("audio/", "voice"),
    ("video/", "video"),
    ("text/vcard", "contact"),
    ("text/x-vcard", "contact"),
)
_TYPED: Mapping[str, MessageKind] = {
    "sticker": "sticker",
    "reaction": "reaction",
    "contacts": "contact",
    "location": "location",
    "unsupported": "unsupported",
}


class Malformed(ValueError):
    """The form cannot be a WhatsApp message. The text is one line without any patient data."""

    status = 400  # HTTP status of the response


class Foreign(Malformed):
    """The form is signed with our token, but for an account that is not ours."""

    status = 403


def read_form(form: Mapping[str, str], now: datetime, accounts: tuple[str, ...]) -> InboundMessage:
    """One inbound message. Raises Malformed if sid, sender or receiver is missing or has the wrong format."""
    sid = _required(form, "MessageSid", _SID)
    _ours(form, accounts)
    # If the status URL was set to /whatsapp by mistake, we would answer our own number as if it were a patient.
    if "MessageStatus" in form and form.get("SmsStatus") != "received":
        raise Malformed("a delivery report: its address is /whatsapp/status")
    # The signature covers names and values joined without a separator, so it still fits if characters are moved from
    # one to the other. Twilio always sends Body: a longer or shorter name in its place is a forgery.
    if "Body" not in form and any(name.startswith("Body") or "Body".startswith(name) for name in form):
        raise Malformed("a name and its value have been shifted")
    kind = kind_of(form)
    return InboundMessage(
        sid=sid,
        sender=_sender(form),
        to=_required(form, "To", _PHONE),
        kind=kind,
        text=_text(form, kind),
        received_at=now,
        choice=_clean(form.get("ButtonPayload") or form.get("ListId") or "")[:256] or None,
        media=_media(form),
        replied_to=form.get("OriginalRepliedMessageSid") or None,
        forwarded="true" in (form.get("Forwarded"), form.get("FrequentlyForwarded")),
    )


def read_status(
    form: Mapping[str, str], now: datetime, accounts: tuple[str, ...], outbox_id: str | None
) -> DeliveryReport:
    """One delivery report. Raises Malformed as `read_form` does; an unknown status is "unknown"."""
    _ours(form, accounts)
    status = form.get("MessageStatus") or form.get("SmsStatus") or ""
    code = form.get("ErrorCode", "")
    return DeliveryReport(
        sid=_required(form, "MessageSid", _SID),
        status=status if status in _STATUSES else "unknown",  # type: ignore[arg-type]
        error_code=code if re.fullmatch(r"\d{1,6}", code) else None,
        outbox_id=outbox_id if outbox_id and re.fullmatch(r"[0-9a-f]{32}", outbox_id) else None,
        reported_at=now,
    )


def kind_of(form: Mapping[str, str]) -> MessageKind:
    """What was sent. Checked in an order that does not rely on MessageType: tap, location, media, text."""
    if form.get("Body") == "VOICE_CALL_REQUEST" and form.get("ButtonPayload") in ("ACCEPTED", "REJECTED"):
        return "call-permission"
    if form.get("ListId"):
        return "list"
    if form.get("ButtonPayload"):
        return "button"
    if form.get("Latitude"):
        return "location"
    if media := _media(form):
        return next((kind for prefix, kind in _MEDIA_KINDS if media[0].content_type.startswith(prefix)), "document")
    typed = _TYPED.get(form.get("MessageType", ""))
    if typed:
        return typed
    return "text" if form.get("Body", "").strip() else "unsupported"


def _sender(form: Mapping[str, str]) -> Sender:
    address = form.get("From", "")
    phone = _PHONE.fullmatch(address)
    if phone is None and not _HIDDEN.fullmatch(address):
        raise Malformed("From is missing or of no known shape")
    hidden = form.get("ExternalUserId", "")
    keys = (hidden, address) if _HIDDEN.fullmatch(hidden) and hidden != address else (address,)
    name = " ".join(_clean(form.get("ProfileName", "")).split())[:80]
    return Sender(address=address, keys=keys, phone=phone[1] if phone else None, name=name or None)


def _text(form: Mapping[str, str], kind: MessageKind) -> str:
    if kind == "call-permission":
        return ""
    text = _clean(form.get("ButtonText") or form.get("ListTitle") or form.get("Body") or "")
    return "" if kind == "document" and re.fullmatch(r"[^\s/]+\.[A-Za-z0-9]{2,5}", text) else text[:MAX_TEXT]


def _media(form: Mapping[str, str]) -> tuple[Media, ...]:
    count = form.get("NumMedia", "0")
    found = []
    for number in range(min(int(count), 10) if count.isascii() and count.isdigit() else 0):
        url = form.get(f"MediaUrl{number}", "")
        if url:
            found.append(Media(form.get(f"MediaContentType{number}", "").lower(), url[:1000]))
    return tuple(found)


def _ours(form: Mapping[str, str], accounts: tuple[str, ...]) -> None:
    """Raise Foreign for another account, Malformed for no valid account sid at all."""
    if form.get("AccountSid") not in accounts:
        _required(form, "AccountSid", _ACCOUNT)
        raise Foreign("unknown AccountSid")


def _required(form: Mapping[str, str], name: str, shape: re.Pattern[str]) -> str:
    value = form.get(name, "")
    if not shape.fullmatch(value):
        raise Malformed(f"{name} is missing or of no known shape")
    return value


def _clean(text: str) -> str:
    """The text without characters that databases or XML cannot hold."""
    return _UNSTORABLE.sub("", text)
