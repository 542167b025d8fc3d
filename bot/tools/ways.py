"""Ways for a conversation script to reach a bot: a runtime in this process, or over HTTP (`over_http.py`)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot import reception
from bot.callbacks import Callback
from bot.content import Content
from bot.dialogue import State
from bot.hours import DeskHours
from bot.messages import Sender
from bot.runtime import Runtime
from bot.store import callbacks as rows
from bot.store import conversations
from bot.tools import at_the_desk
from bot.tools.at_the_desk import StaffCannot
from bot.tools.conversation import Script, ScriptTurn, message_for


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one delivery. kind: None if this way does not show it. fresh: the message was not delivered
    before."""

    kind: str | None
    replies: tuple[str, ...]
    entries: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A new person. user_id: WhatsApp's id for them in addition to, or instead of, the number; "" for none. hidden: the
    number is hidden."""

    phone: str
    user_id: str
    name: str | None
    hidden: bool

    @property
    def address(self) -> str:
        """The address that they write from."""
        return self.user_id if self.hidden else f"whatsapp:{self.phone}"

    @property
    def sender(self) -> Sender:
        """The person as the bot's Sender."""
        keys = tuple(dict.fromkeys(each for each in (self.user_id, self.address) if each))
        return Sender(self.address, keys, None if self.hidden else self.phone, self.name)

    def without_number(self) -> Newcomer:
        """The same person with a hidden number."""
        return replace(self, hidden=True)


def newcomer(script: Script, phone: str, user_id: str) -> Newcomer:
    """The person for a script. If the number will be hidden at some point, the user id is sent from the start."""
    hides = script.hides_number or any(turn.hides_number for turn in script.turns)
    return Newcomer(phone, user_id if hides else "", script.profile, script.hides_number)


class Way(Protocol):
    """How a player reaches a bot. sees: kinds, entries, the conversation's state and its request are known."""

    @property
    def content(self) -> Content:
        """The content that the bot answers from."""

    @property
    def hours(self) -> DeskHours:
        """The desk's hours."""

    @property
    def sees(self) -> bool:
        """Whether more than the text of an answer is known."""

    def newcomer(self, script: Script) -> Newcomer:
        """A person for this script."""

    def fresh_sid(self, turn: ScriptTurn) -> str:
        """A new message sid."""

    def put_clock(self, at: datetime) -> None:
        """Set the bot's clock."""

    def deliver(self, turn: ScriptTurn, person: Newcomer, sid: str, at: datetime) -> Outcome:
        """Deliver the turn's message once."""

    def state(self, person: Newcomer) -> State:
        """The present state of the conversation."""

    def callback(self, person: Newcomer) -> Callback | None:
        """The newest request of this person."""

    def staff(self, turn: ScriptTurn, person: Newcomer) -> tuple[str, ...]:
        """Carry out a move of staff; return what the patient is told. Raises StaffCannot."""


@dataclass
class HandClock:
    """A clock that only moves when it is set."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


_people: Iterator[int] = itertools.count(1)
_messages: Iterator[int] = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Inside:
    """A runtime of this process, whose clock is `clock`."""

    rt: Runtime
    clock: HandClock
    sees: bool = True

    @property
    def content(self) -> Content:
        """The content that the bot answers from."""
        return self.rt.know.content

    @property
    def hours(self) -> DeskHours:
        """The desk's hours."""
        return self.rt.know.hours

    def newcomer(self, script: Script) -> Newcomer:
        """A person with a consecutive number, so that runs are reproducible."""
        number = next(_people)
        return newcomer(script, f"+9198481{number:05d}", f"whatsapp:IN.{number:010d}")

    def fresh_sid(self, turn: ScriptTurn) -> str:
        """A consecutive sid."""
        return f"SM{next(_messages):032x}"

    def put_clock(self, at: datetime) -> None:
        """Set the clock."""
        self.clock.now = at

    def deliver(self, turn: ScriptTurn, person: Newcomer, sid: str, at: datetime) -> Outcome:
        """Pass the message to the reception."""
        done = reception.receive(self.rt, message_for(turn, person.sender, sid, at))
        replies = tuple(text for _, text in done.replies)
        if done.turn is None:
            return Outcome("none", replies, fresh=done.fresh)
        return Outcome(done.turn.kind, replies, done.turn.entries, done.turn.actions, done.fresh)

    def state(self, person: Newcomer) -> State:
        """As stored."""
        with self.rt.store.read() as conn:
            return conversations.state_by_key(conn, person.sender.keys[0])

    def callback(self, person: Newcomer) -> Callback | None:
        """As stored."""
        with self.rt.store.read() as conn:
            sender_id = conversations.sender_by_key(conn, person.sender.keys[0])
            return rows.newest_of(conn, sender_id) if sender_id else None

    def staff(self, turn: ScriptTurn, person: Newcomer) -> tuple[str, ...]:
        """Make a move with the newest request; return what the patient is told. Raises StaffCannot."""
        with self.rt.store.read() as conn:
            sender_id = conversations.sender_by_key(conn, person.sender.keys[0])
        if sender_id is None:
            raise StaffCannot("nobody has written yet")
        return at_the_desk.act(self.rt, sender_id, turn.staff or "", turn.by)
