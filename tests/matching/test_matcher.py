"""What a message asks for, by the shipped content."""

import pytest

from bot.dialogue import Knowledge
from bot.matching import Match, Matcher


@pytest.fixture(scope="module")
def matcher(know: Knowledge) -> Matcher:
    return know.matcher


def asked(match: Match) -> list[str]:
    return [part.candidates[0].id for part in match.parts]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Why does this happen?", {"causes"}),
        ("wat r the simptoms of calcinosis", {"symptoms", "recognise"}),
        ("iska ilaj kya hai", {"treatment", "management"}),
        ("ఇది ఎందుకు వస్తుంది", {"causes"}),
        ("किस डॉक्टर को दिखाएं", {"specialist"}),
    ],
)
def test_a_clear_question_is_answered(matcher: Matcher, text: str, entry: set[str]) -> None:
    match = matcher.match(text)
    assert match.parts[0].band == "answer", match.why
    assert asked(match)[0] in entry


@pytest.mark.parametrize("text", ["how much does the surgery cost", "can i take it during pregnancy"])
def test_what_the_content_leaves_out_goes_to_a_person(matcher: Matcher, text: str) -> None:
    part = matcher.match(text).parts[0]
    assert part.world == "health"


@pytest.mark.parametrize("text", ["who won the cricket match yesterday", "xqzv jjkw", "😂😂😂", "...", ""])
def test_another_world_is_told_apart(matcher: Matcher, text: str) -> None:
    part = matcher.match(text).parts[0]
    assert (part.band, part.world) == ("none", "elsewhere")


def test_two_questions_are_two_parts_in_order(matcher: Matcher) -> None:
    match = matcher.match("what causes it? and which doctor should i see?")
    assert asked(match) == ["causes", "specialist"]


def test_a_part_that_is_left_to_a_person_is_a_part(matcher: Matcher) -> None:
    match = matcher.match("what is the treatment and how much will it cost")
    assert asked(match)[-1] == "cost"
    assert match.parts[-1].world == "health"


def test_one_question_with_an_and_stays_whole(matcher: Matcher) -> None:
    assert len(matcher.match("what are the signs and symptoms").parts) == 1


def test_the_reason_names_evidence_and_costs(matcher: Matcher) -> None:
    why = matcher.match("why do calcium lumps come").why
    assert "causes" in why
    assert "expected cost" in why
    assert "\n" not in why


def test_what_was_heard_before_is_heard_the_same(matcher: Matcher) -> None:
    text = "what causes it? and which doctor should i see?"
    assert matcher.match(text) == matcher.match(text)


def test_candidates_stand_in_the_order_of_the_confidence_that_is_shown(matcher: Matcher) -> None:
    shown = [one.confidence for one in matcher.match("what causes it?").parts[0].candidates]
    assert shown == sorted(shown, reverse=True)
