"""The columns of the queue in order, and the data of one row for display. A new column needs an entry in COLUMNS and a
macro with the same name in `_cells.html`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.callbacks import Callback
from bot.delivery import WINDOW
from bot.inbox.marks import masked
from bot.inbox.times import Times
from bot.store.queue import Listed

COLUMNS = ("urgency", "due", "waiting", "who", "about", "reason", "wish", "owner", "tries", "window")
SOON = 15  # a row is marked from this many desk minutes before it is due
WORDS_SHOWN = 100
WINDOW_SHORT = timedelta(hours=5)


@dataclass(frozen=True, slots=True)
class Row:
    """One request as the list shows it. left: desk minutes until due, negative if late. calls_now: urgent, due for a
    call and unclaimed, so the page plays a sound."""

    callback: Callback
    phone: str
    left: float
    waiting: str
    holder_name: str | None
    mine: bool
    lapsed: bool
    window: str
    window_left: str
    died: bool
    calls_now: bool

    @property
    def late(self) -> str:
        """The status of the due time: "late", "soon" or "fine"; "closed" for a closed request."""
        if not self.callback.is_open:
            return "closed"
        return "late" if self.left < 0 else "soon" if self.left <= SOON else "fine"

    @property
    def may_dial(self) -> bool:
        """Whether it may be called from the list: it is open, has a number, wants a call, and is nobody else's."""
        return self._is_free and self.callback.phone is not None and not self.callback.in_writing

    @property
    def may_write(self) -> bool:
        """Whether it may be answered from the list in writing: it is open, and nobody else has it."""
        return self._is_free and self.callback.in_writing

    @property
    def _is_free(self) -> bool:
        taken = self.callback.status == "claimed" and not self.mine and not self.lapsed
        return self.callback.is_open and not taken

    @property
    def words(self) -> str:
        """The patient's own words on one line, shortened."""
        line = " ".join(self.callback.words.split())
        return line if len(line) <= WORDS_SHOWN else line[:WORDS_SHOWN].rstrip() + "…"


def row(listed: Listed, times: Times, me: str, died: set[str]) -> Row:
    """The row for a request."""
    callback, now = listed.callback, times.now
    closes = listed.last_inbound_at + WINDOW
    left = times.desk_minutes_left(callback.due_at) if callback.is_open else 0.0
    window = "shut" if closes <= now else "short" if closes - now < WINDOW_SHORT else "open"
    return Row(
        callback=callback,
        phone=masked(callback.phone),
        left=left,
        waiting=times.since(callback.opened_at),
        holder_name=listed.holder_name or callback.holder,
        mine=callback.holder == me,
        lapsed=callback.claim_lapsed(now),
        window=window,
        window_left=times.length((closes - now).total_seconds() / 60) if closes > now else "",
        died=callback.id in died,
        calls_now=callback.is_open
        and callback.urgency != "routine"
        and not callback.rests(now)
        and (callback.status != "claimed" or callback.claim_lapsed(now)),
    )
