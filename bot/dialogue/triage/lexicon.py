"""Words and phrases of three languages, and the concepts that they mean.

A concept is one bit of an integer, so that the concepts of a word, or of a whole message, are one number. English is
looked up by its letters, Hindi and Telugu by spelling skeleton (any spelling, either script). Words that are not found
are tried as a stem, without vowels (chst = chest), and with one letter wrong; the last only for long words, because a
short word is one letter from too many others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.matching.cleaning import cleaned, squeezed
from bot.matching.lexicon import english
from bot.matching.script import is_indic, romanised
from bot.matching.skeleton import skeleton_of

_FILES = {"en": "english.txt", "hi": "hindi.txt", "te": "telugu.txt"}
_SHORTEST_STEM = 3
_SHORTEST_UNVOWELLED = 3
_SHORTEST_MISSPELT = {"en": 7, "hi": 7, "te": 11}  # Telugu endings differ by one letter and mean something else
_SHORTEST_BY_SKELETON = 5
_LONGEST_MISSPELT = 24
_DROP_VOWELS = str.maketrans("", "", "aeiou")
COMPUTED = ("lowsat", "lownum", "bpnum")
"""Concepts that are not from words, but from numbers in their context."""

Phrase = tuple[tuple[tuple[str, bool], ...], int]
"""(the words after the first, each with whether it is a stem; the concept of the whole phrase)."""


@dataclass(slots=True)
class Lexicon:
    """One language's words. phrases: by their first word. stem_phrases: by the stem of it.

    written: single words as spelt, not as skeletons.
    """

    language: str
    words: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    stem_phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    by_skeleton: dict[str, str] = field(default_factory=dict)
    by_consonants: dict[str, str] = field(default_factory=dict)
    misspelt: dict[str, list[str]] = field(default_factory=dict)


@cache
def concepts() -> dict[str, int]:
    """Concept name -> its bit."""
    names = list(COMPUTED)
    for file in _FILES.values():
        names += [name for name, _ in _lines(file)]
    return {name: 1 << at for at, name in enumerate(dict.fromkeys(names))}


@cache
def mask(*names: str) -> int:
    """The combined bits of these concepts."""
    bits = 0
    for name in names:
        bits |= concepts()[name]
    return bits


@lru_cache(maxsize=8_192)
def numbers_of(bits: int) -> tuple[int, ...]:
    """The numbers of the concepts in these bits, in the order of `concepts()`."""
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language: en, hi or te."""
    built = Lexicon(language)
    for name, entries in _lines(_FILES[language]):
        for entry in entries:
            _add(built, entry, concepts()[name])
    for word in sorted(built.known):
        _add_variants(built, word)
    return built


@dataclass(frozen=True, slots=True)
class Meant:
    """A word as the lexicon spells it, its concepts, and the phrases that may begin with it.

    phrases: by their second word; under "" those whose second word is a stem.
    """

    form: str
    bits: int
    phrases: dict[str, list[Phrase]]


UNREAD = Meant("", 0, {})
_REMEMBERED = 60_000
_remembered: dict[tuple[str, str, bool], Meant] = {}


def is_new(language: str, word: str, repair: bool) -> bool:
    """Whether this word is not cached, so that looking it up takes time."""
    return (language, word, repair) not in _remembered


def meaning(language: str, word: str, *, repair: bool = True) -> Meant:
    """What a cleaned word means in one language; without concepts if it is unknown."""
    key = (language, word, repair)
    meant = _remembered.get(key)
    if meant is None:
        if len(_remembered) >= _REMEMBERED:
            _remembered.clear()
        meant = _remembered[key] = _meaning(lexicon(language), word, repair)
    return meant


def _meaning(built: Lexicon, word: str, repair: bool) -> Meant:
    form, says_something = _form(built, word, repair)
    begun = list(built.phrases.get(form, ()))
    for stem in _stems_of(form):
        begun += built.stem_phrases.get(stem, ())
    phrases: dict[str, list[Phrase]] = {}
    for phrase in begun:
        second, is_stem = phrase[0][0]
        phrases.setdefault("" if is_stem else second, []).append(phrase)
    return Meant(form, _concepts_of(built, form) if says_something else 0, phrases)


