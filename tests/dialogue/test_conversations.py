"""Every conversation of `conversations/` goes as it is written there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.dialogue import Knowledge
from bot.runtime import Runtime
from bot.tools.conversation import Script, read_scripts
from bot.tools.conversations import page
from bot.tools.play import play, stage, transcript
from bot.tools.ways import HandClock

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "conversations"
SCRIPTS = [script for file in sorted(FOLDER.glob("*.yaml")) for script in read_scripts(file)]


@pytest.fixture(scope="module")
def house(know: Knowledge) -> Iterator[tuple[Runtime, HandClock]]:
    with stage(know) as parts:
        yield parts


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_conversation(script: Script, house: tuple[Runtime, HandClock]) -> None:
    played = play(*house, script)
    assert not played.failures, "\n".join([*played.failures, transcript(played)])


def test_no_two_conversations_have_one_name() -> None:
    names = [script.name for script in SCRIPTS]
    assert len(names) == len(set(names))


def test_the_page_of_conversations_is_up_to_date(know: Knowledge) -> None:
    written = (ROOT / "docs" / "conversations.md").read_text(encoding="utf-8")
    assert written == page(know, FOLDER), "run: python -m bot conversations"
