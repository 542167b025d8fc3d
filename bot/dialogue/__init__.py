"""What to say next. `respond(state, message, knowledge) -> Turn`: no database, no clock, no network."""

from bot.dialogue.hearing import Knowledge
from bot.dialogue.switchboard import DANGER, in_danger, respond
from bot.dialogue.turn import Effect, MyData, Promise, State, Turn, TurnKind
from bot.dialogue.warming import warm

__all__ = [
    "DANGER",
    "Effect",
    "Knowledge",
    "MyData",
    "Promise",
    "State",
    "Turn",
    "TurnKind",
    "in_danger",
    "respond",
    "warm",
]
