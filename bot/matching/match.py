"""The result of matching a message: the types that dialogue, tools and the turn log use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.content import Language

Band = Literal["answer", "ask", "none"]
World = Literal["content", "health", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """The id of an entry, action, topic or talk, with the calibrated probability (0..1) that it was meant."""

    id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message.

    candidates: best first, at most five. band: what to do with the best one, by expected cost; "none": no candidate is
    good enough. world: the subject: our content, health that it does not cover, or something else.
    """

    text: str
    candidates: tuple[Candidate, ...]
    band: Band
    world: World

    @property
    def best(self) -> Candidate | None:
        """The first candidate, None if there is none."""
        return self.candidates[0] if self.candidates else None

    @property
    def clear(self) -> str | None:
        """The id of the best candidate if it is sure enough to act on, None otherwise."""
        return self.candidates[0].id if self.candidates and self.band == "answer" else None


@dataclass(frozen=True, slots=True)
class Match:
    """All parts of a message in the order asked; at least one. why: one line for testers that explains the decision."""

    parts: tuple[Part, ...]
    language: Language | None
    normalised: str
    why: str
