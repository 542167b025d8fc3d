"""An index over texts, kept as numpy arrays: from a feature to the texts that have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
        found: list[NDArray[np.int64]] = []
        weights: list[Floats] = []
        for share, ids, names in zip(SHARES, self.ids, kinds, strict=True):
            known = np.array([ids[name] for name in names if name in ids], dtype=np.int64)
            if len(known):
                weight = self.idf[known]
                found.append(known)
                weights.append(weight * (share / float(np.sqrt(weight @ weight))))
        if not found:
            return np.zeros(self.size, dtype=np.float32)
        features = np.concatenate(found)
        begin = self.starts[features]
        lengths = self.starts[features + 1] - begin
        skip = np.repeat(begin - (np.cumsum(lengths) - lengths), lengths)
        places = skip + np.arange(len(skip))
        shares = self.values[places] * np.repeat(np.concatenate(weights), lengths)
        sums: Floats = np.bincount(self.texts[places], weights=shares, minlength=self.size).astype(np.float32)
        return sums

    def matrix(self, rows: Iterable[FeatureSets]) -> Floats:
        """Likeness of several texts, [rows, size]."""
        return np.stack([self.likeness(row) for row in rows])


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
