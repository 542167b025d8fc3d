"""A bad content file is told whole, with lines; a good one says what was written."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.content import LANGUAGES, Content, ContentError, load_content
from bot.content.load import WORDING
from bot.content.reading import read_yaml
from bot.content.roles import NEEDED, TALK
from bot.dialogue.journeys.manners import SAID
from bot.dialogue.words.phrasebook import phrasebook
from tests.conftest import ROOT

LONG = "words " * 167
GOOD = (ROOT / "faq.yaml").read_text(encoding="utf-8")


def problems(tmp_path: Path, text: str | bytes) -> list[str]:
    file = tmp_path / "faq.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ContentError) as caught:
        load_content(file)
    return [str(problem) for problem in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - id: symptoms\n", "  - id: overview\n", "the id 'overview' stands twice"),
        ("related: [", "related: [nowhere, ", "there is no entry 'nowhere'"),
        ('opens: "09:00"', 'opens: "25:00"', "opens"),
        ('closes: "19:00"', 'closes: "08:00"', "closes before it opens"),
        ('time_zone: "Asia/Kolkata"', 'time_zone: "Asia/Nowhere"', "is no time zone"),
        ('phone_dial: "+914068334455"', 'phone_dial: "040"', "phone_dial"),
        ('review_by: "2027-05-22"', 'review_by: "2026-01-01"', "review_by is not after drafted_on"),
        ("      en: |-\n        *", "      en: |-\n        take 500 mg *", "names a dose or amount"),
        ("      en: |-\n        *", "      en: |-\n        " + "long " * 200 + "*", "characters, over 900"),
        ("entries:\n", "entries:\n  - no: thing\n", "entries.0.no"),
        ('source: "', 'source: "\\u0007', "a control character"),
        ('opens: "09:00"', "opens: 9:00", 'write "09:00"'),
        ('opens: "09:00"', "opens: 9:00", 'opens: write a time like "09:00", in quotes'),
        ('closes: "19:00"', "closes: 19:00", 'write "19:00"'),
        ('review_by: "2027-05-22"', 'review_by: "22.5.2027"', 'write a date like "2027-05-22"'),
        ('slot_minutes: "120"', "slot_minutes: 2:00", 'slot_minutes: write a whole number like "60"'),
        ("    says:\n      en: |-\n", "    says:\n      en: |-\n        " + LONG + "\n", "characters, over 900"),
        ('    title:\n      en: "', '    title:\n      en: "' + "long " * 30, "title of"),
    ],
)
def test_each_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = changed(old, new)
    found = problems(tmp_path, text)
    assert any(told in problem for problem in found), found
    assert all(problem.startswith("faq.yaml:") for problem in found)
    assert all(int(problem.split(":")[1]) > 0 for problem in found)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = changed('closes: "19:00"', 'closes: "08:00"').replace("related: [", "related: [nowhere, ", 1)
    assert len(problems(tmp_path, text)) == 2


def test_what_has_another_shape_hides_nothing_else(tmp_path: Path) -> None:
    text = changed('slot_minutes: "120"', "slot_minutes: many")
    text = text.replace("  - id: symptoms\n", "  - id: overview\n", 1).replace('id: "optout"', 'id: "optin"', 1)
    text = text.replace("related: [", "related: [nowhere, ", 1).replace('review_by: "2027-05-22"', "review_by: soon", 1)
    found = "\n".join(problems(tmp_path, text))
    for told in ("slot_minutes", "'optin' stands twice", "review_by"):
        assert told in found


def test_every_id_that_the_bot_needs_and_the_content_lacks_is_told(tmp_path: Path) -> None:
    lacking = changed('id: "optout"', 'id: "x-optout"')
    for name in ("overview", "callback", "emotional-support"):
        lacking = lacking.replace(f"  - id: {name}\n", f"  - id: x-{name}\n", 1)
    said = re.compile(r"faq\.yaml:[1-9]\d*: (\w+): the bot needs one with the id '(.+)'")
    told = [said.match(each) for each in problems(tmp_path, lacking)]
    assert [each.groups() for each in told if each] == [
        ("entries", "overview"),
        ("actions", "callback"),
        ("unanswered", "emotional-support"),
        ("talk", "optout"),
    ]


def test_what_the_dialogue_answers_to_is_among_the_ids_that_the_content_must_have() -> None:
    named = {*phrasebook({}).values(), *SAID}
    assert named <= {*TALK, *NEEDED["actions"]}


def test_a_reference_to_an_entry_of_another_shape_is_no_fault(tmp_path: Path) -> None:
    found = problems(tmp_path, changed('review_by: "2027-05-22"', "review_by: soon"))
    assert len(found) == 1, found


def test_a_sentence_of_the_wording_that_is_too_long_is_told(tmp_path: Path) -> None:
    folder = shutil.copytree(WORDING, tmp_path / "wording")
    file = folder / "te.yaml"
    file.write_text(file.read_text("utf-8").replace('hello: "', 'hello: "' + "x" * 1000, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_content(ROOT / "faq.yaml", folder)
    (told,) = caught.value.problems
    assert told.file == "te.yaml"
    assert "hello: text of" in told.text


def test_a_number_to_dial_stands_in_the_content_and_not_in_the_wording(tmp_path: Path) -> None:
    folder = shutil.copytree(WORDING, tmp_path / "wording")
    file = folder / "hi.yaml"
    file.write_text(file.read_text("utf-8").replace("{all_services}", "112", 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_content(ROOT / "faq.yaml", folder)
    assert any("hello: 112 is a number to dial" in told.text for told in caught.value.problems)


def test_the_emergency_numbers_of_the_hospital_are_said_everywhere(tmp_path: Path) -> None:
    file = tmp_path / "faq.yaml"
    file.write_text(changed('ambulance: "108"', 'ambulance: "102"'), "utf-8")
    content = load_content(file)
    for key in ("hello", "hurry", "please-wait", "media-location", "safe-answer", "chat-taken"):
        for language in LANGUAGES:
            said = content.say(key, language, hospital="the hospital", phone="1")
            assert "102" in said
            assert "108" not in said


def test_a_phrasing_of_two_entries_is_a_fault(tmp_path: Path, content: Content) -> None:
    (first, *_), (second, *_) = (content.entries[each].phrasings["en"] for each in ("causes", "types"))
    found = problems(tmp_path, GOOD.replace(f'"{second}"', f'"{first.upper()}!"', 1))
    assert any("stands under" in problem for problem in found), found


NO_CONTENT = [b"", b"\xff\xfe\x00", b"entries: [", b"- a\n" * 10, b"[" * 3000, b"source: \xed\xa0\xbd"]


@pytest.mark.parametrize("text", NO_CONTENT)
def test_what_is_no_content_at_all_is_told(tmp_path: Path, text: bytes) -> None:
    assert problems(tmp_path, text)


def test_nothing_is_guessed_from_the_look_of_a_value() -> None:
    data, lines, faults = read_yaml("a: 10:30\nb: NO\nc: 0123\nd: 1.10\ne: null\n", "x.yaml")
    assert data == {"a": "10:30", "b": "NO", "c": "0123", "d": "1.10", "e": None}
    assert lines[("c",)] == 3
    assert [str(fault) for fault in faults] == [
        'x.yaml:1: 10:30 without quotes, which YAML turns into a number: write "10:30"'
    ]
    assert not read_yaml('a: "10:30"\nb: 09:00\nc: 10 30\n', "x.yaml")[2]


def test_an_alias_is_told() -> None:
    assert "an alias" in str(read_yaml("a: &x [1]\nb: *x\n", "x.yaml")[2][0])


def test_a_key_that_stands_twice_is_told() -> None:
    assert "stands twice" in str(read_yaml("a: 1\nb: 2\na: 3\n", "x.yaml")[2][0])


def test_a_control_character_is_told_with_its_line_and_hides_no_other_fault() -> None:
    data, _, faults = read_yaml("a: x\x0by\nb: 10:30\nb: 2\n", "x.yaml")
    assert data == {"a": "x y", "b": "2"}
    assert [str(each).partition(",")[0] for each in sorted(faults)] == [
        "x.yaml:1: a control character (U+000B)",
        "x.yaml:2: 10:30 without quotes",
        "x.yaml:3: the key 'b' stands twice",
    ]
