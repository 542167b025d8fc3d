"""What a score is worth."""

import numpy as np
import pytest

from bot.matching.confidence import Calibration, Trials, calibrate

PRIOR = Calibration(slope=9.0, offset=-3.0, border=0.4)


def drawn(slope: float, offset: float, count: int) -> Trials:
    dice = np.random.default_rng(3)
    scores = dice.uniform(0, 1, count).astype(np.float32)
    right = dice.uniform(size=count) < 1 / (1 + np.exp(-(slope * scores + offset)))
    return Trials(scores, right, np.zeros(0, dtype=np.float32), 0.0)


def test_too_few_trials_leave_the_prior_alone() -> None:
    assert calibrate(drawn(5, 0, 10), PRIOR) == PRIOR


def test_the_map_lies_half_way_between_prior_and_trials() -> None:
    found = calibrate(drawn(13.0, -7.0, 4000), PRIOR)
    assert found.slope == pytest.approx(11.0, abs=0.7)
    assert found.offset == pytest.approx(-5.0, abs=0.5)


def test_the_border_parts_right_answers_from_strangers() -> None:
    dice = np.random.default_rng(4)
    known = dice.uniform(0.6, 1.0, 300).astype(np.float32)
    strangers = dice.uniform(0.0, 0.4, 300).astype(np.float32)
    found = calibrate(Trials(known, np.ones(300, dtype=bool), strangers, 0.2), PRIOR)
    assert found.border == pytest.approx(0.5, abs=0.05)


def test_a_surer_score_is_never_less_confident() -> None:
    rising = PRIOR.confidences(np.array([-5.0, 0.0, 0.4, 1.0, 9.0], dtype=np.float32))
    assert rising == sorted(rising)
    assert all(0 <= value <= 1 for value in rising)
