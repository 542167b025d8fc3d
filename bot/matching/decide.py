"""Answer, ask back or hand over: which costs least?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.matching.engine import Ranking


class Band(StrEnum):
    """What to do with a ranking."""

    ANSWER = "answer"
    ASK = "ask"
    HAND_OFF = "hand off"


@dataclass(frozen=True)
class Cost:
    """Prices of the ways to go wrong, in needless questions."""

    wrong_answer: float = 5.0
    needless_question: float = 1.0
    needless_handoff: float = 2.0


COST = Cost()
OFFERED = 3  # entries in a question back


def answer_from(cost: Cost = COST) -> float:
    """The least confidence at which an answer is cheaper than a question back.

    Answering costs (1 - p) * wrong_answer, asking costs p * needless_question.
    """
    return cost.wrong_answer / (cost.wrong_answer + cost.needless_question)


def ask_from(cost: Cost = COST) -> float:
    """The least chance that the right entry is among those offered at which a question beats a handoff.

    Handing over costs q * needless_handoff, asking in vain costs (1 - q) * needless_question.
    """
    return cost.needless_question / (cost.needless_question + cost.needless_handoff)


def band(ranking: Ranking, cost: Cost = COST) -> Band:
    """The cheapest of the three."""
    best = ranking.candidates[0].confidence
    if ranking.exact or best >= answer_from(cost):
        return Band.ANSWER
    offered = min(1.0, sum(one.confidence for one in ranking.candidates[:OFFERED]))
    return Band.ASK if offered >= ask_from(cost) else Band.HAND_OFF


def would_name(ranking: Ranking) -> bool:
    """Where only naming the best label or naming none is possible: which is more often right."""
    return ranking.exact or ranking.score >= ranking.border
