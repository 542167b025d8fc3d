"""Whether what a piece of a message sounds like is asked in that message, and what that is worth."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass

from bot.matching.decide import COST, Cost, Kind
from bot.matching.splitting import Manner

MOST_WORDS = 12  # of a piece that are counted

# A logistic regression (AUC 0.95 on messages left out), fitted on 1,871 development messages of which nothing had been
# learned by then; 501 of them hold more than one question.
_BIAS = -4.04
_CLEAR = 4.93  # times the distance of the piece's two best scores
_WHOLE = 8.83  # times the score that the whole message gives the same label
_IS_QUESTION = 1.04
_KINDS = {"action": 1.0, "topic": 2.92}


def chance(manner: Manner, kind: Kind, *, clear: float, whole: float) -> float:
    """How likely it is that a message asks for the label of one of its pieces.

    clear: how far the piece's best score lies above its second. whole: the label's score in the whole message.
    """
    speaks = _BIAS + _CLEAR * clear + _WHOLE * whole + _KINDS.get(kind, 0.0)
    if manner == "asks":
        speaks += _IS_QUESTION
    return 1 / (1 + math.exp(-speaks))


@dataclass(frozen=True)
class Second:
    """What tells whether a piece is asked beside the likeliest one of its message, the first.

    whole: the score that the whole message gives this label; first_whole: the same of the first's. clear: how far the
    piece's best score lies above its second. asks, both_ask: whether it is put as a question, and the first as well.
    leads: the whole message is heard as this label. ahead: how far the whole message's score of this label lies above
    that of any third one. sure: the piece's confidence in its label. after_question, after_and: what stands before the
    later of the two.
    """

    whole: float
    clear: float
    asks: bool
    leads: bool
    in_a_list: bool  # of more than two pieces
    after_question: bool
    after_and: bool
    first_whole: float
    ahead: float
    sure: float
    first_words: float  # tens
    first_is_topic: bool
    both_ask: bool


# Fitted on 2,985 pieces of 2,191 development messages, the engine of each having learned from other writers only; AUC
# 0.937 on writers left out, 0.892 by `chance`.
_BESIDE = -2.74
_SECOND = (3.49, 3.18, 1.15, 1.12, -0.73, 1.47, 1.06, -2.22, 2.72, 1.72, -0.96, -0.55, 0.50)


def chance_beside(second: Second) -> float:
    """How likely it is that a piece's label is asked as well as that of the first."""
    speaks = _BESIDE + sum(weight * float(value) for weight, value in zip(_SECOND, astuple(second), strict=True))
    return 1 / (1 + math.exp(-speaks))


def least(kind: Kind, cost: Cost = COST) -> float:
    """The chance from which a piece is taken for what its message asks: the patient must else ask again, or a person.

    Talk is not said instead of the whole, nor beside something else: more than 1.
    """
    return _least(kind, cost.wrong_piece, cost)


def least_beside(kind: Kind, cost: Cost = COST) -> float:
    """The chance from which saying it beside the first is cheaper than leaving it out."""
    return _least(kind, cost.wrong_beside, cost)


def _least(kind: Kind, wrong: float, cost: Cost) -> float:
    if kind not in ("entry", "action", "topic"):
        return 2.0
    wrong = wrong if kind == "entry" else cost.needless_handoff
    return wrong / (wrong + cost.needless_handoff)
