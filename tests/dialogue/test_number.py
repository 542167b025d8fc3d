"""The hospital's number asked for, told from one that is given."""

import pytest

from bot.dialogue.wishes.number import wants_number
from bot.dialogue.wishes.privacy import asks_why


@pytest.mark.parametrize(
    "text",
    [
        "just give me your phone number, i'll ring myself",
        "अच्छा छोड़ो, फ़ोन नंबर दे दो अस्पताल का",
        "aapka number bata do",
        "mee number ivvandi",
        "send hospital number please",
    ],
)
def test_the_number_of_the_hospital_is_asked_for(text: str) -> None:
    assert wants_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "call me on my number please",
        "give them my number",
        "mera number likh lo, hospital se phone chahiye",
        "your number 98480 12345 called me",
        "what number of patients come to the hospital",
        "number",
    ],
)
def test_a_number_that_is_given_is_not_asked_for(text: str) -> None:
    assert not wants_number(text)


@pytest.mark.parametrize("text", ["why, what all do you need to know about me?", "ivanni enduku adugutunnaru meeru"])
def test_why_all_of_it_is_asked_is_a_question_of_privacy(text: str) -> None:
    assert asks_why(text)


@pytest.mark.parametrize("text", ["why does it come to so many people", "why do you need a biopsy"])
def test_why_something_comes_is_none(text: str) -> None:
    assert not asks_why(text)
