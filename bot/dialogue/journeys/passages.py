"""Which lines of an answer say what was asked, for a patient who has just read all of it."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.dialogue.wishes.picking import ordinal
from bot.dialogue.words.phrasebook import word_set
from bot.matching import read
from bot.matching.features import gloss_stems
from bot.matching.lexicon import english

BULLET = "• "
_POINT = word_set("point points line type kind prakar rakam pointu पॉइंट प्वाइंट बिंदु प्रकार పాయింట్ రకం")
_EXPLAIN = word_set("explain elaborate samjhao samjhaiye vivarinchandi समझाओ समझाइए వివరించండి")
_BESIDE = word_set("what is the one me in detail please kya hai enti number no about tell cheppandi batao")
_MOST_WORDS = 6
_HEADING = re.compile(r"\*([^*]+)\*")


def passages(answer: str, question: str, known: str = "") -> str:
    """The bullets that name what the question names and other bullets do not; "" where none or too many do.

    A word of a bullet's heading is enough; elsewhere most of the question's words must be in it ("too big words, tell
    simple" is not about the bullet with "big" in it). Words are compared by their stems in English, so a question in
    Telugu finds its line in an English answer. known: a text whose words tell nothing, such as what the condition is:
    nearly every question about calcium in the skin has them.
    """
    bullets = _bullets(answer)
    named = [_named(line) for line in bullets]
    asked = _named(question) - _named(known)
    telling = [{word for word in words & asked if _tells(word, named)} for words in named]
    counts = [
        len(words) if words & _named(" ".join(_HEADING.findall(line))) or 2 * len(words) > len(asked) else 0
        for words, line in zip(telling, bullets, strict=True)
    ]
    most = max(counts, default=0)
    found = [line for line, count in zip(bullets, counts, strict=True) if count and count == most]
    return "\n".join(found) if 2 * len(found) <= len(bullets) else ""


def point_meant(answer: str, text: str) -> str:
    """The bullet that "explain point 2", "the third point" means; "" where the words count no line of this answer."""
    tokens = read(text).tokens
    bullets = _bullets(answer)
    rest = [token for token in tokens if token not in _POINT | _EXPLAIN | _BESIDE]
    said = set(tokens)
    if len(rest) != 1 or len(tokens) > _MOST_WORDS or not said & (_POINT | _EXPLAIN):
        return ""
    if rest[0].isdigit() and not said & _POINT:
        return ""  # "explain 2" is of what is on offer
    at = ordinal(rest[0])
    return bullets[at] if at is not None and at < len(bullets) else ""


def _bullets(answer: str) -> list[str]:
    return [line for line in answer.splitlines() if line.startswith(BULLET)]


def _tells(word: str, named: list[frozenset[str]]) -> bool:
    """Whether a word distinguishes some bullets from the others."""
    return 2 * sum(word in words for words in named) <= len(named)


@lru_cache(maxsize=500)
def _named(text: str) -> frozenset[str]:
    words = read(text)
    return frozenset(gloss_stems(words)) - _NOTHING


_NOTHING = frozenset(stem for word in english.FUNCTION for stem in gloss_stems(read(word)))
