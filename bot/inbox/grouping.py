"""Groups unanswered questions, so that each question is listed once. Pure.

There are two rules, simple enough for an editor to check by eye. If the matcher was sure of a topic that the content
does not answer, all questions about that topic are one group, in every language. Other questions are one group if the
same entry was nearest and the words are similar. Hindi and Telugu words are compared in English, as far as the matcher
knows them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rapidfuzz import fuzz, process

from bot.content import Content
from bot.dialogue.names.reading import stated_name
from bot.dialogue.turn import Option
from bot.dialogue.wishes.picking import pick
from bot.matching import ELSEWHERE, read
from bot.store.unanswered import Logged

ALIKE = 80.0  # token_sort_ratio, 0..100
NEAR = 0.3  # the lowest confidence at which an entry counts as near
COMPARED = 50  # a question is compared with the newest groups of its entry only, so that the work grows linearly
NONE = "none-of-these"
_OF_A_QUESTION = ("not-answered", "not-understood")  # reasons to offer a call that mean an open question


@dataclass(frozen=True, slots=True)
class Question:
    """One question that was not answered. whole: the message that it is a part of. nearest: the nearest entry, topic or
    talk, "" if nothing was near. sure: the matcher was sure of it. prior: the entry that was answered before it."""

    sender_id: str
    text: str
    whole: str
    language: str
    at: datetime
    nearest: str
    sure: bool
    prior: str


@dataclass(slots=True)
class Group:
    """One question in the wordings of different people, the newest first."""

    questions: list[Question] = field(default_factory=list)

    @property
    def newest(self) -> Question:
        """The one asked last."""
        return self.questions[0]

    @property
    def people(self) -> int:
        """How many asked it."""
        return len({each.sender_id for each in self.questions})

    @property
    def languages(self) -> list[str]:
        """The languages it was asked in."""
        return sorted({each.language for each in self.questions})

    @property
    def different(self) -> list[Question]:
        """Each wording once."""
        found: dict[str, Question] = {}
        for each in self.questions:
            found.setdefault(read(each.text).plain, each)
        return list(found.values())


def questions(rows: Iterable[Logged], content: Content, phrases: Mapping[str, str]) -> Iterator[Question]:
    """The open questions of each message. phrases: the phrasebook."""
    for row in rows:
        shown = _options(row)
        if _declines(row, shown, phrases):
            missed = str(row.before.get("missed") or "")
            if missed:
                near = next((each.id for each in shown if each.id in content.entries), "")
                yield _question(row, missed, near, sure=False)
        elif row.match is not None and not _is_no_question(row):
            yield from _left(row, row.match["parts"], content)


def grouped(asked: Iterable[Question]) -> list[Group]:
    """The groups, the most asked first. asked: the questions, the newest first."""
    buckets: defaultdict[tuple[str, bool], list[Group]] = defaultdict(list)
    said: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for each in asked:
        key = (each.nearest, each.sure)
        words = read(each.text).glossed
        at = 0 if each.sure and buckets[key] else _like(words, said[key])
        if at is None or not buckets[key]:
            at = len(buckets[key])
            buckets[key].append(Group())
            said[key].append(words)
        buckets[key][at].questions.append(each)
    groups = [group for found in buckets.values() for group in found]
    return sorted(groups, key=lambda group: (len(group.questions), group.newest.at), reverse=True)


def _like(words: str, said: Sequence[str]) -> int | None:
    """The index of the most similar wording; None if none is similar enough."""
    start = max(0, len(said) - COMPARED)
    best = process.extractOne(words, said[start:], scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    return None if best is None else start + best[2]


def _options(row: Logged) -> tuple[Option, ...]:
    return tuple(Option(id=str(each["id"]), title=str(each["title"])) for each in row.before.get("options", ()))


def _declines(row: Logged, shown: tuple[Option, ...], phrases: Mapping[str, str]) -> bool:
    """Whether it says "none of these" to the options. The open question is then the message before it."""
    if row.before.get("step") != "choosing":
        return False
    option = pick(row.text, shown)
    return option.id == NONE if option is not None else phrases.get(read(row.text).plain) == NONE


def _is_no_question(row: Logged) -> bool:
    """Whether a call was offered for another reason: "urgent", an appointment, a thumb down."""
    form = row.after.get("form")
    offered = row.kind == "handoff" and row.after.get("step") == "offered" and isinstance(form, Mapping)
    return offered and form.get("reason", "asked") not in _OF_A_QUESTION  # type: ignore[union-attr]


def _left(row: Logged, parts: Sequence[Mapping[str, Any]], content: Content) -> Iterator[Question]:
    known = content.entries.keys() | content.actions.keys() | content.talk.keys()
    for part in parts:
        first: Mapping[str, Any] = next(iter(part["candidates"]), {})
        best, confidence, clear = str(first.get("id", "")), float(first.get("confidence", 0)), part["band"] == "answer"
        beside = row.kind == "answer" and (part["world"] != "health" or stated_name(part["text"]))
        if (clear and best in known) or beside:
            continue
        near = best if confidence >= NEAR and best not in ELSEWHERE else ""
        yield _question(row, str(part["text"]), near, sure=clear and best in content.topics)


def _question(row: Logged, text: str, nearest: str, sure: bool) -> Question:
    language = (row.match or {}).get("language") or row.after.get("language") or "en"
    bare, prior = text.lstrip(" .,;:!?-\n"), str(row.before.get("topic") or "")
    return Question(row.sender_id, bare, row.text, str(language), row.at, nearest, sure, prior)
