"""The sentences of the interface in each of its languages: one YAML file per language, with the same keys."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

LANGUAGES = {"en": "English", "hi": "हिन्दी", "te": "తెలుగు"}
LOCALES = {"en": "en_IN", "hi": "hi_IN", "te": "te_IN"}
_FILES = Path(__file__).parent / "words"


@cache
def catalogue(language: str) -> dict[str, str]:
    """Key -> sentence with {placeholders}."""
    return {
        str(key): str(text)
        for key, text in yaml.safe_load((_FILES / f"{language}.yaml").read_text(encoding="utf-8")).items()
    }


def say(language: str, key: str, **values: object) -> str:
    """The sentence, in English if the language does not have it. KeyError if neither has it: a bug of ours."""
    text = catalogue(language).get(key) or catalogue("en")[key]
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def known(key: str) -> bool:
    """Whether there is such a sentence."""
    return key in catalogue("en")
