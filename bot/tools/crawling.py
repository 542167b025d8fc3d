"""Walks every menu, choice and form path of the real dialogue. Pure: no database.

A *place* is the kind of the bot's turn, what it asks and what it offers. From each place the walk takes every numbered
option, yes and no where they are an answer, and the few words that must work everywhere. From the greeting it also
sends typical first messages. It starts with a visible and with a hidden number, and from the questions after a call.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.dialogue import Knowledge, State, Turn, respond
from bot.dialogue.journeys.followed import asked_after
from bot.dialogue.turn import CallbackFacts, CancelCallback, RequestCallback
from bot.messages import InboundMessage, Sender

EVERYWHERE = ("menu", "hi", "call me")  # must lead on from every place
# What no menu leads to: actions by name, rights, languages, feedback, questions that the content does not answer.
COMES_WITH = (
    *("find a doctor", "second opinion", "health packages", "phone number", "book an appointment", "status"),
    *("delete my data", "my data", "hindi please", "telugu please", "english please", "👍", "👎", "I want to complain"),
    *("who won the cricket match", "how much does the surgery cost", "lumps", "is it dangerous and can it come back"),
)
YES_NO_STEPS = ("offered", "confirm-delete", "asked-called", "asked-rebook", "asked-attach", "cancelled")
GIVEN = {"name": "Asha Rao", "phone": "+91 98480 12345", "time": "1", "confirm": "1"}
_ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
_HIDDEN = Sender("whatsapp:IN.1", ("whatsapp:IN.1",), None, None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a patient is in the dialogue: the kind of the last turn, the step, what is asked, what is offered, what it
    is about. thumb: the bot asked whether the answer helped. hidden: the patient's number is hidden."""

    kind: str
    step: str
    asked: str
    options: tuple[str, ...]
    about: str
    thumb: bool = False
    hidden: bool = False

    @property
    def label(self) -> str:
        """A short name for the map."""
        what = self.about or self.asked or self.step
        label = f"{self.kind}: {what}" if what not in ("idle", "choosing") else self.kind
        return f"{label} (hidden number)" if self.hidden else label


@dataclass
class Walk:
    """Every place that was reached, the words that lead from one to another, and the faults.

    depth: messages from a start. found: (place, words) by which each was first reached; not for the starting places.
    is_cut: more than the allowed number of places exist.
    """

    start: Place
    ways: dict[Place, dict[str, Place]] = field(default_factory=dict)
    depth: dict[Place, int] = field(default_factory=dict)
    found: dict[Place, tuple[Place, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    is_cut: bool = False


def crawl(know: Knowledge, now: datetime, most: int = 400) -> Walk:
    """Walk until nothing new is found, or until `most` places are known."""
    set_out = [(who, *_go(know, who, State(greeted=False), "hello", now)) for who in (_ASHA, _HIDDEN)]
    walk = Walk(set_out[0][1], depth={place: 0 for _, place, _ in set_out})
    waiting = deque(set_out)
    greeted = {place for _, place, _ in set_out}
    for what in ("done", "no-answer", "wrong-number"):
        asked = _after_a_call(know, what, now)
        walk.depth[asked[1]] = 0
        waiting.append(asked)
    while waiting:
        who, place, state = waiting.popleft()
        walk.ways[place] = {}
        for words in (*_words(state), *(COMES_WITH if place in greeted else ())):
            at = now + timedelta(minutes=2 * walk.depth[place] + 2)
            reached, after = _go(know, who, state, words, at)
            walk.ways[place][words] = reached
            if reached not in walk.depth:
                if len(walk.depth) >= most:
                    walk.is_cut = True
                    continue
                walk.depth[reached] = walk.depth[place] + 1
                walk.found[reached] = (place, words)
                waiting.append((who, reached, after))
    walk.faults = list(_faults(walk))
    return walk


def _words(state: State) -> Iterator[str]:
    yield from (str(number) for number in range(1, len(_offered(state)) + 1))
    if state.form is not None and state.form.asked in GIVEN:
        yield GIVEN[state.form.asked]
    if state.step in YES_NO_STEPS or state.thumb_for:
        yield from ("yes", "no")
    yield from EVERYWHERE


def _offered(state: State) -> tuple[str, ...]:
    """The options on offer. An older list may still be in the state, but no question about it is open."""
    return () if state.step in ("idle", "confirm-delete") else tuple(each.id for each in state.options)


def _after_a_call(know: Knowledge, what: str, now: datetime) -> tuple[Sender, Place, State]:
    """The place of a patient who is asked about a call, which no message of theirs leads to."""
    state = State(greeted=True, language="en")
    _, state = _go(know, _ASHA, state, "call me", now)
    while state.form is not None and state.step == "form":
        _, state = _go(know, _ASHA, state, GIVEN[state.form.asked or "confirm"], now)
    facts = state.callback
    if facts is not None:
        facts = facts.model_copy(update={"status": "done", "closed_at": now} if what == "done" else {"status": "retry"})
    state = asked_after(what, state.model_copy(update={"callback": facts}), "en", know, now)
    return _ASHA, Place("follow-up", state.step, "", _offered(state), what), state


def _go(know: Knowledge, who: Sender, state: State, words: str, now: datetime) -> tuple[Place, State]:
    message = InboundMessage("SM" + "0" * 32, who, "whatsapp:+14155550100", "text", words, now)
    turn = respond(state.model_copy(update={"recent": (), "heard_times": 0}), message, know)
    after = _carried_out(turn, now)
    asked = after.form.asked if after.form is not None and after.step == "form" else None
    about = "+".join((*turn.entries, *turn.actions))
    options = _offered(after)
    thumb = after.thumb_for is not None and after.topic_age == 0
    place = Place(
        turn.kind,
        after.step,
        asked or "",
        options,
        about,
        thumb,
        hidden=who.phone is None and bool(asked or not state.greeted),
    )
    return place, after


def _carried_out(turn: Turn, now: datetime) -> State:
    """The state as it would be after the turn's effects had been stored."""
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
    """Dead ends: a place that nothing leads out of, or where "menu" does not lead to the menu. Loops: an option that
    leads back to the place that offers it, or several places that lead only to each other. Silences: no reply."""
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
    for ring in _rings(walk):
        yield f"loop: {' -> '.join(each.label for each in (*ring, ring[0]))}, and no offered way leads out of it"


def _rings(walk: Walk) -> Iterator[list[Place]]:
    """Groups of places whose options lead only to each other: a patient who only takes options never gets out."""
    offered = {
        place: {reached for words, reached in ways.items() if words not in EVERYWHERE + COMES_WITH}
        for place, ways in walk.ways.items()
    }
    told: set[Place] = set()
    for place in offered:
        ring, waiting = {place}, [place]
        while waiting:
            new = offered.get(waiting.pop(), set()) - ring
            ring |= new
            waiting += new
        closed = all(offered.get(each) and place in _within(offered, each) for each in ring)
        if closed and len(ring) > 1 and not ring & told and all(each.kind != "menu" for each in ring):
            told |= ring
            yield [each for each in walk.ways if each in ring]


def _within(offered: dict[Place, set[Place]], start: Place) -> set[Place]:
    """Everything that can be reached from here by taking options."""
    found: set[Place] = set()
    waiting = [start]
    while waiting:
        new = offered.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
