"""A name that is put right, and what only sounds like it."""

import pytest

from bot.dialogue.names.denied import put_right


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my name is not Asha, it is Anita", "Anita"),
        ("i am not Jyoti, i am Sunita Devi. call me friday", "Sunita Devi"),
        ("unka naam Ramesh nahi Rajesh hai", "Rajesh"),
        ("ఆశ కాదు అనిత", "అనిత"),
        ("my name is spelled Aasha", "Aasha"),
        ("I am Anita not Asha", "Anita"),
        ("main Anita hoon, Asha nahi", "Anita"),
        ("నేను ఆశని కాదు", None),
        ("my name isn't Asha", None),
        ("mera naam galat likha hai", None),
        ("పేరు తప్పు", None),
    ],
)
def test_a_wrong_name_is_heard_with_the_right_one(text: str, name: str | None) -> None:
    found = put_right(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "my name is not important",
        "mera naam kisi ko nahi batana",
        "i am not married",
        "call Ravi not Asha",
        "I am free today not tomorrow",
        "I am in Hyderabad not Delhi",
        "not today, tomorrow",
        "Ravi nahi, Sita ko call karo",
        "main Delhi nahi Hyderabad se hoon",
        "main mangal ko nahi, budh ko free hoon",
        "the name of the disease is wrong",
        "नाम नहीं बताऊंगा",
        "nenu ippudu kadu repu matladatanu",
    ],
)
def test_what_denies_no_name_is_left_alone(text: str) -> None:
    assert put_right(text) is None
