"""Whether a piece of a message is asked in it, and from when it is said."""

from dataclasses import replace

import pytest

from bot.matching.asked import Second, chance, chance_beside, least, least_beside
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


def test_a_sentence_of_a_story_is_not_asked_beside_its_question() -> None:
    story = replace(ASKED_TOO, whole=0.05, clear=0.1, ahead=-0.2, asks=False, both_ask=False, after_and=False, sure=0.4)
    assert chance_beside(replace(story, first_whole=0.8, first_words=1.2)) < 0.1
