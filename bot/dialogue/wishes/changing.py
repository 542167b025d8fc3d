"""Something of a call is to be otherwise: the hour, the number, the name, the person."""

from __future__ import annotations

import re

from bot.dialogue.hearing import Hearing
from bot.dialogue.names.denied import denies_name
from bot.dialogue.times.reading import is_only_a_time, puts_right
from bot.dialogue.times.words import meaning
from bot.dialogue.turn import Asked
from bot.dialogue.wishes.visits import moves_visit
from bot.dialogue.words.phrasebook import clauses, sentences
from bot.dialogue.words.vocabulary import CANCEL, said
from bot.matching import read

_LONGEST_MOVED = 20  # words
CHANGE = re.compile(
    r"\b(?:change|chnge|edit|modify|correct|update|wrong|another|other|different|new|badal\w*|badlo|badlna|dusra|"
    r"doosra|dusre|doosre|alag|galat|march\w+|vere|inko|tappu|reschedule|shift|postpone|prepone|instead|"
    r"not (?:my|mine|right|correct|this (?:one|number|name|time))|(?:naam|number|peru) (?:nahi\w*|kaadu|kadu))\b|"
    r"बदल|दूसर|अलग|गलत|(?:नाम|नंबर) नहीं|(?:పేరు|నంబర్) కాదు|మార్చ|వేరే|ఇంకో",
    re.IGNORECASE,
)
_PIECES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    ("time", re.compile(r"\b(?:time|timing|slot|day|date|samaya?m?|reschedule|shift|p(?:ost|re)pone)\b|"
                        r"समय|टाइम|టైం|సమయం", re.I)),
    ("phone", re.compile(r"\b(?:number|no|num|phone|mobile|contact)\b|नंबर|నంబర్|నెంబర్", re.I)),
    ("name", re.compile(r"\b(?:name|naam|nam|peru|person)\b|नाम|పేరు", re.I)),
    ("topic", re.compile(r"\b(?:topic|subject|reason|purpose|about|baa?rey?|vishay\w*|gurinchi|gurinci)\b|"
                         r"विषय|बारे में|విషయ|కారణం|గురించి", re.I)),
)  # fmt: skip
_PUTS_IT = re.compile(
    r"(?<!\S)(?<!i will )(?<!i can )(?:do|make|put|set|keep|push|move|bring|pull|shift) "
    r"(?:it|(?:the|that|this|my|your) (?:call|callback|time|slot|ring))(?!\S)"
)
# "Wednesday cancel karke friday ko call karo": what comes in place of what is cancelled.
_IN_ITS_PLACE = said(
    rf"{CANCEL} (?:kar ?key?|chesi|chesesi|करके|कर के|చేసి|చేసేసి) (?!(?:den?|do|dena|dijiye|दो|दीजिए)(?!\S))\S+"
)
# Hindi and Telugu leave the "it" out: beside these nothing but the time may stand.
PUTS = re.compile(
    r"(?<!\S)(?:(?:kar|rakh) (?:do|den?a|dijiye|dijie|lo|lena)|rakh(?:o|iye|na)|kar(?:o|iye|na)|kijiye|"
    r"(?:che[iy]\S*|pett\S*|cheskondi|marcha\S*)(?:andi|gala\w*|cha|vacha)|"
    r"(?:कर|रख) (?:दो|दें|देना|दीजिए|लो|लेना)|करो|करना|करिए|कीजिए|रखो|रखना|रखिए|"
    r"(?:చే|చెయ్|పెట్)\S*(?:ండి|గలరా|వచ్చా))(?!\S)"
)
_BESIDE_A_TIME = re.compile(
    r"(?<!\S)(?:same time|konchem|koncham|kasta|mundu|thoda|thodi|pehle|wapas|vapas|phir se|malli|call|phone|hi|"
    r"కొంచెం|ముందు|మళ్ళీ|కాల్|ఫోన్|थोड़ा|पहले|वापस|फिर से|कॉल|फ़?ोन|ही|vaddu|వద్దు)(?!\S)"
)
_CHANGE_ONLY = re.compile(
    r"(?<!\W)\W*(?:i want to |please |want to )?(?:cha?n?ge?|edit|modify)(?: it| something)?\W*", re.I
)
_OTHER_ONE = re.compile(r"^\W*(?:another|other|different|a different|dusra|doosra|vere|inko)\s*(?:one)?\W*$", re.I)
_INSTEAD = re.compile(
    r"(?<!\S)(?:instead|change|replace|not me|not mine|rather|badle|badla\S*|badal\S*|jagah|badulu|badhulu|march\S+|"
    r"mujhe na\S*|naku (?:vad\S*|kad\S*|kaad\S*)|बदले|बदल\S*|जगह|मुझे नहीं|బదులు|మార్చ\S*|నాకు (?:వద్దు|కాదు))(?!\S)"
)


