"""Learn an engine from examples: supports, weights, and what a score is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.matching import confidence, postings, words
from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.engine import Engine, Example, Meaning, Mixture, Spelling, centred, has_meaning, spelling_kernel
from bot.matching.features import features_of
from bot.matching.regression import RIDGE, Solution, solve_exact, solve_reduced

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

MOST_SUPPORTS = 6_000
REDUCED_SUPPORTS = 4_000
TRIED = 1_500  # texts on which the mixtures are compared
EVIDENCE_WEIGHT = 0.3  # of a sentence of an answer, beside a phrasing
FOLDS = 10
STRANGERS = 0.2  # share of messages that belong to no label, where nothing is known about them
SETTLED = 0.97  # from this confidence on spelling alone decides
ENOUGH = 30  # texts of a language to compare two ways of reading it

MIXTURES = (Mixture(0.2, 0.8, 0.0), Mixture(0.1, 0.6, 0.3), Mixture(0.4, 0.4, 0.2))
LANGUAGES = ("en", "hi", "te", "hi-Latn", "te-Latn")

# Fitted on held-out labels and folds of public intent sets; every new set only bends them.
PRIOR_MEANING = Calibration(slope=9.4, offset=-3.4, border=0.4)
PRIOR_SPELLING = Calibration(slope=7.6, offset=-2.8, border=0.4)


@dataclass(frozen=True)
class _Lesson:
    """What every regression is learned from."""

    truth: Places  # index of each text's label
    targets: Floats  # the same, [texts, labels], one 1 in each row
    ridges: Floats
    supports: Places

    def part(self, places: Places) -> _Lesson:
        """The lesson of some of the texts, each of them a support."""
        every = np.arange(len(places))
        return _Lesson(self.truth[places], self.targets[places], self.ridges[places], every)

    def solve(self, near: Floats) -> Solution:
        """near [texts, supports]."""
        if len(self.supports) == len(self.truth):
            return solve_exact(near, self.targets, self.ridges)
        return solve_reduced(near[self.supports], near, self.targets, self.ridges)


def fit(
    examples: Sequence[Example],
    evidence: Mapping[str, Sequence[str]] | None = None,
    *,
    encoder: Encoder | None = None,
    seed: int = 0,
) -> Engine:
    """Learn from at least one example. evidence: other text of a label, such as its title and answer."""
    if not examples:
        raise ValueError("there is nothing to learn from")
    rows = [*examples, *_loose(evidence or {})]
    dice = np.random.default_rng(seed)
    labels, lesson = _lesson(rows, dice)
    held = [rows[place] for place in lesson.supports]
    features = [features_of(row.words) for row in rows]
    index = postings.index([features[place] for place in lesson.supports])
    likeness = index.matrix(features)
    groups = _folds(lesson.truth, dice)

    solution = lesson.solve(spelling_kernel(likeness))
    left = _left_out(solution, lesson, groups)
    calibration = _calibrated(solution, lesson, left, np.ones(len(rows), dtype=bool), PRIOR_SPELLING)
    meaning = None
    if encoder is not None:
        vectors = encoder.vectors([row.words.glossed for row in rows])
        meaning = _meaning(rows, lesson, likeness, vectors, groups, left, dice)
        calibration = replace(calibration, settled=SETTLED)
    plain = tuple(row.words.plain for row in held)
    spelling = Spelling(index, plain, lesson.truth[lesson.supports], solution.weights, calibration)
    known = {row.words.plain: row.label for row in reversed(rows) if row.weight >= 1}
    return Engine(labels, known, spelling, meaning, encoder)


def _loose(evidence: Mapping[str, Sequence[str]]) -> list[Example]:
    pairs = ((label, text) for label, texts in evidence.items() for text in texts)
    return [Example(words.read(text), label, EVIDENCE_WEIGHT) for label, text in pairs]


def _lesson(rows: Sequence[Example], dice: np.random.Generator) -> tuple[tuple[str, ...], _Lesson]:
    labels = tuple(sorted({row.label for row in rows}))
    number = {label: place for place, label in enumerate(labels)}
    truth = np.array([number[row.label] for row in rows], dtype=np.int64)
    targets = np.eye(len(labels), dtype=np.float32)[truth]
    ridges = np.array([RIDGE / row.weight for row in rows], dtype=np.float32)
    return labels, _Lesson(truth, targets, ridges, _supports(truth, dice))


def _supports(truth: Places, dice: np.random.Generator) -> Places:
    """All texts while they are few; otherwise as many of each label as there is room for."""
    if len(truth) <= MOST_SUPPORTS:
        return np.arange(len(truth))
    return _spread(truth, REDUCED_SUPPORTS, dice)


def _spread(truth: Places, count: int, dice: np.random.Generator) -> Places:
    """At most `count` texts, labels in equal numbers as far as they go, in order."""
    order = dice.permutation(len(truth))
    rank = np.empty(len(truth), dtype=np.int64)
    for label in np.unique(truth):
        own = order[truth[order] == label]
        rank[own] = np.arange(len(own))
    return np.sort(np.argsort(rank, kind="stable")[:count])


def _folds(truth: Places, dice: np.random.Generator) -> list[Places]:
    """Groups to leave out together: a share of each label's texts in every one."""
    order = dice.permutation(len(truth))
    order = order[np.argsort(truth[order], kind="stable")]
    return [np.sort(order[start::FOLDS]) for start in range(min(FOLDS, len(truth)))]


