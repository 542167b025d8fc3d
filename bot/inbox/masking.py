"""What a patient wrote, for an editor to read: without names, numbers and addresses. Pure.

Liberal, because the question is what matters here: a doctor's name goes, too. No program finds every name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.dialogue.names.reading import names_in
from bot.dialogue.words.phones import ascii_digits

HIDDEN = "…"
_LETTER = r"[\w\u0900-\u0dff]"  # vowel signs of Hindi and Telugu are no \w
_NUMBER = re.compile(r"\+?\d(?:[\s\-.,/():]{0,2}\d){3,}")  # four digits and more, whatever stands between them
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?<!\w)@[A-Za-z]\w{2,}", re.IGNORECASE)
_SHORTEST_NAME = 3  # letters; shorter pieces of a name are words of many languages


def masked_text(text: str, whole: str = "", known: Iterable[str] = ()) -> str:
    """The text on one line. whole: the message that it is a part of, in which a name may be introduced. known: names
    and codes of the writer."""
    text = _ADDRESS.sub(HIDDEN, " ".join(text.split()))
    names = [*known, *names_in(whole), *names_in(text)]
    pieces = {piece for name in names for piece in (name, *name.split()) if len(piece) >= _SHORTEST_NAME}
    if pieces:
        any_of = "|".join(re.escape(each) for each in sorted(pieces, key=len, reverse=True))
        text = re.sub(rf"(?<!{_LETTER})(?:{any_of})(?!{_LETTER})", HIDDEN, text, flags=re.IGNORECASE)
    return _without_numbers(text)


def _without_numbers(text: str) -> str:
    """In any script's digits, which are one sign each in both."""
    kept, end = [], 0
    for found in _NUMBER.finditer(ascii_digits(text)):
        kept += [text[end : found.start()], HIDDEN]
        end = found.end()
    return "".join([*kept, text[end:]])
