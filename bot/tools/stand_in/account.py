"""One Twilio account: what it accepts, rejects and stores. Pure: the time is always passed in, aware UTC."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

from bot.simulator.twiml import MAX_BODY
from bot.tools.stand_in.contents import Template

WINDOW = timedelta(hours=24)
MAX_MEDIA = 10
_LINK = re.compile(r"^https?://[^/\s]+")
_ADDRESS = re.compile(r"^whatsapp:(\+[1-9]\d{6,14}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128})$")
_TEMPLATE = re.compile(r"^HX[0-9a-fA-F]{32}$")
_SERVICE = re.compile(r"^MG[0-9a-fA-F]{32}$")
_MEDIA = re.compile(r"/Media/(ME[0-9a-fA-F]{32})$")
_CALLBACK = re.compile(r"^https?://[^/_\s]+(/|$)")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error as Twilio reports it: HTTP status, Twilio's code, a sentence."""

    status: int
    code: int
    message: str

    def as_json(self) -> dict[str, Any]:
        """The error body of the REST API."""
        more = f"https://www.twilio.com/docs/errors/{self.code}"
        return {"code": self.code, "message": self.message, "more_info": more, "status": self.status}


@dataclass(frozen=True, slots=True)
class Media:
    """One file of a message."""

    sid: str
    content_type: str


@dataclass
class Message:
    """A message resource, inbound or outbound. fails_with: the error that its delivery report will have; not visible
    before that, as with Twilio."""

    sid: str
    account_sid: str
    to: str
    from_: str
    body: str
    direction: str
    status: str
    created: datetime
    status_callback: str = ""
    error_code: int | None = None
    service: str | None = None
    media: tuple[Media, ...] = ()
    fails_with: int | None = None

    def as_json(self) -> dict[str, Any]:
        """The resource as the REST API shows it, with every field of the schema; dates in RFC 2822."""
        when = format_datetime(self.created)
        path = f"/2010-04-01/Accounts/{self.account_sid}/Messages/{self.sid}"
        sent = None if self.status in ("queued", "accepted", "scheduled") else when
        return {
            "account_sid": self.account_sid,
            "api_version": "2010-04-01",
            "body": self.body,
            "date_created": when,
            "date_sent": sent,
            "date_updated": when,
            "direction": self.direction,
            "error_code": self.error_code,
            "error_message": None if self.error_code is None else f"error {self.error_code}",
            "from": self.from_,
            "messaging_service_sid": self.service,
            "num_media": str(len(self.media)),
            "num_segments": "1",
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{path}/Media.json"},
            "to": self.to,
            "uri": f"{path}.json",
        }

    def media_as_json(self) -> list[dict[str, Any]]:
        """Its media as the Media subresource lists them."""
        when = format_datetime(self.created)
        path = f"/2010-04-01/Accounts/{self.account_sid}/Messages/{self.sid}/Media"
        return [
            {
                "account_sid": self.account_sid,
                "content_type": each.content_type,
                "date_created": when,
                "date_updated": when,
                "parent_sid": self.sid,
                "sid": each.sid,
                "uri": f"{path}/{each.sid}.json",
            }
            for each in self.media
        ]


