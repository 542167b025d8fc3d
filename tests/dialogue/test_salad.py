"""Letters that are no name, and names that look odd."""

from __future__ import annotations

import pytest

from bot.dialogue.given_names import is_given_name
from bot.dialogue.names import given_name, well_written
from bot.dialogue.salad import is_salad


@pytest.mark.parametrize("word", ["asdfgh", "Qwerty", "lkjh", "hjkl", "zxcv", "xyz", "abc", "aaaa", "sdkjfh"])
def test_no_word(word: str) -> None:
    assert is_salad(word)


@pytest.mark.parametrize(
    "word",
    ["Lakshmi", "Jyotsna", "Chandrshekhar", "Harshvardhan", "Krishnmurthy", "Ng", "Md", "Smt", "Stu", "Ngangom",
     "Lalthanmawia", "जया", "మల్లేష్"],
)  # fmt: skip
def test_a_name(word: str) -> None:
    assert not is_salad(word)


@pytest.mark.parametrize("said", ["just send sms", "jab bhi", "हिंदी में बात करो", "i am worried", "its ok", "may i know"])
def test_a_sentence_is_no_name(said: str) -> None:
    assert given_name(said) is None


def test_small_letters_are_written_as_a_name() -> None:
    assert [well_written(each) for each in ("k v s rao", "d souza", "McAllen", "जया")] == [
        "K V S Rao", "D Souza", "McAllen", "जया",
    ]  # fmt: skip


def test_names_are_known_in_every_script() -> None:
    assert all(is_given_name(each) for each in ("jaya", "Krishna", "कृष्णा", "సునీత", "fatima", "gurpreet"))
    assert not any(is_given_name(each) for each in ("tamil", "बात", "treatment", "చికిత్స"))
