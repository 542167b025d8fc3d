"""Answer a few sentences that nobody wrote, so that the first patient does not wait for tables to be built."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.turn import State
from bot.messages import InboundMessage, Sender

# One in each language and script, of danger and of harm denied, a question, a time: they reach every table.
SENTENCES = (
    "my chest hurts a bit, is that dangerous?",
    "seene mein dard hai, kya karna chahiye",
    "सीने में दर्द नहीं है, इलाज कैसे होता है",
    "chathi noppi ledu, chikitsa ela chestaru",
    "ఛాతీ నొప్పి లేదు, చికిత్స ఎలా చేస్తారు",
    "please call me tomorrow at 10 in the morning",
)
_NOBODY = Sender("whatsapp:nobody", ("whatsapp:nobody",))
_ONCE = datetime(2026, 1, 1, tzinfo=UTC)


def warm(know: Knowledge) -> None:
    """Never raises: what goes wrong here does so again where a patient waits, and is dealt with there."""
    for number, text in enumerate(SENTENCES):
        with suppress(Exception):
            respond(State(), InboundMessage(f"SM{number:032x}", _NOBODY, "", "text", text, _ONCE), know)
