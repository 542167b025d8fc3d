"""Long messages without marks: where their question stands, and what speaks for it."""

from __future__ import annotations

import pytest

from bot.content import Content
from bot.dialogue import Knowledge
from bot.matching import Matcher
from bot.matching.stories import LEAST_WORDS, spans

STORY = (
    "namaste my name is lata and i keep a small tailoring shop near the bus stand and my husband drives an auto and "
    "from diwali my elder sister has some hard white thing on her knee and the local doctor only laughed and said go "
    "home "
)


@pytest.fixture(scope="module")
def matcher(know: Knowledge) -> Matcher:
    return know.matcher


@pytest.mark.parametrize("count", [LEAST_WORDS, 19, 40, 75, 700])
def test_stretches_lie_inside_the_message_and_cover_its_ends(count: int) -> None:
    found = spans(count)
    assert all(0 <= begin < end <= count for begin, end in found)
    assert {begin for begin, _ in found} >= {0}
    assert {end for _, end in found} >= {count}
    assert len(found) <= 22


def test_every_word_of_a_story_of_usual_length_lies_in_a_stretch() -> None:
    for count in range(LEAST_WORDS, 97):
        covered = {at for begin, end in spans(count) for at in range(begin, end)}
        assert covered == set(range(count))


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("so please tell me which doctor should we go to for this", "specialist"),
        ("now i only want to know whether it comes back once it is taken out", "recurrence"),
    ],
)
def test_a_story_is_answered_by_the_question_it_ends_in(matcher: Matcher, question: str, entry: str) -> None:
    [part] = matcher.match(STORY + question).parts
    assert part.best is not None
    assert (part.best.id, part.band) == (entry, "answer")


def test_a_story_that_ends_in_a_question_for_a_person_is_left_to_one(matcher: Matcher, content: Content) -> None:
    [part] = matcher.match(STORY + "so tell me how much will the operation cost us in your hospital").parts
    assert part.best is not None
    assert part.best.id in content.topics


def test_two_questions_at_its_end_are_both_heard(matcher: Matcher) -> None:
    parts = matcher.match(STORY + "so why does this come and which doctor should we see for it").parts
    assert [part.best.id for part in parts if part.best] == ["causes", "specialist"]


def test_a_story_without_a_question_gets_no_answer(matcher: Matcher, content: Content) -> None:
    story = (
        "we went to my uncles wedding in guntur by the morning train and the food was very good and all my cousins "
        "danced till two in the night and then we slept in the hall"
    )
    parts = matcher.match(story).parts
    assert not any(part.best and part.best.id in content.entries and part.band == "answer" for part in parts)
