"""How likely a message asks for the label of one of its pieces, and from which chance the piece is answered."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.matching.decide import COST, Cost, Kind
from bot.matching.splitting import Manner

MOST_WORDS = 12  # words of a piece that are counted

# A logistic regression, fitted on 1,871 development messages, 501 of them with more than one question, before anything
# else had been learned from them; AUC 0.95 on held-out messages.
_BIAS = -4.04
_CLEAR = 4.93  # times the difference between the piece's two best scores
_WHOLE = 8.83  # times the same label's score in the whole message
_IS_QUESTION = 1.04
_KINDS = {"action": 1.0, "topic": 2.92}


def chance(manner: Manner, kind: Kind, *, clear: float, whole: float) -> float:
    """How likely it is that a message asks for the label of one of its pieces.

    clear: the piece's best score minus its second best. whole: the label's score in the whole message.
    """
    speaks = _BIAS + _CLEAR * clear + _WHOLE * whole + _KINDS.get(kind, 0.0)
    if manner == "asks":
        speaks += _IS_QUESTION
    return 1 / (1 + math.exp(-speaks))


@dataclass(frozen=True)
class Second:
    """Features of a second piece of a message: they tell whether it is asked in addition to the likeliest, the first.

    Scores and confidences are 0 to 1. whole, first_whole: the whole message's score for this piece's label, and for
    the first one's. clear: the piece's best score minus its second best. ahead: `whole` minus the whole message's best
    score for any third label; may be negative. sure: the piece's confidence in its label. asks: it is worded as a
    question; both_ask: so is the first. leads: the whole message's best label is this one or its twin. after_question,
    after_and: a question mark, or an "and", precedes the later of the two. first_words: length of the first.
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


# Another logistic regression, fitted on 2,985 pieces of 2,191 development messages, each scored by an engine that had
# learned nothing from its writer. AUC 0.937 on held-out writers; `chance` reaches 0.892 on the same.
_BESIDE = -2.74
WEIGHTS: Mapping[str, float] = {  # field of Second -> how much it speaks for it
    "whole": 3.49,
    "clear": 3.18,
    "asks": 1.15,
    "leads": 1.12,
    "in_a_list": -0.73,
    "after_question": 1.47,
    "after_and": 1.06,
    "first_whole": -2.22,
    "ahead": 2.72,
    "sure": 1.72,
    "first_words": -0.96,
    "first_is_topic": -0.55,
    "both_ask": 0.50,
}


def chance_beside(second: Second) -> float:
    """How likely the message asks for the second piece's label in addition to the first one's."""
    speaks = _BESIDE + sum(weight * float(getattr(second, name)) for name, weight in WEIGHTS.items())
    return 1 / (1 + math.exp(-speaks))


def least(kind: Kind, cost: Cost = COST) -> float:
    """The chance from which a piece is taken as what its message asks for; else the patient asks again, or a person.

    More than 1, so never, for talk and out-of-scope labels.
    """
    return _least(kind, cost.wrong_piece, cost)


def least_beside(kind: Kind, cost: Cost = COST) -> float:
    """The chance from which answering it along with the first is cheaper than leaving it out."""
    return _least(kind, cost.wrong_beside, cost)


def _least(kind: Kind, wrong: float, cost: Cost) -> float:
    if kind not in ("entry", "action", "topic"):
        return 2.0
    wrong = wrong if kind == "entry" else cost.needless_handoff
    return wrong / (wrong + cost.needless_handoff)
