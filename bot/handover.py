"""From the chat to a person: open a callback, change it, alert staff; always in the caller's transaction."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from bot import callbacks as moves
from bot.callbacks import AlertOccasion, Callback
from bot.dialogue.turn import (
    AttachMedia,
    CallbackFacts,
    ChangeCallback,
    NoteOnCallback,
    RequestCallback,
)
from bot.hours import DeskHours
from bot.store import Connection, dossier, outbox, people, staff
from bot.store import callbacks as rows

# The letters of a reference, without those that look alike in print: B 8, I L 1, O 0, S 5, Z 2. Some still sound
# alike (M and N), but patients get the reference in writing and staff see it in the queue.
REFERENCE_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"  # pragma: allowlist secret
REFERENCE_LENGTH = 5
SOON_AGAIN_MINUTES = 5  # desk minutes until somebody who missed a call, and is free now, is called again
URGENT_MINUTES = 30.0  # desk minutes until an urgent request is due; an emergency is due at once


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and with which message."""

    sender_id: str
    inbound_sid: str | None
    language: str


def facts(callback: Callback | None) -> CallbackFacts | None:
    """What the dialogue may know of a callback."""
    return CallbackFacts.of(callback) if callback is not None else None


def told_facts(conn: Connection, callback: Callback | None) -> CallbackFacts | None:
    """The same for what a patient reads: the holder's name instead of their login, and for a merged request the status
    of the request that it was merged into."""
    found = facts(_standing(conn, callback) if callback is not None else None)
    if found is not None and found.is_open:  # of a closed one nothing is told back
        found = found.model_copy(update={"added": rows.added(conn, found.id)})
    holder = staff.by_login(conn, found.holder) if found is not None and found.holder else None
    return found.model_copy(update={"holder": holder.name}) if found is not None and holder is not None else found


def _standing(conn: Connection, callback: Callback) -> Callback:
    """The request as its patient should see it: with the other's status if it was merged into one that is closed."""
    other, seen = callback, {callback.id}
    while other.merged_into and other.merged_into not in seen:
        into = dossier.visible(conn, other.merged_into)
        if into is None:
            break
        other = into
        seen.add(other.id)
    return callback if other.is_open else replace(callback, status=other.status, merged_into=None)


def open_callback(conn: Connection, asker: Asker, wish: RequestCallback, hours: DeskHours, now: datetime) -> Callback:
    """Store a request, its history and one alert row. If one is open already, the wish is added to that one."""
    before = rows.newest_of(conn, asker.sender_id)
    if before is not None and before.is_open:
        return _added(conn, before, asker, wish, now)
    callback = Callback(
        id=uuid.uuid4().hex,
        reference=_reference(conn),
        sender_id=asker.sender_id,
        name=wish.name,
        phone=wish.phone,
        topic=wish.topic,
        words=wish.words,
        reason=wish.reason,
        urgency=wish.urgency,
        language=asker.language,
        opened_at=now,
        due_at=_due(wish, hours, now),
        wanted_from=wish.wanted_from,
        wanted_to=wish.wanted_to,
        for_other=wish.for_other,
        in_writing=wish.in_writing,
        inbound_sid=asker.inbound_sid,
    )
    rows.insert(conn, callback)
    rows.note(conn, callback.id, now, "patient", "opened", {"reason": wish.reason, "urgency": wish.urgency})
    _alert(conn, callback, "new", now)
    return callback


def _added(conn: Connection, callback: Callback, asker: Asker, wish: RequestCallback, now: datetime) -> Callback:
    rows.note(
        conn,
        callback.id,
        now,
        "patient",
        "asked-again",
        {"topic": wish.topic, "words": wish.words, "reason": wish.reason},
    )
    if (callback.name is None and wish.name) or (callback.phone is None and wish.phone):
        name, phone = callback.name or wish.name, callback.phone or wish.phone
        callback = rows.save(conn, moves.change(callback, name=name, phone=phone))
    if wish.in_writing and not callback.in_writing:
        callback = rows.save(conn, moves.change(callback, in_writing=True))
    sleeps = wish.urgency == callback.urgency != "routine" and callback.rests(now)
    if moves.rises(callback, wish.urgency) or sleeps:
        woken = moves.heard_again(
            callback, urgency=wish.urgency, reason=wish.reason, words=wish.words, inbound_sid=asker.inbound_sid, now=now
        )
        callback = rows.save(conn, woken)
        occasion: AlertOccasion = "emergency" if wish.urgency == "emergency" else "urgent"
        _alert(conn, callback, occasion, now, once_for=f":{callback.version}" if sleeps else "")
    return callback


