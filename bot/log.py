"""Structured logging: one line per event, with the request id; never a patient's words, name or number."""

from __future__ import annotations

import logging
import re
import sys
import threading
from types import TracebackType

import structlog


def set_up(level: str) -> None:
    """Log JSON lines to standard error, from our loggers and the libraries'."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _scrub_exception,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, _scrub_message],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=True),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # Twilio's client logs URLs with phone numbers in them; urllib3 and huey log what they transport.
    for chatty in ("twilio.http_client", "urllib3", "huey", "huey.consumer"):
        logging.getLogger(chatty).setLevel("ERROR")
    logging.getLogger("alembic").setLevel("WARNING")  # it logs every check of the schema
    logging.getLogger("apprise").setLevel("CRITICAL")  # its errors quote the addresses of staff
    sys.excepthook = _last_words
    threading.excepthook = lambda died: _last_words(died.exc_type, died.exc_value, died.exc_traceback)


def _last_words(_type: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
    """Log an uncaught exception like any other, instead of printing it with its text."""
    logging.getLogger("careline").critical("died", exc_info=error)


_NUMBER = re.compile(r"(?:(?<=%2B)|(?<![0-9A-Za-z]))\+?\d{10,15}(?![0-9A-Za-z])")


def _scrub_message(
    _logger: structlog.typing.WrappedLogger, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Replace phone numbers in libraries' messages, which may quote an address."""
    event["event"] = _NUMBER.sub("[number]", str(event.get("event", "")))
    return event


def _scrub_exception(
    _logger: structlog.typing.WrappedLogger, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Reduce an exception to type and place: its text may quote a message, a row or a number."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info if isinstance(info, BaseException) else None
    if error is None:
        return event
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    event["error"] = type(error).__name__
    event["at"] = " < ".join(reversed(places[-6:]))
    return event
