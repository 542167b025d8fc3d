"""Kernel ridge regression, where the kernel is a sum of products of features. The table of all sentences by all
sentences is never made: it would take several gigabytes, and its factors the best part of an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats = NDArray[np.float32]
_ACCURACY = 1e-3  # of what is wanted; the weights are stored in eight bits, which is coarser
_MOST_STEPS = 1_000


class Unsolved(Exception):
    """No solution was found in a thousand steps."""


@dataclass(frozen=True)
class View:
    """One kind of features of all sentences, [sentences, features], and its share in the kernel."""

    rows: csr_array | Floats
    share: float

    def at(self, places: NDArray[np.int64]) -> View:
        """The same of some sentences."""
        return View(self.rows[places], self.share)

    def weights(self, alphas: Floats) -> Floats:
        """Weights of sentences [sentences, classes] as weights of features [features, classes]."""
        found: Floats = np.float32(self.share) * (self.rows.T @ alphas)
        return found


def solved(views: Sequence[View], wanted: Floats, penalty: Floats) -> list[Floats]:
    """The weights of each view's features, so that the views together give what is `wanted` [sentences, classes].

    penalty [sentences]: the higher, the less a sentence is learned from. Conjugate gradients, preconditioned by the
    diagonal, each class with steps of its own. Raises Unsolved.
    """
    turned = [(view.rows, view.rows.T.tocsr() if isinstance(view.rows, csr_array) else view.rows.T) for view in views]

    def times(alphas: Floats) -> Floats:
        found = penalty[:, None] * alphas
        for view, (rows, columns) in zip(views, turned, strict=True):
            found = found + np.float32(view.share) * (rows @ (columns @ alphas))
        return found

    diagonal = penalty + sum(np.float32(view.share) * _squares(view.rows) for view in views)
    alphas, left = np.zeros_like(wanted), wanted.copy()
    towards = left / diagonal[:, None]
    direction, size = towards, (left * towards).sum(axis=0)
    goal = _ACCURACY * np.linalg.norm(wanted, axis=0)
    for _ in range(_MOST_STEPS):
        bent = times(direction)
        step = size / (direction * bent).sum(axis=0)
        alphas = alphas + step * direction
        left = left - step * bent
        if (np.linalg.norm(left, axis=0) <= goal).all():
            return [view.weights(alphas) for view in views]
        towards = left / diagonal[:, None]
        before, size = size, (left * towards).sum(axis=0)
        direction = towards + (size / before) * direction
    raise Unsolved(f"{len(wanted)} sentences")


def _squares(rows: csr_array | Floats) -> Floats:
    """The squared length of each row."""
    found = rows.multiply(rows).sum(axis=1) if isinstance(rows, csr_array) else (rows * rows).sum(axis=1)
    return np.asarray(found, dtype=np.float32).ravel()
