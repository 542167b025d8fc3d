"""The clock time in a sequence of words: "half past four", "paune paanch baje", "between 3 and 5", "after 4"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.dialogue.times.words import Word, fills
from bot.dialogue.words.phrasebook import word_set

Relation = Literal["at", "after", "before", "between"]
_HOURS_AT_MOST = 12  # people do not usually speak of higher hours
_FEW = 2  # "one lump", "two questions": not hours, unless an hour was asked for
_ALSO_ENGLISH = frozenset({"do", "one", "oka", "ek"})  # numbers in one language, common words in another
_BIDS_DO = frozenset({"do", "दो"})  # "two", but after a verb an imperative: "kar do", "badal do"
_STEMS = word_set(
    "kar kr kara karwa karva badal de bata bhej laga lagwa lagva rakh likh jod hata bana dila dilwa sun mila milwa "
    "कर करा करवा बदल दे बता भेज लगा लगवा रख लिख जोड़ हटा बना दिला मिला मिलवा"
)
_CAUSES = ("wa", "va", "वा")  # Hindi causative endings: "samjhwa do", "karva do"
_ENGLISH_BEFORE = frozenset({"before", "by", "until", "till"})
_TO = word_set("- – to till se nunchi nundi से నుంచి నుండి")
CASE = frozenset({"ki", "ku", "కి", "కు", "gantalaku"})  # Telugu for "at", after the number


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour and minute as said. sure: am, pm or 24-hour notation leaves no doubt. until: the end of a range."""

    hour: int
    minute: int
    sure: bool
    relation: Relation = "at"
    until: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    hour: int
    minute: int
    sure: bool
    marked: bool


def read_clock(words: Sequence[Word], *, counted: bool, asked: bool) -> Clock | None:
    """The clock time that the words name. counted: a bare number counts as a time."""
    each = (_found(words, at, asked=asked) for at in range(len(words)))
    found = [one for one in each if one is not None]
    if not found or not (counted or any(one.marked for one in found)):
        return None
    first = found[0] if counted else next(one for one in found if one.marked)
    kinds = {what[0] for _, what in words if what}
    if len(found) > 1 and ({"between", "to"} & kinds or any(token in "-–" for token, _ in words)):
        first, second = found[0], found[1]
        until = (second.hour, second.minute)
        return Clock(first.hour, first.minute, first.sure or second.sure, "between", until)
    if len(found) > 1 and _bounded(words):
        return Clock(first.hour, first.minute, first.sure, "between", (found[1].hour, found[1].minute))
    relation: Relation = "after" if {"after", "from"} & kinds else "before" if _is_before(words) else "at"
    return Clock(first.hour, first.minute, first.sure, relation)


def _is_before(words: Sequence[Word]) -> bool:
    """Whether "before" applies to the number: "before 3", "3 se pehle". Hindi and Telugu put it after the number, so
    "mundu 3 ki" is "earlier, at three"."""
    numbered = False
    for at, (token, what) in enumerate(words):
        if kind_at(words, at) == "before" and (numbered or token in _ENGLISH_BEFORE):
            return True
        numbered = numbered or token[0].isdigit() or bool(what and what[0] in ("num", "clock", "part"))
    return False


def _bids(words: Sequence[Word], at: int) -> bool:
    """Whether "do" is not "two", because it follows a verb or precedes an hour: "Badal do 5 baje", "call kar do"."""
    if words[at][0] not in _BIDS_DO:
        return False
    followed = at + 1 < len(words) and words[at + 1][0][0].isdigit()
    before = words[at - 1][0] if at else ""
    return followed or before in _STEMS or before.endswith(_CAUSES)


def _bounded(words: Sequence[Word]) -> bool:
    """Whether there is a lower and an upper bound: "After 2, before 4"."""
    bounds = [what[0] for _, what in words if what and what[0] in ("after", "from", "before")]
    return len(bounds) > 1 and bounds[0] != "before" and bounds[1] == "before"


def kind_at(words: Sequence[Word], at: int) -> str:
    """The kind of the word at `at`; "" if there is no such word or it says nothing about a time."""
    what = words[at][1] if 0 <= at < len(words) else None
    return what[0] if what else ""


