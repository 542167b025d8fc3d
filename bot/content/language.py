"""The languages the bot speaks. A romanised form is a language of its own: people answer in what they read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Language = Literal["en", "hi", "te", "hi-Latn", "te-Latn"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Translated = Mapping[Language, str]


def as_language(code: str | None) -> Language:
    """The language of a stored code; English where it is none that the bot speaks."""
    return next((each for each in LANGUAGES if each == code), "en")


def in_language(text: Translated, language: Language) -> str:
    """The text in this language, in English where it was not translated."""
    return text.get(language) or text["en"]
