"""Whether the pieces of a message are heard by themselves."""

from __future__ import annotations

import numpy as np
import pytest

from bot.matching.decide import Decision
from bot.matching.engine import Ranking
from bot.matching.heard import Heard
from bot.matching.several import may_be_several
from bot.matching.words import read


def _heard(*scores: float) -> Heard:
    labels = tuple(f"label-{number}" for number in range(len(scores)))
    ranking = Ranking(labels, np.array(scores, dtype=np.float32), np.zeros(len(scores)), False, "spelling", 0.5)
    return Heard("text", read("text"), ranking, {}, Decision("decline", (), {}))


@pytest.mark.parametrize(
    ("second", "pieces", "looked_into"),
    [(0.19, 1, False), (0.21, 1, True), (0.14, 2, False), (0.16, 2, True), (0.09, 3, False), (0.11, 3, True)],
)
def test_the_more_pieces_the_less_the_whole_must_say_for_a_second_label(
    second: float, pieces: int, looked_into: bool
) -> None:
    assert may_be_several(_heard(0.8, second, 0.01), pieces) is looked_into


def test_of_one_label_nothing_is_several() -> None:
    assert not may_be_several(_heard(0.9), 4)
