"""What a long story without punctuation asks for: stretches of it are matched separately and combined with the whole.

Of 289 stories of two writers, from whom nothing was learned, 76 % got their label from the whole message, 91 % with
stretches (cross-validated). A story is a message of at least LEAST_WORDS words that is not clear as it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.matching.decide import Kind
from bot.matching.heard import Heard

LEAST_WORDS = 18
CLEAR = 0.9  # confidence from which the whole message is used as it is
# The chance from which both questions at the end are used: in 490 stories, 13 times rightly and 5 times wrongly.
BOTH_FROM = 0.6
_AT_AN_END = (5, 8, 12, 18)  # lengths in words of the stretches at both ends, where most questions are
_INSIDE, _STEP = 12, 8  # length of the other stretches, and the distance between their starts
_MOST_INSIDE = 12  # about as many of these; in a very long message they start further apart
_LIKELIEST = 4  # labels of a stretch that count
_FAINT = 0.05  # labels whose chance is nowhere higher than this are left out

# A conditional logistic regression: which label, or none, a story asks for; fitted on the 289 stories.
_NONE = -0.91
_WEIGHTS: Mapping[str, float] = {
    "best": 1.20, "whole": 0.51, "score": 0.85, "at_end": 1.24, "at_start": -0.92, "clear": 1.11,
}  # fmt: skip
_KINDS: Mapping[Kind, float] = {"entry": 0.0, "action": -0.85, "topic": 1.84, "elsewhere": -0.45, "talk": 0.5}


@dataclass(frozen=True)
class Stretch:
    """Consecutive words of a message, and how they were understood."""

    begins: bool  # the message
    ends: bool
    heard: Heard


@dataclass
class _Speaking:
    """The evidence for one label. Chances are 0 to 1. clear: the lead over the next label in its best stretch."""

    best: float = 0.0
    at_end: float = 0.0
    at_start: float = 0.0
    clear: float = 0.0


def spans(count: int) -> list[tuple[int, int]]:
    """(first word, end) of the stretches of a message of `count` words."""
    ends = {span for size in _AT_AN_END for span in ((0, size), (count - size, count))}
    step = max(_STEP, count // _MOST_INSIDE)
    return sorted(ends | {(at, at + _INSIDE) for at in range(0, count - _INSIDE, step)})


def chances(stretches: Iterable[Stretch], whole: Heard, kinds: Mapping[str, Kind]) -> dict[str, float]:
    """The chance of each label that the story asks for it. The sum is less than 1: the rest is "none of them"."""
    spoken: dict[str, _Speaking] = {label: _Speaking() for label in whole.chances}
    for stretch in stretches:
        _count(spoken, stretch)
    scores = dict(zip(whole.ranking.labels, whole.ranking.scores.tolist(), strict=True))
    speaks = {
        label: _weighed(each, whole.chances.get(label, 0.0), scores[label], kinds[label])
        for label, each in spoken.items()
        if max(each.best, whole.chances.get(label, 0.0)) >= _FAINT
    }
    highest = max(speaks.values(), default=_NONE)
    shares = {label: math.exp(one - highest) for label, one in speaks.items()}
    total = sum(shares.values()) + math.exp(_NONE - highest)
    return {label: share / total for label, share in shares.items()}


def _count(spoken: dict[str, _Speaking], stretch: Stretch) -> None:
    likeliest = sorted(stretch.heard.chances.items(), key=lambda item: -item[1])[:_LIKELIEST]
    for place, (label, chance) in enumerate(likeliest):
        each = spoken.setdefault(label, _Speaking())
        if chance > each.best:
            each.best = chance
            each.clear = stretch.heard.ranking.clear if place == 0 else 0.0
        if stretch.ends:
            each.at_end = max(each.at_end, chance)
        if stretch.begins:
            each.at_start = max(each.at_start, chance)


def _weighed(each: _Speaking, whole: float, score: float, kind: Kind) -> float:
    signs = {
        "best": _odds(each.best),
        "whole": _odds(whole),
        "score": score,
        "at_end": each.at_end,
        "at_start": each.at_start,
        "clear": each.clear,
    }
    return _KINDS[kind] + sum(weight * signs[name] for name, weight in _WEIGHTS.items())


def _odds(chance: float) -> float:
    return math.log((chance + 0.02) / (1.02 - chance))
