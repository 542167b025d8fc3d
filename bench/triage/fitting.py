"""Fit how much each sign of danger counts (`bot/dialogue/triage/chance.py`)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_STEPS, _SETTLED = 60, 1e-6  # Newton's steps at most, and the step from which none follows
_HELD = 0.1  # how strongly every weight is held to nought

Floats = NDArray[np.float64]


def fitted(rows: Floats, danger: NDArray[np.bool_]) -> Floats:
    """The weights [signs] of a logistic regression, by Newton's steps; nought pulls lightly. rows [messages, signs]."""
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        found = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        pull = rows.T @ (danger - found) - _HELD * weights
        bend = (rows * (found * (1 - found))[:, None]).T @ rows + _HELD * np.eye(rows.shape[1])
        step = np.linalg.solve(bend, pull)
        weights += step
        if float(np.abs(step).max()) < _SETTLED:
            break
    return weights
