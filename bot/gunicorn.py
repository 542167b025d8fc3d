"""gunicorn's configuration. Threads, because a slow client would block a sync worker."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

# gunicorn's processes write their counters into files that /metrics adds up. The folder must be set before the
# application is imported; a re-executed gunicorn has another process id, and so its own folder.
_counts = Path(tempfile.gettempdir()) / f"careline-metrics-{os.getpid()}"
_counts.mkdir(mode=0o700, exist_ok=True)
os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(_counts)

from gunicorn.glogging import Logger  # noqa: E402

from bot import log  # noqa: E402  # after the folder is set
from bot.config import load_serving  # noqa: E402

serving = load_serving()

# A platform that sets PORT, or a container, expects us on every address; elsewhere a proxy on the same machine is in
# front, and only it should reach us. A PORT in `.env` does not count as a platform's. BIND_HOST overrides the guess.
_host = serving.bind_host or ("0.0.0.0" if "PORT" in os.environ else "127.0.0.1")  # nosec B104
bind = f"{_host}:{serving.port}"
worker_class = "gthread"
workers = serving.web_concurrency
threads = 4
timeout = 30
graceful_timeout = 30
keepalive = 5
max_requests = 5000
max_requests_jitter = 500
accesslog = None
control_socket_disable = True  # we write nothing outside our own folders


class OneLine(Logger):  # type: ignore[misc]
    """gunicorn's own log lines in our format: one JSON line, an exception by type and place only."""

    def setup(self, cfg: Any) -> None:
        """Set up as gunicorn does, but log through our handler."""
        super().setup(cfg)
        log.set_up(serving.log_level)
        self.error_log.handlers = []
        self.error_log.propagate = True


logger_class = OneLine


def post_fork(_server: Any, _worker: Any) -> None:
    """Forget imported modules of ours: after a reload a worker must load the code that is on disk now."""
    for name in [name for name in sys.modules if name == "bot" or name.startswith("bot.")]:
        del sys.modules[name]


def on_exit(_server: Any) -> None:
    """Remove the folder of counters."""
    if _counts.name.endswith(f"-{os.getpid()}"):
        shutil.rmtree(_counts, ignore_errors=True)
