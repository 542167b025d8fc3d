"""One chance of danger out of all that speaks for it: what was learned from words, what from meaning, and the rules.

The learned shares are scores, and a rule that holds is one of the things they are made of; so a share of 0.4 means
danger in one message of three where a rule holds, and in three of four where none does. How much each counts is
fitted on the sentences of writers of whom nothing was learned (`bench/triage/train.py`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_COUNTED = 3  # rules of a kind: more of them say no more

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Heard:
    """words, both: what the words alone, and they with the meaning, give each class ("none" is one), about 0 to 1.

    strong, weak, nearly: how many rules of a kind hold, or nearly do. length: words of the message.
    """

    words: Mapping[str, float]
    both: Mapping[str, float]
    strong: int
    weak: int
    nearly: int
    length: int


def signs(heard: Heard) -> Floats:
    """What the chance is made of, [12]; the last is the bias."""
    second, first = sorted(share for name, share in heard.both.items() if name != "none")[-2:]
    rules = (heard.strong, heard.weak, heard.nearly)
    return np.array(
        [
            1 - heard.both["none"],
            1 - heard.words["none"],
            first,
            second,
            *(float(count > 0) for count in rules),
            *(float(min(count, _COUNTED)) for count in rules),
            math.log1p(heard.length),
            1.0,
        ]
    )


def chance(weights: NDArray[np.floating], heard: Heard) -> float:
    """How likely the message tells of danger, 0 to 1. weights [12]."""
    speaks = float(weights @ signs(heard))
    return 1 / (1 + math.exp(-min(30.0, max(-30.0, speaks))))


def fitted(rows: Floats, danger: NDArray[np.bool_]) -> Floats:
    """The weights of a logistic regression, [12], by Newton's steps and held lightly to nought. rows [messages, 12]."""
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


_STEPS, _HELD, _SETTLED = 60, 0.1, 1e-6
