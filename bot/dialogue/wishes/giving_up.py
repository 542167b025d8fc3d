"""A call is given up that is only being arranged, or one that stands; and what is cancelled that is none."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.wishes.changing import CHANGE, names_an_hour, piece_named
from bot.dialogue.wishes.dropping import asks_of_cancelling, beside_cancel, lets_go
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.unwanted import still_wanted
from bot.dialogue.wishes.visits import cancels_visit, wants_no_visit
from bot.dialogue.wishes.wanting import bids_plainly, wants_call
from bot.dialogue.words.phrasebook import CANCEL_WORDS, clauses
from bot.matching import read

OTHER = 0.35  # confidence from which what is to be cancelled is something else than the call


def gives_up(hearing: Hearing) -> bool:
    """ "Cancel", "forget it", "rehne do": about the open form or the open request."""
    text = hearing.text
    if hearing.phrase == "cancel-callback" or wants_no_visit(text):
        return True
    if hearing.in_form and (
        stance(text) == "dropped" or refuses_call(hearing) or (lets_go(text) and not wants_call(text))
    ):
        return True
    if hearing.in_form and _bids_beside_a_cancel(text):
        return False
    plain = stance(text) == "cancelled" or _cancels_in_a_clause(text, in_form=hearing.in_form)
    return plain and not asks_of_cancelling(text) and not cancels_other(hearing)


def refuses_call(hearing: Hearing) -> bool:
    """ "No leave it, I don't want any call": no call at all, said of one that is only being arranged."""
    text = hearing.text
    if wants_call(text) or stance(text) in ("kept", "not-now") or "?" in text or asks_of_cancelling(text):
        return False
    sounds_so = hearing.clear_talk == "cancel-callback" and not still_wanted(text)
    return (stance(text) == "refused" or sounds_so) and not cancels_other(hearing)


_LONGEST_CLAUSED, _SHORT_CLAUSE = 14, 5  # words


def _bids_beside_a_cancel(text: str) -> bool:
    """ "Leave it, just call me": what is left is the question that was asked, and not the call."""
    parts = clauses(text)
    rest = [each for each in parts if stance(each) != "cancelled"]
    return len(parts) > 1 and any(map(bids_plainly, rest))


def _cancels_in_a_clause(text: str, *, in_form: bool) -> bool:
    """ "Cancel my call, I already met a doctor"; in the form "that time is gone, rehne do" too: said alone at one end,
    no question."""
    parts = clauses(text)
    if len(parts) < 2 or "?" in text or stance(text) == "kept" or len(read(text).tokens) > _LONGEST_CLAUSED:
        return False
    for clause, others in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
        tokens = read(clause).tokens
        said = (
            stance(clause) == "cancelled"
            and not beside_cancel(clause)
            and ((in_form and len(tokens) <= _SHORT_CLAUSE) or bool(CANCEL_WORDS & set(tokens)))
        )
        if said and not any(piece_named(other) or names_an_hour(other) for other in others):
            return True
    if not in_form:
        return False
    if lets_go(parts[-1]):
        return not any(map(_still_gives, parts[:-1]))
    return lets_go(parts[0]) and not any(_still_gives(each) or _names_a_piece(each) for each in parts[1:])


def _names_a_piece(clause: str) -> bool:
    """ "Use my own number"; not the "no" of "no need"."""
    return piece_named(clause) is not None and stance(clause) is None


def _still_gives(clause: str) -> bool:
    """Whether a clause wants a call, or something of it otherwise."""
    return bool(CHANGE.search(clause)) or names_an_hour(clause) or bids_plainly(clause)


def cancels_other(hearing: Hearing) -> bool:
    """ "Cancel my surgery", "insurance cancel karo": what is beside the cancelling asks, alone, for a topic of ours."""
    rest = beside_cancel(hearing.text)
    if not rest or cancels_visit(hearing.text) or _cancels_in_a_clause(hearing.text, in_form=False):
        return False
    best, content = hearing.know.matcher.match(rest).parts[0].best, hearing.know.content
    return best is not None and best.id in content.entries.keys() | content.topics.keys() and best.confidence >= OTHER
