"""A form for the webhook, and the response. Pure, so that page and command line can share it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.simulator import payloads, twiml
from bot.simulator.payloads import Form

WEBHOOK, FALLBACK = "/whatsapp", "/whatsapp/fallback"


@dataclass(frozen=True, slots=True)
class Letter:
    """A form to post. path: with query. forged: signed with a token that is not ours. lost: the answer does not reach
    Twilio, so the patient does not see it."""

    path: str
    form: Form
    forged: bool = False
    lost: bool = False

    @property
    def sid(self) -> str:
        """The sid of the message, or of the message that a report is about."""
        return self.form["MessageSid"]


@dataclass(frozen=True, slots=True)
class Posted:
    """One request and its response. milliseconds: until the whole response was received. status: 0 for no answer."""

    path: str
    form: Form
    headers: Mapping[str, str]
    status: int
    content_type: str
    answer: str
    milliseconds: float

    @property
    def heard(self) -> twiml.Heard:
        """The answer as Twilio reads it; for a delivery report only the status counts."""
        if payloads.is_report(self.form):
            return twiml.taken(self.status)
        return twiml.read(self.status, self.content_type, self.answer)

    @property
    def texts(self) -> tuple[str, ...]:
        """The messages that the patient would get."""
        return tuple(each.text for each in self.heard.said)


Post = Callable[[Letter], Posted]
