"""Reconcile with Twilio: messages that never reached us, replies without a delivery report.

Two chores of the worker. Both read Twilio's message list, and both are safe to repeat and to run concurrently: a
message is new only if its row can be inserted, and a reply's state changes only if nobody else has changed it.
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

OVERLAP = timedelta(minutes=15)  # read again each time, because Twilio's list may lag
FURTHEST_BACK = timedelta(days=3)  # older messages are of no use any more
HANDS_OFF = timedelta(seconds=60)  # a message younger than this may still arrive over the webhook
MEDIA_MAY_TAKE = timedelta(minutes=15)  # after this a message is received without its media references
_BATCH = 50  # replies looked up in one run


def catch_up(rt: Runtime) -> int:
    """Receive the messages that Twilio has and we do not; return how many. Raises DeliveryError, StoreBusy.

    A message that fails is tried again in the next run, and does not hold up newer ones.
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
    """The time up to which we have every message: the last run's, or that of the oldest message it had to leave."""
    if sign is None:
        return now
    at, value = sign
    since = (value or {}).get("since")
    return min(datetime.fromisoformat(since) if since else at, now)


def _take_up(rt: Runtime, history: MessageHistory, arrived: Arrived, now: datetime) -> Outcome:
    """Receive one message as if it came over the webhook. Never raises, so that it stops no other message."""
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
    """The message with its media references; without them if they are gone or it is older than MEDIA_MAY_TAKE."""
    try:
        return history.with_media(arrived)
    except DeliveryError as error:
        if not error.permanent and age < MEDIA_MAY_TAKE:
            raise
        logger.warning("taken up without its media", sid=arrived.sid, reason=str(error))
        return arrived


def confirm(rt: Runtime) -> int:
    """Look up replies without a delivery report, and requeue those that Twilio does not have; return how many.

    A look-up that Twilio rejects stops no other. Raises DeliveryError if Twilio cannot be reached, and StoreBusy.
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
        if unanswered is not None:  # Twilio itself is unavailable: each further look-up would time out
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
    """Look it up again later, or show it to staff: it may have reached the patient, so it is not sent on a guess."""
    if error.permanent and now - reply.created_at > timedelta(hours=rt.settings.late_hours):
        return "failed", {"last_error": f"may have arrived, and cannot be looked up: {error}"}
    return "inline", {}


def _as_found(sid: str, status: str) -> dict[str, str]:
    return {"provider_sid": sid, "status": status}


def _settle(conn: Connection, reply: Unconfirmed, state: OutboxState, now: datetime, values: dict[str, str]) -> bool:
    return outbox.settle(conn, reply.id, state, now, **values)
