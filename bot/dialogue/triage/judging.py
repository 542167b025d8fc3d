"""Is this message an emergency? Rules find it, the learned evidence finds it too or speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialogue.triage.evidence import features, shares
from bot.dialogue.triage.reading import Reading, read
from bot.dialogue.triage.rules import CATEGORIES, Category, Rule, holds, possible

ALONE = 0.33  # share of alarm at which the learned evidence fires without a rule that holds
UNSUPPORTED = 0.42  # the same where no rule even nearly holds
WITH_RULE = 0.4  # share of alarm below which a rule that holds is overruled


@dataclass(frozen=True, slots=True)
class Danger:
    """What triage found. detail: a short word such as "breathing", for the figures and the audit; never text."""

    category: Category
    detail: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why: the strong rules that hold, the weak ones, those that nearly hold, and the learned share of each class."""

    firing: tuple[Rule, ...]
    weak: tuple[Rule, ...]
    nearly: tuple[Rule, ...]
    shares: dict[str, float]

    @property
    def alarm(self) -> float:
        """How much speaks for any alarm at all, 0 to 1 and a little beyond."""
        return 1.0 - self.shares["none"]


def assess(text: str) -> Danger | None:
    """The danger that a message tells of, None for a harmless one. Total, linear in the first 4,096 characters."""
    reading = read(text)
    if not reading.says_something:
        return None
    return judged(weighed(reading))


def weighed(reading: Reading) -> Evidence:
    """All that speaks for and against an alarm."""
    holding: list[Rule] = []
    nearly: list[Rule] = []
    for rule in possible(reading):
        if holds(rule, reading):
            holding.append(rule)
        elif holds(rule, reading, strictly=False):
            nearly.append(rule)
    learned = shares(features(reading, holding, nearly))
    firing = tuple(rule for rule in holding if not rule.is_weak)
    return Evidence(firing, tuple(rule for rule in holding if rule.is_weak), tuple(nearly), learned)


def border(firing: bool, nearly: bool) -> float:
    """The share of alarm that it takes."""
    return WITH_RULE if firing else ALONE if nearly else UNSUPPORTED


def judged(evidence: Evidence) -> Danger | None:
    """The verdict on the evidence."""
    if evidence.alarm < border(bool(evidence.firing), bool(evidence.weak or evidence.nearly)):
        return None
    ruled = {rule.category for rule in evidence.firing}
    score = {each: evidence.shares[each] + (0.3 if each in ruled else 0.0) for each in CATEGORIES}
    category = max(CATEGORIES, key=score.__getitem__)
    rules = (*evidence.firing, *evidence.weak, *evidence.nearly)
    return Danger(category, next((rule.detail for rule in rules if rule.category == category), "other"))
