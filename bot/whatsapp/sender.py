"""Messages that we start, over Twilio's REST API. Source: Twilio, "Messages resource"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from twilio.rest import Client

from bot.whatsapp.rest import in_our_words


@dataclass(frozen=True, slots=True)
class Accepted:
    """Twilio has accepted the message. Whether it was delivered is reported later, or never."""

    sid: str
    status: str
    error_code: int | None = None

    @property
    def has_failed(self) -> bool:
        """Whether it will not arrive."""
        return self.status in ("failed", "undelivered", "canceled")


class WhatsAppSender:
    """Sends from the hospital's number. sender: "whatsapp:+…". status_url: where delivery reports go."""

    def __init__(self, client: Client, sender: str, status_url: str) -> None:
        self._client = client
        self._from = sender
        self._status = status_url

    def send(self, to: str, payload: dict[str, Any], outbox_id: str) -> Accepted:
        """Hand one message to Twilio. Raises DeliveryError, which says whether retrying can help."""
        what: dict[str, Any] = {"body": payload.get("text")}
        if "template" in payload:
            what = {"content_sid": payload["template"], "content_variables": payload.get("values", "{}")}
        with in_our_words():
            message = self._client.messages.create(
                to=to, from_=self._from, status_callback=f"{self._status}?ob={outbox_id}", **what
            )
        return Accepted(str(message.sid), str(message.status))
