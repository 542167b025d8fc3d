"""The content ids that the code uses: role -> id. Content without one of them is rejected (`checks.py`).

An editor may change everything under these ids and add others; an id must be renamed both here and in `faq.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# Entries.
OVERVIEW: Final = "overview"
SYMPTOMS: Final = "symptoms"
TREATMENT: Final = "treatment"
SPECIALIST: Final = "specialist"

# Actions.
CALL: Final = "callback"
VISIT: Final = "book-appointment"
NUMBER: Final = "phone-number"

# Topics that nobody answers in the chat.
FEELINGS: Final = "emotional-support"  # somebody is afraid
ANY_PERSON: Final = "doctor-by-name"  # any person's name is matched to this
TIMINGS: Final = "timings-location"  # opening hours and directions
OTHER_CONDITION: Final = "other-condition"
OTHER_HEALTH: Final = "other-health"
OTHER_HOSPITAL: Final = "other-hospital"

# Conversational messages, each with its own journey.
TALK: Final = (
    *("greeting", "thanks", "goodbye", "menu", "help", "status", "cancel-callback", "change-callback", "optout"),
    *("optin", "delete-data", "my-data", "bot-identity", "complaint", "small-talk", "abuse", "yes", "no"),
    *("none-of-these", "not-helpful", "helpful", "more", "again", "back", "language-en", "language-hi", "language-te"),
)

NEEDED: Mapping[str, tuple[str, ...]] = {
    "entries": (OVERVIEW, SYMPTOMS, TREATMENT, SPECIALIST),
    "actions": (CALL, VISIT, NUMBER),
    "unanswered": (FEELINGS, ANY_PERSON, TIMINGS, OTHER_CONDITION, OTHER_HEALTH, OTHER_HOSPITAL),
    "talk": TALK,
}
"""Group of `faq.yaml` -> the ids that must stand in it."""
