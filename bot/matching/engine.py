"""The learned matcher: from the words of a message to labels with a confidence each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.features import features_of, stems
from bot.matching.postings import Postings
from bot.matching.speller import Vocabulary, repair
from bot.matching.words import Words

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

KNOWN_TEXT = 0.995  # chance that a text which an editor wrote down means what it was written for


@dataclass(frozen=True)
class Example:
    """A text whose label is known. A weight below 1 is looser evidence, such as a sentence of an answer."""

    words: Words
    label: str
    weight: float = 1.0


@dataclass(frozen=True)
class Ranking:
    """What the engine makes of one text. scores, chances [labels]: as the engine's `labels` are ordered.

    The chances add up to at most 1; the rest is the chance that no label is right. exact: a known text. read:
    which evidence decided: `known text`, `spelling` or `meaning`. border: the score from which naming the best
    label beats naming none, where those two are the only choices.
    """

    labels: tuple[str, ...]
    scores: Floats
    chances: Doubles
    exact: bool
    read: str
    border: float

    def best(self, count: int) -> list[tuple[str, float]]:
        """The likeliest labels with their chances, best first."""
        order = np.argsort(-self.chances, kind="stable")[:count]
        return [(self.labels[place], float(self.chances[place])) for place in order]


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
        spelt = (token for text in spelling.plain for token in text.split())
        self._vocabulary = Vocabulary(spelt, encoder.vocabulary if encoder else frozenset())
        self._places = {label: place for place, label in enumerate(labels)}

    def rank(self, words: Words, twins: Mapping[str, str] | None = None) -> Ranking:
        """How likely each label is for a message. twins: labels that people hardly tell apart."""
        if words.plain not in self.known:
            words = repair(words, self._vocabulary)
        exact = self.known.get(words.plain)
        if exact is not None:
            scores = np.zeros(len(self.labels), dtype=np.float32)
            scores[self._places[exact]] = 1.0
            return Ranking(self.labels, scores, KNOWN_TEXT * scores.astype(np.float64), True, "known text", 0.5)
        likeness = self.spelling.postings.likeness(features_of(words))
        scores = spelling_kernel(likeness) @ self.spelling.weights
        calibration, read = self.spelling.calibration, "spelling"
        if self.meaning and self._encoder and self._open(words, scores):
            vector = centred(self._encoder.vector(words.glossed), self.meaning.centre)
            half = len(vector) // 2
            alike = self.meaning.vectors[:, :half] @ vector[:half]
            put = self.meaning.vectors[:, half:] @ vector[half:]
            scores = self.meaning.mixture.kernel(likeness, alike, put) @ self.meaning.weights
            calibration, read = self.meaning.calibration, "meaning"
        pairs = np.arange(len(self.labels))
        for one, other in (twins or {}).items():
            pairs[self._places[one]] = self._places[other]
        return Ranking(self.labels, scores, calibration.chances(scores, pairs), False, read, calibration.border)

    def knows(self, words: Words) -> bool:
        """Whether any word of it was ever seen, as it is, by its stem or by its skeleton."""
        ids = self.spelling.postings.ids
        seen = any(stem in ids[0] for stem in stems(words)) or any(bone in ids[2] for bone in words.skeleton)
        return seen or bool(self._encoder and any(token in self._encoder.vocabulary for token in words.tokens))

    def _open(self, words: Words, scores: Floats) -> bool:
        """Whether the encoder could change what spelling says: always where a word was never seen before."""
        assert self.meaning is not None
        readable = (words.language or "en") in self.meaning.languages and has_meaning(words)
        strange = any(token not in self.spelling.postings.ids[0] for token in stems(words))
        return readable and (strange or not self.spelling.calibration.settles(scores))


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
