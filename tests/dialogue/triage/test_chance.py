"""One chance out of the learned shares and the rules."""

from __future__ import annotations

import numpy as np
import pytest

from bot.dialogue.triage.chance import SIGNS, Speaking, chance, signs
from bot.matching.logistic import fitted


def _heard(share: float, *, strong: int = 0, length: int = 6) -> Speaking:
    shares = {"none": 1 - share, "life-threat": share, "self-harm": 0.0, "violence": 0.0, "urgent": 0.0}
    return Speaking(shares, shares, strong, 0, 0, length)


def _drawn(count: int) -> tuple[list[Speaking], np.ndarray]:
    """Messages in which a share of s means danger s times of 1, but half as often where a rule holds."""
    draw = np.random.default_rng(0)
    heard = [_heard(float(draw.random()), strong=int(draw.integers(2))) for _ in range(count)]
    danger = [draw.random() < (1 - each.words["none"]) / (1 + each.strong) for each in heard]
    return heard, np.array(danger)


def _fitted(heard: list[Speaking], danger: np.ndarray) -> np.ndarray:
    rows = np.stack([signs(each) for each in heard])
    return fitted(rows, danger.astype(np.float64), np.ones(len(rows)), np.zeros(SIGNS))


def test_the_chance_is_how_often_it_was_danger() -> None:
    heard, danger = _drawn(4_000)
    weights = _fitted(heard, danger)
    chances = np.array([chance(weights, each) for each in heard])
    for low in (0.2, 0.4, 0.6):
        part = (chances >= low) & (chances < low + 0.2)
        assert danger[part].mean() == pytest.approx(chances[part].mean(), abs=0.08)


def test_the_same_share_says_less_where_a_rule_is_part_of_it() -> None:
    heard, danger = _drawn(4_000)
    weights = _fitted(heard, danger)
    assert chance(weights, _heard(0.5, strong=1)) < chance(weights, _heard(0.5)) - 0.1


def test_more_than_three_rules_say_no_more_than_three() -> None:
    assert np.array_equal(signs(_heard(0.7, strong=3)), signs(_heard(0.7, strong=9)))


def test_weights_beyond_all_measure_are_still_a_chance() -> None:
    assert chance(np.full(SIGNS, 1e6), _heard(0.9)) == pytest.approx(1.0)
    assert chance(np.full(SIGNS, -1e6), _heard(0.9)) == pytest.approx(0.0)
