"""After staff did something: did you get the call, did it help, when shall we try again?"""

from __future__ import annotations

from datetime import datetime

from bot.content import Language
from bot.dialogue.hearing import Hearing, Knowledge
from bot.dialogue.intake import taken
from bot.dialogue.journeys.form import ask, ask_refused
from bot.dialogue.journeys.manners import complaint
from bot.dialogue.journeys.stored import changed, form_of
from bot.dialogue.promises import in_its_way
from bot.dialogue.turn import NoteOnCallback, Option, Promise, ReopenCallback, State, Turn
from bot.dialogue.wishes.aftercall import verdict
from bot.dialogue.wishes.complaints import is_rude
from bot.dialogue.wishes.picking import pick
from bot.dialogue.words.phrasebook import THUMBS_DOWN, THUMBS_UP
from bot.messages import Reply

HELPED, QUESTION, NOT_CALLED = "helped", "question", "not-called"
SHORT, RUDE = "short", "rude"
_STANDS = {"claimed": "claimed", "no-answer": "retry", "wrong-number": "retry", "done": "done"}  # where it still holds
_REOPENED = {NOT_CALLED: "reopened-sorry", QUESTION: "reopened-question", SHORT: "reopened-question"}


def asked_after(
    what: str, state: State, language: Language, know: Knowledge, now: datetime, *, in_writing: bool = False
) -> State:
    """The state in which the patient's answer to a follow-up is heard. what: claimed, no-answer, wrong-number, done.
    in_writing: the request is answered in writing."""
    state = state.model_copy(update={"untold": ""})
    if what == "claimed" or (state.form is not None and state.form.asked is not None):
        return state
    if what == "done":
        options = tuple(
            Option(
                id=each,
                title=know.content.say(in_its_way(f"option-{each}", know.content, in_writing=in_writing), language),
            )
            for each in (HELPED, QUESTION, NOT_CALLED)
        )
        return state.model_copy(update={"step": "asked-called", "options": options, "form": None})
    return state.model_copy(update={"step": "asked-rebook", "options": (), "form": None})


def told_on_return(hearing: Hearing) -> Turn | None:
    """A greeting from somebody whom the last news of the request could not reach, or who left its question open: the
    news is told now, with its question."""
    state, facts = hearing.state, hearing.state.callback
    if hearing.talk != "greeting" or facts is None or (state.form is not None and state.form.asked is not None):
        return None
    what = state.untold or ("done" if state.step == "asked-called" and not _is_leaving(hearing) else "")
    if what not in _STANDS or facts.status != _STANDS[what]:
        return None
    after = asked_after(what, state, hearing.language, hearing.know, hearing.now, in_writing=facts.in_writing)
    reply = Promise(f"tell-{what}", hearing.language)
    return Turn(after, "greeting", (reply,), match=hearing.match, why=f"news on return: {what}")


def _is_leaving(hearing: Hearing) -> bool:
    """The question waits until staff can no longer take their move back: nobody has read it."""
    return hearing.state.asks_from is not None and hearing.now < hearing.state.asks_from


def called_answered(hearing: Hearing) -> Turn | None:
    """ "Did you get the call?" A no reopens the same request at its old place in the queue."""
    if _is_leaving(hearing):
        return None
    option = pick(hearing.text, hearing.state.options)
    said = option.id if option is not None else _judged(hearing)
    after = hearing.state.model_copy(update={"step": "idle", "options": ()})
    if said == HELPED:
        return Turn(after, "thanks", (Reply(hearing.say("glad-it-helped")),), why="the call helped")
    if said == RUDE:
        return complaint(hearing.in_state(after))
    if said in _REOPENED:
        before = _fell_short(hearing) if said == SHORT else ""
        promise = Promise(_REOPENED[said], hearing.language, before=before)
        effects = (ReopenCallback(), NoteOnCallback(hearing.text[:300]))
        return Turn(after, "status", (promise,), effects, why=f"reopened: {said}")
    return None


def _fell_short(hearing: Hearing) -> str:
    """The sentence that what staff did was not enough."""
    facts, content = hearing.state.callback, hearing.know.content
    return hearing.say(in_its_way("call-fell-short", content, in_writing=facts is not None and facts.in_writing))


def _judged(hearing: Hearing) -> str | None:
    """What words without a number say of the call; a bare no is to its having come."""
    said = verdict(hearing.text)
    if said == NOT_CALLED:
        return said
    if hearing.talk == "complaint" or is_rude(hearing.text):
        return RUDE
    if said is not None:
        return said
    if any(mark in hearing.text for mark in THUMBS_UP):
        return HELPED
    if hearing.phrase == "not-helpful" or any(mark in hearing.text for mark in THUMBS_DOWN):
        return SHORT
    if hearing.phrase in ("helpful", "thanks") or hearing.says_yes:
        return HELPED
    return NOT_CALLED if hearing.says_no else None


def rebook_answered(hearing: Hearing) -> Turn | None:
    """ "Nobody picked up; when suits you?": a time, another number, or no more calls."""
    facts = hearing.state.callback
    if facts is None or _is_leaving(hearing):
        return None
    form = form_of(facts).model_copy(update={"asked": "time"})
    given = taken(hearing, form)
    reopening = () if facts.is_open else (ReopenCallback(),)
    if given.refused is not None and facts.is_open:
        return ask_refused(hearing, given.form, given.refused)
    if {"time", "phone", "name"} & given.new:
        turn = changed(hearing, given.form, given.new)
        return Turn(turn.state, turn.kind, turn.replies, (*reopening, *turn.effects), why="rebooked")
    if hearing.says_yes and facts.is_open:
        return ask(hearing, form_of(facts), "time")
    return None
