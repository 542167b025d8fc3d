"""Show patients' texts and numbers safely: invisible characters are made visible, so that they cannot disguise text."""

from __future__ import annotations

import re
import unicodedata

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from bot.dialogue.words import phones

# Joiners, which Hindi, Telugu and emoji need; other format characters only hide or reverse text.
_NEEDED = {"\u200c", "\u200d"}


def visible(text: str) -> str:
    """The text with control and format characters shown as ▯; line ends, tabs and joiners are kept."""
    return "".join(
        each if each in "\n\t" or each in _NEEDED or unicodedata.category(each) not in ("Cc", "Cf", "Co", "Cs") else "▯"
        for each in text
    )


_MARKED = re.compile(r"(?<![\w*_])([*_])(\S(?:[^\n]*?\S)?)\1(?![\w*_])")


def unmarked(text: str) -> str:
    """Our own messages without WhatsApp's asterisks and underscores for bold and italics."""
    return _MARKED.sub(r"\2", _MARKED.sub(r"\2", text))  # twice, because marks may be nested


def masked(phone: str | None) -> str:
    """A number for lists: only its last digits, in the same form as patients see it."""
    return phones.masked(phone) if phone else "—"


def spoken_number(phone: str | None) -> str:
    """A number in international format, with its digits in groups."""
    try:
        return format_number(parse(phone or "", None), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return phone or "—"
