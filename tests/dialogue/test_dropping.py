"""A call that is not needed any more, without a "cancel"; and a "cancel" that is not about the call."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.dropping import (
    asks_of_cancelling,
    beside_cancel,
    drops_it,
    is_past,
    no_more_needed,
    presses,
    rings_self,
    settled,
    speaks_of_dropping,
)


@pytest.mark.parametrize(
    "text",
    [
        *("forget about the call", "delete my request", "forget it", "drop the request", "remove my call request"),
        *("request hata do", "request delete karo", "रिक्वेस्ट हटा दो", "request teeseyandi", "రిక్వెస్ట్ తీసేయండి"),
    ],
)
def test_the_request_is_dropped(text: str) -> None:
    assert drops_it(text)


@pytest.mark.parametrize("text", ["don't delete my request", "request teeseyakandi", "request delete mat karo"])
def test_the_request_is_kept(text: str) -> None:
    assert speaks_of_dropping(text)
    assert not drops_it(text)


@pytest.mark.parametrize(
    "text", ["delete my data", "delete my number", "forget everything", "delete my request and my data", "forget me"]
)
def test_all_data_is_not_the_request(text: str) -> None:
    assert not speaks_of_dropping(text)


@pytest.mark.parametrize(
    "text",
    [
        *("no more needed", "not needed now", "don't want it now", "i dont need it anymore"),
        *("ab zarurat nahi hai", "ab nahi chahiye", "अब नहीं चाहिए", "अब जरूरत नहीं"),
        *("vaddu le", "inka vaddu", "avasaram ledu", "వద్దులెండి", "ఇక వద్దు", "ఇక అవసరం లేదు"),
    ],
)
def test_it_is_not_needed_any_more(text: str) -> None:
    assert no_more_needed(text)


@pytest.mark.parametrize(
    "text",
    [
        *("no", "no thanks", "nahi", "vaddu", "nothing else needed", "kuch nahi chahiye", "i dont need surgery"),
        *("ab dard nahi hai", "ippudu noppi ledu", "no pain now", "is it not necessary?", "nothing now"),
    ],
)
def test_a_no_to_something_else(text: str) -> None:
    assert not no_more_needed(text)


@pytest.mark.parametrize(
    "text",
    [
        *("i already spoke to the doctor", "my problem is solved", "i will call myself", "maine baat kar li"),
        *("main khud call kar lunga", "मैं खुद फोन कर लूंगा", "मैंने बात कर ली", "nenu matladesanu"),
        *("nene phone chestanu", "నేను మాట్లాడేశాను", "నేనే ఫోన్ చేస్తాను"),
    ],
)
def test_it_is_settled(text: str) -> None:
    assert settled(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "i met with an accident",
            "i have not spoken to the doctor",
            "can i call directly",
            "the problem is not solved",
        ),
        *("doctor se baat nahi hui", "naku matladali", "మాట్లాడాలి", "is my doubt cleared by a test"),
    ],
)
def test_it_is_not_settled(text: str) -> None:
    assert not settled(text)


def test_who_rings_needs_the_number() -> None:
    assert rings_self("i will ring the hospital myself")
    assert not rings_self("my problem is solved")


@pytest.mark.parametrize(
    "text", ["naku call cheyyava", "call cheyyara", "naku call chey anna", "ab phone karo na", "start the call now"]
)
def test_a_call_is_pressed_for(text: str) -> None:
    assert presses(text)


@pytest.mark.parametrize(
    "text", ["call mat karo", "call na karo", "phone cheyakandi", "call cheyyaku", "cancel the call"]
)
def test_a_refusal_presses_for_nothing(text: str) -> None:
    assert not presses(text)


def test_what_is_beside_the_cancel() -> None:
    assert beside_cancel("how do i cancel my surgery")
    for text in ("cancel", "please cancel it", "cancel my call about surgery", "ab cancel karo", "delete my surgery"):
        assert not beside_cancel(text)
    for text in ("इसे रद्द कर दीजिए", "cancel cheyali", "దయచేసి రద్దు చేయండి", "i want to cancel", "cancel kar do"):
        assert not beside_cancel(text)
    assert asks_of_cancelling("how do i cancel")
    assert not asks_of_cancelling("can you cancel it")
    assert not asks_of_cancelling("don't call, cancel it")
    assert is_past("the doctor cancelled my operation")
