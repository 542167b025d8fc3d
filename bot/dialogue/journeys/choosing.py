"""A numbered list was offered; this hears what was picked from it."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.journeys import answering, callback, stored
from bot.dialogue.journeys.menu import menu
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.picking import out_of_range, pick
from bot.dialogue.words.phones import cut_phone, looks_like_number
from bot.messages import Reply


def picked(hearing: Hearing) -> Turn | None:
    """A pick from what was offered; anything else is a fresh message."""
    state = hearing.state
    option = pick(hearing.text, state.options)
    if option is None:
        if hearing.phrase == "none-of-these":
            return _none_of_these(hearing)
        return _not_in_the_list(hearing) if out_of_range(hearing.text, state.options) else None
    if option.id in ("more-topics", "first-topics"):
        return menu(hearing, state, state.menu_page + 1)
    if option.id == "none-of-these":
        return _none_of_these(hearing)
    if option.id in hearing.know.content.actions:
        return callback.started(hearing, option.id)
    if option.id not in hearing.know.content.entries:  # an editor took it out since it was offered
        return menu(hearing, state)
    return answering.tell(hearing, (option.id,), why=f"picked {option.id} from the list")


def _none_of_these(hearing: Hearing) -> Turn:
    topic = hearing.state.missed or None
    return callback.offered(hearing, "not-understood", topic=topic, before=hearing.say("ask-otherwise"))


def number(hearing: Hearing) -> Turn | None:
    """Digits that no open question wanted: what is on offer again, how the request stands, else the menu."""
    state, facts = hearing.state, hearing.state.open_request
    if not hearing.is_number:
        return None
    phone = cut_phone(hearing.text, hearing.know.content.country)[0]
    if phone is not None and facts is None:
        return _number_to_call(hearing, phone)
    if phone is not None and facts is not None and phone != facts.phone:
        return None  # the open request is to be rung on another number
    if state.options and state.step != "idle":
        return _not_in_the_list(hearing)
    if facts is None:
        return menu(hearing, state)
    return stored.noted(hearing) if looks_like_number(hearing.text) else stored.status(hearing)


def _number_to_call(hearing: Hearing, phone: str) -> Turn:
    """A telephone number and nothing else, before anybody asked for one: a call to it is offered."""
    return callback.offered(hearing, "asked", topic=hearing.state.missed or None, phone=phone)


def _not_in_the_list(hearing: Hearing) -> Turn:
    text = joined(hearing.say("not-in-list"), numbered(hearing.state.options))
    return Turn(hearing.state, "menu", (Reply(text),), why="a number that is not in the list")
