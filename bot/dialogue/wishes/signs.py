"""A message that only names what the patient has: "lump", "గడ్డలు", "hard lump on my chest, no pain"; and one of a lump
that bleeds."""

from __future__ import annotations

from bot.dialogue.words.phrasebook import POLITE_WORDS, QUESTION_WORDS, word_set
from bot.matching import Words, read

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


# In English: Hindi and Telugu words are glossed to these.
_BLEEDS = word_set("bleeding bleed bleeds bled")
_BLOOD = word_set("blood bloody")
_COMES = word_set(
    "come comes coming came flow flowing ooze oozing out leak leaking drip dripping pour pouring burst appear"
)
_LUMP = word_set("lump lumps bump bumps nodule nodules knot knots swelling sore wound growth cyst boil gaddalu")
_STOP = word_set("stop stops stopping stopped control")
_AROUND_STOP = POLITE_WORDS | word_set(
    "how do does to i we it is my the this from of on in can should me a and what not will wont unable kaise kare kya "
    "tell ela cheyali now abhi ippudu continuously constantly much lot heavy heavily am are elbow knee finger hand leg"
)
_NO = word_set("not no never without nahi ledu")
_IN_GENERAL = word_set(
    "if when during before after surgery operation operated normal risk chance can could does will would may might "
    "period periods possible test tests report sample group sugar pressure usually always sometimes"
)
_LONGEST = 30  # words


def bleeds(text: str) -> bool:
    """ "The lump burst and is bleeding", "khoon kaise roke": now and here, not "can a lump bleed?"."""
    tokens = read(text).glossed.split()
    found = set(tokens)
    if not tokens or len(tokens) > _LONGEST or not found & (_BLEEDS | _BLOOD):
        return False
    if found & _STOP:
        return found <= _BLEEDS | _BLOOD | _STOP | _LUMP | _COMES | _AROUND_STOP
    if found & (_NO | _IN_GENERAL) or not found & _LUMP:
        return False
    in_general = tokens[0] in ("do", "does") or (tokens[0] == "what" and not found & {"do", "should"})
    return not in_general and bool(found & _BLEEDS or found & _COMES)
