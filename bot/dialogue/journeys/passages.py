"""Which lines of an answer say what was asked, for a patient who has just read all of it."""

from __future__ import annotations

from functools import lru_cache

from bot.matching import read
from bot.matching.features import gloss_stems
from bot.matching.lexicon import english

BULLET = "• "


def passages(answer: str, question: str) -> str:
    """The bullets that name what the question names and other bullets do not; "" where none or too many do.

    Words are compared by their stems in English, so a question in Telugu finds its line in an English answer.
    """
    bullets = [line for line in answer.splitlines() if line.startswith(BULLET)]
    named = [_named(line) for line in bullets]
    asked = _named(question)
    shared = [sum(word in asked and _tells(word, named) for word in words) for words in named]
    most = max(shared, default=0)
    found = [line for line, count in zip(bullets, shared, strict=True) if count and count == most]
    return "\n".join(found) if 2 * len(found) <= len(bullets) else ""


def _tells(word: str, named: list[frozenset[str]]) -> bool:
    """Whether a word tells some bullets from the others."""
    return 2 * sum(word in words for words in named) <= len(named)


@lru_cache(maxsize=500)
def _named(text: str) -> frozenset[str]:
    words = read(text)
    return frozenset(gloss_stems(words)) - _NOTHING


_NOTHING = frozenset(stem for word in english.FUNCTION for stem in gloss_stems(read(word)))
