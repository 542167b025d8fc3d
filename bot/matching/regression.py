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


def solve(near: Floats, targets: Floats, ridges: Floats, sample: int = 0) -> Solution:
    """near [n, n] symmetric, targets [n, labels], ridges [n]. `near` is overwritten.

    sample: how many of the last texts may be left out. They stand last because the end of a Cholesky factor alone
    says what the inverse is there.
    """
    from scipy.linalg import cho_factor, cho_solve

    size = len(targets)
    near[np.arange(size), np.arange(size)] += ridges
    # Of a symmetric matrix the transpose is the same one, in the order in which LAPACK overwrites it in place.
    factor, _ = cho_factor(near.T, lower=True, overwrite_a=True, check_finite=False)
    weights = np.ascontiguousarray(cho_solve((factor, True), targets, check_finite=False))
    if not sample:
        nothing = np.zeros((0, 0), dtype=np.float32)
        return Solution(weights, targets[:0], weights[:0], nothing)
    last = factor[-sample:, -sample:]
    inverse = cho_solve((last, True), np.eye(sample, dtype=np.float32), check_finite=False)
    own = ridges[-sample:, None]
    return Solution(weights, targets[-sample:], own * weights[-sample:], own * inverse)
