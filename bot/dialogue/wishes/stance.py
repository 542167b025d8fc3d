"""What a text says of the call that is to come: one answer. The same words, "cancel" or "not", are in most of them, so
the order decides: read the table from the top, the first that holds is the stance."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from bot.dialogue.wishes.dropping import drops_it, no_more_needed, settled
from bot.dialogue.wishes.unwanted import is_kept, is_needless, not_called, not_now, refuses, says_cancel

Stance = Literal["missed", "kept", "cancelled", "dropped", "not-now", "refused", "settled", "needless"]

STANCES: tuple[tuple[Stance, Callable[[str], bool]], ...] = (
    ("missed", not_called),  # "nobody called me", "I missed your call"
    ("kept", is_kept),  # "don't cancel my call", "don't forget to call", "did you cancel it?"
    ("cancelled", says_cancel),  # "cancel", "rehne do", in a sentence that means just that
    ("dropped", drops_it),  # "forget about the call", "delete my request"
    ("not-now", not_now),  # "don't call before 5": another time, not never
    ("refused", refuses),  # "don't call me"
    ("settled", settled),  # "I already spoke to the doctor", "main khud call kar lunga"
    ("settled", no_more_needed),  # "not needed now", "inka vaddu"
    ("needless", is_needless),  # "no need now, I got my answer": which may be meant otherwise, so it is asked
)
REMEMBERED = 256  # texts: several journeys ask this of the same message


@lru_cache(maxsize=REMEMBERED)
def stance(text: str) -> Stance | None:
    """How the writer stands to the call; None where nothing is said of that."""
    return next((each for each, holds in STANCES if holds(text)), None)


def wants_no_call(text: str) -> bool:
    """ "Don't call me", also together with a "cancel": no call at all, not only not at that time."""
    return refuses(text) and not not_now(text) and stance(text) not in ("missed", "kept")
