"""`phrasings/<id>.yaml` beside the content file: more phrasings of that id, put behind those in the file itself.

The content file alone is whole: what lies beside it only adds to it. So an editor finds an answer in a file of a
size to read, and nothing else of the bot knows where a phrasing was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.content.language import Language
from bot.content.problems import Path, Places, Problem

FOLDER: Final = "phrasings"
_GROUPS = ("entries", "actions", "unanswered", "talk")


@dataclass(frozen=True, slots=True)
class More:
    """One such file of the right shape. said: language -> phrasings as written. lines: of every path in it."""

    owner: str
    file: str
    said: Mapping[Language, tuple[str, ...]]
    lines: Mapping[Path, int]


def put_beside(data: Any, places: Places, more: Iterable[More]) -> Iterator[Problem]:
    """Add to the content file's data, and to the places of its values, what lies beside it.

    data: of any shape; where the thing or its phrasings have another than they should, that is told without this.
    Yields a problem for each file whose id nothing has.
    """
    things = dict(_things(data))
    is_whole = isinstance(data, dict) and all(isinstance(data.get(group), list) for group in _GROUPS)
    for each in more:
        if each.owner not in things:
            if is_whole:
                yield Problem(each.file, 0, f"nothing in {places.file} has the id {each.owner!r}")
            continue
        path, thing = things[each.owner]
        own = thing.get("phrasings")
        if not isinstance(own, dict):
            continue
        for language, lines in each.said.items():
            there = own.setdefault(language, [])
            if not isinstance(there, list):
                continue
            places.known.setdefault((*path, "phrasings", language), (each.file, each.lines.get((language,), 0)))
            for number, line in enumerate(lines):
                here = (*path, "phrasings", language, len(there))
                places.known[here] = (each.file, each.lines.get((language, number), 0))
                there.append(line)


def _things(data: Any) -> Iterator[tuple[str, tuple[Path, dict[str, Any]]]]:
    """(id, where it stands and what is written there) of whatever has phrasings."""
    data = data if isinstance(data, dict) else {}
    if isinstance(data.get("elsewhere"), dict):
        yield "elsewhere", (("elsewhere",), data["elsewhere"])
    for group in _GROUPS:
        for at, thing in enumerate(data[group] if isinstance(data.get(group), list) else ()):
            if isinstance(thing, dict) and isinstance(thing.get("id"), str):
                yield thing["id"], ((group, at), thing)
