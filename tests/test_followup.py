"""What staff did reaches the patient, as WhatsApp allows it, once for each move."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot import callbacks as moves
from bot import followup, reception
from bot.callbacks import Callback
from bot.followup import Occasion, Told
from bot.messages import InboundMessage, Sender
from bot.runtime import Runtime
from bot.store import callbacks as rows
from bot.store.tables import conversations, outbox
from tests.conftest import Clock

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")


@pytest.fixture
def asked(rt: Runtime, clock: Clock) -> Callback:
    for number, text in enumerate(("call me at 5 pm", "yes"), 1):
        clock.forward(seconds=20)
        message = InboundMessage(f"SM{number:032x}", ASHA, "whatsapp:+14155550100", "text", text, clock.now)
        reception.receive(rt, message)
    with rt.store.read() as conn:
        row = conn.execute(sa.text("select sender_id from callbacks")).scalar_one()
        found = rows.newest_of(conn, row)
    assert found is not None
    return found


def tell(rt: Runtime, callback: Callback, occasion: Occasion, templates: dict[str, str] | None = None) -> Told | None:
    return rt.store.write(
        lambda conn: followup.tell(conn, callback, occasion, rt.know, rt.clock(), templates=templates)
    )


def row_of(rt: Runtime, told: Told | None) -> sa.Row[tuple[object, ...]]:
    assert told is not None
    with rt.store.read() as conn:
        return conn.execute(sa.select(outbox).where(outbox.c.id == told.outbox_id)).one()


def test_inside_the_window_it_goes_out_as_text(rt: Runtime, asked: Callback) -> None:
    taken = moves.claim(asked, "Meera", rt.clock())
    row = row_of(rt, tell(rt, taken, "claimed"))
    assert (row.channel, row.state, row.to) == ("whatsapp", "pending", ASHA.address)
    assert "Meera" in row.payload["text"]
    assert asked.reference in row.payload["text"]


def test_of_a_written_answer_no_call_is_told(rt: Runtime, asked: Callback, clock: Clock) -> None:
    """Nor does an approved sentence about a call leave for it."""
    taken = replace(moves.claim(asked, "Meera", rt.clock()), in_writing=True)
    assert "Meera from our team has your request" in row_of(rt, tell(rt, taken, "claimed")).payload["text"]
    assert "will write to you here" in row_of(rt, tell(rt, replace(taken, version=2), "claimed")).payload["text"]
    clock.forward(hours=25)
    of_calls = {"claimed": "HX" + "1" * 32}
    held = tell(rt, replace(taken, version=3), "claimed", of_calls)
    assert held is not None
    assert not held.leaves
    told = tell(rt, replace(taken, version=4), "claimed", of_calls | {"claimed-writing": "HX" + "2" * 32})
    assert row_of(rt, told).payload["template"] == "HX" + "2" * 32


def test_outside_the_window_it_is_held(rt: Runtime, asked: Callback, clock: Clock) -> None:
    clock.forward(hours=25)
    told = tell(rt, asked, "solved")
    assert told is not None
    assert not told.leaves
    assert row_of(rt, told).state == "held"


def test_outside_the_window_an_approved_template_goes_out(rt: Runtime, asked: Callback, clock: Clock) -> None:
    clock.forward(hours=25)
    row = row_of(rt, tell(rt, asked, "solved", {"done": "HX1", "done.en": "HX2"}))
    assert (row.state, row.payload["template"]) == ("pending", "HX2")
    assert asked.reference in row.payload["values"]


def test_a_held_question_is_not_waited_for(rt: Runtime, asked: Callback, clock: Clock) -> None:
    clock.forward(hours=25)
    tell(rt, asked, "solved")
    with rt.store.read() as conn:
        assert conn.execute(sa.select(conversations.c.state)).scalar_one().get("step", "idle") == "idle"


def test_the_same_move_is_told_once(rt: Runtime, asked: Callback) -> None:
    assert tell(rt, asked, "claimed") is not None
    assert tell(rt, asked, "claimed") is None
    assert tell(rt, replace(asked, version=asked.version + 1), "claimed") is not None


def test_a_declined_call_needs_no_word(rt: Runtime, asked: Callback) -> None:
    assert tell(rt, asked, "declined") is None


def test_the_next_try_is_promised_from_its_own_time(rt: Runtime, asked: Callback, clock: Clock) -> None:
    clock.forward(hours=7)
    held = moves.claim(asked, "Meera", clock.now)
    tried = moves.record(held, "Meera", "no-answer", clock.now, clock.now + timedelta(minutes=30))
    text = row_of(rt, tell(rt, tried, "no-answer")).payload["text"]
    assert "between 6:05 pm" in text
