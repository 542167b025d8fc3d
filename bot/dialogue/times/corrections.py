"""Times that are corrected in the same message: "at 4, sorry 5 pm", "4pm no wait 5pm", "change from 4 to 5".

The later time counts; the earlier one only supplies what the later one does not name: "wednesday at 4, no 5" is five on
Wednesday.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialogue.times.words import Word
from bot.dialogue.words.phrasebook import word_set

_MARKS = word_set(
    "no nope sorry sry oops wait mean meant correction corrected rather instead actually make balki matlab arre arey "
    "maaf kshaminchandi बल्कि मतलब सॉरी माफ अरे సారీ క్షమించండి"
)
_MARKS_BEHIND = word_set("instead actually rather better correction prefer preferred preferable behtar बेहतर")
_CHANGES = word_set(
    "change changed shift move reschedule postpone prepone badal badlo badalna badliye badlna marchandi marchali "
    "marchu marchagalara बदल बदलो बदलना बदलिए మార్చండి మార్చాలి మార్చు"
)
_COUNTS_TOO = frozenset({"one", "ek", "oka", "do", "एक", "दो", "ఒక"})  # numbers that have other meanings too
_DAYS = frozenset({"day", "weekday", "month", "dom"})
_HOURS = frozenset(
    {"num", "clock", "oclock", "ampm", "half", "quarter", "less", "past", "minute", "before", "after", "from",
     "between", "to", "in"}
)  # fmt: skip
_REACH = 3  # words allowed between the mark and the new time


def corrected(words: Sequence[Word]) -> list[Word]:
    """The words without the times that were corrected."""
    words = _moved(words)
    for at in range(len(words) - 1, 0, -1):
        if _is_mark(words, at) and _names_time(words[:at]) and _names_time_soon(words, at):
            return _renamed(corrected(words[:at]), words[at + 1 :])
    return _last_clause(words)


def _is_mark(words: Sequence[Word], at: int) -> bool:
    """Whether the word marks a correction. "nahi" denies what precedes it, except at the beginning of a clause."""
    begins = words[at - 1][0] in ",;.।!?" or words[at - 1][0] in _MARKS
    return words[at][0] in _MARKS or (begins and words[at][1] == ("not", "after"))


def marks_a_change(words: Sequence[Word]) -> bool:
    """Whether a word says that something is corrected or changed."""
    return any(word[0] in _MARKS | _MARKS_BEHIND | _CHANGES or _kind(word) == "not" for word in words)


def _last_clause(words: Sequence[Word]) -> list[Word]:
    """Apply a correction whose mark comes at the end: "At 4 pm. 5 pm is better"."""
    marks = [at for at, (token, _) in enumerate(words) if token in ",;.।!?"]
    if not marks or not any(token in _MARKS_BEHIND for token, _ in words[marks[-1] :]):
        return list(words)
    before, behind = words[: marks[-1]], words[marks[-1] + 1 :]
    denies = any(_kind(word) == "not" for word in before)
    return list(words) if denies or not (_names_time(before) and _names_time(behind)) else _renamed(before, behind)


def _moved(words: Sequence[Word]) -> list[Word]:
    """Drop the old time of a change: "change from 4 to 5 pm" is five."""
    hours = [at for at in range(len(words)) if _class(words, at) == "hour" and _kind(words[at]) not in ("part", "ampm")]
    if len(hours) != 2 or not any(token in _CHANGES for token, _ in words):
        return list(words)
    first, last = hours
    linked = any(_kind(word) == "to" for word in words[first:last])
    begins = first == 0 or _kind(words[first - 1]) not in ("to", "between")
    if not (linked and begins) or any(_kind(word) == "between" for word in words):
        return list(words)
    return [word for at, word in enumerate(words) if not first <= at < last and _kind(word) != "from"]


def _renamed(before: Sequence[Word], behind: Sequence[Word]) -> list[Word]:
    kinds = {_kind(word) for word in behind}
    hours, days = any(_class(behind, at) == "hour" for at in range(len(behind))), bool(kinds & _DAYS)
    timed = any(_class(before, at) == "hour" and _kind(before[at]) != "part" for at in range(len(before)))
    parts = hours and (bool(kinds & {"part", "ampm"}) or not timed)
    gone: frozenset[str] = frozenset()
    gone |= _HOURS if hours else gone
    gone |= _DAYS if days else gone
    gone |= {"part"} if parts else gone
    dated = bool({_kind(word) for word in before} & {"month", "dom"})
    kept = [
        word for word in before if not (_kind(word) in gone or (word[0][0].isdigit() and (hours or (days and dated))))
    ]
    first = next((at for at in range(len(behind)) if _class(behind, at)), 0)
    told = [("at", None)] if hours and behind[first][0][0].isdigit() else []  # that it is a time is known from before
    return [*kept, (",", None), *behind[:first], *told, *behind[first:]]


def _names_time(words: Sequence[Word]) -> bool:
    return any(_class(words, at) for at in range(len(words)))


def _names_time_soon(words: Sequence[Word], mark: int) -> bool:
    unknown = 0
    for at in range(mark + 1, len(words)):
        if _class(words, at):
            return True
        unknown += words[at][1] is None and words[at][0][0].isalpha()
        if unknown > _REACH:
            return False
    return False


def _class(words: Sequence[Word], at: int) -> str:
    token, kind = words[at][0], _kind(words[at])
    if token[0].isdigit() or (kind in ("num", "clock") and token not in _COUNTS_TOO):
        return "" if at + 1 < len(words) and _kind(words[at + 1]) == "unit" else "hour"
    return "hour" if kind in ("part", "ampm") else "day" if kind in _DAYS else ""


def _kind(word: Word) -> str:
    return word[1][0] if word[1] else ""
