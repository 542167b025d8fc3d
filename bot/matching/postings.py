"""An index over texts, kept as numpy arrays: from a feature to the texts that have it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import SHARES

Floats = NDArray[np.float32]
FeatureSets = Sequence[set[str]]  # one set for each kind


@dataclass(frozen=True)
class Postings:
    """Likeness of a text to each of `size` indexed texts: rare features count more, kinds by their share."""

    ids: tuple[Mapping[str, int], ...]  # by kind
    idf: Floats
    starts: NDArray[np.int64]  # [features + 1], where each feature's texts begin
    texts: NDArray[np.int32]
    values: Floats
    size: int

    def likeness(self, kinds: FeatureSets) -> Floats:
        """With every indexed text, [size], between 0 and 1: the cosines of the kinds, mixed."""
        features, weights = shares_of(self.ids, self.idf, kinds)
        if not len(features):
            return np.zeros(self.size, dtype=np.float32)
        begin = self.starts[features]
        lengths = self.starts[features + 1] - begin
        skip = np.repeat(begin - (np.cumsum(lengths) - lengths), lengths)
        places = skip + np.arange(len(skip))
        shares = self.values[places] * np.repeat(weights, lengths)
        sums: Floats = np.bincount(self.texts[places], weights=shares, minlength=self.size).astype(np.float32)
        return sums

    def matrix(self, rows: Sequence[FeatureSets]) -> Floats:
        """Likeness of several texts, [rows, size]."""
        found = np.empty((len(rows), self.size), dtype=np.float32)
        for place, row in enumerate(rows):
            found[place] = self.likeness(row)
        return found


@dataclass(frozen=True)
class Table:
    """Postings and weights multiplied out: from a text's features straight to its scores, whatever the number of texts.

    rows [features, labels]: what a feature of weight 1 says for each label.
    """

    ids: tuple[Mapping[str, int], ...]  # by kind, as in the postings
    idf: Floats
    rows: NDArray[np.float16]

    def scores(self, kinds: FeatureSets, *others: Table) -> list[Floats]:
        """[labels] by this table, the same as likeness @ weights, and by others over the same features."""
        features, weights = shares_of(self.ids, self.idf, kinds)
        return [weights @ table.rows[features].astype(np.float32) for table in (self, *others)]


def multiplied(postings: Postings, weights: Floats) -> Table:
    """The table of weights [texts, labels] over these postings."""
    rows = np.zeros((len(postings.idf), weights.shape[1]), dtype=np.float16)
    for place, (first, last) in enumerate(pairwise(postings.starts)):
        rows[place] = postings.values[first:last] @ weights[postings.texts[first:last]]
    return Table(postings.ids, postings.idf, rows)


def shares_of(ids: Sequence[Mapping[str, int]], idf: Floats, kinds: FeatureSets) -> tuple[NDArray[np.int64], Floats]:
    """The known features of a text, and what each weighs in it: the kinds by their share, rare ones more."""
    found: list[int] = []
    ends: list[int] = []
    for names, known in zip(kinds, ids, strict=True):
        found += [known[name] for name in names if name in known]
        ends.append(len(found))
    features = np.array(found, dtype=np.int64)
    weights = idf[features]
    for share, (first, last) in zip(SHARES, pairwise((0, *ends)), strict=True):
        if first < last:
            own = weights[first:last]
            own *= share / math.sqrt(float(own @ own))
    return features, weights


def index(rows: Sequence[FeatureSets]) -> Postings:
    """Index texts that are given by their features."""
    ids: list[dict[str, int]] = [{} for _ in SHARES]
    feature_of: list[int] = []
    text_of: list[int] = []
    kind_of: list[int] = []
    count = 0
    for number, row in enumerate(rows):
        for kind, names in enumerate(row):
            known = ids[kind]
            for name in sorted(names):
                place = known.get(name)
                if place is None:
                    place = known[name] = count
                    count += 1
                feature_of.append(place)
                text_of.append(number)
                kind_of.append(kind)
    features = np.array(feature_of, dtype=np.int64)
    texts = np.array(text_of, dtype=np.int32)
    spread = np.bincount(features, minlength=count)
    idf = (np.log((1 + len(rows)) / (1 + spread)) + 1).astype(np.float32)
    values = idf[features]
    cells = texts.astype(np.int64) * len(SHARES) + np.array(kind_of, dtype=np.int64)
    norms = np.sqrt(np.bincount(cells, weights=values.astype(np.float64) ** 2))
    values = (values / np.maximum(norms, 1e-9)[cells]).astype(np.float32)
    order = np.argsort(features, kind="stable")
    starts = np.concatenate([[0], np.cumsum(spread)]).astype(np.int64)
    return Postings(tuple(ids), idf, starts, texts[order], values[order], len(rows))
