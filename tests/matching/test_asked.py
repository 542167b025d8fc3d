"""Whether a piece of a message is asked in it, and from when it is said."""

from dataclasses import fields, replace

import pytest

from bot.matching.asked import WEIGHTS, Second, chance, chance_beside, least, least_beside
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
    assert COST.wrong_piece / (COST.wrong_piece + COST.needless_handoff) == pytest.approx(least("entry"))
    assert least_beside("entry") == pytest.approx(3 / 7)
    assert least_beside("entry") < least("entry")


@pytest.mark.parametrize("kind", ["talk", "elsewhere"])
def test_talk_is_never_said_beside_something_else(kind: Kind) -> None:
    assert chance("asks", kind, clear=1.0, whole=1.0) < least(kind)
    assert least_beside(kind) > 1


ASKED_TOO = Second(
    whole=0.3,
    clear=0.6,
    asks=True,
    leads=False,
    in_a_list=False,
    after_question=False,
    after_and=True,
    first_whole=0.5,
    ahead=0.2,
    sure=0.95,
    first_words=0.5,
    first_is_topic=False,
    both_ask=True,
)


def test_a_second_question_is_asked_beside_the_first() -> None:
    assert chance_beside(ASKED_TOO) > 0.9
    assert chance_beside(replace(ASKED_TOO, after_and=False)) < chance_beside(ASKED_TOO)


STORY = replace(ASKED_TOO, whole=0.05, clear=0.1, ahead=-0.2, asks=False, both_ask=False, after_and=False, sure=0.4)
ODD = Second(0.1, 0.2, False, True, True, True, False, 0.3, -0.1, 0.5, 1.1, True, False)


def test_everything_that_tells_has_a_weight_of_its_name() -> None:
    assert list(WEIGHTS) == [each.name for each in fields(Second)]


@pytest.mark.parametrize(
    ("second", "was"),
    [(ASKED_TOO, 0.9710554038471562), (STORY, 0.02428053763324523), (ODD, 0.17093715303464907)],
)
def test_the_chance_is_what_was_fitted(second: Second, was: float) -> None:
    assert chance_beside(second) == was


def test_a_sentence_of_a_story_is_not_asked_beside_its_question() -> None:
    assert chance_beside(replace(STORY, first_whole=0.8, first_words=1.2)) < 0.1
