"""Replace Hindi and Telugu words by English ones, for the parts that understand only English.

The tables are keyed by spelling skeleton, so that one row covers both scripts and every romanisation. Words that are
not in a table stay as they are, and so does the word order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from bot.matching.lexicon import english, hindi, loans, telugu
from bot.matching.skeleton import skeleton_of

ENOUGH_HITS = 2
ENOUGH_SHARE = 0.25
_SHORTEST_STEM = 3
_SHORTEST_ASKED = 5
_ASKING = frozenset("aా")
_BARE_C = re.compile("c(?!h)")


@dataclass(frozen=True)
class Gloss:
    """One language's tables, spelling skeleton -> English, and its suffixes, in order, with their meaning.

    listed: the rows of the lexicon. forms: verb forms generated from parts, which may coincide with other words.
    borrowed: English words spelt as the language pronounces them.
    """

    listed: dict[str, str]
    forms: dict[str, str]
    borrowed: dict[str, str]
    suffixes: tuple[tuple[str, str], ...] = ()

    def meaning(self, token: str) -> str | None:
        """The word in English ("" if it adds nothing); None if it is not known."""
        skeleton = skeleton_of(token)
        romanised = not _BARE_C.search(token)  # nobody romanises with a bare c
        found = self.listed.get(skeleton) if romanised else None
        if found is None:
            found = self.borrowed.get(skeleton)
        if found is None and romanised:
            found = self.forms.get(skeleton)
        if found is None and self.suffixes:
            found = self._without_suffix(token)
        return found if found is not None or token.isascii() else heard_english(skeleton, len(self.suffixes) > 0)

    def lists(self, token: str) -> bool:
        """Whether the word itself is a row of this language's lexicon."""
        return skeleton_of(token) in self.listed and not _BARE_C.search(token)

    def _without_suffix(self, token: str) -> str | None:
        for suffix, says in self.suffixes:
            stem = token.removesuffix(suffix)
            if stem == token or len(stem) < _SHORTEST_STEM:
                continue
            found = stem if stem in english.WORDS else self.meaning(stem)
            if found is not None:
                return f"{says} {found}".strip()
        return self._asked(token)

    def _asked(self, token: str) -> str | None:
        """The meaning of a Telugu word whose final long `a` makes it a question: `jabba?` from jabbu, `pramadama?`."""
        if len(token) < _SHORTEST_ASKED or token[-1] not in _ASKING:
            return None
        stem = skeleton_of(token).removesuffix("a")
        return next((says for end in ("u", "i", "", "am") if (says := self._known(stem + end)) is not None), None)

    def _known(self, skeleton: str) -> str | None:
        return self.listed.get(skeleton, self.borrowed.get(skeleton))


FEWEST_CONSONANTS = 3  # that an English word needs to be recognised by its sound
LIKE_ENOUGH = 60.0  # least fuzz.ratio of the two skeletons, vowels included
_GLUED = re.compile(r"(?:lu|ki|ku|ni|nu|tu|ga|la|li|anta|andi|laki|a|u|i)$")


def heard_english(skeleton: str, glues: bool) -> str | None:
    """The English word that a word in Indic letters transcribes, or None. glues: the language appends suffixes."""
    whole = skeleton.replace("\u200c", "").replace("\u200d", "")
    ends = [whole]
    while glues and len(ends) <= 2 and (cut := _GLUED.sub("", ends[-1])) != ends[-1]:
        ends.append(cut)
    for stem in ends:
        key = _sounds(stem)
        near = _english_by_sound().get(key, ()) if len(key) >= FEWEST_CONSONANTS else ()
        best = max(near, key=lambda pair: fuzz.ratio(pair[0], stem), default=None)
        if best and fuzz.ratio(best[0], stem) >= LIKE_ENOUGH:
            return best[1]
    return None


def _sounds(skeleton: str) -> str:
    """The consonants, with those that sound alike merged."""
    return skeleton.translate(_CONFUSED)


_CONFUSED = str.maketrans("jzgb", "sskp", "aeiouhyv")
_SOFT_G = re.compile("g(?=[eiy])")


