"""The hospital's number asked for in so many words: "just give me your phone number", "hospital ka number de do"."""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import clauses
from bot.matching import read

_NUMBER = re.compile(r"(?<!\S)(?:numbers?|num|no|nambar\w*|नंबर|नम्बर|నంబర\S*|నెంబర\S*)(?!\S)")
_WHOSE = re.compile(
    r"(?<!\S)(?:your|ur|hospitals?|desk|reception|clinic|aap ?k[ai]|mee|meeru|"
    r"आपका|अस्पताल|हॉस्पिटल|మీ|ఆసుపత్రి|హాస్పిటల్)(?!\S)"
)
_GIVES = re.compile(
    r"(?<!\S)(?:give|send|share|tell|text|want|need|de ?do|de|dena|dijiye|batao|bataiye|bata do|bhej\w*|chahiye|"
    r"ivv\w+|chepp\w+|pamp\w+|kavali|दे|देना|दीजिए|बताओ|बताइए|बता|भेजो|चाहिए|ఇవ్వం?\S*|చెప్ప\S*|పంప\S*|కావాలి)(?!\S)"
)
_MINE = re.compile(r"(?<!\S)(?:my|mine|this|same|mer[aie]|naa?|is|isi|ee|ide|मेरा|मेरे|इस|इसी|నా|ఈ|ఇదే)(?!\S)")


def wants_number(text: str) -> bool:
    """Whether one clause asks for it. A number that is given, or the writer's own, is not asked for."""
    return not any(map(str.isdigit, text)) and any(_wants(read(each).plain) for each in clauses(text))


def _wants(plain: str) -> bool:
    return all(each.search(plain) for each in (_NUMBER, _WHOSE, _GIVES)) and not _MINE.search(plain)
