"""A TCP proxy between a process and a server, which can break connections or stop forwarding."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Cable:
    """Forwards TCP from `port` to a server. cut: break connections and refuse new ones. hang: silently forward nothing.
    mend: work again."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self.is_cut = self.is_dead = False

    @contextmanager
    def laid(self) -> Iterator[Cable]:
        threading.Thread(target=self._accept, daemon=True).start()
        try:
            yield self
        finally:
            self.cut()
            self._listener.close()

    def cut(self) -> None:
        self.is_cut = True
        with self._lock:
            for each in list(self._open):
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def hang(self) -> None:
        self.is_dead = True

    def mend(self) -> None:
        self.is_cut = self.is_dead = False

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        if self.is_cut:
            near.close()
            return
        far = socket.create_connection(self._target)
        pair = {near: far, far: near}
        with self._lock:
            self._open |= pair.keys()
        try:
            while not self.is_cut:
                for ready in select.select(list(pair), [], [], 0.2)[0]:
                    if self.is_dead:
                        threading.Event().wait(0.2)
                        continue
                    data = ready.recv(65536)
                    if not data:
                        return
                    pair[ready].sendall(data)
        except OSError:
            pass
        finally:
            with self._lock:
                self._open -= pair.keys()
            near.close()
            far.close()
