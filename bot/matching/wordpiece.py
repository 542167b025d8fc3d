"""The WordPiece tokenizer of the sentence encoder."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

CLS, SEP, UNKNOWN = 101, 102, 100
_LONGEST_WORD = 60  # letters; a longer word counts as unknown


def read_vocabulary(text: str) -> dict[str, int]:
    """Word piece -> id; the text has one piece per line, and the line number is the id."""
    return {piece: number for number, piece in enumerate(text.splitlines())}


def piece_ids(text: str, vocabulary: Mapping[str, int], *, at_most: int) -> list[int]:
    """Ids of the pieces of `text` with the start and end tokens, at most `at_most` in all."""
    ids = [CLS]
    for word in _words(text):
        ids += _pieces(word, vocabulary)
        if len(ids) >= at_most:
            break
    return [*ids[: at_most - 1], SEP]


def _pieces(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    whole = vocabulary.get(word)
    if whole is not None:
        return [whole]
    if len(word) > _LONGEST_WORD:
        return [UNKNOWN]
    ids: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = word[start:end] if start == 0 else f"##{word[start:end]}"
            number = vocabulary.get(piece)
            if number is not None:
                break
        else:
            return [UNKNOWN]
        ids.append(number)
        start = end
    return ids


def _words(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFD", text.lower())
    word: list[str] = []
    for letter in plain:
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind.startswith("C") and letter not in "\t\n\r"):
            continue
        alone = kind.startswith("P") or letter in "$+<=>^`|~" or "一" <= letter <= "鿿"
        if alone or letter.isspace():
            if word:
                yield "".join(word)
                word = []
            if alone:
                yield letter
        else:
            word.append(letter)
    if word:
        yield "".join(word)
