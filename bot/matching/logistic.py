"""Logistic regression: probabilities, and the weights of features."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

_STEEPEST = 30.0  # logits are clipped to this, where the probability is practically 0 or 1
_STEPS, _SETTLED = 50, 1e-6  # most Newton steps, and the step size at which to stop
_HELD = 0.1  # strength of the regularisation towards the start


def chances(speaks: Doubles) -> Doubles:
    """Logits as probabilities, of the same shape."""
    found: Doubles = 1 / (1 + np.exp(-np.clip(speaks, -_STEEPEST, _STEEPEST)))
    return found


def fitted(signs: Doubles, truth: Doubles, counts: Doubles, start: Doubles) -> Doubles:
    """The weight of each feature, by Newton's method, lightly regularised towards `start` [features]. signs [rows,
    features]; truth [rows]: 1 or 0; counts [rows]: the weight of each row."""
    weights = start.copy()
    for _ in range(_STEPS):
        found = chances(signs @ weights)
        pull = signs.T @ (counts * (truth - found)) - _HELD * (weights - start)
        bend = (signs * (counts * found * (1 - found))[:, None]).T @ signs + _HELD * np.eye(len(start))
        step = np.linalg.solve(bend, pull)
        weights = weights + step
        if float(np.abs(step).max()) < _SETTLED:
            break
    return weights
