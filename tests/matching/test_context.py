"""What a message asks for in the light of the entry answered before it."""

import pytest

from bot.dialogue import Knowledge
from bot.matching import Matcher, read
from bot.matching.context import asked_next, has_no_subject


@pytest.fixture(scope="module")
def matcher(know: Knowledge) -> Matcher:
    return know.matcher


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("what are they", "symptoms"),
        ("what about the second one", "treatment"),
        ("दूसरा वाला क्या है", "treatment"),
    ],
)
def test_what_has_no_subject_is_about_the_entry_before(matcher: Matcher, text: str, prior: str) -> None:
    part = matcher.match(text, prior=prior).parts[0]
    assert part.best is not None
    assert (part.band, part.best.id, part.text) == ("answer", prior, text)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("and how is that treated?", "treatment"),
        ("is it painful?", "symptoms"),
        ("no i mean symptoms", "symptoms"),
        ("aur iska ilaaj?", "treatment"),
    ],
)
def test_a_message_that_names_its_own_topic_is_a_new_question(matcher: Matcher, text: str, entry: str) -> None:
    part = matcher.match(text, prior="causes").parts[0]
    assert part.best is not None
    assert (part.band, part.best.id) == ("answer", entry)


def test_another_world_stays_another_world(matcher: Matcher) -> None:
    assert matcher.match("cricket score", prior="treatment").parts[0].world == "elsewhere"


def test_taking_up_the_entry_before_does_not_ask_for_it_again(matcher: Matcher) -> None:
    match = matcher.match("సరే కారణాలు అర్థమైనాయి, కానీ ఇది ప్రమాదకరమా కాదా", prior="causes")
    assert [part.candidates[0].id for part in match.parts] == ["overview"]


def test_an_unknown_prior_is_no_prior(matcher: Matcher) -> None:
    assert matcher.match("how is it done", prior="no such") == matcher.match("how is it done")


def test_what_lies_near_is_likelier_and_the_same_again_less() -> None:
    before = {"causes": 0.4, "types": 0.3, "thanks": 0.1}
    after = asked_next(before, "causes", ["types"])
    assert after["types"] > before["types"]
    assert after["causes"] < before["causes"]
    assert sum(after.values()) < 1


def test_a_word_of_its_own_is_a_subject() -> None:
    assert has_no_subject(read("and what about that?"))
    assert not has_no_subject(read("and what about that lump?"))
    assert not has_no_subject(read("what"))
