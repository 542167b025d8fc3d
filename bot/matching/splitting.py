"""Cut a message into the questions that it may hold. Whether they are really several is decided by what they match."""

from __future__ import annotations

import re

MOST_PARTS = 4
SHORTEST = 3  # letters of a part

_ENDS = re.compile(r"[?!।;\n]+|\.(?=\s|$)|,(?=\s)")
_ASKING = (
    r"what|which|who|whom|how|why|when|where|is|are|can|could|do|does|did|should|will|would|tell|also|any|give|show|"
    r"book|call|i want|i need|please|pls|plz|"
    r"kya|kaise|kese|kab|kaun|kon|kitna|kitne|kyu|kyun|kyon|kaha|kahan|konsa|kaunsa|"
    r"enti|emiti|ela|enduku|eppudu|evaru|ekkada|entha|ye|emi|em|"
    r"क्या|कैसे|कब|कौन|कितना|कितने|क्यों|कहां|कहाँ|ఏమిటి|ఏంటి|ఎలా|ఎందుకు|ఎప్పుడు|ఎవరు|ఎక్కడ|ఎంత|ఏ"
)
_JOINTS = r"and|also|plus|then|aur|or|mariyu|inka|alage|alaage|और|तथा|మరియు|ఇంకా|అలాగే|&"
# An "and" parts two questions where a word of asking follows it.
_AND = re.compile(rf"\s+(?:{_JOINTS})\s+(?=(?:{_ASKING})\b)", re.IGNORECASE)
# Without one it may still part two things that are asked for together: "symptoms and tests".
_LOOSE = re.compile(r"[?!।;,\n]+|\.(?=\s|$)|\s(?:and|n|also|plus|aur|or|mariyu|inka|और|మరియు|ఇంకా|&)\s", re.IGNORECASE)


def parts(text: str) -> list[str]:
    """The text cut at ends of sentences and before a joined question; one part where there is nothing to cut."""
    pieces = [piece for stretch in _ENDS.split(text) for piece in _AND.split(stretch)]
    return _kept(pieces, text)


def loose_parts(text: str) -> list[str]:
    """The text cut at every "and", for short messages that name two things."""
    return _kept(_LOOSE.split(text), text)


def _kept(pieces: list[str], text: str) -> list[str]:
    kept = [piece.strip(" ,-:*") for piece in pieces]
    kept = [piece for piece in kept if sum(letter.isalnum() for letter in piece) >= SHORTEST]
    return kept if len(kept) > 1 else [text.strip()]
