"""The staff side of a callback. Each move is one transaction: the row, a line of history, a line of audit."""

from bot.desk.moves import (
    Acting,
    change,
    claim,
    erase,
    merge,
    note,
    record,
    release,
    reopen,
    snooze,
    started_call,
    undo,
)
from bot.desk.talk import hand_back, hold, reply, resend, window_closes

__all__ = [
    "Acting", "change", "claim", "erase", "hand_back", "hold", "merge", "note", "record", "release", "reopen",
    "reply", "resend", "snooze", "started_call", "undo", "window_closes",
]  # fmt: skip
