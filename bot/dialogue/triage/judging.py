"""Is this message an emergency? Decided from the rules and the learned evidence together."""

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

# Chosen with held-out writers (`python -m bench.triage.train --folds`).
CALM = 0.06  # share of danger from the words alone below which the message is harmless
SURE = 0.9  # and from which the words alone are enough
ALARM = 0.3  # probability from which to alarm; at 0.25 a quarter more of ordinary messages would be taken for dangers
ASKED, ALARM_ASKED = "asked", 0.15  # the detail of rules for a request for an ambulance, and the probability for these
VEILED = 0.18  # share of self-harm from which the helpline is mentioned, if there is no alarm
# "My father has heavy bleeding": in a short message a strong rule is a plain statement, and the share of danger is
# enough. The probability was fitted on longer ones too, in which rules hold by accident. Of 320 plain statements it
# recognised 277; with this, 310 are.
PLAIN_WORDS, PLAIN = 8, 0.35
ALARM_ONE_WORD = 0.5  # of one word that no rule names: no labelled sentence of danger is one with less
FEW_WORDS = 3  # a message this short, to which no rule applies, is not a veiled sign
REMEMBERED = 1_000  # texts whose evidence is cached, 1 kB each: it is needed twice per message, and many texts recur

NO_RULE = "other"  # the detail of a danger that no rule names

Meaning = Callable[[str], NDArray[np.float32] | None]  # a text's vector, None if there is no encoder


@dataclass(frozen=True, slots=True)
class Danger:
    """What triage found. detail: a short word such as "breathing", for figures and audit; never the patient's text.

    alarm: the probability of danger, 0 to 1; or the share of danger, if that was enough.
    """

    category: Category
    detail: str
    alarm: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reasons. firing, weak: strong and weak rules that hold. nearly: rules that nearly hold. shares: the learned
    share of each class. chance: the probability of danger, or the share of danger if that is enough. is_bare: few words
    and no rule. is_one_word: a single word and no rule."""

    firing: tuple[Rule, ...]
    weak: tuple[Rule, ...]
    nearly: tuple[Rule, ...]
    shares: dict[str, float]
    chance: float
    is_bare: bool
    is_one_word: bool = False


def assess(text: str, meaning: Meaning | None = None) -> Danger | None:
    """The danger in a message, None for a harmless one. Accepts any text; takes linear time, for 4,096 characters."""
    evidence = _evidence(text, meaning)
    return judged(evidence) if evidence else None


def may_be_veiled(text: str, meaning: Meaning | None = None) -> bool:
    """Whether somebody may be hinting that they do not want to live. Also true for messages that are an alarm."""
    evidence = _evidence(text, meaning)
    if evidence is None or evidence.is_bare:
        return False  # "as you wish": none of 460 missed sentences of self-harm is this short and without a rule
    return evidence.shares["self-harm"] >= VEILED


@lru_cache(maxsize=REMEMBERED)
def _evidence(text: str, meaning: Meaning | None) -> Evidence | None:
    """The evidence for a text; None if no word in it has a concept."""
    reading = read(text)
    return weighed(reading, text, meaning) if reading.says_something else None


def weighed(reading: Reading, text: str, meaning: Meaning | None = None) -> Evidence:
    """The evidence for and against an alarm. meaning: used only if the words alone do not decide."""
    holding: list[Rule] = []
    nearly: list[Rule] = []
    for rule in possible(reading):
        if holds(rule, reading):
            holding.append(rule)
        elif holds(rule, reading, strictly=False):
            nearly.append(rule)
    values = features(reading, text, holding, nearly)
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
    return Evidence(firing, weak, tuple(nearly), learned, chance, is_bare, is_bare and len(reading.words) == 1)


def judged(evidence: Evidence) -> Danger | None:
    """The verdict on the evidence."""
    asked = any(rule.detail == ASKED for rule in evidence.firing)
    if evidence.chance < (ALARM_ASKED if asked else ALARM_ONE_WORD if evidence.is_one_word else ALARM):
        return None
    ruled = {rule.category for rule in evidence.firing}
    score = {each: evidence.shares[each] + (0.3 if each in ruled else 0.0) for each in CATEGORIES}
    category = max(CATEGORIES, key=score.__getitem__)
    rules = (*evidence.firing, *evidence.weak, *evidence.nearly)
    detail = next((rule.detail for rule in rules if rule.category == category), NO_RULE)
    return Danger(category, detail, min(1.0, evidence.chance))
