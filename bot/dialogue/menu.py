"""The menu: every topic of the content, a page at a time, and the two things most people come for."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing, numbered
from bot.dialogue.turn import State, Turn
from bot.messages import Reply

MENU_PAGE = 8
MENU_ACTIONS = ("book-appointment", "callback")


def menu(hearing: Hearing, state: State, page: int = 0, before: str = "") -> Turn:
    """The topics of the content, a page at a time, and the two things most people come for."""
    ids = list(hearing.know.content.entries)
    pages = [ids[at : at + MENU_PAGE] for at in range(0, len(ids), MENU_PAGE)]
    page %= len(pages)
    more = ("more-topics",) if len(pages) > 1 else ()
    options = hearing.offer(*pages[page], *MENU_ACTIONS, *more)
    text = "\n\n".join(
        each for each in (before, hearing.say("menu"), numbered(options), hearing.say("menu-hint")) if each
    )
    after = state.model_copy(update={"step": "choosing", "options": options, "form": None, "menu_page": page})
    return Turn(after, "menu", (Reply(text),), why=f"menu page {page + 1}")


def back_to_menu(hearing: Hearing) -> Turn | None:
    """ "menu", "back", "0": from everywhere."""
    if hearing.words.plain in {"0", "०", "౦"} or hearing.talk in {"menu", "back", "help"}:
        return menu(hearing, hearing.state)
    return None
