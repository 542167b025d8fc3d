"""Which script a text is in, and Devanagari and Telugu letters spelt in Latin ones.

The letter tables are the scheme files of indic-transliteration (letter -> ISO 15919). They are read
as data, once, when the first Indic word arrives: importing the library itself takes 0.2 s and would
be paid at every start. A test holds this reading against the library's own `transliterate`.
"""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

LATIN, DEVANAGARI, TELUGU, OTHER = "latin", "devanagari", "telugu", "other"

_SCHEMES = "sanscript/schemes/data"
# ISO letters whose sound is written with other plain letters by people who romanise.
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
_NASALS = "ंँఁం"
_NUKTA = "़"


@dataclass(frozen=True, slots=True)
class Letters:
    """One script's letters, each with its plain Latin spelling."""

    vowels: dict[str, str]
    marks: dict[str, str]
    consonants: dict[str, str]
    virama: str
    drops_final_a: bool


def script_of(text: str) -> str | None:
    """The script most letters of a cleaned text are in; None where it has no letters."""
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
    """Whether a word has a letter of a script that this file can spell in Latin letters."""
    return not word.isascii() and any("\u0900" <= c <= "\u097f" or "\u0c00" <= c <= "\u0c7f" for c in word)


def romanised(word: str) -> str:
    """A Devanagari or Telugu word as a careful speaker would type it on a Latin keyboard.

    Hindi is written with an `a` after every bare consonant and spoken without many of them;
    the unspoken ones are left out. Letters of other scripts stay as they are.
    """
    sounds: list[str] = []
    bare: list[bool] = []  # is this sound an `a` that no sign stands for?
    drops = False
    for letter in _joined(word):
        table = _letters(DEVANAGARI if "\u0900" <= letter[0] <= "\u097f" else TELUGU)
        if letter in table.consonants:
            drops = drops or table.drops_final_a
            sounds += (table.consonants[letter], "a")
            bare += (False, True)
        elif letter in table.marks or letter == table.virama:
            if bare and bare[-1]:
                sounds.pop()
                bare.pop()
            if letter in table.marks:
                sounds.append(table.marks[letter])
                bare.append(False)
        elif letter in table.vowels:
            sounds.append(table.vowels[letter])
            bare.append(False)
        elif letter in _NASALS:
            sounds.append("ṁ" if letter in "ंం" else "m̐")
            bare.append(False)
        elif letter != _NUKTA:
            sounds.append(letter)
            bare.append(False)
    if drops:
        _leave_out_unspoken(sounds, bare)
    return _nasals_spelt(sounds, hindi=drops)


def _joined(word: str) -> list[str]:
    """The letters of a word, a nukta kept with its consonant."""
    letters: list[str] = []
    for letter in word:
        if letter == _NUKTA and letters:
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _leave_out_unspoken(sounds: list[str], bare: list[bool]) -> None:
    """Delete silent `a` of Hindi: at the end, and right to left between V C _ C V."""
    if len(sounds) > 2 and bare[-1] and not _needs_final_a(sounds):
        del sounds[-1], bare[-1]
    at = len(sounds) - 3
    while at >= 2:
        if (
            bare[at]
            and _is_vowel(sounds[at - 2])
            and not _is_vowel(sounds[at - 1])
            and not _is_vowel(sounds[at + 1])
            and sounds[at + 1][0] not in "ṁm̐"
            and _is_vowel(sounds[at + 2])
        ):
            del sounds[at], bare[at]
            at -= 1
        at -= 1


def _needs_final_a(sounds: list[str]) -> bool:
    """After a cluster that ends in y, r or v (yogya, mitra, tattva) the last `a` is spoken."""
    return len(sounds) > 3 and sounds[-2] in ("y", "r", "v") and not _is_vowel(sounds[-3])


def _is_vowel(sound: str) -> bool:
    return sound[0] in "aeiou"


def _nasals_spelt(sounds: list[str], hindi: bool) -> str:
    """Nasal signs as people spell them: n, m before lips; silent at the end of a Hindi word."""
    spelt: list[str] = []
    for at, sound in enumerate(sounds):
        if sound not in ("ṁ", "m̐"):
            spelt.append(sound)
        elif at + 1 < len(sounds):
            spelt.append("m" if sounds[at + 1][0] in "pbm" else "n")
        elif not hindi:
            spelt.append("m")
    return "".join(spelt)


@cache
def _letters(script: str) -> Letters:
    scheme = _scheme(f"brahmic/{script}")
    iso = _scheme("roman/iso")
    vowels = {letter: _plain(iso["vowels"][key]) for key, letter in scheme["vowels"].items()}
    of_mark = {mark: vowel for vowel, mark in _table("_devanagari_vowel_to_marks").items()}
    consonants = {letter: _plain(iso["consonants"][key]) for key, letter in scheme["consonants"].items()}
    for key, letter in scheme.get("extra_consonants", {}).items():
        if letter and key in iso["extra_consonants"]:
            consonants[unicodedata.normalize("NFKC", letter)] = _plain(iso["extra_consonants"][key])
    return Letters(
        vowels=vowels,
        marks={
            letter: _plain(iso["vowels"][of_mark[key]])
            for key, letter in scheme["vowel_marks"].items()
            if key in of_mark
        },
        consonants=consonants,
        virama=scheme["virama"]["्"],
        drops_final_a=script == DEVANAGARI,
    )


def _plain(iso: str) -> str:
    """An ISO 15919 spelling without its dots and lines."""
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
