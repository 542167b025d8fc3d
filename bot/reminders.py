"""A word to the patient shortly before the call that they asked for at a time: once for each slot, made from the row.

The worker looks every minute (`remind`). What was written then and has not left is looked at once more before it
leaves (`stands`): the call may have been made, moved or cancelled meanwhile.
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

AHEAD = timedelta(hours=1)  # whoever asked for a nearer time than this still knows it
REMINDS = "reminds"  # of a payload: the start of the slot that it is about, in ISO's format
OCCASION = "reminder"  # of the template by which it goes out when the 24 hours are over
OVERTAKEN = "not sent: the call was made, moved or cancelled meanwhile, or its time has come"

logger = structlog.get_logger("careline.reminders")


def remind(rt: Runtime) -> int:
    """Write the reminders that are due now; how many were new. Safe to run twice, and by any number of workers."""
    minutes, now = rt.settings.remind_minutes, rt.clock()
    if not minutes:
        return 0
    with rt.store.read() as conn:
        soon = callbacks.wanted_between(conn, now, now + timedelta(minutes=minutes))
    written = 0
    for each in soon:
        try:
            written += rt.store.write(partial(_remind, rt=rt, seen=each, now=now))
        except Exception as error:  # one that cannot be read must not keep the others from theirs
            logger.exception("not reminded", callback=each.id, reason=type(error).__name__)
    if written:
        rt.wake()
    return written


def stands(conn: Connection, errand: Errand, hours: DeskHours, now: datetime) -> bool:
    """The last look at a reminder that is about to leave: whether it still says what will happen, and may be sent."""
    if errand.callback_id is None:
        return False
    callback = callbacks.by_id(conn, errand.callback_id)
    reach = reach_of(conn, callback.sender_id)
    same = callback.wanted_from == datetime.fromisoformat(errand.payload[REMINDS])
    may_go = "template" in errand.payload or now - reach.last_inbound_at < WINDOW
    return same and may_go and _is_to_come(conn, callback, hours, now)


def _remind(conn: Connection, rt: Runtime, seen: Callback, now: datetime) -> bool:
    """Whether a reminder was written. Nothing is, and nothing is held back, where it may not be sent."""
    held = conversations.lock_conversation(conn, seen.sender_id, now)
    callback = callbacks.by_id(conn, seen.id)
    reach = reach_of(conn, callback.sender_id)
    in_talk = held.held_until is not None and held.held_until > now
    moves_it = held.state.form is not None and held.state.form.changing
    if reach.hidden or reach.opted_out or in_talk or moves_it or not _is_to_come(conn, callback, rt.know.hours, now):
        return False
    templates = {each.occasion: each.sid for each in rt.settings.whatsapp_templates if each.occasion}
    payload = _payload(callback, reach, rt.know, now, templates)
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
    """Whether the call is owed at a time of the patient's own that is still to come, was named long enough before, and
    nobody has called since it was. An urgent one comes when somebody is free, whatever time was named."""
    start = callback.wanted_from
    if start is None or start <= now or not callback.is_open or callback.urgency != "routine" or not callback.phone:
        return False
    if any(at is not None and at > start for at in (callback.retry_at, callback.snoozed_until)):
        return False
    asked_at, was_called = _since(callback, dossier.history(conn, callback.id))
    return start - asked_at > AHEAD and not was_called and hours.is_open(start)


def _since(callback: Callback, lines: Iterable[dossier.Past]) -> tuple[datetime, bool]:
    """(when the patient named the time that stands, whether staff called since). What was taken back does not count."""
    standing: list[dossier.Past] = []
    for line in lines:
        if line.move == "undone" and standing:
            standing.pop()
        elif line.move != "told":
            standing.append(line)
    asked_at, was_called = callback.opened_at, False
    for line in standing:
        if line.actor == "patient" and "wanted_from" in line.detail.get("what", ()):
            asked_at, was_called = line.at, False
        elif line.move in ("called", "recorded"):
            was_called = True
    return asked_at, was_called


def _payload(
    callback: Callback, reach: Reach, know: Knowledge, now: datetime, templates: Mapping[str, str]
) -> dict[str, Any] | None:
    """What is sent; None where WhatsApp takes no free text any more and no template is approved."""
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
