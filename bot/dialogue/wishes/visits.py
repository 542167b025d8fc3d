"""What people say of a doctor's appointment that they have, or do not want: cancel it, move it, none at all.

Appointments are made by a person on the telephone: here only the request for that call can stand.
"""

from __future__ import annotations

import re

from bot.dialogue.wishes.unwanted import is_kept
from bot.dialogue.words.phrasebook import QUESTION_WORDS
from bot.dialogue.words.vocabulary import CANCEL, NEED_HI, NO_HI, NOT_HI
from bot.matching import read

_VISIT = (
    r"(?:app?ointm?n?e?nts?|appoi\w*nt|appts?|booking|consultation|"
    r"[अए][पॅ]प?्?[ऑॉाो]?[इई]?[नंँ]?्?[टठ]मे?[ंन]्?[टठ]\S*|[अऐए]पॉइंट\S*|बुकिंग|బుకింగ్\S*|అ(?:ప్)?పాయింట\S*)"
)
_CANCEL = rf"(?:(?!\S*ed(?!\S)){CANCEL}|remove|drop|withdraw|delete|hata\S*|हटा\S*|tees(?:i|e)y\S*|తీసేయ\S*|తీసెయ్\S*)"
_MOVE = (
    r"(?:reschedul\S*|res?hedul\S*|p(?:ost|re)pon\S*|shift\S*|move|change|chang|badal\S*|badl\S*|aage|march\S*|"
    r"vayida\S*|बदल\S*|आगे|मार्च\S*|మార్చ\S*|వాయిదా)"
)
_CANCELS = re.compile(rf"(?<!\S){_CANCEL}(?: \S+){{0,5}} {_VISIT}(?!\S)|(?<!\S){_VISIT}(?: \S+){{0,4}} {_CANCEL}(?!\S)")
_MOVES = re.compile(rf"(?<!\S){_MOVE}(?: \S+){{0,5}} {_VISIT}(?!\S)|(?<!\S){_VISIT}(?: \S+){{0,4}} {_MOVE}(?!\S)")
_NEED = rf"(?:{NEED_HI}|hona|le\w*|kar\w*|लेना|लेनी|करना)"
_NONE = re.compile(
    rf"(?<!\S)(?:(?:do|did) not|not|never|no longer)(?: \S+)? (?:want|need|require|looking for|interested in)"
    rf"(?: (?:to|make|take|have|book|any|an|a|the|my|this|that|fix)){{0,4}} {_VISIT}(?!\S)|"
    rf"(?<!\S)no {_VISIT}(?: (?:is )?(?:needed|required|wanted|necessary|please|thanks|thank you|for me|now))*$|"
    rf"(?<!\S){_VISIT} (?:is )?not (?:needed|required|wanted|necessary)(?!\S)|"
    rf"(?<!\S){_VISIT}(?: \S+){{0,2}} (?:{_NEED} {NO_HI}|{NOT_HI} {_NEED})(?!\S)|"
    rf"(?<!\S){_VISIT}(?: \S+){{0,2}} \S*(?:vad?d?h?u|vaddandi|akkar\S*|avasaram le\S*|వద్దు|వద్దండి|అక్కర\S*|క్కర్లేదు|"
    rf"అవసరం లే\S*)(?!\S)"
)
_HAS = re.compile(
    rf"(?<!\S)(?<!can )(?<!may )(?<!could )(?<!shall )(?<!should )(?<!do )(?:i|we|already)(?: already| had| have)* "
    rf"(?:have|had|booked|took|taken|got|made|fixed)(?: (?:already|an?|the|my|our|one))* {_VISIT}(?!\S)|"
    r"(?<!\S)(?:when|what (?:time|day)|where|which (?:time|day))(?: (?:and|time|day|doctor))* (?:is|was) "
    rf"(?:my|our|the) {_VISIT}(?!\S)|"
    rf"(?<!\S)(?:mera|meri|hamara|hamari|मेरा|मेरी|हमारा|हमारी)(?: \S+){{0,3}} {_VISIT}(?: \S+){{0,3}} "
    r"(?:hai|tha|thi|h|है|था|थी)(?!\S)|"
    rf"(?<!\S)(?:naa?|naa?ku|maa|maaku|నా|నాకు|మా|మాకు)(?: \S+){{0,3}} {_VISIT}(?: (?!kaa?vali|కావాలి)\S+){{0,2}} "
    r"(?:undi|undhi|eppudu|ఉంది|ఎప్పుడు)(?!\S)"
)
_SHORT = 9  # words up to which the refusal is all that is said


def cancels_visit(text: str) -> bool:
    """ "Cancel my appointment", "నా అపాయింట్‌మెంట్ రద్దు చేయండి"."""
    return len(text) <= 200 and bool(_CANCELS.search(read(text).plain)) and not is_kept(text)


def moves_visit(text: str) -> bool:
    """ "Reschedule my appointment", "appointment ka time badalna hai"."""
    return len(text) <= 200 and bool(_MOVES.search(read(text).plain)) and not is_kept(text)


def has_visit(text: str) -> bool:
    """ "I have an appointment tomorrow, what time is it": one that exists already, wherever it was made."""
    return len(text) <= 200 and bool(_HAS.search(read(text).plain))


def refuses_visit(text: str) -> bool:
    """ "I don't want an appointment, just tell me the symptoms": whatever else is said."""
    return bool(_NONE.search(read(text).plain))


def wants_no_visit(text: str) -> bool:
    """ "I don't want an appointment", "appointment vaddu", and little else; not a question."""
    words = read(text)
    asks = bool(QUESTION_WORDS & set(words.tokens[:1])) or "?" in text
    return len(words.tokens) <= _SHORT and not asks and refuses_visit(text)
