"""Which script a text is in, and romanisation of Devanagari and Telugu.

The letter tables are the scheme files of indic-transliteration (letter -> ISO 15919). They are read as data, once, when
the first Indic word arrives, because importing the library would add 0.2 s to every start. A test compares the result
with the library's own `transliterate`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

LATIN, DEVANAGARI, TELUGU, OTHER = "latin", "devanagari", "telugu", "other"

_SCHEMES = "sanscript/schemes/data"
# ISO letters that people write with other Latin letters.
_SPOKEN = {
    "c": "ch",
    "ś": "sh",
    "ṣ": "sh",
    "r̥": "ri",
    "r̥̄": "ri",
    "l̥": "li",
    "l̥̄": "li",
    "q": "k",
    "ḥ": "h",
    "ẏ": "y",
    "w": "v",
    "ṛ": "d",
    "ṛh": "dh",
    "ṟ": "r",
}
_NUKTA = "़"

# Placeholders used only in this file: the inherent `a`, its absence, a nasal.
_BARE_A, _NO_A, _NASAL = "A", "\0", "M"
_CONSONANT = "(?:h?[^aeiouAh]|h)"  # in a reversed word: "kh" is "hk"
_SILENT_A = re.compile(f"([aeiouA]{_CONSONANT})A(?={_CONSONANT}[aeiouA])")
_SPOKEN_LAST_A = re.compile("[^aeiouA][yrv]A$|^.h?A$")
_NASAL_BEFORE_LIPS = re.compile("M(?=[pbm])")


def script_of(text: str) -> str | None:
    """The script of most letters of a cleaned text; None if it has no letters."""
    if text.isascii():
        return LATIN if any(map(str.isalpha, text)) else None
    counts = {LATIN: 0, DEVANAGARI: 0, TELUGU: 0, OTHER: 0}
    for letter in text:
        if letter.isascii():
            counts[LATIN] += letter.isalpha()
        elif "\u0900" <= letter <= "\u097f":
            counts[DEVANAGARI] += 1
        elif "\u0c00" <= letter <= "\u0c7f":
            counts[TELUGU] += 1
        elif letter.isalpha():
            counts[OTHER] += 1
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else None


def is_indic(word: str) -> bool:
    """Whether a word has a Devanagari or Telugu letter, which `romanised` can spell."""
    return not word.isascii() and any("\u0900" <= c <= "\u097f" or "\u0c00" <= c <= "\u0c7f" for c in word)


def romanised(word: str) -> str:
    """A Devanagari or Telugu word as a careful speaker would type it on a Latin keyboard.

    In Hindi every consonant has an inherent `a`, many of which are silent; these are left out. Letters of other scripts
    stay as they are.
    """
    devanagari = any("\u0900" <= letter <= "\u097f" for letter in word)
    letters, with_nukta = _letters(DEVANAGARI if devanagari else TELUGU)
    if _NUKTA in word:
        for pair, sound in with_nukta.items():
            word = word.replace(pair, sound)
    spelt = word.translate(letters).replace(_BARE_A + _NO_A, "").replace(_NO_A, "")
    if devanagari:
        spelt = _as_spoken(spelt)
    elif spelt.endswith(_NASAL):
        spelt = spelt[:-1] + "m"
    return _NASAL_BEFORE_LIPS.sub("m", spelt.replace(_BARE_A, "a")).replace(_NASAL, "n")


def _as_spoken(spelt: str) -> str:
    """Drop the silent `a` of Hindi, at the end and, from right to left, between V C _ C V, and a final nasal.

    After a cluster that ends in y, r or v (yogya, mitra, tattva) the final `a` is spoken.
    """
    if spelt.endswith(_NASAL) or (spelt.endswith(_BARE_A) and not _SPOKEN_LAST_A.search(spelt)):
        spelt = spelt[:-1]
    return _SILENT_A.sub(r"\1", spelt[::-1])[::-1]


@cache
def _letters(script: str) -> tuple[dict[int, str], dict[str, str]]:
    """(letter -> Latin spelling, consonant with nukta (a dot below) -> Latin spelling) for a script."""
    scheme, iso = _scheme(f"brahmic/{script}"), _scheme("roman/iso")
    vowel_of_mark = {mark: vowel for vowel, mark in _table("_devanagari_vowel_to_marks").items()}
    letters = {letter: _plain(iso["vowels"][key]) for key, letter in scheme["vowels"].items()}
    letters |= {
        letter: _NO_A + _plain(iso["vowels"][vowel_of_mark[key]])
        for key, letter in scheme["vowel_marks"].items()
        if key in vowel_of_mark
    }
    consonants = {letter: _plain(iso["consonants"][key]) + _BARE_A for key, letter in scheme["consonants"].items()}
    extra = {
        unicodedata.normalize("NFKC", letter): _plain(iso["extra_consonants"][key]) + _BARE_A
        for key, letter in scheme.get("extra_consonants", {}).items()
        if letter and key in iso["extra_consonants"]
    }
    letters |= {letter: sound for letter, sound in (consonants | extra).items() if len(letter) == 1}
    letters |= {scheme["virama"]["्"]: _NO_A, _NUKTA: "", **dict.fromkeys("ंँఁం", _NASAL)}
    return (
        {ord(letter): sound for letter, sound in letters.items()},
        {letter: sound for letter, sound in extra.items() if _NUKTA in letter},
    )


def _plain(iso: str) -> str:
    """An ISO 15919 spelling without diacritics."""
    iso = _SPOKEN.get(iso, iso)
    return "".join(c for c in unicodedata.normalize("NFD", iso) if c.isascii() and c.isalpha())


def _scheme(name: str) -> dict[str, dict[str, str]]:
    return cast(dict[str, dict[str, str]], _read(name))


def _table(name: str) -> dict[str, str]:
    return cast(dict[str, str], _read(name))


def _read(name: str) -> dict[str, object]:
    package = find_spec("indic_transliteration")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("indic-transliteration is not installed (see requirements.txt)")
    path = Path(package.origin).parent / _SCHEMES / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
