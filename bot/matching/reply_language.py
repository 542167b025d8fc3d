"""In which language and script to answer: what the patient writes, unless they asked for another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.content import Language

Tongue = Literal["en", "hi", "te"]
_ROMANISED: dict[Tongue, Language] = {"en": "en", "hi": "hi-Latn", "te": "te-Latn"}


@dataclass(frozen=True, slots=True)
class Speech:
    """What a conversation knows of its language. `asked`: the patient chose it in so many words."""

    language: Language | None = None
    asked: bool = False


def reply_language(written: Language | None, before: Speech, requested: Tongue | None = None) -> Speech:
    """The language of the answer, and what to remember.

    `written` is the message's own language (None: too little to tell), `requested` a language it asks for.
    A request made in romanised letters is answered in them ("hindi me batao"). A language that was asked
    for holds while the patient goes on in English, which many type without speaking it at home, and
    gives way as soon as they write any other language or script.
    """
    if requested is not None:
        romanised = written is not None and written.endswith("-Latn")
        return Speech(_ROMANISED[requested] if romanised else requested, asked=True)
    if written is None or (before.asked and written == "en"):
        return Speech(before.language or "en", before.asked)
    if written == before.language:
        return before
    return Speech(written)
