"""Carry what is due in the outbox: claim under a lease, send outside any transaction, say what came of it."""

from __future__ import annotations

import random
from datetime import datetime

import structlog

from bot import notify
from bot.delivery import DeliveryError, next_try
from bot.runtime import Runtime
from bot.store import outbox
from bot.store.outbox import Errand

logger = structlog.get_logger("careline.sending")


def drain(rt: Runtime) -> int:
    """Carry everything that is due now; how many errands were taken up."""
    taken = 0
    while errands := rt.store.write(lambda conn: outbox.claim(conn, rt.clock())):
        for errand in errands:
            _carry(rt, errand)
            taken += 1
    return taken


def _carry(rt: Runtime, errand: Errand) -> None:
    now = rt.clock()
    try:
        values = _hand_over(rt, errand)
    except DeliveryError as error:
        _failed(rt, errand, error, now)
        return
    rt.store.write(lambda conn: outbox.finish(conn, errand, "sent", rt.clock(), last_error=None, **values))
    logger.info("sent", outbox=errand.id, channel=errand.channel, attempts=errand.attempts)


def _hand_over(rt: Runtime, errand: Errand) -> dict[str, str]:
    if errand.channel == "alert":
        payload = errand.payload
        title = f"Careline: {payload['urgency']} callback {payload['reference']}"
        notify.alert(rt.settings.alert_addresses, title, f"{rt.settings.base_url}/inbox")
        return {}
    if rt.sender is None:
        raise DeliveryError("no Twilio REST credentials or no sender number", permanent=True)
    accepted = rt.sender.send(errand.to, errand.payload, errand.id)
    return {"provider_sid": accepted.sid, "status": accepted.status}


def _failed(rt: Runtime, errand: Errand, error: DeliveryError, now: datetime) -> None:
    wait = None if error.permanent else next_try(errand.attempts, random.random())
    values = {"last_error": str(error), "error_code": error.code}
    if wait is None:
        rt.store.write(lambda conn: outbox.finish(conn, errand, "failed", now, **values))
    else:
        state = "uncertain" if error.uncertain else "retry"
        rt.store.write(lambda conn: outbox.finish(conn, errand, state, now, due_at=now + wait, **values))
    logger.warning("not sent", outbox=errand.id, channel=errand.channel, reason=str(error), code=error.code)
