"""Remind the patient shortly before a call that they asked for at a time. Each slot gets one reminder. A request
that is answered in writing gets none.

The worker writes the reminders that are due every minute (`remind`), from the stored requests. Each is checked again
before it is sent (`is_still_true`), because the call may have been made, moved or cancelled in the meantime.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.callbacks import Callback
from bot.content import as_language
from bot.delivery import WINDOW
from bot.dialogue import Knowledge
from bot.dialogue.promises import addressed, called
from bot.dialogue.spoken import stretch
from bot.dialogue.turn import CallbackFacts
from bot.hours import DeskHours, Slot
from bot.runtime import Runtime
from bot.store import Connection, callbacks, conversations, dossier, outbox
from bot.store.outbox import Errand
from bot.store.reach import Reach, reach_of

AHEAD = timedelta(hours=1)  # somebody who asked for an earlier slot than this still remembers it
REMINDS = "reminds"  # key of the payload; its value is the start of the slot, in ISO 8601
OCCASION = "reminder"  # of the template that is used outside WhatsApp's 24-hour window
OVERTAKEN = "not sent: the call was made, moved, cancelled or replaced by a written answer, or its time has come"

logger = structlog.get_logger("careline.reminders")


def remind(rt: Runtime) -> int:
    """Write the reminders that are due; return how many are new. Safe to run twice, and in any number of workers."""
    minutes, now = rt.settings.remind_minutes, rt.clock()
    if not minutes:
        return 0
    with rt.store.read() as conn:
        soon = callbacks.wanted_between(conn, now, now + timedelta(minutes=minutes))
    written = 0
    for each in soon:
        try:
            written += rt.store.write(partial(_remind, rt=rt, seen=each, now=now))
        except Exception as error:  # a request that fails must not stop the others
            logger.exception("not reminded", callback=each.id, reason=type(error).__name__)
    if written:
        rt.wake()
    return written


def is_still_true(conn: Connection, errand: Errand, hours: DeskHours, now: datetime) -> bool:
    """Whether a reminder that is about to be sent is still right, and WhatsApp accepts it now."""
    if errand.callback_id is None:
        return False
    callback = callbacks.by_id(conn, errand.callback_id)
    reach = reach_of(conn, callback.sender_id)
    same = callback.wanted_from == datetime.fromisoformat(errand.payload[REMINDS])
    may_go = "template" in errand.payload or now - reach.last_inbound_at < WINDOW
    return same and may_go and _is_to_come(conn, callback, hours, now)


def _remind(conn: Connection, rt: Runtime, seen: Callback, now: datetime) -> bool:
    """Write the reminder if it may be sent; return whether one was written. No row is stored otherwise."""
    held = conversations.lock_conversation(conn, seen.sender_id, now)
    callback = callbacks.by_id(conn, seen.id)
    reach = reach_of(conn, callback.sender_id)
    in_talk = held.held_until is not None and held.held_until > now
    moves_it = held.state.form is not None and held.state.form.changing
    if reach.hidden or reach.opted_out or in_talk or moves_it or not _is_to_come(conn, callback, rt.know.hours, now):
        return False
    payload = _payload(callback, reach, rt.know, now, rt.settings.templates_by_occasion)
    if payload is None:
        return False
    written = outbox.put(
        conn,
        dedupe_key=f"remind:{callback.id}:{callback.wanted_from:%Y%m%d%H%M}",
        channel="whatsapp",
        to=reach.address,
        payload=payload,
        now=now,
        sender_id=callback.sender_id,
        callback_id=callback.id,
    )
    return written is not None


def _is_to_come(conn: Connection, callback: Callback, hours: DeskHours, now: datetime) -> bool:
    """Whether the call is still to come at the patient's own time, which they gave long enough ahead, and nobody has
    called since. Urgent requests never count: they are called as soon as somebody is free."""
    start = callback.wanted_from
    if start is None or start <= now or not callback.is_open or callback.urgency != "routine":
        return False
    if not callback.phone or callback.in_writing:  # nobody calls, and a written answer can be read at any time
        return False
    if any(at is not None and at > start for at in (callback.retry_at, callback.snoozed_until)):
        return False
    asked_at, was_called = _since(callback, dossier.history(conn, callback.id))
    return start - asked_at > AHEAD and not was_called and hours.is_open(start)


def _since(callback: Callback, lines: Iterable[dossier.Past]) -> tuple[datetime, bool]:
    """(when the patient gave the current time, whether staff have called since). Undone moves do not count."""
    valid: list[dossier.Past] = []
    for line in lines:
        if line.move == "undone" and valid:
            valid.pop()
        elif line.move != "told":
            valid.append(line)
    asked_at, was_called = callback.opened_at, False
    for line in valid:
        if line.actor == "patient" and "wanted_from" in line.detail.get("what", ()):
            asked_at, was_called = line.at, False
        elif line.move in ("called", "recorded"):
            was_called = True
    return asked_at, was_called


def _payload(
    callback: Callback, reach: Reach, know: Knowledge, now: datetime, templates: Mapping[str, str]
) -> dict[str, Any] | None:
    """The payload; None if the 24-hour window is over and no template is approved."""
    language, facts, zone = as_language(callback.language), CallbackFacts.of(callback), know.hours.zone
    assert callback.wanted_from is not None
    start = callback.wanted_from.astimezone(zone)
    slot = Slot(start, (callback.wanted_to or callback.wanted_from).astimezone(zone))
    when, phone = stretch(slot, now, know.content, language), know.content.hospital.phone
    text = know.content.say(
        "tell-reminder",
        language,
        name=addressed(facts),
        whom=called(facts, know.content, language),
        reference=callback.reference,
        when=when,
        phone=phone,
    )
    payload = {"text": text, REMINDS: callback.wanted_from.isoformat()}
    if now - reach.last_inbound_at < WINDOW:
        return payload
    template = templates.get(f"{OCCASION}.{language}") or templates.get(OCCASION)
    if template is None:
        return None
    numbered = {"1": callback.name or "", "2": callback.reference, "3": when, "4": phone}
    return {"template": template, "values": json.dumps(numbered, ensure_ascii=False), **payload}