@cache
def _english_by_sound() -> dict[str, tuple[tuple[str, str], ...]]:
    """Consonants -> (skeleton, word) of common English words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word in sorted(english.WORDS):
        skeleton = skeleton_of(_SOFT_G.sub("j", word))
        found.setdefault(_sounds(skeleton), []).append((skeleton, word))
    return {key: tuple(pairs) for key, pairs in found.items()}


@cache
def glosses() -> dict[str, Gloss]:
    """The tables by language, `hi` and `te`; both contain the English loanwords."""
    borrowed = _table(parsed(loans.ROWS))
    endings = tuple((ending, says) for says, row in parsed(telugu.SUFFIXES) for ending in row)
    return {
        "hi": Gloss(_table(parsed(hindi.ROWS)), _table(_hindi_verbs()), borrowed),
        "te": Gloss(_table(parsed(telugu.ROWS)), _table(_telugu_verbs()), borrowed, endings),
    }


@lru_cache(maxsize=16_384)
def meaning(token: str, language: str) -> str | None:
    """The word in English, if it is a known word of `language` (`hi` or `te`), else None."""
    return glosses()[language].meaning(token)


def in_english(tokens: Sequence[str], language: str | None) -> str | None:
    """The text with known Hindi or Telugu words in English; None if it does not look like either language.

    language: the message's detected language (`hi`, `te-Latn`, ...) or None. Words that are also English ("is", "to",
    "me") and ambiguous verb forms are replaced only if it is Hindi or Telugu. An English message needs both ENOUGH_HITS
    known words and ENOUGH_SHARE of its words, any other message one of the two.
    """
    spoken = language[:2] if language and language[:2] in ("hi", "te") else None
    best: list[str] = []
    most = 0
    for name in ("hi", "te") if spoken is None else (spoken,):
        words, hits = _glossed(tokens, name, sure=spoken is not None)
        if hits > most:
            best, most = words, hits
    many, dense = most >= ENOUGH_HITS, most and most >= ENOUGH_SHARE * len(tokens)
    if not (many or dense) or (language == "en" and not (many and dense)):
        return None
    return " ".join(best)


def _glossed(tokens: Sequence[str], language: str, sure: bool) -> tuple[list[str], int]:
    words: list[str] = []
    hits = 0
    for token in tokens:
        also_english = token in english.WORDS
        says = meaning(token, language) if sure or (not also_english and _listed(token, language)) else None
        if says is None or token in english.SHARED:
            words.append(token)
            continue
        hits += not also_english
        if says:
            words.append(says)
    return words, hits


def _listed(token: str, language: str) -> bool:
    return glosses()[language].lists(token)


def _table(rows: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Skeleton -> English; the first row with a skeleton wins."""
    table: dict[str, str] = {}
    for says, spellings in rows:
        for spelling in spellings:
            table.setdefault(skeleton_of(spelling), says)
    return table


def _hindi_verbs() -> Iterator[tuple[str, tuple[str, ...]]]:
    endings = hindi.FORMS.split()
    for says, roots in parsed(hindi.ROOTS):
        yield says, tuple(root + ending for root in roots for ending in endings)


def _telugu_verbs() -> Iterator[tuple[str, tuple[str, ...]]]:
    past, future = telugu.PAST.split(), telugu.FUTURE.split()
    bare, after_vowel = parsed(telugu.BARE), parsed(telugu.BARE_AFTER_VOWEL)
    for says, (of_past, of_future, of_bare) in parsed(telugu.VERBS):
        yield says, tuple(of_past + ending for ending in past)
        yield says, tuple(of_future + ending for ending in future)
        yield f"if {says}", (of_future + "e", of_past + "ithe")
        for modal, endings in after_vowel if of_bare[-1] in "aeiou" else bare:
            yield f"{modal} {says}", tuple(of_bare + ending for ending in endings)


def parsed(rows: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rows of a table as (English, spellings); `-` as English means "adds nothing" and becomes ""."""
    found = []
    for row in filter(None, map(str.strip, rows.splitlines())):
        meaning, _, spellings = row.partition("|")
        words = spellings.replace("\u200c", "").replace("\u200d", "").split()
        found.append((meaning.strip().replace("-", ""), tuple(words)))
    return found


@cache
def same_word() -> dict[str, str]:
    """Skeletons of a word's other spellings -> the skeleton of its first spelling.

    Forms with other consonants are other words and are left out, and so are skeletons that are in two rows or belong to
    an English word. Spellings of loanwords are always merged: `डॉक्टर`, daktar -> doctor.
    """
    rows = [row for table in (hindi.SPELLINGS, telugu.SPELLINGS) for row in parsed(table)]
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
    """A skeleton without vowels and without h, n, v and y, which people leave out or add."""
    return skeleton.translate(_SOFT)


_SOFT = str.maketrans("", "", "aeiouhnyv")
