"""Twilio's REST client with timeouts, for Twilio or another server, and its failures as DeliveryError.

Source: Twilio, "REST API", and the client library's own code, which by default waits for ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
import urllib3
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.delivery import DeliveryError
from bot.whatsapp.errors import refusal

TIMEOUT = (3.0, 10.0)  # seconds to connect, to read; a look-up plus a send must fit into an outbox lease


class _HttpClient(TwilioHttpClient):
    def __init__(self, base: str, timeout: tuple[float, float]) -> None:
        super().__init__(max_retries=0)
        self.timeout = timeout  # set here, because the library's argument takes only one number
        self._base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Any:
        """Send the request as Twilio's client does, but to `base` if one is given."""
        if self._base:
            parts = urlsplit(url)
            url = urlunsplit((self._base.scheme, self._base.netloc, parts.path, parts.query, ""))
        return super().request(method, url, *args, **options)


def connect(account: str, login: tuple[str, str], api_url: str = "", timeout: tuple[float, float] = TIMEOUT) -> Client:
    """A client for this account. login: (account sid, auth token) or (API key sid, its secret). api_url: another
    server instead of Twilio's, "" for Twilio. timeout: seconds to connect, to read."""
    return Client(*login, account, http_client=_HttpClient(api_url, timeout))


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn every failure of a call to Twilio into a DeliveryError."""
    try:
        yield
    except TwilioRestException as error:
        raise refusal(error.code, error.status) from None
    except TwilioException as error:
        answer = next((each for each in error.args if isinstance(each, Response)), None)
        if answer is None:
            raise DeliveryError(f"no answer from Twilio: {type(error).__name__}", uncertain=True) from None
        raise refusal(_code(answer), answer.status_code) from None
    except requests.exceptions.ConnectTimeout:
        raise DeliveryError("no connection to Twilio") from None
    except requests.exceptions.ConnectionError as error:
        reason = getattr(error.args[0], "reason", None) if error.args else None
        written = not isinstance(reason, urllib3.exceptions.NewConnectionError)
        raise DeliveryError("connection to Twilio lost", uncertain=written) from None
    except requests.exceptions.RequestException as error:
        raise DeliveryError(f"no answer from Twilio: {type(error).__name__}", uncertain=True) from None


def _code(answer: Response) -> int | None:
    """Twilio's error code from a response, or None. When listing fails, the library raises TwilioException with the
    response inside instead of a code."""
    try:
        code = json.loads(answer.text).get("code")
    except (ValueError, AttributeError, TypeError):
        return None
    return code if isinstance(code, int) else None
