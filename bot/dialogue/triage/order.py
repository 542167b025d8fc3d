"""Check that the learned weights fit the concepts and rules. Weights are stored by number, and the number of a concept
or rule is its position in its file. Adding, removing or moving one would give all the following ones wrong weights, so
a digest of the order is stored next to the weights, and weights for another order are rejected.
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
    """A digest of the order: classes, concepts by name, rules by the concepts that they need.

    A rule's excluded concepts and window, and the words of a concept, may change without new weights: they do not
    change any position.
    """
    lines = [*CATEGORIES, *names]
    lines += (f"{rule.category} {rule.detail} {' '.join(str(bits) for bits, _, _ in rule.parts)}" for rule in ruled)
    return sha256("\n".join(lines).encode()).hexdigest()


def present() -> str:
    """The digest of the present files."""
    return order(concepts(), rules())


def check(file: Path = LEARNED) -> None:
    """Raise UnfitWeights if the weights were learned with other concepts, rules or order."""
    if file.read_text(encoding="ascii").strip() != present():
        raise UnfitWeights(
            "triage/weights.npz was learned with other concepts or rules, or with another order of them: "
            "learn anew with `python -m bench.triage.train`, or put them back"
        )
