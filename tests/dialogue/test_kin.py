"""Who is to be called, by name alone; and what only looks like a name there."""

from __future__ import annotations

import pytest

from bot.dialogue.names.kin import is_for_kin, name_of_kin


@pytest.mark.parametrize(
    "text",
    [
        "please call das baje", "call das", "call das minute baad", "mangal ko call karo", "सुबह को कॉल करो",
        "i want call om saturday", "I will call raj", "I'll call raj", "my brother will call rose",
        "we have to call raj tomorrow", "call back", "call me tomorrow",
        "mai ravi ko call karunga", "don't call raj", "i was told to call raj",
    ],
)  # fmt: skip
def test_nobody_is_named_to_be_called(text: str) -> None:
    assert (name_of_kin(text), is_for_kin(text)) == (None, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call rekha tomorrow", "Rekha"),
        ("please rekha ko call karo", "Rekha"),
        ("kal rekha ko call karo", "Rekha"),
        ("anil kumar ko phone karo", "Anil Kumar"),
        ("call mangal das on friday", "Mangal Das"),
        ("mangal das ko call karo", "Mangal Das"),
        ("I want you to call raj", "Raj"),
        ("i would like someone to call raj", "Raj"),
        ("can you call raj", "Raj"),
        ("don't call me, call rekha", "Rekha"),
        ("कल रेखा को कॉल करो", "रेखा"),
        ("mallesh ki phone cheyandi", "Mallesh"),
        ("call om prakash", "Om Prakash"),
        ("do not call raj, call rekha", "Rekha"),
    ],
)
def test_somebody_is_named_to_be_called(text: str, name: str) -> None:
    assert (name_of_kin(text), is_for_kin(text)) == (name, True)


def test_the_second_call_names_somebody() -> None:
    assert name_of_kin("call me or call Rekha") == "Rekha"
