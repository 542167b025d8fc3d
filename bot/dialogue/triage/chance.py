"""Combine all evidence into one probability of danger: the learned scores of words and meaning, and the rules.

The learned scores ("shares") are not probabilities, and rules that hold are among their features: with a share of 0.4
there is danger in one message of six if a rule holds, but in three of four if none does. The weights are fitted on
sentences of held-out writers (`bench/triage/train.py`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching import logistic

SIGNS = 12  # features, the last one being the bias
_COUNTED = 3  # rules of a kind that are counted at most

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Speaking:
    """The evidence for and against danger in a message.

    words, both: class (including "none") -> share, about 0 to 1, from the words alone, and from words and meaning.
    strong, weak, nearly: how many strong and weak rules hold, and how many nearly hold. length: words of the message.
    """

    words: Mapping[str, float]
    both: Mapping[str, float]
    strong: int
    weak: int
    nearly: int
    length: int


def signs(speaking: Speaking) -> Floats:
    """The features of the probability, [SIGNS]."""
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
    """The probability that the message reports danger, 0 to 1. weights [SIGNS]."""
    return float(logistic.chances(weights @ signs(speaking)))
