"""What languages are called, in English, Hindi and Telugu: told by their sound, in any spelling and script."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from bot.dialogue.phrasebook import word_set
from bot.matching import Words, read

_SPOKEN = ("en", "hi", "te")
_NOT_SPOKEN = tuple(sorted(word_set("ta kn ml bn mr gu pa or ur as ne sd kok sa ks mai ar fa fr de es ru zh ja")))
_ALSO_CALLED = frozenset({"bengali", "bangla", "tamizh", "తమిళ్", "oriya", "panjabi", "farsi"})
_ENDINGS = ("lo", "లో", "కి")


def names_ours(words: Words) -> bool:
    """A language that the bot writes is named."""
    return _names(words, _sounds(*_SPOKEN))


def names_other(words: Words) -> bool:
    """A language that the bot does not write is named; "Tamil Nadu" is a place."""
    return _names(words, _sounds(*_NOT_SPOKEN) | sound_of(_ALSO_CALLED))


def without_other(words: Words) -> str:
    """The words without such a name, which says nothing of the language that they are written in."""
    others = _sounds(*_NOT_SPOKEN) | sound_of(_ALSO_CALLED)
    return " ".join(token for token in words.tokens if not set(read(token).skeleton) & others)


def _names(words: Words, names: frozenset[str]) -> bool:
    if "nadu" in words.tokens:
        return False
    stems = {token.removesuffix(ending) for token in words.tokens for ending in ("", *_ENDINGS)} - {""}
    return bool(set(Words(tuple(stems), None).skeleton) & names)


@lru_cache(maxsize=4)
def _sounds(*codes: str) -> frozenset[str]:
    names = [Locale(each).languages.get(code, "") for code in codes for each in _SPOKEN]
    return frozenset(read(name).skeleton[0] for name in names if read(name).skeleton)


@lru_cache(maxsize=8)
def sound_of(words: frozenset[str]) -> frozenset[str]:
    """These words by their sound."""
    return frozenset(sound for word in words for sound in read(word).skeleton)
