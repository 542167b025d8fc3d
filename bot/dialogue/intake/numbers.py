"""Whether a message means the number that it was written from."""

from __future__ import annotations

import re

from bot.dialogue.hearing import Hearing
from bot.dialogue.intake.slots import THIS_NUMBER
from bot.dialogue.wishes.picking import pick

_MINE = re.compile(r"\b(?:use|on|take|call) mine\b|\bmine (?:only|is fine)\b", re.IGNORECASE)


_THIS_ONE = re.compile(
    r"\b(?:this|same|my|whatsapp|current)\b.*\b(?:one|number|no|num|phone|mobile)\b|\b(?:this one|same one|same|"
    r"this is fine|"
    r"isi|yahi|yehi|wahi|vahi|wohi|iss|ide|idhe|ee number|naa number|na number|is number)\b|"
    rf"(?:इसी|यही|वही|उसी|इस नंबर|यह नंबर|ఇదే|అదే|ఈ నంబర్|ఈ నెంబర్)|{_MINE.pattern}",
    re.IGNORECASE,
)


_OWN_NUMBER = re.compile(
    r"\b(?:this|same|my|whatsapp)\b.*\b(?:number|no|num)\b|\b(?:isi|yahi|yehi|iss|ide|ee)\s+(?:\w+\s+)?(?:number|no)\b|"
    r"(?:इसी|यही|इस)\s+नंबर|(?:ఇదే|ఈ)\s+(?:నంబర్|నెంబర్)",
    re.IGNORECASE,
)


_THIS_NUMBER = re.compile(
    r"\b(?:on|to|at|use|with)\s+(?:this|the same|same|this same)\s+(?:whatsapp\s+)?(?:number|no|num|phone)\b|"
    r"\b(?:this|same)\s+(?:whatsapp\s+)?(?:number|no|num)\s*$|"
    r"\b(?:isi|yahi|yehi|iss?|ide|idhe|ee)\s+(?:whatsapp\s+)?(?:number|no|num)\b|"
    r"(?:इसी|यही|इस)\s+(?:व्हाट्सएप\s+)?नंबर|(?:ఇదే|ఈ)\s+(?:వాట్సాప్\s+)?(?:నంబర్|నెంబర్)",
    re.IGNORECASE,
)


# "Not on this number": what is denied there is no time.
OF_A_NUMBER = re.compile(
    r"\b(?:office|home|house|work|shop|other|second|another|old|new|landline) one\b|"
    r"\b(?:(?:but )?not (?:on |to |at )?(?:this|that|my)(?: whatsapp)? (?:number|no|one|num)|"
    r"(?:is|iss|ee|yeh?) (?:number|no)(?: \w{1,4})? (?:nah\w+|mat|kaa?du|vadd?u))\b|"
    r"इस नंबर (?:पर )?(?:नहीं|मत)|ఈ (?:నంబర్|నెంబర్)\S* (?:కాదు|వద్దు)",
    re.IGNORECASE,
)


_NOT_THIS_NUMBER = re.compile(
    r"\b(?:not|don'?t|never|wrong|isn'?t|nahi\w*|nhi|mat|galat|kaadu|kadu|vaddu|tappu|band)\b|नहीं|मत|गलत|बंद|కాదు|వద్దు|తప్పు",
    re.IGNORECASE,
)


def names_this_number(hearing: Hearing) -> bool:
    option = pick(hearing.text, hearing.state.options)
    if option is not None:
        return option.id == THIS_NUMBER
    return bool(_THIS_ONE.search(hearing.text)) or hearing.says_yes


def offers_own_number(text: str) -> bool:
    """ "She has no phone, use mine"."""
    return bool(_MINE.search(text))


def means_own_number(text: str) -> bool:
    """ "This one", "the same number"."""
    return bool(_THIS_ONE.search(text))


def gives_own_number(hearing: Hearing) -> bool:
    return len(hearing.words.tokens) <= 14 and bool(_OWN_NUMBER.search(hearing.text)) and not hearing.says_no


def is_this_number(text: str) -> bool:
    """ "Call my mother on this same number": in words of its own, and not denied."""
    return bool(_THIS_NUMBER.search(text)) and not _NOT_THIS_NUMBER.search(text) and "?" not in text
