"""A word's spelling skeleton: what stays the same however and in whichever script it is typed.

`कैसे`, kaise, kese and kaisay are one skeleton; so are `లక్షణాలు`, lakshanalu and laxanalu. The
reduction is made for Hindi and Telugu; English words pass through the same mill, since nobody knows
a short word's language, and few that differ fall together (`bench/words.py` counts them).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.matching.script import is_indic, romanised

LONGEST = 40
"""Letters of a word that are looked at; nobody types longer words."""

_CONSONANTS: tuple[tuple[str, str], ...] = (
    # written clusters, before single letters
    ("x", "ks"),
    ("chh", "ch"),
    ("tch", "ch"),
    ("sch", "sk"),
    ("ck", "k"),
    ("qu", "kv"),
    ("q", "k"),
    ("jn", "gy"),
    ("ph", "f"),
    ("w", "v"),
    ("z", "j"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("ch", "C"),
    ("c", "k"),
)
_BREATH = re.compile(r"(?<=[kgCjtdbslrv])h")
_SOFT_Y = re.compile(r"(?<=i)y(?=[aeiou])|(?<=[aeou])y(?=[ei])|(?<=u)v(?=a)")
_NASAL_BEFORE_LIPS = re.compile(r"n(?=[pb])")
_DOUBLED = re.compile(r"([^aeiou\d])\1+")
_END_H = re.compile(r"(?<=[aeiou])h$")
_START = re.compile(r"^(?:y(?=e)|v(?=[uo]))")
_Y_VOWEL = re.compile(r"(?<=[aeiou])y(?![aeiou])|(?<![aeiou])y(?![aeiou])")
_VOWELS = re.compile(r"[aeiou]+")
_UNSPOKEN_A = re.compile(r"([aeiou][^aeiou])a(?=[^aeiou][aeiou])")

_VOWEL_SOUNDS = {
    "aa": "a",
    "aaa": "a",
    "ai": "e",
    "ae": "e",
    "aai": "e",
    "aae": "e",
    "aee": "e",
    "aaee": "e",
    "aii": "e",
    "ei": "e",
    "eai": "e",
    "aie": "e",
    "aaie": "e",
    "ee": "i",
    "ii": "i",
    "ea": "i",
    "iee": "ie",
    "oo": "u",
    "uu": "u",
    "ou": "o",
    "au": "o",
    "aau": "o",
    "aao": "ao",
    "oa": "o",
    "iaa": "ia",
    "eaa": "ia",
    "uaa": "ua",
    "oaa": "ua",
    "oi": "ui",
    "oe": "ue",
    "uee": "ui",
}
_LATER = str.maketrans("eo", "iu")


@lru_cache(maxsize=16_384)
def skeleton_of(word: str) -> str:
    """The skeleton of one cleaned word; the word itself where nothing is left of it."""
    word = word[:LONGEST]
    spelt = romanised(word) if is_indic(word) else word
    if not spelt.isascii() or spelt.isdigit():
        return spelt
    return _reduced(spelt) or word


def _reduced(word: str) -> str:
    for written, sound in _CONSONANTS:
        if written in word:
            word = word.replace(written, sound)
    word = _BREATH.sub("", word)
    word = _END_H.sub("", word)
    word = _START.sub("", word)
    word = _SOFT_Y.sub("", word)
    word = _Y_VOWEL.sub("i", word)
    word = _NASAL_BEFORE_LIPS.sub("m", word)
    word = _DOUBLED.sub(r"\1", word)
    word = _VOWELS.sub(_vowel_sound, word)
    first = _VOWELS.search(word)
    if first is None:
        return word
    head, tail = word[: first.end()], word[first.end() :].translate(_LATER)
    return _DOUBLED.sub(r"\1", _UNSPOKEN_A.sub(r"\1", head + tail))


def _vowel_sound(run: re.Match[str]) -> str:
    vowels = run[0]
    return _VOWEL_SOUNDS.get(vowels, vowels)
