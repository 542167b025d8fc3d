"""A person has the chat: the bot is silent, whatever a wish for a call sounds like."""

from datetime import timedelta

import pytest

from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import respond
from bot.dialogue.turn import State
from bot.messages import InboundMessage, Sender
from tests.conftest import MONDAY

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")


@pytest.mark.parametrize("text", ["naku call cheyandi msg vaddu", "please text me before calling", "what causes it"])
def test_the_bot_is_silent_while_a_person_has_the_chat(know: Knowledge, text: str) -> None:
    held = State(held_until=MONDAY + timedelta(hours=1))
    turn = respond(held, InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY), know)
    assert (turn.kind, turn.replies, turn.effects) == ("none", (), ())
