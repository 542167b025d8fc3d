"""The steps a delivery trouble is made of, and the verdict at its end. Pure: whoever runs a course does the steps.

A course is a generator: it yields a step, is handed what came of it, and returns its Verdict.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.simulator.letters import Letter


@dataclass(frozen=True, slots=True)
class Send:
    """Post letters: one after the other, or all at once. Handed back: a Posted each, in their order.

    hold: seconds for which the database cannot be written meanwhile (only whoever has the database can do that).
    """

    letters: tuple[Letter, ...]
    at_once: bool = False
    hold: float = 0.0


@dataclass(frozen=True, slots=True)
class Wait:
    """Let time pass, on the clock or in earnest. Handed back: None."""

    time: timedelta


@dataclass(frozen=True, slots=True)
class Start:
    """Record a text that we started, as one that Twilio has accepted. Handed back: (outbox id, message sid)."""

    text: str


@dataclass(frozen=True, slots=True)
class Look:
    """Look into the database. Handed back: Facts, or None where there is only the wire."""

    sids: tuple[str, ...]
    outbox_ids: tuple[str, ...] = ()


Step = Send | Wait | Start | Look


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stored. turns: sid -> (state before, state after). replies: sid -> outbox ids. outbox: id -> row.
    reports: outbox id -> the statuses that came."""

    stored: frozenset[str]
    turns: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]]
    replies: Mapping[str, tuple[str, ...]]
    outbox: Mapping[str, Mapping[str, Any]]
    reports: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. held: None where it could not be looked at from here."""

    text: str
    held: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How it went, in words. checks: what that rests on."""

    told: str
    checks: tuple[Check, ...] = field(default=())

    @property
    def held(self) -> bool:
        """Nothing that could be looked at was wrong."""
        return all(check.held is not False for check in self.checks)


Course = Generator[Step, Any, Verdict]


def judged(good: str, *checks: Check) -> Verdict:
    """The good sentence where every check held, else what went wrong; of what nobody looked at, nothing is claimed."""
    wrong = [check.text for check in checks if check.held is False]
    if wrong:
        return Verdict("Went wrong: not true that " + "; nor that ".join(wrong) + ".", checks)
    unseen = [check.text for check in checks if check.held is None]
    if not unseen:
        return Verdict(good, checks)
    seen = [check.text for check in checks if check.held]
    told = f"As far as it can be seen from here: {'; '.join(seen)}." if seen else "Nothing could be seen from here."
    return Verdict(f"{told} Not looked at: {'; '.join(unseen)}.", checks)


def stored(facts: Facts | None, text: str, held: bool) -> Check:
    """A check on what is stored, which only holds or fails where somebody could look."""
    return Check(text, held if facts is not None else None)
