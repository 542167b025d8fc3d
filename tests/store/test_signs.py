"""Signs of life, and whose turn it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.runtime import Runtime
from bot.store import signs
from tests.conftest import Clock

MINUTE = timedelta(minutes=1)


def turn(rt: Runtime, clock: Clock) -> bool:
    return rt.store.write(lambda conn: signs.take_turn(conn, "sweep", clock(), MINUTE))


def test_one_of_many_takes_the_turn(rt: Runtime, clock: Clock) -> None:
    with ThreadPoolExecutor(max_workers=8) as pool:
        assert sum(pool.map(lambda _: turn(rt, clock), range(40))) == 1
    assert not turn(rt, clock)
    clock.forward(minutes=1)
    assert turn(rt, clock)


def test_a_turn_taken_by_a_clock_that_was_wrong_does_not_stop_the_work(rt: Runtime, clock: Clock) -> None:
    assert turn(rt, clock)
    clock.forward(hours=-1)
    assert turn(rt, clock)


def test_a_sign_is_written_over(rt: Runtime, clock: Clock) -> None:
    with rt.store.read() as conn:
        assert signs.get(conn, "worker") is None
    for number in (1, 2):
        rt.store.write(lambda conn, number=number: signs.put(conn, "worker", clock(), {"pid": number}))
    with rt.store.read() as conn:
        assert signs.get(conn, "worker") == (clock.now, {"pid": 2})
