"""Threat 6, checked in the source: no page of ours has inline scripts or styles, or unescaped text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

TEMPLATES = sorted(
    file for kind in ("*.html", "*.jinja", "*.j2", "*.svg") for file in (ROOT / "bot").rglob(f"templates/**/{kind}")
)
FORBIDDEN = {
    "a script inside the page": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "a style inside the page": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "a handler in an attribute": re.compile(r"<[^>{]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script in a link": re.compile(r"javascript:", re.IGNORECASE),
    "text that is not escaped": re.compile(r"\|\s*safe\b|autoescape\s+false", re.IGNORECASE),
    "something from another host": re.compile(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=[\"']https?:", re.I),
}
NEW_WINDOW = re.compile(r"<a[^>]*target=[\"']?_blank[^>]*>", re.IGNORECASE)


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_template_has(fault: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}: {hit.group()[:60]}"
        for file in TEMPLATES
        for hit in FORBIDDEN[fault].finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_link_to_a_new_window_hands_nothing_over() -> None:
    links = [(file.name, link) for file in TEMPLATES for link in NEW_WINDOW.findall(Path(file).read_text("utf-8"))]
    assert [each for each in links if "noopener" not in each[1]] == []
