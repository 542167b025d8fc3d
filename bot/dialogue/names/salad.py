"""Random letters, which are not a name: "asdfgh", "hjkl", "xyz", "aaaa"."""

from __future__ import annotations

import re

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUNS = tuple(run for row in _ROWS for run in (row, row[::-1]))
_LONG_RUN = 4  # adjacent keys that do not occur within a name
_SHORT_RUN = 3  # the same for a whole word
_ENDS_OF_ALPHABET = frozenset({"abc", "abcd", "abcde", "xyz", "wxyz", "pqr", "pqrs"})
_VOWEL = re.compile(r"[aeiouy]")
_ASPIRATE = re.compile(r"(?<=[bcdgjkpst])h")  # "sh", "dh": one sound, two letters
_HEAP = re.compile(r"[^aeiouy]{5}")  # consonants in a row; "Chandrshekhar" has four
_REPEATED = re.compile(r"(.)\1{2,}")


def is_salad(word: str) -> bool:
    """Whether a word in Latin letters is unpronounceable, or a run of adjacent keys."""
    plain = word.casefold().strip(".'’-")
    if not plain.isascii() or not plain.isalpha() or len(plain) < _SHORT_RUN:
        return False
    if plain in _ENDS_OF_ALPHABET or _REPEATED.fullmatch(plain) or any(plain in run for run in _RUNS):
        return True
    if len(plain) >= _LONG_RUN and (not _VOWEL.search(plain) or _runs_along_the_keys(plain)):
        return True
    return bool(_HEAP.search(_ASPIRATE.sub("", plain)))


def _runs_along_the_keys(word: str) -> bool:
    pieces = (word[at : at + _LONG_RUN] for at in range(len(word) - _LONG_RUN + 1))
    return any(piece in run for piece in pieces for run in _RUNS)
