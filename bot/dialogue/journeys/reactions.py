"""What is said to the answer that was just read: doubt, a choice, "does that hurt?", "what now", one's own case; and a
sentence that is typed in pieces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.content.roles import CALL, OVERVIEW, SPECIALIST, SYMPTOMS, VISIT
from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.journeys.answering import source_line
from bot.dialogue.journeys.callback import offered
from bot.dialogue.journeys.desk import open_hours
from bot.dialogue.journeys.form import ask
from bot.dialogue.names.salad import is_salad
from bot.dialogue.topics import in_words
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.pieces import asks_only_why, is_unfinished, tongue_of
from bot.dialogue.wishes.reacting import Reaction, reaction
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import QUESTION_WORDS
from bot.matching.splitting import pieces
from bot.messages import Reply

FRESH = 2  # turns after an answer within which a few words are about it
_LONGEST_PIECE, _LONGEST_TOLD = 4, 8  # words
_MISHEARD = frozenset(  # what a few words about one's own case may sound like; nothing that asks us for something
    {"thanks", "goodbye", "helpful", "yes", "no", "greeting", "small-talk", "bot-identity", "abuse"}
)
_CLOSING = frozenset({"thanks", "goodbye", "helpful", "greeting", "small-talk"})
_FREE = frozenset({"idle", "choosing", "offered"})  # steps in which no question of a request is open


def heard(hearing: Hearing) -> Turn | None:
    """A reaction to the last answer; None where none was just given, or where the words ask for something by
    themselves."""
    if hearing.in_form or hearing.state.step not in _FREE:
        return None
    found = reaction(hearing.text)
    if found is None or not (found == "of-them" or _has_read(hearing) or (found == "own" and _is_misheard(hearing))):
        return None
    turn = _SAID[found](hearing)
    if turn is None:
        return None
    # What is said to the answer does not move away from it: "sure?", and then "which is best?".
    state = turn.state.model_copy(update={"topic_age": max(turn.state.topic_age - 1, -1)})
    return replace(turn, state=state)


def _is_misheard(hearing: Hearing) -> bool:
    """ "They are cold", told for a call that stands or is on offer, and heard as a thanks or a goodbye."""
    told = hearing.state.open_request is not None or hearing.state.step == "offered"
    return told and hearing.phrase is None and hearing.talk in _CLOSING


def _has_read(hearing: Hearing) -> bool:
    state = hearing.state
    return bool(state.answered) and state.topic_age <= FRESH


def _doubted(hearing: Hearing) -> Turn:
    """ "Sure?": where it comes from, and who can judge the patient's own case."""
    entry = hearing.know.content.entries.get(hearing.state.answered[-1])
    source = source_line(hearing, [entry]) if entry is not None else ""
    return _offer(hearing, joined(hearing.say("of-doubt"), source))


def _choice(hearing: Hearing) -> Turn:
    return _offer(hearing, hearing.say("of-best"))


def _hurting(hearing: Hearing) -> Turn | None:
    """ "Does that hurt?" of a treatment or a test; of the illness itself the symptoms answer it."""
    if hearing.state.answered[-1] in (SYMPTOMS, OVERVIEW):
        return None
    return _offer(hearing, hearing.say("of-hurting"))


def _next_step(hearing: Hearing) -> Turn | None:
    if hearing.state.open_request is not None:
        return None
    options = hearing.offer(SPECIALIST, VISIT, CALL)
    text = joined(hearing.say("of-now"), numbered(options))
    after = hearing.state.model_copy(update={"step": "choosing", "options": options, "misses": 0})
    return Turn(after, "menu", (Reply(text),), match=hearing.match, why="asks what comes next")


def _noted(hearing: Hearing) -> Turn | None:
    if hearing.phrase is not None:
        return None
    after = hearing.state.model_copy(update={"misses": 0})
    return Turn(after, "thanks", (Reply(hearing.say("of-noted")),), match=hearing.match, why="has understood")


def _of_somebody(hearing: Hearing) -> Turn:
    return _offer(hearing, hearing.say("of-somebody"))


