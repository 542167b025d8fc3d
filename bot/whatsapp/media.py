"""A patient's photo, document or voice note, fetched from Twilio when a member of staff opens it; never while a message
is answered, and never stored. Source: Twilio, "Media subresource" and "Guidance on WhatsApp media messages".

The URL in a message is not trusted: our login is only sent to a Twilio URL of our account and of that very message. A
redirect is followed only to Twilio's file store, and without the login.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from threading import BoundedSemaphore
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests

TIMEOUT = (3.0, 5.0)  # seconds to connect, and to receive the next bytes
WHOLE = 20.0  # seconds for the whole download
LARGEST = 16 * 1024 * 1024  # bytes: WhatsApp's own limit
REDIRECTS = 3
_ADDRESS = re.compile(
    r"https://api(?:\.[a-z0-9-]{1,20}){0,2}\.twilio\.com/2010-04-01"
    r"/Accounts/(AC[0-9a-fA-F]{32})/Messages/((?:SM|MM)[0-9a-fA-F]{32})/Media/ME[0-9a-fA-F]{32}"
)
STAND_IN_FILES = "/cdn/"  # path of the stand-in's files; accepted only on the configured api_url
_STORE = re.compile(r"(?:[a-z0-9-]{1,40}\.){1,3}twiliocdn\.com")
# Types that are passed on as they are; anything else becomes application/octet-stream, which no browser opens.
_KNOWN = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "audio/ogg": "ogg",
    "audio/mpeg": "mp3",
    "audio/amr": "amr",
    "audio/aac": "aac",
    "audio/mp4": "m4a",
    "video/mp4": "mp4",
    "video/3gpp": "3gp",
    "application/pdf": "pdf",
    "text/vcard": "vcf",
}
_few_at_once = BoundedSemaphore(2)  # of a process's four threads, so that the others still answer patients


class NotFetched(Exception):
    """The file cannot be shown. The text is for staff and contains no URL."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A fetched file. content_type: one of `_KNOWN` or application/octet-stream. name: what to save the file as."""

    content: bytes
    content_type: str
    name: str


@dataclass(frozen=True)
class MediaDoor:
    """The only way to fetch a file. api_url: another server than Twilio's, "" for Twilio. login: as for sending."""

    account: str
    login: tuple[str, str]
    api_url: str = ""

    def message_of(self, url: str) -> str | None:
        """The sid of the message that this URL belongs to, None if it is not a media URL of our account."""
        found = _ADDRESS.fullmatch(url)
        return found[2] if found and found[1].lower() == self.account.lower() else None

    def fetch(self, url: str, sid: str) -> Attachment:
        """Fetch a file of this message. Raises NotFetched if the URL is not one of its files, or on any failure."""
        if self.message_of(url) != sid:
            raise NotFetched("This is no file of that message.")
        if not _few_at_once.acquire(timeout=TIMEOUT[0]):
            raise NotFetched("Too many files are being opened. Please try again.")
        try:
            return self._fetch(self._at_our_server(url))
        except requests.exceptions.RequestException:
            raise NotFetched("Twilio does not answer. Please try again.") from None
        finally:
            _few_at_once.release()

    def _at_our_server(self, url: str) -> str:
        if not self.api_url:
            return url
        base, parts = urlsplit(self.api_url), urlsplit(url)
        return urlunsplit((base.scheme, base.netloc, parts.path, "", ""))

    def _fetch(self, url: str) -> Attachment:
        end = time.monotonic() + WHOLE
        with requests.Session() as session:
            session.trust_env = False  # ignore the machine's proxies and .netrc
            login: tuple[str, str] | None = self.login
            for _ in range(REDIRECTS + 1):
                with session.get(url, auth=login, timeout=TIMEOUT, stream=True, allow_redirects=False) as answer:
                    if not answer.is_redirect:
                        return _read(answer, end)
                    url, login = self._followed(urljoin(url, answer.headers["Location"])), None
        raise NotFetched("Twilio sends us round in circles.")

    def _followed(self, url: str) -> str:
        if self.api_url and url.startswith(f"{self.api_url.rstrip('/')}{STAND_IN_FILES}"):
            return url
        parts = urlsplit(url)
        plain = parts.netloc == parts.hostname  # no user, no password, no port
        if parts.scheme != "https" or not plain or not _STORE.fullmatch(parts.hostname or ""):
            raise NotFetched("Twilio points to a place that is not its own.")
        return url


def _read(answer: requests.Response, end: float) -> Attachment:
    if answer.status_code == 404:
        raise NotFetched("Twilio has no such file any more.")
    if answer.status_code != 200:
        raise NotFetched(f"Twilio answered {answer.status_code}.")
    content = bytearray()
    for piece in answer.iter_content(64 * 1024):
        content += piece
        if len(content) > LARGEST:
            raise NotFetched("The file is larger than WhatsApp allows.")
        if time.monotonic() > end:
            raise NotFetched("The file takes too long. Please try again.")
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    known = kind if kind in _KNOWN else "application/octet-stream"
    return Attachment(bytes(content), known, f"attachment.{_KNOWN.get(kind, 'bin')}")
