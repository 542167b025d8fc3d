"""The learned evidence, in addition to the rules: what a message has in common with labelled sentences.

One linear model over concepts, pairs of nearby concepts, rules that hold or nearly hold, words, and letter n-grams; and
a second one that also uses the sentence encoder's vector. Both are trained on our own labelled sentences by
`bench/triage/train.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.dialogue.triage import order
from bot.dialogue.triage.chance import Speaking, chance
from bot.dialogue.triage.lexicon import numbers_of
from bot.dialogue.triage.reading import WORDS_KEPT, Reading
from bot.dialogue.triage.rules import CATEGORIES, Rule
from bot.matching import read as read_words
from bot.matching.engine import Mixture, centred

CLASSES = ("none", *CATEGORIES)
_HALVES = Mixture(spelling=0.0, meaning=0.5, wording=0.5)  # meaning and wording count equally
WEIGHTS = Path(__file__).with_name("weights.npz")
Floats = NDArray[np.float32]
_NEAR = 5  # how many words apart two concepts may be to make a pair
_ALONE, _RULES, _PAIRS, _WORDS = 0, 2_048, 4_096, 36_864  # the first number of each kind of feature
_IN_ENGLISH, SIZE = 524_288, 1_048_576
_PAIR_ROOM, _WORD_ROOM = _WORDS - _PAIRS, _IN_ENGLISH - _WORDS
# Offsets, to which the number of a concept is added (`order.py`): concept stated, calmed, denied, or in any of these
# ways.
_AS_IT_IS, _CALMED, _DENIED, _ANY_WAY = (_ALONE + place for place in (0, 256, 512, 1_024))
MOST_CONCEPTS = 256
# The same for rules: rule by number; class and whether the rule is weak; detail by hash; then class and detail of rules
# that nearly hold.
_RULE, _CLASS, _DETAIL, _NEAR_CLASS, _NEAR_DETAIL = (_RULES + place for place in (0, 512, 600, 800, 1_000))
MOST_RULES = 512
_DETAIL_ROOM = 199
_OWN = 0.7  # share of the message's own words and concepts, beside its words in English
_CONCEPT, _PAIR, _HOLDS, _NEARLY, _WORD, _TWO, _SKIP, _PIECE = 1.0, 0.5, 2.0, 1.0, 1.0, 0.7, 0.4, 0.3


def features(reading: Reading, text: str, firing: list[Rule], nearly: list[Rule]) -> dict[int, float]:
    """Feature number -> value, normalised to length 1; empty for a message without words.

    text: what was read. Its words in English are features too, so that one language learns from another.
    """
    found: dict[int, float] = {}
    named = [numbers_of(bits) for bits in reading.bits[:WORDS_KEPT]]
    for at, indices in enumerate(named):
        state = _DENIED if reading.denied[at] else _CALMED if reading.calm[at] else _AS_IT_IS
        for index in indices:
            found[_ANY_WAY + index] = found[state + index] = _CONCEPT
        for other in named[at + 1 : at + 1 + _NEAR]:
            for first in indices:
                for second in other:
                    if first != second:
                        low, high = (first, second) if first < second else (second, first)
                        found[_PAIRS + (low * 257 + high) % _PAIR_ROOM] = _PAIR
    for rule in firing:
        found[_RULE + rule.number] = _HOLDS
        found[_CLASS + CATEGORIES.index(rule.category) * 2 + rule.is_weak] = _HOLDS
        found[_DETAIL + _place(rule)] = _HOLDS
    for rule in nearly:
        found[_NEAR_CLASS + CATEGORIES.index(rule.category)] = _NEARLY
        found[_NEAR_DETAIL + _place(rule)] = _NEARLY
    words = [_masked(word) for word in reading.words]
    for word in words:
        for index, value in _pieces(word):
            found[index] = value
    for wording, value in _in_a_row(words):
        found[_hashed(wording)] = value
    return _of_length(found, _OWN) | _of_length(_glossed(text), 1 - _OWN)


def _glossed(text: str) -> dict[int, float]:
    """The words in English, where they are known, alone and in a row."""
    words = [_masked(word) for word in read_words(text).glossed.split()[:WORDS_KEPT]]
    said = ((word, _WORD) for word in words)
    return {_IN_ENGLISH + crc32(each.encode()) % (SIZE - _IN_ENGLISH): by for each, by in (*said, *_in_a_row(words))}


def _masked(word: str) -> str:
    return "#" * len(word) if word.isdigit() else word


def _in_a_row(words: list[str]) -> Iterator[tuple[str, float]]:
    """Two words next to each other, and two with one between them; each with its value."""
    for at, word in enumerate(words[:-1]):
        yield f"{word} {words[at + 1]}", _TWO
        if at + 2 < len(words):
            yield f"{word} _ {words[at + 2]}", _SKIP


def _of_length(values: dict[int, float], square: float) -> dict[int, float]:
    """The same direction, with a length whose square is given."""
    by = sqrt(square / sum(value * value for value in values.values())) if values else 0.0
    return {index: value * by for index, value in values.items()}


def shares(values: dict[int, float]) -> dict[str, float]:
    """Class -> share from the words alone: about 1 for the right class and 0 for the others."""
    model = _model()
    at, by = _arrays(values)
    scored = (by @ model["weights"][at].astype(np.float32)) * model["scales"] + model["bias"]
    return dict(zip(CLASSES, scored.tolist(), strict=True))


def shares_with_meaning(values: dict[int, float], vector: Floats) -> dict[str, float]:
    """The same from words and meaning; vector [768]: the encoder's vector of the message."""
    model = _model()
    at, by = _arrays(values)
    scored = (by @ model["weights_both"][at].astype(np.float32)) * model["scales_both"] + model["bias_both"]
    scored = scored + likeness(model["supports"], centred(vector[None], model["centre"]))[0] @ model["meaning"]
    return dict(zip(CLASSES, scored.tolist(), strict=True))


