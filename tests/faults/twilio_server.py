"""A small fake Twilio for the fault tests: it accepts sends, keeps a list of messages, delivers webhook answers, and
fails in the ways that Twilio does. Its messages are what patients' phones show."""

from __future__ import annotations

import json
import re
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import requests
from twilio.request_validator import RequestValidator

# 429, 500: rejected. hang-before: not accepted, no answer. hang-after: accepted, no answer. cut-after: accepted, then
# the connection breaks. One of Twilio's codes (63016, …): a 400 with that code.
Fault = Literal["ok", "429", "500", "hang-before", "hang-after", "cut-after"] | int
HOSPITAL = "whatsapp:+14155550100"
_STATUS = "?ob="


@dataclass
class Message:
    """One message as Twilio stores it. ob: our outbox id, if the status URL had one."""

    sid: str
    direction: str
    sender: str
    to: str
    body: str
    at: datetime
    ob: str | None = None
    status: str = "sent"
    error_code: int | None = None
    media: list[tuple[str, str]] = field(default_factory=list)

    def as_json(self, account: str) -> dict[str, object]:
        at = format_datetime(self.at.replace(microsecond=0), usegmt=True)
        return {
            "sid": self.sid, "account_sid": account, "api_version": "2010-04-01", "direction": self.direction,
            "from": self.sender, "to": self.to, "body": self.body, "status": self.status, "num_segments": "1",
            "num_media": str(len(self.media)), "date_created": at, "date_sent": at, "date_updated": at,
            "error_code": self.error_code, "error_message": None, "price": None, "price_unit": "USD",
            "messaging_service_sid": None, "uri": f"/2010-04-01/Accounts/{account}/Messages/{self.sid}.json",
            "subresource_uris": {},
        }  # fmt: skip


