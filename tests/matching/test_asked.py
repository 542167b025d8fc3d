"""Whether a piece of a message is asked in it, and from when it is said."""

import pytest

from bot.matching.asked import chance, least
from bot.matching.decide import COST, Kind


def test_a_clear_question_is_asked_and_a_passing_word_is_not() -> None:
    assert chance("asks", "entry", clear=0.9, whole=0.4) > 0.9
    assert chance("tells", "entry", clear=0.1, whole=0.05) < 0.1


def test_what_the_whole_message_speaks_for_is_likelier_asked() -> None:
    faint, plain = (chance("names", "entry", clear=0.5, whole=whole) for whole in (0.0, 0.5))
    assert faint < 0.5 < plain


@pytest.mark.parametrize(("kind", "border"), [("entry", 0.6), ("action", 0.5), ("topic", 0.5)])
def test_the_border_follows_from_the_costs(kind: Kind, border: float) -> None:
    assert least(kind) == pytest.approx(border)
    assert COST.wrong_beside / (COST.wrong_beside + COST.needless_handoff) == pytest.approx(least("entry"))


@pytest.mark.parametrize("kind", ["talk", "elsewhere"])
def test_talk_is_never_said_beside_something_else(kind: Kind) -> None:
    assert chance("asks", kind, clear=1.0, whole=1.0) < least(kind)
