"""The answer to somebody in danger: fixed sentences with the numbers to ring, made without the database."""

from __future__ import annotations

from bot.content import Content, Language
from bot.dialogue.triage.rules import Category
from bot.matching import read
from bot.messages import Reply

WORDING: dict[Category, str] = {
    "life-threat": "emergency-life",
    "self-harm": "emergency-self-harm",
    "violence": "emergency-violence",
    "urgent": "urgent-today",
}


def said(category: Category, content: Content, language: Language, again: bool = False) -> Reply:
    """The answer to this class of danger: whom to ring now, and that no doctor reads this chat.

    again: the full form was sent a moment ago; the short form has the numbers too.
    """
    hospital, numbers = content.hospital, content.hospital.emergency
    text = content.say(
        WORDING[category] + ("-again" if again else ""),
        language,
        hospital=hospital.name.get(language) or hospital.name["en"],
        phone=hospital.phone,
        all_services=numbers.all_services,
        ambulance=numbers.ambulance,
        mental_health=numbers.mental_health,
        women=numbers.women,
        children=numbers.children,
    )
    return Reply(text)


def spoken(text: str, remembered: Language | None) -> Language:
    """The language for the answer: the message's, else the remembered one, else English."""
    found = read(text).language
    known: dict[str, Language] = {"en": "en", "hi": "hi", "te": "te", "hi-Latn": "hi-Latn", "te-Latn": "te-Latn"}
    return known[found] if found else remembered or "en"
