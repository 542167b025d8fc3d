"""Twilio's own list of messages: what we sent and what reached the hospital's number, whether we know of it or not.

Source: Twilio, "Messages resource", reading a list. It is the only way to learn what became of a send that nobody
answered, because sends have no idempotency key.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from twilio.rest import Client

from bot.whatsapp.rest import in_our_words
from bot.whatsapp.sender import Accepted

CLOCKS_APART = timedelta(minutes=2)  # how far Twilio's clock and ours may differ
_NEWEST = 50  # messages to one person that are looked through
_PAGE = 500
_MAX_MEDIA = 10


@dataclass(frozen=True, slots=True)
class Arrived:
    """A patient's message as Twilio keeps it. form: the fields its webhook would carry, as far as they are kept."""

    sid: str
    at: datetime
    form: dict[str, str]


class MessageHistory:
    """Looks messages up; changes nothing. sender: the hospital's "whatsapp:+…"."""

    def __init__(self, client: Client, sender: str) -> None:
        self._client = client
        self._sender = sender

    def find(self, to: str, text: str, written_at: datetime, owned: Collection[str]) -> Accepted | None:
        """The message to this person with this text, made after it was written, that no other row owns.

        Raises DeliveryError where Twilio cannot be asked: then nothing is known.
        """
        with in_our_words():
            listed = self._client.messages.list(to=to, from_=self._sender, limit=_NEWEST, page_size=_NEWEST)
        earliest = written_at - CLOCKS_APART
        found = [
            (Accepted(str(message.sid), str(message.status), message.error_code), message.date_created)
            for message in listed
            if message.sid not in owned
            and str(message.direction).startswith("outbound")
            and message.date_created is not None
            and message.date_created >= earliest
            and _plain(message.body) == _plain(text)
        ]
        # One that failed counts only where there is no other: the text may have been sent again since. Of several that
        # did not fail the first is this row's.
        best = min(found, key=lambda each: (each[0].has_failed, each[1]), default=None)
        return best[0] if best else None

    def arrived(self, since: datetime) -> list[Arrived]:
        """Every message to the hospital's number since then, the oldest first. Raises DeliveryError."""
        with in_our_words():
            listed = self._client.messages.list(to=self._sender, date_sent_after=since, page_size=_PAGE)
            messages = [
                Arrived(str(each.sid), each.date_sent or each.date_created, self._form(each))
                for each in listed
                if each.direction == "inbound"
            ]
        return sorted(messages, key=lambda message: (message.at, message.sid))

    def with_media(self, message: Arrived) -> Arrived:
        """The same message with the references of its media, which the list leaves out. Raises DeliveryError."""
        if message.form["NumMedia"] == "0":
            return message
        with in_our_words():
            media = self._client.messages(message.sid).media.list(limit=_MAX_MEDIA)
        fields = {}
        for number, each in enumerate(media):
            fields[f"MediaContentType{number}"] = str(each.content_type)
            fields[f"MediaUrl{number}"] = "https://api.twilio.com" + str(each.uri).removesuffix(".json")
        return Arrived(message.sid, message.at, message.form | fields)

    def _form(self, message: Any) -> dict[str, str]:
        return {
            "MessageSid": str(message.sid),
            "AccountSid": str(message.account_sid),
            "From": str(message.from_),
            "To": str(message.to),
            "Body": str(message.body or ""),
            "NumMedia": str(message.num_media or "0"),
        }


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())
