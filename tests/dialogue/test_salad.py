"""Letters that are no name, and names that look odd."""

from __future__ import annotations

import pytest

from bot.dialogue.names.given import answers_to, is_given_name
from bot.dialogue.names.reading import given_name, well_written
from bot.dialogue.names.salad import is_salad


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


@pytest.mark.parametrize("said", ["its " * 700, "im mai " * 400 + "Ravi", "main mai " * 500])
def test_many_introductions_are_read_in_one_go(said: str) -> None:
    assert given_name(said) in (None, "Ravi")


@pytest.mark.parametrize(
    ("said", "name"), [("its im mai ravi", "ravi"), ("im Kavita", "Kavita"), ("its mai worried", None)]
)
def test_an_introduction_before_another(said: str, name: str | None) -> None:
    assert given_name(said) == name


@pytest.mark.parametrize("said", ["kshtj", "hrshl", "krshn murthy", "liberty", "trewin"])
def test_what_looks_like_no_name_is_one_when_it_is_insisted_on(said: str) -> None:
    assert (given_name(said), given_name(said, insisted=True)) == (None, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("yes, Asha", "Asha"),
        ("हाँ आशा", "आशा"),
        ("అవును రవి", "రవి"),
        ("Asha is fine", "Asha"),
        ("haan kavita hi naam hai", "kavita"),
        ("ask for suresh", "suresh"),
        ("Meena is my name", "Meena"),
    ],
)
def test_a_name_stands_beside_a_yes_and_what_closes_it(said: str, name: str) -> None:
    assert given_name(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "yes that is me", "haan theek hai", "అవును అదే పేరు", "हाँ बताइए", "ok call me", "Anything is fine",
        "Monday is fine", "Ten is fine", "call me mangal ko",
    ],
)  # fmt: skip
def test_a_yes_alone_names_nobody(said: str) -> None:
    assert given_name(said) is None


def test_a_short_name_is_one_only_where_a_name_is_asked_for() -> None:
    assert not any(map(is_given_name, ("आशा", "ఆశ", "ashane")))
    assert all(map(answers_to, ("आशा", "ఆశ", "ashane")))
    assert not any(map(answers_to, ("बात", "వద్దు", "theek")))
