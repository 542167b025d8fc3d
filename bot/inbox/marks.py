"""What a patient's text must not do to a page: invisible signs are made visible, so that nothing is disguised."""

from __future__ import annotations

import re
import unicodedata

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from bot.dialogue.words import phones

# Joiners that Hindi, Telugu and emoji need; everything else of their kind only hides or turns text around.
_NEEDED = {"\u200c", "\u200d"}


def visible(text: str) -> str:
    """The text with control and direction marks shown as ␣-like signs; line ends and joiners stay as they are."""
    return "".join(
        each if each in "\n\t" or each in _NEEDED or unicodedata.category(each) not in ("Cc", "Cf", "Co", "Cs") else "▯"
        for each in text
    )


_MARKED = re.compile(r"(?<![\w*_])([*_])(\S(?:[^\n]*?\S)?)\1(?![\w*_])")


def unmarked(text: str) -> str:
    """Our own messages without WhatsApp's stars and underscores, which a phone shows as bold and slanted."""
    return _MARKED.sub(r"\2", _MARKED.sub(r"\2", text))  # twice: one mark may stand inside the other


def masked(phone: str | None) -> str:
    """A number for lists: only its last digits, as the patient reads it too."""
    return phones.masked(phone) if phone else "—"


def spoken_number(phone: str | None) -> str:
    """A number in groups, as people read it aloud."""
    try:
        return format_number(parse(phone or "", None), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return phone or "—"
