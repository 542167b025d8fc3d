"""Whether what a piece of a message sounds like is asked in that message, and what that is worth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.matching.decide import COST, Cost, Kind
from bot.matching.splitting import Manner

MOST_WORDS = 12  # of a piece that are counted

# A logistic regression. Fitted on 1,871 development messages, 501 with more than one question, before anything else had
# been learned from them; AUC 0.95 on messages left out.
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
    """A second piece of a message beside its likeliest one, the first: what tells whether it is asked as well.

    Scores and confidences are 0 to 1. whole, first_whole: what the whole message gives the label of this piece, and
    that of the first. clear: how far the piece's best score lies above its next one. ahead: how far `whole` lies above
    the whole message's score of any third label; may be below 0. sure: the piece's confidence in its label.
    asks: it is put as a question; both_ask: the first one too. leads: the whole message by itself is heard as this
    label. after_question, after_and: a question mark, or an "and", stands before the later of the two.
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


# Another logistic regression. Fitted on 2,985 pieces of 2,191 development messages, each read by an engine that had
# learned nothing from its writer. AUC 0.937 on writers left out; `chance` reaches 0.892 on the same.
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
    """How likely it is that a piece's label is asked as well as that of the first."""
    speaks = _BESIDE + sum(weight * float(getattr(second, name)) for name, weight in WEIGHTS.items())
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
