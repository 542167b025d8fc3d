"""Which language and script a message is in: `en`, `hi`, `te`, `hi-Latn`, `te-Latn`.

Native letters decide at once. In Latin letters each word votes: by the lexicon's tables or, if it is in none of them,
by its letter trigrams compared with those of the tables' words. Words that people use in every language of India
(doctor, ok, thanks) do not vote. None: undecided, so that a conversation keeps its language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log

from bot.matching.gloss import glosses, parsed
from bot.matching.lexicon import english, hindi, telugu
from bot.matching.script import DEVANAGARI, OTHER, TELUGU, script_of

LANGUAGES = ("en", "hi", "te", "hi-Latn", "te-Latn")
_CLASSES = ("en", "hi", "te")

NATIVE_SHARE = 0.25
FUNCTION_WEIGHT = 3.0
COMMON_WEIGHT = 1.0
LISTED_WEIGHT = 3.0
FORM_WEIGHT = 2.0
ALSO_ENGLISH = 0.5
TRIPLE_CAP = 1.5
ENOUGH = {"en": 4.0, "hi": 2.0, "te": 2.0}
MARGIN = 1.0
UNKNOWN_ENOUGH = 4.0
SHORTEST_SURE = 3
ENOUGH_WORDS = 60
"""Words of a message that vote: the first ones."""

Votes = tuple[float, float, float]


def language_of(tokens: Sequence[str]) -> str | None:
    """The language of a cleaned message's words; None if the first ENOUGH_WORDS do not decide it."""
    tokens = tokens[:ENOUGH_WORDS]
    if not "".join(tokens).isascii():
        found, other = _by_script(tokens)
        if found or other:
            return found
    english_, hindi_, telugu_ = 0.0, 0.0, 0.0
    sure = [False, False, False]
    for token in tokens:
        votes = _votes(token)
        english_ += votes[0]
        hindi_ += votes[1]
        telugu_ += votes[2]
        if len(token) >= SHORTEST_SURE:
            sure = [was or vote >= FORM_WEIGHT for was, vote in zip(sure, votes, strict=True)]
    ranked = sorted(zip((english_, hindi_, telugu_), _CLASSES, sure, strict=True), reverse=True)
    (most, language, known), (second, _, _) = ranked[0], ranked[1]
    if most < ENOUGH[language] or most - second < MARGIN:
        return None
    if language == "en":
        return language
    return f"{language}-Latn" if known or most > UNKNOWN_ENOUGH else None


def _by_script(tokens: Sequence[str]) -> tuple[str | None, bool]:
    """(the language that native letters decide, or None; whether most words are in another script)."""
    scripts = Counter(script_of(token) for token in tokens)
    words = sum(count for script, count in scripts.items() if script)
    for script, language in ((DEVANAGARI, "hi"), (TELUGU, "te")):
        if scripts[script] and scripts[script] >= NATIVE_SHARE * words:
            return language, False
    return None, scripts[OTHER] > words / 2


@lru_cache(maxsize=16_384)
def _votes(token: str) -> Votes:
    """The votes of a word in Latin letters for English, Hindi and Telugu."""
    if not token.isascii() or not token.isalpha() or token in english.SHARED:
        return (0.0, 0.0, 0.0)
    is_english = FUNCTION_WEIGHT if token in english.FUNCTION else COMMON_WEIGHT * (token in english.COMMON)
    hindi_, telugu_ = (
        (LISTED_WEIGHT if gloss.lists(token) else FORM_WEIGHT * (gloss.meaning(token) is not None))
        * (ALSO_ENGLISH if is_english else 1)
        for gloss in glosses().values()
    )
    votes = (is_english, hindi_, telugu_)
    return votes if any(votes) else _by_triples(token)


def _by_triples(word: str) -> Votes:
    """The votes of an unknown word, by how common its letter trigrams are in each language."""
    likely = [0.0, 0.0, 0.0]
    for triple in _triples(word):
        for at, model in enumerate(_models()):
            likely[at] += model.get(triple, model[""])
    mean = sum(likely) / 3
    first, second, third = (max(0.0, min(TRIPLE_CAP, one - mean)) for one in likely)
    return (first, second, third)


@cache
def _models() -> tuple[dict[str, float], ...]:
    """Log-probabilities of letter trigrams in each language's table; "" is for unseen ones."""
    texts = (
        english.WORDS - english.SHARED,
        {word for _, row in parsed(hindi.ROWS) for word in row if word.isascii()},
        {word for _, row in parsed(telugu.ROWS) for word in row if word.isascii()},
    )
    models = []
    for words in texts:
        counts = Counter(triple for word in words for triple in _triples(word))
        total = sum(counts.values()) + 0.5 * 5_000
        model = {triple: log((count + 0.5) / total) for triple, count in counts.items()}
        model[""] = log(0.5 / total)
        models.append(model)
    return tuple(models)


def _triples(word: str) -> list[str]:
    marked = f"^{word[:24]}$"
    return [marked[at : at + 3] for at in range(len(marked) - 2)]
