"""A name, or a short word that sounds like one of another language, does not change the language of the answer."""

from __future__ import annotations

import pytest

from bot.content import Language
from bot.dialogue.carried import is_carried
from bot.matching import read


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("call me 4pm - Kavitha", "hi-Latn", None),
        ("my name kavitha call 4pm", "te-Latn", None),
        ("um call me like 4 ish", "hi-Latn", None),
        ("call me at 4pm, Venkata Naga Satya Sai Durga Prasad Rao here", "hi-Latn", None),
        ("no nobody rang me", "hi-Latn", "en"),
        ("ara ganta lo", "hi-Latn", "te-Latn"),
        ("ara ganta lo", "hi-Latn", "te"),
    ],
)
def test_not_carried(text: str, found: Language, kept: Language | None) -> None:
    assert not is_carried(read(text), found, kept)


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("ilaj kya hai", "hi-Latn", None),
        ("call me kal subah", "hi-Latn", "en"),
        ("4 ki call cheyandi", "te-Latn", "en"),
        ("options enti", "te-Latn", "en"),
        ("contact number send karo", "hi-Latn", None),
        ("kal subah 9 baje karna", "hi-Latn", "te-Latn"),
        ("repu udayam cheyandi", "te-Latn", "hi"),
        ("call raledu andi", "te-Latn", "hi"),
        ("gada noppi undhi", "te-Latn", None),
    ],
)
def test_carried(text: str, found: Language, kept: Language | None) -> None:
    assert is_carried(read(text), found, kept)
