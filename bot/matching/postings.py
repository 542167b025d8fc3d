"""A TF-IDF index over texts, kept as numpy arrays: from a feature to the texts that have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Postings:
    """Cosine similarity of a text to each of `size` indexed texts."""

    ids: Mapping[str, int]
    idf: Floats
    starts: NDArray[np.int64]  # [features + 1], where each feature's texts begin
    texts: NDArray[np.int32]
    values: Floats
    size: int

    def similarities(self, features: Iterable[str]) -> Floats:
        """Cosine with every indexed text, [size], between 0 and 1."""
        counts = Counter(features)
        known = [(self.ids[name], count) for name, count in counts.items() if name in self.ids]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        table = np.array(known, dtype=np.int64)
        weights = (1.0 + np.log(table[:, 1])) * self.idf[table[:, 0]]
        strangers = len(counts) - len(known)
        # A feature never seen before weighs as one seen in a single text: unknown words lower the cosine.
        norm = np.sqrt(float(weights @ weights) + strangers * float(self.idf.max()) ** 2)
        begin = self.starts[table[:, 0]]
        lengths = self.starts[table[:, 0] + 1] - begin
        total = int(lengths.sum())
        skip = np.repeat(begin - (np.cumsum(lengths) - lengths), lengths)
        places = skip + np.arange(total)
        shares = self.values[places] * np.repeat(weights.astype(np.float32), lengths)
        sums = np.bincount(self.texts[places], weights=shares, minlength=self.size)
        cosines: Floats = (sums / norm).astype(np.float32)
        return cosines

    def matrix(self, rows: Sequence[Iterable[str]]) -> Floats:
        """Similarities of several texts, [rows, size]."""
        out = np.empty((len(rows), self.size), dtype=np.float32)
        for number, row in enumerate(rows):
            out[number] = self.similarities(row)
        return out


def index(rows: Sequence[Sequence[str]]) -> Postings:
    """Index texts that are given as lists of features."""
    ids: dict[str, int] = {}
    feature_of: list[int] = []
    text_of: list[int] = []
    counts: list[int] = []
    for number, row in enumerate(rows):
        for name, count in Counter(row).items():
            feature_of.append(ids.setdefault(name, len(ids)))
            text_of.append(number)
            counts.append(count)
    features = np.array(feature_of, dtype=np.int64)
    texts = np.array(text_of, dtype=np.int32)
    spread = np.bincount(features, minlength=len(ids))
    idf = (np.log((1 + len(rows)) / (1 + spread)) + 1).astype(np.float32)
    values = ((1 + np.log(np.array(counts, dtype=np.float64))) * idf[features]).astype(np.float32)
    norms = np.sqrt(np.bincount(texts, weights=values.astype(np.float64) ** 2, minlength=len(rows)))
    values /= np.maximum(norms, 1e-9)[texts].astype(np.float32)
    order = np.argsort(features, kind="stable")
    starts = np.concatenate([[0], np.cumsum(spread)]).astype(np.int64)
    return Postings(ids, idf, starts, texts[order], values[order], len(rows))
