"""Spelling repair against a vocabulary."""

import pytest

from bot.matching import words
from bot.matching.speller import Vocabulary, repair

VOCABULARY = Vocabulary(
    "symptoms calcinosis diagnosis treatment surgery recurrence lakshanalu कैल्शियन causes".split()  # noqa: SIM905
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("symtoms of calcinosus", "symptoms of calcinosis"),
        ("diagonsis", "diagnosis"),
        ("surgrey", "surgery"),
        ("recurence", "recurrence"),
        ("कैल्सियन", "कैल्शियन"),
        ("house plane", "house plane"),
        ("sun", "sun"),
        ("cases", "causes"),
    ],
)
def test_slips_are_undone_where_one_word_is_near(typed: str, meant: str) -> None:
    assert repair(words.read(typed), VOCABULARY).plain == meant


def test_words_that_are_known_stay() -> None:
    read = words.read("कैसे kaise houses treat")
    assert repair(read, VOCABULARY) is read


def test_two_words_equally_near_leave_it_open() -> None:
    assert repair(words.read("bumb"), Vocabulary(["bump", "bums"])).plain == "bumb"


def test_words_that_the_caller_knows_stay() -> None:
    assert (
        repair(words.read("causez pork"), Vocabulary(["work", "causes", "pore"], known={"pork"})).plain == "causes pork"
    )
