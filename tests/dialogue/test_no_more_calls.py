"""What ends all calls, told from a call of one hour, a message, and a call that did not come."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.no_more_calls import only_refuses, stops_calls


@pytest.mark.parametrize(
    "text",
    [
        "stop calling me", "don't ring me again", "do not call me anymore", "never call me again",
        "no more calls please",
        "you people call me 10 times a day", "no calls please",
        "why do you keep calling me", "mujhe phone karna band karo", "dobara phone mat karna", "call band karo",
        "मुझे फोन करना बंद करो", "मुझे दोबारा फोन मत करना", "naku phone cheyadam aapandi", "malli phone cheyakandi",
        "phone cheyoddu malli", "నాకు ఫోన్ చేయడం ఆపండి", "మళ్ళీ ఫోన్ చేయకండి",
    ],
)  # fmt: skip
def test_no_more_calls(text: str) -> None:
    assert stops_calls(text)


@pytest.mark.parametrize(
    "text",
    [
        "call me", "don't call me at 5", "stop messaging me", "stop the bleeding", "call again please", "stop",
        "phir se phone karo", "malli call cheyandi", "nobody called me again", "don't stop calling", "no call came",
        "can you call me every day",
        "why did you not call", "keeps calling for his dead sister", "सबको अलविदा, फोन बंद कर रहा हूं",
        "మళ్ళీ కాల్ చేయండి", "फिर से फोन करो",
    ],
)  # fmt: skip
def test_calls_go_on(text: str) -> None:
    assert not stops_calls(text)


def test_a_refusal_and_nothing_beside_it() -> None:
    assert all(map(only_refuses, ("don't call me", "please do not call", "mujhe phone mat karo", "నాకు ఫోన్ చేయకండి")))
    assert not any(map(only_refuses, ("don't call me at 5", "don't call me, text me", "call me", "no call came")))
