"""What Twilio has and we do not: messages that never reached us, replies of which nothing was heard.

Two chores of the worker. Both ask Twilio's message list, both are safe to run twice and at once with anything else:
a message is new only if its row can be inserted, a reply is moved on only while nobody else has moved it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import structlog

from bot import reception
from bot.delivery import DeliveryError
from bot.runtime import Runtime
from bot.store import Connection, StoreBusy, conversations, outbox, signs
from bot.store.outbox import Unconfirmed
from bot.whatsapp import inbound
from bot.whatsapp.history import Arrived, MessageHistory

logger = structlog.get_logger("careline.reconciler")

CAUGHT_UP = "reconciler"  # the sign that says until when every message that Twilio has is here
OVERLAP = timedelta(minutes=15)  # looked at again each time: Twilio's list may lag behind
FURTHEST_BACK = timedelta(days=3)  # older messages belong to nobody's worry of today
HANDS_OFF = timedelta(seconds=60)  # a message younger than this may still be on its way over the webhook
_BATCH = 50  # replies looked up in one run


def catch_up(rt: Runtime) -> int:
    """Take up the messages that Twilio has and we do not; how many there were. Raises DeliveryError, StoreBusy."""
    if rt.history is None:
        return 0
    now = rt.clock()
    with rt.store.read() as conn:
        sign = signs.get(conn, CAUGHT_UP)
    last = min(sign[0], now) if sign else now
    arrived = rt.history.arrived(max(last - OVERLAP, now - FURTHEST_BACK))
    waiting = [message for message in arrived if message.at <= now - HANDS_OFF]
    with rt.store.read() as conn:
        unseen = conversations.unseen(conn, [message.sid for message in waiting])
    taken = sum(_take_up(rt, rt.history, message, now) for message in waiting if message.sid in unseen)
    until = now - HANDS_OFF
    rt.store.write(lambda conn: signs.put(conn, CAUGHT_UP, until, {"taken": taken}))
    if taken:
        logger.warning("messages had not reached us", taken=taken)
    return taken


def _take_up(rt: Runtime, history: MessageHistory, arrived: Arrived, now: datetime) -> bool:
    """Receive one message as if it came over the webhook. A message that cannot be received stops no other."""
    try:
        form = history.with_media(arrived).form
        message = inbound.read_form(form, rt.clock(), (rt.settings.twilio_account_sid,))
        age = now - arrived.at
        if age > timedelta(hours=rt.settings.late_hours):
            return reception.receive_late(rt, message, age.total_seconds() / 3600).fresh
        return reception.receive(rt, message, reception.RECONCILER).fresh
    except (StoreBusy, DeliveryError):
        raise
    except inbound.Malformed as error:
        logger.warning("not a WhatsApp message", sid=arrived.sid, reason=str(error))
    except Exception:
        logger.exception("could not be taken up", sid=arrived.sid)
    return False


def confirm(rt: Runtime) -> int:
    """Look up the replies of which nothing was heard, and send those that Twilio does not have; how many were sent.

    Raises DeliveryError, StoreBusy.
    """
    if rt.history is None:
        return 0
    now = rt.clock()
    with rt.store.read() as conn:
        silent = outbox.unconfirmed(conn, now - timedelta(minutes=rt.settings.confirm_minutes), _BATCH)
    resent = 0
    for reply in silent:
        with rt.store.read() as conn:
            owned = outbox.owned_sids(conn, reply.to, but=reply.id)
        found = rt.history.find(reply.to, reply.text, reply.created_at, owned)
        if found is not None:
            state, values = "failed" if found.has_failed else "sent", _as_found(found.sid, found.status)
        elif now - reply.created_at > timedelta(hours=rt.settings.late_hours):
            state, values = "failed", {"last_error": "never delivered, and found out too late"}
        else:
            state, values = "pending", {"last_error": "the webhook's answer did not reach Twilio"}
        moved = rt.store.write(partial(_settle, reply=reply, state=state, now=now, values=values))
        resent += moved and state == "pending"
    if resent:
        logger.warning("replies had not reached Twilio", resent=resent)
    return resent


def _as_found(sid: str, status: str) -> dict[str, str]:
    return {"provider_sid": sid, "status": status}


def _settle(conn: Connection, reply: Unconfirmed, state: str, now: datetime, values: dict[str, str]) -> bool:
    return outbox.settle(conn, reply.id, state, now, **values)
