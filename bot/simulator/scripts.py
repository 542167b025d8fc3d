"""A stored conversation as a script for `play` and the tests, with personal data replaced. Pure: rows are passed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.dialogue.names.reading import given_name
from bot.messages import MEDIA_KINDS, MessageKind
from bot.simulator.disguise import Disguise

WORTH_SAYING = timedelta(minutes=5)  # shorter pauses are left out of the script
_HEAD = """\
# Saved from a conversation. Names, numbers, dates and mail addresses were replaced: read it once more before you
# share it. Run it with: python -m bot play FILE
"""
_DIFFERS = "# With what was replaced it does not go as it went:\n"
_HIDDEN_LATER = "# WhatsApp hides this number by now; since when is not recorded, so here it is shown to the end.\n"
_AROUND = " .,!"  # stripped from a message that is just a name
_ATTEMPTS = 3  # sets of stand-ins
Replay = Callable[[str], Sequence[str]]  # a script's text -> one line for each difference


@dataclass(frozen=True, slots=True)
class Said:
    """One message and what the bot did with it.

    asked: the form's open question before it, None outside a form. gave: the fields of the form that it supplied.
    times: how often it was delivered. hidden: it came with a hidden number.
    """

    sid: str
    kind: MessageKind
    text: str
    at: datetime
    did: str
    entries: tuple[str, ...]
    asked: str | None = None
    gave: tuple[str, ...] = ()
    times: int = 1
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose conversation it is. names: their known names, the profile name first. phone: None if WhatsApp never showed
    it. hidden_later: it was visible once and is hidden now; since when is not known."""

    names: tuple[str, ...]
    phone: str | None
    hidden_later: bool = False


def said_of(inbound: Mapping[str, Mapping[str, Any]], turns: Mapping[str, Mapping[str, Any]]) -> list[Said]:
    """The messages of one person from their `inbound` and `turns` rows by sid, in the order of `inbound`."""
    steps = []
    for sid, row in inbound.items():
        turn = turns.get(sid)
        if turn is None:
            continue
        asked, gave = _asked(turn), _gave(turn)
        steps.append(
            Said(sid, row["kind"], row["text"], row["received_at"], turn["kind"], tuple(turn["entries"]), asked, gave)
        )
    return steps


def _asked(turn: Mapping[str, Any]) -> str | None:
    before = turn["state_before"]
    asked: str | None = (before.get("form") or {}).get("asked") if before.get("step") == "form" else None
    return asked


def _gave(turn: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that the message supplied to an open form: those that are set or changed afterwards."""
    asked = _asked(turn)
    if asked is None or turn["kind"] not in ("callback-step", "confirm"):
        return ()
    before, after = turn["state_before"]["form"], turn["state_after"].get("form")
    if after is None:  # it was the last piece
        return (asked,)
    return tuple(
        piece
        for piece, facts in _PIECES.items()
        if any(after.get(fact) and after.get(fact) != before.get(fact) for fact in facts)
    )


_PIECES: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "named"),
    "phone": ("phone",),
    "time": ("when_known", "wanted_from"),
    "topic": ("topic",),
}


def names_in(turns: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Every name that was given in a form."""
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
    replay: Replay | None = None,
) -> str:
    """The script as YAML, a list of one.

    callback: the newest request of this person, or None. expected: (kind, entries) that the last message should have
    got, if what it got is the bug. replay: plays the script; differences are noted at its top.
    """
    head = _HEAD + (_HIDDEN_LATER if whose.hidden_later else "")

    def written(attempt: int) -> str:
        return _written(title, steps, whose, callback, zone, attempt, expected=None)

    attempt, differs = _best(written, replay) if replay and steps else (0, ())
    if differs:
        head += _DIFFERS + "".join(f"#   {' '.join(line.split())}\n" for line in differs)
    if expected and steps:
        wanted = [*steps[:-1], replace(steps[-1], did=expected[0], entries=expected[1])]
        return head + _written(title, wanted, whose, callback, zone, attempt, expected=expected)
    return head + written(attempt)


def _best(written: Callable[[int], str], replay: Replay) -> tuple[int, Sequence[str]]:
    """(attempt, differences): the first set of stand-ins without differences, else the first set of all.

    Several are tried, because another name or number can change the bot's decision.
    """
    first: Sequence[str] = ()
    for attempt in range(_ATTEMPTS):
        differs = replay(written(attempt))
        if not differs:
            return attempt, ()
        first = first or differs
    return 0, first


def _written(
    title: str,
    steps: Sequence[Said],
    whose: Whose,
    callback: Mapping[str, Any] | None,
    zone: ZoneInfo,
    attempt: int,
    *,
    expected: tuple[str, tuple[str, ...]] | None,
) -> str:
    typed = [step.text for step in steps]
    bare = [step.text.strip(_AROUND) for step in steps if step.asked == "name"]
    answered = [name for name in bare if given_name(name) == name]
    year = steps[0].at.astimezone(zone).year if steps else None
    disguise = Disguise((*whose.names, *answered), whose.phone, texts=typed, year=year, attempt=attempt)
    turns, last, hidden = [], None, bool(steps) and steps[0].hidden
    for step in steps:
        turn = _turn(step, disguise, last)
        if turn:
            if step.hidden and not hidden:
                turn = {"patient": turn["patient"], "hides_number": True, **turn}
                hidden = True
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
    return yaml.safe_dump([body], allow_unicode=True, sort_keys=False, width=110)


def _turn(step: Said, disguise: Disguise, last: datetime | None) -> dict[str, Any] | None:
    if step.kind in ("reaction", "call-permission"):
        return None
    words = disguise.text(step.text)
    media = step.kind in MEDIA_KINDS or step.kind == "unsupported"
    turn: dict[str, Any] = {"patient": words}
    if media:
        turn["patient"] = {"media": step.kind, **({"caption": words} if words else {})}
    if step.gave:
        turn["gives"] = "|".join(step.gave)
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
    wanted = {"name": disguise.name(callback["name"]), "phone": "own" if own else disguise.phone(phone)}
    return {name: value for name, value in wanted.items() if value}


def _length(pause: timedelta) -> str:
    minutes = round(pause / timedelta(minutes=1))
    return f"{minutes // 60}h {minutes % 60}m" if minutes >= 60 else f"{minutes}m"
