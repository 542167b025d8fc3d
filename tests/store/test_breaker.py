"""After a wait in vain nobody waits again until one caller has found out that the database is back."""

from __future__ import annotations

from bot.store.breaker import PROBE_SECONDS, REST_SECONDS, SLOW_SECONDS, Breaker


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_slow_failure_refuses_everybody_and_then_lets_one_try() -> None:
    clock = Seconds()
    breaker = Breaker(clock)
    assert breaker.allows(8) == 8
    breaker.failed(after=8)
    assert breaker.allows(8) == 0
    clock.now += REST_SECONDS
    assert (breaker.allows(8), breaker.allows(8)) == (PROBE_SECONDS, 0)
    breaker.worked()
    assert breaker.allows(8) == 8


def test_whoever_finds_it_still_away_lets_it_rest_again() -> None:
    clock = Seconds()
    breaker = Breaker(clock)
    breaker.failed(after=8)
    clock.now += REST_SECONDS
    breaker.allows(8)
    breaker.failed(after=0.1)
    assert breaker.allows(8) == 0
    clock.now += REST_SECONDS
    assert breaker.allows(8) == PROBE_SECONDS


def test_one_that_never_says_what_it_found_does_not_shut_out_the_next() -> None:
    clock = Seconds()
    breaker = Breaker(clock)
    breaker.failed(after=8)
    clock.now += REST_SECONDS
    breaker.allows(8)
    clock.now += REST_SECONDS + PROBE_SECONDS
    assert breaker.allows(8) == PROBE_SECONDS


def test_a_failure_at_once_costs_nobody_the_next_try() -> None:
    breaker = Breaker(Seconds())
    breaker.failed(after=SLOW_SECONDS / 2)
    assert breaker.allows(8) == 8
