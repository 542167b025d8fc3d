"""The learned matcher: from the words of a message to labels with a confidence each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.features import letter_features, word_features
from bot.matching.postings import Postings
from bot.matching.words import Words

Floats = NDArray[np.float32]

SHORTLIST = 40  # nearest known texts that are compared letter by letter
FUZZY_SHARE = 0.1


@dataclass(frozen=True)
class Example:
    """A text whose label is known. A weight below 1 is looser evidence, such as a sentence of an answer."""

    words: Words
    label: str
    weight: float = 1.0


@dataclass(frozen=True)
class Candidate:
    """A label, and how likely it is that it is the right one (0 to 1)."""

    label: str
    confidence: float


@dataclass(frozen=True)
class Ranking:
    """The best labels first. in_scope: how likely it is that any label is right. exact: a known text.

    read: which evidence decided, `known text`, `spelling` or `meaning`. score: before calibration.
    """

    candidates: tuple[Candidate, ...]
    in_scope: float
    exact: bool
    read: str
    score: float


@dataclass(frozen=True)
class Mixture:
    """Shares of the kinds of evidence in one kernel; they add up to 1."""

    words: float
    letters: float
    meaning: float


WITH_MEANING = Mixture(words=0.1, letters=0.1, meaning=0.8)
SPELLING_ONLY = Mixture(words=0.3, letters=0.7, meaning=0.0)
SPELLING_POWER = 1.5  # on cosines, where spelling is all there is


@dataclass(frozen=True)
class Supports:
    """The known texts that a message is compared with."""

    words: Postings
    letters: Postings
    vectors: Floats | None  # [supports, 384]
    plain: tuple[str, ...]
    labels: NDArray[np.int64]  # index of each one's label


class Engine:
    """Made by `learning.fit`; never changes afterwards, so threads may share it."""

    def __init__(
        self,
        labels: tuple[str, ...],
        supports: Supports,
        known: Mapping[str, str],
        spelling: tuple[Floats, Calibration],
        meaning: tuple[Floats, Calibration] | None,
        encoder: Encoder | None,
    ) -> None:
        self.labels = labels
        self._supports = supports
        self._known = known
        self._spelling = spelling
        self._meaning = meaning
        self._encoder = encoder

    def rank(self, words: Words, *, at_most: int = 5) -> Ranking:
        """The `at_most` best labels for a message."""
        exact = self._known.get(words.plain)
        if exact is not None:
            return Ranking((Candidate(exact, 0.995),), 0.995, True, "known text", 1.0)
        by_word = self._supports.words.similarities(word_features(words))
        by_letter = self._supports.letters.similarities(letter_features(words.tokens))
        near = spelling_kernel(by_word, by_letter)
        weights, calibration = self._spelling
        scores = near @ weights
        read = "spelling"
        if self._meaning is not None and self._encoder is not None and not calibration.settles(scores):
            weights, calibration = self._meaning
            assert self._supports.vectors is not None
            near = full_kernel(by_word, by_letter, self._supports.vectors @ self._encoder.vector(words.glossed))
            scores = near @ weights
            read = "meaning"
        scores = scores + self._fuzzy(words.plain, near)
        return self._ranking(scores, calibration, read, at_most)

    def _fuzzy(self, plain: str, near: Floats) -> Floats:
        """What rapidfuzz adds for each label, over the nearest known texts."""
        bonus = np.zeros(len(self.labels), dtype=np.float32)
        count = min(SHORTLIST, len(near))
        for place in np.argpartition(near, -count)[-count:]:
            share = fuzz.token_set_ratio(plain, self._supports.plain[place]) / 100
            label = self._supports.labels[place]
            bonus[label] = max(bonus[label], FUZZY_SHARE * share * share)
        return bonus

    def _ranking(self, scores: Floats, calibration: Calibration, read: str, at_most: int) -> Ranking:
        count = min(at_most, len(scores))
        best = np.argpartition(scores, -count)[-count:]
        best = best[np.argsort(-scores[best])]
        confidences = calibration.confidences(scores[best])
        pairs = zip(best, confidences, strict=True)
        candidates = tuple(Candidate(self.labels[place], round(sure, 4)) for place, sure in pairs)
        return Ranking(candidates, float(confidences[0]), False, read, float(scores[best[0]]))


def spelling_kernel(by_word: Floats, by_letter: Floats) -> Floats:
    """Spelling alone."""
    mixed = SPELLING_ONLY
    return mixed.words * by_word**SPELLING_POWER + mixed.letters * by_letter**SPELLING_POWER


def full_kernel(by_word: Floats, by_letter: Floats, by_meaning: Floats) -> Floats:
    """All evidence."""
    mixed = WITH_MEANING
    near_meaning: Floats = np.square(np.maximum(by_meaning, 0))
    near: Floats = mixed.words * by_word + mixed.letters * by_letter + mixed.meaning * near_meaning
    return near
