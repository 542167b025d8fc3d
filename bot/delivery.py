"""What can go wrong when something is sent, and when to try again. Pure: the worker asks, the channels raise."""

from __future__ import annotations

from datetime import timedelta

# Seconds until the next try; the whole lasts about a day, because WhatsApp's answering window closes then.
_WAITS = (1, 5, 30, 120, 600, 3600, 3600 * 4, 3600 * 8)
MAX_ATTEMPTS = len(_WAITS)


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
