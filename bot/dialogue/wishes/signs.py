"""A message that only names what the patient has: "lump", "గడ్డలు", "hard lump on my chest, no pain"."""

from __future__ import annotations

from bot.dialogue.words.phrasebook import QUESTION_WORDS, word_set
from bot.matching import Words

_SIGNS = word_set("lump lumps bump bumps nodule nodules knot knots")  # in English: other words are glossed to these
_ASKING_ENDS = ("a", "aa", "ా")  # of a Telugu verb: "perugutaya?"
_SHORT = 8  # words


def only_names_it(words: Words, text: str) -> bool:
    """Whether a lump is named in few words, and nothing is asked about it."""
    if not 0 < len(words.tokens) <= _SHORT or "?" in text or QUESTION_WORDS & set(words.tokens):
        return False
    last = words.tokens[-1]
    asks = words.language in ("te", "te-Latn") and last.endswith(_ASKING_ENDS) and not _names(words, last)
    return not asks and any(_names(words, token) for token in (*words.tokens, *words.glossed.split()))


def _names(words: Words, token: str) -> bool:
    return token in _SIGNS or (token == words.tokens[-1] and words.glossed.split()[-1:] == ["lump"])
