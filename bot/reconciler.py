"""What Twilio has and we do not: messages that never reached us, replies of which nothing was heard.

Two chores of the worker. Both ask Twilio's message list, both are safe to run twice and at once with anything else:
a message is new only if its row can be inserted, a reply is moved on only while nobody else has moved it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Literal

import structlog

from bot import reception
from bot.delivery import DeliveryError
from bot.runtime import Runtime
from bot.store import Connection, StoreBusy, conversations, outbox, signs
from bot.store.outbox import OutboxState, Unconfirmed
from bot.whatsapp import inbound
from bot.whatsapp.history import Arrived, MessageHistory

logger = structlog.get_logger("careline.reconciler")

Outcome = Literal["taken", "nothing", "left"]  # received; nothing to receive; still to be received

OVERLAP = timedelta(minutes=15)  # looked at again each time: Twilio's list may lag behind
FURTHEST_BACK = timedelta(days=3)  # older messages belong to nobody's worry of today
HANDS_OFF = timedelta(seconds=60)  # a message younger than this may still be on its way over the webhook
MEDIA_MAY_TAKE = timedelta(minutes=15)  # longer, and a message is taken up without the references of its media
_BATCH = 50  # replies looked up in one run


def catch_up(rt: Runtime) -> int:
    """Take up the messages that Twilio has and we do not; how many there were. Raises DeliveryError, StoreBusy.

    What could not be taken up this time is looked for again the next time; it keeps nothing newer waiting.
    """
    if rt.history is None:
        return 0
    now = rt.clock()
    with rt.store.read() as conn:
        sign = signs.get(conn, signs.RECONCILER)
    arrived = rt.history.arrived(max(_done_until(sign, now) - OVERLAP, now - FURTHEST_BACK))
    waiting = [message for message in arrived if message.at <= now - HANDS_OFF]
    with rt.store.read() as conn:
        unseen = conversations.unseen(conn, [message.sid for message in waiting])
    came_of = [(message, _take_up(rt, rt.history, message, now)) for message in waiting if message.sid in unseen]
    taken = sum(outcome == "taken" for _, outcome in came_of)
    left = [message.at for message, outcome in came_of if outcome == "left"]
    value = {"taken": taken, "left": len(left), "since": min(left).isoformat() if left else None}
    rt.store.write(lambda conn: signs.put(conn, signs.RECONCILER, now - HANDS_OFF, value))
    if taken:
        logger.warning("messages had not reached us", taken=taken)
    return taken


def _done_until(sign: tuple[datetime, Any] | None, now: datetime) -> datetime:
    """Until when every message is here: the last run's time, or that of the oldest message it had to leave."""
    if sign is None:
        return now
    at, value = sign
    since = (value or {}).get("since")
    return min(datetime.fromisoformat(since) if since else at, now)


def _take_up(rt: Runtime, history: MessageHistory, arrived: Arrived, now: datetime) -> Outcome:
    """Receive one message as if it came over the webhook. Whatever becomes of it, it stops no other."""
    age = now - arrived.at
    try:
        form = _with_media(history, arrived, age).form
        found = inbound.read_form(form, rt.clock(), (rt.settings.twilio_account_sid,))
        message = replace(found, sent_at=arrived.at)
        if age > timedelta(hours=rt.settings.late_hours):
            done = reception.receive_late(rt, message, age.total_seconds() / 3600)
        else:
            done = reception.receive(rt, message, reception.RECONCILER)
        return "taken" if done.fresh else "nothing"
    except inbound.Malformed as error:
        logger.warning("not a WhatsApp message", sid=arrived.sid, reason=str(error))
        return "nothing"
    except (StoreBusy, DeliveryError) as error:
        logger.warning("left for the next time", sid=arrived.sid, reason=str(error))
    except Exception:
        logger.exception("could not be taken up", sid=arrived.sid)
    return "left"


def _with_media(history: MessageHistory, arrived: Arrived, age: timedelta) -> Arrived:
    """The message with the references of its media; without them where they are gone, or do not come for long."""
    try:
        return history.with_media(arrived)
    except DeliveryError as error:
        if not error.permanent and age < MEDIA_MAY_TAKE:
            raise
        logger.warning("taken up without its media", sid=arrived.sid, reason=str(error))
        return arrived


def confirm(rt: Runtime) -> int:
    """Look up the replies of which nothing was heard, and send those that Twilio does not have; how many were sent.

    A look-up that Twilio refuses stops no other. Raises DeliveryError where Twilio cannot be asked, and StoreBusy.
    """
    if rt.history is None:
        return 0
    now = rt.clock()
    with rt.store.read() as conn:
        silent = outbox.unconfirmed(conn, now - timedelta(minutes=rt.settings.confirm_minutes), _BATCH)
    resent, unanswered = 0, None
    for reply in silent:
        try:
            state, values = _found_out(rt, rt.history, reply, now)
        except DeliveryError as error:
            logger.warning("not looked up", outbox=reply.id, reason=str(error), code=error.code)
            state, values = _not_found_out(rt, reply, error, now)
            unanswered = None if error.permanent else error
        moved = rt.store.write(partial(_settle, reply=reply, state=state, now=now, values=values))
        resent += moved and state == "pending"
        if unanswered is not None:  # it is Twilio and not this reply: each further one would cost a time-out
            break
    if resent:
        logger.warning("replies had not reached Twilio", resent=resent)
    if unanswered is not None:
        raise unanswered
    return resent


def _found_out(
    rt: Runtime, history: MessageHistory, reply: Unconfirmed, now: datetime
) -> tuple[OutboxState, dict[str, str]]:
    with rt.store.read() as conn:
        owned = outbox.owned_sids(conn, reply.to, but=reply.id)
    found = history.find(reply.to, reply.text, reply.created_at, owned)
    if found is not None:
        return ("failed" if found.has_failed else "sent"), _as_found(found.sid, found.status)
    if now - reply.created_at > timedelta(hours=rt.settings.late_hours):
        return "failed", {"last_error": "never delivered, and found out too late"}
    return "pending", {"last_error": "the webhook's answer did not reach Twilio"}


def _not_found_out(
    rt: Runtime, reply: Unconfirmed, error: DeliveryError, now: datetime
) -> tuple[OutboxState, dict[str, str]]:
    """It waits behind the others, or staff see it: what may be with the patient is not sent on a guess."""
    if error.permanent and now - reply.created_at > timedelta(hours=rt.settings.late_hours):
        return "failed", {"last_error": f"may have arrived, and cannot be looked up: {error}"}
    return "inline", {}


def _as_found(sid: str, status: str) -> dict[str, str]:
    return {"provider_sid": sid, "status": status}


def _settle(conn: Connection, reply: Unconfirmed, state: OutboxState, now: datetime, values: dict[str, str]) -> bool:
    return outbox.settle(conn, reply.id, state, now, **values)
