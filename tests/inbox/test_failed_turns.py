"""A message at which the assistant failed is shown to staff as one that nobody has read."""

from __future__ import annotations

from bot.runtime import Runtime
from bot.store.tables import conversations
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk

SAID = "Assistant failed, message unread"


def fails_at(rt: Runtime, patient: Patient, text: str) -> None:
    with rt.store.engine.begin() as conn:
        conn.execute(conversations.update().values(state={"step": "no such step"}))
    assert "something went wrong" in patient.says(text)


def test_the_request_names_it_as_its_reason(agent: Colleague, asha: Patient, rt: Runtime) -> None:
    asha.says("hello")
    fails_at(rt, asha, "what is my lab number")
    assert SAID in agent.sees("/inbox?reason=failed").partition("<table")[2]


def test_the_open_request_names_it_in_its_history(agent: Colleague, asha: Patient, desk: Desk, rt: Runtime) -> None:
    callback = desk.asked_by(asha)
    fails_at(rt, asha, "what is my lab number")
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    history = page.partition('<ol class="history"')[2]
    assert SAID in history
    assert "what is my lab number" in history
