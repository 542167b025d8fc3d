"""A word keeps its skeleton through the ways in which people romanise it, all mixed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.script import romanised
from bot.matching.skeleton import skeleton_of

HINDI_WAYS = {
    "a": ("aa",),
    "i": ("ee",),
    "u": ("oo",),
    "v": ("w",),
    "j": ("z",),
    "ph": ("f",),
    "sh": ("s",),
    "ksh": ("x", "ks"),
    "kh": ("k",),
    "th": ("t",),
    "dh": ("d",),
    "ch": ("chh",),
    "ai": ("e", "ei"),
    "au": ("o", "ou"),
}
TELUGU_WAYS = {
    "a": ("aa",),
    "i": ("ee",),
    "u": ("oo",),
    "v": ("w",),
    "t": ("th",),
    "d": ("dh",),
    "sh": ("s",),
    "ksh": ("x",),
    "ll": ("l",),
    "tt": ("t",),
    "nn": ("n",),
    "chch": ("cch", "ch"),
}
HINDI = "कैसे लक्षण दवाई ज़रूरी शुरुआत बीमारी फैलता सूजन त्वचा औरत पैर भेजिए लिया तौलिया अच्छा"
TELUGU = "లక్షణాలు వస్తుందా తగ్గుతుంది మందులు నొప్పి ఎప్పుడు చేయించుకోవాలి వచ్చా చర్మం తెల్లగా"
WORDS = [*((word, "hi") for word in HINDI.split()), *((word, "te") for word in TELUGU.split())]


@pytest.mark.parametrize(("word", "language"), WORDS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_skeleton_is_the_same_however_romanised(word: str, language: str, data: st.DataObject) -> None:
    ways = HINDI_WAYS if language == "hi" else TELUGU_WAYS
    pieces = re.compile("|".join(sorted(ways, key=len, reverse=True)))

    def another(found: re.Match[str]) -> str:
        return data.draw(st.sampled_from((found[0], *ways[found[0]])))

    typed = pieces.sub(another, romanised(word))
    assert skeleton_of(typed) == skeleton_of(word), typed
