"""The steps of a delivery trouble, and the verdict at its end. Pure: the runner of a course carries out the steps.

A course is a generator: it yields steps, receives the result of each, and returns its Verdict.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.simulator.letters import Letter


@dataclass(frozen=True, slots=True)
class Send:
    """Post letters, one after the other or all at once. Result: a tuple with a Posted for each, in order.

    hold: seconds for which the database is locked against writing meanwhile; only possible with database access.
    """

    letters: tuple[Letter, ...]
    at_once: bool = False
    hold: float = 0.0


@dataclass(frozen=True, slots=True)
class Wait:
    """Let time pass, by moving the clock or by waiting. Result: None."""

    time: timedelta


@dataclass(frozen=True, slots=True)
class Start:
    """Store a message that we started, as accepted by Twilio. Result: (outbox id, message sid)."""

    text: str


@dataclass(frozen=True, slots=True)
class Look:
    """Look into the database. Result: Facts, or None without database access."""

    sids: tuple[str, ...]
    outbox_ids: tuple[str, ...] = ()


Step = Send | Wait | Start | Look


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stored. stored: sids. turns: sid -> (state before, state after). replies: sid -> outbox ids. outbox:
    id -> row. reports: outbox id -> reported statuses."""

    stored: frozenset[str]
    turns: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]]
    replies: Mapping[str, tuple[str, ...]]
    outbox: Mapping[str, Mapping[str, Any]]
    reports: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check. held: whether it passed; None if it could not be checked from here."""

    text: str
    held: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result in words. checks: what it is based on."""

    told: str
    checks: tuple[Check, ...] = field(default=())

    @property
    def held(self) -> bool:
        """Whether no check failed."""
        return all(check.held is not False for check in self.checks)


Course = Generator[Step, Any, Verdict]


def judged(good: str, *checks: Check) -> Verdict:
    """The verdict: `good` if every check passed, else what failed; if some could not be checked, it names them."""
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
    """A check on what is stored; its result is None without database access."""
    return Check(text, held if facts is not None else None)
