"""Cut a message into the questions that it may hold. Whether they are really several is decided by what they match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

SHORTEST = 3  # letters of a piece
TERSE = 4  # words up to which a piece may name what is asked for: "symptoms and tests"
MOST_HALVED = 16  # words of a message in which two questions are looked for with nothing between them

Manner = Literal["asks", "names", "tells", "denies"]
Joint = Literal["and", "?", "other"]


@dataclass(frozen=True)
class Piece:
    """A stretch of a message: it asks for something, only names something, denies it ("no pain"), or tells a story.

    joint: what stands before it: an "and", a question mark, or anything else.
    """

    text: str
    manner: Manner
    joint: Joint = "other"


_FIRST = (
    r"what|whats|wat|which|who|whom|how|why|when|where|wen|wht|hw|is it|is this|is there|are there|can|could|does|did|"
    r"do i|do you|do they|should|shud|will|would|tell|any|give|show|send|book|call|want|need|please|pls|plz"
)
_MIDDLE = (
    r"kaise|kese|kaisay|kab|kaun|kon|kitna|kitne|kitni|kyu|kyun|kyon|kaiku|kaha|kahan|konsa|konsi|kaunsa|kis|kinko|"
    r"chahiye|ela|yela|enduku|eppudu|evaru|evariki|ekkada|entha|enni|em|emi|emaina|kavali|"
    r"कैसे|कब|कौन|कितना|कितने|कितनी|क्यों|कहां|कहाँ|किस|किसको|किन|कैसी|चाहिए|"
    r"ఎలా|ఎట్ల|ఎందుకు|ఎప్పుడు|ఎవరు|ఎవరికి|ఎక్కడ|ఎంత|ఎన్ని|ఏ|ఏం|ఏమైనా|కావాలి"
)
# A question may end in one of these.
_LAST = r"kya|batao|bataiye|btao|enti|emiti|cheppandi|cheppu|क्या|बताइए|बताओ|बताएं|ఏమిటి|ఏంటి|చెప్పండి|చెప్పు"
_LETTER = r"[\w\u0900-\u0dff]"  # vowel signs are letters, too: किस is no word in किसी


def _word_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:{words})(?!{_LETTER})", re.IGNORECASE)


_ASKS_BY_WORD = _word_of(f"{_FIRST}|{_MIDDLE}|{_LAST}")
_ASKS_BEFORE_ITS_VERB = _word_of(f"{_MIDDLE}|{_LAST}")
_ASKS_LAST = _word_of(_LAST)
_WORD = re.compile(r"\S+")
_ASKS = re.compile(rf"{_ASKS_BY_WORD.pattern}|[ాో]\s*$", re.IGNORECASE)
_DENIES = _word_of("no|not|without|nahi|nahin|nhi|nai|ledu|kadu|kaadu|नहीं|नही|లేదు|కాదు|లేవు")
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
    """The ways to part a short text that has nothing between its questions, from its beginning on: before a question
    word ("is it painful | which doctor"), behind one that may end its sentence ("types enti | enduku vastundi"), or
    one word later ("ilaj kya hai | kharcha kitna"). Each half has a question word and another word.
    """
    words = list(_WORD.finditer(text))
    if len(words) > MOST_HALVED:
        return []
    begins = {found.start() for found in _ASKS_BY_WORD.finditer(text)}
    last = {found.end() for found in _ASKS_LAST.finditer(text)}
    before_verb = {found.end() for found in _ASKS_BEFORE_ITS_VERB.finditer(text)}
    ways = []
    for place in range(2, len(words) - 1):
        at = words[place].start()
        if at not in begins and words[place - 1].end() not in last and words[place - 2].end() not in before_verb:
            continue
        sides = text[:at].strip(), text[at:].strip()
        if all(_ASKS_BY_WORD.search(side) and _letters(side) >= SHORTEST for side in sides):
            ways.append([Piece(side, "asks") for side in sides])
    return ways


def _letters(stretch: str) -> int:
    return sum(letter.isalnum() for letter in stretch)


def _manner(stretch: str, end: str) -> Manner:
    if "?" in end or _ASKS.search(stretch):
        return "asks"
    if len(stretch.split()) > TERSE:
        return "tells"
    return "denies" if _DENIES.search(stretch) else "names"


def _joint(between: str) -> Joint:
    if "?" in between:
        return "?"
    return "and" if _JOINED.search(between) else "other"
