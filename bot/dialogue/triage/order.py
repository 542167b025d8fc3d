"""What the learned weights are counted by. They are kept by place: the weight of a concept or a rule is that of its
number, and its number is where it stands in its file. One that is put in, taken out or moved would give all behind it
the weights of others, so the order is kept beside the weights, and weights of another order are refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from bot.dialogue.triage.lexicon import concepts
from bot.dialogue.triage.rules import CATEGORIES, Rule, rules

LEARNED = Path(__file__).with_name("weights.order")


class UnfitWeights(Exception):
    """The weights were learned with other concepts or rules, or with these in another order."""


def order(names: Iterable[str], ruled: Iterable[Rule]) -> str:
    """A digest of what stands where: the classes, the concepts by name, the rules by what they need.

    What a rule may not stand beside, how near its concepts have to be, and the words of a concept may change under
    their weights: they move nothing.
    """
    lines = [*CATEGORIES, *names]
    lines += (f"{rule.category} {rule.detail} {' '.join(str(bits) for bits, _, _ in rule.parts)}" for rule in ruled)
    return sha256("\n".join(lines).encode()).hexdigest()


def present() -> str:
    """The order of the files as they are."""
    return order(concepts(), rules())


def check(file: Path = LEARNED) -> None:
    """Raises UnfitWeights where the weights do not belong to these concepts and rules."""
    if file.read_text(encoding="ascii").strip() != present():
        raise UnfitWeights(
            "triage/weights.npz was learned with other concepts or rules, or with another order of them: "
            "learn anew with `python -m bench.triage.train`, or put them back"
        )
