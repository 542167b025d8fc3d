"""Grief, fear and worry: a kind word first, then what was asked beside it."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.journeys.callback import offered
from bot.dialogue.journeys.media import begun_with
from bot.dialogue.topics import in_words
from bot.dialogue.turn import NoteOnCallback, Promise, State, Turn
from bot.dialogue.wishes.bereaved import beside_death, tells_of_death
from bot.dialogue.wishes.fearing import is_afraid, is_sad_sign
from bot.messages import Reply


def beside(hearing: Hearing) -> Hearing | None:
    """What is wanted beside a death that is told of, heard by itself; None where nothing is, or no death is told."""
    if not hearing.text or not tells_of_death(hearing.text):
        return None
    rest = beside_death(hearing.text)
    return hearing.saying(rest).in_state(_grieving(hearing)) if rest else None


def condoled(hearing: Hearing, turn: Turn) -> Turn:
    """The turn that answers what was wanted beside a death, and the condolence before it."""
    return turn if hearing.grieves else begun_with(hearing.say("condolence"), turn)


def heard(hearing: Hearing) -> Turn | None:
    """A death, and nothing else: a condolence, and time. Whoever calls reads of it."""
    if not tells_of_death(hearing.text):
        return None
    after = _grieving(hearing)
    sorry = "" if hearing.grieves else hearing.say("condolence")
    if hearing.in_form:
        text = joined(sorry, hearing.say("take-your-time-form"))
        return Turn(after, "callback-step", (Reply(text),), match=hearing.match, why="tells of a death")
    if hearing.state.open_request is not None:
        promise = Promise("status", hearing.language, before=sorry, after=hearing.say("condolence-call"))
        note = NoteOnCallback(hearing.text[:300])
        return Turn(after, "status", (promise,), (note,), match=hearing.match, why="tells of a death")
    text = joined(sorry, hearing.say("condolence-alone"))
    after = after.model_copy(update={"misses": 0})
    return Turn(after, "thanks", (Reply(text),), match=hearing.match, why="tells of a death")


def feared(hearing: Hearing) -> Turn | None:
    """ "I am scared", "bhayanga undi", a crying face: a person can listen. What is asked beside it is answered first,
    and in the form a kind word stands before its question."""
    sad = is_sad_sign(hearing.text) and hearing.state.greeted  # who begins with a sign is greeted
    if hearing.in_form or not (sad or is_afraid(hearing.text)):
        return None
    content, parts = hearing.know.content, hearing.match.parts
    known = content.entries.keys() | content.actions.keys()
    if not sad and any(part.clear in known for part in parts):
        return None
    if hearing.state.step == "offered" and hearing.state.open_request is None:  # said once more: no second offer
        text = joined(hearing.say("kind-word"), hearing.say("told-on"))
        return Turn(hearing.state, "handoff", (Reply(text),), match=hearing.match, why="afraid; a call is on offer")
    return offered(
        hearing,
        "not-answered",
        topic=in_words(hearing.question) if not sad else None,
        before=hearing.say("so-heavy"),
        kind="handoff",
    )


def kindly(hearing: Hearing, turn: Turn) -> Turn:
    """An answer to somebody who writes that they are afraid begins with a kind word."""
    if turn.kind != "answer" or not is_afraid(hearing.text):
        return turn
    return begun_with(hearing.say("kind-word"), turn)


def _grieving(hearing: Hearing) -> State:
    return hearing.state.model_copy(update={"grief_at": hearing.now})
