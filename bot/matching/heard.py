"""A stretch of text with what the engine and the costs say about it."""

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
    """asked: how likely it is asked at all, where it is one of several things in a message."""

    text: str
    words: Words
    ranking: Ranking
    chances: Mapping[str, float]
    decision: Decision
    asked: float | None = None

    @cached_property
    def best(self) -> tuple[str, float]:
        """The likeliest label and its chance; an empty label where nothing is likely."""
        return max(self.chances.items(), key=itemgetter(1), default=("", 0.0))

    def score(self, label: str, twins: Mapping[str, str]) -> float:
        """What the engine makes of a label or its near twin."""
        each = {label, twins.get(label, label)}
        return max(float(self.ranking.scores[self.ranking.labels.index(one)]) for one in each)

    def chance(self, label: str, twins: Mapping[str, str]) -> float:
        """How likely it is a label or its near twin."""
        return self.chances.get(label, 0.0) + self.chances.get(twins.get(label, ""), 0.0)
