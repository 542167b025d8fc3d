"""The cheapest choice for what is believed of a message."""

import pytest

from bot.matching.decide import Choice, Kind, answer_from, ask_from, decide

KINDS: dict[str, Kind] = {
    "causes": "entry",
    "symptoms": "entry",
    "recognise": "entry",
    "callback": "action",
    "thanks": "talk",
    "cost": "topic",
    "elsewhere": "elsewhere",
}
TWINS = {"symptoms": "recognise", "recognise": "symptoms"}


@pytest.mark.parametrize(
    ("chances", "choice", "about"),
    [
        ({"causes": 0.95}, "answer", ("causes",)),
        ({"causes": 0.6, "symptoms": 0.3}, "ask", ("causes", "symptoms")),
        ({"cost": 0.7, "causes": 0.2}, "hand off", ("cost",)),
        ({"elsewhere": 0.8, "causes": 0.1}, "decline", ()),
        ({"symptoms": 0.5, "recognise": 0.45}, "answer", ("symptoms",)),
        ({"thanks": 0.7, "causes": 0.1}, "answer", ("thanks",)),
    ],
)
def test_the_cheapest_choice(chances: dict[str, float], choice: Choice, about: tuple[str, ...]) -> None:
    found = decide(chances, KINDS, TWINS, strange=0.2)
    assert (found.choice, found.about) == (choice, about)


def test_of_nothing_known_the_world_decides() -> None:
    assert decide({}, KINDS, TWINS, strange=1.0).choice == "decline"
    assert decide({}, KINDS, TWINS, strange=0.0).choice == "hand off"


def test_the_borders_follow_from_the_costs() -> None:
    assert answer_from() == pytest.approx(5 / 6)
    assert ask_from() == pytest.approx(1 / 3)
