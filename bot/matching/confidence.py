"""From a score to the chance of being right."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching import logistic

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Places = NDArray[np.int64]

FEWEST = 50  # trials below which the prior stands alone
SHARPNESS = 10.0  # how fast the chance of the labels behind the best one falls with their score
NOTHING = 0.1  # the score at which a label is as likely as none of them
PLATEAU = 0.003  # borders whose worth differs by less are taken as equal
TIE = 0.3  # where on that plateau the border lies: below its middle, so that a tie names rather than turns away


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
        found: list[float] = logistic.chances(self.slope * scores.astype(np.float64) + self.offset).tolist()
        return found

    def chances(self, scores: Floats, twins: Places | None = None) -> Doubles:
        """The chance of every label, [labels]. They add up to less than 1: the rest is "none of them".

        twins [labels]: for each label the place of another that people hardly tell from it, or its own place.
        Two twins share what speaks for either, so the best label's chance is that of the pair, parted again.
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
        """Whether the best score is clear enough to do without more evidence."""
        if self.settled >= 1:
            return False
        steep = self.slope * float(scores.max()) + self.offset
        return steep >= math.log(self.settled / (1 - self.settled))


@dataclass(frozen=True)
class Trials:
    """Best scores of texts that were left out, whether they were right, and best scores of strangers.

    share: of all messages, how many are strangers'.
    """

    inside: Floats
    right: NDArray[np.bool_]
    strangers: Floats
    share: float


def calibrate(trials: Trials, prior: Calibration) -> Calibration:
    """Slope and offset half way between the prior and what the trials say, and the border from the trials alone.

    The trials see strangers only from the same world, which is stricter than life; the prior saw both.
    """
    if len(trials.inside) < FEWEST:
        return prior
    slope, offset = _fitted(trials, prior)
    return Calibration((slope + prior.slope) / 2, (offset + prior.offset) / 2, _border(trials))


def _fitted(trials: Trials, start: Calibration) -> tuple[float, float]:
    """Logistic regression by Newton's steps, held by a light pull towards the start."""
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
    """A score that gives the most right decisions when everything below it is turned away."""
    grid = np.linspace(0.1, 0.8, 71)
    named: Doubles = np.array([np.mean(trials.right & (trials.inside >= at)) for at in grid])
    strangers = trials.strangers if len(trials.strangers) else np.zeros(1, dtype=np.float32)
    turned: Doubles = np.array([np.mean(strangers < at) for at in grid])
    worth = (1 - trials.share) * named + trials.share * turned
    return float(np.quantile(grid[worth >= worth.max() - PLATEAU], TIE))
