"""Whether what a piece of a message sounds like is asked in that message, and what that is worth."""

from __future__ import annotations

import math

from bot.matching.decide import COST, Cost, Kind
from bot.matching.splitting import Manner

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


def least(kind: Kind, cost: Cost = COST) -> float:
    """The chance from which saying it is cheaper than leaving it out: the patient must then ask again, or a person.

    Talk is not said beside something else: more than 1.
    """
    if kind not in ("entry", "action", "topic"):
        return 2.0
    wrong = cost.wrong_beside if kind == "entry" else cost.needless_handoff
    return wrong / (wrong + cost.needless_handoff)
