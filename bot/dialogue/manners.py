"""Greeting, thanks, goodbye, who are you: what a receptionist says between two questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.dialogue.callback import offered
from bot.dialogue.hearing import Hearing
from bot.dialogue.menu import menu
from bot.dialogue.turn import Turn, TurnKind
from bot.messages import Reply


def heard(hearing: Hearing) -> Turn | None:
    """Small talk, if that is all the message is."""
    return SAID[hearing.talk](hearing) if hearing.talk in SAID else None


def greeting(hearing: Hearing) -> Turn:
    """Hello, who this is, and the menu."""
    key = "hello-again" if hearing.state.greeted else "hello"
    turn = menu(hearing, hearing.state, before=hearing.say(key))
    return Turn(turn.state, "greeting", turn.replies, match=hearing.match, why="greeting")


def _says(key: str, kind: TurnKind) -> Callable[[Hearing], Turn]:
    def say(hearing: Hearing) -> Turn:
        after = hearing.state.model_copy(update={"step": "idle", "misses": 0})
        return Turn(after, kind, (Reply(hearing.say(key)),), match=hearing.match, why=f"said {hearing.talk}")

    return say


def complaint(hearing: Hearing) -> Turn:
    """A complaint goes to a person, never into a list of topics."""
    topic = hearing.say("topic-complaint")
    return offered(hearing, "complaint", topic=topic, before=hearing.say("complaint"), kind="complaint")


SAID: Mapping[str | None, Callable[[Hearing], Turn]] = {
    "greeting": greeting,
    "thanks": _says("thanks", "thanks"),
    "goodbye": _says("goodbye", "goodbye"),
    "bot-identity": _says("who-i-am", "bot-identity"),
    "small-talk": _says("small-talk", "greeting"),
    "abuse": _says("abuse", "fallback"),
    "complaint": complaint,
}
