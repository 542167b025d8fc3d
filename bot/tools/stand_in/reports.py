"""Delivery reports: in order, twice, reordered, incomplete, lost, stuck or failed. Signed as by Twilio."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Literal, get_args

import requests
from twilio.request_validator import RequestValidator

from bot.tools.stand_in.account import Account, Message

# normal: sent, delivered, read. doubled: each twice. reordered: read first. not-delivered: read without delivered.
# lost: none is posted, but the message list shows each status. stuck: only sent. failed: with the ordered code.
Manner = Literal["normal", "doubled", "reordered", "not-delivered", "lost", "stuck", "failed"]
FAILS_WITH = 63024
MANNERS: tuple[Manner, ...] = get_args(Manner)


def plan(message: Message, manner: Manner, code: int = FAILS_WITH) -> list[tuple[str, int | None]]:
    """(status, error code) of each report to come; a message's initial status is never reported."""
    if message.fails_with is not None:
        return [("failed", message.fails_with)]
    usual: list[tuple[str, int | None]] = [("sent", None), ("delivered", None), ("read", None)]
    return {
        "normal": usual,
        "doubled": [each for each in usual for _ in range(2)],
        "reordered": usual[::-1],
        "not-delivered": [usual[0], usual[2]],
        "lost": usual,
        "stuck": usual[:1],
        "failed": [("sent", None), ("undelivered", code)],
    }[manner]


def form(account: Account, message: Message, status: str, error: int | None) -> dict[str, str]:
    """The form fields of one report."""
    fields = {
        "ChannelPrefix": "whatsapp",
        "ApiVersion": "2010-04-01",
        "MessageStatus": status,
        "SmsSid": message.sid,
        "SmsStatus": status,
        "ChannelInstallSid": "XE" + account.sid[2:],
        "To": message.to,
        "From": message.from_,
        "MessageSid": message.sid,
        "StructuredMessage": "false",
        "AccountSid": account.sid,
        "ChannelToAddress": message.to.removeprefix("whatsapp:")[:-4] + "XXXX",
    }
    if status in ("delivered", "read"):
        fields["EventType"] = status.upper()
    if error is not None:
        fields["ErrorCode"] = str(error)
    return fields


class Reporter:
    """Posts each message's reports from a thread, `pause` seconds apart."""

    def __init__(self, account: Account, pause: float, post: Callable[..., object] = requests.post) -> None:
        self._account, self._pause, self._post = account, pause, post
        self.manner: Manner = "normal"
        self.code = FAILS_WITH

    def follow(self, message: Message) -> None:
        """Start reporting on this message."""
        posted = bool(message.status_callback) and self.manner != "lost"
        reports = plan(message, self.manner, self.code)
        threading.Thread(target=self._run, args=(message, reports, posted), daemon=True).start()

    def _run(self, message: Message, reports: list[tuple[str, int | None]], posted: bool) -> None:
        for status, error in reports:
            time.sleep(self._pause)
            message.status, message.error_code = status, error
            if not posted:
                continue
            fields = form(self._account, message, status, error)
            signature = RequestValidator(self._account.token).compute_signature(message.status_callback, fields)
            try:
                self._post(message.status_callback, data=fields, headers={"X-Twilio-Signature": signature}, timeout=5)
            except requests.RequestException:
                continue  # as with Twilio, a report that cannot be posted is lost
