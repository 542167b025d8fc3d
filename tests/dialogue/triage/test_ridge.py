"""The triage weights are those of ridge regression, found without the table of all sentences by all sentences."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from bench.triage.ridge import Unsolved, View, solved


def test_the_weights_are_those_of_the_whole_table() -> None:
    draw = np.random.default_rng(5)
    words = (draw.random((60, 200)) * (draw.random((60, 200)) < 0.1)).astype(np.float32)
    meaning = draw.normal(size=(60, 8)).astype(np.float32)
    wanted = draw.normal(size=(60, 3)).astype(np.float32)
    penalty = draw.uniform(0.05, 1, size=60).astype(np.float32)
    views = [View(csr_array(words), 0.7), View(meaning, 0.3)]
    found = sum(view.rows @ weights for view, weights in zip(views, solved(views, wanted, penalty), strict=True))
    table = 0.7 * words @ words.T + 0.3 * meaning @ meaning.T
    exact = table @ np.linalg.solve(table + np.diag(penalty), wanted)
    assert np.abs(found - exact).max() < 0.01 * np.abs(exact).max()


def test_what_has_no_solution_is_told() -> None:
    rows = np.zeros((2, 1), dtype=np.float32)
    with pytest.raises(Unsolved), np.errstate(all="ignore"):
        solved([View(rows, 1.0)], np.ones((2, 1), dtype=np.float32), np.array([1.0, np.nan], dtype=np.float32))
