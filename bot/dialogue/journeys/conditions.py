"""Conditions on the call, "lady doctor only", "don't tell my husband": kept for whoever calls, and said so. They are
not what the call is about and do not change the language of the chat. The rest of the message is heard as ever."""

from __future__ import annotations

from dataclasses import replace

from bot.content.roles import CALL
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake import with_words
from bot.dialogue.journeys import callback, filling, request, stored
from bot.dialogue.journeys.answer import Answer
from bot.dialogue.journeys.form import about, ask
from bot.dialogue.turn import Form, NoteOnCallback, Promise, Turn
from bot.dialogue.wishes.conditions import condition_in
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import clauses
from bot.messages import Reply


def heard(hearing: Hearing) -> Turn | None:
    """The condition is kept, and the rest of the message does what it does."""
    condition = condition_in(hearing.text)
    if not condition or hearing.phrase is not None or hearing.is_answered:
        return None
    rest = ", ".join(each.strip() for each in clauses(hearing.text) if not condition_in(each))
    form = hearing.state.form
    if hearing.in_form and form is not None and not form.of_a_stored_one:
        return _in_the_form(hearing, form, condition, rest)
    if hearing.state.open_request is not None:
        return None if hearing.in_form else _on_record(hearing, condition, rest)
    return _begun(hearing, condition, rest or hearing.text)


def _in_the_form(hearing: Hearing, form: Form, condition: str, rest: str) -> Turn:
    gives = bool(rest) and stance(rest) != "cancelled" and Answer(hearing.saying(rest), form).gives
    noted, says = with_words(form, condition if gives else hearing.text), hearing.say("words-added")
    kept = hearing.in_state(hearing.state.model_copy(update={"form": noted}))
    turn = filling.form_answered(kept.saying(rest)) if gives else None
    if turn is None or turn.kind != "callback-step":
        return ask(kept, noted, noted.asked, before=says)
    return replace(turn, replies=(Reply(says), *turn.replies))


def _on_record(hearing: Hearing, condition: str, rest: str) -> Turn:
    turn = request.asked(hearing.saying(rest)) if rest else None
    if turn is None or turn.kind != "confirm":
        return stored.noted(hearing)
    note, says = NoteOnCallback(condition, shown=True), hearing.say("words-added")
    told = (
        replace(each, before=joined(says, each.before)) if isinstance(each, Promise) else each for each in turn.replies
    )
    return replace(turn, replies=tuple(told), effects=(*turn.effects, note))


def _begun(hearing: Hearing, condition: str, wish: str) -> Turn | None:
    """A wish for a call with a condition on it: the form begins, and holds it."""
    if not wants_call(wish) or stance(wish) is not None:
        return None
    form = with_words(Form(topic=about(hearing.saying(wish)), words=hearing.text[:500]), condition)
    begun = hearing.saying(wish).in_state(hearing.state.model_copy(update={"form": form}))
    return callback.started(begun, CALL, before=hearing.say("words-added"))
