"""A conversation saved as a script: it can be run, and nobody is in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.runtime import Runtime
from bot.simulator.disguise import Disguise
from bot.tools.conversation import read_scripts
from bot.tools.play import play, stage
from tests.simulator.conftest import Tester


def saved(tester: Tester, patient: str, **wishes: str) -> dict[str, object]:
    text = tester.client.get("/simulator/script", query_string={"patient": patient, **wishes}).text
    (script,) = yaml.safe_load(text)
    found: dict[str, object] = script
    return found


def test_what_was_typed_is_saved_with_what_came_of_it(tester: Tester) -> None:
    tester.sends("what are the symptoms?")
    tester.sends("", kind="voice")
    script = saved(tester, tester.patients[0])
    assert script["turns"] == [
        {"patient": "what are the symptoms?", "expect": {"kind": "answer", "entries": ["symptoms"]}},
        {"patient": {"media": "voice"}, "expect": {"kind": "media"}},
    ]
    assert script["expect_callback"] == "none"
    assert script["now"] == "2026-11-23T10:30:00+05:30"


def test_a_form_is_saved_with_what_each_message_gives(tester: Tester) -> None:
    hidden = tester.patients[2]
    for text in ("please call me back", "my number is 99123 45678", "1", "yes"):
        tester.sends(text, patient=hidden)
    script = saved(tester, hidden)
    turns = script["turns"]
    assert isinstance(turns, list)
    assert [turn.get("gives") for turn in turns] == [None, "phone", "time", "confirm"]
    assert script["hides_number"] is True
    assert "99123" not in str(script)
    assert "Lakshmi" not in str(script)
    assert script["expect_callback"] == {"name": "Suresh", "phone": "9848020000"}


def test_a_pause_on_the_moved_clock_is_in_the_script(tester: Tester) -> None:
    tester.sends("hello")
    tester.posts("clock", by="1500")
    tester.sends("menu")
    turns = saved(tester, tester.patients[0])["turns"]
    assert isinstance(turns, list)
    assert turns[1]["after"] == "25h 0m"


def test_a_bug_becomes_a_failing_test(tester: Tester) -> None:
    tester.sends("what are the symptoms?")
    script = saved(tester, tester.patients[0], should="answer", entries="diagnosis, treatment")
    turns = script["turns"]
    assert isinstance(turns, list)
    assert turns[-1]["expect"] == {"kind": "answer", "entries": ["diagnosis", "treatment"]}
    assert "expect_callback" not in script


def test_a_copy_is_saved_as_redelivered_and_a_forgery_not_at_all(tester: Tester) -> None:
    tester.posts("trouble", trouble="twice", text="hello", code="63016")
    tester.posts("trouble", trouble="forged", text="secret", code="63016")
    turns = saved(tester, tester.patients[0])["turns"]
    assert isinstance(turns, list)
    assert [(turn["patient"], turn.get("redelivered")) for turn in turns] == [("hello", True)]


def test_another_testers_conversation_cannot_be_had(tester: Tester, another: Tester) -> None:
    answer = another.client.get("/simulator/script", query_string={"patient": tester.patients[0]})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("call me on +91 91234 56789", "call me on 9848020000"),
        ("my number 09123456789, his is 91111 22222", "my number 9848020000, his is 9848020001"),
        ("नंबर ९१२३४५६७८९", "नंबर 9848020000"),
        ("this one: 98765 43210", "this one: 9848012345"),
        ("write to Asha.Rao@mail.example please", "write to patient@example.org please"),
        ("I am Asha Rao, born 03/04/1971", "I am Suresh, born 01/01/1980"),
        ("asha here; Ashas are many", "Suresh here; Ashas are many"),
        ("file 1234 5678 9012", "file 9848020000"),
        ("after 10 am, 2 weeks, 120/80", "after 10 am, 2 weeks, 120/80"),
        ("call 112", "call 112"),
    ],
)
def test_nobody_stays_in_a_text(text: str, without: str) -> None:
    assert Disguise(("Asha Rao",), "+919876543210").text(text) == without


def test_the_same_number_gets_the_same_stand_in() -> None:
    disguise = Disguise((), None)
    assert disguise.text("9123456789") == disguise.text("+91 91234 56789")


def test_a_saved_conversation_plays_as_it_went(tester: Tester, sim_rt: Runtime, tmp_path: Path) -> None:
    hidden = tester.patients[2]
    for text in ("what are the symptoms?", "please call me back", "99123 45678", "1", "yes", "thank you"):
        tester.sends(text, patient=hidden)
    file = tmp_path / "saved.chat.yaml"
    file.write_text(tester.client.get("/simulator/script", query_string={"patient": hidden}).text, encoding="utf-8")
    (read,) = read_scripts(file)
    with stage(sim_rt.know) as (rt, clock):
        assert play(rt, clock, read).failures == []


def test_a_bug_saved_as_a_test_fails(tester: Tester, sim_rt: Runtime, tmp_path: Path) -> None:
    tester.sends("what are the symptoms?")
    wishes = {"patient": tester.patients[0], "should": "answer", "entries": "diagnosis"}
    file = tmp_path / "bug.chat.yaml"
    file.write_text(tester.client.get("/simulator/script", query_string=wishes).text, encoding="utf-8")
    (read,) = read_scripts(file)
    with stage(sim_rt.know) as (rt, clock):
        (failure,) = play(rt, clock, read).failures
    assert "expected entries diagnosis" in failure
