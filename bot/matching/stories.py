"""What a long story without marks asks: stretches of it are heard by themselves, and speak beside the whole.

Of 289 stories of two writers, of which nothing was learned, the whole gave 76 % their label; with stretches 91 %, each
weighed by what was fitted on the others. A story is a message of LEAST_WORDS words or more that is not clear as it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.matching.decide import Kind
from bot.matching.heard import Heard

LEAST_WORDS = 18
CLEAR = 0.9  # confidence from which the whole message needs no second look
# Chance from which both questions at its end are taken: of 490 stories, 13 that had two, and 5 that had not.
BOTH_FROM = 0.6
_AT_AN_END = (5, 8, 12, 18)  # words of the stretches that begin or end a message: there most questions stand
_INSIDE, _STEP = 12, 8  # words of a stretch anywhere, and how far apart they begin
_MOST_INSIDE = 12  # such stretches; of a very long message they begin further apart
_LIKELIEST = 4  # labels of a stretch that count
_FAINT = 0.05  # a label that nothing gives more than this is left out

# A conditional logistic regression: which label, or none, a story asks for. Fitted on the 289 stories.
_NONE = -0.91
_WEIGHTS: Mapping[str, float] = {
    "best": 1.20, "whole": 0.51, "score": 0.85, "at_end": 1.24, "at_start": -0.92, "clear": 1.11,
}  # fmt: skip
_KINDS: Mapping[Kind, float] = {"entry": 0.0, "action": -0.85, "topic": 1.84, "elsewhere": -0.45, "talk": 0.5}


@dataclass(frozen=True)
class Stretch:
    """A run of words of a message, and what it is heard as."""

    begins: bool  # the message
    ends: bool
    heard: Heard


@dataclass
class _Speaking:
    """What speaks for one label. Chances are 0 to 1; clear: how far its best stretch sets it above the next label."""

    best: float = 0.0
    at_end: float = 0.0
    at_start: float = 0.0
    clear: float = 0.0


def spans(count: int) -> list[tuple[int, int]]:
    """Where the stretches of a message of so many words begin and end."""
    ends = {span for size in _AT_AN_END for span in ((0, size), (count - size, count))}
    step = max(_STEP, count // _MOST_INSIDE)
    return sorted(ends | {(at, at + _INSIDE) for at in range(0, count - _INSIDE, step)})


def chances(stretches: Iterable[Stretch], whole: Heard, kinds: Mapping[str, Kind]) -> dict[str, float]:
    """How likely each label is what the story asks for. They add up to less than 1: the rest is "none of them"."""
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
