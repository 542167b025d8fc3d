"""Asked about an answer that was just read, the bot shows the lines that say it."""

import pytest

from bot.content.language import in_language
from bot.content.model import Content
from bot.dialogue.journeys.passages import BULLET, passages


@pytest.mark.parametrize(
    ("entry", "language", "question", "heading"),
    [
        ("treatment", "en", "what other medicines are used apart from that", "Medicines"),
        ("treatment", "te", "sarjari avasarama", "సర్జరీ"),
        ("types", "en", "what is meant by the iatrogenic one", "Iatrogenic"),
        ("causes", "te-Latn", "kidney valla vastunda", "Chala kaalam ga unna kidney jabbu"),
    ],
)
def test_a_line_is_found_by_the_words_it_alone_has(
    content: Content, entry: str, language: str, question: str, heading: str
) -> None:
    found = passages(in_language(content.entries[entry].answer, language), question)
    assert found.startswith(f"{BULLET}*{heading}")
    assert "\n" not in found


def test_the_condition_s_own_words_find_no_line(content: Content) -> None:
    risks = in_language(content.entries["risk-factors"].answer, "en")
    question = "does that make me more likely to get calcium lumps"
    assert passages(risks, question)
    assert passages(risks, question, in_language(content.entries["overview"].short, "en")) == ""


@pytest.mark.parametrize("question", ["tell me the treatment", "and the creams?", "", "is there calcium in it"])
def test_a_question_that_no_line_stands_out_for_finds_none(content: Content, question: str) -> None:
    assert passages(in_language(content.entries["treatment"].answer, "en"), question) == ""
