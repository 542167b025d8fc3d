"""Leaving texts out by formula is the same as learning without them."""

import numpy as np
import pytest

from bot.matching.regression import solve_exact, solve_reduced

OUT, REST, SAMPLE = np.arange(10), np.arange(10, 60), np.arange(15)


def similar_texts() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dice = np.random.default_rng(0)
    points = dice.normal(size=(60, 100)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    ridges = np.full(60, 0.1, dtype=np.float32)
    ridges[:5] = 0.3
    return points @ points.T, np.eye(6, dtype=np.float32)[dice.integers(0, 6, 60)], ridges


def test_every_text_a_support() -> None:
    near, targets, ridges = similar_texts()
    weights = np.linalg.solve(near[np.ix_(REST, REST)] + np.diag(ridges[REST]), targets[REST])
    left = next(solve_exact(near.copy(), targets, ridges, SAMPLE).left_out([OUT]))
    assert left == pytest.approx(near[np.ix_(OUT, REST)] @ weights, abs=1e-4)


def test_some_texts_as_supports() -> None:
    near, targets, ridges = similar_texts()
    supports = np.arange(20, 50)
    among, rows = near[np.ix_(supports, supports)], near[:, supports]
    shares = rows[REST] / ridges[REST][:, None]
    weights = np.linalg.solve(among + shares.T @ rows[REST], shares.T @ targets[REST])
    found = solve_reduced(lambda places: rows[places], supports, targets, ridges, SAMPLE)
    assert next(found.left_out([OUT])) == pytest.approx(rows[OUT] @ weights, abs=1e-2)


def test_all_texts_as_supports_is_the_same_both_ways() -> None:
    near, targets, ridges = similar_texts()
    every = np.arange(60)
    reduced = solve_reduced(lambda places: near[places], every, targets, ridges, SAMPLE)
    exact = solve_exact(near.copy(), targets, ridges, SAMPLE)
    assert near @ reduced.weights == pytest.approx(near @ exact.weights, abs=1e-2)
