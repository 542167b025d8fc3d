"""Checks beyond the schema: ids, references, collisions, lengths, doses. Used at start and by `lint`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.content.language import LANGUAGES, Translated
from bot.content.model import Talk
from bot.content.pieces import Pieces, Thing
from bot.content.problems import Path, Places, Problem
from bot.content.roles import NEEDED

MAX_ANSWER = 900  # characters: within Twilio's 1,600, leaves room for title, source line and suggestions
_DOSE = re.compile(
    r"(?<!\d)\d+\s*(?:mg|mcg|µg|ml|iu|units?|tablets?|capsules?|drops?|puffs?|times a day|मिलीग्राम|गोली|మి\.?గ్రా|మాత్ర)",
    re.IGNORECASE,
)


MAX_TITLE = 100  # characters: a menu has ten titles


def pack_problems(pack: Pieces, places: Places) -> list[Problem]:
    """Everything wrong with what has the right shape."""
    return [
        places.problem(path, text)
        for check in (_ids, _roles, _references, _collisions, _lengths, _doses, _dates, _hours)
        for path, text in check(pack)
    ]


Found = Iterator[tuple[Path, str]]


def _groups(pack: Pieces) -> tuple[tuple[str, Mapping[int, Thing]], ...]:
    return (
        ("entries", pack.entries),
        ("actions", pack.actions),
        ("unanswered", pack.unanswered),
        ("talk", pack.talk),
    )


def _things(pack: Pieces) -> Iterator[tuple[Path, Thing]]:
    for name, group in _groups(pack):
        for at, thing in group.items():
            yield (name, at), thing


def _ids(pack: Pieces) -> Found:
    seen: dict[str, Path] = {}
    for path, thing in _things(pack):
        if thing.id in seen or thing.id == "elsewhere":
            yield (*path, "id"), f"the id {thing.id!r} stands twice"
        seen[thing.id] = path


def _roles(pack: Pieces) -> Found:
    """Every id that the code uses must be in the group in which it is looked up."""
    for name, group in _groups(pack):
        known = {thing.id for thing in group.values()} | pack.misshapen
        for role in NEEDED[name]:
            if role not in known:
                yield (name,), f"{name}: the bot needs one with the id {role!r}"


def _references(pack: Pieces) -> Found:
    known = {entry.id for entry in pack.entries.values()} | pack.misshapen
    for at, entry in pack.entries.items():
        for number, related in enumerate(entry.related):
            if related not in known:
                yield ("entries", at, "related", number), f"related: there is no entry {related!r}"
            if related == entry.id:
                yield ("entries", at, "related", number), "related: an entry cannot be related to itself"


def _collisions(pack: Pieces) -> Found:
    owner: dict[str, str] = {}
    groups = [(path, thing.id, thing.phrasings) for path, thing in _things(pack)]
    if pack.elsewhere is not None:
        groups.append((("elsewhere",), "elsewhere", pack.elsewhere.phrasings))
    for path, name, phrasings in groups:
        for language in LANGUAGES:
            for number, line in enumerate(phrasings.get(language, ())):
                plain = " ".join(re.sub(r"[^\w\u0900-\u0dff]+", " ", line.casefold()).split())
                here = (*path, "phrasings", language, number)
                if owner.setdefault(plain, name) != name:
                    yield here, f"the phrasing {line!r} stands under {owner[plain]!r} and {name!r}"
                if not plain:
                    yield here, f"the phrasing {line!r} has no word in it"


def _lengths(pack: Pieces) -> Found:
    titles: list[tuple[Path, Translated]] = [
        ((*path, "title"), thing.title) for path, thing in _things(pack) if not isinstance(thing, Talk)
    ]
    if pack.hospital is not None:
        titles.append((("hospital", "name"), pack.hospital.name))
    for path, texts in titles:
        for language, title in texts.items():
            if len(title) > MAX_TITLE:
                yield (*path, language), f"title of {len(title)} characters, over {MAX_TITLE}"
    for at, action in pack.actions.items():
        for language, says in action.says.items():
            if len(says) > MAX_ANSWER:
                yield ("actions", at, "says", language), f"text of {len(says)} characters, over {MAX_ANSWER}"
    for at, entry in pack.entries.items():
        for language, answer in entry.answer.items():
            if len(answer) > MAX_ANSWER:
                yield (
                    ("entries", at, "answer", language),
                    f"answer of {len(answer)} characters, over {MAX_ANSWER}",
                )
        for language, short in entry.short.items():
            if len(short) > MAX_ANSWER // 2:
                yield ("entries", at, "short", language), f"short answer of {len(short)} characters"
        if not entry.phrasings.get("en"):
            yield ("entries", at, "phrasings"), f"{entry.id}: no English phrasing"
        for language in entry.answer:
            if language != "en" and language not in entry.translations:
                yield (
                    ("entries", at, "translations"),
                    f"{entry.id}: {language} is neither drafted nor approved",
                )


def _doses(pack: Pieces) -> Found:
    for at, entry in pack.entries.items():
        for field, texts in (("answer", entry.answer), ("short", entry.short)):
            for language, text in texts.items():
                if found := _DOSE.search(text):
                    yield ("entries", at, field, language), f"names a dose or amount ({found.group()!r})"


def _dates(pack: Pieces) -> Found:
    for at, entry in pack.entries.items():
        if entry.review_by <= entry.drafted_on:
            yield ("entries", at, "review_by"), "review_by is not after drafted_on"
        if (entry.reviewed_on is None) != (entry.reviewed_by is None):
            yield ("entries", at, "reviewed_on"), "reviewed_on and reviewed_by go together"


def _hours(pack: Pieces) -> Found:
    if pack.hospital is None:
        return
    desk = pack.hospital.desk
    if not any(desk.hours.values()):
        yield ("hospital", "desk", "hours"), "the desk never opens"
    for day, stretches in desk.hours.items():
        for number, stretch in enumerate(stretches):
            if stretch.closes <= stretch.opens:
                yield ("hospital", "desk", "hours", day, number), f"{day}: closes before it opens"
            if number and stretch.opens < stretches[number - 1].closes:
                yield ("hospital", "desk", "hours", day, number), f"{day}: overlaps the stretch before"
