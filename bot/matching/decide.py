"""Answer, ask back, hand over or decline: which has the lowest expected cost?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.matching.engine import Ranking

Kind = Literal["entry", "action", "talk", "topic", "elsewhere"]
Choice = Literal["answer", "ask", "hand off", "decline"]

OFFERED = 3  # options in a question back


@dataclass(frozen=True)
class Cost:
    """The costs of errors; the unit is one needless question.

    An unwanted form is closed with one word, and a wrong "you are welcome" misleads nobody, so both cost less than
    wrong content. wrong_piece: content for one piece of the message that nobody asked for. wrong_beside: the same in
    addition to what was asked for. twin: the near twin of the right entry was given.
    """

    wrong_answer: float = 5.0
    wrong_piece: float = 3.0
    wrong_beside: float = 1.5
    wrong_action: float = 3.0
    wrong_talk: float = 1.5
    needless_question: float = 1.0
    needless_handoff: float = 2.0
    twin: float = 0.5


COST = Cost()


@dataclass(frozen=True)
class Decision:
    """The cheapest choice, the labels that it is about (best first), and the expected cost of each choice."""

    choice: Choice
    about: tuple[str, ...]
    prices: Mapping[Choice, float]


def answer_from(cost: Cost = COST) -> float:
    """The lowest confidence at which an answer is cheaper than a question back, all else being equal.

    Answering costs (1 - p) * wrong_answer, asking costs p * needless_question.
    """
    return cost.wrong_answer / (cost.wrong_answer + cost.needless_question)


def ask_from(cost: Cost = COST) -> float:
    """The lowest chance of the right thing being among the options at which a question is cheaper than a handoff.

    Handing over costs q * needless_handoff, asking in vain costs (1 - q) * needless_question.
    """
    return cost.needless_question / (cost.needless_question + cost.needless_handoff)


def decide(
    chances: Mapping[str, float],
    kinds: Mapping[str, Kind],
    twins: Mapping[str, str],
    strange: float,
    cost: Cost = COST,
) -> Decision:
    """The cheapest choice for these chances of labels. strange: the chance that the message is out of scope, given that
    no label fits."""
    total = dict.fromkeys(("entry", "action", "talk", "topic", "elsewhere"), 0.0)
    for label, chance in chances.items():
        total[kinds[label]] += chance
    unknown = max(0.0, 1.0 - sum(total.values()))
    served = total["entry"] + total["action"] + total["talk"]
    foreign = total["elsewhere"] + unknown * strange
    ours = total["topic"] + unknown * (1 - strange)

    serving = (one for one in chances if kinds[one] in ("entry", "action", "talk"))
    order = sorted(serving, key=chances.__getitem__, reverse=True)
    offers = [one for one in order if kinds[one] != "talk"][:OFFERED]
    prices: dict[Choice, float] = {
        "hand off": served * cost.needless_handoff + foreign * cost.needless_question,
        "decline": (served + ours) * cost.needless_handoff,
    }
    wrong = {"entry": cost.wrong_answer, "action": cost.wrong_action, "talk": cost.wrong_talk}
    if order:
        best = order[0]
        twin = chances.get(twins.get(best, ""), 0.0)
        prices["answer"] = (1 - chances[best] - twin) * wrong[kinds[best]] + twin * cost.twin
    if offers:
        among = sum(chances[one] for one in offers)
        missed = served - among
        prices["ask"] = cost.needless_question + missed * cost.needless_handoff
    choice = min(prices, key=lambda one: prices[one])
    topics = sorted((one for one in chances if kinds[one] == "topic"), key=chances.__getitem__, reverse=True)
    about = {"answer": order[:1], "ask": offers, "hand off": topics[:1], "decline": []}[choice]
    return Decision(choice, tuple(about), prices)


def would_name(ranking: Ranking) -> bool:
    """Whether naming the best label is right more often than naming none, if those are the only choices."""
    return ranking.exact or float(ranking.scores.max()) >= ranking.border
