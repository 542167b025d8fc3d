"""A request that becomes urgent while it rests is awake at once, and says why."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot import alerts
from bot import desk as moves
from bot.callbacks import Callback
from bot.desk import Acting
from bot.dialogue.turn import RequestCallback
from bot.handover import Asker, open_callback
from bot.runtime import Runtime
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk
from tests.inbox.test_alerts import occasions, post, told  # noqa: F401

LEELA = Acting("l" * 32, "leela", "Leela", may_free_others=True)
PAIN = "I have severe chest pain"


def falls_ill(desk: Desk, callback: Callback, **wish: str) -> None:
    """The patient behind a request writes of danger."""
    asked = {"topic": "Emergency", "words": PAIN, "reason": "emergency", "urgency": "emergency"} | wish
    asker = Asker(callback.sender_id, None, "en")
    request = RequestCallback(name=None, phone=None, **asked)
    desk.rt.store.write(lambda conn: open_callback(conn, asker, request, desk.rt.know.hours, desk.clock()))


@pytest.mark.parametrize("rest", ["snoozed", "retry"])
def test_a_resting_request_that_becomes_an_emergency_needs_a_call_now(agent: Colleague, desk: Desk, rest: str) -> None:
    callback = desk.waits("Meena", words="please call me")
    if rest == "snoozed":
        moves.snooze(desk.rt, LEELA, callback.id, desk.at(5 * 24 * 60))
    else:
        moves.record(desk.rt, LEELA, callback.id, "no-answer")
    desk.clock.forward(minutes=1)
    falls_ill(desk, callback)
    after = desk.look(callback)
    assert (after.snoozed_until, after.retry_at, after.due_at <= desk.clock()) == (None, None, True)
    assert (after.urgency, after.reason, after.words.splitlines()) == (
        "emergency",
        "emergency",
        [PAIN, "please call me"],
    )
    assert "Meena" in agent.sees("/inbox")
    assert "Meena" not in agent.sees("/inbox?folder=retry")


def test_staff_who_raise_the_urgency_wake_it_too(desk: Desk) -> None:
    callback = desk.waits()
    moves.snooze(desk.rt, LEELA, callback.id, desk.at(5 * 24 * 60))
    moves.change(desk.rt, LEELA, callback.id, urgency="urgent")
    assert desk.look(callback).snoozed_until is None


def test_an_emergency_that_staff_snoozed_wakes_at_new_words_of_danger(told: Runtime, desk: Desk) -> None:  # noqa: F811
    callback = desk.waits(urgency="emergency", reason="emergency")
    moves.snooze(desk.rt, LEELA, callback.id, desk.at(5 * 24 * 60))
    falls_ill(desk, callback)
    assert desk.look(callback).snoozed_until is None
    assert occasions(told, "staff") == ["new", "emergency"]


def test_nobody_taking_it_is_told_although_it_had_been_put_off(told: Runtime, desk: Desk) -> None:  # noqa: F811
    saturday = desk.at(5 * 24 * 60)
    callback = desk.waits(wanted_from=saturday, wanted_to=saturday + timedelta(hours=1))
    moves.snooze(desk.rt, LEELA, callback.id, saturday)
    falls_ill(desk, callback)
    desk.clock.forward(minutes=16)
    alerts.escalate(told)
    assert occasions(told, "staff") == ["new", "emergency", "unclaimed"]


def test_the_page_opens_at_the_words_of_danger_and_names_them_as_the_reason(
    agent: Colleague, asha: Patient, desk: Desk, rt: Runtime
) -> None:
    callback = desk.asked_by(asha)
    moves.snooze(rt, LEELA, callback.id, desk.at(5 * 24 * 60))
    asha.says(PAIN)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "<strong>Emergency words</strong>" in page
    assert re.search(rf'cause" id="m-SM\w+">(?:(?!</li>).)*{PAIN}', page, re.DOTALL)
