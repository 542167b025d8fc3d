"""A form on its way to the webhook, and what came back. Pure, so that page and command line share it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.simulator import payloads, twiml
from bot.simulator.payloads import Form

WEBHOOK, FALLBACK = "/whatsapp", "/whatsapp/fallback"


@dataclass(frozen=True, slots=True)
class Letter:
    """A form to be posted. path: with its query. forged: signed with a token that is not ours. lost: the answer never
    reaches Twilio, so no patient reads it."""

    path: str
    form: Form
    forged: bool = False
    lost: bool = False

    @property
    def sid(self) -> str:
        """Whose message it is, or which message it reports about."""
        return self.form["MessageSid"]


@dataclass(frozen=True, slots=True)
class Posted:
    """One request and what came back. milliseconds: from the first byte out to the last in; 0 status: no answer."""

    path: str
    form: Form
    headers: Mapping[str, str]
    status: int
    content_type: str
    answer: str
    milliseconds: float

    @property
    def heard(self) -> twiml.Heard:
        """The answer as Twilio reads it: to a delivery report, only whether it was taken."""
        if payloads.is_report(self.form):
            return twiml.taken(self.status)
        return twiml.read(self.status, self.content_type, self.answer)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the patient would read."""
        return tuple(each.text for each in self.heard.said)


Post = Callable[[Letter], Posted]
