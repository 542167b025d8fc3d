"""The law of imports: the map says what is checked, and webhooks.py, which import-linter cannot take, keeps it too."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import Any

from tests.conftest import ROOT

_LAW: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]


def test_the_map_shows_the_layers_that_are_checked() -> None:
    house, dialogue = [each["layers"] for each in _LAW["contracts"] if each["type"] == "layers"]
    law = (ROOT / "bot" / "README.md").read_text(encoding="utf-8").split("## Law of imports")[1].split("\n\n")
    assert _shown(law[2]) == [["webhooks.py"], *(line.split(" | ") for line in house)]
    assert _shown(law[4]) == [line.split(" | ") for line in dialogue]


def test_the_front_door_speaks_to_the_outside_through_flask_only_and_borrows_one_tool() -> None:
    tree = ast.parse((ROOT / "webhooks.py").read_text(encoding="utf-8"))
    named = {each.module for each in ast.walk(tree) if isinstance(each, ast.ImportFrom) and each.module}
    named |= {alias.name for each in ast.walk(tree) if isinstance(each, ast.Import) for alias in each.names}
    spoken = {library for each in _LAW["contracts"] for library in each.get("forbidden_modules", ())}
    assert spoken & {each.split(".")[0] for each in named} == {"flask", "werkzeug", "structlog"}
    assert {each for each in named if each.startswith("bot.tools")} == {"bot.tools.replay"}


def test_nothing_in_the_bot_looks_up_at_the_front_door() -> None:
    for file in (ROOT / "bot").rglob("*.py"):
        assert not re.search(r"^\s*(?:from|import) webhooks\b", file.read_text(encoding="utf-8"), re.MULTILINE), file


def _shown(law: str) -> list[list[str]]:
    return [re.findall(r"`([^`]+)`", line) for line in law.split("→")]
