"""The writer needs a moment, and says nothing else."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.turn import Turn, TurnKind
from bot.dialogue.wishes.dropping import lets_go
from bot.dialogue.wishes.moment import needs_a_moment
from bot.messages import Reply


def heard(hearing: Hearing) -> Turn | None:
    """Nothing is hurried: whatever was open stays open."""
    leaves = hearing.clear_talk == "goodbye" and not hearing.in_form
    if leaves or not needs_a_moment(hearing.text) or (hearing.in_form and lets_go(hearing.text)):
        return None
    text = hearing.say("take-your-time-form" if hearing.in_form else "take-your-time")
    kind: TurnKind = "callback-step" if hearing.in_form else "thanks"
    return Turn(hearing.state, kind, (Reply(text),), why="needs a moment")
