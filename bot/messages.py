"""What crosses the WhatsApp boundary, in our own words. No Twilio field name goes past this file's users."""

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

MAX_CHARACTERS = 1600  # of one message that WhatsApp takes
MAX_MESSAGES = 10  # that Twilio sends for one answer
_CUT_AFTER = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote. Since 2026 WhatsApp may hide the phone, so a person is known by opaque keys.

    address: exactly what the provider said, where an answer goes ("whatsapp:+91…" or "whatsapp:IN.…").
    keys: every opaque id that names this person, the most stable one first; at least one.
    phone: E.164 with "+", or None where WhatsApp hides it.
    name: the profile name, chosen by the person and never to be trusted; None where absent.
    """

    address: str
    keys: tuple[str, ...]
    phone: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """One attachment, as the provider's reference. Nothing is fetched while a message is answered."""

    content_type: str
    url: str


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One message of one person. `received_at` is aware UTC: the only clock the dialogue knows.

    text: what was typed, a caption, or the label of a tapped button; "" where there was none.
    choice: the id behind a tapped button or list item, else None.
    replied_to: sid of the message that was quoted or whose button was tapped, else None.
    sent_at: when it was written, where it was found later than that (after an outage); None where it just came.
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
        """When the person wrote it, as near as is known."""
        return self.sent_at or self.received_at


@dataclass(frozen=True, slots=True)
class Reply:
    """One WhatsApp message of ours: plain text with WhatsApp's marks, at most 1,600 characters."""

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
    """What became of one message of ours. Reports come late, twice, out of order, or never.

    outbox_id: our own id, which we put into the status address; None for a report without one.
    """

    sid: str
    status: DeliveryStatus
    error_code: str | None
    outbox_id: str | None
    reported_at: datetime


def pieces(text: str) -> list[str]:
    """The text as messages that WhatsApp takes, cut after paragraphs, else lines, else sentences, else words; none of
    them is empty."""
    text, found = text.strip(), []
    while len(text) > MAX_CHARACTERS:
        ends = (text.rfind(mark, 0, MAX_CHARACTERS) + len(mark) for mark in _CUT_AFTER)
        cut = next((end for end in ends if end > MAX_CHARACTERS // 3), MAX_CHARACTERS)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found
