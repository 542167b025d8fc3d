"""Every sentence of the screen stands in every language, with the same placeholders, and is used."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from bot.callbacks import AlertOccasion, Outcome, Reason, Refusal, Status, Urgency
from bot.desk.talk import CannotSend
from bot.dialogue.turn import TurnKind
from bot.inbox import words
from bot.inbox.columns import COLUMNS
from bot.store.queue import FOLDERS
from tests.conftest import ROOT

INBOX = ROOT / "bot" / "inbox"


@pytest.mark.parametrize("language", list(words.LANGUAGES))
def test_every_language_has_the_same_keys_and_placeholders(language: str) -> None:
    english, other = words.catalogue("en"), words.catalogue(language)
    assert other.keys() == english.keys()
    for key, text in english.items():
        assert sorted(re.findall(r"\{\w+\}", other[key])) == sorted(re.findall(r"\{\w+\}", text)), key


def test_every_key_that_is_asked_for_exists() -> None:
    asked = set()
    for file in INBOX.rglob("*.html"):
        asked |= set(re.findall(r"\bt\('([a-z0-9-]+)'[,)]", file.read_text()))
    for file in INBOX.glob("*.py"):
        asked |= set(re.findall(r"\bsay\(\s*\"([a-z0-9-]+)\"", file.read_text()))
    assert asked - words.catalogue("en").keys() == set()


@pytest.mark.parametrize(
    ("begins", "values"),
    [
        ("folder-", FOLDERS), ("about-", FOLDERS), ("empty-", FOLDERS), ("column-", COLUMNS),
        ("urgency-", get_args(Urgency)), ("reason-", get_args(Reason)), ("status-", get_args(Status)),
        ("outcome-", get_args(Outcome)), ("refused-", get_args(Refusal)), ("not-sent-", get_args(CannotSend)),
        ("kind-", get_args(TurnKind)), ("occasion-", get_args(AlertOccasion)),
    ],
)  # fmt: skip
def test_every_value_has_its_words(begins: str, values: tuple[str, ...]) -> None:
    assert {begins + value for value in values} <= words.catalogue("en").keys()


def test_the_page_speaks_the_language_of_whoever_looks(agent, desk) -> None:
    agent.posts("/inbox/account/settings", language="te", theme="dark")
    page = agent.sees("/inbox")
    assert '<html lang="te" data-theme="dark">' in page
    assert words.catalogue("te")["folder-now"] in page
