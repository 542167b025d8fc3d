"""Kernel ridge regression: from similarities to known texts to a score for each label.

For a sample of the texts, the scores with a text held out follow from a formula, without learning again.
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
    """weights [texts, labels]: scores = similarities @ weights. The other fields are about the sample only."""

    weights: Floats
    _targets: Floats  # [sample, labels]
    _residual: Floats  # targets minus fitted scores
    _shares: Floats  # [sample, sample]

    def left_out(self, groups: Sequence[Places]) -> Iterator[Floats]:
        """For each group of indices in the sample: their scores if the whole group had been held out."""
        for group in groups:
            block = self._shares[np.ix_(group, group)].astype(np.float64)
            change = np.linalg.solve(block, self._residual[group]).astype(np.float32)
            yield self._targets[group] - change


def solve(near: Floats, targets: Floats, ridges: Floats, sample: int = 0) -> Solution:
    """Solve for the weights. near [n, n]: symmetric kernel, overwritten. targets [n, labels]. ridges [n].

    sample: how many of the last texts may be held out. They must be the last, because the corresponding corner of the
    inverse follows from the end of the Cholesky factor alone.
    """
    from scipy.linalg import cho_factor, cho_solve

    size = len(targets)
    near[np.arange(size), np.arange(size)] += ridges
    # The transpose of a symmetric matrix is equal, and has the memory order that LAPACK can overwrite in place.
    factor, _ = cho_factor(near.T, lower=True, overwrite_a=True, check_finite=False)
    weights = np.ascontiguousarray(cho_solve((factor, True), targets, check_finite=False))
    if not sample:
        nothing = np.zeros((0, 0), dtype=np.float32)
        return Solution(weights, targets[:0], weights[:0], nothing)
    last = factor[-sample:, -sample:]
    inverse = cho_solve((last, True), np.eye(sample, dtype=np.float32), check_finite=False)
    own = ridges[-sample:, None]
    return Solution(weights, targets[-sample:], own * weights[-sample:], own * inverse)
