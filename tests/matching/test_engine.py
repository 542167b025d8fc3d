"""The learned matcher on a handful of phrasings."""

import pytest

from bot.matching import decide, learning, words
from bot.matching.engine import Engine, Example
from bot.matching.features import features_of

PHRASINGS = {
    "causes": [
        "why does it happen",
        "what causes the lumps",
        "reason for calcium deposits",
        "how did i get this",
    ],
    "treatment": ["how is it treated", "medicines for the lumps", "is surgery needed", "what is the cure"],
    "phone-number": [
        "what is your number",
        "can i ring you",
        "phone number please",
        "number of the hospital",
    ],
}


@pytest.fixture(scope="module")
def matcher() -> Engine:
    return learned()


def learned() -> Engine:
    examples = [Example(words.read(text), label) for label, texts in PHRASINGS.items() for text in texts]
    return learning.fit(examples)


def best(matcher: Engine, text: str) -> str:
    return matcher.rank(words.read(text)).best(1)[0][0]


def test_a_known_text_is_answered_at_once(matcher: Engine) -> None:
    ranking = matcher.rank(words.read("Why does it happen?"))
    assert ranking.exact
    assert ranking.best(1) == [("causes", 0.995)]


def test_a_misspelt_question_finds_its_label(matcher: Engine) -> None:
    assert best(matcher, "medcines for the lmps") == "treatment"


def test_another_world_is_not_named(matcher: Engine) -> None:
    assert not decide.would_name(matcher.rank(words.read("zxqv blorp")))


def test_an_empty_message_is_not_named(matcher: Engine) -> None:
    assert not decide.would_name(matcher.rank(words.read("?!")))


def test_learning_twice_gives_the_same_engine(matcher: Engine) -> None:
    again = learned()
    text = words.read("cure for calcium deposits")
    assert again.rank(text).best(3) == matcher.rank(text).best(3)


def test_evidence_of_an_answer_helps_to_find_it() -> None:
    examples = [Example(words.read("what is it"), "overview"), Example(words.read("where are you"), "place")]
    matcher = learning.fit(examples, {"overview": ["Calcium salts settle in damaged skin."]})
    assert best(matcher, "does calcium settle in the skin") == "overview"


def test_nothing_to_learn_from_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learning.fit([])


def test_of_too_many_texts_those_that_are_told_apart_already_are_left_out() -> None:
    easy = [
        ("apples are red", "fruit"),
        ("apples are round", "fruit"),
        ("cars are fast", "car"),
        ("cars are loud", "car"),
    ]
    hard = [("apples are fast and loud", "fruit")]
    texts = [*easy * 5, *hard, *easy * 5]
    rows = [Example(words.read(text), label) for text, label in texts]
    kinds = [features_of(row.words) for row in rows]
    kept, fair = learning.telling(rows, kinds, None, most=12, spread=10)
    assert len(kept) == 12
    assert fair.sum() == 10
    assert texts.index(hard[0]) in kept
