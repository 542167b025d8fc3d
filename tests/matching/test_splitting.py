"""Where a message may hold several questions."""

import pytest

from bot.matching.splitting import pieces


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("what causes it? which doctor should I see", ["what causes it", "which doctor should I see"]),
        ("symptoms and tests", ["symptoms", "tests"]),
        ("iska ilaj kya hai aur kharcha kitna", ["iska ilaj kya hai", "kharcha kitna"]),
        ("how is it treated", ["how is it treated"]),
        ("कारण क्या है और इलाज क्या है", ["कारण क्या है", "इलाज क्या है"]),
        ("", []),
    ],
)
def test_a_message_is_cut_where_one_may_ask_again(text: str, cut: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == cut


def test_a_story_is_told_and_its_question_asked() -> None:
    story, question = pieces("My mother fell from the scooter last year on her knee. Is it because of that?")
    assert (story.manner, question.manner) == ("tells", "asks")


def test_a_few_words_only_name_something() -> None:
    assert [piece.manner for piece in pieces("symptoms and tests")] == ["names", "names"]
