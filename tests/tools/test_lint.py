"""What `lint` says besides errors."""

from bot.matching.decide import Cost
from bot.tools.lint import bands


def test_the_bands_follow_from_the_costs() -> None:
    assert bands().startswith("bands: answer from 0.83, did-you-mean from 0.33, below that a person; ")
    assert "answer from 0.90" in bands(Cost(wrong_answer=9.0))
