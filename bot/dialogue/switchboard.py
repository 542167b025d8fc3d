"""Which journey hears the message: read the two tables from the top, the first that answers has it.

FIRST is asked whatever the person is in the middle of. Then the journey of the open step, if there is one; it may
pass. THEN is everything else, and its last row always answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue import answering, callback, choosing, manners, media, menu, rights
from bot.dialogue.hearing import Hearing, Journey, Knowledge
from bot.dialogue.turn import State, Step, Turn
from bot.messages import InboundMessage

FIRST: tuple[Journey, ...] = (
    rights.opted_out,  # silence means silence; START brings back
    rights.opt_out,  # STOP works in every step
    choosing.tapped,  # the id behind a button or list item says more than its label
    media.heard,  # photos, voice, places: said plainly what can be done
    menu.back_to_menu,  # "menu", "back" and 0 work everywhere
)

STEPS: Mapping[Step, Journey] = {
    "choosing": choosing.picked,
    "offered": callback.offer_answered,
    "form": callback.form_answered,
    "confirm-cancel": callback.cancel_answered,
    "confirm-delete": rights.delete_answered,
}

THEN: tuple[Journey, ...] = (
    rights.asked,  # my data, delete my data, start
    callback.asked,  # call me, status, change, cancel, actions
    manners.heard,  # greeting, thanks, goodbye, who are you
    answering.answered,  # everything else: answer, ask, or admit a miss
)


def respond(state: State, message: InboundMessage, know: Knowledge) -> Turn:
    """The turn that answers this message. Total: every message gets a Turn, which may be a deliberate silence."""
    hearing = Hearing(state, message, know)
    step = STEPS.get(state.step)
    journeys = (*FIRST, *((step,) if step else ()), *THEN)
    for journey in journeys:
        turn = journey(hearing)
        if turn is not None:
            return _remember(hearing, turn)
    raise AssertionError("the last journey of THEN answers everything")


def _remember(hearing: Hearing, turn: Turn) -> Turn:
    """What is remembered after every turn, whoever answered."""
    aged = turn.state.topic_age + (0 if turn.entries else 1)
    state = turn.state.model_copy(
        update={"language": hearing.language, "last_seen": hearing.now, "topic_age": aged, "greeted": True}
    )
    return replace(turn, state=state)
