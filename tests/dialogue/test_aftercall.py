"""What an answer to "Did you get the call, and did it help?" says of the call."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.aftercall import verdict, was_cut

_SAID = {
    "not-called": (
        "it did not come", "nobody did", "not yet", "i couldnt pick up", "they called but i was asleep", "nahi aaya",
        "abhi tak nahi aaya", "kisi ne nahi kiya", "नहीं आया", "raledu", "రాలేదు", "inka raledu", "nenu ettaledu",
        "నాకు ఎవరూ చేయలేదు", "evaru cheyaledu",
    ),
    "short": (
        "no it did not help", "not really", "useless", "partly", "i got the call but he didnt answer my question",
        "nothing was explained", "they hung up on me", "koi fayda nahi hua", "jawab nahi mila", "thoda bahut",
        "call aaya tha par samajh nahi aaya", "कोई फायदा नहीं हुआ", "upayogapadaledu", "kani ardham kaledu", "konchem",
        "vachindi kani javabu cheppaledu", "ఉపయోగం లేదు", "కొంచెం",
    ),
    "question": (
        "yes but need to ask one more thing", "it was ok but i forgot to ask about diet",
        "haan lekin ek aur baat puchni thi", "हां पर एक बात और पूछनी है", "avunu inko vishayam adagali",
    ),
    "helped": (
        "satisfied", "all good", "not bad", "no more doubts", "it was late but very helpful", "got the call",
        "bahut accha tha", "samajh gaya", "chala baga chepparu", "బాగా చెప్పారు",
    ),
    None: ("what is calcinosis", "what should i eat", "no", "yes", "symptoms", "4 pm", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [(text, said) for said, row in _SAID.items() for text in row])
def test_verdict(text: str, said: str | None) -> None:
    assert verdict(text) == said


@pytest.mark.parametrize(
    "text",
    ["the call dropped", "call got cut", "they hung up on me", "line was disconnected", "doctor cut the call",
     "call cut ho gaya", "phone kat gaya", "unhone phone kaat diya", "फोन कट गया", "call cut ayyindi", "ఫోన్ కట్ అయింది"],
)  # fmt: skip
def test_was_cut(text: str) -> None:
    assert was_cut(text)


@pytest.mark.parametrize(
    "text",
    [
        "call cut karo",
        "call cut cheyandi",
        "cut the call",
        "call kat do",
        "i cut my finger",
        "got the call",
        "did the call drop?",
    ],
)
def test_what_is_not_cut(text: str) -> None:
    assert not was_cut(text)
