"""The spelling of a message as features of several kinds.

A feature is stored as a 64-bit hash of its letters: a table of some 400,000 strings would take 90 MB, their hashes
take 5.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from zlib import adler32, crc32

import Stemmer

from bot.matching.words import Words

# The share of each kind in the similarity of two texts; they add up to 1.
SHARES = (0.10, 0.30, 0.15, 0.30, 0.15)

_stemmer = Stemmer.Stemmer("english", 20_000)


STEMS, SKELETONS = 0, 2  # indices of these kinds


def features_of(words: Words) -> tuple[set[int], ...]:
    """One set for each of SHARES: stems, letter n-grams, skeletons, n-grams of skeletons, stems of the gloss.

    Stems, skeletons and the gloss also contribute pairs of neighbours.
    """
    skeleton = words.skeleton
    own = _with_pairs(stems(words))
    same = words.glossed == words.plain
    return (
        own,
        {group for token in words.tokens for group in _groups(token, 5)},
        _with_pairs(skeleton),
        {group for token in skeleton for group in _groups(token, 4)},
        own if same else _with_pairs(gloss_stems(words)),
    )


def stems(words: Words) -> list[str]:
    """The words' English stems."""
    found: list[str] = _stemmer.stemWords(list(words.tokens))
    return found


def gloss_stems(words: Words) -> list[str]:
    """The words in English, where they are known, without their endings."""
    found: list[str] = _stemmer.stemWords(words.glossed.split())
    return found


def code(name: str) -> int:
    """The hash of a feature, from two independent checksums: no collision among some 400,000 features."""
    letters = name.encode()
    return crc32(letters) << 32 | adler32(letters)


def _with_pairs(items: list[str] | tuple[str, ...]) -> set[int]:
    return {*map(code, items), *(code(f"{left} {right}") for left, right in pairwise(items))}


@lru_cache(maxsize=8_000)
def _groups(token: str, longest: int) -> tuple[int, ...]:
    """All n-grams of 2 to `longest` letters of one word, its ends marked by spaces."""
    marked = f" {token} "
    size = len(marked)
    return tuple(
        code(marked[start : start + length])
        for length in range(2, min(longest, size) + 1)
        for start in range(size - length + 1)
    )