def chance_of(speaking: Speaking, *, with_meaning: bool) -> float:
    """The probability of danger, 0 to 1; without the meaning, other weights are used."""
    return chance(_model()["chance" if with_meaning else "chance_of_words"], speaking)


def likeness(supports: Floats, vectors: Floats) -> Floats:
    """The similarity of messages to labelled sentences, [messages, supports]; both `centred`."""
    half = vectors.shape[1] // 2
    meaning, wording = (vectors[:, side] @ supports[:, side].T for side in (slice(half), slice(half, None)))
    return _HALVES.read(meaning, wording)


def _arrays(values: dict[int, float]) -> tuple[NDArray[np.int64], Floats]:
    at = np.fromiter(values.keys(), dtype=np.int64, count=len(values))
    by = np.fromiter(values.values(), dtype=np.float32, count=len(values))
    return at, by


@cache
def _model() -> dict[str, NDArray[Any]]:
    order.check()
    with np.load(WEIGHTS) as stored:
        model = dict(stored)
    model["supports"] = centred(
        model["supports"].astype(np.float32) * model["supports_scale"], np.zeros(1, dtype=np.float32)
    )
    return model


def _place(rule: Rule) -> int:
    return crc32(rule.detail.encode()) % _DETAIL_ROOM


@lru_cache(maxsize=16_384)
def _pieces(word: str) -> tuple[tuple[int, float], ...]:
    marked = f"<{word[:24]}>"
    pieces = {marked[at : at + size] for size in (3, 4, 5) for at in range(len(marked) - size + 1)}
    return (*((_hashed(f"#{piece}"), _PIECE) for piece in pieces), (_hashed(word), _WORD))


def _hashed(text: str) -> int:
    return _WORDS + crc32(text.encode("utf-8", "surrogatepass")) % _WORD_ROOM
