"""Which concepts together are an alarm: reads `rules.txt` and applies the rules to a reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from bot.dialogue.triage.lexicon import concepts, numbers_of
from bot.dialogue.triage.reading import Reading

Category = Literal["life-threat", "self-harm", "violence", "urgent"]
CATEGORIES: tuple[Category, ...] = ("life-threat", "self-harm", "violence", "urgent")
_ANCHORS = 24  # positions at which one rule is tried; real messages have far fewer


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. parts: (alternative concepts, whether denied ones count, whether calmed ones count); all are needed,
    within `window` words. never: concepts that must not be near. first, last: concepts of the first and last part."""

    category: Category
    detail: str
    parts: tuple[tuple[int, bool, bool], ...]
    never: int
    window: int
    is_weak: bool
    number: int
    first: int
    last: int


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the file."""
    found: list[Rule] = []
    category, detail = "", ""
    for line in Path(__file__).with_name("rules.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head = line.split()
        if head[0] in CATEGORIES:
            category, detail = head[0], head[1]
        else:
            found.append(_rule(cast(Category, category), detail, line, len(found)))
    return tuple(found)


def _rule(category: Category, detail: str, line: str, number: int) -> Rule:
    window, weak, never = 6, False, 0
    parts: list[tuple[int, bool, bool]] = []
    for word in line.split():
        if word == "?":
            weak = True
        elif word.isdigit():
            window = int(word)
        elif word.startswith("!"):
            never |= _bits(word[1:])
        else:
            marks = word[: len(word) - len(word.lstrip("~="))]
            parts.append((_bits(word.lstrip("~=")), "~" in marks, "=" in marks))
    return Rule(category, detail, tuple(parts), never, window, weak, number, parts[0][0], parts[-1][0])


def _bits(alternatives: str) -> int:
    bits = 0
    for name in alternatives.split("|"):
        bits |= concepts()[name]
    return bits


def possible(reading: Reading) -> list[Rule]:
    """The rules whose concepts all occur somewhere in the message."""
    whole = reading.whole
    return [
        rule
        for rule in rules()
        if whole & rule.first and whole & rule.last and all(whole & bits for bits, _, _ in rule.parts)
    ]


def holds(rule: Rule, reading: Reading, *, strictly: bool = True) -> bool:
    """Whether the rule's concepts are close together. strictly=False: denied, past and joking ones count too."""
    places: list[list[int]] = []
    for bits, even_denied, even_calm in rule.parts:
        found = _places(bits, reading)
        if strictly:
            found = [at for at in found if not _falls(reading, at, bits, even_denied, even_calm)]
        if not found:
            return False
        places.append(found)
    places.sort(key=len)
    return any(
        _around(anchor, places[1:], rule.window) and not (rule.never and _near(anchor, rule, reading))
        for anchor in places[0][:_ANCHORS]
    )


def _places(bits: int, reading: Reading) -> list[int]:
    lists = [reading.where[number] for number in numbers_of(bits & reading.whole)]
    return lists[0] if len(lists) == 1 else sorted({at for each in lists for at in each})


def _falls(reading: Reading, at: int, bits: int, even_denied: bool, even_calm: bool) -> bool:
    if reading.calm[at] and not even_calm:
        return True
    return reading.denied[at] and not even_denied and not reading.whole_phrases[at] & bits


def _around(anchor: int, others: list[list[int]], window: int) -> bool:
    taken = {anchor}
    for places in others:
        within = [place for place in _close(places, anchor, window) if place not in taken]
        if not within:
            return False
        taken.add(min(within, key=lambda place: abs(place - anchor)))
    return True


def _close(places: list[int], anchor: int, window: int) -> list[int]:
    return places[bisect_left(places, anchor - window) : bisect_right(places, anchor + window)]


def _near(anchor: int, rule: Rule, reading: Reading) -> bool:
    return any(each & rule.never for each in reading.bits[max(0, anchor - 5) : anchor + 6])
