"""Cut a message into the questions that it may hold. Whether they are really several is decided by what they match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

SHORTEST = 3  # letters of a piece
TERSE = 4  # words up to which a piece may name what is asked for: "symptoms and tests"
MOST_HALVED = 16  # words of a message in which two questions are looked for with nothing between them

Manner = Literal["asks", "names", "tells"]
Joint = Literal["and", "?", "other"]


@dataclass(frozen=True)
class Piece:
    """A stretch of a message: it asks for something, only names something, or tells a story.

    joint: what stands before it: an "and", a question mark, or anything else.
    """

    text: str
    manner: Manner
    joint: Joint = "other"


_ASKING = (
    r"what|whats|wat|which|who|whom|how|why|when|where|wen|wht|hw|is it|is this|is there|are there|can|could|does|did|"
    r"do i|do you|do they|should|shud|will|would|tell|any|give|show|send|book|call|want|need|please|pls|plz|"
    r"kya|kaise|kese|kaisay|kab|kaun|kon|kitna|kitne|kitni|kyu|kyun|kyon|kaiku|kaha|kahan|konsa|konsi|kaunsa|kis|kinko|"
    r"batao|bataiye|btao|chahiye|"
    r"enti|emiti|ela|yela|enduku|eppudu|evaru|evariki|ekkada|entha|enni|em|emi|emaina|cheppandi|cheppu|kavali|"
    r"क्या|कैसे|कब|कौन|कितना|कितने|कितनी|क्यों|कहां|कहाँ|किस|किसको|किन|कैसी|बताइए|बताओ|बताएं|चाहिए|"
    r"ఏమిటి|ఏంటి|ఎలా|ఎట్ల|ఎందుకు|ఎప్పుడు|ఎవరు|ఎవరికి|ఎక్కడ|ఎంత|ఎన్ని|ఏ|ఏం|ఏమైనా|చెప్పండి|చెప్పు|కావాలి"
)
_ASKS_BY_WORD = re.compile(rf"(?<!\w)(?:{_ASKING})(?!\w)", re.IGNORECASE)
_ASKS = re.compile(rf"{_ASKS_BY_WORD.pattern}|[ాో]\s*$", re.IGNORECASE)
_JOINTS = r"and|n|also|plus|aur|or|mariyu|inka|alage|alaage|और|तथा|మరియు|ఇంకా|అలాగే|&"
_CUTS = re.compile(rf"([?!।;\n…]+|(?<!\.)\.+(?=\s|$)|,(?=\s)|(?<!\s)\s+(?:{_JOINTS})\s+)", re.IGNORECASE)

_LEADING = re.compile(rf"^(?:{_JOINTS})\s+", re.IGNORECASE)
_JOINED = re.compile(rf"(?:^|\s)(?:{_JOINTS})\s*$", re.IGNORECASE)


def pieces(text: str) -> list[Piece]:
    """The text cut at ends of sentences, at commas and at every "and"."""
    cut = _CUTS.split(text)
    found: list[Piece] = []
    between = ""
    for stretch, end in zip(cut[::2], [*cut[1::2], ""], strict=True):
        stretch = stretch.strip(" ,-:*")
        if leading := _LEADING.match(stretch):
            between, stretch = f"{between} {leading.group()}", stretch[leading.end() :]
        if _letters(stretch) >= SHORTEST:
            found.append(Piece(stretch, _manner(stretch, end), _joint(between)))
            between = ""
        between += end
    return found


def halves(text: str) -> list[list[Piece]]:
    """The ways to part a short text that has nothing between its questions, "ilaj kya hai kharcha kitna": wherever a
    question word stands on either side."""
    tokens = text.split()
    if len(tokens) > MOST_HALVED:
        return []
    asking = [place for place, token in enumerate(tokens) if _ASKS_BY_WORD.search(token)]
    if len(asking) < 2:
        return []
    ends = range(max(asking[0], 1), asking[-1] + 1)
    parted = [(" ".join(tokens[:end]), " ".join(tokens[end:])) for end in ends]
    return [
        [Piece(side, "asks") for side in sides]
        for sides in parted
        if all(_ASKS_BY_WORD.search(side) and _letters(side) >= SHORTEST for side in sides)
    ]


def _letters(stretch: str) -> int:
    return sum(letter.isalnum() for letter in stretch)


def _manner(stretch: str, end: str) -> Manner:
    if "?" in end or _ASKS.search(stretch):
        return "asks"
    return "names" if len(stretch.split()) <= TERSE else "tells"


def _joint(between: str) -> Joint:
    if "?" in between:
        return "?"
    return "and" if _JOINED.search(between) else "other"
