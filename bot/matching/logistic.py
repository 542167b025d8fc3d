"""Logistic regression: chances from signs, and how much each sign counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

_STEEPEST = 30.0  # beyond it a chance is 0 or 1 for all purposes
_STEPS, _SETTLED = 50, 1e-6  # Newton's steps at most, and the step from which none follows
_HELD = 0.1  # how strongly every weight is held to where it started


def chances(speaks: Doubles) -> Doubles:
    """What speaks for something, as chances, of the same shape."""
    found: Doubles = 1 / (1 + np.exp(-np.clip(speaks, -_STEEPEST, _STEEPEST)))
    return found


def fitted(signs: Doubles, truth: Doubles, counts: Doubles, start: Doubles) -> Doubles:
    """The weight of each sign, by Newton's steps from `start` [signs], which pulls lightly. signs [rows, signs]; truth
    [rows]: 1 where it was so; counts [rows]: how much each row counts."""
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
