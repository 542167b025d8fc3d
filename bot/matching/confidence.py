"""From a score to the chance of being right."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

FEWEST = 50  # tests below which the prior stands alone
PLATEAU = 0.003  # borders whose worth differs by less are taken as equal


@dataclass(frozen=True)
class Calibration:
    """P(right) = 1 / (1 + exp(-(slope * score + offset))).

    border: the score from which naming the best label is right more often than not naming any, where those
    two are the only choices. settled: from this confidence on no further evidence is asked for.
    """

    slope: float
    offset: float
    border: float = 0.5
    settled: float = 1.0

    def confidences(self, scores: Floats) -> list[float]:
        """One confidence for each score."""
        steep = np.clip(self.slope * scores.astype(np.float64) + self.offset, -30, 30)
        return [float(value) for value in 1 / (1 + np.exp(-steep))]

    def settles(self, scores: Floats) -> bool:
        """Whether the best score is clear enough to do without more evidence."""
        if self.settled >= 1:
            return False
        steep = self.slope * float(scores.max()) + self.offset
        return steep >= math.log(self.settled / (1 - self.settled))


@dataclass(frozen=True)
class Tests:
    """Best scores of texts that were left out, whether they were right, and best scores of strangers.

    share: of all messages, how many are strangers'.
    """

    inside: Floats
    right: NDArray[np.bool_]
    strangers: Floats
    share: float


def calibrate(tests: Tests, prior: Calibration) -> Calibration:
    """Slope and offset half way between the prior and what the tests say, and the border from the tests alone.

    The tests see strangers only from the same world, which is stricter than life; the prior saw both.
    """
    if len(tests.inside) < FEWEST:
        return prior
    slope, offset = _fitted(tests, prior)
    return Calibration((slope + prior.slope) / 2, (offset + prior.offset) / 2, _border(tests))


def _fitted(tests: Tests, start: Calibration) -> tuple[float, float]:
    """Logistic regression by Newton's steps, held by a light pull towards the start."""
    inside, outside = len(tests.inside), max(1, len(tests.strangers))
    scores = np.concatenate([tests.inside, tests.strangers]).astype(np.float64)
    truth = np.concatenate([tests.right, np.zeros(len(tests.strangers))]).astype(np.float64)
    each = tests.share / (1 - tests.share) * inside / outside
    weights = np.concatenate([np.ones(inside), np.full(len(tests.strangers), each)])
    design = np.stack([scores, np.ones_like(scores)], axis=1)
    origin = np.array([start.slope, start.offset])
    found = origin.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        pull = design.T @ (weights * (truth - chance)) - 0.1 * (found - origin)
        bend = (design * (weights * chance * (1 - chance))[:, None]).T @ design + 0.1 * np.eye(2)
        step = np.linalg.solve(bend, pull)
        found = found + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return float(found[0]), float(found[1])


def _border(tests: Tests) -> float:
    """The middle of the scores that give the most right decisions when everything below them is turned away."""
    grid = np.linspace(0.1, 0.8, 71)
    named: Doubles = np.array([np.mean(tests.right & (tests.inside >= at)) for at in grid])
    strangers = tests.strangers if len(tests.strangers) else np.zeros(1, dtype=np.float32)
    turned: Doubles = np.array([np.mean(strangers < at) for at in grid])
    worth = (1 - tests.share) * named + tests.share * turned
    return float(grid[worth >= worth.max() - PLATEAU].mean())