def _left_out(solution: Solution, lesson: _Lesson, groups: Sequence[Places]) -> Floats:
    """Scores of every text as if its group had not been learned from, [texts, labels]."""
    scores = np.empty_like(lesson.targets)
    for group, left in zip(groups, solution.left_out(lesson.targets, groups), strict=True):
        scores[group] = left
    return scores


def _meaning(
    rows: Sequence[Example],
    lesson: _Lesson,
    likeness: Floats,
    vectors: Floats,
    groups: Sequence[Places],
    by_spelling: Floats,
    dice: np.random.Generator,
) -> Meaning | None:
    readable = np.array([has_meaning(row.words) for row in rows])
    if not readable.any():
        return None
    centre: Floats = vectors[readable].mean(axis=0)
    vectors = centred(vectors, centre) * readable[:, None].astype(np.float32)
    mixture = _best_mixture(lesson, likeness, vectors, readable, dice)
    held = vectors[lesson.supports]
    half = held.shape[1] // 2
    alike, put = vectors[:, :half] @ held[:, :half].T, vectors[:, half:] @ held[:, half:].T
    solution = lesson.solve(mixture.kernel(likeness, alike, put))
    left = _left_out(solution, lesson, groups)
    spoken = np.array([row.words.language or "en" for row in rows])
    languages = _read_better(spoken, lesson.truth, left, by_spelling, readable)
    counted = readable & np.isin(spoken, list(languages))
    calibration = _calibrated(solution, lesson, left, counted if counted.any() else readable, PRIOR_MEANING)
    return Meaning(mixture, centre, held, languages, solution.weights, calibration)


def _best_mixture(
    lesson: _Lesson, likeness: Floats, vectors: Floats, readable: NDArray[np.bool_], dice: np.random.Generator
) -> Mixture:
    """The mixture that finds the most labels of texts that were left out."""
    column = np.full(len(lesson.truth), -1)
    column[lesson.supports] = np.arange(len(lesson.supports))
    pool = np.flatnonzero(readable & (column >= 0))
    if len(pool) < 2 * lesson.targets.shape[1]:
        return MIXTURES[0]
    tried = pool[_spread(lesson.truth[pool], TRIED, dice)]
    part, near = lesson.part(tried), likeness[np.ix_(tried, column[tried])]
    groups = _folds(part.truth, dice)
    half = vectors.shape[1] // 2
    alike = vectors[tried, :half] @ vectors[tried, :half].T
    put = vectors[tried, half:] @ vectors[tried, half:].T
    hits: list[int] = []
    for mixture in MIXTURES:
        left = _left_out(part.solve(mixture.kernel(near, alike, put)), part, groups)
        hits.append(int((left.argmax(axis=1) == part.truth).sum()))
    return MIXTURES[int(np.argmax(hits))]


def _read_better(
    spoken: NDArray[np.str_], truth: Places, left: Floats, by_spelling: Floats, readable: NDArray[np.bool_]
) -> frozenset[str]:
    """The languages whose texts the encoder helps to find; also those with too few texts to tell."""
    better = set()
    for language in LANGUAGES:
        own = readable & (spoken == language)
        gain = (left[own].argmax(axis=1) == truth[own]).sum()
        loss = (by_spelling[own].argmax(axis=1) == truth[own]).sum()
        if own.sum() < ENOUGH or gain > loss:
            better.add(language)
    return frozenset(better)


def _calibrated(
    solution: Solution, lesson: _Lesson, left: Floats, counted: NDArray[np.bool_], prior: Calibration
) -> Calibration:
    """What a score is worth: from texts left out, and from whole labels left out as strangers."""
    if lesson.targets.shape[1] < 2:
        return prior
    whole = [np.flatnonzero(lesson.truth == label) for label in range(lesson.targets.shape[1])]
    strange = np.empty_like(left)
    for label, scores in enumerate(solution.left_out(lesson.targets, whole)):
        scores[:, label] = -1.0
        strange[whole[label]] = scores
    inside, outside = left[counted], strange[counted]
    right = inside.argmax(axis=1) == lesson.truth[counted]
    tests = confidence.Tests(inside.max(axis=1), right, outside.max(axis=1), STRANGERS)
    return confidence.calibrate(tests, prior)
