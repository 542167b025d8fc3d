"""Limits of one conversation: floods, the same text twice at once, two machines talking to each other.

A machine is known by its text, the same but for its numbers, or by what we say to it: the same answers in a circle.
An emergency is heard before any of these.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.turn import MyData, Promise, State, Turn
from bot.dialogue.wishes.wanting import wants_call
from bot.messages import Reply

PER_MINUTE = 10  # messages of one sender that are answered within a minute
WARN_AGAIN = timedelta(minutes=10)
TWICE_WITHIN = timedelta(seconds=5)
SAME_IN_A_ROW = 6  # the same text so often within an hour is a machine
SAME_WITHIN = timedelta(hours=1)
CIRCLES = 6  # turns in a row in which nothing new was said or done: we talk to a machine, or to nobody's use
_REMEMBERED = 12  # replies that can come round again
_NUMBERED_FROM = 4  # words from which on a text is the same with another number in it; "at 4 pm" is not "at 5 pm"
_NUMBERS = re.compile(r"\d+")
_NEVER_CUT = frozenset({"emergency", "urgent", "optout", "optin", "delete-data"})


def noticed(state: State, text: str, now: datetime) -> State:
    """The state with this message counted. now: when it was written; after an outage many are found at once."""
    since = now - timedelta(minutes=1)
    recent = tuple(sorted((*(at for at in state.recent if at > since), now)))[-(PER_MINUTE + 1) :]
    print_of = _print_of(text) if text.strip() else ""
    lately = state.last_seen is not None and now - state.last_seen < SAME_WITHIN
    times = state.heard_times + 1 if print_of and print_of == state.heard and lately else 1
    counted: dict[str, object] = {"recent": recent, "heard": print_of, "heard_times": times}
    if not lately:
        counted |= {"said": (), "heard_before": (), "circles": 0}
    return state.model_copy(update=counted)


def heard(hearing: Hearing) -> Turn | None:
    """Silence, or one "please wait", where answering would only cost; None where the message is to be answered."""
    state, now, written = hearing.state, hearing.now, hearing.message.written_at
    before = [at for at in state.recent if written - timedelta(minutes=1) < at <= written]  # with this one
    if len(before) > PER_MINUTE:
        if state.warned_at is not None and now - state.warned_at < WARN_AGAIN:
            return Turn(state, "none", (), why="flood: silent")
        after = state.model_copy(update={"warned_at": now})
        return Turn(after, "fallback", (Reply(hearing.say("please-wait")),), why="flood: told to wait")
    gap = written - before[-2] if len(before) > 1 else TWICE_WITHIN
    twice = state.heard_times > 1 and timedelta() < gap < TWICE_WITHIN  # Twilio's list knows seconds only: no gap
    if twice and state.step != "form":
        return Turn(state, "none", (), why="the same text twice within seconds")
    if state.heard_times > SAME_IN_A_ROW:
        return Turn(state, "none", (), why="the same text again and again: a machine")
    if state.heard_times == SAME_IN_A_ROW:
        return Turn(state, "fallback", (Reply(hearing.say("same-again")),), why="the same text again and again")
    return None


def circling(hearing: Hearing, turn: Turn) -> Turn:
    """The turn, unless it goes round in a circle: that is said once, and then there is silence until there is something
    new to say. Whatever does something with words that are new is no circle."""
    if turn.kind in _NEVER_CUT or not turn.replies or wants_call(hearing.text):
        return turn  # there is always a way to a person
    before, state = hearing.state, turn.state
    saying = _print_of("\n".join(_gist(reply) for reply in turn.replies))
    stuck = saying in before.said and (not turn.effects or before.heard in before.heard_before)
    counted = {
        "said": (*(each for each in before.said if each != saying), saying)[-_REMEMBERED:],
        "heard_before": (*(each for each in before.heard_before if each != before.heard), before.heard)[-_REMEMBERED:],
        "circles": before.circles + 1 if stuck else 0,
    }
    after = state.model_copy(update=counted)
    if before.circles + stuck < CIRCLES or not stuck:
        return replace(turn, state=after)
    if before.circles + 1 == CIRCLES:
        return Turn(after, "fallback", (Reply(hearing.say("in-circles")),), match=turn.match, why="in circles: said so")
    return Turn(after, "none", (), match=turn.match, why="in circles: silent")


def _gist(reply: Reply | Promise | MyData) -> str:
    return reply.text if isinstance(reply, Reply) else reply.key


def _print_of(text: str) -> str:
    """A short hash of a text, which numbers do not change where there are words enough."""
    plain = text.strip().casefold()
    without = _NUMBERS.sub("", plain)
    same = without if len(without.split()) >= _NUMBERED_FROM else plain
    return hashlib.sha256(same.encode()).hexdigest()[:12]
