"""A stored conversation becomes a script with nobody in it; `*.chat.yaml` files are tests wherever they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml
from click.testing import CliRunner

from bot.callbacks import UNDO_WITHIN
from bot.dialogue import Knowledge
from bot.runtime import Runtime
from bot.store import dossier, staff
from bot.store.tables import callbacks, outbox
from bot.tools import play
from bot.tools.conversation import BadScript, read_scripts, scripts_in
from bot.tools.script import stored_script
from tests.conftest import ROOT, Patient

pytest_plugins = ["pytester"]

GOOD = """
- name: asks_for_causes
  turns:
    - patient: "causes"
      expect: {kind: answer, entries: [causes]}
"""


def ask_for_a_call(patient: Patient) -> None:
    patient.says("please call me back")
    for _ in range(4):
        patient.says("1")


def test_a_stored_conversation_becomes_a_script_without_its_person(
    rt: Runtime, new_patient: Callable[[str, str], Patient]
) -> None:
    ask_for_a_call(new_patient("Lakshmi Devi", "+919848099999"))
    with rt.store.read() as conn:
        reference = conn.execute(sa.select(callbacks.c.reference)).scalar_one()
    text = stored_script(rt, reference)
    assert text is not None
    assert "Lakshmi" not in text
    assert "99999" not in text
    (script,) = yaml.safe_load(text)
    assert script["turns"][0]["patient"] == "please call me back"


def test_an_unknown_reference_is_told(rt: Runtime) -> None:
    assert stored_script(rt, "XXXXX") is None


@pytest.fixture
def hospital(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder that is none of ours, and the one command of docs/testing.md."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p bot.tools.pytest_chat")
    return pytester


def write(hospital: pytest.Pytester, text: str) -> Path:
    file = hospital.path / "visits.chat.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_conversation_file_is_a_test(hospital: pytest.Pytester) -> None:
    write(hospital, GOOD)
    hospital.runpytest_subprocess("-v").assert_outcomes(passed=1)


def test_a_conversation_that_goes_otherwise_is_told_as_it_went(hospital: pytest.Pytester) -> None:
    write(hospital, GOOD.replace("[causes]", "[types]"))
    done = hospital.runpytest_subprocess()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*types*", "*> causes*"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- name: x\n  turns: 5\n", "*visits.chat.yaml: script 1 (x): has no `turns`*"),
        ("- name: x\n", "*visits.chat.yaml: script 1 (x): has no `turns`*"),
        ("- just words\n", "*visits.chat.yaml: script 1: must have a name and turns*"),
        ("- name: x\n  turns: [hello]\n", "*script 1 (x): turn 1 must be like*not 'hello'*"),
        ("- name: [\n", "*visits.chat.yaml: no YAML*"),
        ("- turns: [{patient: hi, expects: {kind: menu}}]\n", "*turn 1: 'expects' is no key; 'expect' is"),
        ("- turns: [{patient: hi, expect: {knd: menu}}]\n", "*turn 1: 'knd' is no key; 'kind' is"),
        ("- turns: [{patient: hi}]\n  expect_callbck: none\n", "*'expect_callbck' is no key; 'expect_callback' is"),
        ("- turns: [{patient: hi, expect: menu}]\n", "*turn 1: `expect` must hold keys*"),
        ("- turns: [{patient: hi, gives: shoe}]\n", "*turn 1: gives 'shoe' is not one of name, time*"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(hospital: pytest.Pytester, text: str, told: str) -> None:
    write(hospital, text)
    done = hospital.runpytest_subprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines([told])


def test_content_that_is_not_there_is_told(hospital: pytest.Pytester) -> None:
    write(hospital, GOOD)
    done = hospital.runpytest_subprocess("--careline-content", "nowhere.yaml")
    assert done.ret != 0
    done.stderr.fnmatch_lines(["*there is no file nowhere.yaml*"])


def test_staff_do_only_what_staff_can_do(tmp_path: Path) -> None:
    file = tmp_path / "staff.chat.yaml"
    file.write_text("- turns: [{patient: call me}, {staff: no_answer}]", encoding="utf-8")
    with pytest.raises(BadScript, match="turn 2: staff 'no_answer'"):
        read_scripts(file)


def test_staff_of_a_script_move_a_request_as_those_at_the_desk_do(know: Knowledge) -> None:
    text = "- turns: [{patient: call me at 5 pm}, {patient: 'yes'}, {staff: claimed}, {staff: hold}]"
    (script,) = scripts_in(text, "x")
    with play.stage(know) as (rt, clock):
        assert not play.play(rt, clock, script).failures
        with rt.store.read() as conn:
            (kept,) = conn.execute(sa.select(callbacks)).all()
            told = conn.execute(sa.select(outbox.c.due_at).where(outbox.c.dedupe_key.like("tell:%"))).scalar_one()
            history = [(each.actor, each.move) for each in dossier.history(conn, kept.id)]
            chat = dossier.chat(conn, kept.sender_id)
            audited = {(each.actor, each.action) for each in staff.audit_lines(conn)}
    assert {("meera", "claimed"), ("meera", "took-chat"), ("bot", "told")} <= set(history)
    assert audited == {("meera", "claimed"), ("meera", "took-chat")}
    assert (kept.holder, chat.held_by) == ("meera", "Meera")
    assert told == kept.claimed_at + UNDO_WITHIN


def test_a_key_that_nothing_reads_is_named_and_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "more.chat.yaml"
    file.write_text("- source: ward 3\n  turns: [{patient: hello, remark: polite}]", encoding="utf-8")
    assert [script.unread for script in read_scripts(file)] == [("source", "turn 1: remark")]


def test_a_folder_without_scripts_has_not_passed(tmp_path: Path) -> None:
    done = CliRunner().invoke(play.command, [str(tmp_path)])
    assert (done.exit_code, done.output) == (1, "Error: there is no script in what was named: nothing was played\n")


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    write_to = tmp_path / "good.chat.yaml"
    write_to.write_text(GOOD, encoding="utf-8")
    done = CliRunner().invoke(play.command, ["--via-webhook", "localhost", str(write_to)])
    assert done.exit_code == 2
    assert "--via-webhook localhost: must be an address like" in done.output


def test_a_picture_may_stand_beside_what_is_written() -> None:
    scripts = scripts_in("- turns: [{media: image}, {patient: {media: voice}}]", "x")
    assert [turn.kind for turn in scripts[0].turns] == ["image", "voice"]


def test_a_turn_that_says_nothing_is_refused() -> None:
    with pytest.raises(BadScript, match="turn 2 must hold"):
        scripts_in("- turns: [{patient: hello}, {expect: {kind: greeting}}]", "x")
