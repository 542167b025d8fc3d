"""The types of the content. Frozen, validated by pydantic, independent of files and clocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from bot.content.language import Language

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_BEGINS = re.compile(r"(?:[.!?]\s|\n|•\s)$")  # a sentence begins after this
_STOPS = (".", "?", "!", "।")
_ENDS = (".", "!", "?")  # a template that ends with one of these is a sentence, not a fragment


def _speaks_english(text: dict[Language, str]) -> dict[Language, str]:
    if "en" not in text:
        raise ValueError("the English text is missing")
    return text


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no time zone") from error
    return name


Words = Annotated[dict[Language, Line], AfterValidator(_speaks_english)]
Prose = Annotated[
    dict[Language, Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]],
    AfterValidator(_speaks_english),
]
Phrasings = dict[Language, tuple[Line, ...]]


class _Noun(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Hours(_Noun):
    """One stretch of a working day, local time; `closes` is after `opens`."""

    opens: time
    closes: time


class Desk(_Noun):
    """When the callback desk works and what it may promise.

    slot_minutes: the length of a promised slot. answer_minutes: desk time within which a routine request is due.
    country, state: whose public holidays it observes (ISO 3166, as in the `holidays` package).
    """

    hours: dict[
        Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        tuple[Hours, ...],
    ]
    slot_minutes: int = Field(ge=15, le=480)
    answer_minutes: int = Field(ge=5, le=2880)
    country: str
    state: str | None = None
    closed_on: tuple[date, ...] = ()


class EmergencyNumbers(_Noun):
    """The numbers in the emergency answer, as dialled in India."""

    all_services: str
    ambulance: str
    mental_health: str
    women: str
    children: str


class Hospital(_Noun):
    """Facts about the hospital. phone_dial: the same number as `phone`, in E.164."""

    name: Words
    phone: str
    phone_dial: Annotated[str, StringConstraints(pattern=r"^\+[1-9]\d{6,14}$")]
    time_zone: Annotated[str, AfterValidator(_known_zone)]
    desk: Desk
    emergency: EmergencyNumbers
    notes: tuple[Line, ...] = ()


class Entry(_Noun):
    """One reviewed answer. review_by: the last day on which it counts as up to date."""

    id: Id
    title: Words
    answer: Prose
    short: Prose
    phrasings: Phrasings
    related: tuple[Id, ...] = ()
    source: Line
    drafted_on: date
    reviewed_on: date | None = None
    reviewed_by: Line | None = None
    review_by: date
    clinical: bool = True
    translations: dict[Language, Literal["drafted", "approved"]] = {}
    notes: tuple[str, ...] = ()

    def is_overdue(self, today: date) -> bool:
        """Whether it is past its review date."""
        return today > self.review_by

    @property
    def is_approved(self) -> bool:
        """Whether a named person has reviewed it."""
        return self.reviewed_on is not None and self.reviewed_by is not None


class Action(_Noun):
    """Something the bot starts for a patient. starts: the journey. link: a URL to send with it."""

    id: Id
    title: Words
    says: Prose
    starts: Literal["callback", "phone-number"]
    link: str | None = None
    phrasings: Phrasings


class Topic(_Noun):
    """A question of patients that the content does not answer, so that a person does."""

    id: Id
    title: Words
    phrasings: Phrasings


class Talk(_Noun):
    """A conversational message: greeting, thanks, stop, …"""

    id: Id
    phrasings: Phrasings


class Elsewhere(_Noun):
    """Sample questions about unrelated subjects, so that the matcher learns what is out of scope."""

    phrasings: Phrasings


class Pack(_Noun):
    """`faq.yaml` as written, with the phrasings of the files beside it."""

    source: Line
    hospital: Hospital
    entries: tuple[Entry, ...]
    actions: tuple[Action, ...]
    unanswered: tuple[Topic, ...]
    talk: tuple[Talk, ...]
    elsewhere: Elsewhere


class Content:
    """Everything the bot may say, checked and read-only. version: a hash of the files it was loaded from."""

    def __init__(self, pack: Pack, wording: Mapping[Language, Mapping[str, str]], version: str) -> None:
        self.version = version
        self.source = pack.source
        self.hospital = pack.hospital
        self.entries: Mapping[str, Entry] = {entry.id: entry for entry in pack.entries}
        self.actions: Mapping[str, Action] = {action.id: action for action in pack.actions}
        self.topics: Mapping[str, Topic] = {topic.id: topic for topic in pack.unanswered}
        self.talk: Mapping[str, Talk] = {talk.id: talk for talk in pack.talk}
        self.elsewhere = pack.elsewhere
        self._wording = wording
        self._numbers: Mapping[str, str] = pack.hospital.emergency.model_dump()

    @property
    def country(self) -> str:
        """The desk's country (ISO 3166), assumed for phone numbers without a country code."""
        return self.hospital.desk.country

    def say(self, key: str, language: Language, **values: str) -> str:
        """The bot's own sentence `key` with its {placeholders} filled in; emergency numbers need not be passed.

        Values are inserted as they are, except that they are capitalised at the beginning of a sentence or list item,
        and that a full stop is not doubled. They are never parsed for placeholders, so a patient's name cannot be one.
        Raises KeyError for an unknown key or a missing value: a bug of ours, which tests find.
        """
        values = {**self._numbers, **values}
        template = self._wording[language].get(key) or self._wording["en"][key]
        pieces = template.split("{")
        said = [pieces[0]]
        for piece in pieces[1:]:
            name, _, rest = piece.partition("}")
            value = values[name]
            if _BEGINS.search(said[-1]) or (not any(said) and template.endswith(_ENDS)):
                value = value[:1].upper() + value[1:]
            if value.endswith(_STOPS) and rest.startswith((".", "।")):
                rest = rest[1:]  # no full stop after "about: Can it come back?"
            said += (value, rest)
        return "".join(said)

    def can_say(self, key: str) -> bool:
        """Whether the wording has a sentence with this key."""
        return key in self._wording["en"]

    def title(self, thing: str, language: Language) -> str:
        """The title of the entry, action or unanswered topic with this id; KeyError if there is none."""
        found: Entry | Action | Topic | None = (
            self.entries.get(thing) or self.actions.get(thing) or self.topics.get(thing)
        )
        if found is None:
            raise KeyError(thing)
        return found.title.get(language) or found.title["en"]

    def phrasings(self) -> Iterator[tuple[str, Language, str]]:
        """(id, language, phrasing) of everything the matcher learns; out-of-scope samples have the id "elsewhere"."""
        groups = (self.entries, self.actions, self.topics, self.talk)
        for group in groups:
            for name, thing in group.items():
                for language, lines in thing.phrasings.items():
                    for line in lines:
                        yield name, language, line
        for language, lines in self.elsewhere.phrasings.items():
            for line in lines:
                yield "elsewhere", language, line
