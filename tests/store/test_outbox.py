"""Who may carry what, when."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import get_args

from bot.callbacks import OPEN
from bot.runtime import Runtime
from bot.store import outbox
from bot.store.outbox import DONE, TO_CLAIM, WAITING, Errand, OutboxState
from bot.store.tables import IS_OPEN
from tests.conftest import Clock
from tests.faults.test_sending import put

LEASE = timedelta(seconds=60)


def claim(rt: Runtime, clock: Clock) -> Errand | None:
    return rt.store.write(lambda conn: outbox.claim(conn, clock(), LEASE))


def test_a_row_is_under_one_lease_at_a_time(rt: Runtime, clock: Clock) -> None:
    put(rt, "hello")
    assert claim(rt, clock) is not None
    assert claim(rt, clock) is None


def test_a_newer_message_waits_for_the_older_one_of_the_same_person(rt: Runtime, clock: Clock) -> None:
    put(rt, "first")
    clock.forward(seconds=1)
    put(rt, "second")
    put(rt, "somebody else's", "+919848099999")
    texts = [claim(rt, clock).payload["text"], claim(rt, clock).payload["text"]]
    assert texts == ["first", "somebody else's"]
    assert claim(rt, clock) is None


def test_nobody_stands_in_line_behind_a_message_that_has_to_wait_for_hours(rt: Runtime, clock: Clock) -> None:
    put(rt, "first")
    errand = claim(rt, clock)
    rt.store.write(lambda conn: outbox.finish(conn, errand, "retry", clock(), due_at=clock() + timedelta(hours=1)))
    clock.forward(seconds=1)
    put(rt, "second")
    assert claim(rt, clock).payload["text"] == "second"


def test_whoever_lost_the_lease_cannot_finish(rt: Runtime, clock: Clock) -> None:
    put(rt, "hello")
    slow = claim(rt, clock)
    clock.forward(seconds=61)
    quick = claim(rt, clock)
    assert (slow.state, quick.state) == ("pending", "uncertain")
    assert not rt.store.write(lambda conn: outbox.finish(conn, slow, "failed", clock()))
    assert rt.store.write(lambda conn: outbox.finish(conn, quick, "sent", clock()))


def test_looking_for_work_finds_what_can_be_claimed(rt: Runtime, clock: Clock) -> None:
    def waiting() -> bool:
        with rt.store.read() as conn:
            return outbox.is_work_waiting(conn, clock(), LEASE)

    assert not waiting()
    put(rt, "hello")
    assert waiting()
    claim(rt, clock)
    assert not waiting()
    clock.forward(seconds=61)
    assert waiting()


def test_a_dead_row_is_shown_until_somebody_has_seen_it(rt: Runtime, clock: Clock) -> None:
    put(rt, "hello")
    errand = claim(rt, clock)
    rt.store.write(lambda conn: outbox.finish(conn, errand, "failed", clock(), last_error="why"))
    with rt.store.read() as conn:
        assert [each["last_error"] for each in outbox.dead(conn)] == ["why"]
    rt.store.write(lambda conn: outbox.seen(conn, errand.id, clock()))
    with rt.store.read() as conn:
        assert outbox.dead(conn) == []


def test_every_state_is_waited_for_done_or_held() -> None:
    groups = (WAITING, DONE, ("held",))
    assert sorted(state for group in groups for state in group) == sorted(get_args(OutboxState))
    assert set(TO_CLAIM) < set(WAITING)


def test_the_open_requests_of_the_index_are_those_of_the_moves() -> None:
    assert set(re.findall(r"'(\w+)'", IS_OPEN)) == OPEN
