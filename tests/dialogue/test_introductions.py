"""Who writes, wherever in a message it is said; and what only looks like it."""

from __future__ import annotations

import pytest

from bot.dialogue.names.introductions import introduced_name, name_beside, only_introduces, without_introduction
from bot.dialogue.names.reading import profile_name, stated_name

CALLED = {
    "this is kavitha call me at 4 pm": "Kavitha",
    "im kavitha pls call at 4pm": "Kavitha",
    "i m swathi call me 4pm": "Swathi",
    "its me haritha, call me at 4pm": "Haritha",
    "call me 4pm i am ravi": "Ravi",
    "i am ravi 45 yrs male, 2 lumps since 3 months, call me at 4pm": "Ravi",
    "i am raju from karimnagar, call me 4pm": "Raju",
    "call me at 4pm my good name is Ravi Teja": "Ravi Teja",
    "my name kavitha call 4pm": "Kavitha",
    "my no 9849012345 name ramesh call at 4pm": "Ramesh",
    "kavitha here call me 4pm": "Kavitha",
    "dr. k s reddy here call me 4pm": "Dr. K S Reddy",
    "call me at 4 pm, kavitha this side": "Kavitha",
    "saroja speaking pls call 4pm": "Saroja",
    "zulfiqar this side, call me 4pm": "Zulfiqar",
    "call me at 4pm regards, Kavitha": "Kavitha",
    "today 3:30pm call me im Venkat Rao reg biopsy result": "Venkat Rao",
    "THIS IS KAVITHA CALL ME AT 4 PM": "KAVITHA",
    "call me at 4pm, Venkata Naga Satya Sai Durga Prasad Rao here": "Venkata Naga Satya Sai Durga Prasad Rao",
    "I am Mohd. Imran Khan, call me 4pm": "Mohd. Imran Khan",
    "Kavitha, 4 pm, call me about surgery": "Kavitha",
    "call me 4pm - Kavitha": "Kavitha",
    "call at 4pm\nKavitha": "Kavitha",
    "raju 5pm lumps call me": "Raju",
    "9849012345 ramesh 4pm call": "Ramesh",
    "call me kavitha 4pm": "Kavitha",
    "i am mangal das call me 4pm": "Mangal Das",
    "main kavitha bol rahi hu 4 baje phone karna": "Kavitha",
    "main rajesh hu, 4 baje call karo": "Rajesh",
    "kavitha naam hai mera, 4 baje call kijiye": "Kavitha",
    "4 baje call karo - rajesh": "Rajesh",
    "मैं कविता बोल रही हूँ, 4 बजे फोन कीजिए": "कविता",
    "राजेश, 4 बजे फोन कीजिए": "राजेश",
    "nenu kavitha, 4 ki call cheyandi": "Kavitha",
    "nenu kavitha ni matladutunna 4 gantalaku phone cheyandi": "Kavitha",
    "venkatesh na peru, 4 ki call cheyandi": "Venkatesh",
    "lakshmi andi, 4 ki call cheyandi": "Lakshmi",
    "కవిత అండి, సాయంత్రం 4కి కాల్ చేయండి": "కవిత",
    "నేను లక్ష్మి మాట్లాడుతున్నాను, 4 గంటలకు ఫోన్ చేయండి": "లక్ష్మి",
}

