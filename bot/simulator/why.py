"""Why the bot answered so: one posted request, its answer, and the turn that was recorded for it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree  # only ever reads the answers of our own webhook

from bot.matching.decide import answer_from, ask_from
from bot.simulator import twiml
from bot.store.testers import Row


@dataclass(frozen=True, slots=True)
class Change:
    """One fact of the conversation's state before and after, as JSON; "" where it was not there."""

    name: str
    before: str
    after: str

    @property
    def is_change(self) -> bool:
        """It is not the same after."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Why:
    """What the right-hand side shows for a request. turn: None where nothing was thought (refused, or a report)."""

    request: Row
    heard: twiml.Heard
    xml: str
    turn: Row | None
    parts: tuple[dict[str, Any], ...]
    state: tuple[Change, ...]
    leaving: tuple[Row, ...]
    reports: tuple[Row, ...]
    other_requests: tuple[Row, ...] = ()


def explain(request: Row, turn: Row | None, leaving: list[Row], reports: list[Row], other_requests: list[Row]) -> Why:
    """Put together what is known about one request."""
    is_report = request["kind"] == "report"
    heard = (
        twiml.Heard((), (), usable=False)
        if is_report
        else twiml.read(request["status"], request["content_type"], request["answer"])
    )
    return Why(
        request,
        heard,
        pretty(request["answer"]),
        turn,
        tuple(_part(part) for part in (turn["match"] or {}).get("parts", ())) if turn else (),
        changes(turn["state_before"], turn["state_after"]) if turn else (),
        tuple(leaving),
        tuple(reports),
        tuple(other_requests),
    )


def changes(before: Row, after: Row) -> tuple[Change, ...]:
    """Every fact of both states, the changed ones first."""
    facts = [Change(name, _json(before, name), _json(after, name)) for name in sorted({*before, *after})]
    return tuple(sorted(facts, key=lambda each: not each.is_change))


def pretty(xml: str) -> str:
    """TwiML with a verb a line; whatever is not XML stays as it came."""
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        return xml
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode")


def _json(state: Row, name: str) -> str:
    return json.dumps(state[name], ensure_ascii=False) if name in state else ""


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """A part of the match, its candidates best first, with how far the best is from what the costs ask for; nothing
    of that where no candidate was weighed."""
    candidates = sorted(part["candidates"], key=lambda each: -float(each["confidence"]))
    borders = {"answering": answer_from(), "asking back": ask_from()} if candidates else {}
    best = candidates[0]["confidence"] if candidates else 0.0
    distances = [(name, border, best - border) for name, border in borders.items()]
    return {**part, "candidates": candidates, "distances": distances}
