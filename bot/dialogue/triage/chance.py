"""One chance of danger out of all that speaks for it: what was learned from words, what from meaning, and the rules.

The learned shares are scores, and a rule that holds is one of the things they are made of; so a share of 0.4 means
danger in one message of six where a rule holds, and in three of four where none does. How much each counts is
fitted on the sentences of writers of whom nothing was learned (`bench/triage/train.py`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching import logistic

SIGNS = 12  # what the chance is made of, the bias being the last
_COUNTED = 3  # rules of a kind: more of them say no more

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Speaking:
    """All that speaks for danger in a message, or against it.

    words, both: what the words alone, and they with the meaning, give each class ("none" is one), about 0 to 1.

    strong, weak, nearly: how many rules of a kind hold, or nearly do. length: words of the message.
    """

    words: Mapping[str, float]
    both: Mapping[str, float]
    strong: int
    weak: int
    nearly: int
    length: int


def signs(speaking: Speaking) -> Floats:
    """What the chance is made of, [SIGNS]."""
    second, first = sorted(share for name, share in speaking.both.items() if name != "none")[-2:]
    rules = (speaking.strong, speaking.weak, speaking.nearly)
    return np.array(
        [
            1 - speaking.both["none"],
            1 - speaking.words["none"],
            first,
            second,
            *(float(count > 0) for count in rules),
            *(float(min(count, _COUNTED)) for count in rules),
            math.log1p(speaking.length),
            1.0,
        ]
    )


def chance(weights: NDArray[np.floating], speaking: Speaking) -> float:
    """How likely the message tells of danger, 0 to 1. weights [SIGNS]."""
    return float(logistic.chances(weights @ signs(speaking)))
