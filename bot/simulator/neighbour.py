"""Tell a stand-in for Twilio, if TWILIO_API_URL names one, about the phones' messages and the moved clock, so that its
24-hour window for messages from staff is the same as on this page."""

from __future__ import annotations

from datetime import timedelta

import requests
import structlog

from bot.config import Settings
from bot.simulator.payloads import Form

_SECONDS = (0.5, 2.0)  # to connect, to answer; short, because it runs on this machine
logger = structlog.get_logger("careline.simulator")


def tell_message(settings: Settings, form: Form) -> None:
    """Tell the stand-in that a phone wrote. Nothing is sent to Twilio itself."""
    _tell(settings, "inbound", form)


def tell_clock(settings: Settings, ahead: timedelta) -> None:
    """Tell the stand-in how far the testers' clock is ahead of the true one."""
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
