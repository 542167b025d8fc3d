"""Who asks to be left alone, or to be written to again, is told from who only says the word."""

from __future__ import annotations

import pytest

from bot.dialogue import Knowledge
from bot.dialogue.wishes.leaving import only_mentions_stopping, speaks_of_messages, wants_no_end, wants_them_back
from bot.matching import read
from bot.tools.explain import explain


@pytest.mark.parametrize(
    "text",
    [
        *("don't stop", "please do not stop messaging me", "never stop", "no need to stop"),
        *(
            "band mat karo",
            "message bhejna band mat karo",
            "मत रोको",
            "बंद मत करना",
            "messages aapakandi",
            "మెసేజ్‌లు ఆపకండి",
        ),
    ],
)
def test_who_wants_no_end_does_not_leave(text: str) -> None:
    assert wants_no_end(read(text))


@pytest.mark.parametrize(
    "text",
    [
        *("why don't you stop messaging me", "if you don't stop I will block you", "STOP karo ye sab, nahi chahiye"),
        *("band karo nahi chahiye", "stop mat bhejo messages", "stop చేయండి ఈ messages, రోజూ వద్దు"),
        *("how do I stop these messages", "can you stop sending messages", "please stop messaging this number"),
        *("मुझे मैसेज मत भेजिए", "మెసేజ్‌లు పంపకండి", "messages aapandi", "dobara message mat bhejna mujhe"),
    ],
)
def test_who_leaves_does_not_only_mention_it(text: str) -> None:
    assert not only_mentions_stopping(read(text))


@pytest.mark.parametrize(
    "text",
    ["did i unsubscribe?", "i am not getting your messages", "what happens if i send stop", "unsubscribe from what?"],
)
def test_a_question_about_leaving_is_no_leaving(text: str) -> None:
    assert only_mentions_stopping(read(text))


def test_what_was_stopped_is_wished_back() -> None:
    assert wants_them_back(read("ఆపేసిన సందేశాలు తిరిగి కావాలి"))
    assert not wants_them_back(read("malli messages pampakandi"))


def test_messages_are_named_in_any_spelling() -> None:
    for text in ("msgs", "mesagelu", "मेसेज", "మెసేజులు", "unsubscibe me", "strat messges agan"):
        assert speaks_of_messages(read(text))
    for text in ("jod do", "quit smoking", "let us begin", "will this ever end"):
        assert not speaks_of_messages(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "quit smoking helps?",
        "how to quit tobacco",
        "will this ever end",
        "please don't stop",
        "don't stop replying",
        "aapka message mila",
        "मुझे आपका मैसेज नहीं मिला",
        "message padh nahi paya",
    ],
)
def test_nobody_is_silenced_by_a_word(know: Knowledge, text: str) -> None:
    assert explain(know, text)["kind"] != "optout"


@pytest.mark.parametrize("text", ["dont text, call me", "message mat bhejo, call karo", "మెసేజ్ వద్దు ఫోన్ చేయండి"])
def test_who_wants_a_call_instead_gets_one(know: Knowledge, text: str) -> None:
    assert explain(know, text)["kind"] == "callback-step"


@pytest.mark.parametrize("text", ["jod do", "how do i start", "add karo", "no dont, sent by mistake", "kindly revert"])
def test_nobody_is_welcomed_back_who_never_left(know: Knowledge, text: str) -> None:
    assert explain(know, text)["kind"] != "optin"
