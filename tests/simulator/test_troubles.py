"""Each delivery trouble, carried out on the real bot, and a verdict that would notice if it went wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from flask import Flask

from bot.runtime import Runtime
from bot.simulator import cast, exchange
from bot.simulator.course import Facts, Look, Verdict
from bot.simulator.letters import Posted
from bot.simulator.rehearse import Rehearsal
from bot.simulator.troubles import TROUBLES, Case
from bot.simulator.wire import wire_to
from bot.store import testers
from bot.store.testers import Patient
from tests.conftest import TOKEN
from tests.simulator.conftest import Tester


@pytest.fixture
def patient(sim_rt: Runtime) -> Patient:
    address, user_id = cast.new_identity(hidden=False)
    return sim_rt.store.write(
        lambda conn: testers.add_patient(conn, "t" * 32, "Asha", address, user_id, "en", sim_rt.clock())
    )


def rehearse(app: Flask, rt: Runtime, patient: Patient, name: str, code: str = "63016") -> Verdict:
    post = wire_to(app, rt.settings.base_url, TOKEN)
    return Rehearsal(rt, post, patient, name).run("what are the symptoms?", code)[1]


@pytest.mark.parametrize("name", TROUBLES)
def test_the_bot_stands_this_trouble(app: Flask, sim_rt: Runtime, patient: Patient, name: str) -> None:
    verdict = rehearse(app, sim_rt, patient, name)
    assert verdict.held, verdict
    assert all(check.held for check in verdict.checks)


@pytest.mark.parametrize("name", [name for name, each in TROUBLES.items() if each.waits])
def test_the_clock_is_put_back(app: Flask, sim_rt: Runtime, patient: Patient, name: str) -> None:
    before = sim_rt.clock()
    rehearse(app, sim_rt, patient, name)
    assert sim_rt.clock() == before


def test_the_menu_says_which_troubles_move_the_clock(tester: Tester) -> None:
    phones, waiting = len(tester.patients), sum(each.waits for each in TROUBLES.values())
    assert tester.html.count("Moves everybody&#39;s clock meanwhile, and puts it back.") == phones * waiting


def test_a_failure_keeps_the_code_that_was_chosen(app: Flask, sim_rt: Runtime, patient: Patient) -> None:
    assert "63024" in rehearse(app, sim_rt, patient, "reports-failed", "63024").told


def test_the_verdict_stands_on_the_page_in_words(tester: Tester) -> None:
    answer = tester.posts("trouble", trouble="fifty", text="what are the symptoms?", code="63016")
    assert answer.status_code == 200
    assert "One answer to 50 copies" in tester.why
    assert "delivered ×50" in tester.html


def test_a_bot_that_is_silent_on_purpose_is_not_blamed(tester: Tester) -> None:
    tester.sends("STOP")
    tester.posts("trouble", trouble="slow", text="what are the symptoms?", code="63016")
    assert "Not judged: the bot was silent on purpose (opted out)" in tester.why
    assert "verdict-open" in tester.html


def test_a_refused_forgery_shows_as_refused(tester: Tester) -> None:
    tester.posts("trouble", trouble="forged", code="63016")
    assert "HTTP 403" in tester.why
    assert "Refused, and nothing of it was kept." in tester.why


# -- verdicts over answers that a broken bot would give

GOOD = '<Response><Message action="https://b.example/whatsapp/status?ob={ob}"><Body>{text}</Body></Message></Response>'


def case() -> Case:
    sids = iter(range(1, 100))

    def fresh(text: str | None) -> dict[str, str]:
        return {"MessageSid": f"SM{next(sids):032x}", "Body": text or "symptoms?"}

    person = exchange.Person("whatsapp:+919848012345")
    return Case(fresh, person, "AC" + "1" * 32, "whatsapp:+14155550100", "https://b.example")


def said(ob: str, text: str = "Hello", status: int = 200, kind: str = "text/xml") -> Posted:
    return Posted("/whatsapp", {}, {}, status, kind, GOOD.format(ob=ob, text=text), 5.0)


def play(name: str, answers: Iterable[Posted], facts: Facts | None = None) -> Verdict:
    """Run a course over answers that were made up."""
    course, left = TROUBLES[name].course(case()), list(answers)
    came: object = None
    while True:
        try:
            step = course.send(came)  # type: ignore[arg-type]
        except StopIteration as end:
            verdict: Verdict = end.value
            return verdict
        if isinstance(step, Look):
            came = facts
        elif hasattr(step, "letters"):
            came, left = tuple(left[: len(step.letters)]), left[len(step.letters) :]
        else:
            came = None


def test_a_copy_that_is_answered_anew_is_told() -> None:
    verdict = play("twice", [said("a"), said("b")])
    assert not verdict.held
    assert "the copy got the very same answer" in verdict.told


def test_copies_that_hear_different_things_are_told() -> None:
    answers = [said("a"), *[said("a")] * 48, said("a", "Something else")]
    assert not play("fifty", answers).held


def test_copies_that_get_lost_are_told() -> None:
    assert not play("fifty", [said("a"), *[said("a", status=500)] * 49]).held
    assert play("fifty", [said("a"), *[said("a", status=503)] * 49]).held


def test_a_late_copy_that_is_answered_again_is_told() -> None:
    assert not play("late", [said("a"), said("a")]).held


def test_a_forgery_that_is_answered_is_told() -> None:
    assert not play("forged", [said("a")]).held


def test_a_lost_step_is_told() -> None:
    one, two = (f"SM{number:032x}" for number in (1, 2))
    fine = Facts(frozenset({one, two}), {one: ({}, {"n": 1}), two: ({"n": 1}, {"n": 2})}, {}, {}, {})
    lost = replace(fine, turns={one: ({}, {"n": 1}), two: ({}, {"n": 2})})
    assert play("together", [said("a"), said("b")], fine).held
    assert not play("together", [said("a"), said("b")], lost).held


def test_what_cannot_be_seen_from_outside_is_neither_good_nor_bad() -> None:
    verdict = play("twice", [said("a"), said("a")])
    assert verdict.held
    assert [check.held for check in verdict.checks] == [True, True, None, None, None]
