"""A port on which connecting hangs, as when Twilio cannot be reached in time."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def shut_door(port: int = 0) -> Iterator[int]:
    """A port on localhost on which every attempt to connect hangs: not a slow answer, but no connection at all.

    The kernel queues a few connections that nobody accepts. We fill the queue ourselves, so that the next one waits.
    """
    with ExitStack() as stack:
        door = stack.enter_context(socket.socket())
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", port))
        door.listen(0)
        for _ in range(4):
            caller = stack.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(door.getsockname())
        yield int(door.getsockname()[1])
