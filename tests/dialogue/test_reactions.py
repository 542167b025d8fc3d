"""What is said to an answer, of a loss, in fear and about us; and what only sounds like it."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.bereaved import beside_death, tells_of_death
from bot.dialogue.wishes.explaining import word_asked
from bot.dialogue.wishes.fearing import is_afraid
from bot.dialogue.wishes.of_us import asks_about
from bot.dialogue.wishes.pieces import asks_only_why, is_unfinished
from bot.dialogue.wishes.reacting import reaction


@pytest.mark.parametrize(
    "text",
    [
        "my mother passed away",
        "i lost my husband yesterday",
        "we lost our baby",
        "my wife died last month of this",
        "my wife is no more",
        "do not call, patient has died",
        "mere pitaji guzar gaye",
        "meri maa nahi rahi",
        "mere pati ki maut ho gayi",
        "मेरे पिताजी गुजर गए",
        "maa nanna chanipoyaru",
        "nanna garu kaalam chesaru",
        "మా అమ్మ చనిపోయింది",
    ],
)
def test_a_death_is_told(text: str) -> None:
    assert tells_of_death(text)


@pytest.mark.parametrize(
    "text",
    [
        "will my mother die?",
        "is my father dead?",
        "my phone died",
        "mother's phone died",
        "if my wife died what",
        "can people die of this",
        "i lost my husband's number",
        "my card expired",
        "lump died down",
        "papa theek nahi rahe",
        "10 din guzar gaye",
        "main mar gaya dard se",
        "nenu chanipothana",
        "phone poyindi",
        "she nearly died",
    ],
)
def test_no_death_is_told(text: str) -> None:
    assert not tells_of_death(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("my mother passed away, stop messaging", "stop messaging"),
        ("he is no more. cancel his call", "cancel his call"),
        ("my father died of this last year, is it hereditary?", "is it hereditary?"),
        ("my wife died last month of this", ""),
        ("मेरी मां नहीं रही", ""),
    ],
)
def test_what_is_wanted_beside_a_death(text: str, rest: str) -> None:
    assert beside_death(text) == rest


@pytest.mark.parametrize(
    "text",
    ["i am scared", "bhayanga undi", "i'm worried about my daughter", "bahut dar lag raha hai", "భయంగా ఉంది", "oh god"],
)
def test_fear(text: str) -> None:
    assert is_afraid(text)


@pytest.mark.parametrize(
    "text",
    ["should i be worried", "dont worry", "i am not scared", "chinta ki baat hai kya", "bhayam ledu", "der ho gayi"],
)
def test_no_fear(text: str) -> None:
    assert not is_afraid(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sure?", "doubts"),
        ("sach mein", "doubts"),
        ("నిజమేనా", "doubts"),
        ("yes", None),
        ("pakka", None),
        ("which one is best?", "best"),
        ("kaunsa sabse accha hai", "best"),
        ("ఏది మంచిది", "best"),
        ("which doctor is best", None),
        ("does that hurt?", "hurts"),
        ("isme dard hota hai kya", "hurts"),
        ("it is painful", None),
        ("does surgery hurt", None),
        ("what now", "now"),
        ("ab kya karu", "now"),
        ("తర్వాత ఏంటి", "now"),
        ("what should i do", None),
        ("i see", "noted"),
        ("is he available", "of-them"),
        ("yes i have pain", "own"),
        ("mujhe dard hai", "own"),
        ("challaga unnayi", "own"),
        ("since 2 years", "own"),
        ("i have no more questions", None),
        ("i have to go now", None),
        ("mera kaam ho gaya", None),
        ("naku ardam ayyindi", None),
        ("thank you", None),
    ],
)
def test_a_reaction(text: str, kind: str | None) -> None:
    assert reaction(text) == kind


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("who wrote this answer", "answers"),
        ("is it verified by a doctor", "answers"),
        ("ye kisne likha", "answers"),
        ("is it checked by xray", None),
        ("which number will you call from?", "caller"),
        ("kis number se call aayega", "caller"),
        ("which number should i call", None),
        ("how will i know if its calcinosis", None),
        ("will it be a doctor", "doctor"),
        ("kya doctor phone karenge", "doctor"),
        ("will the doctor remove it", None),
        ("can my husband see this", "who-sees"),
        ("will my children get this", None),
        ("mere abba ku dikhana hai number lagado", None),
        ("reception pe kis number se baat hogi", None),
        ("kya mere pati ko pata chalega", "who-sees"),
        ("can doctor see it", None),
    ],
)
def test_what_is_asked_about_us(text: str, about: str | None) -> None:
    assert asks_about(text) == about


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("what does ulcerate mean", "ulcerate"),
        ("what do you mean by diltiazem", "diltiazem"),
        ("benign ka matlab kya hai", "benign"),
        ("colchicine ante enti", "colchicine"),
        ("what is this disease", None),
        ("what is it", None),
        ("what is the treatment", None),
    ],
)
def test_a_word_that_is_not_understood(text: str, word: str | None) -> None:
    assert word_asked(text) == word


def test_a_sentence_that_broke_off() -> None:
    assert all(map(is_unfinished, ("i have", "on my", "mujhe", "naku", "my name is", "నాకు")))
    assert not any(map(is_unfinished, ("a lump", "hello", "me", "this", "i have pain", "what is")))


def test_a_bare_why() -> None:
    assert all(map(asks_only_why, ("why", "why so late", "kyun nahi", "enduku kudaradu", "ఎందుకు")))
    assert not any(map(asks_only_why, ("why does it come", "why do you need my name", "enduku vastundi")))
