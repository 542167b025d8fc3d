"""How gunicorn serves: threads, because sync workers starve behind slow clients; both limits under Twilio's 15 s."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

# The processes of one gunicorn count into files that /metrics adds up. Named before the application is imported;
# a re-executed gunicorn has another process id, and so a folder of its own.
_counts = Path(tempfile.gettempdir()) / f"careline-metrics-{os.getpid()}"
_counts.mkdir(mode=0o700, exist_ok=True)
os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(_counts)

from gunicorn.glogging import Logger  # noqa: E402

from bot import log  # noqa: E402  # after the folder is named
from bot.config import load_serving  # noqa: E402

serving = load_serving()

# A platform that sets PORT, and a container, expect us on every address; beside a proxy only the proxy should reach us.
# BIND_HOST decides where that guess is wrong.
# A PORT in `.env` is no platform's.
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
control_socket_disable = True  # nothing of ours outside our own folders


class OneLine(Logger):  # type: ignore[misc]
    """gunicorn's own log lines in our shape: one JSON line, an exception by type and place only."""

    def setup(self, cfg: Any) -> None:
        """As gunicorn's, but written by our handler."""
        super().setup(cfg)
        log.set_up(serving.log_level)
        self.error_log.handlers = []
        self.error_log.propagate = True


logger_class = OneLine


def post_fork(_server: Any, _worker: Any) -> None:
    """After a reload a worker must read the code that is on the disk now, not what gunicorn itself has imported."""
    for name in [name for name in sys.modules if name == "bot" or name.startswith("bot.")]:
        del sys.modules[name]


def on_exit(_server: Any) -> None:
    """Take the counts' folder away."""
    if _counts.name.endswith(f"-{os.getpid()}"):
        shutil.rmtree(_counts, ignore_errors=True)