def change_callback(
    conn: Connection, sender_id: str, wish: ChangeCallback, hours: DeskHours, now: datetime
) -> Callback | None:
    """Change this person's open request; None if there is none."""
    callback = rows.newest_of(conn, sender_id)
    if callback is None or not callback.is_open:
        return None
    changed = moves.change(
        callback,
        name=wish.name,
        phone=wish.phone,
        topic=wish.topic,
        for_other=wish.for_other,
        in_writing=wish.in_writing,
    )
    if wish.soon:
        answer_by, again_by = hours.after(now, hours.answer_minutes), hours.after(now, SOON_AGAIN_MINUTES)
        changed = moves.wanted_soon(changed, now, answer_by=answer_by, again_by=again_by)
    elif wish.wanted_from and wish.wanted_to:
        changed = moves.wanted_at(changed, wish.wanted_from, wish.wanted_to)
    if wish.calm:
        changed = moves.calmed(changed)
    changed = rows.save(conn, changed)
    given = ("name", "phone", "topic", "wanted_from")
    what = [name for name in given if getattr(wish, name) not in (None, getattr(callback, name))]
    what += ["as-soon-as-possible"] if wish.soon else []
    what += ["danger-over"] if changed.urgency != callback.urgency else []
    if changed.in_writing != callback.in_writing:
        what.append("in-writing" if changed.in_writing else "by-phone")
    rows.note(conn, callback.id, now, "patient", "changed", {"what": what})
    return changed


def cancel_callback(conn: Connection, sender_id: str, now: datetime) -> Callback | None:
    """Cancel this person's open request; None if there is none."""
    callback = rows.newest_of(conn, sender_id)
    if callback is None or not callback.is_open:
        return None
    cancelled = rows.save(conn, moves.cancel(callback, now))
    rows.note(conn, callback.id, now, "patient", "cancelled")
    _stand_again(conn, people.parted(conn, sender_id, [callback.id], now), now)
    return cancelled


def forget(conn: Connection, sender_id: str, now: datetime, by: str = "patient") -> None:
    """Hide somebody who asked to be deleted (`people.hide`). Alert staff about requests of others that this reopens."""
    _stand_again(conn, people.hide(conn, sender_id, now, by), now)


def _stand_again(conn: Connection, reopened: list[Callback], now: datetime) -> None:
    for callback in reopened:
        _alert(conn, callback, "reopened", now, once_for=f":{callback.version}")


def note_on_callback(conn: Connection, sender_id: str, wish: NoteOnCallback, now: datetime) -> Callback | None:
    """Add the patient's words to their newest request, open or closed; None if there is none."""
    callback = rows.newest_of(conn, sender_id)
    if callback is not None:
        rows.note(
            conn, callback.id, now, "patient", "added", {"words": wish.text, **({"shown": True} if wish.shown else {})}
        )
    return callback


def _due(wish: RequestCallback, hours: DeskHours, now: datetime) -> datetime:
    if wish.urgency == "emergency":
        return now
    if wish.urgency == "urgent":
        return hours.after(now, URGENT_MINUTES)
    return wish.wanted_to or hours.after(now, hours.answer_minutes)


def _reference(conn: Connection) -> str:
    while True:
        code = "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(REFERENCE_LENGTH))
        if not rows.reference_taken(conn, code):
            return code


def _alert(conn: Connection, callback: Callback, occasion: AlertOccasion, now: datetime, once_for: str = "") -> None:
    outbox.put(
        conn,
        dedupe_key=f"alert:{callback.id}:{occasion}{once_for}",
        channel="alert",
        to="staff",
        payload={
            "occasion": occasion,
            "reference": callback.reference,
            "urgency": callback.urgency,
            **({"in_writing": True} if callback.in_writing else {}),
        },
        now=now,
        callback_id=callback.id,
    )


def reopen_callback(conn: Connection, sender_id: str, now: datetime) -> Callback | None:
    """The patient says that no call came: reopen the newest request at its old place. None if there is none."""
    callback = rows.newest_of(conn, sender_id)
    if callback is None or callback.is_open:
        return callback
    reopened = rows.save(conn, moves.reopen(callback))
    rows.note(conn, callback.id, now, "patient", "reopened")
    _alert(conn, reopened, "reopened", now, once_for=f":{reopened.version}")
    return reopened


def attach(conn: Connection, sender_id: str, wish: AttachMedia, now: datetime) -> Callback | None:
    """Add Twilio's reference to a photo or document to the open request; None if there is none. Fetches nothing."""
    callback = rows.newest_of(conn, sender_id)
    if callback is None or not callback.is_open:
        return None
    attached = rows.save(conn, moves.attach(callback, wish.url))
    rows.note(conn, callback.id, now, "patient", "attached", {"content_type": wish.content_type})
    return attached
