"""gunicorn's configuration for the fault tests: as in production, but a worker kills itself with SIGKILL where told to.

The product has no fail points: they are wrapped around its functions here, in the tests' gunicorn configuration. A
point is armed by writing its name into the file DEADLY_FILE; the first worker to reach it removes the file and dies.
"""

import os
import signal
from collections.abc import Callable
from typing import Any

from bot.gunicorn import *  # noqa: F403

bind = f"127.0.0.1:{os.environ['PORT']}"
graceful_timeout = 10
max_requests = 0
preload_app = os.environ.get("DEADLY_PRELOAD") == "1"  # so that a dead worker is replaced quickly
if preload_app:

    def post_fork(_server: Any, _worker: Any) -> None:
        """Keep the preloaded modules: after a new import, the points would be set in modules that nobody uses."""


_ARMED = os.environ["DEADLY_FILE"]


def reached(point: str) -> None:
    try:
        with open(_ARMED, encoding="utf-8") as file:
            if file.read() != point:
                return
        os.rename(_ARMED, f"{_ARMED}.{os.getpid()}")
    except OSError:
        return
    os.kill(os.getpid(), signal.SIGKILL)


def deadly(room: Any, name: str, before: str = "", after: str = "") -> None:
    work: Callable[..., Any] = getattr(room, name)

    def wrapped(*args: Any, **named: Any) -> Any:
        if before:
            reached(before)
        result = work(*args, **named)
        if after:
            reached(after)
        return result

    setattr(room, name, wrapped)


def post_worker_init(_worker: Any) -> None:
    from bot import reception
    from bot.store import conversations
    from bot.whatsapp import outbound

    deadly(conversations, "record_inbound", after="row written")
    deadly(reception, "_record_replies", after="before commit")
    deadly(reception, "receive", before="before anything", after="after commit")
    deadly(outbound, "twiml", after="before the answer")
