"""Ridge regression in a kernel: from similarities to known texts to a score for each label.

With few texts every text is a support; with many a part of them is (Nystroem's method). What the scores of a text
would be had it not been learned from follows by formula, for a sample of the texts, without learning again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Near = Callable[[Places], Floats]  # texts -> their likeness to every support, [texts, supports]

RIDGE = 0.1
_TINY = 1e-4  # keeps a nearly singular matrix of supports solvable
_BLOCK = 2_000  # texts that are held in memory at once where supports are only a part of them


@dataclass(frozen=True)
class Solution:
    """weights [supports, labels]: scores = likeness @ weights. The rest is about the sample only."""

    weights: Floats
    _targets: Floats  # [sample, labels]
    _residual: Floats  # the same less what was learned
    _shares: Floats  # [sample, sample]

    def left_out(self, groups: Sequence[Places]) -> Iterator[Floats]:
        """For each group of places in the sample: their scores had the whole group not been learned from."""
        for group in groups:
            block = self._shares[np.ix_(group, group)].astype(np.float64)
            change = np.linalg.solve(block, self._residual[group]).astype(np.float32)
            yield self._targets[group] - change


def solve_exact(near: Floats, targets: Floats, ridges: Floats, sample: Places) -> Solution:
    """Every text is a support. near [n, n], targets [n, labels], ridges [n]. `near` is overwritten."""
    size, labels = targets.shape
    near[np.arange(size), np.arange(size)] += ridges
    wanted = np.zeros((size, labels + len(sample)), dtype=np.float32)
    wanted[:, :labels] = targets
    wanted[sample, labels + np.arange(len(sample))] = 1.0
    found = np.linalg.solve(near, wanted)
    weights = np.ascontiguousarray(found[:, :labels])
    own = ridges[sample][:, None]
    return Solution(weights, targets[sample], own * weights[sample], own * found[sample][:, labels:])


def solve_reduced(near: Near, supports: Places, targets: Floats, ridges: Floats, sample: Places) -> Solution:
    """Some texts are supports. Holds no more than a block of the likenesses at once."""
    square = near(supports).astype(np.float64)
    square[np.diag_indices_from(square)] += _TINY * len(targets) / len(supports)
    sums = np.zeros((len(supports), targets.shape[1]), dtype=np.float64)
    for start in range(0, len(targets), _BLOCK):
        places = np.arange(start, min(start + _BLOCK, len(targets)))
        rows = near(places)
        shares = (rows / ridges[places][:, None]).T
        square += shares @ rows
        sums += shares @ targets[places]
    rows = near(sample)
    found = np.linalg.solve(square, np.concatenate([sums, rows.T], axis=1)).astype(np.float32)
    weights = np.ascontiguousarray(found[:, : targets.shape[1]])
    shares = np.eye(len(sample), dtype=np.float32) - (rows @ found[:, targets.shape[1] :]) / ridges[sample]
    return Solution(weights, targets[sample], targets[sample] - rows @ weights, shares)
