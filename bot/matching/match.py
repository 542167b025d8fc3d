"""What matching says about a message: the nouns that dialogue, tools and the turn log read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.content import Language

Band = Literal["answer", "ask", "none"]
World = Literal["content", "health", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry, action, topic or talk id with the calibrated probability (0..1) that it is what was meant."""

    id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message.

    candidates: best first, at most five. band: what the costs say should be done with the best one; "none" means that
    no candidate is good enough. world: whose question it is where nothing answers it.
    """

    text: str
    candidates: tuple[Candidate, ...]
    band: Band
    world: World

    @property
    def best(self) -> Candidate | None:
        """The most likely candidate, None where there is none at all."""
        return self.candidates[0] if self.candidates else None


@dataclass(frozen=True, slots=True)
class Match:
    """All parts of a message in the order they were asked; at least one. `why` is one honest line for a tester."""

    parts: tuple[Part, ...]
    language: Language | None
    normalised: str
    why: str
