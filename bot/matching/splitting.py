"""Cut a message into the questions that it may hold. Whether they are really several is decided by what they match."""

from __future__ import annotations

import re
from dataclasses import dataclass

SHORTEST = 3  # letters of a piece
TERSE = 4  # words up to which a piece may ask without a word of asking: "symptoms and tests"


@dataclass(frozen=True)
class Piece:
    """A stretch of a message. asks: it reads as a question or a request, not as a story."""

    text: str
    asks: bool


_ASKING = (
    r"what|whats|wat|which|who|whom|how|why|when|where|wen|wht|hw|is it|is this|is there|are there|can|could|does|did|"
    r"do i|do you|do they|should|shud|will|would|tell|any|give|show|send|book|call|want|need|please|pls|plz|"
    r"kya|kaise|kese|kaisay|kab|kaun|kon|kitna|kitne|kitni|kyu|kyun|kyon|kaiku|kaha|kahan|konsa|konsi|kaunsa|kis|kinko|"
    r"batao|bataiye|btao|chahiye|"
    r"enti|emiti|ela|yela|enduku|eppudu|evaru|evariki|ekkada|entha|enni|em|emi|emaina|cheppandi|cheppu|kavali|"
    r"क्या|कैसे|कब|कौन|कितना|कितने|कितनी|क्यों|कहां|कहाँ|किस|किसको|किन|कैसी|बताइए|बताओ|बताएं|चाहिए|"
    r"ఏమిటి|ఏంటి|ఎలా|ఎట్ల|ఎందుకు|ఎప్పుడు|ఎవరు|ఎవరికి|ఎక్కడ|ఎంత|ఎన్ని|ఏ|ఏం|ఏమైనా|చెప్పండి|చెప్పు|కావాలి"
)
_ASKS = re.compile(rf"(?<!\w)(?:{_ASKING})(?!\w)|[ాో]\s*$", re.IGNORECASE)
_JOINTS = r"and|n|also|plus|then|aur|or|mariyu|inka|alage|alaage|और|तथा|మరియు|ఇంకా|అలాగే|&"
_STOPS = r"[?!।;\n]+|\.+(?=\s|$)|,(?=\s)"
# An "and" parts two questions where a word of asking follows it.
_TIGHT = re.compile(rf"({_STOPS}|\s+(?:{_JOINTS})\s+(?=(?:{_ASKING})(?!\w)))", re.IGNORECASE)
# Without one it may still part two things that are asked for together.
_LOOSE = re.compile(rf"({_STOPS}|\s+(?:{_JOINTS})\s+)", re.IGNORECASE)


def pieces(text: str, *, loose: bool = False) -> list[Piece]:
    """The text cut at ends of sentences and before a joined question; `loose`: at every "and" as well."""
    cut = (_LOOSE if loose else _TIGHT).split(text)
    found: list[Piece] = []
    for stretch, end in zip(cut[::2], [*cut[1::2], ""], strict=True):
        stretch = stretch.strip(" ,-:*")
        if sum(letter.isalnum() for letter in stretch) >= SHORTEST:
            asks = "?" in end or len(stretch.split()) <= TERSE or bool(_ASKS.search(stretch))
            found.append(Piece(stretch, asks))
    return found or [Piece(text.strip(), True)]
