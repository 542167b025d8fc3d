"""Judging: what a label asks for, what was given, and what the gate refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.content import Content
from bot.dialogue import Knowledge
from bot.tools.evaluate import DEFAULT_FILE, KNOWN, changes, command, gate_faults, mended
from bot.tools.evaluation_page import page
from bot.tools.explain import command as explain_command
from bot.tools.explain import explain
from bot.tools.judging import figures, judge, matrix, read_rows
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


def test_labels_stand_beside_what_explain_reads(tmp_path: Path) -> None:
    file = tmp_path / "set.jsonl"
    file.write_text(
        '{"id": 1, "text": "why, how", "kind": "answer", "entries": ["causes", "diagnosis"], "all_entries": true}\n\n'
        '{"id": "2", "text": "and later?", "prior": "treatment", "kind": "answer", "entries": ["causes", "types"]}\n',
        encoding="utf-8",
    )
    one, two = read_rows(file)
    assert (one.id, one.text, one.entries) == ("1", "why, how", (frozenset({"causes"}), frozenset({"diagnosis"})))
    assert (two.prior, two.entries) == ("treatment", (frozenset({"causes", "types"}),))


@pytest.mark.parametrize(
    ("line", "told"), [("{", "set.jsonl:1: no JSON"), ('{"id": "1"}', "set.jsonl:1: no text, kind")]
)
def test_a_line_that_is_no_labelled_question_is_told(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "set.jsonl").write_text(line)
    with pytest.raises(ValueError, match=told):
        read_rows(tmp_path / "set.jsonl")


def test_where_nothing_can_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    for option in ("--json", "--html"):
        done = CliRunner().invoke(command, [option, str(tmp_path / "nowhere" / "out")])
        assert done.exit_code == 2
        assert "there is no folder" in done.output


def test_half_a_surrogate_pair_is_explained_like_any_text(know: Knowledge) -> None:
    asked = '{"id": "1", "text": "what causes it \\ud800"}\n'
    done = CliRunner().invoke(explain_command, ["--jsonl", "--lean"], input=asked)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["entries"] == ["causes"]


def test_the_figures_add_up(tmp_path: Path) -> None:
    first, second = rows(tmp_path, "1,a,en,plain,answer,causes,,,", "2,b,te,lay,answer,types,,,")
    report = figures([judge(first, out("answer", ("causes",))), judge(second, out("handoff"))])
    assert report["all"] == {
        "count": 2,
        "right": 0.5,
        "asked": 0.0,
        "wrong-answer": 0.0,
        "missed": 0.5,
        "wrong-sure": 0.0,
    }
    assert report["content_by_language"]["te"]["missed"] == 1.0


def test_the_gate_refuses_a_new_wrong_answer_an_unreached_entry_and_a_leak(tmp_path: Path, content: Content) -> None:
    phrasing = next(
        line for line in content.entries["causes"].phrasings["en"] if len(line.split()) > 2 and "," not in line
    )
    (row,) = rows(tmp_path, f"1,{phrasing},en,plain,answer,causes,,,")
    judged = [judge(row, out("answer", ("types",)))]
    faults = gate_faults(content, [row], judged, set())
    assert any("wrong and confident: 1" in fault for fault in faults)
    assert any("is also a phrasing" in fault for fault in faults)
    assert not any("wrong and confident" in fault for fault in gate_faults(content, [row], judged, {"1"}))
    unsure = [judge(row, out("answer", ("types",), confidence=0.6))]
    assert not any("wrong and confident" in fault for fault in gate_faults(content, [row], unsure, set()))


def test_only_a_known_one_that_was_judged_can_be_mended(tmp_path: Path) -> None:
    judged_rows = rows(tmp_path, *(f"{number},why,en,plain,answer,causes,,," for number in (1, 2)))
    judged = [judge(row, out("answer", (given,))) for row, given in zip(judged_rows, ("causes", "types"), strict=True)]
    assert mended(judged, {"1", "2", "3"}) == ["1"]


def test_an_entry_is_reached_by_a_right_answer_not_by_a_label(tmp_path: Path, content: Content) -> None:
    (row,) = rows(tmp_path, "1,where does it come from,en,plain,answer,causes,,,")
    missed, right = judge(row, out("handoff")), judge(row, out("answer", ("causes",)))
    assert "no test message rightly gets causes" in gate_faults(content, [row], [missed], set())
    assert "no test message rightly gets causes" not in gate_faults(content, [row], [right], set())


def test_what_changed_is_named(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "1,where does it come from,en,plain,answer,causes,,,")
    before = {
        "messages": [{"id": "1", "verdict": "wrong-answer", "kind": "answer", "entries": ["types"], "actions": []}]
    }
    assert changes(before, [judge(row, out("answer", ("types",)))]) == []
    assert changes(before, [judge(row, out("handoff"))])[0].startswith("changed 1: types (wrong-answer) -> handoff")


@pytest.mark.parametrize("option", ["--compare", "--known"])
@pytest.mark.parametrize("text", ["{}", "[]", '{"messages": [1], "wrong_and_confident": [1]}', "no json"])
def test_another_file_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, text: str
) -> None:
    monkeypatch.chdir(ROOT)
    other, questions = tmp_path / "other.json", tmp_path / "set.csv"
    other.write_text(text, encoding="utf-8")
    questions.write_text(HEAD + "1,causes,en,plain,answer,causes,,,\n", encoding="utf-8")
    done = CliRunner().invoke(command, [str(questions), "--lean", option, str(other)])
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")


def test_what_is_known_is_about_our_own_test_messages() -> None:
    known = json.loads((ROOT / KNOWN).read_text(encoding="utf-8"))["wrong_and_confident"]
    assert set(known) <= {row.id for row in read_rows(ROOT / DEFAULT_FILE)}


def test_explain_gives_what_the_contract_names(know: Knowledge) -> None:
    given = explain(know, "causes")
    assert given["kind"] == "answer"
    assert given["entries"] == ["causes"]
    assert {"actions", "confidence", "candidates", "replies", "language", "why"} <= set(given)


def test_explain_says_what_an_offered_call_was_decided_by(know: Knowledge) -> None:
    given = explain(know, "what will the surgery cost me")
    assert given["kind"] == "handoff"
    assert given["why"].startswith("offered: not-answered; 'what will the surgery cost me': ")
    assert "expected cost: hand off " in given["why"]


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
    assert "Wrong but confident (0.9 and more): <b>0</b> of 2" in text
    assert '<table class="matrix">' in text
    assert text.count('<a href="#s') == text.count("<h2 id=")
    assert ">0.25</text>" in text


def test_the_matrix_says_who_was_taken_for_what(tmp_path: Path) -> None:
    labels = ["symptoms|recognise,,,", "causes,,,", "causes,,,", "causes&types,,,"]
    lines = rows(tmp_path, *(f"{number},words,en,plain,answer,{label}" for number, label in enumerate(labels)))
    given = [
        out("answer", ("recognise",)),
        out("answer", ("types",)),
        out("clarify", ("causes", "types")),
        out("handoff"),
    ]
    judged = [judge(row, each) for row, each in zip(lines, given, strict=True)]
    assert matrix(judged) == {"causes": {"types": 1, "clarify": 1}, "recognise": {"recognise": 1}}
    page_ = page(figures(judged) | {"thresholds": [], "confusions": [], "matrix": matrix(judged)}, judged)
    assert "Wrong but confident (0.9 and more): <b>1</b> of 4 (25.00%)" in page_
    assert "causes: 1 wrong, 0 missed" in page_
