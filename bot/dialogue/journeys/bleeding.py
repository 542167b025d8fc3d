"""A lump that bleeds, or a bleeding that does not stop: a doctor should see it today, and a person is told at once.

The content holds nothing on it and nobody here makes medicine up: what is said is what everybody hears who should be
seen today. Triage hears the graver bleedings before this.
"""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage import Danger, answered
from bot.dialogue.turn import Turn
from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.matching import read

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


def heard(hearing: Hearing) -> Turn | None:
    """The word that a doctor should see it today, and a call before the others."""
    return answered(hearing, Danger("urgent", "bleeding")) if bleeds(hearing.text) else None


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
