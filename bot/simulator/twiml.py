"""Read our answer as Twilio does: which messages reach the phone, and which errors Twilio would report. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import md5
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree  # only used for answers of our own webhook

MAX_BYTES = 64 * 1024
# Twilio's own limits, not imported from the bot, so that its limits are checked against these.
MAX_MESSAGES = 10
MAX_BODY = 1600
_TYPES = ("text/xml", "application/xml", "text/html")


@dataclass(frozen=True, slots=True)
class Said:
    """One message on the phone. status_url: where its delivery reports go, or ""."""

    text: str
    status_url: str = ""

    @property
    def outbox_id(self) -> str:
        """Our own id in the status URL, or ""."""
        return parse_qs(urlsplit(self.status_url).query).get("ob", [""])[0]


@dataclass(frozen=True, slots=True)
class Heard:
    """How Twilio understands one answer. problems: error code and sentence of each; empty if there are none.

    usable: Twilio would send these messages; otherwise it calls the fallback URL.
    """

    said: tuple[Said, ...]
    problems: tuple[str, ...]
    usable: bool


def read(status: int, content_type: str, body: str) -> Heard:
    """Read an HTTP answer to a message. Never raises: an unusable answer is a result too."""
    if not 200 <= status < 300:
        return _unusable(f"11200: the webhook answered HTTP {status}")
    if content_type.split(";")[0].strip().lower() not in _TYPES:
        return _unusable(f"12300: content type {content_type or 'missing'}")
    if len(body.encode()) > MAX_BYTES:
        return _unusable("11750: the answer is over 64 kB")
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        return _unusable(f"12100: not XML: {error}")
    if root.tag != "Response":
        return _unusable(f"12102: the root is {root.tag}, not Response")
    said, problems = [], []
    for verb in root:
        if verb.tag != "Message":
            problems.append(f"12200: unknown verb {verb.tag}")
            continue
        text = "".join(body.text or "" for body in verb.iter("Body")) or (verb.text or "")
        if not text.strip():
            problems.append("14103: a message without a body")
        elif len(text) > MAX_BODY:
            problems.append(f"21617: a message of {len(text)} characters, {MAX_BODY} fit")
        else:
            said.append(Said(text, verb.get("action") or verb.get("statusCallback") or ""))
    if len(said) > MAX_MESSAGES:
        problems.append(f"14109: {len(said)} messages, {MAX_MESSAGES} are sent")
    return Heard(tuple(said[:MAX_MESSAGES]), tuple(problems), usable=True)


def taken(status: int) -> Heard:
    """Read an HTTP answer to a delivery report, where only the status counts."""
    if not 200 <= status < 300:
        return _unusable(f"11200: the webhook answered HTTP {status}")
    return Heard((), (), usable=True)


def reply_sid(outbox_id: str) -> str:
    """The sid that Twilio would give to this reply; deterministic."""
    return "SM" + md5(outbox_id.encode(), usedforsecurity=False).hexdigest()


def _unusable(problem: str) -> Heard:
    return Heard((), (problem,), usable=False)
