"""A conversation saved as a script: it can be run, and nobody is in it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from bot.dialogue import Knowledge
from bot.dialogue.words.phones import cut_phone
from bot.runtime import Runtime
from bot.simulator.disguise import Disguise
from bot.simulator.scripts import Replay, Said, Whose, script
from bot.tools.conversation import read_scripts
from bot.tools.play import play, stage
from bot.tools.replay import replay_on
from tests.conftest import MONDAY
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
    assert script["expect_callback"] == {"name": "Suresh", "phone": "+919848020000"}


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
        ("call me on +91 91234 56789", "call me on +91 98480 20000"),
        ("my number 09123456789, his is 91111 22222", "my number 09848020000, his is 98480 20001"),
        ("नंबर ९१२३४५६७८९", "नंबर ९८४८०२००००"),
        ("this one: 98765 43210", "this one: {own}"),
        ("this one: +91-98765 43210", "this one: +91-{own}"),
        ("write to Asha.Rao@mail.example please", "write to patient@example.org please"),
        ("pay to sunil@okaxis, I am @sunil_r", "pay to patient@bank, I am @patient"),
        ("I am Asha Rao, born 03/04/1971", "I am Suresh, born 01/01/1980"),
        ("born 3 April 1971", "born 1 January 1980"),
        ("DOB 1971-04-03", "DOB 1980-01-01"),
        ("जन्म ३ अप्रैल १९७१", "जन्म 1 जनवरी 1980"),
        ("born in 1971", "born in 1980"),
        ("call me on 27/11/2026 at 4", "call me on 27/11/2026 at 4"),
        ("asha here; Ashas are many", "suresh here; Ashas are many"),
        ("is it serious? my name is Sunil Reddy and I am ill", "is it serious? my name is Padma and I am ill"),
        ("नाम सुनीता है", "नाम पद्मा है"),
        ("mera naam Farah hai", "mera naam Padma hai"),
        ("నా పేరు లక్ష్మి", "నా పేరు పద్మ"),
        ("this is Ravi, my daughter Kavya has a lump", "this is Padma, my daughter Kiran has a lump"),
        ("Dr. Ramesh told me", "Dr. Padma told me"),
        ("what is the name of the doctor", "what is the name of the doctor"),
        ("doctor ka naam batao", "doctor ka naam batao"),
        ("I am worried, my wife has pain", "I am worried, my wife has pain"),
        ("my MRN is 445566, UHID: AB-12345", "my MRN is 123456, UHID: XX-12345"),
        ("patient id 4455", "patient id 1234"),
        ("pin 500081", "pin 123456"),
        ("after 10 am, 2 weeks, 120/80", "after 10 am, 2 weeks, 120/80"),
        ("call 112", "call 112"),
    ],
)
def test_nobody_stays_in_a_text(text: str, without: str) -> None:
    assert Disguise(("Asha Rao",), "+919876543210", texts=[text], year=2026).text(text) == without


@pytest.mark.parametrize("text", ["9123456789", "+1 415 555 2671", "1234 5678 9012", "91234 5678", "040 2345 6789"])
def test_a_replaced_number_is_a_phone_number_only_if_it_was_one(text: str) -> None:
    made = Disguise((), None).text(text)
    assert made != text
    assert (cut_phone(made)[0] is None) == (cut_phone(text)[0] is None)


def test_nobody_is_called_as_they_are_called() -> None:
    assert "Suresh" not in Disguise(("Suresh Babu",), None).text("Suresh here")


def test_the_same_number_gets_the_same_stand_in() -> None:
    disguise = Disguise((), None)
    assert disguise.text("9123456789") == "9848020000"
    assert disguise.text("+91 91234 56789") == "+91 98480 20000"


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


def plays(tester: Tester, rt: Runtime, folder: Path, patient: str) -> list[str]:
    file = folder / "saved.chat.yaml"
    file.write_text(tester.client.get("/simulator/script", query_string={"patient": patient}).text, encoding="utf-8")
    (read,) = read_scripts(file)
    with stage(rt.know) as (scratch, clock):
        return play(scratch, clock, read).failures


def test_what_a_message_gives_is_what_it_supplies_not_what_was_asked(tester: Tester) -> None:
    hidden = tester.patients[2]
    for text in ("please call me back", "I am Padma", "it is for me: 99123 45678", "tomorrow at 4 pm", "yes"):
        tester.sends(text, patient=hidden)
    turns = saved(tester, hidden)["turns"]
    assert isinstance(turns, list)
    assert [turn.get("gives") for turn in turns] == [None, "name", "phone", "time", "confirm"]


def test_the_writers_own_number_stays_their_own(tester: Tester, sim_rt: Runtime, tmp_path: Path) -> None:
    shown = tester.patients[0]
    own = tester.html.split(f'id="phone-{shown}"')[1].split("+91")[1][:10]
    assert own.isdigit()
    for text in ("call me", f"on {own}", "tomorrow at 4 pm", "yes"):
        tester.sends(text, patient=shown)
    script = saved(tester, shown)
    assert own not in str(script)
    assert "on {own}" in str(script["turns"])
    assert plays(tester, sim_rt, tmp_path, shown) == []


def test_a_number_that_is_hidden_on_the_way_is_hidden_then(tester: Tester, sim_rt: Runtime, tmp_path: Path) -> None:
    shown = tester.patients[0]
    tester.sends("call me", patient=shown)
    tester.posts("patients/change", patient=shown, what="hide")
    for text in ("tomorrow at 4 pm", "yes"):
        tester.sends(text, patient=shown)
    script = saved(tester, shown)
    turns = script["turns"]
    assert isinstance(turns, list)
    assert "hides_number" not in script
    assert [turn.get("hides_number") for turn in turns] == [None, True, None]
    assert plays(tester, sim_rt, tmp_path, shown) == []


def test_a_copy_that_goes_otherwise_says_so_at_its_top() -> None:
    def saved_with(replay: Replay) -> str:
        step = Said("SM1", "text", "causes", MONDAY, "answer", ("causes",))
        return script("x", [step], Whose(("Asha",), None), None, ZoneInfo("Asia/Kolkata"), replay=replay)

    assert "#   turn 1: another kind\n- name: x" in saved_with(lambda text: ["turn 1:\nanother kind"])
    assert "does not go" not in saved_with(lambda text: [])


def test_what_is_saved_is_played_at_once(know: Knowledge) -> None:
    text = "- name: x\n  turns:\n  - {patient: causes, expect: {kind: thanks}}\n"
    assert replay_on(know)(text) == ["turn 1 ('causes'): expected kind thanks, came answer"]


@pytest.mark.parametrize(("typed", "without"), [("Anita Desai.", "Padma."), ("లక్ష్మి", "పద్మ")])
def test_what_was_typed_when_a_name_was_asked_for_is_one(typed: str, without: str) -> None:
    step = Said("SM1", "text", typed, MONDAY, "handoff", (), asked="name")
    (written,) = yaml.safe_load(script("x", [step], Whose(("Asha",), None), None, ZoneInfo("Asia/Kolkata")))
    assert written["turns"][0]["patient"] == without


def test_a_number_of_which_nobody_knows_since_when_it_is_hidden_is_told() -> None:
    step = Said("SM1", "text", "causes", MONDAY, "answer", ("causes",))
    text = script("x", [step], Whose(("Asha",), "+919123456789", hidden_later=True), None, ZoneInfo("Asia/Kolkata"))
    assert "WhatsApp hides this number by now" in text
