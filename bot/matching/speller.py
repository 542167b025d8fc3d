"""Spelling correction with the content's words: limited, and never of a known word.

A word is replaced by the nearest vocabulary word within one typo (two from eight letters on), if there is a single
nearest one. A typo is a wrong, missing, extra or swapped letter.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from bot.matching.gloss import meaning
from bot.matching.lexicon import english
from bot.matching.skeleton import LONGEST
from bot.matching.words import Words

SHORTEST = 4
"""Shorter words are left alone: too many words are one typo away."""
TWO_SLIPS_FROM = 8
MOST_REPAIRS = 40
"""Unknown words looked up per message."""
_MEMO_SIZE = 8_192


class Vocabulary:
    """The words of the content, indexed so that the nearest to a misspelt word is found without trying them all.

    known: other correctly spelt words, which are never corrected ("pork" is not "work"). The more of English it has the
    better; the sentence encoder's vocabulary has most of it.
    """

    def __init__(self, words: Iterable[str], known: Container[str] = frozenset()) -> None:
        self._words = frozenset(word for word in words if word)
        self._known = known
        self._near = _Near(sorted(word for word in self._words if SHORTEST <= len(word) <= LONGEST))
        self._memo: dict[str, str] = {}

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def repaired(self, word: str) -> str:
        """The vocabulary word that was probably meant, or the word itself."""
        if word in self._words or not SHORTEST <= len(word) <= LONGEST or any(map(str.isdigit, word)):
            return word
        found = self._memo.get(word)
        if found is None:
            found = self._nearest(word)
            if len(self._memo) < _MEMO_SIZE:
                self._memo[word] = found
        return found

    def _nearest(self, word: str) -> str:
        if word in english.WORDS or word in self._known or _is_glossed(word):
            return word
        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        ranked = sorted(
            (OSA.distance(word, near, score_cutoff=slips), near)
            for near in self._near.candidates(word)
            if word[0] == near[0] or word[:2] == near[1::-1]  # first letters are hardly ever mistyped
        )
        if not ranked or ranked[0][0] > slips:
            return word
        if len(ranked) > 1 and ranked[1][0] == ranked[0][0]:
            return word
        return ranked[0][1]


class _Near:
    """Words by their forms with one letter missing: some 150,000, kept as hashes because strings would take 30 MB."""

    def __init__(self, words: list[str]) -> None:
        pairs = ((hash(form), place) for place, word in enumerate(words) for form in _with_one_left_out(word))
        table: NDArray[np.int64] = np.fromiter(chain.from_iterable(pairs), dtype=np.int64).reshape(-1, 2)
        order = np.argsort(table[:, 0], kind="stable")
        self._words = words
        self._forms = table[order, 0]
        self._places = table[order, 1].astype(np.int32)

    def candidates(self, word: str) -> set[str]:
        """The words that share a form with this one, and very rarely another one, by a hash collision."""
        forms = np.array([hash(form) for form in _with_one_left_out(word)], dtype=np.int64)
        starts, ends = np.searchsorted(self._forms, forms), np.searchsorted(self._forms, forms, side="right")
        runs = zip(starts.tolist(), ends.tolist(), strict=True)
        return {self._words[place] for start, end in runs for place in self._places[start:end].tolist()}


def repair(words: Words, vocabulary: Vocabulary) -> Words:
    """The words with typos corrected where the vocabulary has a single nearest word."""
    left = MOST_REPAIRS
    tokens: list[str] = []
    for token in words.tokens:
        if left and token not in vocabulary:
            left -= 1
            token = vocabulary.repaired(token)
        tokens.append(token)
    return words if tuple(tokens) == words.tokens else replace(words, tokens=tuple(tokens))


def _with_one_left_out(word: str) -> set[str]:
    """The word and each form of it with one letter missing: two words one typo apart share a form."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_glossed(word: str) -> bool:
    return meaning(word, "hi") is not None or meaning(word, "te") is not None
