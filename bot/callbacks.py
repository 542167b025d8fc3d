"""A callback: the phone call that a person asked for, its statuses and the moves between them.

Staff and bot use the same functions. A move returns a new Callback or raises NotAllowed, whose text can be shown.
Nothing here reads a clock or a database; `now` is always passed in, aware UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

Status = Literal["waiting", "claimed", "retry", "done", "cancelled"]
Urgency = Literal["routine", "urgent", "emergency"]
Reason = Literal[
    "asked",
    "action",
    "not-understood",
    "not-answered",
    "not-helpful",
    "urgent",
    "emergency",
    "complaint",
    "late",
    "failed",  # the bot raised an exception: the message has not been handled
]
# Reasons for an alert; each has a text in bot/alerts.py and a name on the staff page.
AlertOccasion = Literal[
    "new",
    "urgent",
    "emergency",
    "reopened",
    "unclaimed",
    "untouched",
    "second",
    "budget-near",
    "budget",
    "digest",
]
Outcome = Literal["solved", "booked", "no-answer", "wrong-number", "declined", "handed-on"]

URGENCIES: tuple[Urgency, ...] = ("emergency", "urgent", "routine")  # in the order of the queue
OUTCOMES: tuple[Outcome, ...] = ("solved", "no-answer", "wrong-number", "booked", "declined", "handed-on")
OPEN: frozenset[Status] = frozenset({"waiting", "claimed", "retry"})
CLAIM_LASTS = timedelta(minutes=30)
HOLD_LASTS = timedelta(minutes=30)  # how long the bot stays silent after staff last wrote in a chat
UNDO_WITHIN = timedelta(seconds=30)
RETRY_MINUTES = (30, 120, 480)  # desk minutes until the next call after the 1st, 2nd, 3rd unanswered one


Refusal = Literal["held", "closed", "open", "take-first", "no-time", "same-one", "too-late"]

_SAID: dict[Refusal, str] = {
    "held": "{holder} has this one",
    "closed": "This one is closed",
    "open": "This one is open",
    "take-first": "Take it first",
    "no-time": "Choose a time that is still to come",
    "same-one": "Choose another open request",
    "too-late": "Too late to undo",
}


class NotAllowed(Exception):
    """This person cannot make this move now.

    The text says why, in English for the screen. reason: the same as a code, for a screen in another language.
    holder, since: who holds the callback and since when, if that is the reason.
    """

    def __init__(self, reason: Refusal, holder: str | None = None, since: datetime | None = None) -> None:
        super().__init__(_SAID[reason].format(holder=holder))
        self.reason = reason
        self.holder = holder
        self.since = since


@dataclass(frozen=True, slots=True)
class Callback:
    """One request. Times are aware UTC.

    reference: the short code given to the patient. phone: E.164. wanted_from/wanted_to: the promised slot, None for
    "as soon as possible". due_at: it is late after this. words: what the patient wrote that led here. for_other: name
    and number are not the writer's own. in_writing: a person answers in the chat and does not call. version:
    incremented with each save, so that of two people saving at once the second one is told.
    """

    id: str
    reference: str
    sender_id: str
    name: str | None
    phone: str | None
    topic: str
    words: str
    reason: Reason
    urgency: Urgency
    language: str
    opened_at: datetime
    due_at: datetime
    wanted_from: datetime | None = None
    wanted_to: datetime | None = None
    status: Status = "waiting"
    holder: str | None = None
    claimed_at: datetime | None = None
    tries: int = 0
    outcome: Outcome | None = None
    retry_at: datetime | None = None
    snoozed_until: datetime | None = None
    closed_at: datetime | None = None
    inbound_sid: str | None = None
    attachments: tuple[str, ...] = field(default=())
    merged_into: str | None = None
    for_other: bool = False
    in_writing: bool = False
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether the call is still owed to the patient."""
        return self.status in OPEN

    @property
    def callable_since(self) -> datetime:
        """Since when somebody could have called: the latest of opening, retry, snooze and wanted time. An emergency
        does not wait for any of these."""
        if self.urgency == "emergency":
            return max(self.opened_at, self.due_at)
        return max(at for at in (self.opened_at, self.retry_at, self.snoozed_until, self.wanted_from) if at)

    def rests(self, now: datetime) -> bool:
        """Whether it is out of the queue until a time after `now`: a retry or a snooze."""
        return any(at is not None and at > now for at in (self.retry_at, self.snoozed_until))

    def claim_lapsed(self, now: datetime) -> bool:
        """Whether its holder has not touched it for CLAIM_LASTS or longer."""
        return self.status == "claimed" and self.claimed_at is not None and now - self.claimed_at >= CLAIM_LASTS


