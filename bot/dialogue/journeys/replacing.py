"""A call is cancelled for something else in the same message: that takes its place, so that neither half is lost."""

from __future__ import annotations

from dataclasses import replace

from bot.content.roles import CALL, NUMBER
from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import taken
from bot.dialogue.journeys import answering, callback, filling, stored
from bot.dialogue.turn import Form, Turn
from bot.dialogue.wishes.in_its_place import wished_in_its_place
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import QUESTION_WORDS, word_set

_TELL = word_set("tell give send explain batao bataiye bata cheppandi cheppu बताओ बताइए बता చెప్పండి చెప్పు")


def heard(hearing: Hearing) -> Turn | None:
    """ "Cancel this and book an appointment friday", "cancel this one, call my mother instead, Lakshmi 98…"."""
    form, facts = hearing.state.form, hearing.state.open_request
    arranging = form is not None and form.asked is not None and not form.of_a_stored_one
    rest = wished_in_its_place(hearing.text) if arranging or facts is not None else None
    if rest is None:
        return None
    wish = hearing.saying(rest)
    action = wish.talk if wish.talk in hearing.know.content.actions.keys() - {CALL, NUMBER} else None
    if arranging and action is not None:
        turn: Turn | None = callback.started(wish, action)
    elif action is not None:
        turn = stored.replaced(wish, action)
    elif not _asks_for_a_call(wish, form):
        return _cancelled_and_told(hearing, wish, form if arranging else None)
    else:
        turn = filling.form_answered(wish) if arranging else stored.replaced(wish, None)
    return replace(turn, why=f"in its place: {turn.why}") if turn is not None else None


def _cancelled_and_told(hearing: Hearing, wish: Hearing, form: Form | None) -> Turn | None:
    """ "Cancel my call and give me the phone number": it is cancelled, and what can be told at once is told."""
    asks = bool((QUESTION_WORDS | _TELL) & set(wish.words.tokens))
    if not (wish.talk == NUMBER or (asks and wish.is_answered)):
        return None
    turn = filling.given_up(hearing, form) if form is not None else stored.cancelled(hearing)
    asking = wish.in_state(turn.state)
    told = callback.phone_number(asking) if wish.talk == NUMBER else answering.answered(asking)
    why = f"{turn.why}; {told.why}"
    return replace(turn, replies=(*told.replies, *turn.replies), entries=told.entries, actions=told.actions, why=why)


def _asks_for_a_call(wish: Hearing, form: Form | None) -> bool:
    """A call with something of its own: another time, number or person."""
    if not wants_call(wish.text):
        return False
    given = taken(wish, (form or Form(topic="")).model_copy(update={"asked": None}))
    return bool({"time", "phone", "other"} & given.new) or given.refused is not None
