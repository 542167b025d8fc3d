"""The clauses of a message in which a time means the call: "kal se dard hai, mujhe 5 baje call karo" asks for five."""

from __future__ import annotations

import re

from bot.dialogue.names.introductions import without_introduction
from bot.dialogue.names.reading import stated_name
from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.times.words import fills, meaning
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import POLITE_WORDS, YES_WORDS, word_set
from bot.matching import read
from bot.matching.lexicon import english

_OF_KIN = word_set("mother father son daughter wife husband brother sister mom dad mummy papa uncle aunt friend me")
SAYS_SOMETHING = 3  # words with a meaning of their own, from which on they are worth keeping
_BREAK = re.compile(
    r"[,;!?।\n]+|\.(?=\s|$)|\s-\s|(?<!\w)(?:but|so|because|since then|lekin|isliye|"
    r"kyunki|kyonki|kani|kaani|kabatti|लेकिन|"
    r"इसलिए|क्योंकि|కానీ|కాబట్టి)(?!\w)|\s(?:and|aur|mariyu|और|మరియు)\s(?!\d)|"
    r"\s(?=(?:please|pls|plz|kindly|kripya|dayachesi|कृपया|దయచేసి)\s)",
    re.IGNORECASE,
)
_BOOKS = re.compile(
    r"\b(?:appointment|appt|book\w*|schedule\w*|visit|slot|consult\w*|meet|meeting|available|milna|kalavali|free)\b|"
    r"\bsee (?:a|the|your) doctor\b|अपॉइंटमेंट|मिलना|అపాయింట్|కలవాలి",
    re.IGNORECASE,
)


# Beside an hour it takes nothing away from it: "5 baje isi number pe".
_ON_THIS_NUMBER = re.compile(
    r"(?<!\w)(?:(?:on|to|at)\s+)?(?:(?:this|same|my)\s+){1,2}(?:whatsapp\s+)?(?:number|no|num)(?!\w)\.?|"
    r"(?<!\w)(?:isi|yahi|iss?|ide|idhe|ee)\s+(?:whatsapp\s+)?(?:number|nambar|no|num)(?!\w)\.?(?:\s+(?:pe|par|ki|ku|ke)(?!\w))?|"
    r"(?:इसी|यही|इस)\s+(?:नंबर|नम्बर)(?:\s+(?:पर|पे)(?!\S))?|(?:ఇదే|ఈ)\s+(?:నంబర్|నెంబర్)\S*",
    re.IGNORECASE,
)


def books(text: str) -> bool:
    """Whether the words speak of an appointment."""
    return bool(_BOOKS.search(text))


def beside_the_call(text: str) -> str:
    """What a message says beside its wish for a call: "my mother is in pain, please call me at 5" says that she is."""
    told_who = without_introduction(text)
    clauses = [clause.strip(" .") for clause in _BREAK.split(told_who) if clause and clause.strip(" .")]
    rest = [each for each in clauses if not (wants_call(each) or is_only_a_time(each) or stated_name(each))]
    told = ", ".join(rest)
    says = [token for token in read(told).tokens if token not in english.FUNCTION | POLITE_WORDS]
    return told if (rest != clauses or told_who != text) and len(says) >= SAYS_SOMETHING else ""


# What follows a wish for a call as its reason: "call me at 4 because of the pain", "for the surgery date", "to know …".
_REASON = re.compile(
    r"(?<!\w)(?:because(?: of)?|bcoz|bcz|(?:as|since)(?= (?:my|i|we|our|he|she|the|there)\s)|for|"
    r"to (?:know|ask|discuss|talk|check|enquire|clear)(?: about)?|"
    r"(?:reg|regarding|ref|re)\s*:|i (?:have|want|need|wish)(?: to| a| some)*(?: (?:know|ask|doubts?|questions?|query))"
    r"(?: (?:in|about|on|regarding))?)\s+(?P<why>[^.,;?!\n]+)",
    re.IGNORECASE,
)


def reason_given(text: str) -> str:
    """Why the call is wanted, where the words behind the wish say so: a word that is no time and nobody's is enough."""
    for found in _REASON.finditer(text):
        tokens = read(found["why"]).tokens
        plain = english.FUNCTION | POLITE_WORDS | YES_WORDS
        if not wants_call(text[: found.start()]) or any(token in _OF_KIN for token in tokens[:2]):
            continue
        if any(not (token in plain or token[0].isdigit() or meaning(token) or fills(token)) for token in tokens):
            return found["why"].strip()
    return ""


def about_the_call(text: str, *, alone: bool) -> str:
    """The clauses that ask for the call or do nothing but name a time. alone: a single clause is one of them."""
    clauses = [clause for clause in _BREAK.split(text) if clause and clause.strip()]
    if len(clauses) <= 1 and alone:
        return text
    return ", ".join(each for each in clauses if _names_when(each) or _BOOKS.search(each))


def _names_when(clause: str) -> bool:
    """Whether the clause asks for a call, or names a time and perhaps this number, and nothing else."""
    return wants_call(clause) or is_only_a_time(_ON_THIS_NUMBER.sub(" ", clause))
