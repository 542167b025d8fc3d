"""What `make audit` ends with, and the bill of materials."""

from __future__ import annotations

import json
import re
import runpy
import sys

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "ops"))
AUDIT = runpy.run_path(str(ROOT / "ops" / "audit.py"))
SBOM = runpy.run_path(str(ROOT / "ops" / "sbom.py"))
KNOWN = {"name": "a", "version": "1", "vulns": []}
BAD = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
SKIPPED = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("", "not checked"),
        (json.dumps({"dependencies": []}), "not checked"),
        (json.dumps({"dependencies": [SKIPPED]}), "not checked"),
        (json.dumps({"dependencies": [KNOWN, SKIPPED]}), "not checked"),
        (json.dumps({"dependencies": [KNOWN]}), "clean"),
        (json.dumps({"dependencies": [KNOWN, BAD, SKIPPED]}), "found"),
    ],
)
def test_only_what_was_really_checked_is_clean(said: str, outcome: str) -> None:
    assert AUDIT["read"](said) == outcome


@pytest.mark.parametrize(
    ("advisories", "offline", "ends"),
    [("clean", "", 0), ("not checked", "", 2), ("not checked", "allowed", 0), ("found", "allowed", 1)],
)
def test_what_was_not_checked_is_no_success_unless_somebody_said_so(advisories: str, offline: str, ends: int) -> None:
    assert AUDIT["verdict"]({"bandit": "clean", "secrets": "clean", "advisories": advisories}, offline) == ends


def test_the_bill_names_every_pin_with_its_hashes() -> None:
    lock = ROOT / "requirements.txt"
    bill = json.loads(SBOM["made_from"](lock))
    pinned = set(re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*?\])?==(\S+)", lock.read_text(), re.MULTILINE))
    assert {(each["name"], each["version"]) for each in bill["components"]} == pinned
    assert all(each["hashes"] for each in bill["components"])
    assert bill["bomFormat"] == "CycloneDX"
