"""Learn an engine from examples: supports, weights and calibration."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching import confidence, words
from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.engine import Engine, Example, Meaning, Mixture, Spelling, centred, has_meaning
from bot.matching.features import features_of
from bot.matching.postings import Features, FeatureSets, Table, likeness
from bot.matching.regression import RIDGE, Solution, solve
from bot.matching.supports import Supports

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

MOST = 16_000  # texts that are learned from; if there are more, the most informative ones
FIRST = 9_000  # of these, how many are spread evenly over the labels
TRIED = 1_500  # texts that are held out in turn to measure how well their labels are found
EVIDENCE_WEIGHT = 0.3  # of a sentence of an answer; a phrasing has 1
FOLDS = 10
_BLOCK = 1_000  # texts whose similarities to all others are computed at once
STRANGERS = 0.2  # the assumed share of messages that belong to no label
SETTLED = 0.97  # the confidence from which spelling alone decides

MIXTURES = (Mixture(0.2, 0.8, 0.0), Mixture(0.1, 0.6, 0.3), Mixture(0.4, 0.4, 0.2), Mixture(0.5, 0.3, 0.2))

# Fitted on held-out labels and folds of public intent data sets; new content only adjusts them.
PRIOR_MEANING = Calibration(slope=9.4, offset=-3.4, border=0.4)
PRIOR_SPELLING = Calibration(slope=7.6, offset=-2.8, border=0.4)
FEWER_STRANGERS = 6.5  # added to the offset, times the amount by which their share is smaller than STRANGERS


@dataclass(frozen=True)
class _Lesson:
    """What every regression is learned from.

    truth: index of each text's label. sample: how many of the last texts are held out in turn; they are all the texts
    of some labels. fair: texts that were not selected for being hard, used for calibration.
    """

    labels: tuple[str, ...]
    truth: Places
    ridges: Floats
    sample: int
    fair: Mask
    strangers: float

    def solve(self, near: Floats) -> Solution:
        """The weights of one kernel [texts, texts], which is overwritten."""
        return solve(near, np.eye(len(self.labels), dtype=np.float32)[self.truth], self.ridges, self.sample)

    def sampled(self, each: NDArray[Any]) -> NDArray[Any]:
        """The sample's part of an array with one row per text."""
        return each[len(each) - self.sample :]


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

    evidence: label -> other texts about it, such as its title and answer. vectors_of: another way to get the encoder's
    vectors, such as a cache. strangers: the share of messages that belong to no label.
    """
    if not examples:
        raise ValueError("there is nothing to learn from")
    everything = [*examples, *_loose(evidence or {})]
    vectors = None
    if encoder is not None:
        vectors = (vectors_of or encoder.vectors)([row.words.glossed for row in everything])
    kinds = [features_of(row.words) for row in everything]
    kept, fair = telling(everything, kinds, vectors)
    order, sample = _sampled_last([everything[place].label for place in kept], np.random.default_rng(seed))
    kept, fair = kept[order], fair[order]
    rows = [everything[place] for place in kept]
    lesson = _lesson(rows, sample, fair, strangers)
    kinds = [kinds[place] for place in kept]
    features = Features.of(kinds)
    texts = features.matrix(kinds)
    alike = likeness(texts, texts)
    solution = lesson.solve(alike.copy())
    calibration = _Trial.of(solution, lesson).calibrated(lesson.sampled(lesson.fair), PRIOR_SPELLING)
    table_of = partial(Table.of, features, texts)
    meaning = None
    if encoder is not None and vectors is not None:
        meaning = _meaning(rows, lesson, alike, vectors[kept], table_of)
        calibration = replace(calibration, settled=SETTLED)
    spelt = frozenset(token for row in rows for token in row.words.tokens)
    spelling = Spelling(table_of(solution.weights), spelt, calibration)
    known = {row.words.plain: row.label for row in reversed(everything) if row.weight >= 1}
    return Engine(lesson.labels, known, spelling, meaning, encoder)


def telling(
    rows: Sequence[Example],
    kinds: Sequence[FeatureSets],
    vectors: Floats | None,
    *,
    most: int = MOST,
    spread: int = FIRST,
) -> tuple[Places, Mask]:
    """Select at most `most` texts; return their indices and which of them are a fair sample, spread evenly over the
    labels. The others are those that a model learned from that sample is least sure of; the rest would teach little.
    """
    truth = np.unique([row.label for row in rows], return_inverse=True)[1].astype(np.int64)
    if len(rows) <= most:
        return np.arange(len(rows)), np.ones(len(rows), dtype=bool)
    # Ordered by a hash of the text, not by position, so that adding a text does not change which others are drawn.
    first = _spread(truth, spread, np.argsort([sha256(row.words.plain.encode()).hexdigest() for row in rows]))
    features = Features.of([kinds[place] for place in first])
    texts = features.matrix(kinds)
    mixture = MIXTURES[-1]

    def near(places: Places) -> Floats:
        found = likeness(texts[places], texts[first])
        return found if vectors is None else _mixed(mixture, found, vectors[places], vectors[first])

    targets = np.eye(int(truth.max()) + 1, dtype=np.float32)[truth[first]]
    ridges = np.full(len(first), RIDGE, dtype=np.float32)
    weights = solve(near(first), targets, ridges).weights
    rest = np.setdiff1d(np.arange(len(rows)), first)
    margins = np.empty(len(rest), dtype=np.float32)
    for start in range(0, len(rest), _BLOCK):
        block = slice(start, start + _BLOCK)
        scores = near(rest[block]) @ weights
        own = scores[np.arange(len(scores)), truth[rest[block]]].copy()
        scores[np.arange(len(scores)), truth[rest[block]]] = -np.inf
        margins[block] = own - scores.max(axis=1)
    hard = rest[np.argsort(margins, kind="stable")[: most - len(first)]]
    kept = np.sort(np.concatenate([first, hard]))
    return kept, np.isin(kept, first)


def _mixed(mixture: Mixture, spelt: Floats, some: Floats, others: Floats) -> Floats:
    """The mixed kernel [texts, others]; `spelt` is overwritten. The vectors' halves are unit vectors."""
    half = some.shape[1] // 2
    spelt *= np.float32(mixture.spelling)
    for start in range(0, len(some), _BLOCK):
        block = slice(start, start + _BLOCK)
        alike, put = some[block, :half] @ others[:, :half].T, some[block, half:] @ others[:, half:].T
        spelt[block] += mixture.read(alike, put)
    return spelt


