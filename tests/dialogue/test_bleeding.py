"""Which messages tell of a bleeding now, and which only ask about one."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.signs import bleeds

_NOW = (
    "how do i stop the bleeding", "stop the bleeding from my lump", "the lump burst and is bleeding what to do",
    "blood coming from lump", "bleeding is not stopping", "how to control bleeding", "my bump started bleeding today",
    "khoon kaise roke", "खून कैसे रोकें", "गांठ से खून निकल रहा है", "gadda nunchi raktam vastundi",
    "గడ్డ నుంచి రక్తం వస్తోంది", "raktam ela aapali", "రక్తం ఎలా ఆపాలి",
)  # fmt: skip
_NOT_NOW = (
    "can a lump bleed?", "do lumps bleed", "will it bleed during surgery", "is bleeding normal after surgery",
    "my lump is not bleeding", "blood test for lump", "does the bleeding stop by itself", "blood pressure",
    "kya ganth se khoon aata hai", "who can i call when bleeding", "stop", "",
)  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [*((each, True) for each in _NOW), *((each, False) for each in _NOT_NOW)])
def test_bleeds(text: str, said: bool) -> None:
    assert bleeds(text) is said
