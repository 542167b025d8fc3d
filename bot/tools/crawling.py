"""Walks every menu, choice and form path of the real dialogue by itself. Pure: no database, every path a fresh State.

What is walked is the map of *places*: what kind of turn the patient is in, what is asked, what is offered. From each
place every numbered option is taken, and the few words that must work everywhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.dialogue import Knowledge, State, Turn, respond
from bot.dialogue.turn import CallbackFacts, CancelCallback, RequestCallback
from bot.messages import InboundMessage, Sender

EVERYWHERE = ("menu", "hi", "call me")  # must lead on from every place
GIVEN = {"name": "Asha Rao", "phone": "+91 98480 12345", "time": "1", "confirm": "1"}
_ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a patient stands: the kind of the last turn, the open step, what is asked, what is offered."""

    kind: str
    step: str
    asked: str
    options: tuple[str, ...]
    about: str

    @property
    def label(self) -> str:
        """A short name for the map."""
        what = self.about or self.asked or self.step
        return f"{self.kind}: {what}" if what not in ("idle", "choosing") else self.kind


@dataclass
class Walk:
    """Every place that was reached, the words that lead from one to another, and what is wrong with it."""

    start: Place
    ways: dict[Place, dict[str, Place]] = field(default_factory=dict)
    depth: dict[Place, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    is_cut: bool = False


def crawl(know: Knowledge, now: datetime, most: int = 400) -> Walk:
    """Walk until nothing new is found or `most` places are known."""
    first, state = _go(know, State(greeted=False), "hello", now)
    walk = Walk(first)
    walk.depth[first] = 0
    waiting = deque([(first, state)])
    while waiting:
        place, state = waiting.popleft()
        walk.ways[place] = {}
        for words in _words(state):
            reached, after = _go(know, state, words, now + timedelta(minutes=2 * walk.depth[place] + 2))
            walk.ways[place][words] = reached
            if reached not in walk.depth:
                if len(walk.depth) >= most:
                    walk.is_cut = True
                    continue
                walk.depth[reached] = walk.depth[place] + 1
                waiting.append((reached, after))
    walk.faults = list(_faults(walk))
    return walk


def _words(state: State) -> Iterator[str]:
    yield from (str(number) for number in range(1, len(state.options) + 1))
    if state.form is not None and state.form.asked in GIVEN:
        yield GIVEN[state.form.asked]
    yield from EVERYWHERE


def _go(know: Knowledge, state: State, words: str, now: datetime) -> tuple[Place, State]:
    message = InboundMessage("SM" + "0" * 32, _ASHA, "whatsapp:+14155550100", "text", words, now)
    turn = respond(state.model_copy(update={"recent": ()}), message, know)
    after = _carried_out(turn, now)
    asked = after.form.asked if after.form is not None and after.step == "form" else None
    about = "+".join((*turn.entries, *turn.actions))
    return Place(turn.kind, after.step, asked or "", tuple(each.id for each in after.options), about), after


def _carried_out(turn: Turn, now: datetime) -> State:
    """What the rows would say after the turn's effects."""
    facts = turn.state.callback
    for effect in turn.effects:
        if isinstance(effect, RequestCallback):
            facts = CallbackFacts(
                id="0" * 32,
                reference="CRAWL",
                status="waiting",
                name=effect.name,
                phone=effect.phone,
                topic=effect.topic,
                wanted_from=effect.wanted_from,
                wanted_to=effect.wanted_to,
                due_at=now + timedelta(hours=2),
                holder=None,
                tries=0,
                opened_at=now,
            )
        elif isinstance(effect, CancelCallback):
            facts = None
    return turn.state.model_copy(update={"callback": facts})


def _faults(walk: Walk) -> Iterator[str]:
    """Dead ends: a place that nothing leads out of, or from which the menu cannot be reached. Loops: an offered option
    that leads back to the very place where it was offered."""
    for place, ways in walk.ways.items():
        if all(reached == place for reached in ways.values()):
            yield f"dead end: {place.label}"
        if "menu" in ways and ways["menu"].kind != "menu":
            yield f"no way to the menu from {place.label}: it leads to {ways['menu'].label}"
        for words, reached in ways.items():
            if words.isdigit() and reached == place and place.kind != "menu":
                yield f"loop: {words} ({place.options[int(words) - 1]}) in {place.label} leads back to it"
            if reached.kind == "none":
                yield f"silence: {words!r} in {place.label}"
