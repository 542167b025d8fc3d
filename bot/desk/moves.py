"""What staff do with a callback. Raises NotAllowed if a move is not possible now, Unknown if staff may not see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from bot import callbacks as rules
from bot import followup, handover
from bot.callbacks import RETRY_MINUTES, UNDO_WITHIN, Callback, NotAllowed, Outcome, Urgency
from bot.followup import Occasion
from bot.hours import DeskHours
from bot.runtime import Runtime
from bot.store import Connection, conversations, dossier, outbox, staff
from bot.store import callbacks as rows
from bot.store.callbacks import Stale

_TIMES = frozenset(field.name for field in fields(Callback) if "datetime" in str(field.type))


@dataclass(frozen=True, slots=True)
class Acting:
    """The staff member who acts. may_free_others: a lead, who may release what somebody else holds."""

    staff_id: str
    login: str
    name: str
    may_free_others: bool = False


class Unknown(LookupError):
    """There is no such callback, or its patient asked to be deleted."""


Move = Callable[[Connection, Callback, datetime], Callback]


def _moved(
    rt: Runtime,
    who: Acting,
    callback_id: str,
    name: str,
    move: Move,
    detail: dict[str, Any] | None = None,
    tell: Occasion | None = None,
    other_id: str | None = None,
) -> Callback:
    """Read, move, save, write history and audit, and message the patient, in one transaction. Of two people who save at
    the same time, the second gets NotAllowed with the first one's name. other_id: another request that the move writes.
    """

    def work(conn: Connection) -> Callback:
        now = rt.clock()
        before = locked(conn, callback_id, now, other_id)
        after = move(conn, before, now)
        try:
            saved = rows.save(conn, after)
        except Stale:
            other = shown(conn, callback_id)
            raise NotAllowed("held", other.holder, other.claimed_at) from None
        kept = {"before": _differences(before, saved)}
        rows.note(conn, callback_id, now, who.login, name, {**kept, **(detail or {})})
        staff.audited(conn, who.login, name, now, callback_id)
        if tell:
            _tell(conn, rt, who, saved, tell, now)
        return saved

    moved = rt.store.write(work)
    rt.wake()
    return moved


def _tell(conn: Connection, rt: Runtime, who: Acting, callback: Callback, occasion: Occasion, now: datetime) -> None:
    """Queue a message to the patient, to be sent when the move can no longer be undone. "claimed" is told only once."""
    if occasion == "claimed" and dossier.was_told(conn, callback.id, occasion):
        return
    templates = rt.settings.templates_by_occasion
    named = replace(callback, holder=who.name)  # a patient reads the name, never the login
    leaves_at = now + UNDO_WITHIN
    told = followup.tell(conn, named, occasion, rt.know, now, templates=templates, leaves_at=leaves_at)
    if told is not None:
        rows.note(conn, callback.id, now, "bot", "told", {"what": occasion})


def locked(conn: Connection, callback_id: str, now: datetime, other_id: str | None = None) -> Callback:
    """The callback, read after its patient's conversation has been locked until the transaction ends. Raises Unknown.

    The conversation is locked before the callback is written, as in `reception`; otherwise the two could deadlock. The
    conversations of other requests that a move may write are locked too, always in the same order.
    """
    callback = shown(conn, callback_id)
    others = [dossier.visible(conn, each) for each in (other_id, callback.merged_into) if each]
    for sender_id in sorted({callback.sender_id, *(each.sender_id for each in others if each)}):
        conversations.lock(conn, sender_id, now)
    return shown(conn, callback_id)


def shown(conn: Connection, callback_id: str) -> Callback:
    """The callback, if staff may see it. Raises Unknown."""
    callback = dossier.visible(conn, callback_id)
    if callback is None:
        raise Unknown(callback_id)
    return callback


def _differences(before: Callback, after: Callback) -> dict[str, Any]:
    """The old values of the fields that a move changed, as JSON, so that it can be undone."""
    old = {}
    for field in fields(Callback):
        value = getattr(before, field.name)
        if field.name != "version" and value != getattr(after, field.name):
            old[field.name] = value.isoformat() if isinstance(value, datetime) else value
    return old


def claim(rt: Runtime, who: Acting, callback_id: str, *, batch: str | None = None) -> Callback:
    """Take it. batch: an id shared by all that are moved together, so that they can be undone together."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        return rules.claim(callback, who.login, now)

    return _moved(rt, who, callback_id, "claimed", move, {"batch": batch} if batch else None, tell="claimed")


def release(rt: Runtime, who: Acting, callback_id: str) -> Callback:
    """Give it back to the queue. If "X has your request" has not been sent yet, it is withdrawn."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        freed = rules.release(callback, who.login, may_free_others=who.may_free_others)
        _untell(conn, callback_id, now - UNDO_WITHIN, "claimed")
        return freed

    return _moved(rt, who, callback_id, "released", move)


def _untell(conn: Connection, callback_id: str, since: datetime, what: str = "") -> int:
    unsent = outbox.unsend(conn, callback_id, since, what)
    if unsent:
        dossier.untold(conn, callback_id, since)
    return unsent


def started_call(rt: Runtime, who: Acting, callback_id: str, *, anyway: bool = False) -> Callback:
    """The call button was pressed: the caller takes it. anyway: call although somebody else has it, who keeps it."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        try:
            return rules.claim(callback, who.login, now)
        except NotAllowed as error:
            if anyway and error.reason == "held":
                return callback
            raise

    return _moved(rt, who, callback_id, "called", move)


def retry_at(hours: DeskHours, tries: int, now: datetime) -> datetime:
    """When to call again, counted in desk time, after `tries` earlier calls and this unanswered one."""
    return hours.after(now, RETRY_MINUTES[min(tries, len(RETRY_MINUTES) - 1)])


