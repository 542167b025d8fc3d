"""A piece of text with the engine's ranking and the decision by expected cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from bot.matching.decide import Decision
from bot.matching.engine import Ranking
from bot.matching.words import Words


@dataclass(frozen=True)
class Heard:
    """How a text was understood. asked: the chance that it is asked for, if it is one of several pieces."""

    text: str
    words: Words
    ranking: Ranking
    chances: Mapping[str, float]
    decision: Decision
    asked: float | None = None

    @cached_property
    def best(self) -> tuple[str, float]:
        """The likeliest label and its chance; ("", 0) if there are no chances."""
        return max(self.chances.items(), key=itemgetter(1), default=("", 0.0))

    def score(self, label: str, twins: Mapping[str, str]) -> float:
        """The engine's score of a label or its twin, whichever is higher."""
        each = {label, twins.get(label, label)}
        return max(float(self.ranking.scores[self.ranking.labels.index(one)]) for one in each)

    def chance(self, label: str, twins: Mapping[str, str]) -> float:
        """The chance of a label plus that of its twin."""
        return self.chances.get(label, 0.0) + self.chances.get(twins.get(label, ""), 0.0)
