"""What crosses the WhatsApp boundary, in our own terms. Twilio's field names stay in `bot/whatsapp`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

MessageKind = Literal[
    "text",
    "button",
    "list",
    "image",
    "voice",
    "video",
    "document",
    "sticker",
    "location",
    "contact",
    "reaction",
    "call-permission",
    "unsupported",
]

MEDIA_KINDS: frozenset[MessageKind] = frozenset(
    {"image", "voice", "video", "document", "sticker", "location", "contact"}
)

MAX_CHARACTERS = 1600  # the longest message that WhatsApp accepts
MAX_MESSAGES = 10  # the most that Twilio sends for one TwiML response
_CUT_AFTER = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote. Since 2026 WhatsApp may hide the phone number, so a person is identified by opaque keys.

    address: where an answer goes, exactly as the provider sent it ("whatsapp:+91…" or "whatsapp:IN.…").
    keys: every opaque id of this person, the most stable one first; at least one.
    phone: E.164 with "+", or None if WhatsApp hides it.
    name: the profile name, chosen by the person and not to be trusted; None if absent.
    """

    address: str
    keys: tuple[str, ...]
    phone: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """One attachment, as the provider's reference. It is not fetched while a message is answered."""

    content_type: str
    url: str


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One message from one person. `received_at` is aware UTC, and the only clock that the dialogue has.

    text: what was typed, a caption, or the label of a tapped button; "" if there is none.
    choice: the id of a tapped button or list item, else None.
    replied_to: sid of the message that was quoted or whose button was tapped, else None.
    sent_at: when it was written, if it was found later (after an outage); None if it has just arrived.
    """

    sid: str
    sender: Sender
    to: str
    kind: MessageKind
    text: str
    received_at: datetime
    choice: str | None = None
    media: tuple[Media, ...] = ()
    replied_to: str | None = None
    forwarded: bool = False
    sent_at: datetime | None = None

    @property
    def written_at(self) -> datetime:
        """When the person wrote it, as far as known."""
        return self.sent_at or self.received_at


@dataclass(frozen=True, slots=True)
class Reply:
    """One WhatsApp message of ours: plain text with WhatsApp's formatting marks, at most 1,600 characters."""

    text: str


DeliveryStatus = Literal[
    "accepted",
    "scheduled",
    "queued",
    "sending",
    "sent",
    "delivered",
    "read",
    "undelivered",
    "failed",
    "canceled",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """The delivery status of one message of ours. Reports come late, twice, out of order, or never.

    outbox_id: our own id, which we put into the status URL; None for a report without one.
    """

    sid: str
    status: DeliveryStatus
    error_code: str | None
    outbox_id: str | None
    reported_at: datetime


def pieces(text: str) -> list[str]:
    """Split a text into messages that WhatsApp accepts, none of them empty: at a paragraph, else a line, else a
    sentence, else a word."""
    text, found = text.strip(), []
    while len(text) > MAX_CHARACTERS:
        ends = (text.rfind(mark, 0, MAX_CHARACTERS) + len(mark) for mark in _CUT_AFTER)
        cut = next((end for end in ends if end > MAX_CHARACTERS // 3), MAX_CHARACTERS)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found
