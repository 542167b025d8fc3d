"""Learn an engine from examples: supports, weights, and what a score is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bot.matching import confidence, engine, postings, words
from bot.matching.confidence import Calibration
from bot.matching.encoder import Encoder
from bot.matching.engine import Engine, Example, Supports
from bot.matching.features import letter_features, word_features
from bot.matching.regression import RIDGE, Solution, solve_exact, solve_reduced

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

MOST_SUPPORTS = 6_000
REDUCED_SUPPORTS = 4_000
EVIDENCE_WEIGHT = 0.3  # of a sentence of an answer, beside a phrasing
FOLDS = 4
STRANGERS = 0.3  # share of messages that belong to no label, where nothing is known about them
SETTLED = 0.97  # from this confidence on spelling alone decides

# Fitted on held-out labels and folds of public intent sets; every new set only bends them.
PRIOR_MEANING = Calibration(slope=8.7, offset=-4.4)
PRIOR_SPELLING = Calibration(slope=7.9, offset=-4.8)
PRIOR_TRUST = 60.0


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
    labels = tuple(sorted({row.label for row in rows}))
    number = {label: place for place, label in enumerate(labels)}
    truth = np.array([number[row.label] for row in rows], dtype=np.int64)
    chosen = _supports(truth, np.random.default_rng(seed))
    held = [rows[place] for place in chosen]
    by_word = postings.index([word_features(row.words) for row in held])
    by_letter = postings.index([letter_features(row.words.tokens) for row in held])
    word_rows = by_word.matrix([word_features(row.words) for row in rows])
    letter_rows = by_letter.matrix([letter_features(row.words.tokens) for row in rows])
    ridges = np.array([RIDGE / row.weight for row in rows], dtype=np.float32)
    targets = np.eye(len(labels), dtype=np.float32)[truth]

    near = engine.spelling_kernel(word_rows, letter_rows)
    groups = _folds(near, chosen, truth)
    spelling = _learn(near, chosen, targets, ridges, groups, truth, PRIOR_SPELLING)
    meaning = vectors = None
    if encoder is not None:
        every = encoder.vectors([row.words.glossed for row in rows])
        vectors = every[chosen]
        near = engine.full_kernel(word_rows, letter_rows, every @ vectors.T)
        meaning = _learn(near, chosen, targets, ridges, groups, truth, PRIOR_MEANING)
    supports = Supports(by_word, by_letter, vectors, tuple(row.words.plain for row in held), truth[chosen])
    known = {row.words.plain: row.label for row in reversed(rows) if row.weight >= 1}
    settled = SETTLED if meaning is not None else 1.0
    spelling = (spelling[0], replace(spelling[1], settled=settled))
    return Engine(labels, supports, known, spelling, meaning, encoder)


def _loose(evidence: Mapping[str, Sequence[str]]) -> list[Example]:
    pairs = ((label, text) for label, texts in evidence.items() for text in texts)
    return [Example(words.read(text), label, EVIDENCE_WEIGHT) for label, text in pairs]


def _supports(truth: Places, dice: np.random.Generator) -> Places:
    """All texts while they are few; otherwise as many of each label as there is room for."""
    if len(truth) <= MOST_SUPPORTS:
        return np.arange(len(truth))
    order = dice.permutation(len(truth))
    rank = np.empty(len(truth), dtype=np.int64)
    for label in np.unique(truth):
        own = order[truth[order] == label]
        rank[own] = np.arange(len(own))
    return np.sort(np.argsort(rank, kind="stable")[:REDUCED_SUPPORTS])


def _folds(near: Floats, chosen: Places, truth: Places) -> list[Places]:
    """Groups to leave out together: texts of one label that are alike, so that none answers for its twin."""
    column = {place: at for at, place in enumerate(chosen)}
    groups: list[Places] = []
    for label in np.unique(truth):
        own = np.flatnonzero(truth == label)
        size = max(1, -(-len(own) // FOLDS))
        left = list(own)
        while left:
            leader = left[0]
            at = column.get(leader)
            if at is None:
                group = left[:size]
            else:
                likeness = near[left, at]
                group = [left[place] for place in np.argsort(-likeness, kind="stable")[:size]]
            groups.append(np.array(group, dtype=np.int64))
            taken = set(group)
            left = [place for place in left if place not in taken]
    return groups


def _learn(
    near: Floats,
    chosen: Places,
    targets: Floats,
    ridges: Floats,
    groups: Sequence[Places],
    truth: Places,
    prior: Calibration,
) -> tuple[Floats, Calibration]:
    """Weights, and the calibration from texts that were left out."""
    if len(chosen) == len(near):
        solution = solve_exact(near, targets, ridges)
    else:
        solution = solve_reduced(near[chosen], near, targets, ridges)
    if targets.shape[1] < 2:
        return solution.weights, prior
    return solution.weights, _calibration(solution, targets, groups, truth, prior)


def _calibration(
    solution: Solution, targets: Floats, groups: Sequence[Places], truth: Places, prior: Calibration
) -> Calibration:
    scores: list[float] = []
    right: list[bool] = []
    for group, left in zip(groups, solution.left_out(targets, groups), strict=True):
        scores += [float(value) for value in left.max(axis=1)]
        right += [bool(value) for value in left.argmax(axis=1) == truth[group]]
    inside = len(scores)
    whole = [np.flatnonzero(truth == label) for label in range(targets.shape[1])]
    for label, left in enumerate(solution.left_out(targets, whole)):
        left[:, label] = -1.0
        scores += [float(value) for value in left.max(axis=1)]
        right += [False] * len(left)
    outside = len(scores) - inside
    weights = [1 - STRANGERS] * inside + [STRANGERS * inside / outside] * outside
    return confidence.calibrate(scores, right, weights, prior, PRIOR_TRUST)
