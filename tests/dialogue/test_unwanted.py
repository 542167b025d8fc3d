"""A missed call, a refusal and a reminder share their words; here each is told from the others."""

from __future__ import annotations

import pytest

from bot.dialogue.names.kin import is_for_kin, name_of_kin
from bot.dialogue.names.reading import corrected_name, leading_name
from bot.dialogue.wishes.changing import put_time
from bot.dialogue.wishes.dropping import lets_go
from bot.dialogue.wishes.moment import needs_a_moment
from bot.dialogue.wishes.stance import Stance, stance
from bot.dialogue.wishes.unwanted import only_later, spares_others, without_refusal


@pytest.mark.parametrize(
    "text",
    ["nobody rang me", "koi call nahi kar raha", "मुझे कॉल क्यों नहीं किया", "నేను కాల్ మిస్ అయ్యాను", "phone raledu inka"],
)
def test_a_call_that_did_not_come_is_no_refusal(text: str) -> None:
    assert stance(text) == "missed"


@pytest.mark.parametrize(
    "text", ["I no longer need this call", "call ki zarurat nahi", "phone cheyakkarledu", "कॉल मत करो", "ఫోన్ చేయవద్దు"]
)
def test_a_refusal_is_no_missed_call(text: str) -> None:
    assert stance(text) in ("refused", "cancelled")


@pytest.mark.parametrize(
    "text",
    ["don't let them cancel it", "is my call cancelled", "रद्द मत कीजिए", "cancel cheyyoddu", "call karna bhoolna mat"],
)
def test_nothing_is_cancelled_by_a_doubt_or_a_reminder(text: str) -> None:
    assert stance(text) == "kept"


@pytest.mark.parametrize(
    "text",
    [
        "what if I just leave it",
        "leave it to the doctor",
        "కాల్షియం గడ్డ తగ్గలేదు",
        "the bus was late today, did you cancel the call",
    ],
)
def test_other_sentences_say_nothing_of_the_call(text: str) -> None:
    assert stance(text) in (None, "needless")  # of which it is asked, at most


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ippudu call vaddu, cancel cheseyandi", "cancelled"),  # and not only not now
        ("my daughter is taking me to a clinic near home itself, so cancel that call please", "cancelled"),
        ("do not worry about me at all, dont cancel the call please", "kept"),
        ("don't call, cancel it", "cancelled"),  # and not only refused
        ("forget it", "cancelled"),
        ("forget about the call", "dropped"),
        ("don't call before 5", "not-now"),
        ("no need to call now, problem solved", "refused"),
        ("रहने दीजिए, मैं खुद आकर बात करूँगा", "settled"),
        ("no need now at all, the chemist has told me everything", "needless"),
        ("don't forget to call me tomorrow", "kept"),
        ("nobody called me, did you cancel it", "missed"),
    ],
)
def test_of_several_stances_the_first_of_the_table_counts(text: str, meant: Stance) -> None:
    assert stance(text) == meant


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("please call my brother Joseph on 98480 12345", "Joseph"),
        ("meri beti Kavita ko call kijiye", "Kavita"),
        ("నా భార్య లక్ష్మికి కాల్ చేయండి", "లక్ష్మి"),
        ("mere papa ko call karo", None),
    ],
)
def test_the_name_beside_a_relation(text: str, name: str | None) -> None:
    assert name_of_kin(text) == name


def test_an_address_is_no_relation() -> None:
    assert not is_for_kin("bhai mujhe call karo")
    assert not is_for_kin("anna call cheyandi")
    assert is_for_kin("please call my wife, not me")


def test_a_name_before_a_comma_has_a_capital_and_means_nothing_else() -> None:
    assert leading_name("Suresh, ring me this evening at 5") == "Suresh"
    for text in ("Urgent, call me", "Hyderabad, call me", "Call me, ASAP", "नमस्ते, मुझे फोन कीजिए, धन्यवाद"):
        assert leading_name(text) is None


def test_a_corrected_name() -> None:
    assert corrected_name("the name is wrong, it is Aasha Rani") == "Aasha Rani"
    assert corrected_name("change name to Usha") == "Usha"
    assert corrected_name("change the time to 4 pm") is None


def test_a_moment_is_not_a_time() -> None:
    for text in ("wait", "just a sec", "baad mein bataunga", "తర్వాత చెప్తాను", "busy now, will tell later"):
        assert needs_a_moment(text)
    for text in ("in 5 minutes", "wait for how long after surgery?", "how will the doctor confirm it", "call later"):
        assert not needs_a_moment(text)


def test_a_refusal_leaves_what_stands_beside_it() -> None:
    assert without_refusal("dont call me he is not breathing") == "me he is not breathing"
    assert without_refusal("phone cheyoddu") == ""
    assert without_refusal("he is not breathing") is None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("no wait i have class till 4, make it 5", "make it 5"),
        ("make it 5, i am at work till 4", "make it 5"),
        ("3 baje school hai, 4 kar do. ya ruko, 6 final", "6 final"),
    ],
)
def test_the_clause_that_puts_the_time_is_the_one_that_counts(text: str, clause: str) -> None:
    assert (put_time(text) or "").strip() == clause


@pytest.mark.parametrize(
    "text",
    [
        "make it 5",
        "i have class till 4, what are the tests",
        "make it tomorrow, 5 pm",
        "tomorrow please, make it 5 pm",
        "kal kar do, shaam 5 baje",
    ],
)
def test_where_no_two_hours_compete_all_of_it_counts(text: str) -> None:
    assert put_time(text) is None


@pytest.mark.parametrize("text", ["actually no dont, i will come myself", "vaddu lendi, malli adugutha", "leave it"])
def test_what_is_arranged_is_let_go(text: str) -> None:
    assert lets_go(text)


@pytest.mark.parametrize(
    "text", ["no dont, 5 pm", "please dont wait, my pain is bad", "please do not, he is sleeping", "!!!", ",", "।", ""]
)
def test_this_is_not_letting_go(text: str) -> None:
    assert not lets_go(text)


@pytest.mark.parametrize("text", ["later", "baad mein call karo", "ippudu vaddu, tarvata", "తర్వాత"])
def test_a_bare_later_asks_for_another_time(text: str) -> None:
    assert only_later(text)


@pytest.mark.parametrize("text", ["not now", "after the surgery later, does it come back", "tarvata em avutundi"])
def test_later_beside_other_words_says_something_else(text: str) -> None:
    assert not only_later(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't call my mother",
        "meri biwi ko call mat karna",
        "మా అమ్మకి ఫోన్ చేయకండి",
        "don't call it cancer",
        "don't call twice",
    ],
)
def test_whom_or_how_not_to_call_is_no_refusal(text: str) -> None:
    assert spares_others(text)
    assert stance(text) is None


@pytest.mark.parametrize(
    "text", ["don't call me", "mujhe call mat karo", "kal ko call mat karna", "naku call cheyoddu"]
)
def test_a_call_to_the_writer_is_refused(text: str) -> None:
    assert not spares_others(text)
    assert stance(text) in ("refused", "not-now")