def _loose(evidence: Mapping[str, Sequence[str]]) -> list[Example]:
    pairs = ((label, text) for label, texts in evidence.items() for text in texts)
    return [Example(words.read(text), label, EVIDENCE_WEIGHT) for label, text in pairs]


def _lesson(rows: Sequence[Example], sample: int, fair: Mask, strangers: float) -> _Lesson:
    labels, truth = np.unique([row.label for row in rows], return_inverse=True)
    ridges = np.array([RIDGE / row.weight for row in rows], dtype=np.float32)
    return _Lesson(tuple(labels.tolist()), truth.astype(np.int64), ridges, sample, fair, strangers)


def _sampled_last(labels: Sequence[str], dice: np.random.Generator) -> tuple[Places, int]:
    """An order in which all texts of some labels come last, and how many these are: at most TRIED, or one label's."""
    names, truth = np.unique(labels, return_inverse=True)
    sampled = np.zeros(len(truth), dtype=bool)
    for label in dice.permutation(len(names)):
        own = truth == label
        if not sampled.any() or sampled.sum() + own.sum() <= TRIED:
            sampled |= own
    return np.argsort(sampled, kind="stable"), int(sampled.sum())


def _spread(truth: Places, count: int, order: Places) -> Places:
    """Indices of at most `count` texts, as equal in number for each label as possible, the first ones in `order`."""
    rank = np.empty(len(truth), dtype=np.int64)
    for label in np.unique(truth):
        own = order[truth[order] == label]
        rank[own] = np.arange(len(own))
    return np.sort(np.argsort(rank, kind="stable")[:count])


