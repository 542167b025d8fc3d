"""Messages that we start, over Twilio's REST API. Source: Twilio, "Messages resource" and the error dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from bot.delivery import DeliveryError

TIMEOUT = (3.0, 10.0)  # seconds to connect, to read; both together stay under an outbox lease
_AGAIN = frozenset({20429, 63009, 63010, 63012, 63017, 63018, 63038, 21611})


class _HttpClient(TwilioHttpClient):
    """Twilio's client with time-outs, and with another address in tests and at the stand-in."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.timeout = TIMEOUT  # a pair: the library's own argument takes one number only
        self._base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Any:
        """As Twilio's, at our address."""
        if self._base:
            parts = urlsplit(url)
            url = urlunsplit((self._base.scheme, self._base.netloc, parts.path, parts.query, ""))
        return super().request(method, url, *args, **options)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Twilio has the message. That is not a delivery: its report comes later, or never."""

    sid: str
    status: str


class WhatsAppSender:
    """Sends from the hospital's number.

    login: (account sid, auth token) or (API key sid, its secret). sender: "whatsapp:+…". status_url: where reports
    go. api_url: another server than Twilio's, "" for Twilio.
    """

    def __init__(self, account: str, login: tuple[str, str], sender: str, status_url: str, api_url: str = "") -> None:
        self._client = Client(*login, account, http_client=_HttpClient(api_url))
        self._from = sender
        self._status = status_url

    def send(self, to: str, payload: dict[str, Any], outbox_id: str) -> Accepted:
        """Hand one message to Twilio. Raises DeliveryError, which says whether trying again can help."""
        what: dict[str, Any] = {"body": payload.get("text")}
        if "template" in payload:
            what = {"content_sid": payload["template"], "content_variables": payload.get("values", "{}")}
        try:
            message = self._client.messages.create(
                to=to, from_=self._from, status_callback=f"{self._status}?ob={outbox_id}", **what
            )
        except TwilioRestException as error:
            again = error.status == 429 or error.code in _AGAIN
            uncertain = error.status >= 500
            raise DeliveryError(
                f"Twilio answered {error.status}",
                permanent=not again and not uncertain,
                uncertain=uncertain,
                code=str(error.code),
            ) from None
        except requests.exceptions.ConnectTimeout:
            raise DeliveryError("no connection to Twilio") from None
        except requests.exceptions.ConnectionError as error:
            written = "Connection refused" not in str(error) and "NewConnectionError" not in str(error)
            raise DeliveryError("connection to Twilio lost", uncertain=written) from None
        except (requests.exceptions.RequestException, TwilioException) as error:
            raise DeliveryError(f"no answer from Twilio: {type(error).__name__}", uncertain=True) from None
        return Accepted(str(message.sid), str(message.status))
