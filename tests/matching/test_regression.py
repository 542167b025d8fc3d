"""Leaving texts out by formula is the same as learning without them."""

import numpy as np
import pytest

from bot.matching.regression import solve

SAMPLE = 15  # of 60 texts, the last ones
OUT, REST = np.arange(50, 60), np.arange(50)


def similar_texts() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dice = np.random.default_rng(0)
    points = dice.normal(size=(60, 100)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    ridges = np.full(60, 0.1, dtype=np.float32)
    ridges[:5] = 0.3
    return points @ points.T, np.eye(6, dtype=np.float32)[dice.integers(0, 6, 60)], ridges


def test_a_text_left_out() -> None:
    near, targets, ridges = similar_texts()
    weights = np.linalg.solve(near[np.ix_(REST, REST)] + np.diag(ridges[REST]), targets[REST])
    left = next(solve(near.copy(), targets, ridges, SAMPLE).left_out([OUT - 45]))
    assert left == pytest.approx(near[np.ix_(OUT, REST)] @ weights, abs=1e-4)
