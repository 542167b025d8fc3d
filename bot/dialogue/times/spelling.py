"""Prepare a text for the other modules of this package: normalise spellings of times, and split into words."""

from __future__ import annotations

import re

from bot.dialogue.times.daily import daily_said
from bot.dialogue.times.hindrances import told_busy
from bot.dialogue.times.leisure import any_time_said
from bot.dialogue.times.words import PHRASES, Word, fills, meaning
from bot.dialogue.words.phones import ascii_digits
from bot.matching.lexicon import english

_TOKEN = re.compile(r"\d{1,2}[:.]\d{2}|\d{1,4}|[^\W\d_][\w\u0900-\u0dff'’]*|[/\-–,;।!?]|\.(?=\s|$)")
_HHMM = r"([01]\d|2[0-3])([0-5]\d)"
_ENDS = r"(?![\d.:/\-]|\s?(?:rs|rupees|inr)\b)"  # not a date, not an amount of money
_NO_YEAR = r"(?!19|20)"
_DAY = r"\w{3,6}day|tomorrow|tmrw|today|kal|aaj|repu"
_MILITARY = tuple(
    (re.compile(pattern), spelt)
    for pattern, spelt in (
        (rf"^\W*{_HHMM}\W*$", r"\1:\2"),  # "1700"
        (rf"(?<![\d.:/]){_HHMM}\s?(?:hrs?|hours)\b", r"\1:\2"),  # "0930 hrs friday"
        (rf"(?<![\d.:/]){_HHMM}(?=\s?(?:(?:baje|bje|gant\w+)\b|बजे|గంట))", r"\1:\2"),
        (rf"(^\W*|(?<!\w)(?:between|from|at|call me|{_DAY}) ){_NO_YEAR}{_HHMM}"
         rf"( ?[-–] ?| (?:to|and|till|se) ){_HHMM}{_ENDS}", r"\1\2:\3\4\5:\6"),  # "1400-1600"
        (rf"(?<!\w)(at |@ ?){_HHMM}{_ENDS}", r"\1\2:\3"),
        (rf"(?<!\w)((?:by|after|before|till|until|call me|{_DAY}) ){_NO_YEAR}{_HHMM}{_ENDS}", r"\1\2:\3"),
    )
)  # fmt: skip
_SPLIT_WEEKDAY = re.compile(
    r"\b(som|soma|mangal|mangala|budh|budha|guru|shukr|shukra|sukra|shani|sani|ravi|it|adi|aadi) (v[ao]+ra?a?m?)\b"
)
_PHRASES = [(phrase, re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)"), word) for phrase, word in PHRASES.items()]

# "4 30 today": hour and minutes separated by a space, with nothing after them that they could count.
_HALF_PAST = re.compile(
    r"(?<![\d:./-])(0?[1-9]|1[0-2]) (15|30|45)(?=\W*$|\W*(?:[ap]\.?m|baje|gant\w*|ki|ku|ko|tak|today|tdy|tomorrow|"
    r"tmrw|tmr|kal|aaj|repu|ivala|evening|morning|sharp|only|please|pls|plz|ok|okay|and|or|to|works|is)(?!\w))"
)
# Expressions with words of time that are not a time: "this one", "on my off day", "the last time I trouble you".
_NO_TIME = re.compile(r"(?<!\w)(?:off day|day off|weekly off|(?:this|that|which) one|(?:the )?last time)(?!\w)")
# What is the case until then: "At 11:30, before that I am on the bus".
_UNTIL_THEN = re.compile(
    r"(?<!\w)(?:before (?:that|this)"
    r"(?! \w*(?:day|week|weekend|month|evening|morning|noon|afternoon|night|time|hour)(?!\w))|"
    r"(?:till|until) then|(?:uske|usse|us se|iske|isse) pehle|tab tak|"
    r"(?:anta|danta)ku ?mundu|da+niki mundu|appati ?(?:daka|varaku)|उस(?:के|से) पहले|तब तक|"
    r"(?:దానికి|అంతకు) ?ముందు|అప్పటి ?(?:దాకా|వరకు))(?!\w)"
    r"(?:(?!(?<!\w)(?:so|call|ring|phone|karo|kar|cheyandi|कॉल|करो|చేయండి)(?!\w))[^,;.!?\n\d])*(?=[,;.!?\n]|$)"
)
# "6 is better", "11:30 would suit me more", "5 baje theek rahega": an hour that is preferred is one that is put.
_SUITS = re.compile(
    r"(?<![\d:/.-])(\d{1,2}(?::\d\d)?(?: [ap]m| baje| bje| ki| ku)?) "
    r"(?:(?:is|would be|will be|works|suits|(?:would |will )?suit)(?: me| us)? "
    r"(?:better|best|more|fine|ok|okay|good)|better|"
    r"(?:better |theek |sahi |thik |accha |acha )(?:rahega|hai|hoga|untundi))(?!\S)"
)
_GREETS = re.compile(r"(?<!\w)g(?:oo|u)d (?:mrng|mrg|mng|morng|mornin|evng|evening|aftern\w*|nite|night|nyt)(?!\w)")
_ORDINAL = re.compile(r"(\d)\s?(?:st|nd|rd|th|va|వ)\b(?: of\b)?(?= ?([^\W\d_]*))")


def plainly(plain: str) -> str:
    """The text with times in a single spelling: "4 30 pm" becomes "4:30 pm". plain: lower case, digits 0-9."""
    plain = plain.replace("’", "'").replace("\u200c", "").replace("\u200d", "")
    plain = _NO_TIME.sub(" ", _UNTIL_THEN.sub(" ", plain))
    plain = told_busy(daily_said(plain))
    plain = re.sub(r"(?<!\w)2(?=mo|mr|day\b|nite?\b|night\b)", "to", plain)  # "2morrow"
    plain = re.sub(r"\b(\d{1,2}) ?([0-5]\d)\s*([ap])\.?\s?m\b", r"\1:\2 \3m", plain)
    plain = re.sub(r"(\d)\s*([ap])(?:\.\s?m\b\.?|\s?m\b)", r"\1 \2m", plain)
    plain = re.sub(r"(\d)[ -]?ish\b", r"\1 oclock", plain)
    plain = _HALF_PAST.sub(r"\1:\2", plain)
    plain = re.sub(r"(?<![\d/])(?:1/2|½)(?= ?(?:an? )?(?:hours?|hrs?|ghant\w*|gant\w*|घंट|గంట))", "half", plain)
    plain = _SUITS.sub(r"make it \1", plain)
    plain = _GREETS.sub(" ", plain)
    plain = _ORDINAL.sub(_ordinal, plain)
    for pattern, spelt in _MILITARY:
        plain = pattern.sub(spelt, plain)
    plain = re.sub(r"(\d)\s?(hrs?|baje|min)\b", r"\1 \2", plain)
    plain = _SPLIT_WEEKDAY.sub(r"\1\2", plain)
    plain = any_time_said(plain)
    for phrase, pattern, word in _PHRASES:
        if phrase in plain:  # ten times faster than the pattern
            plain = pattern.sub(word, plain)
    return plain


def _ordinal(found: re.Match[str]) -> str:
    """The replacement for an ordinal: a day of the month, or nothing if it counts something ("2nd opinion")."""
    thing = found[2]
    counts = thing in english.WORDS - english.FUNCTION and not meaning(thing) and not fills(thing)
    return " " if counts else f"{found[1]} ordinal"


def words_in(plain: str) -> list[Word]:
    """The words and punctuation of a text from `plainly`, each with its meaning."""
    return [(token, meaning(token)) for token in _TOKEN.findall(plain)]


def words_said(text: str) -> list[Word]:
    """The words of any text, each with its meaning, without punctuation."""
    return [word for word in words_in(plainly(ascii_digits(text).casefold())) if word[0][0].isalnum()]
