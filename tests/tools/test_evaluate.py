"""Judging: what a label asks for, what was given, and what the gate refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.content import Content
from bot.dialogue import Knowledge
from bot.tools.evaluate import changes, command, gate_faults
from bot.tools.explain import explain
from bot.tools.judging import figures, judge, read_rows
from tests.conftest import ROOT

HEAD = "id,text,language,tags,kind,entries,actions,also,prior\n"


def rows(tmp_path: Path, *lines: str) -> list[Any]:
    file = tmp_path / "set.csv"
    file.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return list(read_rows(file))


def out(kind: str, entries: tuple[str, ...] = (), actions: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    candidates = [{"entry": each, "confidence": 0.95} for each in entries]
    return {
        "kind": kind,
        "entries": list(entries),
        "actions": list(actions),
        "confidence": 0.95,
        "candidates": candidates,
        "why": "",
    } | more


@pytest.mark.parametrize(
    ("label", "given", "verdict"),
    [
        ("answer,causes,,,", out("answer", ("causes",)), "right"),
        ("answer,symptoms|recognise,,,", out("answer", ("recognise",)), "right"),
        ("answer,causes,,,", out("answer", ("types",)), "wrong-answer"),
        ("answer,causes,,,", out("clarify", ("types", "causes")), "asked"),
        ("answer,causes,,,", out("handoff"), "missed"),
        ("answer,causes&diagnosis,,,", out("answer", ("causes", "diagnosis")), "right"),
        ("answer,causes&diagnosis,,,", out("answer", ("causes",)), "missed"),
        ("answer,causes,,handoff,", out("answer", ("causes",), also=["handoff"]), "right"),
        ("answer,causes,,handoff,", out("answer", ("causes",)), "missed"),
        ("handoff,,,,", out("answer", ("treatment",)), "wrong-answer"),
        ("handoff,,,,", out("handoff"), "right"),
        ("fallback,,,,", out("handoff"), "missed"),
        ("action,,callback,,", out("callback-step", (), ("callback",)), "right"),
        ("greeting,,,,", out("greeting"), "right"),
    ],
)
def test_a_turn_is_worth_what_the_label_says(tmp_path: Path, label: str, given: dict[str, Any], verdict: str) -> None:
    (row,) = rows(tmp_path, f"1,words,en,plain,{label}")
    assert judge(row, given).verdict == verdict


def test_the_figures_add_up(tmp_path: Path) -> None:
    first, second = rows(tmp_path, "1,a,en,plain,answer,causes,,,", "2,b,te,lay,answer,types,,,")
    report = figures([judge(first, out("answer", ("causes",))), judge(second, out("handoff"))])
    assert report["all"] == {"count": 2, "right": 0.5, "asked": 0.0, "wrong-answer": 0.0, "missed": 0.5}
    assert report["content_by_language"]["te"]["missed"] == 1.0


def test_the_gate_refuses_a_new_wrong_answer_an_unreached_entry_and_a_leak(tmp_path: Path, content: Content) -> None:
    phrasing = next(
        line for line in content.entries["causes"].phrasings["en"] if len(line.split()) > 2 and "," not in line
    )
    (row,) = rows(tmp_path, f"1,{phrasing},en,plain,answer,causes,,,")
    judged = [judge(row, out("answer", ("types",)))]
    faults = gate_faults(content, [row], judged, None)
    assert any("wrong and confident: 1" in fault for fault in faults)
    assert any("no test message reaches diagnosis" in fault for fault in faults)
    assert any("is also a phrasing" in fault for fault in faults)
    known = {
        "messages": [{"id": "1", "verdict": "wrong-answer", "kind": "answer", "entries": ["types"], "actions": []}]
    }
    assert not any("wrong and confident" in fault for fault in gate_faults(content, [row], judged, known))
    assert changes(known, judged) == []
    assert changes(known, [judge(row, out("handoff"))])[0].startswith("changed 1: types (wrong-answer) -> handoff")


def test_explain_gives_what_the_contract_names(know: Knowledge) -> None:
    given = explain(know, "causes")
    assert given["kind"] == "answer"
    assert given["entries"] == ["causes"]
    assert {"actions", "confidence", "candidates", "replies", "language", "why"} <= set(given)


def test_the_page_stands_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "set.csv"
    file.write_text(
        HEAD + "1,causes,en,plain,answer,causes,,,\n2,<b>joke</b>,en,plain,fallback,,,,\n", encoding="utf-8"
    )
    monkeypatch.chdir(ROOT)
    html, report = tmp_path / "page.html", tmp_path / "report.json"
    done = CliRunner().invoke(command, [str(file), "--lean", "--html", str(html), "--json", str(report)])
    assert done.exit_code == 0, done.output
    assert len(json.loads(report.read_text(encoding="utf-8"))["messages"]) == 2
    text = html.read_text(encoding="utf-8")
    assert "<svg" in text
    assert "http" not in text
    assert "<b>joke" not in text
