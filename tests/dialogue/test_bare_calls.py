"""A call that is asked for with a time, in one sentence of several; not one that is told of."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.clauses import reason_given
from bot.dialogue.wishes.privacy import asks_why
from bot.dialogue.wishes.wanting import wants_call


@pytest.mark.parametrize(
    "text",
    [
        "call 4pm", "give a missed call at 4 pm", "my name kavitha call 4pm",
        "question about calcium tablets. call at 4pm", "P.V.S. Murthy - pl call at 4 pm - follow up of surgery",
        "ilaj batao aur call bhi karo 4 baje", "idi enduku vastundi, 4 ki phone kuda cheyandi",
        "ఇది ఎందుకు వస్తుంది? ఎవరైనా ఫోన్ చేసి చెప్పండి", "ఇది ఎందుకు వస్తుంది, 4 గంటలకు ఫోన్ కూడా చేయండి",
        "इलाज बताओ, 4 बजे फोन भी करना", "फोन लगाओ मुझे", "phone laga do na beta",
    ],
)  # fmt: skip
def test_asked_for(text: str) -> None:
    assert wants_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "they said they will call at 4pm", "my call tomorrow", "who will call at 4", "i got a call yesterday",
        "call bhi mat karo", "the doctor did not call today", "వద్దు, ఇప్పుడు కాల్ వద్దు, రద్దు చేయండి",
        "kya main kisi asli insaan se baat kar raha hoon",
    ],
)  # fmt: skip
def test_told_of(text: str) -> None:
    assert not wants_call(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("call me at 4pm for surgery date", "surgery date"),
        ("call me at 4pm reg: room charges", "room charges"),
        ("call me at 4pm as my wound is not healing", "my wound is not healing"),
        ("call me for 5 minutes at 4pm", ""),
        ("call me at 4pm for my mother", ""),
        ("call me for sure", ""),
        ("call me as soon as possible please it is important for me", ""),
    ],
)
def test_the_reason(text: str, why: str) -> None:
    assert reason_given(text) == why


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("why do you need my number? and what is this disease?", True),
        ("mera number kyun chahiye", True),
        ("ఇది ఎందుకు వస్తుంది? ఎవరైనా ఫోన్ చేసి చెప్పండి", False),
        ("idi enduku vastundi evaraina phone chesi cheppandi", False),
        ("ye kyun hota hai? koi phone karke bataiye", False),
    ],
)
def test_why_a_detail_is_needed(text: str, asks: bool) -> None:
    assert asks_why(text) == asks
