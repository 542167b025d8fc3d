"""Somebody cannot speak at a time: "i have class at 5", "i will be gone by 3", "5 ki meeting undi".

The expressions are replaced by "busy", or by "not after", which `denials` reads. If no time is named, "then" and "that
time" mean the one that stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.dialogue.times.clocks import kind_at
from bot.dialogue.times.words import Word, meaning

_EVENTS = (
    "class|classes|meetings?|exams?|lecture|function|wedding|marriage|party|interview|shift|duty|flight|train|puja|pooja|"
    "ceremony|tuitions?|practice|training|court|guests?|viva|rehearsal|conference"
)
_EVENTS_HI = (
    rf"{_EVENTS}|shaadi|shadi|pariksha|क्लास|मीटिंग|परीक्षा|एग्ज़?ाम|शादी|पूजा|फ़?ंक्शन|ड्यूटी|फ़?्लाइट|फ्लाइट|ट्रेन|इंटरव्यू|ट्यूशन"
)
_EVENTS_TE = rf"{_EVENTS}|pelli|pareeksha|pariksha|క్లాస్|క్లాసు|మీటింగ్|పరీక్ష|పెళ్లి|పెళ్ళి|పూజ|ఫంక్షన్|డ్యూటీ|ఫ్లైట్|ట్రైన్|ఇంటర్వ్యూ|ట్యూషన్"
_WHO = r"(?:i|we|he|she|they|my \w+|mom|dad|wife|husband)"
_WILL_BE = r"(?:'m|'re|'s|m| am| is| are| will be|'ll be| shall be| would be| might be)"
_A = r"(?:an? |my |some |one |another |this |the )?"
_AT_HOUR = (
    r"(?:by|at|from|after|around|about|before) ?"
    r"(?=\d|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_HOUR = r"(\d{1,2}(?::\d\d)?(?: ?[ap]m)?(?: (?:baje|bje|बजे|gantalaki|gantalaku|గంటలకి|గంటలకు|ki|ku|కి|కు))?)"
# From an hour on they are gone or asleep: at any time but after it.
_GONE = (
    rf"(?<!\w){_WHO}{_WILL_BE} (?:gone|out|off|away|leaving|sleeping|asleep|in bed) {_AT_HOUR}",
    rf"(?<!\w){_WHO}(?: will|'ll| have to| need to| must)? (?:leave|go out|go to bed|sleep)(?: for \w+| home)? "
    rf"{_AT_HOUR}",
)
_GONE_BEHIND = (
    rf"(?<!\w){_HOUR}(?: tak| ko| तक| को)?(?: main?| hum| मैं| हम)? "
    r"(?:nikal|chal[aei]|so|निकल|चल[ाीे]|सो) ?(?:ja\w*ng?[aie]\w*|जा(?:ऊँ|ऊं|ए|एँ|एं|ये)ग\w*)(?!\w)",
    rf"(?<!\w){_HOUR}(?: nenu| memu| నేను| మేము)? "
    r"(?:vell?i ?pot\w+|bayal(?:u|a)?deruta\w+|వెళ్ళిపోతా\w*|వెళ్లిపోతా\w*|బయలుదేరతా\w*)(?!\w)",
)
_ELSEWHERE = (
    rf"(?<!\w)(?:have|has|having|got|hv|have got)(?: to attend| got)? {_A}(?:\w+ )?(?:{_EVENTS})(?!\w)",
    rf"(?<!\w){_WHO}{_WILL_BE} (?:\w+ )?(?:in {_A}(?:{_EVENTS}|bus|hospital|theatre|theater)|"
    rf"on {_A}(?:{_EVENTS}|bus|road|leave)|at {_A}(?:{_EVENTS}|temple|school)|"
    r"out of (?:town|station|city|country)|travell?ing|driving|sleeping|asleep|away|outside)(?!\w)",
    r"(?<!\w)(?:i|we|he|she|they)(?: will|'ll| shall) be (?:gone|out|off)(?!\w)",
    rf"(?<!\w){_WHO}(?:{_WILL_BE})? (?:works?|working|teach|teaches|teaching)(?= (?:till|until|from)(?!\w))",
    rf"(?<!\w)(?:{_EVENTS_HI}) (?:hai|h|hota hai|hoti hai|rahegi|rahega|hogi|hoga|rehti hai|"
    r"है|होती है|होता है|रहेगी|रहेगा|होगी|होगा)(?!\w)",
    rf"(?<!\w)(?:{_EVENTS_TE}) (?:undi|vundi|untundi|vuntundi|ఉంది|ఉంటుంది)(?!\w)",
)
_NOT_THERE = (
    r"(?<!\w)(?:will not|won'?t|am not|is not|are not|isn'?t|aren'?t|'m not|'re not|'s not|"
    r"can'?t|cannot|can not|could not|couldn'?t|not going to|unable to|not able to) "
    r"(?:be (?:able to )?)?(?:here|there|home|at home|in town|around|available|reachable|in|make it|talk|speak|"
    r"(?:take|attend|pick|receive|answer|get)(?: up)?(?: (?:it|the|a|your|any|my))?(?: (?:calls?|phone))?(?: up)?)"
    r"(?!\w)",
)
# In words that `denials` reads as they are.
_ABSENT = re.compile(
    r"(?<!\w)(?:nahi|nahin|nhi|nai|नहीं) (?:rah\w*ng\w*|ho(?:u|o)?ng\w*|hu|hun|hoon|mil(?:u|oo|e)ng\w*|utha \w+|"
    r"baat kar (?:pa|sak)\w+|रह(?:ूंग|ूँग|ेंग|ेग)\w*|हूं|हूँ|होऊंग\w*|बात कर (?:पा|सक)\w+)(?!\w)|"
    r"(?<!\w)(?:undanu|undam|undalenu|undalem|undadu|undaru|lenu|lem|matladalenu|ఉండను|ఉండము|ఉండం|ఉండలేను|ఉండలేము|ఉండడు|"
    r"ఉండదు|ఉండరు|లేను|లేము|మాట్లాడలేను)(?!\w)"
)
_BUSY, _NOT, _NOT_AFTER, _NOT_AFTER_IT = "busy", "not", "not after ", r"not after \1"
_SAID = tuple(
    (re.compile(pattern), word)
    for patterns, word in (
        (_GONE, _NOT_AFTER), (_GONE_BEHIND, _NOT_AFTER_IT), (_ELSEWHERE, _BUSY), (_NOT_THERE, _NOT),
    )
    for pattern in patterns
)  # fmt: skip
# "Call me before i have class", "when i am at school": a time that is wished.
_JOINED = re.compile(
    r"(?<!\w)(?:before|until|till|when|whenever|after|if|unless|once|while)(?: (?:i|we|he|she|they|my \w+))? $"
)

_THEN = re.compile(
    r"(?<!\w)(?:then|(?:at )?that (?:time|hour|slot|moment)|tab|(?:us|usi|wo|woh) (?:time|samay|waqt|wakt)|"
    r"तब|उसी? (?:समय|टाइम|वक़?्त)|appudu|aa ?(?:time|taim|samayam)(?: ?(?:ki|lo|ku))?|అప్పుడు|ఆ ?(?:టైం|టైమ్|సమయం)\w*)(?!\w)"
)
_FITS = r"(?:work|suit|suitable|possible|convenient|do|happen|(?:good|ok|okay|fine) for (?:me|us))"
_DOES_NOT = (
    r"(?:will not|won'?t|would not|wouldn'?t|does not|doesn'?t|do not|don'?t|is not|isn'?t|'s not|not|can not|can'?t)"
)
_THAT_NOT = re.compile(
    rf"(?<!\w)(?:that|this|it|that one|(?:that|this|the) (?:time|slot|hour)) {_DOES_NOT} "
    rf"(?:really |be |going to |quite )*{_FITS}(?!\w)|"
    r"(?<!\w)(?:yeh?|woh?|vo|us|is) (?:time|samay|waqt)(?: (?:pe|par|ko|mein?))?(?: \w+)? (?:nahi|nahin|nhi|nai)(?!\w)|"
    r"(?:ये|यह|वो|वह|उस|इस) (?:समय|टाइम|वक़?्त)(?: (?:पर|को))?(?: \S+)? नहीं|"
    r"(?<!\w)(?:ee|aa) ?(?:time|samayam)(?: ?(?:ki|lo|ku))?(?: naku| maku)? (?:kudar\w*|kaadu|vaddu)(?!\w)|"
    r"[ఈఆ] ?(?:టైం|టైమ్|సమయం)\w*(?: నాకు| మాకు)? (?:కుదర\w*|కాదు|వద్దు)"
)
_NAMED = ("day", "weekday", "part", "month", "dom", "unit", "clock")


def told_busy(plain: str) -> str:
    """The lower-case text with such expressions replaced."""
    for pattern, word in _SAID:
        plain = pattern.sub(lambda found, word=word: _replaced(found, word), plain)  # type: ignore[misc]
    return plain


def _replaced(found: re.Match[str], word: str) -> str:
    joined = word == _BUSY and _JOINED.search(found.string[: found.start()])
    return found.group() if joined else found.expand(word)


def names_hindrance(text: str) -> bool:
    """Whether the text has such an expression, or says that somebody is busy or not there."""
    plain = text.casefold().replace("’", "'")
    busy = any(what == ("not", "around") for what in map(meaning, plain.split()))
    return busy or told_busy(plain) != plain or bool(_ABSENT.search(plain))


def hinders_at_a_time(text: str) -> bool:
    """The same, where the text also says when: "I won't be here friday", "5 ki nenu undanu"."""
    words = [(token.strip(".,!?"), meaning(token.strip(".,!?"))) for token in text.casefold().split()]
    return _names_a_time(words) and names_hindrance(text)


def _names_a_time(words: Sequence[Word]) -> bool:
    return any(token[:1].isdigit() or kind_at(words, at) in _NAMED for at, (token, _) in enumerate(words))


_NO_CALLS = re.compile(
    r"(?<!\w)(?:no (?:more )?(?:phone )?call(?:s|ing)?|(?:do not|don'?t|never|dont) (?:call|ring|phone)(?: me| us)?) "
    r"(?:after|before) \d"
)


def limits_calls(text: str) -> bool:
    """ "No more calls after 6", "don't call before 10"."""
    return bool(_NO_CALLS.search(text.casefold().replace("’", "'")))


def rules_out_that(text: str, words: Sequence[Word]) -> bool:
    """Whether the time that stands is ruled out, and no other is named: "i will be in flight then", "us time nahi".
    words: those of the text."""
    if _names_a_time(words):
        return False
    plain = text.casefold().replace("’", "'")
    denies = any(kind_at(words, at) == "not" for at in range(len(words)))
    return bool(_THAT_NOT.search(plain)) or (denies and bool(_THEN.search(plain)))
