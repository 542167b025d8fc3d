"""Is this message an emergency? Rules find it, the learned evidence finds it too or speaks against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.dialogue.triage.chance import Speaking
from bot.dialogue.triage.evidence import chance_of, features, shares, shares_with_meaning
from bot.dialogue.triage.reading import Reading, read
from bot.dialogue.triage.rules import CATEGORIES, Category, Rule, holds, possible

# Chosen on writers of whom nothing was learned (`python -m bench.triage.train --folds`).
CALM = 0.06  # share of the words alone below which nothing is wrong
SURE = 0.9  # and from which they are enough
ALARM = 0.25  # chance of danger that is an alarm: an emergency that is not heard costs three alarms for nothing
ASKED, ALARM_ASKED = "asked", 0.15  # the detail of an ambulance that is asked for, and what it takes then
VEILED = 0.14  # share of self-harm from which the helpline is named, where nothing raised an alarm
# "My father has heavy bleeding": in few words a strong rule is a plain statement, and the share of alarm is enough. The
# chance was fitted on longer ones, in which rules hold by accident, too. Of 320 plain ones it heard 277, with this 310.
PLAIN_WORDS, PLAIN = 8, 0.35
FEW_WORDS = 3  # of which a rule knows nothing: too few for a veiled sign
REMEMBERED = 1_000  # texts of which the evidence is kept, 1 kB each: of one message two ask, and many write the same

NO_RULE = "other"  # the detail of a danger that no rule names

Meaning = Callable[[str], NDArray[np.float32] | None]  # a text to its vector, None where it cannot be read


@dataclass(frozen=True, slots=True)
class Danger:
    """What triage found. detail: a short word such as "breathing", for the figures and the audit; never text.

    alarm: how likely it is one, 0 to 1; the share of alarm itself where that was enough.
    """

    category: Category
    detail: str
    alarm: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why: the strong rules that hold, the weak ones, those that nearly hold, the learned share of each class, and
    how likely all of it means danger, or the share of alarm where that is enough. is_bare: a few words that no rule
    knows."""

    firing: tuple[Rule, ...]
    weak: tuple[Rule, ...]
    nearly: tuple[Rule, ...]
    shares: dict[str, float]
    chance: float
    is_bare: bool


def assess(text: str, meaning: Meaning | None = None) -> Danger | None:
    """The danger that a message tells of, None for a harmless one. Total, linear in the first 4,096 characters."""
    evidence = _evidence(text, meaning)
    return judged(evidence) if evidence else None


def may_be_veiled(text: str, meaning: Meaning | None = None) -> bool:
    """Whether somebody may be saying, without saying it, that they do not want to live. More may be an alarm, too."""
    evidence = _evidence(text, meaning)
    if evidence is None or evidence.is_bare:
        return False  # "as you wish": of 460 sentences of self-harm none is as short, unheard and without a rule
    return evidence.shares["self-harm"] >= VEILED


@lru_cache(maxsize=REMEMBERED)
def _evidence(text: str, meaning: Meaning | None) -> Evidence | None:
    """None for a text that says nothing."""
    reading = read(text)
    return weighed(reading, text, meaning) if reading.says_something else None


def weighed(reading: Reading, text: str = "", meaning: Meaning | None = None) -> Evidence:
    """All that speaks for and against an alarm. The meaning is asked where words leave it open."""
    holding: list[Rule] = []
    nearly: list[Rule] = []
    for rule in possible(reading):
        if holds(rule, reading):
            holding.append(rule)
        elif holds(rule, reading, strictly=False):
            nearly.append(rule)
    values = features(reading, holding, nearly)
    spelt = learned = shares(values)
    share = 1 - spelt["none"]
    vector = meaning(text) if meaning and CALM < share < SURE else None
    if vector is not None:
        learned = shares_with_meaning(values, vector)
    firing = tuple(rule for rule in holding if not rule.is_weak)
    weak = tuple(rule for rule in holding if rule.is_weak)
    heard = Speaking(spelt, learned, len(firing), len(weak), len(nearly), len(reading.words))
    chance = share if share >= SURE else 0.0 if share <= CALM else chance_of(heard, with_meaning=vector is not None)
    alarm = 1 - learned["none"]
    if firing and len(reading.words) <= PLAIN_WORDS and alarm >= PLAIN:
        chance = max(chance, alarm)
    is_bare = len(reading.words) <= FEW_WORDS and not holding and not nearly
    return Evidence(firing, weak, tuple(nearly), learned, chance, is_bare)


def judged(evidence: Evidence) -> Danger | None:
    """The verdict on the evidence."""
    asked = any(rule.detail == ASKED for rule in evidence.firing)
    if evidence.chance < (ALARM_ASKED if asked else ALARM):
        return None
    ruled = {rule.category for rule in evidence.firing}
    score = {each: evidence.shares[each] + (0.3 if each in ruled else 0.0) for each in CATEGORIES}
    category = max(CATEGORIES, key=score.__getitem__)
    rules = (*evidence.firing, *evidence.weak, *evidence.nearly)
    detail = next((rule.detail for rule in rules if rule.category == category), NO_RULE)
    return Danger(category, detail, min(1.0, evidence.chance))
