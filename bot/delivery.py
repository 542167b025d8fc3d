"""What can go wrong when something is sent, and when to try again. Pure: the worker asks, the channels raise."""

from __future__ import annotations

from datetime import datetime, timedelta

# Seconds until the next try, one wait between two; the whole lasts about a day, because WhatsApp's answering window
# closes then.
_WAITS = (1, 5, 30, 120, 600, 3600, 3600 * 4, 3600 * 8, 3600 * 8)
MAX_ATTEMPTS = len(_WAITS) + 1
WINDOW = timedelta(hours=24)  # after a person's last message WhatsApp takes free text; later only templates
FORGOTTEN = "the person asked to be deleted"  # the reason of what is not sent any more
SILENCED = "the person said STOP"  # the same
NO_SENDER = "no Twilio REST credentials or no sender number"  # the reason of what was never handed to WhatsApp


class DeliveryError(Exception):
    """A message could not be handed over.

    permanent: trying again cannot help. uncertain: it may have been accepted, so look before sending again.
    code: the provider's error code, if it gave one. opted_out: the person does not want our messages.
    not_before: how long to wait at least. The text holds no patient's words or number.
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

    jitter: 0..1, drawn by the caller, spreads the wait over up to a quarter more.
    """
    if attempts >= MAX_ATTEMPTS:
        return None
    wait = _WAITS[max(attempts - 1, 0)]
    return timedelta(seconds=wait * (1 + jitter / 4))


def too_late(now: datetime, due_at: datetime | None, may_wait: timedelta, heard_at: datetime | None) -> str | None:
    """Why a message to a patient must not leave any more, in words for staff; None where it may.

    due_at: when it ought to have left, None where it was tried then. may_wait: how long after that it is still true
    ("we will call you at three"). heard_at: when the person last wrote, None where that does not count (templates).
    """
    if due_at is not None and now - due_at > may_wait:
        return (
            f"not sent: the worker was away, and it would have come {(now - due_at).total_seconds() / 3600:.0f} h late"
        )
    if heard_at is not None and now - heard_at > WINDOW:
        return "not sent: a day has passed since the person wrote, and only a template may be sent"
    return None