def instead(text: str) -> bool:
    """ "Call my wife, not me": the person of the request is to be another, not one more."""
    return bool(_INSTEAD.search(read(text).plain))


def piece_named(text: str) -> Asked | None:
    """ "Name", "the number please": said where it was asked what to change."""
    return next((piece for piece, words in _PIECES if words.search(text)), None)


def changes_time(text: str) -> bool:
    """ "I must go to the bank at 3, time badal ke 5 baje kar do", "push that call to 5:30", "do it at 5 instead": in a
    sentence that says why. Which time, whoever asks has to find in it."""
    words = read(text)
    if len(words.tokens) > _LONGEST_MOVED:
        return False
    named = dict(_PIECES)["time"].search(text) or _INSTEAD.search(words.plain)
    puts = _PUTS_IT.search(words.plain) or _IN_ITS_PLACE.search(words.plain)
    if (named and CHANGE.search(text) and "?" not in text) or puts:
        return True
    if any(map(puts_right, sentences(text))):
        return True  # "the boss just put a meeting. not 3, 4"
    return any(map(_puts_a_time, clauses(text)))


def put_time(text: str) -> str | None:
    """The clause that says which hour it is to be, where another one names an hour as well: "no wait, I have tuition
    till 4, make it 5"; None where no two compete: "make it tomorrow, 5 pm"."""
    parts = clauses(text)
    if len(parts) < 2 or not any(map(_puts, parts)):
        return None
    at = next(place for place in reversed(range(len(parts))) if _puts(parts[place]) or _settles(parts[place]))
    later = (each for each in parts[at + 1 :] if not is_only_a_time(each) or len(each.split()) > _BARE_TIME)
    compete = any(map(_sets_an_hour, (*parts[:at], *later)))
    return parts[at] if compete and names_an_hour(parts[at]) else None


def _sets_an_hour(clause: str) -> bool:
    """An hour, and no day beside it that the hour of another clause may mean: "25 november, make it 5 pm"."""
    days = ((meaning(token) or ("", 0))[0] in _DAYS for token in read(clause).tokens)
    return names_an_hour(clause) and not (is_only_a_time(clause) and any(days))


_BARE_TIME = 4  # words of a clause that goes on with the time: "make it friday, 11 am"
_DAYS = frozenset({"day", "overmorrow", "weekday", "month", "dom"})


def names_an_hour(clause: str) -> bool:
    """A digit, which in a clause about a call is one of its hour, or of its number."""
    return any(map(str.isdigit, clause))


def _puts(clause: str) -> bool:
    return bool(_PUTS_IT.search(read(clause).plain)) or _puts_a_time(clause)


_SETTLES = re.compile(
    r"(?<!\S)(?:final|fix|confirm|pakka|done|hi|rahega|rahegi|chalega|chalegi|theek|thik|sahi|ruko|ruk|wait|ya|"
    r"ही|रहेगा|चलेगा|ठीक|पक्का|ఫైనల్|సరిపోతుంది|saripotundi)(?!\S)"
)


def _settles(clause: str) -> bool:
    """ "Ya ruko 6 hi theek rahega", "6 final": a time, and that it shall be so."""
    plain = read(clause).plain
    return bool(_SETTLES.search(plain)) and is_only_a_time(_SETTLES.sub(" ", plain))


def _puts_a_time(clause: str) -> bool:
    """ "Thursday ko kar do same time", "konchem mundu 3 gantalaki cheyagalara"."""
    plain = read(clause).plain
    return bool(PUTS.search(plain)) and is_only_a_time(_BESIDE_A_TIME.sub(" ", PUTS.sub(" ", plain)))


def piece_to_change(hearing: Hearing) -> Asked | None:
    """ "Change the time", "another number", "wrong name": which piece; `change` where it does not say."""
    if moves_visit(hearing.text):
        return "time"
    if denies_name(hearing.text):
        return "name"
    if len(hearing.words.tokens) > 9 or not CHANGE.search(hearing.text):
        return None
    if _OTHER_ONE.match(hearing.text):
        asked = hearing.state.form.asked if hearing.state.form else None
        return asked if asked in ("phone", "time", "name") else "phone"
    found = piece_named(hearing.text)
    if found is None and hearing.phrase == "change-callback":
        return "change"
    if found is None and _CHANGE_ONLY.fullmatch(hearing.text):
        return "change"
    return found
