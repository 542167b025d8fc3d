"""The learned matcher: from the words of a message to labels with confidences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.features import SKELETONS, STEMS, code, features_of, stems
from bot.matching.postings import Table
from bot.matching.speller import Vocabulary, repair
from bot.matching.supports import Supports
from bot.matching.words import Words

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

KNOWN_TEXT = 0.995  # chance that a message equal to an editor's phrasing means that phrasing's label


@dataclass(frozen=True)
class Example:
    """A text with a known label. A weight below 1 marks weaker evidence, such as a sentence of an answer."""

    words: Words
    label: str
    weight: float = 1.0


@dataclass(frozen=True)
class Ranking:
    """The engine's result for one text. scores, chances [labels]: in the order of `labels`.

    The chances add up to at most 1; the rest is the chance that no label is right. exact: the text is a known one.
    read: which evidence decided: `known text`, `spelling` or `meaning`. border: see `Calibration`.
    """

    labels: tuple[str, ...]
    scores: Floats
    chances: Doubles
    exact: bool
    read: str
    border: float

    @property
    def clear(self) -> float:
        """The best score minus the second best."""
        second, best = np.partition(self.scores, -2)[-2:].tolist() if len(self.scores) > 1 else (0.0, self.scores[0])
        return float(best - second)

    def best(self, count: int) -> list[tuple[str, float]]:
        """The likeliest labels with their chances, best first."""
        order = np.argsort(-self.chances, kind="stable")[:count]
        return [(self.labels[place], chance) for place, chance in zip(order, self.chances[order].tolist(), strict=True)]


@dataclass(frozen=True)
class Mixture:
    """The shares of each kind of evidence in one kernel; they add up to 1.

    meaning, wording: for the two halves of the encoder's vector.
    """

    spelling: float
    meaning: float
    wording: float

    def read(self, meaning: Floats, wording: Floats) -> Floats:
        """The encoder's part of the kernel, from the cosines of the two halves."""
        mixed: Floats = np.float32(self.meaning) * np.square(np.maximum(meaning, 0))
        if self.wording:
            mixed += np.float32(self.wording) * np.square(np.maximum(wording, 0))
        return mixed


@dataclass(frozen=True)
class Meaning:
    """How the encoder's evidence is used. The supports' vectors are centred, each half a unit vector.

    weights [labels, supports]: for the encoder's similarities; in this order their product with one message's is
    cheapest. table: for the spelling's.
    """

    mixture: Mixture
    centre: Floats
    supports: Supports
    weights: Floats
    table: Table
    calibration: Calibration


@dataclass(frozen=True)
class Spelling:
    """How the spelling's evidence is used. words: all words of the texts that were learned."""

    table: Table
    words: frozenset[str]
    calibration: Calibration


class Engine:
    """Created by `learning.fit` and never changed, so threads may share it."""

    def __init__(
        self,
        labels: tuple[str, ...],
        known: Mapping[str, str],
        spelling: Spelling,
        meaning: Meaning | None,
        encoder: Encoder | None,
    ) -> None:
        self.labels = labels
        self.known = known
        self.spelling = spelling
        self.meaning = meaning
        self._encoder = encoder
        self._vocabulary = Vocabulary(spelling.words, encoder.vocabulary if encoder else frozenset())
        self._places = {label: place for place, label in enumerate(labels)}

    def rank(self, words: Words, twins: Mapping[str, str] | None = None) -> Ranking:
        """How likely each label is for a message. twins: pairs of labels that people hardly distinguish."""
        if words.plain not in self.known:
            words = repair(words, self._vocabulary)
        exact = self.known.get(words.plain)
        if exact is not None:
            scores = np.zeros(len(self.labels), dtype=np.float32)
            scores[self._places[exact]] = 1.0
            return Ranking(self.labels, scores, KNOWN_TEXT * scores.astype(np.float64), True, "known text", 0.5)
        kinds = features_of(words)
        meaning = self.meaning if self._encoder and has_meaning(words) else None
        scores, *more = self.spelling.table.scores(kinds, *([meaning.table] if meaning else []))
        calibration, read = self.spelling.calibration, "spelling"
        if meaning and self._encoder and self._open(words, scores):
            vector = centred(self._encoder.vector(words.glossed), meaning.centre)
            alike = meaning.mixture.read(*meaning.supports.alike(vector))
            scores = meaning.mixture.spelling * more[0] + meaning.weights @ alike
            calibration, read = meaning.calibration, "meaning"
        pairs = np.arange(len(self.labels))
        for one, other in (twins or {}).items():
            pairs[self._places[one]] = self._places[other]
        return Ranking(self.labels, scores, calibration.chances(scores, pairs), False, read, calibration.border)

    def knows(self, words: Words) -> bool:
        """Whether any word is known: its stem or skeleton was learned, or the encoder has the word itself."""
        known = self.spelling.table.features.known
        seen = any(code(stem) in known[STEMS] for stem in stems(words))
        seen = seen or any(code(bone) in known[SKELETONS] for bone in words.skeleton)
        return seen or bool(self._encoder and any(token in self._encoder.vocabulary for token in words.tokens))

    def _open(self, words: Words, scores: Floats) -> bool:
        """Whether the encoder could change the spelling's result: if a word is new or the result is not settled."""
        known = self.spelling.table.features.known[STEMS]
        strange = any(code(stem) not in known for stem in stems(words))
        return strange or not self.spelling.calibration.settles(scores)


def has_meaning(words: Words) -> bool:
    """Whether the encoder, which knows only English, can read it: at least half of the letters are Latin."""
    letters = sum(letter.isalpha() for letter in words.glossed)
    latin = sum("a" <= letter <= "z" for letter in words.glossed)
    return letters > 0 and 2 * latin >= letters


def centred(vectors: Floats, centre: Floats) -> Floats:
    """Subtract what all known texts have in common, and normalise each half to length 1. Shape [..., 768]."""
    moved = vectors - centre
    half = moved.shape[-1] // 2
    for part in (moved[..., :half], moved[..., half:]):
        part /= np.maximum(np.linalg.norm(part, axis=-1, keepdims=True), 1e-9)
    return moved