class Twilio:
    """The server. faults: for the next sends, one each; then `usual`. slow: seconds before each answer."""

    def __init__(self, account: str, token: str, clock: object = None) -> None:
        self.account, self.token = account, token
        self.clock = clock or (lambda: datetime.now(UTC))
        self.messages: dict[str, Message] = {}
        self.faults: deque[Fault] = deque()
        self.usual: Fault = "ok"
        self.slow = 0.0
        self.hang_seconds = 60.0
        self.lists_fail = False
        self.refused: dict[str, tuple[int, int]] = {}  # sid or address -> (status, Twilio's code) for look-ups
        self.requests = 0
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @contextmanager
    def running(self) -> Iterator[Twilio]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.released.set()
            self._server.shutdown()
            self._server.server_close()

    # -- what phones saw ------------------------------------------------------------------------------------------

    def written(self) -> list[Message]:
        """What patients wrote."""
        return [each for each in list(self.messages.values()) if each.direction == "inbound"]

    def received(self, number: str | None = None) -> list[Message]:
        """What reached patients' phones, in order; for one number, or for all."""
        sent = [each for each in list(self.messages.values()) if each.direction != "inbound" and each.status == "sent"]
        return [each for each in sent if number is None or each.to == f"whatsapp:{number}"]

    # -- the phone side -------------------------------------------------------------------------------------------

    def write(self, number: str, text: str, sid: str | None = None) -> Message:
        """A patient writes: Twilio has the message, but has not called the webhook yet."""
        sid = sid or "SM" + uuid.uuid4().hex
        message = Message(sid, "inbound", f"whatsapp:{number}", HOSPITAL, text, self.clock(), status="received")
        with self._lock:
            self.messages[sid] = message
        return message

    def form(self, message: Message) -> dict[str, str]:
        """The webhook's form."""
        return {
            "MessageSid": message.sid, "SmsMessageSid": message.sid, "AccountSid": self.account,
            "From": message.sender, "To": message.to, "Body": message.body, "NumMedia": "0", "ProfileName": "Asha",
        }  # fmt: skip

    def headers(self, url: str, form: dict[str, str]) -> dict[str, str]:
        return {"X-Twilio-Signature": RequestValidator(self.token).compute_signature(url, form)}

    def ring(self, message: Message, url: str, public: str, tries: int = 3, timeout: float = 15.0) -> bool:
        """Call the webhook as Twilio does with `#rc=2&rp=all`: retry after failures, and deliver the first good answer.
        public: the URL to sign. Returns whether there was a good answer."""
        form = self.form(message)
        headers = self.headers(public, form)
        for attempt in range(tries):
            if attempt:
                time.sleep(0.3 * attempt)
            try:
                answer = requests.post(url, data=form, headers=headers, timeout=timeout)
            except requests.RequestException:
                continue
            if answer.status_code == 200:
                self.deliver(message, answer.text)
                return True
        return False

    def deliver(self, message: Message, twiml: str) -> None:
        """Process a webhook's answer: each <Message> reaches the phone."""
        for element in ElementTree.fromstring(twiml).iter("Message"):
            body = element.findtext("Body") or ""
            address = element.get("action", "")
            ob = address.split(_STATUS)[1] if _STATUS in address else None
            self._keep("outbound-reply", message.sender, body, ob)

    def _keep(self, direction: str, to: str, body: str, ob: str | None) -> Message:
        message = Message("SM" + uuid.uuid4().hex, direction, HOSPITAL, to, body, self.clock(), ob)
        with self._lock:
            self.messages[message.sid] = message
        return message

    # -- the API --------------------------------------------------------------------------------------------------

    def create(self, form: dict[str, str]) -> tuple[int, dict[str, object]] | None:
        """POST Messages.json. None means: break the connection without an answer."""
        with self._lock:
            self.requests += 1
            fault = self.faults.popleft() if self.faults else self.usual
        if self.slow:
            time.sleep(self.slow)
        if fault == "429":
            return 429, {"code": 20429, "message": "Too many requests", "more_info": "", "status": 429}
        if fault == "500":
            return 500, {"code": 20500, "message": "Internal error", "more_info": "", "status": 500}
        if isinstance(fault, int):
            return 400, {"code": fault, "message": "refused", "more_info": "", "status": 400}
        if fault == "hang-before":
            self.released.wait(self.hang_seconds)
            return None
        ob = form.get("StatusCallback", "").partition(_STATUS)[2] or None
        message = self._keep("outbound-api", form["To"], form.get("Body", ""), ob)
        if fault == "hang-after":
            self.released.wait(self.hang_seconds)
            return None
        if fault == "cut-after":
            return None
        return 201, message.as_json(self.account) | {"status": "queued"}

    def listed(self, query: dict[str, list[str]]) -> tuple[int, dict[str, object]]:
        """GET Messages.json with To, From, DateSent>."""
        to = query.get("To", [""])[0]
        if to in self.refused:
            return self._refused(to)
        if self.lists_fail:
            return 503, {"code": 20503, "message": "unavailable", "more_info": "", "status": 503}
        to, sender = query.get("To", [None])[0], query.get("From", [None])[0]
        since = query.get("DateSent>", [None])[0]
        at_least = datetime.fromisoformat(since.replace("Z", "+00:00")) if since else None
        with self._lock:
            newest_first = sorted(self.messages.values(), key=lambda each: each.at, reverse=True)
        found = [
            each.as_json(self.account)
            for each in newest_first
            if (to is None or each.to == to)
            and (sender is None or each.sender == sender)
            and (at_least is None or each.at >= at_least - timedelta(seconds=1))
        ]
        return 200, {"messages": found, "next_page_uri": None, "page": 0, "page_size": len(found), "uri": ""}

    def _refused(self, name: str) -> tuple[int, dict[str, object]]:
        status, code = self.refused[name]
        return status, {"code": code, "message": "refused", "more_info": "", "status": status}

    def media(self, sid: str) -> tuple[int, dict[str, object]]:
        """GET Messages/SID/Media.json."""
        if sid in self.refused:
            return self._refused(sid)
        items = [
            {"sid": "ME" + "0" * 32, "account_sid": self.account, "parent_sid": sid, "content_type": content_type,
             "uri": f"/2010-04-01/Accounts/{self.account}/Messages/{sid}/Media/{name}.json"}
            for content_type, name in self.messages[sid].media
        ]  # fmt: skip
        return 200, {"media_list": items, "next_page_uri": None, "page": 0, "uri": ""}


def _handler(twilio: Twilio) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(twilio.create({name: values[0] for name, values in parse_qs(raw).items()}))

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            media = re.search(r"/Messages/(\w+)/Media\.json$", parts.path)
            self._answer(twilio.media(media[1]) if media else twilio.listed(parse_qs(parts.query)))

        def _answer(self, answer: tuple[int, dict[str, object]] | None) -> None:
            if answer is None:
                self.close_connection = True
                return
            body = json.dumps(answer[1]).encode()
            self.send_response(answer[0])
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            with suppress(BrokenPipeError, ConnectionResetError):  # the client was killed meanwhile
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