def claim(callback: Callback, staff: str, now: datetime) -> Callback:
    """`staff` takes it. Taking it again renews the claim."""
    _must_be_free_for(callback, staff, now)
    return replace(callback, status="claimed", holder=staff, claimed_at=now, snoozed_until=None)


def touch(callback: Callback, staff: str, now: datetime) -> Callback:
    """`staff` works on it: their own claim is renewed; anybody else's is left alone."""
    if callback.status != "claimed" or callback.holder != staff:
        return callback
    return replace(callback, claimed_at=now)


def release(callback: Callback, staff: str, *, may_free_others: bool = False) -> Callback:
    """Put it back into the queue at its old place. may_free_others: a lead may release what somebody else holds."""
    _must_be_open(callback)
    if callback.holder is None:
        raise NotAllowed("take-first")
    if not may_free_others:
        _must_hold(callback, staff)
    return _unheld(callback)


def record(callback: Callback, staff: str, outcome: Outcome, now: datetime, retry_at: datetime) -> Callback:
    """Record the outcome of a call. "no-answer" sends it back to wait until `retry_at`; any other outcome closes it."""
    _must_hold(callback, staff)
    called = replace(callback, tries=callback.tries + 1, outcome=outcome, snoozed_until=None)
    if outcome == "no-answer":
        return replace(called, status="retry", holder=None, claimed_at=None, retry_at=retry_at, due_at=retry_at)
    return replace(called, status="done", closed_at=now, retry_at=None)


def snooze(callback: Callback, staff: str, until: datetime, now: datetime) -> Callback:
    """Take it out of the queue until `until`; then it is back, held by nobody and not due before that time."""
    _must_be_free_for(callback, staff, now)
    if until <= now:
        raise NotAllowed("no-time")
    return replace(_unheld(callback), snoozed_until=until, due_at=max(until, callback.due_at))


def cancel(callback: Callback, now: datetime) -> Callback:
    """The patient no longer wants it."""
    _must_be_open(callback)
    return replace(callback, status="cancelled", closed_at=now, holder=None, claimed_at=None)


def reopen(callback: Callback) -> Callback:
    """Open it again at its old place in the queue: `opened_at` does not change."""
    if callback.is_open:
        raise NotAllowed("open")
    return replace(
        callback,
        status="waiting",
        holder=None,
        claimed_at=None,
        closed_at=None,
        outcome=None,
        retry_at=None,
        snoozed_until=None,
        merged_into=None,
    )


def merge(callback: Callback, into: Callback, staff: str, now: datetime) -> tuple[Callback, Callback]:
    """Close `callback` as merged into `into`; return (closed, kept). The kept one takes the longer wait and the higher
    urgency with its reason. Words, name, number and photos are not copied: a copy would outlive their erasure."""
    if callback.id == into.id or not into.is_open:
        raise NotAllowed("same-one")
    _must_be_free_for(callback, staff, now)
    ended = replace(callback, status="done", closed_at=now, merged_into=into.id, claimed_at=None, retry_at=None)
    rose = rises(into, callback.urgency)
    kept = replace(
        raised(into, callback.urgency) if rose else into,
        reason=callback.reason if rose else into.reason,
        opened_at=min(into.opened_at, callback.opened_at),
        due_at=min(into.due_at, callback.due_at),
        in_writing=into.in_writing or (callback.in_writing and callback.sender_id == into.sender_id),
    )
    return ended, kept


def rises(callback: Callback, urgency: Urgency) -> bool:
    """Whether `urgency` is higher than the callback's own."""
    return URGENCIES.index(urgency) < URGENCIES.index(callback.urgency)


