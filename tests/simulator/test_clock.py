"""The clock that testers move: one for the bot, the desk and the worker."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.config import Settings
from bot.runtime import Runtime, start, utc_now
from bot.store import testers
from tests.conftest import Clock
from tests.simulator.conftest import Tester


def test_a_moved_clock_is_what_the_bot_goes_by(tester: Tester, sim_rt: Runtime, clock: Clock) -> None:
    tester.posts("clock", by="60")
    assert sim_rt.clock() == clock.now + timedelta(hours=1)
    tester.sends("hello")
    assert "11:30" in tester.chat(tester.patients[0])
    assert "clock moved by 1 h" in tester.html


def test_the_clock_goes_back_to_the_true_time(tester: Tester, sim_rt: Runtime, clock: Clock) -> None:
    tester.posts("clock", by="1500")
    tester.posts("clock", by="back")
    assert sim_rt.clock() == clock.now


def test_at_night_the_desk_is_closed_and_the_page_says_so(tester: Tester) -> None:
    assert "desk open" in tester.html
    tester.posts("clock", to="2026-11-23T23:30")
    assert "Mon 23 Nov, 23:30 at the hospital, desk closed" in " ".join(tester.html.split())


def test_a_call_asked_for_on_a_moved_clock_is_due_by_that_clock(tester: Tester) -> None:
    tester.posts("clock", to="2026-11-25T08:15")
    for text in ("please call me back", "1", "yes"):
        tester.sends(text)
    assert "due Wed 25 Nov" in tester.why


@pytest.mark.parametrize("fields", [{"by": "soon"}, {"to": "never"}, {"by": "9" * 12}, {"to": "9999-12-31T00:00"}, {}])
def test_what_is_no_moment_is_refused(tester: Tester, fields: dict[str, str]) -> None:
    assert tester.posts("clock", **fields).status_code == 400


def test_ready_made_moments_are_offered(tester: Tester) -> None:
    assert "the next day off, 11:00 (Tue 24 Nov 11:00)" in tester.html  # Guru Nanak Jayanti
    assert "when the desk opens next (Wed 25 Nov" in tester.html


def test_without_the_simulator_the_clock_is_the_true_one(settings: Settings, sim_rt: Runtime) -> None:
    sim_rt.store.write(lambda conn: testers.move_clock(conn, timedelta(days=3), utc_now()))
    rt = start(settings, Clock())
    assert rt.clock() == Clock().now


def test_with_the_simulator_a_started_runtime_asks_the_moved_clock(sim_rt: Runtime) -> None:
    sim_rt.store.write(lambda conn: testers.move_clock(conn, timedelta(days=3), utc_now()))
    assert start(sim_rt.settings, Clock()).clock() == Clock().now + timedelta(days=3)
