"""The moves of a callback as tables: what each changes and leaves, and who is refused what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.callbacks import (
    CLAIM_LASTS,
    OUTCOMES,
    Callback,
    NotAllowed,
    Outcome,
    Refusal,
    cancel,
    change,
    claim,
    heard_again,
    merge,
    record,
    release,
    reopen,
    snooze,
    touch,
    wanted_at,
)
from tests.conftest import MONDAY as NOW

Move = Callable[[Callback], Callback]

LATER = NOW + timedelta(hours=2)
SOON = NOW + timedelta(minutes=5)
WAITING = Callback(
    id="1",
    reference="K7WXP",
    sender_id="s1",
    name=None,
    phone="+919848012345",
    topic="Causes",
    words="call me",
    reason="asked",
    urgency="routine",
    language="en",
    opened_at=NOW - timedelta(hours=1),
    due_at=NOW + timedelta(hours=1),
)
CLAIMED = replace(WAITING, status="claimed", holder="leela", claimed_at=NOW - timedelta(minutes=1))
LAPSED = replace(CLAIMED, claimed_at=NOW - CLAIM_LASTS)
RETRY = replace(WAITING, status="retry", tries=1, outcome="no-answer", retry_at=LATER, due_at=LATER)
CALLED_BEFORE = replace(CLAIMED, tries=1, outcome="no-answer")
SNOOZED = replace(WAITING, snoozed_until=LATER, due_at=LATER)
DONE = replace(CLAIMED, status="done", outcome="solved", tries=1, closed_at=NOW)
CANCELLED = replace(WAITING, status="cancelled", closed_at=NOW)
OLDER = replace(
    WAITING, id="2", words="it bleeds", reason="urgent", urgency="urgent", opened_at=NOW - timedelta(days=1),
    due_at=NOW - timedelta(hours=1), name="Asha", phone="+919848099999", attachments=("MM1",),
)  # fmt: skip


def claimed_by(staff: str) -> Move:
    return lambda each: claim(each, staff, NOW)


def recorded(outcome: Outcome, staff: str = "leela") -> Move:
    return lambda each: record(each, staff, outcome, NOW, LATER)


def snoozed_by(staff: str) -> Move:
    return lambda each: snooze(each, staff, LATER, NOW)


def more_urgent(each: Callback) -> Callback:
    return heard_again(each, urgency="urgent", reason="urgent", words="it bleeds", inbound_sid=None, now=NOW)


def merged(each: Callback) -> Callback:
    return merge(each, replace(WAITING, id="2"), "ravi", NOW)[0]


MOVES: dict[str, tuple[Callback, Move, dict[str, Any]]] = {
    "taken": (WAITING, claimed_by("leela"), {"status": "claimed", "holder": "leela", "claimed_at": NOW}),
    "taken before its time": (
        SNOOZED,
        claimed_by("leela"),
        {"status": "claimed", "holder": "leela", "claimed_at": NOW, "snoozed_until": None},
    ),
    "taken again by its holder": (CLAIMED, claimed_by("leela"), {"claimed_at": NOW}),
    "taken from whoever left it": (LAPSED, claimed_by("ravi"), {"holder": "ravi", "claimed_at": NOW}),
    "worked on by its holder": (CLAIMED, lambda each: touch(each, "leela", NOW), {"claimed_at": NOW}),
    "looked at by another": (CLAIMED, lambda each: touch(each, "ravi", NOW), {}),
    "looked at when closed": (DONE, lambda each: touch(each, "leela", NOW), {}),
    "given back": (
        CLAIMED,
        lambda each: release(each, "leela"),
        {"status": "waiting", "holder": None, "claimed_at": None},
    ),
    "given back after a call": (
        CALLED_BEFORE,
        lambda each: release(each, "leela"),
        {"status": "retry", "holder": None, "claimed_at": None},
    ),
    "freed by a lead": (
        CLAIMED,
        lambda each: release(each, "ravi", may_free_others=True),
        {"status": "waiting", "holder": None, "claimed_at": None},
    ),
    "called in vain": (
        CLAIMED,
        recorded("no-answer"),
        {
            "status": "retry",
            "holder": None,
            "claimed_at": None,
            "tries": 1,
            "outcome": "no-answer",
            "retry_at": LATER,
            "due_at": LATER,
        },
    ),
    **{
        f"called: {outcome}": (
            CLAIMED,
            recorded(outcome),
            {"status": "done", "tries": 1, "outcome": outcome, "closed_at": NOW},
        )
        for outcome in OUTCOMES
        if outcome != "no-answer"
    },
    "put off": (WAITING, snoozed_by("leela"), {"snoozed_until": LATER, "due_at": LATER}),
    "put off by its holder": (
        CLAIMED,
        snoozed_by("leela"),
        {"status": "waiting", "holder": None, "claimed_at": None, "snoozed_until": LATER, "due_at": LATER},
    ),
    "put off to before it is due": (
        WAITING,
        lambda each: snooze(each, "leela", SOON, NOW),
        {"snoozed_until": SOON},
    ),
    "cancelled": (
        CLAIMED,
        lambda each: cancel(each, NOW),
        {"status": "cancelled", "holder": None, "claimed_at": None, "closed_at": NOW},
    ),
    "opened again": (
        DONE,
        reopen,
        {"status": "waiting", "holder": None, "claimed_at": None, "closed_at": None, "outcome": None},
    ),
    "heard again, more urgent": (
        RETRY,
        more_urgent,
        {"urgency": "urgent", "reason": "urgent", "words": "it bleeds\ncall me", "due_at": NOW, "retry_at": None},
    ),
    "to be answered in writing": (WAITING, lambda each: change(each, in_writing=True), {"in_writing": True}),
    "to be called after all": (
        replace(WAITING, in_writing=True),
        lambda each: change(each, in_writing=False),
        {"in_writing": False},
    ),
    "changed": (WAITING, lambda each: change(each, name="Asha", for_other=True), {"name": "Asha", "for_other": True}),
    "changed to nothing": (WAITING, lambda each: change(each, name="", phone=None), {}),
    "given a time": (
        WAITING,
        lambda each: wanted_at(each, SOON, LATER),
        {"wanted_from": SOON, "wanted_to": LATER, "due_at": LATER},
    ),
    "changed to urgent": (
        SNOOZED,
        lambda each: change(each, urgency="urgent"),
        {"urgency": "urgent", "snoozed_until": None},
    ),
    "merged away": (WAITING, merged, {"status": "done", "closed_at": NOW, "merged_into": "2"}),
}

REFUSALS: dict[str, tuple[Callback, Move, Refusal]] = {
    "taken from its holder": (CLAIMED, claimed_by("ravi"), "held"),
    "taken when done": (DONE, claimed_by("leela"), "closed"),
    "taken when cancelled": (CANCELLED, claimed_by("leela"), "closed"),
    "given back by nobody": (WAITING, lambda each: release(each, "leela"), "take-first"),
    "given back for another": (CLAIMED, lambda each: release(each, "ravi"), "held"),
    "given back when done": (DONE, lambda each: release(each, "leela"), "closed"),
    "freed by a lead, held by nobody": (
        WAITING,
        lambda each: release(each, "ravi", may_free_others=True),
        "take-first",
    ),
    "recorded without taking it": (WAITING, recorded("solved"), "take-first"),
    "recorded for another": (CLAIMED, recorded("solved", "ravi"), "held"),
    "recorded for whoever left it": (LAPSED, recorded("solved", "ravi"), "held"),
    "recorded twice": (DONE, recorded("solved"), "closed"),
    "put off for another": (CLAIMED, snoozed_by("ravi"), "held"),
    "put off into the past": (WAITING, lambda each: snooze(each, "leela", NOW, NOW), "no-time"),
    "put off when done": (DONE, snoozed_by("leela"), "closed"),
    "cancelled when done": (DONE, lambda each: cancel(each, NOW), "closed"),
    "cancelled twice": (CANCELLED, lambda each: cancel(each, NOW), "closed"),
    "opened when open": (RETRY, reopen, "open"),
    "changed when done": (DONE, lambda each: change(each, name="Asha"), "closed"),
    "heard again when done": (DONE, more_urgent, "closed"),
    "merged into itself": (WAITING, lambda each: merge(each, each, "leela", NOW)[0], "same-one"),
    "merged into a closed one": (WAITING, lambda each: merge(each, DONE, "leela", NOW)[0], "same-one"),
    "merged from its holder": (CLAIMED, merged, "held"),
    "merged when done": (DONE, merged, "closed"),
}


@pytest.mark.parametrize(("before", "move", "changed"), MOVES.values(), ids=list(MOVES))
def test_a_move_changes_this_and_nothing_else(before: Callback, move: Move, changed: dict[str, Any]) -> None:
    after = move(before)
    names = [each.name for each in fields(Callback)]
    differs = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    assert differs == changed


@pytest.mark.parametrize(("before", "move", "reason"), REFUSALS.values(), ids=list(REFUSALS))
def test_a_move_that_is_not_open_is_refused_with_its_reason(before: Callback, move: Move, reason: Refusal) -> None:
    with pytest.raises(NotAllowed) as refused:
        move(before)
    assert refused.value.reason == reason
    who = (before.holder, before.claimed_at) if reason == "held" else (None, None)
    assert (refused.value.holder, refused.value.since) == who


def test_of_two_requests_the_older_wait_and_the_higher_urgency_go_on() -> None:
    ended, kept = merge(OLDER, CLAIMED, "leela", NOW)
    assert (ended.status, ended.merged_into) == ("done", CLAIMED.id)
    assert (kept.urgency, kept.reason) == ("urgent", "urgent")
    assert (kept.opened_at, kept.due_at) == (OLDER.opened_at, OLDER.due_at)
    assert (kept.id, kept.status, kept.holder) == (CLAIMED.id, "claimed", "leela")


@pytest.mark.parametrize(("callback", "into"), [(OLDER, replace(CLAIMED, name=None, phone=None)), (WAITING, OLDER)])
def test_of_two_requests_nothing_personal_goes_from_one_into_the_other(callback: Callback, into: Callback) -> None:
    _, kept = merge(callback, into, "leela", NOW)
    for name in ("words", "name", "phone", "attachments", "topic"):
        assert getattr(kept, name) == getattr(into, name)


@pytest.mark.parametrize(
    ("callback", "since"),
    [
        (WAITING, WAITING.opened_at),
        (RETRY, LATER),
        (SNOOZED, LATER),
        (replace(WAITING, wanted_from=SOON), SOON),
        (replace(SNOOZED, urgency="emergency", due_at=NOW), NOW),
    ],
    ids=["waits", "called in vain", "put off", "for a time", "an emergency"],
)
def test_a_request_can_be_called_from_when_what_it_waits_for_is_over(callback: Callback, since: object) -> None:
    assert callback.callable_since == since


def test_a_claim_lapses_only_while_it_is_one() -> None:
    assert LAPSED.claim_lapsed(NOW)
    assert not CLAIMED.claim_lapsed(NOW)
    assert not replace(LAPSED, status="done").claim_lapsed(NOW)
