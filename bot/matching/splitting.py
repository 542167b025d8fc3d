"""Cut a message into pieces that may be questions. Whether there are several is decided later, by what they match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.matching.skeleton import skeleton_of

SHORTEST = 3  # letters that a piece must have
TERSE = 4  # words up to which a piece may just name what is asked for: "symptoms and tests"
MOST_LISTED = 5  # words up to which a message may be a list without commas: "symptoms treatment cost"
MOST_HALVED = 16  # words up to which a message is searched for two questions with nothing between them

Manner = Literal["asks", "names", "tells", "denies"]
Joint = Literal["and", "?", "other"]


@dataclass(frozen=True)
class Piece:
    """A piece of a message. manner: it asks for something, only names it, denies it ("no pain"), or tells a story.

    joint: what precedes it: an "and", a question mark, or anything else.
    """

    text: str
    manner: Manner
    joint: Joint = "other"


_FIRST = (
    r"what|whats|wat|which|who|whom|how|why|when|where|wen|wht|hw|is it|is this|is there|are there|can|could|does|did|"
    r"do i|do you|do they|should|shud|will|would|tell|any|give|show|send|book|call|want|need|please|pls|plz"
)
_LETTER = r"[\w\u0900-\u0dff]"  # vowel signs count as letters: किस is not a word in किसी
_WORD_ITSELF = re.compile(rf"{_LETTER}+")


def _skeletons(words: str) -> frozenset[str]:
    return frozenset(map(skeleton_of, words.split()))


# Hindi and Telugu question words, and below those that may end a question; as skeletons, so in any spelling.
_MIDDLE = _skeletons(
    "kaise kab kaun kitna kitne kitni kyu kyun kyo kyon kaiku kahe kaha kahan konsa konsi konse kis kisko kinko kin "
    "kaisi chahiye ela etla etta enduku eppudu evaru evariki evarini ఎవర్ని ekkada entha enni em emi emaina kavali कवन ఏ"
)
_LAST = _skeletons("kya कया batao bataiye batayen btao enti emiti cheppandi cheppu")


# "Doctor ne batai hai" (the doctor told): the skeleton is that of "bataiye" (tell me), but it is a statement.
_TELLS = re.compile(r"bata[aiy]+|बता[ईयी]+")
_TOLD = re.compile(r"hain?|h|thi|tha|he|हैं?|थी|था|गई|gayi|gai")


def _word_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:{words})(?!{_LETTER})", re.IGNORECASE)


_ASKS_IN_ENGLISH = _word_of(_FIRST)
_WORD = re.compile(r"\S+")
_ENDS_AS_QUESTION = re.compile(r"[ాో]\s*$")
_DENIES = _word_of("no|not|without|nahi|nahin|nhi|nai|ledu|kadu|kaadu|नहीं|नही|లేదు|కాదు|లేవు")
# "Not the symptoms, I know them", "ilaaj baad me", "lakshanalu vaddu": what these name is not asked for.
_REFUSES = _word_of(
    r"(?:don.?t|do not|not) (?:tell|explain|give|send|show|want|need|ask|asking|talking|interested|about)|"
    r"no need (?:of|for)|i (?:already )?know|i am aware|leave (?:the|that|aside)|forget (?:the|about)|skip the|"
    r"(?:nahi|nahin|nhi|nai|mat) (?:chahiye|chaiye|batao|bataiye|puch\w*|pooch\w*)|"
    r"(?:ki|wali|ke bare me|ke baare mein) baat nahi|"
    r"rehne do|chhodo|chodo|pata hai|maloom hai|"
    r"(?:नहीं|नही|मत) (?:चाहिए|बताओ|बताइए|पूछ\S*)|(?:की|वाली) बात नहीं|रहने दो|छोड़ो|पता है|मालूम है|"
    r"vaddu|vaddhu|vadhu|avasaram ledu|telusu|gurinchi kadu|gurinchi kaadu|వద్దు|అవసరం లేదు|తెలుసు|గురించి కాదు"
)
_PUTS_OFF = _word_of(
    r"later|afterwards|some other time|baad mein?|baad me|बाद में|taruvatha?|tarvatha?|tarwatha?|తర్వాత|తరువాత"
)
_WONDERS = _word_of(
    r"what|how|why|when|which|who|will|does|kya|kyun?|kaise|kab|enti|emiti|ela|enduku|eppudu|క్या|क्यों|कैसे|कब|ఏంటి|ఎలా|ఎందుకు|ఎప్పుడు"
)
# Many people type ओर for और.
_JOINTS = r"and|n|also|plus|then|aur|or|evam|mariyu|inka|alage|alaage|और|ओर|तथा|एवं|మరియు|ఇంకా|అలాగే|&|\+|/"
_NUMBERED = r"(?<!\S)[(]?[1-9a-d][)](?=\s*\S)"  # "1) kinds of it 2) reasons", "(a) … (b) …"
_SLASH = r"(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})"  # "types/treatment", but not "he/she", "w/o", "24/7"
_CUTS = re.compile(
    rf"([?!।;\n…]+|(?<!\.)(?<!\b(?:dr|mr|re|vs))(?<!\b(?:reg|abt|mrs|smt))\.+(?=\s|$)|,(?!\d)|{_NUMBERED}|{_SLASH}|(?<!\s)\s+(?:{_JOINTS})\s+)",
    re.IGNORECASE,
)
# "1 why did I get it 2 what is the cure": bare numbers before question words, counted from 1; so not "call me at 5".
_BARE_NUMBER = re.compile(
    r"(?<!\S)([1-9])(?=\s+(?:what|why|how|who|which|where|when|is (?:it|this|there)|can|does|kya|kyu|kyun|kyon|kaise|"
    r"kaun|enti|ela|enduku|evaru|क्या|क्यों|कैसे|ఏంటి|ఎలా|ఎందుకు)\s)",
    re.IGNORECASE,
)
_LEADING = re.compile(rf"^(?:{_JOINTS})\s+", re.IGNORECASE)
_JOINED = re.compile(rf"(?:^|\s)(?:{_JOINTS})\s*$|/$", re.IGNORECASE)
# "First of all: ...", "second question - ...": numbering says nothing about what is asked.
_ORDINAL = re.compile(
    r"^(?:(?:first|second|third|one|pehla|pehle|dusra|doosra|ek|modati|modata|rendo|rendava|inko|inkoka|पहला|पहले|दूसरा|एक|"
    r"మొదటి|మొదట|రెండో|రెండవ|ఇంకో|ఇంకొక)(?:\s+(?:question|thing|sawal|baat|prashna|సవాల్|ప్రశ్న|सवाल|बात|doubt))?"
    r"|(?:i have |got )?(?:\d|two|three|four|few|some|do|teen|rendu|moodu|दो|तीन|రెండు|మూడు)\s+"
    r"(?:things|questions|doubts|queries|sawal|baatein|vishayalu|prashnalu|सवाल|बातें|ప్రశ్నలు|విషయాలు)"
    r"|q(?:uestion)?\s?\d?)\s*[:\-–]\s*(?=\S)",
    re.IGNORECASE,
)


def pieces(text: str) -> list[Piece]:
    """Cut the text at ends of sentences, at commas and at every "and"."""
    numbers = _BARE_NUMBER.findall(text)
    if len(numbers) > 1 and numbers[0] == "1":
        text = _BARE_NUMBER.sub(r"\1)", text)
    cut = _CUTS.split(text)
    found: list[Piece] = []
    between = ""
    for stretch, end in zip(cut[::2], [*cut[1::2], ""], strict=True):
        stretch = stretch.strip(" ,-:*")
        if leading := _LEADING.match(stretch):
            between, stretch = f"{between} {leading.group()}", stretch[leading.end() :]
        stretch = _ORDINAL.sub("", stretch)
        if _letters(stretch) >= SHORTEST:
            found.append(Piece(stretch, _manner(stretch, end), _joint(between)))
            between = ""
        between += end
    return found


def without_refused(text: str) -> str | None:
    """The message without the pieces that say what it is not about; None if it has no such piece, or no other."""
    if not (_REFUSES.search(text) or _PUTS_OFF.search(text)):
        return None  # the usual case, without the cost of cutting
    cut = pieces(text)
    kept = [piece.text for piece in cut if not _is_refused(piece.text)]
    return ", ".join(kept) if 0 < len(kept) < len(cut) else None


def _is_refused(stretch: str) -> bool:
    return bool(_REFUSES.search(stretch) or _PUTS_OFF.search(stretch)) and not _WONDERS.search(stretch)


def halves(text: str) -> list[list[Piece]]:
    """The ways to split a short text with nothing between its two questions: before a question word ("is it painful |
    which doctor"), after one that may end its sentence ("types enti | enduku vastundi"), or one word later ("ilaj kya
    hai | kharcha kitna"). Each half needs a question word and another word. A few words without an English question
    word may be a list, and are split anywhere.
    """
    words = list(_WORD.finditer(text))
    if len(words) > MOST_HALVED:
        return []
    asking = _question_words(text)
    begins = {found.start() for found in _ASKS_IN_ENGLISH.finditer(text)} | {start for start, _, _ in asking}
    last = {end for _, end, bone in asking if bone in _LAST}
    before_verb = {end for _, end, _ in asking}
    few = len(words) <= MOST_LISTED and not begins
    ways = []
    for place in range(1, len(words)):
        at = words[place].start()
        sides = text[:at].strip(), text[at:].strip()
        if any(_letters(side) < SHORTEST for side in sides):
            continue
        beside = at in begins or words[place - 1].end() in last or (place > 1 and words[place - 2].end() in before_verb)
        if few or (beside and 2 <= place < len(words) - 1 and all(map(_asks_by_word, sides))):
            ways.append([Piece(side, _manner(side, "")) for side in sides])
    return ways


def _question_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, skeleton) of each Hindi or Telugu question word."""
    words = [(each, each.group().lower()) for each in _WORD_ITSELF.finditer(text)]
    behind = [word for _, word in words[1:]] + [""]
    found = (
        (*each.span(), skeleton_of(word))
        for (each, word), after in zip(words, behind[: len(words)], strict=True)
        if not (_TELLS.fullmatch(word) and _TOLD.fullmatch(after))
    )
    return [one for one in found if one[2] in _MIDDLE or one[2] in _LAST]


def _asks_by_word(stretch: str) -> bool:
    return bool(_ASKS_IN_ENGLISH.search(stretch) or _question_words(stretch))


def _letters(stretch: str) -> int:
    return sum(letter.isalnum() for letter in stretch)


def _manner(stretch: str, end: str) -> Manner:
    if "?" in end or _ENDS_AS_QUESTION.search(stretch) or _asks_by_word(stretch):
        return "asks"
    if len(stretch.split()) > TERSE:
        return "tells"
    return "denies" if _DENIES.search(stretch) else "names"


def _joint(between: str) -> Joint:
    if "?" in between:
        return "?"
    return "and" if _JOINED.search(between) else "other"
