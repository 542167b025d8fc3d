"""A lump that bleeds, or a bleeding that does not stop: a doctor should see it today, and a person is told at once.

The content holds nothing on it and nobody here makes medicine up: what is said is what everybody hears who should be
seen today. Triage hears the graver bleedings before this.
"""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.names import profile_name
from bot.dialogue.phrasebook import POLITE_WORDS, word_set
from bot.dialogue.triage.answer import said
from bot.dialogue.turn import Alarm, Promise, RequestCallback, Turn
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
_LONGEST_WORDS = 500  # characters of the message that are handed to the person who calls


def heard(hearing: Hearing) -> Turn | None:
    """The word that a doctor should see it today, and a call before the others."""
    if not bleeds(hearing.text):
        return None
    content, state, sender = hearing.know.content, hearing.state, hearing.message.sender
    form, facts = state.form, state.callback
    known = form is not None and not form.for_other
    phone = sender.phone or (form.phone if form and known else None) or (facts.phone if facts else None)
    wish = RequestCallback(
        topic=hearing.say("topic-urgent"),
        words=hearing.text[:_LONGEST_WORDS],
        reason="urgent",
        urgency="urgent",
        name=(form.name if form and known else None) or profile_name(sender.name),
        phone=phone,
    )
    promise = Promise("urgent-promise" if phone else "urgent-promise-no-number", hearing.language)
    numbers = said("urgent", content, hearing.language)
    return Turn(state, "urgent", (numbers, promise), (wish, Alarm("urgent")), why="bleeds")


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
