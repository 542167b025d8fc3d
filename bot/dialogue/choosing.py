"""A numbered list was offered; this hears what was picked from it."""

from __future__ import annotations

from bot.dialogue import answering, callback
from bot.dialogue.hearing import Hearing
from bot.dialogue.menu import menu
from bot.dialogue.picking import pick
from bot.dialogue.turn import Turn


def tapped(hearing: Hearing) -> Turn | None:
    """A button or list item whose id names something of the content: old buttons keep working for days."""
    choice, content = hearing.message.choice or "", hearing.know.content
    if choice in content.entries:
        return answering.tell(hearing, (choice,), why=f"tapped {choice}")
    if choice in content.actions:
        return callback.started(hearing, choice)
    return None


def picked(hearing: Hearing) -> Turn | None:
    """A pick from what was offered; anything else is a fresh message."""
    state = hearing.state
    option = pick(hearing.text, state.options)
    if option is None:
        if hearing.talk == "none-of-these":
            return callback.offered(hearing, "not-understood", topic=state.missed or None)
        return None
    if option.id == "more-topics":
        return menu(hearing, state, state.menu_page + 1)
    if option.id == "none-of-these":
        return callback.offered(hearing, "not-understood", topic=state.missed or None)
    if option.id in hearing.know.content.actions:
        return callback.started(hearing, option.id)
    return answering.tell(hearing, (option.id,), why=f"picked {option.id} from the list")