CALLED_NOTHING = (
    "i am diabetic, call me at 4pm",
    "I am Diabetic, call me at 4pm",
    "i am worried call me 4 pm",
    "i am from Warangal call me at 4pm",
    "im free at 4, call me",
    "This Is Urgent Call Me At 4 PM",
    "i am a housewife call me 4pm",
    "i am not ravi, call me at 4pm",
    "i am ravi's wife, call me at 4pm",
    "i am the mother of kavitha call me 4pm",
    "this is about my lump call me at 4",
    "I am Interested In Surgery, call me 4pm",
    "is dr ravi here? call me 4pm",
    "my doctor ravi told me, call me at 4pm",
    "call me at 4pm dr ravi told me to take calcium",
    "ravi sir call me at 4pm",
    "thanks ravi, call me 4pm tomorrow",
    "i am going to lakshmi nagar call me 4pm",
    "call me after lakshmi puja 4pm",
    "the doctor name is ravi, call me at 4pm",
    "medicine name dolo, call me 4pm",
    "my name is spelt wrong in the call request",
    "Biopsy, call me 4pm",
    "call me 4pm - urgent",
    "jai sri ram, call me 4pm",
    "it is TB, call me 4pm",
    "will they do an x-ray, call me",
    "main ghar pe hu 4 baje call karo",
    "main hyderabad se hu 4 baje call karo",
    "main ravi se baat karna chahta hu 4 baje call karo",
    "naam btao doctor ka, call karo",
    "मैं परेशान हूँ, 4 बजे फोन कीजिए",
    "मैं सोने जा रहा हूँ, कल फोन कीजिए",
    "nenu busy, 4 ki call cheyandi",
    "nenu dr ravi tho matladali 4 ki call cheyandi",
    "nenu asha worker ni, call cheyandi",
    "repu doctor ni kalavali, peru raasukondi, call cheyandi",
    "నేను హైదరాబాద్ నుంచి, 4 గంటలకు ఫోన్ చేయండి",
    "నేను బాగా లేను, 4 గంటలకు ఫోన్ చేయండి",
    "pushpa 3 eppudu release",
    "naa peru teeseyandi, call vaddu",
    "నా పేరు రాసిపెట్టండి",
)


@pytest.mark.parametrize(("text", "name"), CALLED.items())
def test_who_writes(text: str, name: str) -> None:
    assert introduced_name(text) == name


@pytest.mark.parametrize("text", CALLED_NOTHING)
def test_nobody_says_who_writes(text: str) -> None:
    assert introduced_name(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("i am ravi 45 yrs male, call me", "45 yrs male, call me"),
        ("hi so my name is priya and i want a call", "i want a call"),
        ("Suresh, ring me this evening", "ring me this evening"),
        ("my name is Anjali", ""),
        ("what is calcinosis", "what is calcinosis"),
    ],
)
def test_what_is_left_without_it(text: str, rest: str) -> None:
    assert without_introduction(text) == rest


@pytest.mark.parametrize("text", ["my name is Anjali", "hello, kavitha here", "nenu kavitha andi", "मेरा नाम पद्मा है"])
def test_it_may_be_all_of_a_message(text: str) -> None:
    assert only_introduces(text)


@pytest.mark.parametrize("text", ["i am diabetic", "i am Priya, who are you", "ravi", "im worried"])
def test_it_is_not_all_of_the_message(text: str) -> None:
    assert not only_introduces(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("pls call my wife (sujatha) on 9849012345 at 4pm", "Sujatha"),
        ("can u call my uncle at 4pm 9849012345 name is basha", "Basha"),
        ("call my brother at 4pm, my name is ravi", None),
    ],
)
def test_somebody_named_beside_a_wish(text: str, name: str | None) -> None:
    assert name_beside(text) == name


@pytest.mark.parametrize("name", ["Asha", "Dr Ravi", "Om Prakash", "Rose Mary", "Jai Kumar", "शांति", "Basheera"])
def test_a_profile_by_which_somebody_is_called(name: str) -> None:
    assert profile_name(name) == name


@pytest.mark.parametrize(
    "name",
    [None, "", "🌸🌸", "Busy", "Call me", "iPhone", "Doctor", "God is Great", "A", "Sri Laxmi Stores", "Jai Sri Ram"],
)
def test_a_profile_by_which_nobody_is_called(name: str | None) -> None:
    assert profile_name(name) is None


@pytest.mark.parametrize("text", ["this is  ; my report", "i am  . please call me at 5", "mai  , jaldi madad karo"])
def test_where_only_blanks_follow_nobody_is_named(text: str) -> None:
    assert stated_name(text) is None
