"""When a callback is due: a wanted time, soon, more urgent; values in, values out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.callbacks import Callback, NotAllowed, attach, calmed, cancel, change, wanted_at, wanted_soon
from tests.test_callbacks import NOW, WAITING

RETRIED = replace(WAITING, status="retry", tries=1, retry_at=NOW + timedelta(hours=1), due_at=NOW + timedelta(hours=1))


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def soon(callback: Callback) -> Callback:
    return wanted_soon(callback, NOW, answer_by=at(240), again_by=at(5))


def test_a_wanted_time_is_when_it_is_due_and_when_it_is_tried_again() -> None:
    wanted = wanted_at(WAITING, at(300), at(330))
    assert (wanted.wanted_from, wanted.due_at, wanted.retry_at) == (at(300), at(330), None)
    assert wanted_at(RETRIED, at(300), at(330)).retry_at == at(300)


def test_an_emergency_stays_due_at_once_whatever_time_is_wanted() -> None:
    assert wanted_at(replace(WAITING, urgency="emergency"), at(300), at(330)).due_at == WAITING.due_at


def test_an_emergency_that_is_over_is_due_when_it_was_agreed_and_without_a_time_stays_first() -> None:
    danger = replace(WAITING, urgency="emergency")
    calm = calmed(wanted_at(danger, at(300), at(330)))
    assert (calm.urgency, calm.wanted_from, calm.due_at) == ("routine", at(300), at(330))
    assert calmed(danger) == danger
    tried = calmed(wanted_at(replace(RETRIED, urgency="emergency"), at(300), at(330)))
    assert (tried.status, tried.retry_at) == ("retry", at(300))


def test_soon_is_within_the_time_of_an_answer_and_gives_the_wanted_time_up() -> None:
    wanted = soon(wanted_at(WAITING, at(300), at(330)))
    assert (wanted.wanted_from, wanted.wanted_to, wanted.due_at) == (None, None, at(240))


def test_who_was_not_reached_and_says_now_is_called_at_once() -> None:
    assert (soon(RETRIED).retry_at, soon(RETRIED).due_at) == (NOW, at(5))


@pytest.mark.parametrize("callback", [replace(WAITING, urgency="urgent"), replace(RETRIED, due_at=at(1))])
def test_soon_never_puts_off(callback: Callback) -> None:
    assert soon(callback).due_at == callback.due_at


def test_more_urgent_is_due_at_once_and_less_urgent_keeps_its_time() -> None:
    assert change(WAITING, urgency="urgent", due_at=NOW).due_at == NOW
    assert change(replace(WAITING, urgency="urgent"), urgency="routine", due_at=NOW).due_at == WAITING.due_at


def test_what_is_closed_takes_no_photo() -> None:
    assert attach(WAITING, "https://x").attachments == ("https://x",)
    with pytest.raises(NotAllowed):
        attach(cancel(WAITING, NOW), "https://x")
