"""Whether a romanised message changes the language of the answer: its own words must speak for that language, not a
name, nor a short word that sounds like one of it ("rang", "ish")."""

from __future__ import annotations

from bot.content import Language
from bot.dialogue.names.given import is_given_name
from bot.matching import Words
from bot.matching.gloss import glosses
from bot.matching.lexicon import english


def is_carried(words: Words, found: Language, kept: Language | None) -> bool:
    """Whether these words are in the romanised language `found`, for somebody who wrote `kept` until now."""
    own = glosses()[found[:2]]
    said = [token for token in words.tokens if token.isascii() and token.isalpha() and not is_given_name(token)]
    theirs = [token for token in said if token not in english.WORDS]
    known = [token for token in theirs if own.meaning(token) is not None]
    other = glosses().get(kept[:2]) if kept is not None and kept[:2] != found[:2] else None
    if other is not None:
        strange = sum(other.meaning(token) is None for token in theirs)
        if strange < 2 and strange < len(theirs) - strange:  # most of it is as good in the language until now
            return False
    weights = [_weight(token, kept) for token in said if token in english.WORDS and not own.lists(token)]
    return len(known if any(weights) else theirs) > sum(weights)


def _weight(token: str, kept: Language | None) -> float:
    """How much an English word speaks against: a noun is borrowed by every language, and counts only for somebody who
    wrote English until now."""
    if token in english.FUNCTION:
        return 1.0
    return 0.5 if kept == "en" and token not in english.SHARED else 0.0
