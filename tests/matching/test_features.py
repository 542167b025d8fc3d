"""Features are numbers made of letters."""

from pathlib import Path

from bot.content import load_content
from bot.matching.features import SHARES, code, features_of
from bot.matching.words import read

CONTENT = Path(__file__).parents[2] / "faq.yaml"
LONGEST = 5


def test_no_two_groups_of_letters_of_the_content_have_one_number() -> None:
    words = {f" {token} " for _, _, text in load_content(CONTENT).phrasings() for token in read(text).tokens}
    groups = {
        word[start:end]
        for word in words
        for start in range(len(word))
        for end in range(start + 1, min(start + LONGEST, len(word)) + 1)
    }
    assert len(groups) > 50_000
    assert len({code(group) for group in groups}) == len(groups)


def test_every_kind_has_a_share_and_misspelling_leaves_groups_alike() -> None:
    right, wrong = features_of(read("kneecap")), features_of(read("kneecab"))
    assert len(right) == len(SHARES)
    assert not right[0] & wrong[0]
    assert right[1] & wrong[1]
