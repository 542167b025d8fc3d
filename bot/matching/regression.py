"""Ridge regression in a kernel: from similarities to known texts to a score for each label.

With few texts every text is a support; with many a part of them is (Nystroem's method).
Leave-out predictions are exact and cost no second fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RIDGE = 0.1
_TINY = 1e-4  # keeps a nearly singular support matrix solvable


@dataclass(frozen=True)
class Solution:
    """weights [supports, labels]: scores = similarities @ weights.

    fitted [texts, labels]: scores of the training texts; the rest serves the leave-out predictions.
    """

    weights: Floats
    fitted: Floats
    _inverse: Floats
    _rows: Floats
    _exact: bool
    _ridges: Floats

    def left_out(self, targets: Floats, groups: Sequence[NDArray[np.int64]]) -> Iterator[Floats]:
        """For each group of training texts: its scores had the whole group not been learned from."""
        for group in groups:
            residual = targets[group] - self.fitted[group]
            if self._exact:
                block = self._inverse[np.ix_(group, group)] * self._ridges[group][:, None]
            else:
                rows = self._rows[group]
                scaled = (rows @ self._inverse @ rows.T) / self._ridges[group][None, :]
                block = np.eye(len(group), dtype=np.float32) - scaled
            yield targets[group] - np.linalg.solve(block.astype(np.float64), residual).astype(np.float32)


def solve_exact(similarities: Floats, targets: Floats, ridges: Floats) -> Solution:
    """Every text is a support. similarities [n, n], targets [n, labels], ridges [n]."""
    size = len(similarities)
    square = similarities.copy()
    square[np.arange(size), np.arange(size)] += ridges
    inverse = np.linalg.inv(square).astype(np.float32)
    weights = inverse @ targets
    fitted = targets - ridges[:, None] * weights
    return Solution(weights, fitted, inverse, similarities, True, ridges)


def solve_reduced(among: Floats, rows: Floats, targets: Floats, ridges: Floats) -> Solution:
    """Some texts are supports. among [m, m]: supports with each other; rows [n, m]: texts with supports."""
    shares = rows / ridges[:, None]
    square = (shares.T @ rows).astype(np.float64) + among
    square[np.diag_indices_from(square)] += _TINY * len(rows) / len(among)
    inverse = np.linalg.inv(square).astype(np.float32)
    weights = (inverse @ (shares.T @ targets)).astype(np.float32)
    return Solution(weights, rows @ weights, inverse, rows, False, ridges)
