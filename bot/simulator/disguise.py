"""Replace personal data in a text: names, numbers, dates, mail addresses. Pure and deterministic.

Somebody must still read the result: no program finds every name or address that a patient typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from bot.dialogue.names.reading import names_in
from bot.simulator.numbers import Numbers

# Each in Latin, Devanagari and Telugu letters, so that a name is replaced by one in the same script.
_STAND_INS = (
    ("Suresh", "सुरेश", "సురేష్"),
    ("Padma", "पद्मा", "పద్మ"),
    ("Kiran", "किरण", "కిరణ్"),
    ("Farida", "फ़रीदा", "ఫరీదా"),
    ("Anil", "अनिल", "అనిల్"),
    ("Deepa", "दीपा", "దీప"),
)
_LETTER = r"[\w\u0900-\u0dff]"  # \w does not include the vowel signs of Hindi and Telugu
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w")
_HANDLE = re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z]\w+|(?<![\w@])@[A-Za-z][\w.]{2,}")
_SHORTEST_NAME = 3  # letters; shorter parts of a name are ordinary words in many languages


class Disguise:
    """Replaces one person's known data, and whatever looks like anybody's name or number.

    names: known names, the person's own first. texts: everything the person wrote; names found in them count as known.
    year: of the conversation. attempt: another number gives other stand-ins.
    """

    def __init__(
        self,
        names: Iterable[str],
        own_phone: str | None,
        *,
        texts: Iterable[str] = (),
        year: int | None = None,
        attempt: int = 0,
    ) -> None:
        self._numbers = Numbers(own_phone, year, attempt)
        self._names: dict[str, tuple[str, str, str]] = {}
        found = [*names, *(name for text in texts for name in names_in(text))]
        pieces = {piece.casefold() for name in found for piece in name.split()}
        free = [each for each in _STAND_INS if not pieces & {name.casefold() for name in each}] or list(_STAND_INS)
        people = attempt
        for name in found:
            known = [piece for piece in name.split() if len(piece) >= _SHORTEST_NAME]
            if not known or all(piece.casefold() in self._names for piece in known):
                continue
            met = next((self._names[piece.casefold()] for piece in known if piece.casefold() in self._names), None)
            stand_in = met or free[people % len(free)]
            people += met is None
            for piece in (name, *known):
                self._names.setdefault(piece.casefold(), stand_in)

    def name(self, name: str | None) -> str | None:
        """The stand-in for a known name."""
        return _written_as(name, self._names.get(name.casefold(), _STAND_INS[0])) if name else name

    def phone(self, phone: str | None) -> str | None:
        """The stand-in for a number on record."""
        return self._numbers.phone(phone) if phone else phone

    def text(self, text: str) -> str:
        """The text with personal data replaced."""
        text = _HANDLE.sub(_handle, _MAIL.sub("patient@example.org", text))
        text = self._numbers.text(text)
        for name, stand_in in sorted(self._names.items(), key=lambda each: -len(each[0])):
            whole = rf"(?<!{_LETTER}){re.escape(name)}(?!{_LETTER})"
            text = re.sub(whole, partial(_in_place_of, stand_in), text, flags=re.IGNORECASE)
        return text


def _handle(found: re.Match[str]) -> str:
    if found.string[found.end() : found.end() + 1] == "." and found.string.startswith("patient@example", found.start()):
        return found[0]
    return "@patient" if found[0].startswith("@") else "patient@bank"


def _in_place_of(stand_in: tuple[str, str, str], found: re.Match[str]) -> str:
    return _written_as(found[0], stand_in)


def _written_as(name: str, stand_in: tuple[str, str, str]) -> str:
    """The stand-in in the script and case of this name, because the bot takes a capital letter as a sign of a name."""
    if "\u0900" <= name[0] <= "\u097f":
        return stand_in[1]
    if "\u0c00" <= name[0] <= "\u0c7f":
        return stand_in[2]
    return stand_in[0].lower() if name.islower() else stand_in[0].upper() if name.isupper() else stand_in[0]
