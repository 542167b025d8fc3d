"""Send what is due in the outbox: claim a row under a lease, send outside any transaction, record the result."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot import alerts, reminders
from bot.delivery import FORGOTTEN, NO_SENDER, SILENCED, DeliveryError, next_try, too_late
from bot.messages import DeliveryReport
from bot.runtime import Runtime
from bot.store import Connection, conversations, outbox, watch
from bot.store.outbox import Errand
from bot.store.reach import Reach, reach_of
from bot.whatsapp.errors import refusal
from bot.whatsapp.sender import Accepted

logger = structlog.get_logger("careline.sending")


AFTER_REPORT = timedelta(minutes=1)  # wait before resending what was accepted and then failed


class _LeaseLost(Exception):
    """Another worker has the row by now, and finds out what became of it."""


class _Unwanted(Exception):
    """The person wants no more messages, or not this one any more. quietly: staff are not shown it."""

    def __init__(self, reason: str, quietly: bool) -> None:
        super().__init__(reason)
        self.quietly = quietly


def never() -> bool:
    """The default for `stopping`: nobody asks us to stop."""
    return False


def drain(rt: Runtime, stopping: Callable[[], bool] = never) -> int:
    """Process everything that is due now, one row at a time; return how many rows were claimed.

    Safe to run in any number of threads and processes. Raises StoreBusy if the database is unavailable.
    """
    taken = 0
    lease, settle = timedelta(seconds=rt.settings.lease_seconds), timedelta(seconds=rt.settings.settle_seconds)
    while not stopping():
        now = rt.clock()
        with rt.store.read() as conn:
            if not outbox.is_work_waiting(conn, now, lease):
                break
        errand = rt.store.write(partial(outbox.claim, now=now, lease=lease, settle=settle))
        if errand is None:  # another worker was faster, or every due row must wait for an earlier one
            break
        _carry(rt, errand)
        taken += 1
    return taken


def _carry(rt: Runtime, errand: Errand) -> None:
    if errand.sender_id and _is_invented(rt, errand.sender_id):  # an invented number may belong to somebody
        now = rt.clock()
        rt.store.write(lambda conn: outbox.finish(conn, errand, "sent", now, status="read"))
        return
    try:
        accepted = _hand_over(rt, errand)
    except DeliveryError as error:
        _failed(rt, errand, error)
        return
    except _LeaseLost:
        logger.warning("lease lost", outbox=errand.id)
        return
    except _Unwanted as unwanted:
        _left_unsent(rt, errand, unwanted)
        return
    except Exception as error:  # a bug that one row triggers must not stop the others
        logger.exception("errand raised", outbox=errand.id, channel=errand.channel)
        _failed(rt, errand, DeliveryError(f"raised {type(error).__name__}", uncertain=True))
        return
    values = {"provider_sid": accepted.sid, "status": accepted.status} if accepted else {}
    now = rt.clock()
    rt.store.write(lambda conn: outbox.finish(conn, errand, "sent", now, last_error=None, **values))
    logger.info("sent", outbox=errand.id, channel=errand.channel, attempts=errand.attempts)


def _is_invented(rt: Runtime, sender_id: str) -> bool:
    with rt.store.read() as conn:
        return watch.invented(conn, sender_id)


def _hand_over(rt: Runtime, errand: Errand) -> Accepted | None:
    if errand.channel == "alert":  # an alert cannot be looked up; better send it twice than not at all
        return alerts.carry(rt, errand)
    if rt.sender is None or rt.history is None:
        raise DeliveryError(NO_SENDER, permanent=True)
    if errand.state == "uncertain":
        found = _look_up(rt, errand)
        if found is not None:
            logger.info("was sent already", outbox=errand.id)
            return found
    _check_before_sending(rt, errand)
    return rt.sender.send(errand.to, errand.payload, errand.id)


def _check_before_sending(rt: Runtime, errand: Errand) -> None:
    """The last check before sending: much time may have passed since the row was written or claimed."""
    with rt.store.read() as conn:
        if not outbox.is_ours(conn, errand):
            raise _LeaseLost
        reach = reach_of(conn, errand.sender_id) if errand.sender_id else None
    if reach is not None:
        _check_that_it_is_wanted(errand, reach)
    if reminders.REMINDS in errand.payload:
        _check_that_it_is_true(rt, errand)
    heard_at = reach.last_inbound_at if reach is not None else None
    reason = too_late(
        rt.clock(),
        errand.due_at if errand.state == "pending" else None,
        timedelta(hours=rt.settings.late_hours),
        None if "template" in errand.payload else heard_at,
    )
    if reason:
        raise DeliveryError(reason, permanent=True)


def _check_that_it_is_wanted(errand: Errand, reach: Reach) -> None:
    """Raise _Unwanted after STOP or "delete me". Replies are still sent, because both are confirmed, except those
    written before "delete me". The confirmation has the deletion's time: one transaction wrote both."""
    if reach.hidden_at is not None and (errand.channel != "reply" or errand.created_at < reach.hidden_at):
        raise _Unwanted(FORGOTTEN, quietly=True)
    if reach.opted_out and errand.channel != "reply":
        raise _Unwanted(SILENCED, quietly=False)


