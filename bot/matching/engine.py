"""The learned matcher: from the words of a message to labels with a confidence each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.features import features_of
from bot.matching.postings import Postings
from bot.matching.words import Words

Floats = NDArray[np.float32]


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
    """The best labels first.

    read: which evidence decided: `known text`, `spelling` or `meaning`. score: before calibration; border: the
    score from which naming the best label beats naming none.
    """

    candidates: tuple[Candidate, ...]
    exact: bool
    read: str
    score: float
    border: float


@dataclass(frozen=True)
class Mixture:
    """Shares of the kinds of evidence in one kernel; they add up to 1.

    meaning and wording are the two halves of the encoder's vector.
    """

    spelling: float
    meaning: float
    wording: float

    def kernel(self, likeness: Floats, meaning: Floats, wording: Floats) -> Floats:
        """One likeness out of three."""
        mixed: Floats = self.spelling * likeness
        mixed += self.meaning * np.square(np.maximum(meaning, 0))
        mixed += self.wording * np.square(np.maximum(wording, 0))
        return mixed


SPELLING_POWER = 1.25  # sharpens likeness where there is no other evidence


def spelling_kernel(likeness: Floats) -> Floats:
    """The kernel of spelling alone."""
    kernel: Floats = np.power(likeness, SPELLING_POWER)
    return kernel


@dataclass(frozen=True)
class Meaning:
    """How the encoder's evidence enters. vectors [supports, 768] are centred and of unit halves.

    languages: those that are read better with it than by their spelling alone.
    """

    mixture: Mixture
    centre: Floats
    vectors: Floats
    languages: frozenset[str]
    weights: Floats  # [supports, labels]
    calibration: Calibration


@dataclass(frozen=True)
class Spelling:
    """The known texts by their spelling."""

    postings: Postings
    plain: tuple[str, ...]
    labels: NDArray[np.int64]  # index of each one's label
    weights: Floats  # [supports, labels]
    calibration: Calibration


class Engine:
    """Made by `learning.fit`; never changes afterwards, so threads may share it."""

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

    def rank(self, words: Words, *, at_most: int = 5) -> Ranking:
        """The `at_most` best labels for a message."""
        exact = self.known.get(words.plain)
        if exact is not None:
            return Ranking((Candidate(exact, 0.995),), True, "known text", 1.0, 0.0)
        likeness = self.spelling.postings.likeness(features_of(words))
        near = spelling_kernel(likeness)
        scores = near @ self.spelling.weights
        calibration, read = self.spelling.calibration, "spelling"
        if self.meaning and self._encoder and self._open(words, scores):
            vector = centred(self._encoder.vector(words.glossed), self.meaning.centre)
            half = len(vector) // 2
            alike = self.meaning.vectors[:, :half] @ vector[:half]
            put = self.meaning.vectors[:, half:] @ vector[half:]
            near = self.meaning.mixture.kernel(likeness, alike, put)
            scores = near @ self.meaning.weights
            calibration, read = self.meaning.calibration, "meaning"
        return self._ranking(scores, calibration, read, at_most)

    def _open(self, words: Words, scores: Floats) -> bool:
        """Whether the encoder could change what spelling says."""
        assert self.meaning is not None
        readable = (words.language or "en") in self.meaning.languages and has_meaning(words)
        return readable and not self.spelling.calibration.settles(scores)

    def _ranking(self, scores: Floats, calibration: Calibration, read: str, at_most: int) -> Ranking:
        count = min(at_most, len(scores))
        best = np.argpartition(scores, -count)[-count:]
        best = best[np.argsort(-scores[best])]
        confidences = calibration.confidences(scores[best])
        pairs = zip(best, confidences, strict=True)
        candidates = tuple(Candidate(self.labels[place], round(sure, 4)) for place, sure in pairs)
        return Ranking(candidates, False, read, float(scores[best[0]]), calibration.border)


def has_meaning(words: Words) -> bool:
    """Whether the encoder, which knows English, finds letters to read."""
    letters = sum(letter.isalpha() for letter in words.glossed)
    latin = sum("a" <= letter <= "z" for letter in words.glossed)
    return letters > 0 and 2 * latin >= letters


def centred(vectors: Floats, centre: Floats) -> Floats:
    """Without what all known texts have in common; each half of length 1. Any shape [..., 768]."""
    moved = vectors - centre
    half = moved.shape[-1] // 2
    for part in (moved[..., :half], moved[..., half:]):
        part /= np.maximum(np.linalg.norm(part, axis=-1, keepdims=True), 1e-9)
    return moved
