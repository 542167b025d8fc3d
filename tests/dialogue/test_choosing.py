"""A pick from a list that was offered before the content changed."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.dialogue import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.turn import Option, State
from bot.messages import InboundMessage, Sender

NOW = datetime(2026, 11, 23, 5, tzinfo=UTC)


def test_an_entry_that_is_gone_since_it_was_offered_brings_the_menu(know: Knowledge) -> None:
    state = State(step="choosing", options=(Option(id="no-such-entry", title="Gone"),), notice="1", greeted=True)
    asha = Sender("whatsapp:+919848012345", ("asha",), "+919848012345", "Asha")
    turn = respond(state, InboundMessage("SM1", asha, "whatsapp:+1", "text", "1", NOW), know)
    assert turn.kind == "menu"
    assert turn.state.options[0].id in know.content.entries
