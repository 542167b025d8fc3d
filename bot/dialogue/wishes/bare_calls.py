"""Calls that are asked for without a "me": "call tomorrow", "kal shaam call", "use 98111 22233 for the call"."""

from __future__ import annotations

import re

from bot.dialogue.names.introductions import without_introduction
from bot.dialogue.names.kin import is_for_kin
from bot.dialogue.times.words import fills, meaning
from bot.dialogue.words.phones import cut_phone
from bot.dialogue.words.phrasebook import QUESTION_WORDS, clauses, word_set
from bot.dialogue.words.vocabulary import TO_CALL
from bot.matching import read

_LEAD = (
    r"(?:please|pls|plz|pl|kindly|just|ok|okay|yes|hi|hello|then|so|but|and|you|can|could|will|would|may|haan|ji|sare|"
    r"aap|meeru|some ?(?:one|body)|any ?(?:one|body)|koi|evarain[ae]|"
    r"कृपया|जी|आप|कोई|దయచేసి|మీరు|సరే|ఎవరైనా)"
)
_BEGINS = re.compile(rf"^(?:{_LEAD} )*{TO_CALL}(?: (?:up|back|on|at|in))? (?!from|was|is|has|came|did)\S")
_ENDS = re.compile(rf"(?<!\S)(?<!missed ){TO_CALL}(?: (?:please|pls|plz|ji|andi|sir|madam|जी|అండి))*$")
_NAMES = re.compile(
    rf"(?<!\S)(?:{TO_CALL}\S*|baat|maa?tlaa?d\S*|बात|మాట్లాడ\S*)(?!\S)",
)
_OF_NUMBER = re.compile(rf"(?<!\S){TO_CALL} (?:numbers?|num|nambar|नंबर|नम्बर|నంబర్|నెంబర్)(?!\S)")  # no call is asked for
_ASKS_SELF = re.compile(r"^(?:can|may|should|could|shall|do|must|when can|where can|if) (?:i|we)(?!\S)")
_TOLD = re.compile(
    r"(?<!\S)(?:from|called|came|got|received|missed|aaya|aya|aayi|vachindi|vacchindi|"
    r"आया|आई|से आ\S*|వచ్చింది)(?!\S)"
)
_AGREES = frozenset({"can", "could", "will", "would", "may"})
_WHEN = frozenset(
    {"day", "overmorrow", "weekday", "month", "part", "soon", "after", "before", "oclock", "in", "unit", "any", "num"}
)

_SHORT, _LONGEST = 6, 10  # words
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|ish|h|hrs)?")
_IS_CALL = re.compile(TO_CALL)
# Before "call" these say whose it is, or tell of one: "my call tomorrow", "he said they will call at 4 pm".
_WHOSE = word_set("my your the this that a an missed mera meri meeru mee naa na about who")
# What a call is to be about, or why: "call at 4 pm today about a bump on my ear".
_ABOUT = re.compile(
    r"(?<=\S) (?:about(?! \d)|abt(?! \d)|regarding|reg|concerning|because|bcoz|bcz|coz|cos|cuz)(?!\S).*$"
)
# "On this number", beside a time.
_ON_THIS = word_set(
    "on this same number no num mobile isi is hi pe par mere ee ide idhe ki ku इसी इस ही पर नंबर नम्बर मेरे "
    "ఈ ఇదే నంబర్ నంబర్‌కి నంబర్‌కు నెంబర్ కి కు నెంబర్‌కి నంబరుకి"
)
_TELLS = word_set(
    "was is were had has have did does not no never said says told saying will would he she they if "
    "नहीं मत కాదు వద్దు nahi mat kaadu vaddu"
)


def bids_call(text: str) -> bool:
    """The words "call", and when, whom or on which number: that asks for one. Not a question, nor what has happened.
    One clause of several is enough: "question about calcium tablets. call at 4pm"."""
    return _bids(text) or any(map(_bids, clauses(text)))


def _bids(text: str) -> bool:
    plain = _OF_NUMBER.sub("number", _ABOUT.sub("", read(without_introduction(text)).plain))
    tokens = tuple(plain.split())
    if len(text) > 160 or not _NAMES.search(plain) or _ASKS_SELF.match(plain) or _TOLD.search(plain):
        return False
    if (QUESTION_WORDS - _AGREES) & set(tokens[:2]) or "?" in text[:-1]:
        return False
    if is_for_kin(text) or cut_phone(text)[0] is not None:
        return True
    if _ends_in_a_time(tokens):
        return True
    timed = any(_tells_when(token) for token in tokens if token not in ("call", "ring"))
    if not timed or len(tokens) > _LONGEST:
        return False
    return _is_all_of_it(tokens) or bool(_BEGINS.search(plain) or (len(tokens) <= _SHORT and _ENDS.search(plain)))


def _is_all_of_it(tokens: tuple[str, ...]) -> bool:
    """ "Wed at 3 pm call on this number": when and where, and nothing else; "my call tomorrow" tells of one."""
    at = next((at for at, token in enumerate(tokens) if _IS_CALL.fullmatch(token)), 0)
    return all(map(_is_of_the_call, tokens)) and not _WHOSE & set(tokens[at - 1 : at])


def _is_of_the_call(token: str) -> bool:
    """Whether it says nothing but when and where to call."""
    told = _tells_when(token) or bool(meaning(token)) or fills(token)
    return told or token in _ON_THIS or bool(_IS_CALL.fullmatch(token))


def _ends_in_a_time(tokens: tuple[str, ...]) -> bool:
    """ "My name kavitha call 4pm": behind "call" nothing but a time, before it nothing that tells of one."""
    at = next((at for at in reversed(range(len(tokens))) if _IS_CALL.fullmatch(tokens[at])), len(tokens))
    when, before = tokens[at + 1 :], tokens[:at]
    timed = any(_tells_when(token) for token in when)
    return (
        timed
        and len(tokens) <= _LONGEST
        and not _WHOSE & set(before[-1:])
        and not _TELLS & set(before)
        and not (QUESTION_WORDS - _AGREES) & set(before)
        and all(_tells_when(token) or fills(token) or meaning(token) for token in when)
    )


def _tells_when(token: str) -> bool:
    found = meaning(token)
    return (found is not None and found[0] in _WHEN) or bool(_CLOCK.fullmatch(token))
