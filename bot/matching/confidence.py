"""From a score to the chance of being right."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Calibration:
    """P(right) = 1 / (1 + exp(-(slope * score + offset))).

    settled: from this confidence on no further evidence is asked for.
    """

    slope: float
    offset: float
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


def calibrate(
    scores: Iterable[float], right: Iterable[bool], weights: Iterable[float], prior: Calibration, trust: float
) -> Calibration:
    """Fit slope and offset to labelled scores, held near `prior` as if it rested on `trust` more of them."""
    points = np.array(list(scores), dtype=np.float64)
    truth = np.array(list(right), dtype=np.float64)
    heavy = np.array(list(weights), dtype=np.float64)
    start = np.array([prior.slope, prior.offset])
    # The prior enters as texts spread evenly over the scores, each right as often as the prior says.
    grid = np.linspace(0.0, 1.1, 23)
    expected = 1 / (1 + np.exp(-(start[0] * grid + start[1])))
    points = np.concatenate([points, grid])
    truth = np.concatenate([truth, expected])
    heavy = np.concatenate([heavy, np.full(len(grid), trust / len(grid))])
    design = np.stack([points, np.ones_like(points)], axis=1)
    found = start.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        pull = design.T @ (heavy * (truth - chance))
        bend = (design * (heavy * chance * (1 - chance))[:, None]).T @ design + 1e-6 * np.eye(2)
        step = np.linalg.solve(bend, pull)
        found = found + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return Calibration(float(found[0]), float(found[1]))
