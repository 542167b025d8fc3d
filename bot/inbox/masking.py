"""Hide names, numbers and addresses in a patient's text before an editor reads it. Pure.

It hides too much rather than too little (a doctor's name, too), because only the question matters here. No program
finds every name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.dialogue.names.reading import names_in
from bot.dialogue.words.phones import ascii_digits

HIDDEN = "…"
_LETTER = r"[\w\u0900-\u0dff]"  # \w does not match the vowel signs of Hindi and Telugu
_NUMBER = re.compile(r"\+?\d(?:[\s\-.,/():]{0,2}\d){3,}")  # four or more digits, also with separators between them
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?<!\w)@[A-Za-z]\w{2,}", re.IGNORECASE)
_SHORTEST_NAME = 3  # letters; shorter parts of a name are ordinary words in many languages


def masked_text(text: str, whole: str = "", known: Iterable[str] = ()) -> str:
    """The masked text, on one line. whole: the message that it is a part of, which may give the writer's name. known:
    the writer's known names and references."""
    text = _ADDRESS.sub(HIDDEN, " ".join(text.split()))
    names = [*known, *names_in(whole), *names_in(text)]
    pieces = {piece for name in names for piece in (name, *name.split()) if len(piece) >= _SHORTEST_NAME}
    if pieces:
        any_of = "|".join(re.escape(each) for each in sorted(pieces, key=len, reverse=True))
        text = re.sub(rf"(?<!{_LETTER})(?:{any_of})(?!{_LETTER})", HIDDEN, text, flags=re.IGNORECASE)
    return _without_numbers(text)


def _without_numbers(text: str) -> str:
    """Numbers are found in any script's digits: `ascii_digits` changes each digit, and no position."""
    kept, end = [], 0
    for found in _NUMBER.finditer(ascii_digits(text)):
        kept += [text[end : found.start()], HIDDEN]
        end = found.end()
    return "".join([*kept, text[end:]])