def _form(built: Lexicon, word: str, repair: bool) -> tuple[str, bool]:
    """(the word as the lexicon spells it, whether it may have a meaning outside a phrase)."""
    word = word.replace("'", "")
    if built.language == "en":
        if word in built.known or word in english.WORDS or word in harmless():
            return word, True
        if not word.isascii():
            return "", False
        word = squeezed(word, english.WORDS)
        return (_repaired(built, word, skeleton_of(word)) if repair and word not in built.known else word), True
    form = skeleton_of(squeezed(word, english.WORDS))
    if is_indic(word):
        word = romanised(word)
    if word in grammar("particles") or (word in english.FUNCTION and word not in grammar("not-english")):
        return form, False
    if word not in built.written and _is_english(word):
        return form, False  # "pls" is not police, "late" is not laat (kick)
    if form in built.known or form in _harmless_forms() or word in english.WORDS:
        return form, True
    return _repaired(built, form, form), True


def _is_english(word: str) -> bool:
    return word in english.WORDS or word in lexicon("en").words


def _repaired(built: Lexicon, word: str, skeleton: str) -> str:
    """The known word that was probably meant, else the word itself."""
    if any(word.startswith(stem) for stem in _stems_of(word) if stem in built.stems or stem in built.stem_phrases):
        return word
    if not word.isascii() or len(word) < _SHORTEST_UNVOWELLED or not word.isalpha():
        return word
    if len(word) >= _SHORTEST_BY_SKELETON and skeleton in built.by_skeleton:
        return built.by_skeleton[skeleton]
    bare = word.translate(_DROP_VOWELS)
    if bare == word:
        return built.by_consonants.get(word, word)
    if not _SHORTEST_MISSPELT[built.language] - 1 <= len(word) <= _LONGEST_MISSPELT:
        return word
    near = {meant for form in _with_one_less(word) for meant in built.misspelt.get(form, ())}
    near = {meant for meant in near if OSA.distance(meant, word, score_cutoff=1) <= 1}
    return min(near) if near else word


def _concepts_of(built: Lexicon, form: str) -> int:
    found = built.words.get(form, 0)
    if form in _harmless_forms():
        return found
    for stem in _stems_of(form):
        found |= built.stems.get(stem, 0)
    return found


def _stems_of(word: str) -> list[str]:
    return [word[:end] for end in range(_SHORTEST_STEM, min(len(word), 20) + 1)]


@cache
def harmless() -> frozenset[str]:
    """Common words that are never taken for a misspelling of a word in the lexicon."""
    return frozenset(word for _, words in _lines("harmless.txt") for word in words)


@cache
def grammar(name: str) -> frozenset[str]:
    """One list of `grammar.txt`."""
    return frozenset(dict(_lines("grammar.txt"))[name])


@cache
def _harmless_forms() -> frozenset[str]:
    return harmless() | frozenset(map(skeleton_of, harmless()))


def _lines(file: str) -> list[tuple[str, list[str]]]:
    path = Path(__file__).with_name("concepts") / file
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    split = [line.partition(":") for line in lines]
    return [(name, [entry.strip() for entry in entries.split(",") if entry.strip()]) for name, _, entries in split]


def _add(built: Lexicon, entry: str, bit: int) -> None:
    written = [(cleaned(word).replace("'", ""), word.endswith("*")) for word in entry.split()]
    parts = [(word if built.language == "en" else skeleton_of(word), is_stem) for word, is_stem in written]
    (first, is_stem), rest = parts[0], tuple(parts[1:])
    if any(not word for word, _ in parts):
        raise ValueError(f"concept entry without letters: {entry!r}")
    if is_stem and len(first) < _SHORTEST_STEM:
        raise ValueError(f"a stem of fewer than {_SHORTEST_STEM} letters: {entry!r}")
    built.known.update(word for word, stem in parts if not stem)
    if not rest:
        built.written.add(written[0][0])
    if rest:
        (built.stem_phrases if is_stem else built.phrases).setdefault(first, []).append((rest, bit))
    else:
        table = built.stems if is_stem else built.words
        table[first] = table.get(first, 0) | bit


def _add_variants(built: Lexicon, word: str) -> None:
    """Index likely misspellings of a word that has a concept."""
    if word not in built.words or not word.isascii() or not word.isalpha():
        return
    if built.language == "en" and len(word) >= 4:
        built.by_skeleton.setdefault(skeleton_of(word), word)
    bare = word.translate(_DROP_VOWELS)
    if len(bare) >= _SHORTEST_UNVOWELLED:
        built.by_consonants.setdefault(bare, word)
    if len(word) >= _SHORTEST_MISSPELT[built.language]:
        for form in _with_one_less(word):
            built.misspelt.setdefault(form, []).append(word)


def _with_one_less(word: str) -> list[str]:
    """The word, and the word with each letter left out in turn, except the first, which is rarely wrong."""
    return [word] + [word[:at] + word[at + 1 :] for at in range(1, len(word))]
