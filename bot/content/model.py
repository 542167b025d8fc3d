"""The nouns of content. Frozen, checked by pydantic on the way in, free of any file or clock."""

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


_BEGINS = re.compile(r"(?:[.!?]\s|\n|•\s)$")  # after this a sentence begins
_STOPS = (".", "?", "!", "।")
_ENDS = (".", "!", "?")  # a template that ends so is a sentence, not a part of one


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

    slot_minutes: the width of a promised time. answer_minutes: desk time within which a routine request is due.
    country, state: whose public holidays it keeps (ISO 3166, as in the `holidays` package).
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
    """The numbers that the emergency answer names, as dialled in India."""

    all_services: str
    ambulance: str
    mental_health: str
    women: str
    children: str


class Hospital(_Noun):
    """Facts about the house. `phone_dial` is E.164 and the same line as `phone`."""

    name: Words
    phone: str
    phone_dial: Annotated[str, StringConstraints(pattern=r"^\+[1-9]\d{6,14}$")]
    time_zone: Annotated[str, AfterValidator(_known_zone)]
    desk: Desk
    emergency: EmergencyNumbers
    notes: tuple[Line, ...] = ()


class Entry(_Noun):
    """One reviewed answer. `review_by` is the day after which somebody must look at it again."""

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
        """Past its review date."""
        return today > self.review_by

    @property
    def is_approved(self) -> bool:
        """Somebody with a name has looked at it."""
        return self.reviewed_on is not None and self.reviewed_by is not None


class Action(_Noun):
    """Something the bot starts for a patient. `starts` names the journey, `link` an address to send along."""

    id: Id
    title: Words
    says: Prose
    starts: Literal["callback", "phone-number"]
    link: str | None = None
    phrasings: Phrasings


class Topic(_Noun):
    """What patients ask and this content does not answer: a person does."""

    id: Id
    title: Words
    phrasings: Phrasings


class Talk(_Noun):
    """A move of conversation: greeting, thanks, stop, …"""

    id: Id
    phrasings: Phrasings


class Elsewhere(_Noun):
    """Samples of other worlds, so that the matcher knows what is not ours."""

    phrasings: Phrasings


class Pack(_Noun):
    """`faq.yaml` as written."""

    source: Line
    hospital: Hospital
    entries: tuple[Entry, ...]
    actions: tuple[Action, ...]
    unanswered: tuple[Topic, ...]
    talk: tuple[Talk, ...]
    elsewhere: Elsewhere


class Content:
    """Everything the bot may say, checked and read-only. `version` names the exact bytes it came from."""

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
        """Where the desk is (ISO 3166): a phone number without a country code is of this country."""
        return self.hospital.desk.country

    def say(self, key: str, language: Language, **values: str) -> str:
        """The bot's own sentence `key` with {placeholders} filled in; those of the emergency numbers by itself.

        Values are put in as they are, but for a capital where they begin a sentence or a line of a list; they bring
        their own full stop or the sentence has one, not both. They are never read as patterns,
        so a patient's name cannot become one.
        Raises KeyError for an unknown key or a missing value: a fault of ours, which tests find.
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
                rest = rest[1:]  # "about: Can it come back?" needs no full stop behind it
            said += (value, rest)
        return "".join(said)

    def can_say(self, key: str) -> bool:
        """Whether there is a sentence of this key."""
        return key in self._wording["en"]

    def title(self, thing: str, language: Language) -> str:
        """The title of an entry, action or unanswered topic by its id; KeyError where there is none."""
        found: Entry | Action | Topic | None = (
            self.entries.get(thing) or self.actions.get(thing) or self.topics.get(thing)
        )
        if found is None:
            raise KeyError(thing)
        return found.title.get(language) or found.title["en"]

    def phrasings(self) -> Iterator[tuple[str, Language, str]]:
        """(id, language, phrasing) of everything that can be asked for; `elsewhere` has that very id."""
        groups = (self.entries, self.actions, self.topics, self.talk)
        for group in groups:
            for name, thing in group.items():
                for language, lines in thing.phrasings.items():
                    for line in lines:
                        yield name, language, line
        for language, lines in self.elsewhere.phrasings.items():
            for line in lines:
                yield "elsewhere", language, line