def _found(words: Sequence[Word], at: int, *, asked: bool) -> _Found | None:
    named = _plain_clock(words, at)
    if named is None or _bids(words, at):
        return None
    token, before = words[at][0], kind_at(words, at - 1)
    (hour, minute), behind = named, [kind_at(words, at + ahead) for ahead in (1, 2, 3)]
    if behind[0] == "past" or (behind[0] == "unit" and not _is_military(words, at)):
        return None  # "ten past five", "3 months"
    hour, minute, shifted = _shifted(words, at, hour, minute)
    meridiem = next((what[1] for _, what in words[at + 1 : at + 4] if what and what[0] == "ampm"), None)
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    marked = bool(meridiem) or shifted or ":" in token or "oclock" in behind[:2] or "after" in behind[:2]
    marked |= before in ("after", "before", "from", "day", "weekday", "dom", "part") or "before" in behind[:2]
    marked |= at > 0 and words[at - 1][0] in ("at", "@", "by", "make")
    marked |= at > 0 and words[at - 1][0] in ("around", "about") and _ends_there(words, at)
    marked |= _is_called_at(words, at)
    marked |= at + 1 < len(words) and words[at + 1][0] in CASE
    marked |= hour <= _HOURS_AT_MOST and behind[0] in ("day", "weekday", "part")
    marked |= _is_in_a_stretch(words, at)
    marked |= bool(words[at][1]) and kind_at(words, at) in ("clock", "part")
    if token in _ALSO_ENGLISH and not (marked or len(words) == 1):
        return None
    if not asked and token.isalpha() and not marked and hour <= _FEW:
        return None
    sure = bool(meridiem) or hour > _HOURS_AT_MOST or hour == 0 or (":" in token and token.startswith("0"))
    return _Found(hour, minute, sure, marked)


def _plain_clock(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    token, what = words[at]
    if token[0].isdigit():
        hour, _, minute = token.replace(".", ":").partition(":")
        if len(hour) <= 2 and int(hour) <= 23 and int(minute or 0) <= 59:
            return int(hour), int(minute or 0)
        return None
    if what and what[0] == "num":
        return int(what[1]), 0
    if what and what[0] == "clock":
        return divmod(int(what[1]), 60)
    return (12, 0) if what == ("part", "noon") else None


def _is_in_a_stretch(words: Sequence[Word], at: int) -> bool:
    """Whether the hour is one of two that form a range: "Between 4 and 5", "4 se 5 ke beech", "call me 4-5"."""
    hours = [spot for spot in range(max(0, at - 2), min(len(words), at + 3)) if _plain_clock(words, spot) is not None]
    if len(hours) != 2 or not hours[0] < hours[1] <= hours[0] + 2:
        return False
    first, last = hours
    before = kind_at(words, first - 1) == "between"
    behind = "between" in (kind_at(words, last + 1), kind_at(words, last + 2))
    return behind or ((before or _stands_alone(words, first, last)) and _ends_there(words, last))


def _stands_alone(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a range is not of something else: "Call me 10-12", "10 to 12"; not "age 10-12", "2-3 days", "a family of
    4-5"."""
    if last != first + 2 or words[first + 1][0] not in _TO or kind_at(words, last + 1) == "unit":
        return False
    before = words[first - 1] if first else None
    return before is None or before[1] is not None or (fills(before[0]) and before[0] != "of")


def _ends_there(words: Sequence[Word], at: int) -> bool:
    """Whether the number does not count things: "about 2", not "about 2 lumps"."""
    return at + 1 == len(words) or words[at + 1][1] is not None or fills(words[at + 1][0])


def _is_called_at(words: Sequence[Word], at: int) -> bool:
    """Whether the number follows a wish for a call and counts nothing: "Call me 4", "ring us 5 please"; not "call me 2
    times"."""
    called = at > 1 and words[at - 1][0] in ("me", "us", "back") and words[at - 2][0] in ("call", "ring", "phone", "me")
    return called and _ends_there(words, at)


def _is_military(words: Sequence[Word], at: int) -> bool:
    """Whether the hours are a time of day ("17 hrs") and not a duration ("2 hours")."""
    unit, token = words[at + 1][1], words[at][0]
    return unit == ("unit", "hour") and token.isdigit() and int(token) > _HOURS_AT_MOST


def _shifted(words: Sequence[Word], at: int, hour: int, minute: int) -> tuple[int, int, bool]:
    """(hour, minute, whether anything was added) after adding a half, a quarter or minutes from the words around it."""
    before, behind = kind_at(words, at - 1), words[at + 1 :]
    if before == "half":
        return hour, 30, True
    if before == "quarter":
        return hour, 15, True
    if before == "less":
        return (hour - 2) % 12 + 1, 45, True
    if before == "past" and at > 1 and (past := _minutes(words[at - 2])) is not None:
        return hour, past, True
    said = [word for word in behind if kind_at((word,), 0) != "oclock" and word[0] not in ("ke", "के", "aur", "और")][:2]
    if said and kind_at(said, 0) == "minute":
        return hour, int(said[0][1][1]), True  # type: ignore[index]
    if len(said) > 1 and said[1][1] == ("unit", "minute") and (past := _minutes(said[0])) is not None:
        return hour, past, True
    return hour, minute, False


def _minutes(word: Word) -> int | None:
    token, what = word
    if token.isdigit() and int(token) <= 59:
        return int(token)
    return int(what[1]) if what and what[0] in ("num", "minute") else None