def _own_case(hearing: Hearing) -> Turn | None:
    """ "Yes, I have pain": no thanks, and nothing that a program may judge."""
    content, part = hearing.know.content, hearing.match.parts[0]
    if hearing.state.open_request is not None and not _is_misheard(hearing):
        return None  # "i have a meeting at 5" is for the request
    if hearing.phrase is not None or wants_call(hearing.text) or part.clear in content.actions:
        return None
    if any(piece.manner == "asks" for piece in pieces(hearing.question)):
        return None  # "i want home remedies"
    if hearing.is_answered and part.clear not in hearing.state.answered[-2:]:
        return None  # a page that was not read yet may answer it
    if (hearing.talk is not None and hearing.talk not in _MISHEARD) or complains(hearing.text):
        return None
    if hearing.state.step == "offered" and hearing.state.open_request is None:
        return _kept(hearing)
    return _offer(hearing, hearing.say("of-own"))


def _offer(hearing: Hearing, before: str) -> Turn:
    return offered(hearing, "not-answered", topic=in_words(hearing.question), before=before, kind="handoff")


_SAID: Mapping[Reaction, Callable[[Hearing], Turn | None]] = {
    "doubts": _doubted,
    "best": _choice,
    "hurts": _hurting,
    "now": _next_step,
    "noted": _noted,
    "of-them": _of_somebody,
    "own": _own_case,
}


def told_on(hearing: Hearing) -> Turn | None:
    """A few words more while a call is on offer: kept for whoever calls, without the same offer again."""
    tokens = hearing.words.tokens
    if hearing.state.step != "offered" or hearing.state.open_request is not None or hearing.phrase is not None:
        return None
    if not 0 < len(tokens) <= _LONGEST_TOLD or "?" in hearing.text or set(tokens) & QUESTION_WORDS:
        return None
    if any(map(is_salad, hearing.text.casefold().split())):
        return None  # "zzz qq" tells nobody anything
    part, content = hearing.match.parts[0], hearing.know.content
    known = content.entries.keys() | content.actions.keys() | content.talk.keys() | content.topics.keys()
    few = len(tokens) <= _LONGEST_PIECE
    return None if part.clear in known or not (few or part.world == "health") else _kept(hearing)


def _kept(hearing: Hearing) -> Turn:
    state = hearing.state
    form = state.form
    if form is not None:
        form = form.model_copy(update={"words": joined(form.words, hearing.text[:500], sep="\n")[:1000]})
    after = state.model_copy(update={"form": form, "misses": state.misses + 1})
    return Turn(after, "handoff", (Reply(hearing.say("told-on")),), match=hearing.match, why="tells more")


def pieced(hearing: Hearing) -> Hearing:
    """A message behind one that broke off, heard with it: "i have", and then "a lump"."""
    begun = hearing.state.begun
    if not begun:
        return hearing
    fresh = hearing.in_state(hearing.state.model_copy(update={"begun": ""}))
    if hearing.phrase is not None or not 0 < len(hearing.words.tokens) <= _LONGEST_PIECE or hearing.is_number:
        return fresh
    return fresh.saying(f"{begun} {hearing.text}")


def broken_off(hearing: Hearing) -> Turn | None:
    """ "I have", "mujhe", "naku": the rest is on its way."""
    if hearing.in_form or hearing.phrase is not None or not is_unfinished(hearing.text):
        return None
    tongue = tongue_of(hearing.text) if hearing.state.language_asked is None else None
    spoken = hearing.in_state(hearing.state.model_copy(update={"language": tongue})) if tongue else hearing
    after = hearing.state.model_copy(update={"begun": hearing.text[:100]})
    return Turn(after, "greeting", (Reply(spoken.say("go-on")),), match=hearing.match, why="a sentence broken off")


def why_asked(hearing: Hearing) -> Turn | None:
    """ "Why?" in the form is about what it asks or proposes, and not about the illness."""
    form = hearing.state.form
    if form is None or not hearing.in_form or not asks_only_why(hearing.text):
        return None
    timely = form.asked in ("time", "confirm") and not hearing.in_writing
    says = hearing.say("why-this-time", hours=open_hours(hearing)) if timely else hearing.say("why-details")
    return ask(hearing, form, form.asked, before=says)
