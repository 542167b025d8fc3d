"""The page of unanswered questions: each once, without names, erased with the person, and ready for labelling."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot import retention
from bot.inbox.grouping import COMPARED, Question, grouped
from bot.inbox.masking import masked_text
from bot.runtime import Runtime
from bot.store import erasure, people
from bot.store.tables import audit, senders, turns
from bot.tools.judging import read_rows
from tests.conftest import MONDAY, Clock, Patient
from tests.inbox.conftest import Colleague

NewPatient = Callable[[str, str], Patient]
PAGE, FILE = "/inbox/unanswered", "/inbox/unanswered/export"
OFF_TOPIC = "who won the cricket match yesterday"


def cards(lead: Colleague) -> list[str]:
    """The HTML of each group on the page."""
    return lead.sees(PAGE).split('<li class="card">')[1:]


def labelled(lead: Colleague) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(lead.posts(FILE).data.decode("utf-8-sig"))))


def test_the_same_question_stands_once_whoever_asks_it_in_whatever_language(
    lead: Colleague, asha: Patient, new_patient: NewPatient, clock: Clock
) -> None:
    asha.says("what is the cost of the operation")
    clock.forward(minutes=1)
    new_patient("Ravi", "+919848054321").says("operation ka kharcha kitna hai")
    (card,) = cards(lead)
    assert "asked: 2, by people: 2" in card
    assert "<h2>Cost" in card
    assert card.index("operation ka kharcha kitna hai") < card.index("what is the cost of the operation")


def test_what_nothing_is_near_is_one_question_where_the_words_are_alike(
    lead: Colleague, new_patient: NewPatient
) -> None:
    for number, text in enumerate((OFF_TOPIC, "Who won the cricket match yesterday??", "suggest a good biryani place")):
        new_patient("Ravi", f"+91984800000{number}").says(text)
    assert sorted(each.count("<bdi>") for each in cards(lead)) == [1, 1]
    assert any("asked: 2, by people: 2" in each for each in cards(lead))


def test_none_of_these_shows_what_was_asked_and_not_the_number_that_was_picked(
    lead: Colleague, asha: Patient, rt: Runtime
) -> None:
    offered = asha.says("is it from the blood")
    assert "Did you mean" in offered
    assert cards(lead) == []
    picked = max(each for each in "23456" if f"*{each}.*" in offered)
    asha.says(picked)
    (card,) = cards(lead)
    assert "<bdi>is it from the blood</bdi>" in card


def test_of_several_questions_only_the_one_that_was_left_stands_there(lead: Colleague, asha: Patient) -> None:
    asha.says("what are the symptoms and what does the operation cost")
    (card,) = cards(lead)
    assert "cost" in card
    assert "symptoms" not in card


@pytest.mark.parametrize("text", ["what are the symptoms", "call me", "hello", "STOP", "urgent", "my chest hurts"])
def test_what_was_answered_or_heard_otherwise_is_not_there(lead: Colleague, asha: Patient, text: str) -> None:
    asha.says(text)
    assert cards(lead) == []


def test_nobody_is_named_on_the_page_nor_in_the_file(lead: Colleague, asha: Patient) -> None:
    asha.says("my name is Lakshmi. is insurance taken? Asha has a policy of 12345678")
    asha.says("is insurance taken for lakshmi@example.org, number POL-7788-1234")
    asha.says("will card ९८४८०५४३२१ of star insurance work for lakshmi")
    shown = "".join(cards(lead)) + lead.posts(FILE).text
    for told in ("Lakshmi", "lakshmi", "Asha", "345", "788", "८४८", "+91", "example.org"):
        assert told not in shown, told
    assert shown.count("insurance") > 4


@pytest.mark.parametrize(
    ("text", "known", "left"),
    [
        ("ask asha about the cost", ("Asha",), "ask … about the cost"),
        ("खर्च कितना, मेरा नंबर ९८४८०१२३४५", (), "खर्च कितना, मेरा नंबर …"),
        ("ఖర్చు ఎంత లక్ష్మి", ("లక్ష్మి",), "ఖర్చు ఎంత …"),
        ("lumps since 2 years, 3 of them, age 65", (), "lumps since 2 years, 3 of them, age 65"),
        ("born 12/03/1980, UHID 00123", (), "born …, UHID …"),
        ("see https://example.org/a?b=1 or @asha_k", (), "see … or …"),
        ("my code is KPQ47\nok", ("KPQ47",), "my code is … ok"),
        ("call (040) 68.33-44/55", (), "call (…"),
    ],
)
def test_a_text_is_masked_and_still_a_question(text: str, known: tuple[str, ...], left: str) -> None:
    assert masked_text(text, text, known) == left


def hides(rt: Runtime, sender_id: str) -> None:
    rt.store.write(lambda conn: people.hide(conn, sender_id, rt.clock(), "patient"))


def erases(rt: Runtime, sender_id: str) -> None:
    rt.store.write(lambda conn: erasure.erase(conn, sender_id, rt.clock(), "k" * 32))


def forgets(rt: Runtime, sender_id: str) -> None:
    rt.settings = rt.settings.model_copy(update={"retention_days": 7})
    with rt.store.engine.begin() as conn:
        conn.execute(turns.update().values(at=MONDAY - timedelta(days=8)))
        conn.execute(senders.update().values(last_inbound_at=MONDAY - timedelta(days=8)))
    retention.run(rt)


@pytest.mark.parametrize("goes", [hides, erases, forgets])
def test_what_somebody_asked_goes_with_them(
    lead: Colleague, asha: Patient, rt: Runtime, goes: Callable[[Runtime, str], None]
) -> None:
    asha.says(OFF_TOPIC)
    assert len(cards(lead)) == 1
    with rt.store.read() as conn:
        person = conn.execute(sa.select(senders.c.id)).scalar_one()
    goes(rt, person)
    assert cards(lead) == []
    assert labelled(lead) == []


def test_what_is_older_than_the_period_is_not_there(lead: Colleague, asha: Patient, clock: Clock) -> None:
    asha.says(OFF_TOPIC)
    clock.forward(days=10)
    lead.comes_in()
    assert len(cards(lead)) == 1
    assert OFF_TOPIC not in lead.sees(f"{PAGE}?days=7")


def test_the_file_is_read_like_the_labelled_questions(lead: Colleague, asha: Patient, tmp_path: Path) -> None:
    asha.says("what are the symptoms")
    asha.says("what does the operation cost")
    asha.says(OFF_TOPIC)
    asha.says(OFF_TOPIC)
    body = lead.posts(FILE).data
    (tmp_path / "unanswered.csv").write_bytes(body)
    rows = read_rows(tmp_path / "unanswered.csv")
    assert sorted((each.text, each.language, each.kind, each.entries) for each in rows) == [
        ("what does the operation cost", "en", "", ()),
        (OFF_TOPIC, "en", "", ()),
    ]
    assert {each.prior for each in rows} == {"symptoms"}
    assert len({each.id for each in rows}) == len(rows)
    header = (
        (Path(__file__).parents[1] / "matching" / "questions" / "dev.csv").read_text(encoding="utf-8").split("\n")[0]
    )
    assert body.decode("utf-8-sig").splitlines()[0].replace('"', "") == header


def test_no_question_of_the_file_is_a_formula(lead: Colleague, asha: Patient) -> None:
    asha.says('=HYPERLINK("http://x.example","prize") who won the cricket match')
    (row,) = labelled(lead)
    assert row["text"].startswith("'=")


def test_a_look_and_a_file_are_written_down_without_a_word_of_it(lead: Colleague, asha: Patient, rt: Runtime) -> None:
    asha.says(OFF_TOPIC)
    lead.sees(PAGE)
    lead.posts(FILE)
    with rt.store.read() as conn:
        lines = conn.execute(sa.select(audit).order_by(audit.c.id.desc()).limit(2)).all()
    assert [(each.action, each.detail) for each in lines] == [
        ("exported-unanswered", {"questions": 1}),
        ("saw-unanswered", {"questions": 1}),
    ]


def test_the_page_is_for_leads(agent: Colleague) -> None:
    assert agent.browser.get(PAGE).status_code == 403
    assert PAGE not in agent.sees("/inbox")


def question(text: str, at: int) -> Question:
    return Question("s", text, text, "en", MONDAY - timedelta(minutes=at), "", False, "")


def test_the_work_grows_with_the_questions_only() -> None:
    words = [sha256(str(at).encode()).hexdigest() for at in range(COMPARED * 3)]
    groups = grouped([question(each, at) for at, each in enumerate((*words, words[-1], words[0]))])
    assert sorted(len(each.questions) for each in groups) == [1] * len(words) + [2]  # the first is too far back
