"""One message, one transaction: whatever comes twice, at once, or goes wrong."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml
from flask.testing import FlaskClient

from bot import reception
from bot.dialogue import State
from bot.messages import InboundMessage, Sender
from bot.runtime import Runtime
from bot.store.tables import callbacks, conversations, inbound, outbox, turns
from tests.conftest import MONDAY, ROOT, Clock, Patient, post

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")


def message(text: str, number: int = 1, at: datetime = MONDAY) -> InboundMessage:
    return InboundMessage(f"SM{number:032x}", ASHA, "whatsapp:+14155550100", "text", text, at)


def test_fifty_copies_at_once_leave_one_row_and_say_one_thing(rt: Runtime) -> None:
    with ThreadPoolExecutor(max_workers=16) as pool:
        receptions = list(pool.map(lambda _: reception.receive(rt, message("hello")), range(50)))
    assert sum(each.fresh for each in receptions) == 1
    assert len({each.replies for each in receptions}) == 1
    with rt.store.read() as conn:
        for table in (inbound, turns, outbox):
            assert len(conn.execute(sa.select(table)).all()) == 1


def test_all_that_matching_said_is_in_the_turn_log(rt: Runtime) -> None:
    said = reception.receive(rt, message("what are the symptoms and who is at risk?")).turn
    assert said is not None
    assert said.match is not None
    with rt.store.read() as conn:
        logged = conn.execute(sa.select(turns.c.match)).scalar_one()
    assert logged == json.loads(json.dumps(asdict(said.match)))


def test_a_message_takes_few_statements(rt: Runtime) -> None:
    said: list[str] = []
    sa.event.listen(rt.store.engine, "before_cursor_execute", lambda *each: said.append(each[2]))

    def statements(text: str, number: int) -> int:
        said.clear()
        reception.receive(rt, message(text, number))
        return sum(not each.startswith("BEGIN") for each in said)

    assert statements("hello", 1) <= 12
    assert statements("causes", 2) <= 10
    assert statements("what are the types", 3) <= 10


QUESTIONS = (
    "causes",
    "symptoms",
    "what are the types",
    "who is at risk",
    "how is it diagnosed",
    "how is it treated",
    "what is it",
    "what can i do at home",
    "what if it is not treated",
    "does it come back",
    "which doctor should i see",
    "how can i recognise it",
)


def test_two_messages_at_once_are_both_answered_and_no_step_is_lost(rt: Runtime) -> None:
    for round_number in range(6):  # nothing twice: that would be a circle
        at = MONDAY + timedelta(minutes=round_number)
        asked = QUESTIONS[round_number], QUESTIONS[round_number + 6]
        questions = [(text, round_number * 2 + number) for number, text in enumerate(asked, start=1)]
        with ThreadPoolExecutor(max_workers=2) as pool:
            both = list(pool.map(lambda each: reception.receive(rt, message(*each, at)), questions))  # noqa: B023
        assert all(each.fresh and each.replies for each in both)
    with rt.store.read() as conn:
        row = conn.execute(sa.select(conversations.c.state, conversations.c.version)).one()
    assert row.version == 12
    assert State.model_validate(row.state).answers_given == 12


def test_a_message_seen_again_much_later_is_not_answered_again(rt: Runtime, clock: Clock) -> None:
    reception.receive(rt, message("hello"))
    clock.forward(minutes=5)
    again = reception.receive(rt, message("hello"))
    assert again.replies == ()
    assert not again.fresh


def test_a_turn_that_raises_is_told_to_the_patient_and_left_to_a_person(
    client: FlaskClient, asha: Patient, rt: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(reception.APPLY, reception.Consent, _breaks)
    answer = post(client, asha.form("STOP"))
    assert answer.status_code == 200
    assert "040-68334455" in answer.text
    with rt.store.read() as conn:
        assert conn.execute(sa.select(inbound.c.text)).scalar_one() == "STOP"
        assert conn.execute(sa.select(turns.c.why)).scalar_one() == "failed: RuntimeError"
        assert conn.execute(sa.select(callbacks.c.words, callbacks.c.status)).one() == ("STOP", "waiting")
        assert (
            State.model_validate(conn.execute(sa.select(conversations.c.state)).scalar_one_or_none() or {}) == State()
        )


def _breaks(*_: object) -> None:
    raise RuntimeError("a fault of ours")


def _breaks_at_stop(*args: object) -> None:
    if any(getattr(each, "action", "") == "opted-out" for each in args):
        raise RuntimeError("a fault of ours")


def test_a_bad_edit_keeps_the_last_good_content(
    client: FlaskClient, asha: Patient, rt: Runtime, tmp_path: Path
) -> None:
    before = rt.know.content.version
    edited = tmp_path / "faq.yaml"
    edited.write_text("entries: [", encoding="utf-8")
    rt.settings = rt.settings.model_copy(update={"content_file": edited})
    assert "Why it happens" in asha.says("causes")
    assert rt.know.content.version == before
    health = client.get("/readyz").get_json()
    assert health["content_problems"]
    assert health["ready"]


def test_every_turn_is_kept_with_its_reason(rt: Runtime) -> None:
    reception.receive(rt, message("causes"))
    with rt.store.read() as conn:
        row = conn.execute(sa.select(turns)).one()
    assert (row.kind, row.entries) == ("answer", ["causes"])
    assert row.why
    assert row.state_after["topic"] == "causes"


def test_a_message_that_always_raises_stops_no_other(rt: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(reception.APPLY, reception.Consent, _breaks_at_stop)
    texts = ["STOP", *["causes"] * 5]
    done = [reception.receive(rt, message(text, number)) for number, text in enumerate(texts, start=1)]
    assert [each.failed for each in done] == [True, *[False] * 5]
    assert all(each.replies for each in done)


def test_a_state_that_nobody_can_read_heals_at_the_second_message(rt: Runtime) -> None:
    reception.receive(rt, message("hello", 1))
    with rt.store.engine.begin() as conn:
        conn.execute(conversations.update().values(state={"step": "no such step", "opted_out": False}))
    done = [reception.receive(rt, message("causes", number)) for number in (2, 3, 4)]
    assert [each.failed for each in done] == [True, True, False]
    with rt.store.read() as conn:
        assert len(conn.execute(sa.select(callbacks)).all()) == 1


def test_that_a_turn_failed_does_not_hang_on_the_words_that_say_so(rt: Runtime, clock: Clock) -> None:
    reception.receive(rt, message("hello", 1))
    clock.forward(minutes=1)
    with rt.store.engine.begin() as conn:
        conn.execute(conversations.update().values(state={"step": "no such step"}))
    assert reception.receive(rt, message("causes", 2)).failed
    with rt.store.engine.begin() as conn:
        conn.execute(turns.update().values(why="told otherwise"))
    assert [reception.receive(rt, message("causes", number)).failed for number in (3, 4)] == [True, False]


def test_a_good_edit_is_taken_up_beside_the_answering(rt: Runtime, asha: Patient, tmp_path: Path) -> None:
    small = small_content((ROOT / "faq.yaml").read_text(encoding="utf-8"))
    edited = tmp_path / "faq.yaml"
    edited.write_text(small.replace('phone: "040-68334455"', 'phone: "040-11112222"'), encoding="utf-8")
    changes = {"content_file": edited, "matcher": "lean", "cache_dir": tmp_path / "cache"}
    rt.settings = rt.settings.model_copy(update=changes)
    assert asha.says("phone number")
    rt.wait_until_learned()
    assert rt.content_problems == ()
    assert "040-11112222" in asha.says("what is your phone number")


def small_content(text: str) -> str:
    """The same content with a few phrasings only, so that it is learned in a moment."""
    data = yaml.load(text, Loader=yaml.BaseLoader)
    things = [*data["entries"], *data["actions"], *data["unanswered"], *data["talk"], data["elsewhere"]]
    for thing in things:
        thing["phrasings"] = {"en": thing["phrasings"]["en"][:4]}
    for entry in data["entries"]:
        entry.pop("reviewed_on"), entry.pop("reviewed_by")
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).replace("040-68334455", '"040-68334455"')


def test_a_written_answer_is_on_record_and_either_way_is_taken_back(rt: Runtime, asha: Patient) -> None:
    def row() -> sa.Row[tuple[bool, str | None, str, datetime]]:
        asked = (callbacks.c.in_writing, callbacks.c.phone, callbacks.c.status, callbacks.c.due_at)
        with rt.store.read() as conn:
            return conn.execute(sa.select(*asked)).one()

    asha.says("i am deaf, no calls please text me")
    promise = asha.says("yes")
    assert "a person will write to you here today, Monday, by 12:30 pm" in promise
    first = row()
    assert (first.in_writing, first.phone, first.status) == (True, asha.number, "waiting")
    assert first.due_at == rt.know.hours.after(rt.clock(), rt.know.hours.answer_minutes)  # as of a call
    assert "call you on" in asha.says("ok you can call me")
    assert not row().in_writing
    assert "write to you here" in asha.says("rather write to me")
    assert row() == first


def test_no_call_planned_is_said_without_a_request_or_an_opt_out(rt: Runtime, asha: Patient) -> None:
    said = asha.says("stop calling me")
    assert "No call to you is planned" in said
    with rt.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.id)).first() is None
        assert not conn.execute(sa.select(conversations.c.state)).scalar_one().get("opted_out")


def test_a_deaf_person_in_danger_gets_the_numbers_and_a_row_that_says_in_writing(rt: Runtime, asha: Patient) -> None:
    said = asha.says("i am deaf and i have severe chest pain now, text me")
    assert "*112*" in said
    assert "write to you here before everybody else" in said
    with rt.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.urgency, callbacks.c.in_writing)).one() == ("emergency", True)


def test_whoever_is_in_danger_and_cannot_be_called_has_a_row_and_whoever_hides_has_none(
    rt: Runtime, asha: Patient
) -> None:
    def rows() -> list[tuple[str, bool]]:
        with rt.store.read() as conn:
            found = conn.execute(sa.select(callbacks.c.urgency, callbacks.c.in_writing))
            return [(row.urgency, row.in_writing) for row in found]

    assert "*181*" in asha.says("my husband hits me, do not call me, text only")
    assert rows() == []  # what is written may be read by the person beside them, too
    assert "*112*" in asha.says("i am deaf do not call me, severe chest pain and i cannot breathe")
    assert rows() == [("emergency", True)]
