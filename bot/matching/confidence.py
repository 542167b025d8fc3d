"""Calibration: from a score to the probability of being right."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching import logistic

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Places = NDArray[np.int64]

FEWEST = 50  # with fewer trials than this, only the prior is used
SHARPNESS = 10.0  # how fast the chance of the labels after the best one falls with their score
NOTHING = 0.1  # the score at which a label is as likely as "none of them"
PLATEAU = 0.003  # borders whose value differs by less count as equal
TIE = 0.3  # quantile of equal borders: below the median, so that a tie favours naming a label


@dataclass(frozen=True)
class Calibration:
    """P(right) = 1 / (1 + exp(-(slope * score + offset))).

    border: the score from which naming the best label is right more often than naming none, if those are the only
    choices. settled: the confidence from which no further evidence is needed.
    """

    slope: float
    offset: float
    border: float = 0.5
    settled: float = 1.0

    def confidences(self, scores: Floats) -> list[float]:
        """The confidence for each score."""
        found: list[float] = logistic.chances(self.slope * scores.astype(np.float64) + self.offset).tolist()
        return found

    def chances(self, scores: Floats, twins: Places | None = None) -> Doubles:
        """The chance of every label, [labels]. The sum is less than 1: the rest is "none of them".

        twins [labels]: for each label the index of another that people hardly distinguish from it, or its own index.
        Twins pool their evidence: the best label's confidence is computed for the pair, then divided between the two.
        """
        each = np.arange(len(scores))
        twins = each if twins is None else twins
        together = np.where(twins == each, scores, scores + np.maximum(scores[twins], 0))
        best = int((together + 1e-3 * scores).argmax())
        sure = self.confidences(together[best : best + 1])[0]
        shares: Doubles = np.exp(SHARPNESS * (scores.astype(np.float64) - NOTHING))
        pair = list({best, int(twins[best])})
        parted = sure * shares[pair] / shares[pair].sum()
        shares[pair] = 0.0
        shares *= (1 - sure) / (1.0 + shares.sum())
        shares[pair] = parted
        return shares

    def settles(self, scores: Floats) -> bool:
        """Whether the best score is high enough to do without more evidence."""
        if self.settled >= 1:
            return False
        steep = self.slope * float(scores.max()) + self.offset
        return steep >= math.log(self.settled / (1 - self.settled))


@dataclass(frozen=True)
class Trials:
    """Best scores of held-out texts, whether they were right, and best scores of strangers (texts without a label).

    share: the share of strangers among all messages.
    """

    inside: Floats
    right: NDArray[np.bool_]
    strangers: Floats
    share: float


def calibrate(trials: Trials, prior: Calibration) -> Calibration:
    """Slope and offset half way between the prior and a fit to the trials; the border from the trials alone.

    The trials' strangers are all from the same subject, which is stricter than reality; the prior saw both kinds.
    """
    if len(trials.inside) < FEWEST:
        return prior
    slope, offset = _fitted(trials, prior)
    return Calibration((slope + prior.slope) / 2, (offset + prior.offset) / 2, _border(trials))


def _fitted(trials: Trials, start: Calibration) -> tuple[float, float]:
    """(slope, offset) by logistic regression, lightly regularised towards `start`."""
    inside, outside = len(trials.inside), max(1, len(trials.strangers))
    scores = np.concatenate([trials.inside, trials.strangers]).astype(np.float64)
    truth = np.concatenate([trials.right, np.zeros(len(trials.strangers))]).astype(np.float64)
    each = trials.share / (1 - trials.share) * inside / outside
    weights = np.concatenate([np.ones(inside), np.full(len(trials.strangers), each)])
    design = np.stack([scores, np.ones_like(scores)], axis=1)
    origin = np.array([start.slope, start.offset])
    found = logistic.fitted(design, truth, weights, origin)
    return float(found[0]), float(found[1])


def _border(trials: Trials) -> float:
    """The score below which rejecting everything gives the most right decisions."""
    grid = np.linspace(0.1, 0.8, 71)
    named: Doubles = np.array([np.mean(trials.right & (trials.inside >= at)) for at in grid])
    strangers = trials.strangers if len(trials.strangers) else np.zeros(1, dtype=np.float32)
    turned: Doubles = np.array([np.mean(strangers < at) for at in grid])
    worth = (1 - trials.share) * named + trials.share * turned
    return float(np.quantile(grid[worth >= worth.max() - PLATEAU], TIE))
