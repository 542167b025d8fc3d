"""What asks for another way than a call, told from a number, a refusal and a wish to know whom to call."""

from __future__ import annotations

import pytest

from bot.dialogue.journeys.ways import wants_another_way
from bot.matching import read


@pytest.mark.parametrize(
    "text",
    [
        "no, please email me instead", "no just text me", "I dont want calls, email me", "message me not call",
        "please do not call, text me", "mujhe call nahi chahiye, mail kar do", "no email me instead",
    ],
)  # fmt: skip
def test_another_way(text: str) -> None:
    assert wants_another_way(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "do not message me", "don't email me", "stop sending sms", "what is your whatsapp no", "no email please call",
        "whatsapp call nahi, normal call", "message mat karo",
    ],
)  # fmt: skip
def test_no_other_way(text: str) -> None:
    assert not wants_another_way(read(text))
