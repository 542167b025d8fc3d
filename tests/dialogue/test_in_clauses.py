"""Calls that are wished for in a clause, and sentences about calls that wish for none."""

from __future__ import annotations

import pytest

from bot.dialogue.wishes.in_clauses import wants_person, wishes_call


@pytest.mark.parametrize(
    "text",
    [
        "yo can u guys gimme a buzz",
        "got bumps on my knee can some1 call n talk to me abt it",
        "need someone to call about treatment",
        "she speaks only Mizo so pls call me not her",
        "sir plz call, mother's skin getting hard",
        "Could you speak to her please",
        "i need a return call oh",
        "Stiff joints. Pls call.",
        "doctor gaari tho matladinchandi",
        "mereko insaan hona, robot nakko",
        "నాకు మనిషి కావాలి",
    ],
)
def test_a_wish_and_a_call_in_one_clause(text: str) -> None:
    assert wishes_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "can i call you",
        "i need to call the desk",
        "should i call the doctor if it bleeds",
        "please dont call",
        "i will call later",
        "do you call patients after surgery",
        "what do people call this disease",
        "need to know if the doctor is on call",
        "can someone tell me what causes this",
        "is it called cancer",
        "can you give me the phone number",
        "get phone repaired",
        "someone please call ambulance",
        "mujhe insaan nahi chahiye",
        "every person need a doctor",
    ],
)
def test_a_sentence_about_a_call(text: str) -> None:
    assert not wishes_call(text)


def test_who_asks_whether_it_is_a_person_wants_none_yet() -> None:
    assert wants_person("koi insaan chahiye")
    assert not wants_person("kya aap insaan hai")