def raised(callback: Callback, urgency: Urgency, due_at: datetime | None = None) -> Callback:
    """Set the urgency and end any retry or snooze, so that it can be called at once."""
    due = min(due_at, callback.due_at) if due_at else callback.due_at
    return replace(callback, urgency=urgency, due_at=due, retry_at=None, snoozed_until=None)


def heard_again(
    callback: Callback, *, urgency: Urgency, reason: Reason, words: str, inbound_sid: str | None, now: datetime
) -> Callback:
    """The patient wrote something more urgent, which becomes the reason. The earlier words are kept below the new."""
    _must_be_open(callback)
    return replace(
        raised(callback, urgency, now),
        reason=reason,
        words=joined(words, callback.words),
        inbound_sid=inbound_sid or callback.inbound_sid,
    )


def joined(*words: str) -> str:
    """The words of several messages, one a line, without repetitions."""
    return "\n".join(dict.fromkeys(each.strip() for each in words if each.strip()))


def change(
    callback: Callback,
    *,
    name: str | None = None,
    phone: str | None = None,
    topic: str | None = None,
    urgency: Urgency | None = None,
    for_other: bool | None = None,
    in_writing: bool | None = None,
    due_at: datetime | None = None,
) -> Callback:
    """Change what is given, keep the rest. due_at: the latest due time if it becomes more urgent."""
    _must_be_open(callback)
    if urgency and rises(callback, urgency):
        callback = raised(callback, urgency, due_at)
    return replace(
        callback,
        name=name or callback.name,
        phone=phone or callback.phone,
        topic=topic or callback.topic,
        for_other=callback.for_other if for_other is None else for_other,
        in_writing=callback.in_writing if in_writing is None else in_writing,
        urgency=urgency or callback.urgency,
    )


def wanted_at(callback: Callback, start: datetime, end: datetime) -> Callback:
    """The patient wants the call between these times. An emergency keeps its due time."""
    _must_be_open(callback)
    return replace(
        callback,
        wanted_from=start,
        wanted_to=end,
        due_at=callback.due_at if callback.urgency == "emergency" else end,
        retry_at=start if callback.status == "retry" else callback.retry_at,
    )


def wanted_soon(callback: Callback, now: datetime, *, answer_by: datetime, again_by: datetime) -> Callback:
    """The patient wants the call as soon as possible: by `answer_by`, or by `again_by` if a call did not reach them.
    In that case, and for an urgent request, the due time never becomes later."""
    _must_be_open(callback)
    waits = callback.status == "retry"
    due_at = again_by if waits else answer_by
    if waits or callback.urgency != "routine":
        due_at = min(due_at, callback.due_at)
    retry_at = now if waits else callback.retry_at
    return replace(callback, wanted_from=None, wanted_to=None, due_at=due_at, retry_at=retry_at)


def calmed(callback: Callback) -> Callback:
    """The patient says that the danger is over. A call that was agreed for a time is due then; without such a time it
    keeps its place in front, because nobody but a person should take it from there."""
    _must_be_open(callback)
    if callback.urgency != "emergency" or callback.wanted_to is None:
        return callback
    retry_at = callback.wanted_from if callback.status == "retry" else callback.retry_at
    return replace(callback, urgency="routine", due_at=callback.wanted_to, retry_at=retry_at)


def attach(callback: Callback, url: str) -> Callback:
    """Add a photo or document. url: Twilio's reference to it."""
    _must_be_open(callback)
    return replace(callback, attachments=(*callback.attachments, url))


def _unheld(callback: Callback) -> Callback:
    return replace(callback, status="retry" if callback.tries else "waiting", holder=None, claimed_at=None)


def _must_be_open(callback: Callback) -> None:
    if not callback.is_open:
        raise NotAllowed("closed")


def _must_be_free_for(callback: Callback, staff: str, now: datetime) -> None:
    _must_be_open(callback)
    if callback.status == "claimed" and callback.holder != staff and not callback.claim_lapsed(now):
        raise NotAllowed("held", callback.holder, callback.claimed_at)


def _must_hold(callback: Callback, staff: str) -> None:
    _must_be_open(callback)
    if callback.holder is None:
        raise NotAllowed("take-first")
    if callback.holder != staff:
        raise NotAllowed("held", callback.holder, callback.claimed_at)
