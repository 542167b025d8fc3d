"""Days told from the day that is spoken of: "the day after that", "uske agle din", "same time next week"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.dialogue.times.clocks import kind_at
from bot.dialogue.times.spelling import words_said

# Nothing that names another day may follow: "the day after tomorrow", "the day before yesterday".
_NO_OTHER = r"(?! ?(?:tomorrow|tmrw|tmr|tomo|yesterday|christmas|diwali|the|my|i|we|a)(?!\w))"
_THAT = r"(?: (?:that|this|it))?"
_NEXT = re.compile(
    r"(?<!\w)(?:"
    rf"(?:the |a )?(?:very )?(?:next|following) day{_THAT}(?! (?:of|off|care)(?!\w))|"
    rf"(?<!any )(?<!some )(?<!every )(?:the |a )?day after{_THAT}{_NO_OTHER}|"
    r"(?:(?:us|is)(?:ke|se)? )?(?:agle|agla|doosre|dusre) (?:hi )?din|"
    r"(?:us|is)ke (?:ek din )?baad (?:wale|wala|waale) din|"
    r"(?:(?:उस|इस)के )?(?:अगले|दूसरे) (?:ही )?दिन|(?:उस|इस)के बाद (?:वाले )?दिन|"
    r"(?:(?:aa|daani|dani|danni) )?(?:tarvata|tarvati|taruvata|taruvati|tarvaati|tharvatha|marusati) ?roju|"
    r"(?:aa )?maa?rn?anadu|(?:aa )?maru ?nadu|"
    r"(?:(?:ఆ|దాని) )?(?:తర్వాత|తర్వాతి|తరువాత|తరువాతి|మరుసటి) ?రోజు|మర్నాడు|మరునాడు"
    r")(?!\w)"
)
_PREVIOUS = re.compile(
    r"(?<!\w)(?:"
    rf"(?:the |a )?(?:previous|preceding) day{_THAT}|(?:the |a )day before{_THAT}{_NO_OTHER}|"
    r"(?:us|is)(?:ke|se) (?:ek din )?pehle(?: (?:wale|wala))? din|pichle din|"
    r"(?:उस|इस)(?:के|से) पहले(?: वाले)? दिन|पिछले दिन|"
    r"(?:(?:daani|dani|daaniki|daniki|antaku|aa) )?mundu ?roju|(?:(?:దాని|దానికి|అంతకు|ఆ) )?ముందు ?రోజు"
    r")(?!\w)"
)
_THE_SAME = re.compile(
    r"(?<!\w)(?:(?:on |for )?(?:that|(?:the )?same) (?:very )?day|us(?:i)? din|उस(?:ी)? दिन|aa ?roj[ue]|ade ?roju|"
    r"ఆ ?రోజ[ుే]|అదే ?రోజు)(?!\w)"
)
_WEEK = (
    r"(?:next week|the week after|(?:after )?(?:a|one) week(?: later)?|(?:agle|agla) (?:hafte|hafta)|"
    r"(?:अगले|अगला) (?:हफ़?्ते|हफ्ता|सप्ताह)|"
    r"(?:vachche|vacche|vache|tarvata|tarvati) vaaram|వచ్చే వారం)"
)
_AS_BEFORE = (
    r"(?:(?:at )?(?:the )?same (?:day|time|slot|hour)(?: (?:and |& )?(?:the )?(?:same )?(?:day|time))?|"
    r"(?:usi|isi|wahi|yahi) (?:time|samay|din|waqt)|(?:उसी|इसी|वही|यही) (?:समय|टाइम|दिन|वक़?्त)|"
    r"(?:ade|ide) ?(?:time|samayam|roju)|(?:అదే|ఇదే) ?(?:టైం|టైమ్|సమయం|రోజు))"
)
_WEEK_LATER = re.compile(
    rf"(?<!\w)(?:{_AS_BEFORE}(?: (?:in|on|of))? {_WEEK}|{_WEEK}(?: (?:on|at|for|ki|ko|కి|को))? {_AS_BEFORE})(?!\w)"
)
_WAYS = ((_WEEK_LATER, 7), (_NEXT, 1), (_PREVIOUS, -1), (_THE_SAME, 0))
_DAYS = ("day", "weekday", "month", "dom")
_LONGEST = 160  # characters


def days_from(text: str) -> int | None:
    """How many days after the day that is spoken of the text means; None if it does not count from there.

    "Tuesday or the day after" counts from its own Tuesday, so it is None too.
    """
    found = _found(text)
    return found[1] if found else None


def with_day_told(text: str, day: date) -> str:
    """The text with such an expression replaced by its date. day: the day that is spoken of."""
    found = _found(text)
    if found is None:
        return text
    match, days = found
    told = day + timedelta(days=days)
    plain = text.casefold()
    return f"{plain[: match.start()]}{told.isoformat()}{plain[match.end() :]}"


def _found(text: str) -> tuple[re.Match[str], int] | None:
    plain = text.casefold()
    if len(plain) > _LONGEST:
        return None
    for pattern, days in _WAYS:
        match = pattern.search(plain)
        if match is None:
            continue
        rest = words_said(f"{plain[: match.start()]} {plain[match.end() :]}")
        return None if any(kind_at(rest, at) in _DAYS for at in range(len(rest))) else (match, days)
    return None
