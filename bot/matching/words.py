"""A message prepared for matching: cleaned, cut into words, with skeletons and its language.

This is a copy for comparison; the patient's own text is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from bot.matching.cleaning import CAP, cleaned, has_runs, squeezed
from bot.matching.gloss import in_english, same_word
from bot.matching.language import language_of
from bot.matching.lexicon import english, shorthand
from bot.matching.script import script_of
from bot.matching.skeleton import skeleton_of

LONGEST_WORD = 60
"""Characters of a word that are kept: anything longer without spaces is not a word."""
REMEMBERED = 2_000
"""Size of the cache: each journey of the dialogue reads the same message again, and people write similar messages."""
_ROUNDS = 3
_SURELY_FIT = CAP // (LONGEST_WORD + 1)
_ANY_LANGUAGE = {**shorthand.ALWAYS, **shorthand.CONTRACTIONS}


@dataclass(frozen=True)
class Words:
    """One message's words, at most `CAP` characters in all; empty if the text has no words."""

    tokens: tuple[str, ...]
    language: str | None
    """`en`, `hi`, `te`, `hi-Latn`, `te-Latn`; None if undecided."""

    @cached_property
    def plain(self) -> str:
        """The words in lower case, joined by spaces: no punctuation, emoji or look-alike letters."""
        return " ".join(self.tokens)

    @cached_property
    def skeleton(self) -> tuple[str, ...]:
        """The spelling skeleton of each token: the same in every script and romanisation."""
        same = same_word()
        return tuple(same.get(one, one) for one in map(skeleton_of, self.tokens))

    @cached_property
    def glossed(self) -> str:
        """The text with known Hindi and Telugu words in English; `plain` if there are too few."""
        found = in_english(self.tokens, self.language)
        return self.plain if found is None else found

    @cached_property
    def script(self) -> str | None:
        """`latin`, `devanagari`, `telugu` or `other`, whichever has most letters; None if there are no letters."""
        return script_of(self.plain)


@lru_cache(maxsize=REMEMBERED)
def read(text: str) -> Words:
    """Prepare any text; only its first `CAP` characters count. Never raises."""
    clean = cleaned(text)
    tokens = [token[:LONGEST_WORD] for token in clean.split()]
    with_apostrophe = "'" in clean
    if with_apostrophe:
        tokens = _written_out(tokens, shorthand.CONTRACTIONS)
        tokens = [part for token in tokens if (part := token.replace("'", ""))]
    if with_apostrophe or has_runs(clean):
        tokens = [squeezed(token, english.WORDS) for token in tokens]
    tokens = _written_out(tokens, _ANY_LANGUAGE)
    language = language_of(tokens)
    for _ in range(_ROUNDS):  # expanded forms may reveal the language, which may allow expanding more
        before, tokens = tokens, _written_out(tokens, _short_forms(tokens, language))
        if tokens is before:
            break
        language = language_of(tokens)
    return Words(tuple(tokens if len(tokens) < _SURELY_FIT else _capped(tokens)), language)


def _short_forms(tokens: list[str], language: str | None) -> dict[str, str]:
    if len(tokens) == 1:
        return shorthand.ALONE
    if language in (None, "en"):
        return shorthand.ENGLISH
    return shorthand.HINDI if language == "hi-Latn" else {}


def _written_out(tokens: list[str], long_forms: dict[str, str]) -> list[str]:
    if long_forms.keys().isdisjoint(tokens):
        return tokens
    whole: list[str] = []
    for before, token in pairwise(("", *tokens)):
        if len(token) == 1 and before in shorthand.LETTER_NAMES_AFTER:
            whole.append(token)
        else:
            whole += long_forms.get(token, token).split()
    return whole if whole != tokens else tokens


def _capped(tokens: Iterable[str]) -> Iterable[str]:
    """As many whole words as fit, joined by spaces, into `CAP` characters."""
    room = CAP
    for token in tokens:
        room -= len(token) + 1
        if room < -1:
            return
        yield token
