"""Vectors in 8 bits say what the floats said."""

import numpy as np
import pytest

from bot.matching.supports import Supports

WIDTH = 384


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    dice = np.random.default_rng(7)
    vectors = dice.normal(size=(200, 2 * WIDTH)).astype(np.float32)
    for half in (vectors[:, :WIDTH], vectors[:, WIDTH:]):
        half /= np.linalg.norm(half, axis=1, keepdims=True)
    vectors[3] = 0.0  # a text in a script that the encoder does not read
    return vectors


def test_each_likeness_is_that_of_the_floats_but_for_what_rounding_takes(vectors: np.ndarray) -> None:
    supports = Supports.of(vectors)
    for asked in vectors[:20]:
        meaning, wording = supports.alike(asked)
        assert np.abs(meaning - vectors[:, :WIDTH] @ asked[:WIDTH]).max() < 0.002
        assert np.abs(wording - vectors[:, WIDTH:] @ asked[WIDTH:]).max() < 0.002


def test_a_support_without_meaning_is_like_nothing(vectors: np.ndarray) -> None:
    meaning, wording = Supports.of(vectors).alike(vectors[0])
    assert meaning[3] == wording[3] == 0.0


def test_the_largest_numbers_that_can_meet_are_added_up_rightly() -> None:
    """8-bit products are added in pairs of 16 bits on some processors: they must not run over."""
    vector = np.full((1, 2 * WIDTH), WIDTH**-0.5, dtype=np.float32)
    meaning, wording = Supports.of(vector).alike(vector[0])
    assert meaning[0] == pytest.approx(1.0, abs=2e-3)
    assert wording[0] == pytest.approx(1.0, abs=2e-3)
