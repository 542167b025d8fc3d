"""Texts as sparse feature vectors, and their similarity: rare features count more, each kind by its share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import SHARES

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float32]
FeatureSets = Sequence[set[int]]  # one set for each kind
_FREQUENT = 600  # number of texts from which a feature is multiplied as part of a dense matrix, which is cheaper
_BLOCK = 500  # texts whose similarities to all others are computed at once


@dataclass(frozen=True)
class Known:
    """The known features of one kind. codes: their hashes, sorted. numbers: the column of each."""

    codes: NDArray[np.uint64]
    numbers: NDArray[np.int32]

    def __contains__(self, code: int) -> bool:
        place = int(np.searchsorted(self.codes, np.uint64(code)))
        return place < len(self.codes) and int(self.codes[place]) == code

    def among(self, codes: set[int]) -> NDArray[np.int32]:
        """The columns of those codes that are known."""
        if not len(self.codes):
            return self.numbers
        asked = np.fromiter(codes, dtype=np.uint64, count=len(codes))
        places = np.minimum(np.searchsorted(self.codes, asked), len(self.codes) - 1)
        numbers: NDArray[np.int32] = self.numbers[places[self.codes[places] == asked]]
        return numbers


@dataclass(frozen=True)
class Features:
    """The known features of each kind. idf: the weight of each, by column."""

    known: tuple[Known, ...]
    idf: Floats

    @staticmethod
    def of(rows: Sequence[FeatureSets]) -> Features:
        """All features of these texts."""
        ids: list[dict[int, int]] = [{} for _ in SHARES]
        spread: list[int] = []
        for row in rows:
            for kind, codes in zip(ids, row, strict=True):
                for code in sorted(codes):
                    if (place := kind.setdefault(code, len(spread))) == len(spread):
                        spread.append(0)
                    spread[place] += 1
        idf = np.log((1 + len(rows)) / (1 + np.array(spread, dtype=np.float64))) + 1
        return Features(tuple(map(_known, ids)), idf.astype(np.float32))

    def weigh(self, kinds: FeatureSets) -> tuple[NDArray[np.int64], Floats]:
        """(columns, weights) of a text's known features. The dot product of two texts is their similarity, 0 to 1: the
        cosines of each kind, mixed by SHARES.
        """
        found = [known.among(codes) for known, codes in zip(self.known, kinds, strict=True)]
        numbers = np.concatenate(found).astype(np.int64)
        weights = self.idf[numbers]
        ends = np.cumsum([len(own) for own in found]).tolist()
        for share, (first, last) in zip(SHARES, pairwise((0, *ends)), strict=True):
            if first < last:
                own = weights[first:last]
                own *= math.sqrt(share / float(own @ own))
        return numbers, weights

    def matrix(self, rows: Sequence[FeatureSets]) -> csr_array:
        """The texts as one matrix, [texts, features]."""
        return sparse([self.weigh(row) for row in rows], len(self.idf))


@dataclass(frozen=True)
class Table:
    """Texts times weights, precomputed: from a message's features directly to its scores, however many texts there are.

    rows [features, labels]: the contribution of a feature of weight 1 to each label's score.
    """

    features: Features
    rows: NDArray[np.float16]

    @staticmethod
    def of(features: Features, texts: csr_array, weights: Floats) -> Table:
        """Precompute the table for weights [texts, labels]."""
        return Table(features, (texts.T @ weights).astype(np.float16))

    def scores(self, kinds: FeatureSets, *others: Table) -> list[Floats]:
        """The scores [labels] by this table, equal to likeness @ weights, and by others with the same features."""
        numbers, weights = self.features.weigh(kinds)
        return [weights @ table.rows[numbers].astype(np.float32) for table in (self, *others)]


def _known(ids: dict[int, int]) -> Known:
    codes = np.fromiter(ids.keys(), dtype=np.uint64, count=len(ids))
    order = np.argsort(codes)
    return Known(codes[order], np.fromiter(ids.values(), dtype=np.int32, count=len(ids))[order])


def sparse(rows: Sequence[tuple[NDArray[np.int64], Floats]], width: int) -> csr_array:
    """One matrix [rows, width] from the columns and values of each row."""
    # Imported here, because only learning needs scipy; a process that answers patients saves its memory.
    from scipy.sparse import csr_array

    ends = np.cumsum([0, *(len(numbers) for numbers, _ in rows)])
    numbers = np.concatenate([numbers for numbers, _ in rows])
    values = np.concatenate([values for _, values in rows])
    return csr_array((values, numbers, ends), shape=(len(rows), width))


def likeness(some: csr_array, others: csr_array) -> Floats:
    """The similarity of every pair of rows, [some, others]."""
    spread = np.bincount(others.indices, minlength=others.shape[1])
    frequent, rare = np.flatnonzero(spread >= _FREQUENT), np.flatnonzero((spread > 0) & (spread < _FREQUENT))
    found: Floats = some[:, frequent].toarray() @ others[:, frequent].toarray().T
    left, right = some[:, rare], others[:, rare].T.tocsr()
    for start in range(0, len(found), _BLOCK):
        block = slice(start, start + _BLOCK)
        found[block] += (left[block] @ right).toarray()
    return found
