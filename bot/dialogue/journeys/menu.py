"""The menu: every topic of the content, a page at a time, and the two things most people come for."""

from __future__ import annotations

from bot.content.roles import CALL, VISIT
from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.turn import State, Turn
from bot.messages import Reply

MENU_PAGE = 7
MENU_ACTIONS = (VISIT, CALL)
_BRIEF = 4  # words: "how do I start", which is a START of nobody who never stopped
_UNDO = frozenset({"undo", "back"})  # right after a cancel these bring the request back
_NOUGHT = frozenset({"0", "०", "౦"})


def menu(hearing: Hearing, state: State, page: int = 0, before: str = "") -> Turn:
    """The topics of the content, a page at a time, and the two things most people come for."""
    ids = list(hearing.know.content.entries)
    pages = [ids[at : at + MENU_PAGE] for at in range(0, len(ids), MENU_PAGE)]
    page %= len(pages)
    turn_over = "more-topics" if page + 1 < len(pages) else "first-topics"
    more = (turn_over,) if len(pages) > 1 else ()
    options = hearing.offer(*pages[page], *MENU_ACTIONS, *more)
    text = joined(before, hearing.say("menu"), numbered(options), hearing.say("menu-hint"))
    after = state.model_copy(update={"step": "choosing", "options": options, "menu_page": page})
    return Turn(after, "menu", (Reply(text),), why=f"menu page {page + 1}")


def back_to_menu(hearing: Hearing) -> Turn | None:
    """ "menu", "back", "0": from everywhere."""
    if hearing.state.step == "cancelled" and (hearing.words.plain in _UNDO or hearing.phrase == "back"):
        return None
    if hearing.words.plain in _NOUGHT or hearing.phrase in {"menu", "back", "help"}:
        return menu(hearing, hearing.state)
    return None


def asked(hearing: Hearing) -> Turn | None:
    """The same in freer words, where no open question wanted them; and to whoever only wants to begin."""
    begins = hearing.talk == "optin" and len(hearing.words.tokens) <= _BRIEF and not hearing.state.open_request
    return menu(hearing, hearing.state) if begins or hearing.talk in {"menu", "back", "help"} else None
