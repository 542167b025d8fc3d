"""An action that has an address in the content is told with it, on every way to it, and still is a call."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.dialogue import Knowledge, State, Turn, respond
from bot.dialogue.turn import CallbackFacts, Promise
from bot.messages import InboundMessage, Reply, Sender
from tests.test_callbacks import WAITING

MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
LINKED = ("book-appointment", "second-opinion", "find-doctor", "health-packages")


def link_of(action: str) -> str:
    return f"https://hospital.example/{action}"


@pytest.fixture(scope="module")
def linked(know: Knowledge) -> Knowledge:
    content = copy.copy(know.content)
    content.actions = {
        each.id: each.model_copy(update={"link": link_of(each.id)}) if each.id in LINKED else each
        for each in know.content.actions.values()
    }
    return replace(know, content=content)


def said(turn: Turn) -> str:
    texts = (
        each.before if isinstance(each, Promise) else each.text
        for each in turn.replies
        if isinstance(each, Reply | Promise)
    )
    return "\n".join(texts)


def hear(know: Knowledge, text: str, state: State | None = None) -> Turn:
    message = InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY)
    return respond(state or State(), message, know)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("book an appointment", "book-appointment"),
        ("second opinion", "second-opinion"),
        ("find a doctor", "find-doctor"),
        ("health packages", "health-packages"),
        ("अपॉइंटमेंट बुक करना है", "book-appointment"),
        ("appointment book karna hai", "book-appointment"),
        ("అపాయింట్‌మెంట్ బుక్ చేయాలి", "book-appointment"),
        ("appointment book cheyali", "book-appointment"),
    ],
)
def test_the_link_comes_with_the_question_for_the_call(linked: Knowledge, text: str, action: str) -> None:
    turn = hear(linked, text)
    assert (turn.kind, turn.actions) == ("action", (action,))
    assert link_of(action) in said(turn)
    assert turn.state.form is not None
    assert turn.state.form.topic == linked.content.title(action, turn.state.language or "en")


def test_several_actions_bring_all_their_links(linked: Knowledge) -> None:
    turn = hear(linked, "I want to book an appointment. Also please give me a second opinion.")
    assert set(turn.actions) == {"book-appointment", "second-opinion"}
    assert all(link_of(each) in said(turn) for each in turn.actions)


def test_a_link_is_told_beside_an_open_request(linked: Knowledge) -> None:
    turn = hear(linked, "second opinion", State(callback=CallbackFacts.of(WAITING), greeted=True))
    assert link_of("second-opinion") in said(turn)
    assert [type(effect).__name__ for effect in turn.effects if type(effect).__name__ != "Consent"] == [
        "NoteOnCallback"
    ]


def test_without_a_link_there_is_none(know: Knowledge) -> None:
    assert "http" not in said(hear(know, "second opinion"))
