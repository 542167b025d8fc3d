"""Explain the bot's answer: one posted request, its response, and the turn recorded for it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree  # only used for answers of our own webhook

from bot.matching.decide import answer_from, ask_from
from bot.simulator import twiml
from bot.store.testers import Row


@dataclass(frozen=True, slots=True)
class Change:
    """One field of the conversation's state before and after, as JSON; "" if it was absent."""

    name: str
    before: str
    after: str

    @property
    def is_change(self) -> bool:
        """Whether it differs."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Why:
    """What the right-hand side shows for a request. turn: None if there was none (a refusal, or a report)."""

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
    """Collect what is known about one request."""
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
    """Every field of both states, changed ones first."""
    facts = [Change(name, _json(before, name), _json(after, name)) for name in sorted({*before, *after})]
    return tuple(sorted(facts, key=lambda each: not each.is_change))


def pretty(xml: str) -> str:
    """TwiML with one verb per line; anything that is not XML is returned unchanged."""
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        return xml
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode")


def _json(state: Row, name: str) -> str:
    return json.dumps(state[name], ensure_ascii=False) if name in state else ""


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """A part of the match with its candidates sorted, best first, and the best one's distance from each threshold
    (none without candidates)."""
    candidates = sorted(part["candidates"], key=lambda each: -float(each["confidence"]))
    borders = {"answering": answer_from(), "asking back": ask_from()} if candidates else {}
    best = candidates[0]["confidence"] if candidates else 0.0
    distances = [(name, border, best - border) for name, border in borders.items()]
    return {**part, "candidates": candidates, "distances": distances}
