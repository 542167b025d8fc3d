"""Two requests become one call; what each patient said stays theirs, and neither is told what is not so."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from bot import handover
from bot.callbacks import Callback
from bot.runtime import Runtime
from bot.store import erasure, people
from bot.store.tables import metadata, outbox
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk
from tests.inbox.test_attachments import attach
from tests.inbox.test_moves import move
from tests.threats.test_media import GOOD

CANARY = "zqcanaryxw"


@pytest.fixture
def noor(desk: Desk) -> Callback:
    """Whose request goes on; it has neither a name nor a number of its own."""
    return desk.waits("Noor", words="my papers", phone=None)


@pytest.fixture
def asked(asha: Patient, desk: Desk, rt: Runtime, lead: Colleague, noor: Callback) -> Callback:
    """What Asha asked for, with a photo, merged into Noor's."""
    callback = desk.asked_by(asha)
    asha.says(f"tell them {CANARY} please")
    attach(rt, callback, GOOD)
    move(lead, callback, "merge", reference=noor.reference, sure="1")
    return desk.look(callback)


def everything(rt: Runtime) -> str:
    with rt.store.read() as conn:
        return json.dumps(
            [list(row) for table in metadata.sorted_tables for row in conn.execute(sa.select(table))], default=str
        )


def test_the_joined_one_is_shown_from_its_own_row(asked: Callback, lead: Colleague, noor: Callback) -> None:
    page = lead.sees(f"/inbox/callbacks/{noor.id}")
    assert f'<img class="photo" src="/inbox/callbacks/{asked.id}/attachments/0"' in page
    assert f'href="tel:{asked.phone}"' in page
    assert asked.words in page


def test_nothing_of_a_joined_person_outlives_their_erasure(
    asked: Callback, rt: Runtime, lead: Colleague, noor: Callback
) -> None:
    with rt.store.read() as conn:
        exported = json.dumps(erasure.export(conn, asked.sender_id))
    assert CANARY in exported
    assert GOOD in exported
    rt.store.write(lambda conn: erasure.erase(conn, asked.sender_id, rt.clock(), "k" * 40))
    left = everything(rt)
    for each in (CANARY, GOOD, "9848012345", asked.words or CANARY, "Asha"):
        assert each not in left
    assert lead.sees(f"/inbox/callbacks/{noor.id}")


def test_a_hidden_person_is_not_shown_beside_the_request_they_were_joined_with(
    asked: Callback, rt: Runtime, lead: Colleague, noor: Callback
) -> None:
    rt.store.write(lambda conn: people.hide(conn, asked.sender_id, rt.clock()))
    page = lead.sees(f"/inbox/callbacks/{noor.id}")
    assert asked.reference not in page.replace(f"({asked.reference})", "")  # the history names the code alone
    assert f'href="/inbox/callbacks/{asked.id}"' not in page


def test_who_was_joined_is_told_so_and_not_that_the_call_is_done(
    asked: Callback, asha: Patient, lead: Colleague, noor: Callback
) -> None:
    said = asha.says("status")
    assert "joined with another one" in said
    assert "marked as done" not in said
    move(lead, noor, "outcome", outcome="solved")
    assert "marked as done" in asha.says("status")


def test_no_call_came_makes_the_joined_one_a_request_of_its_own(asked: Callback, asha: Patient, desk: Desk) -> None:
    asha.says("no call came")
    after = desk.look(asked)
    assert (after.status, after.merged_into) == ("waiting", None)


@pytest.mark.parametrize("asks_again", [False, True])
def test_a_joined_call_does_not_go_with_the_other_persons_data(
    asked: Callback, noor: Callback, asha: Patient, desk: Desk, rt: Runtime, asks_again: bool
) -> None:
    if asks_again:
        for text in ("call me", "1", "1", "yes"):
            asha.says(text)
    rt.store.write(lambda conn: handover.forget(conn, noor.sender_id, rt.clock()))
    after = desk.look(asked)
    assert (after.status, after.opened_at) == ("done" if asks_again else "waiting", asked.opened_at)
    assert "is open" in asha.says("status")


def test_a_joined_call_does_not_end_with_the_other_persons_cancel(
    asked: Callback, noor: Callback, asha: Patient, desk: Desk, rt: Runtime
) -> None:
    rt.store.write(lambda conn: handover.cancel_callback(conn, noor.sender_id, rt.clock()))
    assert desk.look(asked).status == "waiting"
    assert "is open" in asha.says("status")
    with rt.store.read() as conn:
        told = conn.execute(sa.select(outbox.c.payload).where(outbox.c.callback_id == asked.id)).scalars().all()
    assert [each["occasion"] for each in told if each.get("occasion")][-1] == "reopened"
