"""The day's replies: counted for all processes, told to staff, never in the way of an emergency."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
import sqlalchemy as sa

from bot.runtime import Runtime
from bot.store import budget
from bot.store.tables import callbacks, consents, senders
from bot.store.tables import outbox as rows
from tests.conftest import Clock, Patient

DAY = date(2026, 11, 23)  # of the clock in hand
NewPatient = Callable[[str, str], Patient]


@pytest.fixture
def five_a_day(rt: Runtime) -> None:
    rt.settings = rt.settings.model_copy(update={"daily_replies": 5})


def alerts(rt: Runtime) -> list[str]:
    with rt.store.read() as conn:
        found = conn.scalars(sa.select(rows.c.payload).where(rows.c.channel == "alert").order_by(rows.c.created_at))
        return [each["occasion"] for each in found if each["occasion"].startswith("budget")]


def test_a_thousand_people_once_are_a_thousand_whoever_counts(rt: Runtime, clock: Clock) -> None:
    def one(number: int) -> int:
        return rt.store.write(lambda conn: budget.spend(conn, DAY, f"SM{number:032x}", 1, 1000, clock()))

    with ThreadPoolExecutor(4) as pool:
        counted = list(pool.map(one, range(1000)))
    with rt.store.read() as conn:
        assert budget.spent(conn, DAY) == 1000
    assert 1000 - 3 <= max(counted) <= 1000  # the three beside the last one may not be committed when it looks
    assert one(1000) == 1001


@pytest.mark.usefixtures("five_a_day")
def test_when_it_is_used_up_staff_hear_once_and_only_emergencies_are_answered(
    rt: Runtime, new_patient: NewPatient, clock: Clock
) -> None:
    answered = []
    for number in range(9):
        answered.append("<Message" in new_patient("P", f"+91984801230{number}").says("causes"))
        clock.forward(seconds=1)
    assert answered == [True] * 5 + [False] * 4
    assert alerts(rt) == ["budget-near", "budget"]
    assert "112" in new_patient("P", "+919848099999").says("my father has chest pain and cannot breathe")
    clock.forward(hours=24)
    assert "<Message" in new_patient("P", "+919848012388").says("causes")


@pytest.mark.usefixtures("five_a_day")
def test_an_emergency_past_the_limit_has_its_request_too(rt: Runtime, new_patient: NewPatient) -> None:
    for number in range(6):
        new_patient("P", f"+91984801230{number}").says("causes")
    assert new_patient("P", "+919848012399").says("chest pain, cannot breathe").count("<Message ") == 2
    with rt.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.urgency)).scalars().all() == ["emergency"]


@pytest.fixture
def used_up(five_a_day: None, new_patient: NewPatient) -> None:
    for number in range(6):
        new_patient("P", f"+91984801230{number}").says("causes")


@pytest.mark.usefixtures("used_up")
def test_stop_is_confirmed_past_the_limit_and_not_forgotten_the_next_day(asha: Patient, clock: Clock) -> None:
    assert "START" in asha.says("stop")
    clock.forward(hours=24)
    assert "<Message" not in asha.says("causes")


@pytest.mark.usefixtures("used_up")
def test_a_deletion_is_asked_and_confirmed_past_the_limit(rt: Runtime, asha: Patient) -> None:
    asha.says("delete my data")
    assert "hidden" in asha.says("yes")
    with rt.store.read() as conn:
        assert conn.scalars(sa.select(senders.c.hidden_at).where(senders.c.phone == asha.number)).one() is not None


def test_a_request_that_is_confirmed_past_the_limit_stands_the_next_day(
    rt: Runtime, asha: Patient, clock: Clock
) -> None:
    for text in ("call me", "1"):
        asha.says(text)
    rt.settings = rt.settings.model_copy(update={"daily_replies": 1})
    assert "<Message" not in asha.says("yes")
    clock.forward(hours=24)
    rt.settings = rt.settings.model_copy(update={"daily_replies": 0})
    said = asha.says("status")
    assert "is open" in said
    assert "not finished" not in said
    assert "is cancelled" in asha.says("cancel the callback")


@pytest.mark.usefixtures("used_up")
def test_a_notice_that_nobody_read_is_not_kept_as_read(rt: Runtime, asha: Patient, clock: Clock) -> None:
    asha.says("causes")
    asha.says("call me now, i am Asha", ProfileName="Asha")
    with rt.store.read() as conn:
        mine = sa.select(consents.c.action).join(senders, senders.c.id == consents.c.sender_id)
        assert conn.scalars(mine.where(senders.c.phone == asha.number)).all() == []
    clock.forward(hours=24)
    assert "STOP" in asha.says("causes")


def test_without_a_limit_nothing_is_counted(rt: Runtime, asha: Patient) -> None:
    rt.settings = rt.settings.model_copy(update={"daily_replies": 0})
    asha.says("causes")
    with rt.store.read() as conn:
        assert budget.spent(conn, DAY) == 0
