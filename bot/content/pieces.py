"""The parts of a pack that match the schema, so that one bad part does not hide the problems of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.content.model import Action, Elsewhere, Entry, Hospital, Pack, Talk, Topic

Thing = Entry | Action | Topic | Talk
_M = TypeVar("_M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A pack, or its valid parts; keys are positions in the file. misshapen: ids of the parts that are invalid."""

    hospital: Hospital | None
    entries: Mapping[int, Entry]
    actions: Mapping[int, Action]
    unanswered: Mapping[int, Topic]
    talk: Mapping[int, Talk]
    elsewhere: Elsewhere | None
    misshapen: frozenset[str] = frozenset()


def of_pack(pack: Pack) -> Pieces:
    """The parts of a pack that is valid as a whole."""
    return Pieces(
        pack.hospital,
        dict(enumerate(pack.entries)),
        dict(enumerate(pack.actions)),
        dict(enumerate(pack.unanswered)),
        dict(enumerate(pack.talk)),
        pack.elsewhere,
    )


def of_data(data: Any) -> Pieces:
    """The valid parts of a file that does not match the schema."""
    data = data if isinstance(data, dict) else {}
    entries = _each(Entry, data.get("entries"))
    actions = _each(Action, data.get("actions"))
    unanswered = _each(Topic, data.get("unanswered"))
    talk = _each(Talk, data.get("talk"))
    groups: dict[str, Mapping[int, Thing]] = {
        "entries": entries,
        "actions": actions,
        "unanswered": unanswered,
        "talk": talk,
    }
    misshapen = (name for key, right in groups.items() for name in _misshapen(data.get(key), right))
    return Pieces(
        _one(Hospital, data.get("hospital")),
        entries,
        actions,
        unanswered,
        talk,
        _one(Elsewhere, data.get("elsewhere")),
        frozenset(misshapen),
    )


def _misshapen(written: Any, right: Mapping[int, Thing]) -> list[str]:
    """The ids of a group's invalid items. right: its valid ones."""
    things = enumerate(written if isinstance(written, list) else ())
    return [str(each.get("id")) for at, each in things if at not in right and isinstance(each, dict)]


def _each(model: type[_M], group: Any) -> dict[int, _M]:
    found = {at: _one(model, each) for at, each in enumerate(group if isinstance(group, list) else ())}
    return {at: each for at, each in found.items() if each is not None}


def _one(model: type[_M], data: Any) -> _M | None:
    try:
        return model.model_validate(data)
    except ValidationError:
        return None
