"""Ridge regression in a kernel: from similarities to known texts to a score for each label.

What the scores of a text would be had it not been learned from follows by formula, for a sample of the texts, without
learning again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

RIDGE = 0.1


@dataclass(frozen=True)
class Solution:
    """weights [texts, labels]: scores = likeness @ weights. The rest is about the sample only."""

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


def solve(near: Floats, targets: Floats, ridges: Floats, sample: Places) -> Solution:
    """near [n, n], targets [n, labels], ridges [n]. `near` is overwritten."""
    size, labels = targets.shape
    near[np.arange(size), np.arange(size)] += ridges
    wanted = np.zeros((size, labels + len(sample)), dtype=np.float32)
    wanted[:, :labels] = targets
    wanted[sample, labels + np.arange(len(sample))] = 1.0
    found = np.linalg.solve(near, wanted)
    weights = np.ascontiguousarray(found[:, :labels])
    own = ridges[sample][:, None]
    return Solution(weights, targets[sample], own * weights[sample], own * found[sample][:, labels:])
