"""A word's spelling skeleton: what stays the same in every spelling and script.

`कैसे`, kaise, kese and kaisay have one skeleton; so do `లక్షణాలు`, lakshanalu and laxanalu. The rules are made for Hindi
and Telugu. They are applied to English words too, because a short word's language is unknown, and few different words
get the same skeleton (`bench/words.py` counts them).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.matching.script import is_indic, romanised

LONGEST = 40
"""Letters of a word that are used; nobody types longer words."""

_LETTERS = str.maketrans({"x": "ks", "w": "v", "z": "j", "q": "k"})
_WITH_C = (  # clusters come before single letters; C is the sound of "ch"
    ("tch", "ch"),
    ("cch", "ch"),
    ("sch", "sk"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("ch", "C"),
    ("c", "k"),
)
_BREATH = re.compile(r"(?<=[kgCjtdbslrv])h+")
_SOFT_Y = re.compile(r"(?<=i)y(?=[aeiou])|(?<=[aeou])y(?=[ei])")
_Y_VOWEL = re.compile(r"(?<=[aeiou])y(?![aeiou])|(?<![aeiou])y(?![aeiou])")
_DOUBLED = re.compile(r"([^aeiou\d])\1+")
_VOWEL = re.compile(r"[aeiou]")
_VOWEL_RUN = re.compile(r"[aeiou]{2,}")
_UNSPOKEN_A = re.compile(r"([aeiou][^aeiou])a(?=[^aeiou][aeiou])")

_VOWEL_SOUNDS = {
    "aa": "a",
    "aaa": "a",
    "ai": "e",
    "ae": "e",
    "aai": "e",
    "aae": "e",
    "aii": "e",
    "ei": "e",
    "eai": "e",
    "aie": "e",
    "aaie": "e",
    "ii": "i",
    "ea": "i",
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
}
_LATER = str.maketrans("eo", "iu")
_VOWELS = frozenset("aeiou")
_SILENT_START = frozenset(("ye", "vu", "vo"))


@lru_cache(maxsize=32_768)
def skeleton_of(word: str) -> str:
    """The skeleton of one cleaned word; the word itself if nothing would be left."""
    word = word[:LONGEST]
    spelt = romanised(word) if is_indic(word) else word
    if not spelt.isascii() or spelt.isdigit():
        return spelt
    return _reduced(spelt) or word


def _reduced(word: str) -> str:
    """Apply the rules in order; steps whose letter does not occur are skipped, to save time."""
    if "qu" in word:
        word = word.replace("qu", "kv")
    if "c" in word:
        for written, sound in _WITH_C:
            word = word.replace(written, sound)
    word = word.translate(_LETTERS).replace("jn", "gy")
    if "h" in word:
        word = _BREATH.sub("", word.replace("ph", "f"))
        if word[-1] == "h" and word[-2:-1] in _VOWELS:
            word = word[:-1]
    if word[:2] in _SILENT_START:  # yenduku = enduku, vundi = undi
        word = word[1:]
    word = word.replace("ee", "i").replace("oo", "u")
    if "y" in word:
        word = _Y_VOWEL.sub("i", _SOFT_Y.sub("", word))
    word = word.replace("uva", "ua").replace("np", "mp").replace("nb", "mb")
    word = _VOWEL_RUN.sub(_vowel_sound, _DOUBLED.sub(r"\1", word))
    first = _VOWEL.search(word)
    if first is None:
        return word
    end = first.end()
    while word[end : end + 1] in _VOWELS and end < len(word):
        end += 1
    word = word[:end] + word[end:].translate(_LATER)
    shorter = _UNSPOKEN_A.sub(r"\1", word)
    return word if shorter == word else _DOUBLED.sub(r"\1", shorter)


def _vowel_sound(run: re.Match[str]) -> str:
    vowels = run[0]
    return _VOWEL_SOUNDS.get(vowels, vowels)
