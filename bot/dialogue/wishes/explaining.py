"""Which word is not understood: "what does ulcerate mean", "benign ka matlab", "diltiazem ante enti"."""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.matching import read

_MOST = 3  # words of what is asked for
_WORD = r"(?P<word>\S+(?: \S+){0,3})"
_WAYS = (
    rf"^(?:and |but |so )?(?:what|wat) (?:does|do|is|are|did)(?: you)? (?:mean by|meant by|the meaning of|"
    rf"mean with) {_WORD}$",
    rf"^(?:and |but |so )?(?:what|wat) (?:does|do|is) {_WORD} (?:mean|means|stand for)$",
    rf"^(?:and |but |so )?(?:the |what is )?meaning of {_WORD}$",
    rf"^{_WORD} (?:meaning|means what|means)$",
    rf"^(?:and |but |so )?(?:what|wat) (?:is|are) {_WORD}$",
    rf"^{_WORD} (?:ka |का )?(?:matlab|mtlb|arth|मतलब|अर्थ)(?: (?:kya|क्या))?(?: (?:hai|hota hai|hota|h|है|"
    rf"होता है))?$",
    rf"^{_WORD} (?:kya|क्या) (?:hai|hota hai|hoti hai|h|है|होता है|होती है)$",
    rf"^{_WORD} (?:ante|antey|అంటే)(?: (?:enti|emiti|yenti|em|ఏంటి|ఏమిటి|ఏం))?(?: (?:andi|అండి))?$",
)
_ASKED = tuple(re.compile(way) for way in _WAYS)
_BESIDE = POLITE_WORDS | word_set(
    "the a an word this that term these those it its ye yeh ee aa ya ka ki ke shabd maata का की के మాట शब्द"
)
# What the page as a whole is about: "what is this disease" asks for no word of it.
_NO_WORD = word_set(
    "disease illness condition problem bimari beemari rog jabbu samasya calcinosis cutis dystrophic dcc calcium "
    "treatment symptoms cause causes diagnosis cure name number "
    "बीमारी रोग इलाज लक्षण कैल्सिनोसिस जब्बू జబ్బు సమస్య చికిత్స లక్షణాలు కాల్సినోసిస్"
)


def word_asked(text: str) -> str | None:
    """The word whose meaning is asked for, normalised; None where none is."""
    plain = read(text).plain
    found = next((match for way in _ASKED if (match := way.search(plain))), None)
    if found is None:
        return None
    tokens = [token for token in found["word"].split() if token not in _BESIDE]
    if not 0 < len(tokens) <= _MOST or _NO_WORD & set(tokens) or max(map(len, tokens)) < _SHORTEST:
        return None
    return " ".join(tokens)


_SHORTEST = 4  # letters; shorter words are hardly ones that need explaining