@dataclass(frozen=True)
class _Trial:
    """Scores of the sample with each text's fold held out (known), and with its whole label held out (strange)."""

    truth: Places
    known: Floats
    strange: Floats
    strangers: float

    @staticmethod
    def of(solution: Solution, lesson: _Lesson) -> _Trial:
        truth = lesson.sampled(lesson.truth)
        known = np.empty((len(truth), len(lesson.labels)), dtype=np.float32)
        strange = np.empty_like(known)
        folds = _runs(truth)
        for group, left in zip(folds, solution.left_out(folds), strict=True):
            known[group] = left
        own = [np.flatnonzero(truth == label) for label in np.unique(truth)]
        for group, left in zip(own, solution.left_out(own), strict=True):
            left[:, truth[group[0]]] = -1.0
            strange[group] = left
        return _Trial(truth, known, strange, lesson.strangers)

    @property
    def right(self) -> Mask:
        """Which of the held-out texts get their own label."""
        hits: Mask = self.known.argmax(axis=1) == self.truth
        return hits

    def calibrated(self, counted: Mask, prior: Calibration) -> Calibration:
        """The calibration by the texts of the sample that are `counted`."""
        if self.known.shape[1] < 2:
            return prior
        inside, strange = self.known[counted].max(axis=1), self.strange[counted].max(axis=1)
        prior = replace(prior, offset=prior.offset + FEWER_STRANGERS * (STRANGERS - self.strangers))
        return confidence.calibrate(confidence.Trials(inside, self.right[counted], strange, self.strangers), prior)


def _runs(truth: Places) -> list[Places]:
    """Folds of texts that are neighbours under one label.

    Neighbours often have the same writer and are alike; held out together, they imitate a new writer's message.
    """
    order = np.argsort(truth, kind="stable")
    _, first, counts = np.unique(truth[order], return_index=True, return_counts=True)
    rank = np.arange(len(order)) - np.repeat(first, counts)
    fold = np.empty(len(order), dtype=np.int64)
    fold[order] = rank * FOLDS // np.repeat(counts, counts)
    return [own for number in range(FOLDS) if len(own := np.flatnonzero(fold == number))]


def _meaning(
    rows: Sequence[Example], lesson: _Lesson, alike: Floats, vectors: Floats, table_of: Callable[[Floats], Table]
) -> Meaning | None:
    """The encoder's evidence; None if it can read none of the texts. `alike` is overwritten."""
    readable = np.array([has_meaning(row.words) for row in rows])
    if not readable.any():
        return None
    centre: Floats = vectors[readable].mean(axis=0)
    vectors = centred(vectors, centre) * readable[:, None].astype(np.float32)
    mixture = _best_mixture(lesson, alike, vectors, readable)
    solution = lesson.solve(_mixed(mixture, alike, vectors, vectors))
    calibration = _Trial.of(solution, lesson).calibrated(lesson.sampled(readable & lesson.fair), PRIOR_MEANING)
    weights = np.ascontiguousarray(solution.weights.T)
    return Meaning(mixture, centre, Supports.of(vectors), weights, table_of(solution.weights), calibration)


def _best_mixture(lesson: _Lesson, alike: Floats, vectors: Floats, readable: Mask) -> Mixture:
    """The mixture that finds the most labels of held-out texts, tried on some of the texts."""
    pool = np.flatnonzero(readable & lesson.fair)
    if len(pool) < 2 * len(lesson.labels):
        return MIXTURES[0]
    tried = pool[_spread(lesson.truth[pool], TRIED, np.random.default_rng(1).permutation(len(pool)))]
    truth, all_fair = lesson.truth[tried], np.ones(len(tried), dtype=bool)
    part = _Lesson(lesson.labels, truth, lesson.ridges[tried], len(tried), all_fair, lesson.strangers)
    spelt, some = alike[np.ix_(tried, tried)], vectors[tried]
    hits = [
        int(_Trial.of(part.solve(_mixed(mixture, spelt.copy(), some, some)), part).right.sum()) for mixture in MIXTURES
    ]
    return MIXTURES[int(np.argmax(hits))]
