"""The learned weights belong to these concepts and rules, each in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.dialogue.triage.evidence import MOST_CONCEPTS, MOST_RULES
from bot.dialogue.triage.lexicon import concepts
from bot.dialogue.triage.order import LEARNED, UnfitWeights, check, order, present
from bot.dialogue.triage.rules import Rule, rules

NAMES, RULES = tuple(concepts()), rules()


def test_the_weights_were_learned_with_these_concepts_and_rules_in_this_order() -> None:
    check()


@pytest.mark.parametrize(
    ("names", "ruled"),
    [
        (NAMES, RULES[1:]),
        (NAMES, (RULES[1], RULES[0], *RULES[2:])),
        (NAMES, (*RULES, RULES[0])),
        (NAMES, (replace(RULES[0], parts=((1, False, False),)), *RULES[1:])),
        (NAMES[1:], RULES),
        ((NAMES[1], NAMES[0], *NAMES[2:]), RULES),
    ],
    ids=["rule taken out", "rules swapped", "rule added", "rule of other concepts", "concept out", "concepts swapped"],
)
def test_weights_of_another_order_are_refused(tmp_path: Path, names: tuple[str, ...], ruled: tuple[Rule, ...]) -> None:
    learned = tmp_path / "weights.order"
    learned.write_text(order(names, ruled), encoding="ascii")
    with pytest.raises(UnfitWeights):
        check(learned)


def test_a_rule_may_be_narrowed_under_its_weight() -> None:
    narrowed = (replace(RULES[0], never=RULES[0].never | 1, window=RULES[0].window + 1), *RULES[1:])
    assert order(NAMES, narrowed) == present() == LEARNED.read_text("ascii").strip()


def test_every_concept_and_rule_has_room_for_its_weight() -> None:
    assert len(NAMES) <= MOST_CONCEPTS
    assert len(RULES) <= MOST_RULES
