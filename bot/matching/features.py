"""Lexical evidence: stems and pairs of stems, and letter groups inside words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import Stemmer

from bot.matching.words import Words

SHORTEST, LONGEST = 2, 5  # letters in a letter group
_stemmer = Stemmer.Stemmer("english", 20_000)


def word_features(words: Words) -> list[str]:
    """Stems, and neighbouring stems as pairs."""
    stems: list[str] = _stemmer.stemWords(list(words.tokens))
    return stems + [f"{left} {right}" for left, right in pairwise(stems)]


def letter_groups(token: str) -> list[str]:
    """All groups of 2 to 5 letters of one word, its ends marked by blanks."""
    marked = f" {token} "
    size = len(marked)
    return [
        marked[start : start + length]
        for length in range(SHORTEST, min(LONGEST, size) + 1)
        for start in range(size - length + 1)
    ]


def letter_features(tokens: Sequence[str]) -> list[str]:
    """The letter groups of every word."""
    return [group for token in tokens for group in letter_groups(token)]
