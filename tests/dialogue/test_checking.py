"""A time that is said back to be confirmed is told from a wish for one."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.asking import asks_when, asks_whether_it_stands
from bot.dialogue.wishes.checking import checks_a_time


@pytest.mark.parametrize(
    "text",
    ["so saturday right?", "its at 5?", "kal 4 baje hai na", "somvaram 5 ki kada", "so tomorrow?", "कल 4 बजे है ना"],
)
def test_a_time_said_back(text: str) -> None:
    assert checks_a_time(text)


@pytest.mark.parametrize(
    "text",
    ["make it friday", "4 pm only", "tomorrow 5 na", "tomorrow?", "can it be tomorrow?", "is it serious?", "right"],
)
def test_a_wish_or_something_else(text: str) -> None:
    assert not checks_a_time(text)


@pytest.mark.parametrize("text", ["what time did you put?", "wait which day and time?", "ఏ టైం రాశారు"])
def test_asks_when(text: str) -> None:
    assert asks_when(text)


def test_asks_for_what_was_noted() -> None:
    assert asks_whether_it_stands("read it back to me")
    assert asks_whether_it_stands("repeat my details again please")
    assert not asks_whether_it_stands("tell me again")
