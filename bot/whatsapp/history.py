"""Twilio's own list of messages: what we sent and what reached the hospital's number, whether we know of it or not.

Source: Twilio, "Messages resource", reading a list. It is the only way to learn what became of a send without a
response, because sends have no idempotency key.
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
_NEWEST = 50  # how many messages to one person are searched
_PAGE = 500
_MAX_MEDIA = 10


@dataclass(frozen=True, slots=True)
class Arrived:
    """A patient's message as Twilio stores it. form: the webhook's fields, as far as Twilio stores them."""

    sid: str
    at: datetime
    form: dict[str, str]


class MessageHistory:
    """Looks messages up; changes nothing. sender: the hospital's "whatsapp:+…"."""

    def __init__(self, client: Client, sender: str) -> None:
        self._client = client
        self._sender = sender

    def find(self, to: str, text: str, written_at: datetime, owned: Collection[str]) -> Accepted | None:
        """The message to this person with this text, created after `written_at`, that belongs to no other row.

        owned: sids of other rows. None if there is none. Raises DeliveryError if Twilio cannot be asked.
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
        # A failed one counts only if there is no other, because the text may have been sent again since. Of several
        # that did not fail, the earliest belongs to this row.
        best = min(found, key=lambda each: (each[0].has_failed, each[1]), default=None)
        return best[0] if best else None

    def arrived(self, since: datetime) -> list[Arrived]:
        """Every message to the hospital's number since then, oldest first. Raises DeliveryError."""
        with in_our_words():
            listed = self._client.messages.list(to=self._sender, date_sent_after=since, page_size=_PAGE)
            messages = [
                Arrived(str(each.sid), each.date_sent or each.date_created, self._form(each))
                for each in listed
                if each.direction == "inbound"
            ]
        return sorted(messages, key=lambda message: (message.at, message.sid))

    def with_media(self, message: Arrived) -> Arrived:
        """The same message with its media references, which the list leaves out. Raises DeliveryError."""
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
