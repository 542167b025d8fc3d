"""Yes and no to "Your photo: shall I add it to your request?"."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.attaching import agrees, deletes_file, speaks_only_of_it

_YES = (
    "sure pls show to the doctor", "add it please", "ok add", "send it to doctor", "jod do", "haan bhej do doctor ko",
    "जोड़ दीजिए", "doctor ko dikha dijiye", "cherchandi", "చేర్చండి", "doctor ki chupinchandi", "sare pettandi",
    "no problem, add it",
)  # fmt: skip
_NO = (
    "no dont, sent by mistake", "dont show anyone", "leave it", "wrong photo", "mat jodo", "rehne do", "galti se bheja",
    "नहीं मत दिखाइए", "cherchakandi", "చేర్చకండి", "porapatuna pampanu",
)  # fmt: skip
_NEITHER = ("send me the address", "what are the symptoms", "add my name Padma", "shall i send it?", "mujhe bhejo", "")


@pytest.mark.parametrize(
    ("text", "said"),
    [*((each, True) for each in _YES), *((each, False) for each in _NO), *((each, None) for each in _NEITHER)],
)
def test_agrees(text: str, said: bool | None) -> None:
    assert agrees(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [("see this", True), ("my report", True), ("for dr", True), ("ye dekho", True), ("idi chudandi", True),
     ("book appointment", False), ("what is it made of", False)],
)  # fmt: skip
def test_speaks_only_of_it(text: str, said: bool) -> None:
    assert speaks_only_of_it(text) is said


@pytest.mark.parametrize(
    "text",
    ["delete that photo", "please delete my report", "can you remove my picture", "meri photo hata do",
     "photo delete karo", "मेरी फोटो हटा दो", "naa photo teeseyandi", "నా ఫోటో డిలీట్ చేయండి"],
)  # fmt: skip
def test_deletes_file(text: str) -> None:
    assert deletes_file(text)


@pytest.mark.parametrize(
    "text",
    ["delete my data", "delete my photo and all my data", "dont delete my photo", "how to remove photo scar",
     "photo mat hatao", "delete my name", "remove the lump", "do you keep my pictures"],
)  # fmt: skip
def test_what_deletes_more_or_nothing(text: str) -> None:
    assert not deletes_file(text)
