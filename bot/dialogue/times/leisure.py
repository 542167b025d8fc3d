"""Expressions for "at any time": "Whenever the doctor is free", "jab aapko time mile", "doctor khaali unnappudu".

Not "when I am free", which is about a certain time of the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.dialogue.times.words import Word, fills
from bot.dialogue.words.phrasebook import word_set

ANY = "anytime"
_WORD = r"[^\s,.;?!]+"
_BEFORE = re.compile(
    r"(?<!\w)(?:"
    r"(?:when|whenever|as soon as) (?!i\b|i'm\b|we\b|is\b|are\b|will\b|can\b|do\b)"
    rf"(?:{_WORD} ){{1,3}}?(?:free|available|vacant|(?:has|have|gets?|finds?) (?:the |some )?time)|"
    r"(?:when|whenever) (?:free|available|possible|convenient)|"
    r"(?:jab|jabhi|जब)(?: bhi| भी)? (?!main?\b|mujhe\b|mere\b|hum\b|मैं|मुझे|मेरे|हम(?!\w))"
    rf"(?:{_WORD} ){{0,3}}?(?:free|fri|khaa?li|available|fursat|time|samay|"
    r"फ़?्री|फ़्री|ख़?ाली|खाली|उपलब्ध|फुर्सत|फुरसत|समय|टाइम)"
    r"(?: (?:ho|hon|hoga|honge|mile|milega|mil|jaye|jaaye|rahe|हो|हों|होंगे|होगा|मिले|मिलेगा|मिल|जाए|रहे|रहें))*"
    r")(?!\w)"
)
_BEHIND = re.compile(
    r"(?<!\w)(?:(?:free|khaa?li|veelu|time|ఖాళీ|ఫ్రీ|వీలు|టైమ్?|సమయం) ?(?:ga|గా)? ?"
    r"(?:unn\w*appudu|unte\w*|ayin\w*appudu|dorikin\w*appudu|"
    r"ఉన్నప్పుడు|ఉన్నపుడు|ఉంటే\w*|అయినప్పుడు|అయినపుడు|దొరికినప్పుడు)|"
    r"kudirin\w*appudu|veelain\w*appudu|కుదిరినప్పుడు|వీలైనప్పుడు)(?!\w)"
)
_OWN = re.compile(r"(?<!\w)(?:nenu|naa?ku|memu|maaku|నేను|నాకు|మేము|మాకు)(?: \S+)? $")


_FITS = word_set(
    "works work suits suit fine ok okay good great perfect yes chalega chalegi theek thik sahi rahega rahegi parledu "
    "parvaledu paravaledu saripotundi sare चलेगा चलेगी ठीक सही रहेगा పర్లేదు పర్వాలేదు ఫర్వాలేదు సరిపోతుంది సరే"
)


def leaves_it(words: Sequence[Word]) -> bool:
    """Whether they say that any time suits, and nothing else: "whatever works", "kabhi bhi chalega"; not a bare
    "whenever", which may answer "When?"."""
    kinds = {what[0] for _, what in words if what}
    fits = any(token in _FITS for token, _ in words)
    return fits and kinds == {"any"} and all(what or token in _FITS or fills(token) for token, what in words)


def says_any_time(text: str) -> bool:
    """Whether the text has such an expression."""
    plain = text.casefold()
    return any_time_said(plain) != plain


def any_time_said(plain: str) -> str:
    """The lower-case text with such expressions replaced by "anytime"."""
    plain = _BEFORE.sub(ANY, plain)
    return _BEHIND.sub(lambda found: found.group() if _OWN.search(plain[: found.start()]) else ANY, plain)
