"""Learn an engine from examples: supports, weights, and what a score is worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.matching import confidence, postings, words
from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.engine import Engine, Example, Meaning, Mixture, Spelling, centred, has_meaning, spelling_kernel
from bot.matching.features import features_of
from bot.matching.regression import RIDGE, Near, Solution, solve_exact, solve_reduced

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

MOST_SUPPORTS = 8_000
REDUCED_SUPPORTS = 4_000
TRIED = 2_500  # texts that are left out to see how well their labels are found without them
EVIDENCE_WEIGHT = 0.3  # of a sentence of an answer, beside a phrasing
FOLDS = 10
STRANGERS = 0.2  # share of messages that belong to no label, where nothing is known about them
SETTLED = 0.97  # from this confidence on spelling alone decides
ENOUGH = 30  # texts of a language from which its spelling can be learned

MIXTURES = (Mixture(0.2, 0.8, 0.0), Mixture(0.1, 0.6, 0.3), Mixture(0.4, 0.4, 0.2))
LANGUAGES = ("en", "hi", "te", "hi-Latn", "te-Latn")

# Fitted on held-out labels and folds of public intent sets; every new set only bends them.
PRIOR_MEANING = Calibration(slope=9.4, offset=-3.4, border=0.4)
PRIOR_SPELLING = Calibration(slope=7.6, offset=-2.8, border=0.4)
FEWER_STRANGERS = 6.5  # added to the offset, for each part in one that their share is smaller


@dataclass(frozen=True)
class _Lesson:
    """What every regression is learned from.

    truth: index of each text's label. supports: the texts that messages will be compared with. sample: texts that
    are left out in turn, all those of some labels.
    """

    labels: tuple[str, ...]
    truth: Places
    ridges: Floats
    supports: Places
    sample: Places
    strangers: float

    def solve(self, near: Near) -> Solution:
        """The weights of one kernel."""
        targets = np.eye(len(self.labels), dtype=np.float32)[self.truth]
        if len(self.supports) == len(self.truth):
            return solve_exact(near(self.supports), targets, self.ridges, self.sample)
        return solve_reduced(near, self.supports, targets, self.ridges, self.sample)


def fit(
    examples: Sequence[Example],
    evidence: Mapping[str, Sequence[str]] | None = None,
    *,
    encoder: Encoder | None = None,
    vectors_of: Callable[[Sequence[str]], Floats] | None = None,
    strangers: float = STRANGERS,
    seed: int = 0,
) -> Engine:
    """Learn from at least one example.

    evidence: other text of a label, such as its title and answer. vectors_of: the encoder's vectors by another way,
    such as a memory of them. strangers: the share of messages that belong to no label.
    """
    if not examples:
        raise ValueError("there is nothing to learn from")
    rows = [*examples, *_loose(evidence or {})]
    lesson = _lesson(rows, strangers, np.random.default_rng(seed))
    index = postings.index([features_of(rows[place].words) for place in lesson.supports])
    whole = index.matrix(features_of(row.words) for row in rows) if len(rows) <= MOST_SUPPORTS else None

    def likeness(places: Places) -> Floats:
        if whole is not None:
            return whole[places]
        return index.matrix(features_of(rows[place].words) for place in places)

    solution = lesson.solve(lambda places: spelling_kernel(likeness(places)))
    trial = _Trial.of(solution, lesson)
    calibration = trial.calibrated(np.ones(len(lesson.sample), dtype=bool), PRIOR_SPELLING)
    meaning = None
    if encoder is not None:
        vectors = (vectors_of or encoder.vectors)([row.words.glossed for row in rows])
        meaning = _meaning(rows, lesson, likeness, vectors)
        calibration = replace(calibration, settled=SETTLED)
    held = [rows[place] for place in lesson.supports]
    spelling = Spelling(index, tuple(row.words.plain for row in held), solution.weights, calibration)
    known = {row.words.plain: row.label for row in reversed(rows) if row.weight >= 1}
    return Engine(lesson.labels, known, spelling, meaning, encoder)


def _loose(evidence: Mapping[str, Sequence[str]]) -> list[Example]:
    pairs = ((label, text) for label, texts in evidence.items() for text in texts)
    return [Example(words.read(text), label, EVIDENCE_WEIGHT) for label, text in pairs]


def _lesson(rows: Sequence[Example], strangers: float, dice: np.random.Generator) -> _Lesson:
    labels = tuple(sorted({row.label for row in rows}))
    number = {label: place for place, label in enumerate(labels)}
    truth = np.array([number[row.label] for row in rows], dtype=np.int64)
    ridges = np.array([RIDGE / row.weight for row in rows], dtype=np.float32)
    supports = np.arange(len(truth))
    if len(truth) > MOST_SUPPORTS:
        supports = _spread(truth, REDUCED_SUPPORTS, dice)
    sample: list[int] = []
    for label in dice.permutation(len(labels)):
        own = np.flatnonzero(truth == label)
        if not sample or len(sample) + len(own) <= TRIED:
            sample += own.tolist()
    return _Lesson(labels, truth, ridges, supports, np.array(sample, dtype=np.int64), strangers)


def _spread(truth: Places, count: int, dice: np.random.Generator) -> Places:
    """At most `count` texts, labels in equal numbers as far as they go, in order."""
    order = dice.permutation(len(truth))
    rank = np.empty(len(truth), dtype=np.int64)
    for label in np.unique(truth):
        own = order[truth[order] == label]
        rank[own] = np.arange(len(own))
    return np.sort(np.argsort(rank, kind="stable")[:count])


@dataclass(frozen=True)
class _Trial:
    """Scores of the sample as if each text had not been learned from; and as if its whole label had not."""

    truth: Places
    known: Floats
    strange: Floats
    strangers: float

    @staticmethod
    def of(solution: Solution, lesson: _Lesson) -> _Trial:
        truth = lesson.truth[lesson.sample]
        known = np.empty((len(truth), len(lesson.labels)), dtype=np.float32)
        strange = np.empty_like(known)
        order = np.argsort(truth, kind="stable")
        folds = [order[start::FOLDS] for start in range(min(FOLDS, len(order)))]
        for group, left in zip(folds, solution.left_out(folds), strict=True):
            known[group] = left
        own = [np.flatnonzero(truth == label) for label in np.unique(truth)]
        for group, left in zip(own, solution.left_out(own), strict=True):
            left[:, truth[group[0]]] = -1.0
            strange[group] = left
        return _Trial(truth, known, strange, lesson.strangers)

    @property
    def right(self) -> Mask:
        """Which of the left-out texts find their label."""
        hits: Mask = self.known.argmax(axis=1) == self.truth
        return hits

    def calibrated(self, counted: Mask, prior: Calibration) -> Calibration:
        """What a score is worth, by those of the sample that are counted."""
        if self.known.shape[1] < 2:
            return prior
        inside, strange = self.known[counted].max(axis=1), self.strange[counted].max(axis=1)
        prior = replace(prior, offset=prior.offset + FEWER_STRANGERS * (STRANGERS - self.strangers))
        return confidence.calibrate(confidence.Trials(inside, self.right[counted], strange, self.strangers), prior)


def _meaning(rows: Sequence[Example], lesson: _Lesson, likeness: Near, vectors: Floats) -> Meaning | None:
    readable = np.array([has_meaning(row.words) for row in rows])
    if not readable.any():
        return None
    centre: Floats = vectors[readable].mean(axis=0)
    vectors = centred(vectors, centre) * readable[:, None].astype(np.float32)
    held, half = vectors[lesson.supports], vectors.shape[1] // 2

    def near(mixture: Mixture, places: Places) -> Floats:
        some = vectors[places]
        alike, put = some[:, :half] @ held[:, :half].T, some[:, half:] @ held[:, half:].T
        return mixture.kernel(likeness(places), alike, put)

    # The encoder knows English. What is written in another language is read by it only where there are too few
    # texts of that language to go by their spelling.
    spoken = np.array([row.words.language or "en" for row in rows])
    languages = frozenset(one for one in LANGUAGES if one == "en" or (spoken == one).sum() < ENOUGH)
    understood = np.isin(spoken, list(languages))
    mixture = _best_mixture(lesson, likeness, vectors, readable & understood)
    solution = lesson.solve(lambda places: near(mixture, places))
    counted = (readable & understood)[lesson.sample]
    calibration = _Trial.of(solution, lesson).calibrated(counted, PRIOR_MEANING)
    return Meaning(mixture, centre, held, languages, solution.weights, calibration)


def _best_mixture(lesson: _Lesson, likeness: Near, vectors: Floats, readable: Mask) -> Mixture:
    """The mixture that finds the most labels of texts that were left out, by a lesson of some of the texts."""
    column = np.full(len(lesson.truth), -1)
    column[lesson.supports] = np.arange(len(lesson.supports))
    pool = np.flatnonzero(readable & (column >= 0))
    if len(pool) < 2 * len(lesson.labels):
        return MIXTURES[0]
    tried = pool[_spread(lesson.truth[pool], TRIED, np.random.default_rng(1))]
    every, half = np.arange(len(tried)), vectors.shape[1] // 2
    part = _Lesson(lesson.labels, lesson.truth[tried], lesson.ridges[tried], every, every, lesson.strangers)
    spelt = likeness(tried)[:, column[tried]]
    alike, put = (vectors[tried, side] @ vectors[tried, side].T for side in (slice(half), slice(half, None)))
    hits: list[int] = []
    for mixture in MIXTURES:
        solution = part.solve(lambda places, mixture=mixture: mixture.kernel(spelt, alike, put))  # type: ignore[misc]
        hits.append(int(_Trial.of(solution, part).right.sum()))
    return MIXTURES[int(np.argmax(hits))]