@dataclass
class Account:
    """An account. sid, token: the login. senders: addresses that may send. templates: approved ContentSids created
    elsewhere. contents: templates created here. hears_stop: STOP blocks messages to its sender (21610) until START, as
    Twilio does if that is enabled."""

    sid: str
    token: str
    senders: frozenset[str]
    templates: frozenset[str] = frozenset()
    messages: dict[str, Message] = field(default_factory=dict)
    contents: dict[str, Template] = field(default_factory=dict)
    stopped: set[str] = field(default_factory=set)
    hears_stop: bool = False
    count: int = 0

    def heard(self, form: Mapping[str, str], now: datetime) -> Message:
        """Store an inbound message from a webhook form; it is listed and opens the 24-hour window."""
        count = int(form["NumMedia"]) if form.get("NumMedia", "").isdigit() else 0
        media = tuple(
            self._media(form.get(f"MediaUrl{at}", ""), form.get(f"MediaContentType{at}", ""))
            for at in range(min(count, 10))
        )
        sid, body = form.get("MessageSid") or self.fresh_sid("MM" if media else "SM"), form.get("Body", "")
        message = Message(sid, self.sid, form["To"], form["From"], body, "inbound", "received", now, media=media)
        self.messages[message.sid] = message
        if self.hears_stop and body.strip().upper() in ("STOP", "START"):
            self.stop(message.from_, stopped=body.strip().upper() == "STOP")
        return message

    def stop(self, address: str, *, stopped: bool) -> None:
        """Block (stopped) or unblock messages to this address."""
        (self.stopped.add if stopped else self.stopped.discard)(address)

    def replied(self, to: str, from_: str, body: str, now: datetime) -> Message:
        """Store a reply that was in a webhook's response; it is listed like any other message."""
        message = Message(self.fresh_sid("SM"), self.sid, to, from_, body, "outbound-reply", "sent", now)
        self.messages[message.sid] = message
        return message

    def create(self, form: Mapping[str, str], now: datetime, media: Sequence[str] = ()) -> Message | Refusal:
        """POST Messages.json: the accepted message, or a Refusal. media: every MediaUrl of the form."""
        refused = self._refused(form, media)
        if refused:
            return refused
        service = form.get("MessagingServiceSid") or None
        content = form.get("ContentSid", "")
        message = Message(
            sid=self.fresh_sid("MM" if form.get("MediaUrl") else "SM"),
            account_sid=self.sid,
            to=form["To"],
            from_=form.get("From") or sorted(self.senders)[0],
            body=form.get("Body", "") if not content else self._content_body(content, form.get("ContentVariables", "")),
            direction="outbound-api",
            status="accepted" if service else "queued",
            created=now,
            status_callback=form.get("StatusCallback", ""),
            service=service,
            media=(self._media(form["MediaUrl"], ""),) if form.get("MediaUrl") else (),
        )
        message.fails_with = self._fails_with(content, in_window=self.window_open(message.to, now))
        self.messages[message.sid] = message
        return message

    def window_open(self, address: str, now: datetime) -> bool:
        """Whether the person wrote within the last 24 hours."""
        times = [
            each.created for each in self.messages.values() if each.direction == "inbound" and each.from_ == address
        ]
        return bool(times) and now - max(times) < WINDOW

    def listed(self, query: Mapping[str, str]) -> list[Message]:
        """GET Messages.json: newest first, filtered by To, From, DateSent, DateSent>, DateSent<."""
        found = [each for each in self.messages.values() if _asked_for(each, query)]
        return sorted(found, key=lambda each: (each.created, each.sid), reverse=True)

    def _content_body(self, content: str, variables: str) -> str:
        known = self.contents.get(content)
        return known.body(json.loads(variables or "{}")) if known else f"template {content}"

    def _fails_with(self, content: str, *, in_window: bool) -> int | None:
        known = self.contents.get(content)
        if known:
            return known.fails_with(in_window=in_window)
        return None if in_window or content in self.templates else 63016

    def _refused(self, form: Mapping[str, str], media: Sequence[str]) -> Refusal | None:
        to, sender, service = form.get("To", ""), form.get("From", ""), form.get("MessagingServiceSid", "")
        content, variables = form.get("ContentSid", ""), form.get("ContentVariables", "")
        body, callback = form.get("Body", ""), form.get("StatusCallback", "")
        nothing = not (body or content or form.get("MediaUrl"))
        checks: list[tuple[bool, int, str]] = [
            (not to, 21604, "A 'To' phone number is required."),
            (not _ADDRESS.match(to), 21211, "Invalid 'To' Phone Number"),
            (not sender and not service, 21603, "A 'From' phone number is required."),
            (bool(service) and not _SERVICE.match(service), 21705, "The Messaging Service Sid is invalid"),
            (bool(sender) and sender not in self.senders, 63007, "No channel with that From address"),
            (to == sender, 63031, "Channels message cannot have same From and To"),
            (to in self.stopped, 21610, "Attempt to send to unsubscribed recipient"),
            (bool(variables) and not content, 21654, "ContentSid is required"),
            (bool(content) and not _TEMPLATE.match(content), 21655, "The ContentSid is invalid"),
            (bool(variables) and not _is_object(variables), 21656, "ContentVariables is invalid"),
            (nothing, 21602, "Message body is required."),
            (any(not _LINK.match(each) for each in media), 21620, "Invalid media URL(s)"),
            (len(media) > MAX_MEDIA, 21623, "Number of media files exceeds allowed limit"),
            (len(body) > MAX_BODY, 21617, "The message body exceeds the 1600 character limit"),
            (bool(callback) and not _CALLBACK.match(callback), 21609, "Invalid 'StatusCallback' URL"),
        ]
        return next((Refusal(400, code, text) for wrong, code, text in checks if wrong), None)

    def _media(self, url: str, content_type: str) -> Media:
        known = _MEDIA.search(url)
        return Media(known[1] if known else self.fresh_sid("ME"), content_type or "image/png")

    def fresh_sid(self, prefix: str) -> str:
        """A new sid."""
        self.count += 1
        return f"{prefix}{self.count:032x}"


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _asked_for(message: Message, query: Mapping[str, str]) -> bool:
    if query.get("To", message.to) != message.to or query.get("From", message.from_) != message.from_:
        return False
    day = message.created.date().isoformat()
    moment = message.created.strftime("%Y-%m-%dT%H:%M:%SZ")

    def mark(value: str) -> str:
        return moment if "T" in value else day

    exact, after, before = (query.get(f"DateSent{sign}") for sign in ("", ">", "<"))
    return (
        (exact is None or mark(exact) == exact)
        and (after is None or mark(after) >= after)
        and (before is None or mark(before) <= before)
    )
