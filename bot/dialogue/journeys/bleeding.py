"""A lump that bleeds, or a bleeding that does not stop: a doctor should see it today, and a person is told at once.

The content holds nothing on it and nobody here makes medicine up: what is said is what everybody hears who should be
seen today. Triage hears the graver bleedings before this.
"""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage import Danger, answered
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.signs import bleeds


def heard(hearing: Hearing) -> Turn | None:
    """The word that a doctor should see it today, and a call before the others."""
    return answered(hearing, Danger("urgent", "bleeding")) if bleeds(hearing.text) else None
