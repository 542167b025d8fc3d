"""The stand-in for Twilio, where TWILIO_API_URL names one: it hears what the phones write and how late it is, so that
what staff send meets the same 24-hour window as on this page."""

from __future__ import annotations

from datetime import timedelta

import requests
import structlog

from bot.config import Settings
from bot.simulator.payloads import Form

_SECONDS = (0.5, 2.0)  # to connect, to answer: on this machine, or not at all
logger = structlog.get_logger("careline.simulator")


def tell_message(settings: Settings, form: Form) -> None:
    """A phone wrote. Twilio itself hears nothing of what is invented here."""
    _tell(settings, "inbound", form)


def tell_clock(settings: Settings, ahead: timedelta) -> None:
    """The clock that everybody asks is this far ahead of the true one."""
    _tell(settings, "clock", {"ahead": str(ahead.total_seconds())})


def _tell(settings: Settings, what: str, fields: Form) -> None:
    if not settings.twilio_api_url:
        return
    try:
        answer = requests.post(f"{settings.twilio_api_url.rstrip('/')}/stand-in/{what}", data=fields, timeout=_SECONDS)
        problem = "" if answer.ok else f"HTTP {answer.status_code}"
    except requests.RequestException as error:
        problem = type(error).__name__
    if problem:
        logger.warning("the stand-in did not hear it", what=what, problem=problem)
