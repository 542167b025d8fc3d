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
_EXPLAIN = word_set(
    "explain elaborate more samjhao samjhaiye vivarinchandi artham ardham arthame samajh samjha understand understood "
    "समझाओ समझाइए समझ వివరించండి అర్థం"
)
_BESIDE = word_set(
    "what is the one me in detail please kya hai enti number no about tell cheppandi batao again i did not can could "
    "kaledu kaledhu kale nahi nahin nhi aaya aayi main nahi नहीं आया आई కాలేదు"
)
_MOST_WORDS = 6
_BRACKETS = re.compile(r"[^\s()]{1,40}(?: [^\s()]{1,40})? \([^()]{2,120}\)")
_SENTENCE = re.compile(r"(?<=[.?!।])\s+")
_STEM, _ENDING = 5, 4  # letters that two forms of a word share, and that they may differ by
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


def explaining(answer: str, word: str) -> str:
    """The line that says in brackets what a word means, "An open sore (ulcer)": of the word, or in the brackets."""
    for line in answer.splitlines():
        for found in _BRACKETS.finditer(line):
            if _has(found.group(), word):
                return line if line.startswith(BULLET) else _sentence_of(line, found.start())
    return ""


def naming(answer: str, word: str) -> str:
    """The bullets with the word, where not all have it, else the first sentence with it; "" where none has it."""
    found = [line for line in _bullets(answer) if _has(line, word)]
    if found:
        return "\n".join(found[:2])
    sentences = [each for line in answer.splitlines()[1:] for each in _SENTENCE.split(line) if _has(each, word)]
    return sentences[0].strip() if sentences else ""


def _sentence_of(line: str, at: int) -> str:
    """The sentence that stands at this place of a line."""
    begun = 0
    for end in _SENTENCE.finditer(line):
        if end.start() > at:
            return line[begun : end.start()].strip()
        begun = end.end()
    return line[begun:].strip()


def _has(text: str, word: str) -> bool:
    """Whether a text has all words of a word that may be written in another form: "ulcerate" and "ulcer"."""
    tokens = read(text).tokens
    return all(any(_alike(token, each) for token in tokens) for each in word.split())


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _STEM and len(long) - len(short) <= _ENDING and long.startswith(short))


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
