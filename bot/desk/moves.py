"""What staff do with a callback. Raises NotAllowed where the move is not open, Unknown where the callback is not."""

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
    """Who moves. may_free_others: a lead, who may release what somebody else holds."""

    staff_id: str
    login: str
    name: str
    may_free_others: bool = False


class Unknown(LookupError):
    """There is no such callback, or the person behind it asked to be forgotten."""


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
    """Read, move, save, write history and audit, and what the patient is told, in one transaction. Whoever saves
    second reads who was first. other_id: another request that the move writes too."""

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
    """What the patient reads about it leaves when the move can no longer be taken back. Who took it is told once."""
    if occasion == "claimed" and dossier.was_told(conn, callback.id, occasion):
        return
    templates = {each.occasion: each.sid for each in rt.settings.whatsapp_templates if each.occasion}
    named = replace(callback, holder=who.name)  # a patient reads the name, never the login
    leaves_at = now + UNDO_WITHIN
    told = followup.tell(conn, named, occasion, rt.know, now, templates=templates, leaves_at=leaves_at)
    if told is not None:
        rows.note(conn, callback.id, now, "bot", "told", {"what": occasion})


def locked(conn: Connection, callback_id: str, now: datetime, other_id: str | None = None) -> Callback:
    """The callback as it is once its patient is kept out until the transaction ends. Raises Unknown.

    The conversation is locked before the callback is written, as `reception` does it: the other way round the two
    would wait for each other. So are those of other requests that a move may write, in one order for everybody.
    """
    callback = shown(conn, callback_id)
    others = [dossier.visible(conn, each) for each in (other_id, callback.merged_into) if each]
    for sender_id in sorted({callback.sender_id, *(each.sender_id for each in others if each)}):
        conversations.lock(conn, sender_id, now)
    return shown(conn, callback_id)


def shown(conn: Connection, callback_id: str) -> Callback:
    """The callback that staff may see. Raises Unknown."""
    callback = dossier.visible(conn, callback_id)
    if callback is None:
        raise Unknown(callback_id)
    return callback


def _differences(before: Callback, after: Callback) -> dict[str, Any]:
    """The old values of what a move changed, as JSON, so that it can be taken back."""
    old = {}
    for field in fields(Callback):
        value = getattr(before, field.name)
        if field.name != "version" and value != getattr(after, field.name):
            old[field.name] = value.isoformat() if isinstance(value, datetime) else value
    return old


def claim(rt: Runtime, who: Acting, callback_id: str, *, batch: str | None = None) -> Callback:
    """Take it. batch: a mark on all that are moved in one go, so that they can be taken back in one go."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        return rules.claim(callback, who.login, now)

    return _moved(rt, who, callback_id, "claimed", move, {"batch": batch} if batch else None, tell="claimed")


def release(rt: Runtime, who: Acting, callback_id: str) -> Callback:
    """Give it back to the queue. If "X has your request" has not left yet, it is withdrawn."""

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
    """The call button was pressed: whoever calls has it. anyway: they know that somebody else has it, who keeps it."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        try:
            return rules.claim(callback, who.login, now)
        except NotAllowed as error:
            if anyway and error.reason == "held":
                return callback
            raise

    return _moved(rt, who, callback_id, "called", move)


def retry_at(hours: DeskHours, tries: int, now: datetime) -> datetime:
    """When to call again after `tries` earlier unanswered calls and this one, in desk time."""
    return hours.after(now, RETRY_MINUTES[min(tries, len(RETRY_MINUTES) - 1)])


def record(rt: Runtime, who: Acting, callback_id: str, outcome: Outcome, *, batch: str | None = None) -> Callback:
    """What came of the call. What nobody holds is taken first: who has called has it."""

    def move(_conn: Connection, callback: Callback, now: datetime) -> Callback:
        if callback.holder != who.login:
            callback = rules.claim(callback, who.login, now)
        again = retry_at(rt.know.hours, callback.tries, now)
        return rules.record(callback, who.login, outcome, now, again)

    detail = {"outcome": outcome} | ({"batch": batch} if batch else {})
    return _moved(rt, who, callback_id, "recorded", move, detail, tell=outcome)


def snooze(rt: Runtime, who: Acting, callback_id: str, until: datetime) -> Callback:
    """Out of the way until a time."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        resting = rules.snooze(callback, who.login, until, now)
        _untell(conn, callback_id, now - UNDO_WITHIN, "claimed")
        return resting

    return _moved(rt, who, callback_id, "snoozed", move, {"until": until.isoformat()})


def note(rt: Runtime, who: Acting, callback_id: str, text: str) -> Callback:
    """A word for colleagues; the patient never sees it."""
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
    """Change what is given. A higher urgency is due at once, a lower one keeps its time."""
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
    """Open again, at its old place."""
    return _moved(rt, who, callback_id, "reopened", lambda _, callback, now: rules.reopen(callback))


def merge(rt: Runtime, who: Acting, callback_id: str, into_id: str) -> Callback:
    """One request instead of two; the one that goes on."""

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
    """Everything about this person goes: hidden from everybody now, erased on schedule."""

    def work(conn: Connection) -> None:
        now = rt.clock()
        callback = shown(conn, callback_id)
        handover.forget(conn, callback.sender_id, now, who.login)
        rows.note(conn, callback_id, now, who.login, "erased")
        staff.audited(conn, who.login, "erased", now, callback_id)

    rt.store.write(work)


UNDOABLE = frozenset({"claimed", "released", "recorded", "snoozed", "changed", "reopened", "called", "merged-into"})


def undo(rt: Runtime, who: Acting, callback_id: str) -> Callback:
    """Take back one's own last move, for some seconds, as long as nobody has moved since."""

    def move(conn: Connection, callback: Callback, now: datetime) -> Callback:
        last = _last_of(conn, who, callback_id, now)
        if last.move not in UNDOABLE:
            raise NotAllowed("too-late")
        detail["unsent"] = _untell(conn, callback_id, last.at)
        if detail["unsent"] and last.move == "recorded":  # only what came of a call asks the patient something
            conversations.forget_step(conn, callback.sender_id, now)
        if last.move == "merged-into":
            _unmerge(conn, who, callback, now)
        detail["what"] = last.move
        return _as_before(callback, last)

    detail: dict[str, Any] = {}
    return _moved(rt, who, callback_id, "undone", move, detail)


def _last_of(conn: Connection, who: Acting, callback_id: str, now: datetime) -> dossier.Past:
    """The last move, if it was theirs and is young enough to be taken back."""
    last = dossier.last_move(conn, callback_id)
    if last is None or last.actor != who.login or now - last.at > UNDO_WITHIN:
        raise NotAllowed("too-late")
    return last


def _unmerge(conn: Connection, who: Acting, ended: Callback, now: datetime) -> None:
    """The request that went on becomes what it was, if nobody has moved it since."""
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