def _check_that_it_is_true(rt: Runtime, errand: Errand) -> None:
    """Raise _Unwanted if a reminder is no longer true."""
    with rt.store.read() as conn:
        still_true = reminders.is_still_true(conn, errand, rt.know.hours, rt.clock())
    if not still_true:
        raise _Unwanted(reminders.OVERTAKEN, quietly=True)


def _left_unsent(rt: Runtime, errand: Errand, unwanted: _Unwanted) -> None:
    """Mark it as held back, which staff see in the chat. For somebody who asked to be deleted, and for a reminder that
    is no longer true, they see nothing."""
    now = rt.clock()
    state: outbox.OutboxState = "failed" if unwanted.quietly else "held"
    values = {"last_error": str(unwanted), "seen_at": now if unwanted.quietly else None}
    rt.store.write(lambda conn: outbox.finish(conn, errand, state, now, **values))
    logger.info("not wanted any more", outbox=errand.id, reason=str(unwanted))


def _look_up(rt: Runtime, errand: Errand) -> Accepted | None:
    """Twilio's record of a row that may have been sent, or None. If Twilio cannot be asked, the row stays uncertain."""
    if "text" not in errand.payload:
        raise DeliveryError("may have been sent, and a template cannot be looked up", permanent=True)
    with rt.store.read() as conn:
        owned = outbox.owned_sids(conn, errand.to, but=errand.id)
    try:
        assert rt.history is not None
        found = rt.history.find(errand.to, errand.payload["text"], errand.created_at, owned)
    except DeliveryError as error:
        raise DeliveryError(f"not looked up: {error}", uncertain=True, code=error.code) from None
    if found is not None and found.has_failed:
        raise refusal(found.error_code)
    return found


def _failed(rt: Runtime, errand: Errand, error: DeliveryError) -> None:
    now = rt.clock()
    wait = None if error.permanent else next_try(errand.attempts, random.random())
    values = {"last_error": str(error), "error_code": error.code}
    if wait is None:
        rt.store.write(lambda conn: _give_up(conn, errand, error, now, values))
    else:
        state: outbox.OutboxState = "uncertain" if error.uncertain else "retry"
        if error.uncertain:
            wait = max(wait, timedelta(seconds=rt.settings.settle_seconds))
        wait = max(wait, error.not_before or wait)
        rt.store.write(lambda conn: outbox.finish(conn, errand, state, now, due_at=now + wait, **values))
    logger.warning("not sent", outbox=errand.id, channel=errand.channel, reason=str(error), code=error.code)


def _give_up(conn: Connection, errand: Errand, error: DeliveryError, now: datetime, values: dict[str, Any]) -> None:
    outbox.finish(conn, errand, "failed", now, **values)
    if error.opted_out and errand.sender_id:
        conversations.opt_out(conn, errand.sender_id, now)


def reported(rt: Runtime, report: DeliveryReport) -> bool:
    """Record a delivery report; return whether it belongs to a row of ours. Raises StoreBusy.

    What failed for a temporary reason is sent again; a person who opted out is recorded as opted out.
    """
    failed = report.status in ("failed", "undelivered", "canceled")
    error = refusal(int(report.error_code) if report.error_code else None) if failed else None

    def keep(conn: Connection) -> bool:
        again = None
        if error is not None and not error.permanent:
            again = report.reported_at + max(error.not_before or AFTER_REPORT, AFTER_REPORT)
        row = outbox.report(conn, report, again)
        if row is not None and error is not None and error.opted_out:
            sender_id = outbox.sender_of(conn, row)
            if sender_id:
                conversations.opt_out(conn, sender_id, report.reported_at)
        return row is not None

    return rt.store.write(keep)
