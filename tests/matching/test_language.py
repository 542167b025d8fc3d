"""The detector on sentences that were written for it: half read while tuning, half only counted."""

from collections import defaultdict
from pathlib import Path

import pytest

from bot.matching import words
from bot.matching.language import LANGUAGES

SENTENCES = Path(__file__).with_name("language_sentences.txt")


def sentences(to_judge: bool) -> dict[str, list[str]]:
    """The even (to judge) or odd lines of each language's block."""
    blocks: dict[str, list[str]] = defaultdict(list)
    block: list[str] = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            block = blocks[line.strip("[]")]
        elif line and not line.startswith("#"):
            block.append(line)
    return {language: lines[to_judge::2] for language, lines in blocks.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_told_apart(language: str) -> None:
    lines = sentences(to_judge=True)[language]
    told = [words.read(line).language for line in lines]
    wrong = [(line, found) for line, found in zip(lines, told, strict=True) if found not in (language, None)]
    assert not wrong
    assert told.count(language) >= 0.9 * len(lines)
