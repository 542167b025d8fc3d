"""A time that is said back to be confirmed: "so saturday, right?", "is it today only?", "kal 4 baje hai na".

It asks what was noted. It is no wish for another time, even where another one was noted.
"""

from __future__ import annotations

from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.words.phrasebook import word_set

_LONGEST = 60  # characters
_SO = word_set("so then to toh tho ante matlab means तो मतलब అంటే అయితే")
_BEFORE = _SO | word_set("ok okay oh ah and but wait sorry no acha accha achha sare अच्छा సరే")
_IT = (("is", "it"), ("its",), ("it's",), ("it", "is"), ("that", "is"), ("that's",), ("you", "mean"))
_SIR = word_set("sir madam ji andi जी అండి")
_TAGS = (
    *(("right",), ("correct",), ("isn't", "it"), ("isnt", "it"), ("is", "it", "not")),
    *(("hai", "na"), ("h", "na"), ("hai", "naa"), ("sahi", "hai"), ("है", "ना"), ("है", "न"), ("सही", "है")),
    *(("kada",), ("kadaa",), ("kadha",), ("కదా",), ("కదండి",)),
)
# Without a question mark these make a wish: "4 pm only", "kal 4 baje na".
_TAGS_OF_QUESTIONS = tuple((word,) for word in sorted(word_set("only itself na naa yes ena ना न ఏనా")))


def checks_a_time(text: str) -> bool:
    """Whether the text only asks whether the call is at that time."""
    plain = text.strip().casefold()
    if len(plain) > _LONGEST:
        return False
    asks, tokens = plain.endswith("?"), plain.replace(",", " ").rstrip("?.! ").split()
    concludes = False
    while tokens and tokens[0] in _BEFORE:
        concludes = concludes or tokens[0] in _SO
        tokens = tokens[1:]
    tokens, names_it = _without(tokens, _IT, front=True)
    if tokens and tokens[-1] in _SIR:
        tokens = tokens[:-1]
    tokens, is_tagged = _without(tokens, _TAGS)
    if asks:
        tokens, is_asked = _without(tokens, _TAGS_OF_QUESTIONS)
        is_tagged = is_tagged or is_asked or names_it or concludes
    return is_tagged and is_only_a_time(" ".join(tokens))


def _without(tokens: list[str], phrases: tuple[tuple[str, ...], ...], *, front: bool = False) -> tuple[list[str], bool]:
    """The tokens without the first of the phrases that stands at their end (or front), and whether one does."""
    for phrase in phrases:
        size = len(phrase)
        if len(tokens) > size and tuple(tokens[:size] if front else tokens[-size:]) == phrase:
            return (tokens[size:] if front else tokens[:-size]), True
    return tokens, False
