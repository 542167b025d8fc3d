"""Conversation scripts: what a patient writes and what the bot must answer; read from YAML, played on the real bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from bot.callbacks import OUTCOMES
from bot.messages import MEDIA_KINDS, InboundMessage, Media, MessageKind, Sender

DEFAULT_NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # a working Monday, 10:30 in India
BETWEEN_TURNS = timedelta(seconds=20)  # time until the patient's next message, unless the script says otherwise
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhdw]?)", re.IGNORECASE)
_PIECES = ("name", "time", "phone", "confirm", "topic")
_KEYS = {
    "script": ("name", "now", "turns", "profile", "hides_number", "chapter", "about", "expect_callback"),
    "turn": (
        "patient",
        "media",
        "expect",
        "gives",
        "after",
        "optional",
        "redelivered",
        "picks",
        "hides_number",
        "staff",
        "by",
    ),
    "expect": ("kind", "entries", "all_entries", "must_mention", "must_not_mention"),
}
_STAFF = frozenset({"claimed", "hold", "release", *OUTCOMES})
_UNITS = {"s": 1, "": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_TYPES = {
    "image": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "document": "application/pdf",
    "sticker": "image/webp",
}


class BadScript(ValueError):
    """A script file that cannot be played; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bot's turn must be. kinds: one of these, or any if empty. entries: one of these, or with all_entries
    every one. mention: each item is a tuple of alternatives."""

    kinds: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    all_entries: bool = False
    mention: tuple[tuple[str, ...], ...] = ()
    not_mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptTurn:
    """One message of the patient, or one move of staff.

    gives: the fields of the callback form that the text supplies. picks: number, id or title of an option that the bot
    has just offered. hides_number: from this message on WhatsApp hides the number.
    staff: "claimed" or the outcome of a call, by `by`; or "hold" or "release" for the chat.
    """

    number: int
    text: str = ""
    kind: MessageKind = "text"
    after: timedelta | None = None
    gives: frozenset[str] = frozenset()
    optional: bool = False
    redelivered: bool = False
    picks: str | None = None
    hides_number: bool = False
    staff: str | None = None
    by: str = "Meera"
    expected: Expected = Expected()


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation. profile: the WhatsApp profile name; by default "Asha", or none if a turn gives a name.
    expect_callback: {}: not checked; {"none": …}: no open request at the end. unread: unknown keys in the file."""

    name: str
    now: datetime
    turns: tuple[ScriptTurn, ...]
    profile: str | None
    hides_number: bool = False
    chapter: str = ""
    about: str = ""
    expect_callback: dict[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


def read_scripts(file: Path) -> list[Script]:
    """All scripts of a file. Raises BadScript."""
    try:
        return scripts_in(file.read_text(encoding="utf-8"), file.name.split(".")[0])
    except (OSError, UnicodeDecodeError, BadScript) as error:
        raise BadScript(f"{file}: {error}") from None


def scripts_in(text: str, name: str) -> list[Script]:
    """All scripts of this YAML text. name: prefix for scripts without a name. Raises BadScript."""
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise BadScript(f"no YAML: {error}") from None
    loaded = [loaded] if isinstance(loaded, dict) else loaded
    if not isinstance(loaded, list):
        raise BadScript("must be a list of scripts, each with a name and turns")
    scripts = []
    for number, each in enumerate(loaded, 1):
        called = each.get("name") if isinstance(each, dict) else None
        try:
            scripts.append(_script(each, f"{name}-{number}"))
        except (TypeError, ValueError, AttributeError) as error:
            raise BadScript(f"script {number}{f' ({called})' if called else ''}: {error}") from None
    return scripts


def _script(raw: dict[str, Any], fallback_name: str) -> Script:
    if not isinstance(raw, dict):
        raise BadScript("must have a name and turns, like `- name: …` and `turns:` below it")
    listed = raw.get("turns")
    if not isinstance(listed, list) or not listed:
        raise BadScript("has no `turns`, a list of what the patient writes and what must come back")
    for number, each in enumerate(listed, 1):
        if not isinstance(each, dict):
            raise BadScript(
                f"turn {number} must be like `- patient: …` with `expect:` below it, not {str(each)[:40]!r}"
            )
    unread = _unread(raw, "script", "")
    for number, each in enumerate(listed, 1):
        unread += _unread(each, "turn", f"turn {number}: ")
        unread += _unread(each.get("expect") or {}, "expect", f"turn {number}: ")
    turns = tuple(_turn(number, each) for number, each in enumerate(listed, 1))
    gives_name = any("name" in turn.gives for turn in turns)
    profile = str(raw.get("profile", "" if gives_name else "Asha"))
    on_record = raw.get("expect_callback")
    wanted: dict[str, Any] = {"none": "true"} if isinstance(on_record, str) else on_record or {}
    now = datetime.fromisoformat(raw["now"]) if raw.get("now") else DEFAULT_NOW
    return Script(
        name=str(raw.get("name") or fallback_name),
        now=now if now.tzinfo else now.replace(tzinfo=DEFAULT_NOW.tzinfo),
        turns=turns,
        profile=profile or None,
        hides_number=_true(raw.get("hides_number")),
        chapter=raw.get("chapter", ""),
        about=raw.get("about", ""),
        expect_callback={key: str(value) for key, value in wanted.items()},
        unread=tuple(unread),
    )


def _unread(raw: Any, place: str, where: str) -> list[str]:
    """The unknown keys here. Raises BadScript for one that resembles a known key: a typo would drop a check."""
    if not isinstance(raw, Mapping):
        raise BadScript(f"{where}`{place}` must hold keys, like `kind: answer`")
    found = [str(key) for key in raw if key not in _KEYS[place]]
    for key in found:
        near = get_close_matches(key, _KEYS[place], 1)
        if near:
            raise BadScript(f"{where}{key!r} is no key; {near[0]!r} is")
    return [f"{where}{key}" for key in found]


def _pieces(number: int, raw: str) -> frozenset[str]:
    """The form fields in `gives`. Raises BadScript for one that the form does not have."""
    pieces = frozenset(re.split(r"[|,\s]+", raw.strip()))
    unknown = sorted(pieces.difference(_PIECES))
    if unknown:
        raise BadScript(f"turn {number}: gives {unknown[0]!r} is not one of {', '.join(_PIECES)}")
    return pieces


def _turn(number: int, raw: dict[str, Any]) -> ScriptTurn:
    if not {"patient", "media", "picks", "staff"} & raw.keys():
        raise BadScript(f"turn {number} must hold `patient`, `media`, `picks` or `staff`")
    patient = raw.get("patient", {"media": raw["media"]} if "media" in raw else "")
    kind: MessageKind = "text"
    text = patient if isinstance(patient, str) else ""
    if isinstance(patient, dict):
        named = patient.get("media", "text")
        if named not in MEDIA_KINDS | {"reaction", "unsupported", "text"}:
            raise ValueError(f"turn {number}: media {named!r} is not known")
        kind, text = named, str(patient.get("text", patient.get("caption", "")))
    staff = raw.get("staff")
    if staff is not None and staff not in _STAFF:
        raise ValueError(f"turn {number}: staff {staff!r} is not one of {', '.join(sorted(_STAFF))}")
    picks = raw.get("picks")
    return ScriptTurn(
        number=number,
        text=text or (picks if picks and not patient else ""),
        kind=kind,
        after=duration(raw["after"]) if raw.get("after") else None,
        gives=_pieces(number, raw["gives"]) if raw.get("gives") else frozenset(),
        optional=_true(raw.get("optional")),
        redelivered=_true(raw.get("redelivered")),
        picks=picks,
        hides_number=_true(raw.get("hides_number")),
        staff=staff,
        by=raw.get("by", "Meera"),
        expected=_expected(raw.get("expect") or {}),
    )


def _expected(raw: dict[str, Any]) -> Expected:
    return Expected(
        kinds=tuple(_listed(raw.get("kind"))),
        entries=tuple(_listed(raw.get("entries"))),
        all_entries=_true(raw.get("all_entries")),
        mention=tuple(tuple(part.strip().lower() for part in each.split("|")) for each in _items(raw, "must_mention")),
        not_mention=tuple(part.strip().lower() for each in _items(raw, "must_not_mention") for part in each.split("|")),
    )


def _items(raw: dict[str, Any], key: str) -> list[str]:
    value = raw.get(key) or []
    return [value] if isinstance(value, str) else [str(each) for each in value]


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else str(value or "").split("|")
    return [part.strip() for each in values for part in str(each).split("|") if part.strip()]


def _true(value: Any) -> bool:
    return str(value).strip().lower() in ("true", "yes", "1", "on")


def duration(text: str) -> timedelta:
    """ "20h", "1h 30m", "45s", "2d". Raises ValueError."""
    found = _DURATION.findall(text)
    if not found:
        raise ValueError(f"{text!r} is no length of time")
    return timedelta(seconds=sum(float(amount) * _UNITS[unit.lower()] for amount, unit in found))


def message_for(turn: ScriptTurn, sender: Sender, sid: str, at: datetime) -> InboundMessage:
    """The turn as a WhatsApp message."""
    media: tuple[Media, ...] = ()
    if turn.kind in _TYPES:
        media = (Media(_TYPES[turn.kind], f"https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/{sid}/Media/ME0"),)
    kind: MessageKind = "unsupported" if turn.kind == "text" and not turn.text.strip() else turn.kind
    return InboundMessage(sid, sender, "whatsapp:+14155550100", kind, turn.text, at, media=media)
