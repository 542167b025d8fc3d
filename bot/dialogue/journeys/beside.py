"""The questions beside what a rule took: "what is your number, and what is this disease?" gets both, the answer first.

Many rules look at all of a message and take it for the sake of one piece. Each piece that the same rule would leave
alone, and that the content answers, is answered as well. A piece is only looked at where the rule takes another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.hearing import CLEAR, Hearing, Journey
from bot.dialogue.journeys import answering, callback, filling, request
from bot.dialogue.journeys.answer import Answer
from bot.dialogue.turn import Turn, TurnKind
from bot.dialogue.wishes.complaints import grumbles
from bot.dialogue.wishes.stance import stance
from bot.dialogue.words.phrasebook import AUXILIARIES, POLITE_WORDS, QUESTION_WORDS
from bot.matching import read
from bot.matching.lexicon import english
from bot.matching.splitting import Piece, halves, pieces

_LONGEST = 40  # words of a message that is looked at in pieces
_SAID_WITH = frozenset({"thanks", "greeting", "goodbye"})  # these need no word of their own beside an answer
_STAYS: frozenset[TurnKind] = frozenset({"confirm", "cancelled", "status", "delete-data"})
_ASKING = QUESTION_WORDS - AUXILIARIES


def answered_too(hearing: Hearing, turn: Turn, journey: Journey) -> Turn:
    """The turn of a rule, and before it the answers to what the message asks beside the piece that the rule took."""
    if turn.entries or hearing.phrase is not None or not turn.replies or turn.kind == "complaint":
        return turn
    if turn.kind == "status" and request.asks_of_it(hearing.text):
        return turn  # "so is it done or what" asks one thing
    for cut in _ways(hearing, only_at_marks=turn.kind in _STAYS or turn.kind in _SAID_WITH):
        taken = {piece for piece in cut if piece.manner == "asks" and _takes(journey, hearing, piece)}
        left = [piece for piece in cut if piece.manner == "asks" and piece not in taken]
        if stance(hearing.text) == "missed":
            left = [piece for piece in left if not grumbles(piece.text)]  # "still waiting, what is this"
        if turn.kind == "callback-step":
            left = [piece for piece in left if not callback.names_subject(piece.text)]
        rest = (piece for piece in cut if piece.manner != "asks")
        if not left or not (taken or any(_takes(journey, hearing, piece) for piece in rest)):
            continue
        found = dict.fromkeys(entry for piece in left if (entry := _answer_to(hearing, piece)))
        if found:
            return _with_answers(hearing, turn, tuple(found))
        stays = turn.kind in _STAYS  # "when does my phone ring? I want to sit near it": all of it was answered
        if len(left) == 1 and turn.state.step in ("idle", "choosing") and not turn.effects and not stays:
            return _with_question_back(hearing, turn, left[0])
    return turn


def _takes(journey: Journey, hearing: Hearing, piece: Piece) -> bool:
    return journey(hearing.saying(piece.text)) is not None


def form_answered(hearing: Hearing) -> Turn | None:
    """An answer to the form's question, and what is asked beside it."""
    return _given_and_asked(hearing) or filling.form_answered(hearing)


def _given_and_asked(hearing: Hearing) -> Turn | None:
    """A piece of the form and a question in one message, "5 pm. Is it contagious?": taken, and answered."""
    form, cut = hearing.state.form, _cut(hearing)
    if form is None or form.asked not in ("time", "phone", "confirm") or len(cut) < 2:
        return None
    asked = [piece for piece in cut if piece.manner == "asks" and _is_for_others(hearing, piece)]
    rest = hearing.saying(", ".join(piece.text for piece in cut if piece not in asked))
    if not asked or not rest.text or not Answer(rest, form).gives:
        return None
    found = tuple(dict.fromkeys(entry for piece in asked if (entry := _answer_to(hearing, piece))))
    if found:
        turn = filling.form_answered(rest)
        return _with_answers(hearing, turn, found) if turn is not None else None
    return filling.noted_and_answered(rest, form, ", ".join(piece.text for piece in asked))


def _is_for_others(hearing: Hearing, piece: Piece) -> bool:
    """A piece that is no answer to the form's question, and says more than a word or two of politeness."""
    part = hearing.saying(piece.text)
    says = set(part.words.tokens) - english.FUNCTION - POLITE_WORDS - QUESTION_WORDS
    return bool(says) and part.match.parts[0].world != "elsewhere" and filling.form_answered(part) is None


def _ways(hearing: Hearing, *, only_at_marks: bool) -> Iterator[list[Piece]]:
    """The ways to part the message that are tried: at its marks, else between two questions. Of talk half a sentence
    sounds like a question more often than it is one: "why did nobody call"."""
    cut = _cut(hearing)
    if not cut:
        return
    if begun := _after_talk(hearing):
        yield begun
    if len(cut) > 1:
        yield cut
    elif not only_at_marks:
        yield from halves(hearing.question)


def _cut(hearing: Hearing) -> list[Piece]:
    return pieces(hearing.question) if len(hearing.words.tokens) <= _LONGEST else []


def _after_talk(hearing: Hearing) -> list[Piece]:
    """ "Ok thanks | what about treatment": talk known by heart, and a question without a mark between them."""
    words = hearing.question.split()
    for count in range(min(4, len(words) - 2), 0, -1):
        talk, rest = " ".join(words[:count]), " ".join(words[count:])
        known = (read(each).plain for each in (talk, *words[:count]))
        is_talk = [hearing.know.phrases.get(each) in hearing.know.content.talk for each in known]
        if (is_talk[0] or all(is_talk[1:])) and _ASKING & set(read(words[count]).tokens):
            return [Piece(talk, "names"), Piece(rest, "asks")]
    return []


def _answer_to(hearing: Hearing, piece: Piece) -> str | None:
    """The entry that a piece asks for by itself, beyond doubt."""
    if piece.manner != "asks":
        return None
    parts = hearing.saying(piece.text).match.parts
    best = parts[0].best
    sure = best is not None and parts[0].band == "answer" and best.confidence >= CLEAR and len(parts) == 1
    return best.id if sure and best is not None and best.id in hearing.know.content.entries else None


def _with_question_back(hearing: Hearing, turn: Turn, piece: Piece) -> Turn:
    """What the rule said, and which of two or three things the rest may ask for."""
    asked = answering.answered(hearing.saying(piece.text))
    if asked.kind != "clarify" or not asked.entries:
        return turn
    why = f"{turn.why}; beside it asks {asked.why}"
    return replace(
        asked,
        replies=(*turn.replies, *asked.replies),
        actions=(*turn.actions, *asked.actions),
        match=turn.match,
        why=why,
    )


def _with_answers(hearing: Hearing, turn: Turn, entries: tuple[str, ...]) -> Turn:
    why = f"{turn.why}; beside it asks {', '.join(entries)}"
    wordless = turn.kind in _SAID_WITH or (turn.kind == "cancelled" and hearing.state.form is None)  # none was open
    if wordless and not turn.effects and turn.state.step != "form":
        return answering.tell(hearing, entries, why=why)
    waits = turn.state.step != "idle" or turn.kind in _STAYS
    told = answering.tell(hearing.in_state(turn.state), entries, why=why, alone=waits)
    state = told.state
    if waits:
        kept = {"step": turn.state.step, "options": turn.state.options, "form": turn.state.form}
        state = state.model_copy(update={**kept, "missed": turn.state.missed})
    return replace(
        turn,
        state=state,
        kind=turn.kind if turn.kind in _STAYS else "answer",
        replies=(*told.replies, *turn.replies),
        match=turn.match or told.match,
        entries=entries,
        why=why,
    )
