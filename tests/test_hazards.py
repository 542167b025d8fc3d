"""The hazard log names tests; each of them exists."""

from __future__ import annotations

import re

from tests.conftest import ROOT

LOG = ROOT / "docs" / "hazards.md"
ROW = re.compile(r"^\| (H\d+) \|(.*)\|$", re.MULTILINE)


def test_every_test_that_the_hazard_log_names_exists() -> None:
    written = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    defined = set(re.findall(r"^(?:async )?def (test_\w+)", written, re.MULTILINE))
    named = set(re.findall(r"\btest_\w+", LOG.read_text(encoding="utf-8"))) - {"test_hazards"}
    assert named - defined == set()


def test_every_hazard_has_a_control_and_a_test() -> None:
    rows = ROW.findall(LOG.read_text(encoding="utf-8"))
    assert len(rows) >= 15
    for hazard, rest in rows:
        cells = [cell.strip() for cell in rest.split("|")]
        assert len(cells) == 6, hazard
        assert all(cells), hazard
        assert "test_" in cells[-1], hazard


def test_no_two_hazards_have_the_same_number() -> None:
    numbers = [hazard for hazard, _ in ROW.findall(LOG.read_text(encoding="utf-8"))]
    assert len(numbers) == len(set(numbers))
