"""Normalise a message's characters: one spelling for every way a phone can write a letter.

Kept: letters and digits of every script, Indic vowel signs and viramas, the apostrophe. Removed: invisible characters
(format and control characters, lone surrogates, stray accents) and what is not part of a word (punctuation, symbols,
emoji). Letters that only look Latin become Latin.
"""

from __future__ import annotations

import re
import unicodedata

CAP = 4096
"""Characters of a message that are read, and characters of its cleaned form that are kept."""

_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕԁһԛԝьвкмнтгпзбαοερνικτυχηωγβμσϲςаёйєїґ" + "ıɑɡʟɴʀʏɪʙʜ",
        "aeopcyxijsdhqwbbkmhtrn3baoepviktuxnwybuoccaeieir" + "iaglnryibh",
        strict=True,
    )
)
_WORDS = {"&": " and ", "₹": " rupees ", "$": " dollars ", "€": " euros ", "£": " pounds ", "%": " percent "}
_APOSTROPHES = "'’‘ʼ`´ʹ′＇‛ʻ"
_MEMO_SIZE = 20_000


class _Characters(dict[int, str]):
    """Code point -> replacement, computed when a character is first seen; limited in size."""

    def __missing__(self, code: int) -> str:
        becomes = _becomes(chr(code))
        if len(self) < _MEMO_SIZE:
            self[code] = becomes
        return becomes


def _becomes(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _WORDS:
        return _WORDS[char]
    if char in _LOOKALIKES:
        return _LOOKALIKES[char]
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    if "\u0900" <= char <= "\u0dff":
        return char if kind[0] in "LM" else " "
    if kind[0] == "L":
        return _without_accent(char)
    if kind[0] == "M" or kind in ("Cf", "Cs", "Co", "Cn"):
        return ""
    if kind == "Cc":
        return " " if char.isspace() else ""
    return " "


def _without_accent(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[0]
    base = _LOOKALIKES.get(base, base)
    return base if base.isalpha() else letter


_CHARACTERS = _Characters()
_RUN = re.compile(r"([^\W\d_])\1{2,}|([^\W\d_]{2,3})\2{3,}")
_INDIC_RUN = re.compile(r"([\u0900-\u0dff])\1{2,}")


def cleaned(text: str) -> str:
    """The first `CAP` characters as lower-case letters, digits, apostrophes and single spaces."""
    text = text[:CAP]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)[: 2 * CAP]
        text = text.lower().translate(_CHARACTERS)
        text = unicodedata.normalize("NFKC", text)  # letters that a removed character separated may compose now
    text = " ".join(text.lower().translate(_CHARACTERS).split())
    return text[:CAP].rstrip()


def has_runs(text: str) -> bool:
    """Whether any letter or syllable of a cleaned text is repeated for emphasis."""
    return _RUN.search(text) is not None or (not text.isascii() and _INDIC_RUN.search(text) is not None)


def squeezed(token: str, known: frozenset[str]) -> str:
    """`pleeease` -> `please`, `soooo` -> `so`, `hahahaha` -> `ha`; `feeel` -> `feel`, because `feel` is in `known`.

    Only letters repeated three times or more are taken for emphasis.
    """
    if not token.isascii():
        return _INDIC_RUN.sub(r"\1", token)
    if not _RUN.search(token):
        return token
    twice = _RUN.sub(lambda run: run[1] * 2 if run[1] else run[2], token)
    while _RUN.search(token):
        token = _RUN.sub(lambda run: run[1] or run[2], token)
    return twice if twice in known and token not in known else token
