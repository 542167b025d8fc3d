"""The invented patients of the page: names, numbers and ids."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from bot.content import Language

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "hi": "हिन्दी",
    "te": "తెలుగు",
    "hi-Latn": "Hindi in Latin letters",
    "te-Latn": "Telugu in Latin letters",
}
# A new tester's patients: (name, hidden number, language).
FIRST: tuple[tuple[str, bool, Language], ...] = (
    ("Asha", False, "en"),
    ("Ravi", False, "hi-Latn"),
    ("Lakshmi", True, "te"),
)


def new_identity(*, hidden: bool) -> tuple[str, str]:
    """A random (address, user id) for a new person; if the number is hidden, both are the user id."""
    user_id = f"whatsapp:IN.{secrets.randbelow(10**16):016d}"
    number = f"whatsapp:+9198480{secrets.randbelow(10**5):05d}"
    return (user_id if hidden else number), user_id
