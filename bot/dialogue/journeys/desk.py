"""What the bot knows of the desk by itself: when it is open."""

from __future__ import annotations

from bot.content.roles import TIMINGS
from bot.dialogue.hearing import Hearing
from bot.dialogue.spoken import desk_hours, opening


def desk_open(hearing: Hearing) -> str:
    """When the desk that calls is open, to whoever asks about opening hours; nothing to anybody else.

    The hours of the hospital itself are not known.
    """
    part = hearing.match.parts[0]
    if part.best is None or part.best.id != TIMINGS or part.band != "answer":
        return ""
    return hearing.say("desk-open", hours=open_hours(hearing))


def open_hours(hearing: Hearing) -> str:
    """The hours of the desk in words."""
    know = hearing.know
    return desk_hours(know.hours, hearing.now, know.content, hearing.language)


def closed_now(hearing: Hearing) -> str:
    """That nobody is at the desk, and when it opens; nothing while it is open."""
    know, now = hearing.know, hearing.now
    if know.hours.is_open(now):
        return ""
    return hearing.say("desk-closed-now", when=opening(know.hours.next_open(now), now, know.content, hearing.language))
