"""What people write after an emergency answer: that it is over, or was none; and what they ask then."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.relief import asks_to_wait, asks_what_to_do, asks_whom_to_ring, beside_news, news

_NEWS = {
    "over": (
        "its ok now it was gas", "it was just acidity", "she is fine now", "i am safe now", "pain has gone",
        "she is feeling much better now", "ab theek hai", "sab theek ho gaya", "gas thi", "मम्मी ठीक है",
        "bane unnaru", "ippudu parledu", "noppi taggindi", "అమ్మ బాగానే ఉంది", "గ్యాస్ వల్ల",
    ),
    "helped": (
        "ambulance came", "i called 108", "we are in hospital now", "ambulance bula liya", "ambulance aa gayi",
        "एम्बुलेंस आ गई", "ambulance ki phone chesam", "108 vachindi",
    ),
    "mistaken": (
        "false alarm, sorry", "sorry wrong chat", "no i was joking", "my son typed it", "sorry typing by child",
        "i didnt mean that", "this is not an emergency", "galti se bhej diya", "mazak kar raha tha", "मज़ाक था",
        "mera wo matlab nahi tha", "porapatuga pampanu", "sarada ki annanu", "పొరపాటున పంపాను", "పిల్లలు టైప్ చేశారు",
    ),
    "afraid": (
        "i dont want to die, i am only afraid", "i am not suicidal", "i said i will not die",
        "i never said i want to die", "marna nahi chahta", "mujhe sirf dar lag raha hai", "मरना नहीं चाहती", "చావాలని లేదు",
    ),
    "misread": (
        "i am asking about the disease not suicide", "why emergency", "what? i only asked about privacy",
        "you misunderstood me", "emergency kyun", "bimari ke baare me pooch raha hu",
        "आत्महत्या की बात नहीं", "suicide gurinchi kadu", "ఎమర్జెన్సీ ఎందుకు",
    ),
    "planned": (
        "keep my old time", "call as planned tomorrow 4", "call me at the same time", "as we agreed",
        "purana samay rakhiye", "पुराना समय रखिए", "patha time unchandi", "పాత టైం ఉంచండి",
    ),
    None: (
        "he is not ok", "is he ok?", "will he be fine", "hope he is ok", "if she is fine", "he is ok but not talking",
        "theek hai", "ठीक है", "parledu", "పర్లేదు", "ok fine", "i am at home alone", "pain is on right side",
        "breathing stopped", "it is better to call now", "it was not a mistake", "i am not joking",
        "mazak nahi kar raha", "the ambulance has not come", "ambulance is coming but he stopped breathing",
        "when will ambulance come", "why is the ambulance not coming", "i want to die", "i dont care if i die",
        "wrong number", "my test was wrong", "i am tired", "yes", "call me",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [(text, said) for said, row in _NEWS.items() for text in row])
def test_news(text: str, said: str | None) -> None:
    assert news(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "can i wait till monday", "can it wait till friday?", "is it ok to wait", "can we come tomorrow",
        "shall i see the doctor tomorrow?", "how long can i wait", "kal tak ruk sakta hu kya",
        "kya main kal tak ruk jau", "somvar tak wait kar lu", "कल तक रुक सकते हैं क्या", "somavaram varaku aagavacha",
        "repati varaku agocha", "రేపటి వరకు ఆగవచ్చా",
    ],
)  # fmt: skip
def test_asks_to_wait(text: str) -> None:
    assert asks_to_wait(text)


@pytest.mark.parametrize(
    "text",
    ["please wait", "ruk jao", "i am waiting", "how long should i wait for the call", "can i come today",
     "call me tomorrow", "can you call tomorrow", "i cant wait"],
)  # fmt: skip
def test_what_only_sounds_like_waiting(text: str) -> None:
    assert not asks_to_wait(text)


@pytest.mark.parametrize(
    "text",
    ["what should i do", "tell me quickly what to do", "kya karu jaldi batao", "क्या करूँ जल्दी बताओ",
     "em cheyali twaraga cheppandi", "ఏం చేయాలి త్వరగా చెప్పండి"],
)  # fmt: skip
def test_asks_what_to_do(text: str) -> None:
    assert asks_what_to_do(text)


@pytest.mark.parametrize(
    "text",
    ["ok which number to call", "whom to call", "what is the hospital number", "give me the number", "kisko phone karu",
     "किसको फोन करूं", "evariki phone cheyali", "ఎవరికి ఫోన్ చేయాలి"],
)  # fmt: skip
def test_asks_whom_to_ring(text: str) -> None:
    assert asks_whom_to_ring(text)


@pytest.mark.parametrize(
    "text", ["which number will you call", "what is my number", "kis number pe call karoge", "who will call me"]
)
def test_what_asks_for_another_number(text: str) -> None:
    assert not asks_whom_to_ring(text)


def test_what_is_beside_the_news_is_left_to_be_judged() -> None:
    assert beside_news("why emergency") == ""
    assert beside_news("i am not suicidal but i want to sleep forever") == "but i want to sleep forever"
    assert beside_news("he is fine now, chest pain again") is None
