"""Play a conversation script on a running bot: signed forms over HTTP, as Twilio posts them.

If that bot has the simulator on, turns, states and requests are read from it and its clock is moved. Otherwise only
the texts of the answers are known.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import requests

from bot.callbacks import Callback
from bot.content import Content
from bot.dialogue import State
from bot.hours import DeskHours
from bot.simulator import payloads
from bot.simulator.payloads import Person
from bot.simulator.watching import CALLBACK, ROOT
from bot.tools.at_the_desk import StaffCannot
from bot.tools.conversation import BETWEEN_TURNS, DEFAULT_NOW, Script, ScriptTurn
from bot.tools.posting import CONNECT_SECONDS, READ_SECONDS, Delivery, Poster, deliver
from bot.tools.ways import Newcomer, Outcome, newcomer

_TO = "whatsapp:+14155550100"


class NotAnswered(Exception):
    """The bot cannot be reached or its answer is unusable; the text says which."""


@dataclass(slots=True)
class OverHttp:
    """A running bot. url: its webhook. sees: whether its simulator is on; set by `look_around`."""

    url: str
    poster: Poster
    account: str
    content: Content
    hours: DeskHours
    sees: bool = False
    _offset: float | None = None  # its clock's offset in seconds before we moved it
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)  # sid -> outbox ids in the first answer

    def look_around(self) -> None:
        """Find out whether the simulator is on. Raises NotAnswered if the bot cannot be reached."""
        answer = self._post("person", {"key": "nobody"})
        self.sees = answer.status_code == 200

    def go(self) -> None:
        """Reset the clock."""
        if self._offset is not None:
            with suppress(NotAnswered):
                self._post("clock", {"offset": str(self._offset)})

    def newcomer(self, script: Script) -> Newcomer:
        """A random person, because the bot knows those of earlier runs."""
        phone = f"+91984{secrets.randbelow(10**7):07d}"
        return newcomer(script, phone, f"whatsapp:IN.{secrets.randbelow(10**16):016d}")

    def fresh_sid(self, turn: ScriptTurn) -> str:
        """A random sid, as Twilio makes them."""
        return payloads.prefix(_kind(turn)) + secrets.token_hex(16)

    def put_clock(self, at: datetime) -> None:
        """Set the simulator's clock; without a simulator do nothing."""
        if self.sees:
            moved = self._asked("clock", {"at": at.isoformat()})
            self._offset = moved["offset"] if self._offset is None else self._offset

    def deliver(self, turn: ScriptTurn, person: Newcomer, sid: str, at: datetime) -> Outcome:
        """Deliver the turn's message once, with Twilio's retry. Raises NotAnswered."""
        who = Person(person.address, person.name or "", person.user_id)
        form = payloads.message(_kind(turn), who, account=self.account, to=_TO, sid=sid, text=turn.text)
        delivery = deliver(self.poster, self.url, "", form)
        if delivery.heard is None or not delivery.heard.usable:
            raise NotAnswered(_trouble(delivery))
        replies = tuple(said.text for said in delivery.heard.said)
        ids = tuple(said.outbox_id for said in delivery.heard.said)
        fresh = sid not in self._known or (bool(ids) and ids != self._known[sid])
        self._known.setdefault(sid, ids)
        if not fresh:
            return Outcome("none" if self.sees else None, replies, fresh=False)
        found = self._asked("turn", {"sid": sid}) if self.sees else {}
        if not found:
            return Outcome("none" if self.sees else None, replies)
        return Outcome(found["kind"], replies, tuple(found["entries"]), tuple(found["actions"]))

    def state(self, person: Newcomer) -> State:
        """The state according to the simulator; an empty one without a simulator."""
        if not self.sees:
            return State()
        return State.model_validate(self._asked("person", {"key": person.sender.keys[0]})["state"])

    def callback(self, person: Newcomer) -> Callback | None:
        """The newest request according to the simulator; None without a simulator."""
        if not self.sees:
            return None
        return CALLBACK.validate_python(self._asked("person", {"key": person.sender.keys[0]})["callback"], strict=False)

    def staff(self, turn: ScriptTurn, person: Newcomer) -> tuple[str, ...]:
        """Always raises StaffCannot."""
        raise StaffCannot("staff do not act over the webhook")

    def _asked(self, what: str, form: dict[str, str]) -> dict[str, Any]:
        answer = self._post(what, form)
        if answer.status_code != 200:
            raise NotAnswered(f"the simulator answered {answer.status_code}: {answer.text.strip()[:100]}")
        found: dict[str, Any] = answer.json()
        return found

    def _post(self, what: str, form: dict[str, str]) -> requests.Response:
        origin = urlsplit(self.url)
        url = f"{origin.scheme}://{origin.netloc}{ROOT}/{what}"
        headers = payloads.signed(url, form, self.poster.token, self.poster.algorithm)
        try:
            return requests.post(
                url, data=form, headers=headers, timeout=(CONNECT_SECONDS, READ_SECONDS), allow_redirects=False
            )
        except requests.exceptions.RequestException as error:
            raise NotAnswered(f"nobody answers at {origin.netloc} ({type(error).__name__})") from None


def cannot_play(script: Script, *, sees: bool) -> str | None:
    """Why this script cannot be played over HTTP; None if it can. sees: the bot's simulator is on."""
    if any(turn.staff for turn in script.turns):
        return "staff act in it, and the webhook is the patients' door"
    if sees:
        return None
    if script.now != DEFAULT_NOW or any(turn.after and turn.after > BETWEEN_TURNS for turn in script.turns):
        return "it moves the clock, and only a simulator's clock can be moved"
    if any(turn.gives or turn.picks for turn in script.turns):
        return "what the bot asks for or offers can be seen only with the simulator on"
    if script.expect_callback:
        return "the request on record can be seen only with the simulator on"
    return None


def _kind(turn: ScriptTurn) -> str:
    return turn.kind if turn.kind in payloads.KINDS else "text"


def _trouble(delivery: Delivery) -> str:
    heard, last = delivery.heard, delivery.attempts[-1]
    if heard is None:
        return "no answer in time" if last.failure == "rt" else "no connection to the webhook"
    return "Twilio would log " + "; ".join(heard.problems)
