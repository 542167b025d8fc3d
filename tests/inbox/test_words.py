"""Every sentence of the screen stands in every language, with the same placeholders, and is used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import get_args

import pytest

from bot.callbacks import AlertOccasion, Outcome, Reason, Refusal, Status, Urgency
from bot.desk.talk import CannotSend
from bot.dialogue.turn import TurnKind
from bot.inbox import words
from bot.inbox.audit import details
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


def test_all_that_the_assistant_may_take_a_message_for_has_its_words(content) -> None:
    assert {f"talk-{name}" for name in content.talk} == {
        key for key in words.catalogue("en") if key.startswith("talk-")
    }


# Functions that write a line of audit: which argument is the action.
WRITERS = {"audited": 2, "seen": 0, "_moved": 3, "_changed": 1}


def audits() -> Iterator[tuple[str, ast.Call, ast.expr]]:
    """(function, call, action) of each place in the code that writes a line of audit."""
    for file in (ROOT / "bot").rglob("*.py"):
        for outer in ast.walk(ast.parse(file.read_text())):
            for call in ast.walk(outer) if isinstance(outer, ast.FunctionDef) else ():
                if isinstance(call, ast.Call):
                    name = getattr(call.func, "attr" if isinstance(call.func, ast.Attribute) else "id", "")
                    ours = file.parent.name in ("inbox", "desk") and isinstance(call.func, ast.Name)
                    if name == "audited" or (name in WRITERS and ours):
                        yield outer.name, call, call.args[WRITERS[name]]


def test_every_action_and_fact_that_the_audit_can_hold_has_its_words() -> None:
    actions, facts = set(), set()
    for function, call, action in audits():
        facts |= {each.arg for each in call.keywords if each.arg} - {"tell", "other_id"}
        found = {each.value for each in ast.walk(action) if isinstance(each, ast.Constant)}
        # What is handed on is a constant where its own caller names it.
        assert found or function in {*WRITERS, "work"}, ast.unparse(call)
        actions |= found
    assert {"opened", "claimed", "shut-out", "subject-hide"} <= actions
    assert {f"did-{each}" for each in actions} | {f"detail-{each}" for each in facts} == {
        key for key in words.catalogue("en") if key.startswith(("did-", "detail-"))
    }


def test_the_audit_speaks_in_words(admin, desk) -> None:
    admin.sees(f"/inbox/callbacks/{desk.waits().id}")
    admin.sees("/inbox?folder=retry")
    page = admin.sees("/inbox/audit")
    assert "opened a request" in page
    assert "folder “Waiting to retry”" in page
    with admin.app.test_request_context():
        shown = details({"rows": 3, "whole": True, "why": "a court asked", "role": "lead", "number": 0})
    assert shown == ("requests: 3; with whole names and numbers; because: a court asked; as Lead; attachment 1")


def test_the_page_speaks_the_language_of_whoever_looks(agent, desk) -> None:
    agent.posts("/inbox/account/settings", language="te", theme="dark")
    page = agent.sees("/inbox")
    assert '<html lang="te" data-theme="dark">' in page
    assert words.catalogue("te")["folder-now"] in page
