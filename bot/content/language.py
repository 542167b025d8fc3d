"""The bot's languages. A romanised form is a language of its own: people get answers in the script that they read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Language = Literal["en", "hi", "te", "hi-Latn", "te-Latn"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Translated = Mapping[Language, str]


def as_language(code: str | None) -> Language:
    """The language with this code; English if the bot does not speak it."""
    return next((each for each in LANGUAGES if each == code), "en")


def in_language(text: Translated, language: Language) -> str:
    """The text in this language, or in English if it was not translated."""
    return text.get(language) or text["en"]
