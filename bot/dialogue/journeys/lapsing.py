"""A day of silence ends a half-filled form; whoever comes back is told so, and can begin again with one word, or with
the time that they want now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.journeys.answer import Answer
from bot.dialogue.journeys.callback import FORM_LASTS
from bot.dialogue.journeys.form import asked_on
from bot.dialogue.names.reading import given_name
from bot.dialogue.turn import Form, Option, Promise, State, Turn
from bot.messages import Reply

_LONGEST_PICK = 2  # digits


def awake(state: State, now: datetime) -> tuple[State, Form | None]:
    """(the state to hear with, the form that has lapsed). A stored request that was being changed just stays."""
    form = state.form
    if form is None or state.last_seen is None or now - state.last_seen < FORM_LASTS:
        return state, None
    rested = state.model_copy(update={"form": None, "step": "idle", "options": ()})
    return rested, form if form.asked is not None and not form.changing else None


def answered(hearing: Hearing) -> Turn | None:
    """An answer to the question of a form that has ended: a new time or number goes on with what was known, anything
    else is offered to begin again."""
    form = hearing.lapsed
    if form is None or (hearing.phrase is not None and not hearing.says_yes and not hearing.says_no):
        return None
    stale = {"when_known": False, "wanted_from": None, "wanted_to": None, "slots": ()}
    answer = Answer(hearing, form.model_copy(update=stale))
    given = answer.given
    picks = hearing.is_number and len(hearing.text) <= _LONGEST_PICK  # of a list of yesterday
    if given.new and answer.is_question:
        return None
    if ({"time", "phone"} & given.new or given.refused is not None) and not picks:
        return asked_on(hearing, given, hearing.say("begun-again"))
    looks_like_answer = hearing.says_yes or hearing.says_no or given.new
    if not looks_like_answer and not (form.asked == "name" and given_name(hearing.text)):
        return None
    options = (
        Option(id="yes", title=hearing.say("option-yes-call")),
        Option(id="no", title=hearing.say("option-no-call")),
    )
    known = form if picks else given.form
    fresh = known.model_copy(update={**stale, "asked": None})
    after = hearing.state.model_copy(update={"step": "offered", "form": fresh, "options": options})
    text = joined(hearing.say("begin-again"), numbered(options))
    return Turn(after, "callback-step", (Reply(text),), why="the form has ended; offers to begin again")


def told(hearing: Hearing, turn: Turn) -> Turn:
    """The answer to whatever was written now, after the word that the form has ended."""
    if hearing.lapsed is None or not turn.replies:
        return turn
    first, ended = turn.replies[0], hearing.say("form-ended")
    if isinstance(first, Reply):
        return replace(turn, replies=(Reply(joined(ended, first.text)), *turn.replies[1:]))
    if isinstance(first, Promise):
        return replace(turn, replies=(replace(first, before=joined(ended, first.before)), *turn.replies[1:]))
    return replace(turn, replies=(Reply(ended), *turn.replies))
