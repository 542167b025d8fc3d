"""Take what names a person out of a text: names, numbers, mail addresses. Pure, and the same each time for one person.

Somebody must still read the result: no program finds every name or address that a patient typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import phonenumbers

OWN_NUMBER = "9848012345"
_OTHER_NUMBERS = "98480200{:02d}"
_STAND_INS = ("Suresh", "Padma", "Kiran", "Farida", "Anil", "Deepa")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
_LONG_NUMBER = re.compile(r"\d(?:[ \-.]?\d){7,}")
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b")
_SHORTEST_NAME = 3  # letters; shorter pieces of a name are words of many languages


class Disguise:
    """Replaces what is known of one person, and what looks like a number of anybody."""

    def __init__(self, names: Iterable[str], own_phone: str | None) -> None:
        self._own = _digits(own_phone or "")[-10:]
        self._numbers: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for at, name in enumerate(dict.fromkeys(each for each in names if each.strip())):
            stand_in = _STAND_INS[at % len(_STAND_INS)]
            for piece in (name, *name.split()):
                if len(piece) >= _SHORTEST_NAME:
                    self._names.setdefault(piece.casefold(), stand_in)

    def name(self, name: str | None) -> str | None:
        """The stand-in for a known name."""
        return self._names.get(name.casefold(), _STAND_INS[0]) if name else name

    def text(self, text: str) -> str:
        """The text with nobody in it."""
        text = _MAIL.sub("patient@example.org", text)
        found = phonenumbers.PhoneNumberMatcher(text, "IN", leniency=phonenumbers.Leniency.POSSIBLE, max_tries=100)
        pieces, last = [], 0
        for each in found:
            if len(_digits(each.raw_string)) >= 8:
                pieces += [text[last : each.start], self._number(each.raw_string)]
                last = each.end
        text = "".join([*pieces, text[last:]])
        text = _DATE.sub("01/01/1980", text)
        text = _LONG_NUMBER.sub(lambda each: self._number(each[0]), text)
        for name, stand_in in sorted(self._names.items(), key=lambda each: -len(each[0])):
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", stand_in, text, flags=re.IGNORECASE)
        return text

    def _number(self, number: str) -> str:
        digits = _digits(number)[-10:]
        if digits in (self._own, OWN_NUMBER) or number in self._numbers.values():
            return OWN_NUMBER if digits in (self._own, OWN_NUMBER) else number
        return self._numbers.setdefault(digits, _OTHER_NUMBERS.format(len(self._numbers) % 100))


def _digits(text: str) -> str:
    """Digits of any script as ASCII."""
    return "".join(str(int(each)) for each in text if each.isdecimal())
