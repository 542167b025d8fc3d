"""Limits of one conversation: floods, the same text twice at once, two machines talking to each other.

An emergency is heard before any of these.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.turn import State, Turn
from bot.messages import Reply

PER_MINUTE = 10  # messages of one sender that are answered within a minute
WARN_AGAIN = timedelta(minutes=10)
TWICE_WITHIN = timedelta(seconds=5)
SAME_IN_A_ROW = 6  # the same text so often within an hour is a machine
SAME_WITHIN = timedelta(hours=1)
MAX_REPLIES = 10
MAX_CHARACTERS = 1600


def noticed(state: State, text: str, now: datetime) -> State:
    """The state with this message counted."""
    since = now - timedelta(minutes=1)
    recent = (*(at for at in state.recent if at > since), now)[-(PER_MINUTE + 1) :]
    print_of = hashlib.sha256(text.strip().casefold().encode()).hexdigest()[:12] if text.strip() else ""
    lately = state.last_seen is not None and now - state.last_seen < SAME_WITHIN
    times = state.heard_times + 1 if print_of and print_of == state.heard and lately else 1
    return state.model_copy(update={"recent": recent, "heard": print_of, "heard_times": times})


def heard(hearing: Hearing) -> Turn | None:
    """Silence, or one "please wait", where answering would only cost; None where the message is to be answered."""
    state, now = hearing.state, hearing.now
    if len(state.recent) > PER_MINUTE:
        if state.warned_at is not None and now - state.warned_at < WARN_AGAIN:
            return Turn(state, "none", (), why="flood: silent")
        after = state.model_copy(update={"warned_at": now})
        return Turn(after, "fallback", (Reply(hearing.say("please-wait")),), why="flood: told to wait")
    gap = now - state.recent[-2] if len(state.recent) > 1 else TWICE_WITHIN
    twice = state.heard_times > 1 and timedelta() < gap < TWICE_WITHIN  # fed in together after an outage: no gap
    if twice and state.step != "form":
        return Turn(state, "none", (), why="the same text twice within seconds")
    if state.heard_times > SAME_IN_A_ROW:
        return Turn(state, "none", (), why="the same text again and again: a machine")
    if state.heard_times == SAME_IN_A_ROW:
        return Turn(state, "fallback", (Reply(hearing.say("same-again")),), why="the same text again and again")
    return None


def fitting(texts: list[str]) -> list[str]:
    """Every text within WhatsApp's limit, cut at paragraphs, then lines, then words; at most ten of them."""
    pieces = [piece for text in texts for piece in _split(text)]
    return pieces[:MAX_REPLIES]


def _split(text: str) -> list[str]:
    if len(text) <= MAX_CHARACTERS:
        return [text] if text.strip() else []
    room = text[:MAX_CHARACTERS]
    at = next((cut for mark in ("\n\n", "\n", ". ", " ") if (cut := room.rfind(mark)) > MAX_CHARACTERS // 3), -1)
    at = at if at > 0 else MAX_CHARACTERS
    return [room[:at].rstrip(), *_split(text[at:].lstrip())]
