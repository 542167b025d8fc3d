"""A stored conversation as a script that `play` and the tests run, with nobody in it. Pure; rows come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.messages import MEDIA_KINDS, MessageKind
from bot.simulator.disguise import Disguise

WORTH_SAYING = timedelta(minutes=5)  # a shorter pause says nothing about the conversation
_HEAD = """\
# Saved from a conversation. Names, numbers, dates and mail addresses were replaced: read it once more before you
# share it. Run it with: python -m bot play FILE
"""


@dataclass(frozen=True, slots=True)
class Said:
    """One message and what the bot did with it. asked: the form's open question before it, None outside of a form.
    times: how often it was delivered."""

    sid: str
    kind: MessageKind
    text: str
    at: datetime
    did: str
    entries: tuple[str, ...]
    asked: str | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose conversation it is. names: every name of theirs that is known, the profile's first."""

    names: tuple[str, ...]
    phone: str | None


def said_of(inbound: Mapping[str, Mapping[str, Any]], turns: Mapping[str, Mapping[str, Any]]) -> list[Said]:
    """The messages of one person from their `inbound` and `turns` rows by sid, in the order of `inbound`."""
    steps = []
    for sid, row in inbound.items():
        turn = turns.get(sid)
        if turn is None:
            continue
        before = turn["state_before"]
        asked = (before.get("form") or {}).get("asked") if before.get("step") == "form" else None
        steps.append(
            Said(sid, row["kind"], row["text"], row["received_at"], turn["kind"], tuple(turn["entries"]), asked)
        )
    return steps


def names_in(turns: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Every name that was given to a form."""
    found = ((turn["state_after"].get("form") or {}).get("name") for turn in turns)
    return tuple(dict.fromkeys(name for name in found if name))


def script(
    title: str,
    steps: Sequence[Said],
    whose: Whose,
    callback: Mapping[str, Any] | None,
    zone: ZoneInfo,
    *,
    expected: tuple[str, tuple[str, ...]] | None = None,
) -> str:
    """The script's text, a YAML list of one.

    callback: the newest request of this person, None where there never was one. expected: (kind, entries) that the
    last message should have brought, where what it brought is the bug.
    """
    disguise = Disguise(whose.names, whose.phone)
    if expected and steps:
        steps = [*steps[:-1], replace(steps[-1], did=expected[0], entries=expected[1])]
    turns, last = [], None
    for step in steps:
        turn = _turn(step, disguise, last)
        if turn:
            turns.append(turn)
            last = step.at
    body: dict[str, Any] = {"name": title}
    if steps:
        body["now"] = steps[0].at.astimezone(zone).replace(microsecond=0).isoformat()
    body["profile"] = disguise.name(whose.names[0]) if whose.names else ""
    if whose.phone is None:
        body["hides_number"] = True
    if not expected:
        body["expect_callback"] = _callback(callback, disguise, whose)
    body["turns"] = turns
    return _HEAD + yaml.safe_dump([body], allow_unicode=True, sort_keys=False, width=110)


def _turn(step: Said, disguise: Disguise, last: datetime | None) -> dict[str, Any] | None:
    if step.kind in ("reaction", "call-permission"):
        return None
    words = disguise.text(step.text)
    media = step.kind in MEDIA_KINDS or step.kind == "unsupported"
    turn: dict[str, Any] = {"patient": words}
    if media:
        turn["patient"] = {"media": step.kind, **({"caption": words} if words else {})}
    if step.asked and step.did in ("callback-step", "confirm"):
        turn["gives"] = step.asked
    if last is not None and step.at - last >= WORTH_SAYING:
        turn["after"] = _length(step.at - last)
    if step.times > 1:
        turn["redelivered"] = True
    turn["expect"] = {"kind": step.did, **({"entries": list(step.entries)} if step.entries else {})}
    return turn


def _callback(callback: Mapping[str, Any] | None, disguise: Disguise, whose: Whose) -> Any:
    if callback is None or callback["status"] in ("done", "cancelled"):
        return "none"
    phone = callback["phone"]
    own = phone is not None and phone == whose.phone
    wanted = {"name": disguise.name(callback["name"]), "phone": "own" if own else phone and disguise.text(phone)}
    return {name: value for name, value in wanted.items() if value}


def _length(pause: timedelta) -> str:
    minutes = round(pause / timedelta(minutes=1))
    return f"{minutes // 60}h {minutes % 60}m" if minutes >= 60 else f"{minutes}m"
