"""Hindi and Telugu words in English ones, so that what understands only English understands something.

A table keyed by spelling skeleton: one row covers both scripts and the ways of romanising. Words
that are not in the table stay as they are; word order stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.matching.lexicon import english, hindi, loans, telugu
from bot.matching.skeleton import skeleton_of

ENOUGH_HITS = 2
ENOUGH_SHARE = 0.25
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Gloss:
    """One language's table: spelling skeleton -> English, and its suffixes, longest first."""

    english: dict[str, str]
    suffixes: tuple[tuple[str, str], ...] = ()

    def meaning(self, token: str, skeleton: str) -> str | None:
        """What a word says in English ("" for nothing); None where the table does not know it."""
        found = self.english.get(skeleton)
        if found is not None:
            return found
        for suffix, says in self.suffixes:
            if skeleton.endswith(suffix) and len(skeleton) - len(suffix) >= _SHORTEST_STEM:
                stem = self.english.get(skeleton[: -len(suffix)])
                if stem is None and token.isascii():
                    stem = _english_stem(token, len(suffix))
                if stem:
                    return f"{says} {stem}".strip()
        return None


@cache
def glosses() -> dict[str, Gloss]:
    """The tables by language, `hi` and `te`; each falls back to the English words both have borrowed."""
    return {
        "hi": Gloss({**_table(loans.ROWS), **_table(hindi.ROWS)}),
        "te": Gloss({**_table(loans.ROWS), **_table(telugu.ROWS)}, telugu.SUFFIXES),
    }


def in_english(tokens: Sequence[str], skeletons: Sequence[str], language: str | None) -> str | None:
    """The text with known Hindi or Telugu words in English; None where it does not look like either.

    `language` is what the message was taken for (`hi`, `te-Latn`, ...) or None. Words that are also
    English ("is", "to", "me") are glossed only in a message taken for Hindi or Telugu.
    """
    spoken = language[:2] if language and language[:2] in ("hi", "te") else None
    best: list[str] = []
    most = 0
    for name, gloss in glosses().items():
        if spoken not in (None, name):
            continue
        words, hits = _glossed(tokens, skeletons, gloss, whole=spoken is not None)
        if hits > most:
            best, most = words, hits
    if not tokens or (most < ENOUGH_HITS and most < ENOUGH_SHARE * len(tokens)) or not most:
        return None
    return " ".join(best)


def _glossed(tokens: Sequence[str], skeletons: Sequence[str], gloss: Gloss, whole: bool) -> tuple[list[str], int]:
    words: list[str] = []
    hits = 0
    for token, skeleton in zip(tokens, skeletons, strict=True):
        also_english = token in english.WORDS
        meaning = None if also_english and not whole else gloss.meaning(token, skeleton)
        if meaning is None or token in english.SHARED:
            words.append(token)
            continue
        hits += not also_english
        if meaning:
            words.append(meaning)
    return words, hits


def _english_stem(token: str, cut: int) -> str | None:
    """`doctorki`, `testlu`: an English word with a Telugu ending."""
    for length in (cut, cut + 1):
        stem = token[:-length]
        if stem in english.WORDS:
            return stem
    return None


def _table(rows: str) -> dict[str, str]:
    """Rows of `english | spelling spelling ...`; the first row that has a skeleton keeps it."""
    table: dict[str, str] = {}
    for meaning, spellings in parsed(rows):
        for spelling in spellings:
            table.setdefault(skeleton_of(spelling), meaning)
    return table


def parsed(rows: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rows of a table as (English, spellings); `-` is nothing."""
    found = []
    for row in filter(None, map(str.strip, rows.splitlines())):
        meaning, _, spellings = row.partition("|")
        words = spellings.replace("\u200c", "").replace("\u200d", "").split()
        found.append((meaning.strip().replace("-", ""), tuple(words)))
    return found


@cache
def same_word() -> dict[str, str]:
    """Skeletons of one word's other spellings -> the skeleton of its first spelling.

    Only spellings: forms with other consonants, skeletons that stand in two rows and those of
    English words are left alone. Borrowed words always meet: `डॉक्टर`, daktar -> doctor.
    """
    rows = [row for table in (hindi.ROWS, telugu.ROWS) for row in parsed(table)]
    own = len(rows)
    rows += [(meaning, (meaning, *spellings)) for meaning, spellings in parsed(loans.ROWS) if " " not in meaning]
    taken = {skeleton_of(word) for word in english.WORDS}
    seen: dict[str, int] = {}
    for at, (_, spellings) in enumerate(rows):
        for skeleton in {skeleton_of(word) for word in spellings}:
            seen[skeleton] = -1 if skeleton in seen else at
    same: dict[str, str] = {}
    for at, (_, spellings) in enumerate(rows):
        first = skeleton_of(spellings[0])
        for word in spellings[1:]:
            skeleton = skeleton_of(word)
            spelling = at >= own or _consonants(skeleton) == _consonants(first)
            if spelling and skeleton != first and skeleton not in taken and seen[skeleton] == at:
                same[skeleton] = first
    return same


def _consonants(skeleton: str) -> str:
    """A skeleton without vowels and what people leave out or add between them."""
    return skeleton.translate(_SOFT)


_SOFT = str.maketrans("", "", "aeiouhnyv")
