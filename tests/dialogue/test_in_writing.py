"""What asks for a written answer, told from all else that is written; and what is said of such a request later."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.in_writing import (
    allows_call,
    asks_of_writing,
    beside_the_wish,
    not_written,
    only_speechless,
    wants_writing,
)
from bot.dialogue.wishes.speechless import is_deaf


@pytest.mark.parametrize(
    "text",
    [
        "i am deaf, no calls please text me", "can't talk at work, write here", "text me instead", "no just text me",
        "message me not call", "please do not call, text me", "please reply here only, i cannot take calls",
        "I can't hear on the phone, please write to me", "can someone write to me here", "just message 5 pm",
        "can you answer me in writing", "prefer text over call", "i would rather chat than call", "in writing please",
        "dont ring, msg me", "rather write to me", "my mother is deaf please text me", "can the doctor message me",
        "send me a message instead of calling", "Hard of hearing. Please text.", "whatsapp message only, no calls",
        "i have throat surgery so cannot speak, kindly message", "can't pick up calls in class, text please",
        "please contact me by text, not by phone", "pls dont call me im in office, just type what tests are done",
        "call mat karo, message pe batao", "phone mat karna, likh kar bataiye", "main behra hoon, message kijiye",
        "mujhe sunai nahi deta, likh ke batao", "call nahi utha sakta, message kar dijiye",
        "sirf message karo call nahi", "text me please about my knee",
        "voice not clear on phone so please give answer in chat only", "are you able to chat with me instead of phone",
        "can a real person text me back?", "meri report ke baare mein message karo",
        "yahin likh dijiye, baat nahi kar sakti", "मुझे सुनाई नहीं देता, मैसेज कीजिए", "फोन मत कीजिए, लिखकर बताइए",
        "मैं बोल नहीं सकती, यहीं लिख दीजिए", "कॉल नहीं, मैसेज करो", "मैसेज पर जवाब दीजिए",
        "nenu matladalenu, message cheyandi", "office lo unnanu, call vaddu message pettandi",
        "naaku vinapadadu, rasi pampandi", "phone cheyoddu, ikkade cheppandi", "call vaddu, message",
        "నేను మాట్లాడలేను, మెసేజ్ చేయండి", "నాకు వినపడదు, రాసి పంపండి", "ఫోన్ వద్దు, మెసేజ్ పెట్టండి",
        "కాల్ చేయకండి, ఇక్కడే చెప్పండి", "మెసేజ్‌లో చెప్పండి",
    ],
)  # fmt: skip
def test_a_person_is_to_write(text: str) -> None:
    assert wants_writing(text)


@pytest.mark.parametrize(
    "text",
    [
        "send me the address in writing", "write down my number", "message received", "text me when you call",
        "text me the address", "do not message me", "stop sending messages", "i will message you later",
        "can i text you here?", "what should i write here", "i got your message", "your message is not clear",
        "call me or text me", "text me and then call me", "give me the prescription in writing", "call me at 5",
        "don't call me", "can't talk now, call me later", "who reads my messages", "how do i write a complaint",
        "send the report on whatsapp", "no text please, call only", "don't text, call me", "message me the symptoms",
        "i am writing to you about my lump", "do you have whatsapp", "9848011111 whatsapp only", "stop calling me",
        "please write my name as Ravi", "can i have your whatsapp number", "I DONT WANT TO TYPE. PUT A HUMAN ON",
        "i dont want to chat i want to talk", "live person pls, chat me ni hoga", "answer cheppu plz", "no call me",
        "tell me about the treatment in writing",
        "message bheja tha maine", "message mila kya", "message mat karo", "mujhe message mat bhejo",
        "naam to pata hai haspatal ka par fon lambar nahi hai humre paas, likh ke bhejiye",
        "मुझे मैसेज मत भेजिए", "मैसेज नहीं आया", "बेटे को आपका नंबर देना है, लिख दो",
        "message raledu", "message cheyakandi", "naku messages pampandi", "na rasi phalalu cheppu",
        "allergy em ledu naku ye mandhula meeda, rayandi", "wrong chat lo pettina sry", "మెసేజ్‌లు ఆపండి",
        "naa result vachinda, whatsapp lo pampagalara",
    ],
)  # fmt: skip
def test_nobody_is_to_write(text: str) -> None:
    assert not wants_writing(text)


@pytest.mark.parametrize(
    "text",
    [
        "i am deaf", "cannot speak after my operation", "I lost my voice", "hard of hearing here", "main behra hoon",
        "bol nahi sakta", "मैं गूंगा हूँ", "मुझे सुनाई नहीं देता", "nenu matladalenu", "naaku vinapadadu",
        "నేను మాట్లాడలేను",
    ],
)  # fmt: skip
def test_the_reason_alone(text: str) -> None:
    assert only_speechless(text)


@pytest.mark.parametrize(
    "text",
    [
        "my father cannot speak", "can't talk now", "i cannot speak loudly at work", "he is deaf", "can you hear me",
        "is deaf people treated", "I cannot speak hindi, please telugu or english only", "mute this", "dumb machine",
        "sudden deaf in one ear since i woke up with ringing", "i am deaf in one ear so ring long",
        "मेरे पापा को सुनाई नहीं देता", "kisi ko bol nahi sakti", "ippudu matladalenu", "అమ్మ మాట్లాడలేదు",
        "naku oka chevi vinapadadu chinnappati nunchi, gattiga matladamani cheppandi",
    ],
)  # fmt: skip
def test_no_reason(text: str) -> None:
    assert not only_speechless(text)


def test_only_what_is_for_good_and_the_writers_own_is_remembered() -> None:
    assert all(map(is_deaf, ("i am deaf", "main behra hoon", "मैं बहरा हूँ", "nenu chevitivadini", "నేను మూగవాడిని")))
    others = ("my father is deaf", "cannot speak after my operation", "i am deaf in one ear so ring long", "can't hear")
    assert not any(map(is_deaf, others))


@pytest.mark.parametrize(
    "text",
    [
        "ok you can call me", "you may call me", "call is fine now", "rather call me", "call me instead", "call karo",
        "aap call kar sakte hain", "call cheyochu", "फोन कर सकते हैं", "कॉल कीजिए", "కాల్ చేయవచ్చు", "ఫోన్ చేయండి",
    ],
)  # fmt: skip
def test_a_call_is_fine_after_all(text: str) -> None:
    assert allows_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't call me", "when will you call me", "no calls", "i called you", "call mat karo", "can i call you",
        "who will call", "what is the phone number", "text me", "फोन मत करो", "కాల్ చేయకండి", "call vaddu",
    ],
)  # fmt: skip
def test_a_call_is_still_not_wanted(text: str) -> None:
    assert not allows_call(text)


@pytest.mark.parametrize(
    "text",
    ["nobody wrote to me", "no reply yet", "koi reply nahi aaya", "मैसेज नहीं आया", "message raledu", "జవాబు రాలేదు"],
)
def test_the_answer_did_not_come(text: str) -> None:
    assert not_written(text)


@pytest.mark.parametrize(
    "text",
    [
        "i got the message",
        "thanks for the reply",
        "call nahi aaya",
        "write to me",
        "don't message me",
        "jawab mil gaya",
    ],
)
def test_the_answer_is_not_missed(text: str) -> None:
    assert not not_written(text)


def test_what_is_told_beside_the_wish() -> None:
    assert beside_the_wish("i am deaf, text me, my lump hurts a lot") == "my lump hurts a lot"
    assert beside_the_wish("can't talk at work, write here") == ""


def test_what_is_asked_of_the_written_answer() -> None:
    asked = (
        "when will you write",
        "who will write to me",
        "kab reply milega",
        "कब लिखेंगे",
        "eppudu rastaru",
        "ఎప్పుడు రాస్తారు",
    )
    assert all(map(asks_of_writing, asked))
    others = ("when will you call", "write to me", "what is it", "kab call karoge", "when should i come")
    assert not any(map(asks_of_writing, others))
