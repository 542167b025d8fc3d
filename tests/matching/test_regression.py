"""Leaving texts out by formula is the same as learning without them."""

import numpy as np
import pytest

from bot.matching.regression import solve_exact, solve_reduced


def similar_texts() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dice = np.random.default_rng(0)
    points = dice.normal(size=(60, 100)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    ridges = np.full(60, 0.1, dtype=np.float32)
    ridges[:5] = 0.3
    return points @ points.T, np.eye(6, dtype=np.float32)[dice.integers(0, 6, 60)], ridges


def test_every_text_a_support() -> None:
    near, targets, ridges = similar_texts()
    out, rest = np.arange(10), np.arange(10, 60)
    weights = np.linalg.solve(near[np.ix_(rest, rest)] + np.diag(ridges[rest]), targets[rest])
    left = next(solve_exact(near, targets, ridges).left_out(targets, [out]))
    assert left == pytest.approx(near[np.ix_(out, rest)] @ weights, abs=1e-4)


def test_some_texts_as_supports() -> None:
    near, targets, ridges = similar_texts()
    supports, out, rest = np.arange(20, 50), np.arange(10), np.arange(10, 60)
    among, rows = near[np.ix_(supports, supports)], near[:, supports]
    shares = rows[rest] / ridges[rest][:, None]
    weights = np.linalg.solve(among + shares.T @ rows[rest], shares.T @ targets[rest])
    left = next(solve_reduced(among, rows, targets, ridges).left_out(targets, [out]))
    assert left == pytest.approx(rows[out] @ weights, abs=1e-2)
