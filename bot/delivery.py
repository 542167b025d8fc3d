"""Delivery errors and when to retry. Pure: the channels raise the errors, the worker asks about retries."""

from __future__ import annotations

from datetime import datetime, timedelta

# Seconds to wait after each failed attempt; about a day in all, because WhatsApp's 24-hour window closes then.
_WAITS = (1, 5, 30, 120, 600, 3600, 3600 * 4, 3600 * 8, 3600 * 8)
MAX_ATTEMPTS = len(_WAITS) + 1
WINDOW = timedelta(hours=24)  # after a person's last message WhatsApp accepts free text; later only templates
FORGOTTEN = "the person asked to be deleted"  # a reason for not sending any more
SILENCED = "the person said STOP"  # another
NO_SENDER = "no Twilio REST credentials or no sender number"  # why something was never handed to WhatsApp


class DeliveryError(Exception):
    """A message could not be handed over.

    permanent: retrying cannot help. uncertain: it may have been accepted, so look it up before sending again.
    code: the provider's error code, if it gave one. opted_out: the person does not want our messages.
    not_before: the shortest wait before a retry. The text never holds a patient's words or number.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        uncertain: bool = False,
        opted_out: bool = False,
        not_before: timedelta | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.uncertain = uncertain
        self.opted_out = opted_out
        self.not_before = not_before
        self.code = code


def next_try(attempts: int, jitter: float = 0.0) -> timedelta | None:
    """How long to wait after this many attempts; None when it is time to give up.

    jitter: 0..1, drawn by the caller; lengthens the wait by up to a quarter.
    """
    if attempts >= MAX_ATTEMPTS:
        return None
    wait = _WAITS[max(attempts - 1, 0)]
    return timedelta(seconds=wait * (1 + jitter / 4))


def too_late(now: datetime, due_at: datetime | None, may_wait: timedelta, heard_at: datetime | None) -> str | None:
    """Why a message to a patient must not be sent any more, in words for staff; None if it may be.

    due_at: when it should have been sent, None if an attempt was made then. may_wait: how long after that its text
    ("we will call you at three") is still true. heard_at: when the person last wrote, None if irrelevant (templates).
    """
    if due_at is not None and now - due_at > may_wait:
        return (
            f"not sent: the worker was away, and it would have come {(now - due_at).total_seconds() / 3600:.0f} h late"
        )
    if heard_at is not None and now - heard_at > WINDOW:
        return "not sent: a day has passed since the person wrote, and only a template may be sent"
    return None