def record(rt: Runtime, who: Acting, callback_id: str, outcome: Outcome, *, batch: str | None = None) -> Callback:
    """Record the outcome of a call. A request that the caller does not hold is claimed first."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        if callback.holder != who.login:
            callback = rules.claim(callback, who.login, now)
        again = retry_at(rt.know.hours, callback.tries, now)
        return rules.record(callback, who.login, outcome, now, again)

    detail = {"outcome": outcome} | ({"batch": batch} if batch else {})
    return _moved(rt, who, callback_id, "recorded", move, detail, tell=outcome)


def snooze(rt: Runtime, who: Acting, callback_id: str, until: datetime) -> Callback:
    """Take it out of the queue until a time."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        resting = rules.snooze(callback, who.login, until, now)
        _untell(conn, callback_id, now - UNDO_WITHIN, "claimed")
        return resting

    return _moved(rt, who, callback_id, "snoozed", move, {"until": until.isoformat()})


def note(rt: Runtime, who: Acting, callback_id: str, text: str) -> Callback:
    """Add a note for colleagues; the patient never sees it."""
    return _moved(
        rt, who, callback_id, "noted", lambda _, callback, now: rules.touch(callback, who.login, now), {"text": text}
    )


def change(
    rt: Runtime,
    who: Acting,
    callback_id: str,
    *,
    name: str | None = None,
    phone: str | None = None,
    topic: str | None = None,
    urgency: Urgency | None = None,
    in_writing: bool | None = None,
) -> Callback:
    """Change what is given. With a higher urgency it is due at once; with a lower one it keeps its due time."""
    given = {"name": name, "phone": phone, "topic": topic, "urgency": urgency}
    detail: dict[str, Any] = {}

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        detail["what"] = [each for each, value in given.items() if value and value != getattr(callback, each)]
        changed = rules.change(
            callback, name=name, phone=phone, topic=topic, urgency=urgency, in_writing=in_writing, due_at=now
        )
        if changed.in_writing != callback.in_writing:
            detail["what"].append("in-writing" if changed.in_writing else "by-phone")
        return rules.touch(changed, who.login, now)

    return _moved(rt, who, callback_id, "changed", move, detail)


def reopen(rt: Runtime, who: Acting, callback_id: str) -> Callback:
    """Reopen it at its old place in the queue."""
    return _moved(rt, who, callback_id, "reopened", lambda _, callback, now: rules.reopen(callback))


def merge(rt: Runtime, who: Acting, callback_id: str, into_id: str) -> Callback:
    """Merge one request into another; return the other, which stays open."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        into = shown(conn, into_id)
        ended, kept = rules.merge(callback, into, who.login, now)
        saved = rows.save(conn, kept)
        detail = {"reference": callback.reference, "from": callback_id}
        rows.note(conn, into_id, now, who.login, "merged", {"before": _differences(into, saved), **detail})
        staff.audited(conn, who.login, "merged", now, into_id)
        return ended

    _moved(rt, who, callback_id, "merged-into", move, {"into": into_id}, other_id=into_id)
    with rt.store.read() as conn:
        return shown(conn, into_id)


def erase(rt: Runtime, who: Acting, callback_id: str) -> None:
    """Delete this patient: hidden from everybody now, erased on schedule."""

    def work(conn: Connection) -> None:
        now = rt.clock()
        callback = shown(conn, callback_id)
        handover.forget(conn, callback.sender_id, now, who.login)
        rows.note(conn, callback_id, now, who.login, "erased")
        staff.audited(conn, who.login, "erased", now, callback_id)

    rt.store.write(work)


UNDOABLE = frozenset({"claimed", "released", "recorded", "snoozed", "changed", "reopened", "called", "merged-into"})


def undo(rt: Runtime, who: Acting, callback_id: str) -> Callback:
    """Undo one's own last move within UNDO_WITHIN, if nobody has moved the callback since."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        last = _last_of(conn, who, callback_id, now)
        if last.move not in UNDOABLE:
            raise NotAllowed("too-late")
        detail["unsent"] = _untell(conn, callback_id, last.at)
        if detail["unsent"] and last.move == "recorded":  # only messages about an outcome ask a question
            conversations.forget_step(conn, callback.sender_id, now)
        if last.move == "merged-into":
            _unmerge(conn, who, callback, now)
        detail["what"] = last.move
        return _as_before(callback, last)

    detail: dict[str, Any] = {}
    return _moved(rt, who, callback_id, "undone", move, detail)


def _last_of(conn: Connection, who: Acting, callback_id: str, now: datetime) -> dossier.Past:
    """The last move, if it is theirs and recent enough to be undone; NotAllowed otherwise."""
    last = dossier.last_move(conn, callback_id)
    if last is None or last.actor != who.login or now - last.at > UNDO_WITHIN:
        raise NotAllowed("too-late")
    return last


def _unmerge(conn: Connection, who: Acting, ended: Callback, now: datetime) -> None:
    """Restore the request that `ended` was merged into, if nobody has moved it since."""
    kept = shown(conn, ended.merged_into or "")
    last = _last_of(conn, who, kept.id, now)
    if last.move != "merged" or last.detail.get("from") != ended.id:
        raise NotAllowed("too-late")
    rows.save(conn, _as_before(kept, last))
    rows.note(conn, kept.id, now, who.login, "undone", {"what": last.move})


def _as_before(callback: Callback, last: dossier.Past) -> Callback:
    old = {name: _revived(name, value) for name, value in last.detail.get("before", {}).items()}
    return replace(callback, **old)


def _revived(name: str, value: Any) -> Any:
    if name == "attachments":
        return tuple(value)
    return datetime.fromisoformat(value) if name in _TIMES and value else value
