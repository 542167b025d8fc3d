"""A greeting is a greeting, however politely the other is addressed; a question behind one is a question."""

from __future__ import annotations

import pytest

from bot.dialogue import Knowledge
from bot.dialogue.words.phrasebook import without_greeting
from bot.tools.explain import explain


@pytest.mark.parametrize("text", ["namaste ji", "hello sir", "namaskaram andi", "राम राम जी"])
def test_a_polite_greeting_stays_whole(know: Knowledge, text: str) -> None:
    assert without_greeting(know.phrases, text) == text
    assert explain(know, text)["kind"] == "greeting"


@pytest.mark.parametrize(("text", "rest"), [("hello what causes it", "what causes it"), ("namaste causes", "causes")])
def test_a_question_behind_a_greeting_is_found(know: Knowledge, text: str, rest: str) -> None:
    assert without_greeting(know.phrases, text) == rest
