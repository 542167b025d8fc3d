"""The nouns of a conversation: what is remembered (State), what should happen in the world (Effect), one Turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.callbacks import OPEN, Callback, Reason, Status, Urgency
from bot.content import Language
from bot.matching.match import Match
from bot.messages import Reply

TurnKind = Literal[
    "answer",
    "clarify",
    "menu",
    "greeting",
    "thanks",
    "goodbye",
    "callback-step",
    "confirm",
    "status",
    "cancelled",
    "handoff",
    "fallback",
    "action",
    "phone-number",
    "emergency",
    "urgent",
    "media",
    "optout",
    "optin",
    "delete-data",
    "bot-identity",
    "complaint",
    "none",
]

Step = Literal[
    "idle",
    "choosing",  # a numbered list was offered
    "offered",  # a call was offered: yes or no
    "form",  # a question of the callback form is open
    "cancelled",  # a request was just cancelled and can still be taken back
    "asked-cancel",  # shall the request be cancelled?
    "confirm-delete",
    "asked-called",  # did you get the call, did it help?
    "asked-rebook",  # nobody picked up: when shall we try again?
    "asked-attach",  # shall the photo go to the person who calls?
]
Asked = Literal["name", "phone", "time", "topic", "change", "confirm"]


class _Remembered(BaseModel):
    """Frozen, and tolerant of fields that another release wrote: old and new code share one database."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Option(_Remembered):
    """One numbered line of what was offered last. `id` is an entry, action or topic id, or a word of the dialogue."""

    id: str
    title: str


class Form(_Remembered):
    """A callback request being put together. Times are aware; `asked` is the question that is open now.

    wanted_from/wanted_to: None with `when_known` means as soon as possible. changing: the request is stored already
    and what is given here changes it. for_other: the call is for somebody else than the writer. for_self: a stored
    call for somebody else is for the writer after all. also: a further call, for somebody else, beside the stored
    request, which gets a note of it. named: the patient gave the name, it is not only their profile's. day_named:
    the patient chose the day of `wanted_from`, so that another hour means that day. nameless: no name is given, and
    none is asked for again. slots: the times that were offered last. not_on, not_in: days and parts of the day that the
    patient ruled out, so that none of them is offered again. doubted: an answer to "What name?" that did not
    look like one; said again, it is taken. begun_with: the first digits of a number, which may go on in the next
    message. begun_at: the last message ended with "at", so that a number is the hour. added: what was told for whoever
    calls, beside the answers. passed_over: how often something else of the form came in answer to it. in_writing: a
    person writes here and nobody calls; no number and no time are asked.
    """

    topic: str
    words: str = ""
    reason: Reason = "asked"
    urgency: Urgency = "routine"
    name: str | None = None
    phone: str | None = None
    wanted_from: datetime | None = None
    wanted_to: datetime | None = None
    when_known: bool = False
    asked: Asked | None = None
    changing: bool = False
    for_other: bool = False
    for_self: bool = False
    also: bool = False
    named: bool = False
    day_named: bool = False
    nameless: bool = False
    slots: tuple[Option, ...] = ()
    not_on: tuple[date, ...] = ()
    not_in: tuple[str, ...] = ()
    doubted: str = ""
    begun_with: str = ""
    begun_at: bool = False
    added: tuple[str, ...] = ()
    passed_over: int = 0
    in_writing: bool = False

    @property
    def of_a_stored_one(self) -> bool:
        """Whether it changes a stored request, or asks for a further call beside one."""
        return self.changing or self.also


class Attachment(_Remembered):
    """A photo or document that waits for the patient's yes: Twilio's reference, nothing is fetched.

    words: what stood under it. asked: how often it was asked whether it shall go to the person who calls.
    """

    url: str
    content_type: str
    words: str = ""
    asked: int = 0


class CallbackFacts(_Remembered):
    """What the dialogue may know of the newest callback: read from its row, never remembered beside it."""

    id: str
    reference: str
    status: Status
    name: str | None
    phone: str | None
    topic: str
    wanted_from: datetime | None
    wanted_to: datetime | None
    due_at: datetime
    holder: str | None
    tries: int
    opened_at: datetime
    closed_at: datetime | None = None
    outcome: str | None = None
    urgency: Urgency = "routine"
    for_other: bool = False
    merged_into: str | None = None  # the id of the request whose call serves this one, too
    in_writing: bool = False
    added: tuple[str, ...] = ()  # what the patient added to it since, from its history; only read to tell it back

    @classmethod
    def of(cls, callback: Callback) -> CallbackFacts:
        """What may be known of a stored request."""
        return cls(**{name: getattr(callback, name) for name in cls.model_fields if name != "added"})

    @property
    def is_open(self) -> bool:
        """Still owed to the patient."""
        return self.status in OPEN


class State(_Remembered):
    """Everything the dialogue may use about a conversation.

    topic: the entry answered last, `topic_age` turns ago. misses: turns in a row that helped nobody.
    missed: the words that were not understood, for the person who calls. recent: when the last messages came.
    untold: what staff did that could not be sent.
    language_asked: the language the person asked for by name; it wins over what they write in.
    thumb_for: the entry of which it was asked whether it helped. heard: the last message, by a short hash, and how
    often it came in a row. said, heard_before: the last replies and messages by such hashes, to know a circle by, and
    `circles` for how many turns it has gone on. danger: the class of
    danger that was last answered in full, and when. danger_over: the patient has said since that it is over, or was
    none. helpline_at: when the helpline was last named below an answer. dropped: the form that was given up just now,
    which one word brings back. begun: a sentence that broke off ("i have"), to which the next message belongs.
    grief_at: when a death was told of.
    introduced: the name by which the writer said who they are. asks_from: when the question of what staff did leaves;
    nothing that is written before answers it. in_writing: the writer cannot hear or speak, so no call is offered.
    callback: handed in with each message from the stored row; not saved with the rest.
    """

    language: Language | None = None
    language_asked: Language | None = None
    step: Step = "idle"
    options: tuple[Option, ...] = ()
    form: Form | None = None
    dropped: Form | None = None
    topic: str | None = None
    topic_age: int = 0
    misses: int = 0
    missed: str = ""
    answered: tuple[str, ...] = ()
    greeted: bool = False
    notice: str | None = None
    opted_out: bool = False
    held_until: datetime | None = None
    last_seen: datetime | None = None
    recent: tuple[datetime, ...] = ()
    warned_at: datetime | None = None
    answers_given: int = 0
    menu_page: int = 0
    thumb_for: str | None = None
    attachments: tuple[Attachment, ...] = ()
    heard: str = ""
    heard_times: int = 0
    heard_before: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    circles: int = 0
    untold: str = ""
    danger: str = ""
    danger_at: datetime | None = None
    danger_over: bool = False
    helpline_at: datetime | None = None
    grief_at: datetime | None = None
    begun: str = ""
    introduced: str | None = None
    asks_from: datetime | None = None
    in_writing: bool = False
    callback: CallbackFacts | None = None

    @property
    def open_request(self) -> CallbackFacts | None:
        """The request, where a call is still owed."""
        return self.callback if self.callback is not None and self.callback.is_open else None


@dataclass(frozen=True, slots=True)
class RequestCallback:
    """Store a request. A second one while the first is open becomes a note on it."""

    topic: str
    words: str
    reason: Reason
    urgency: Urgency
    name: str | None
    phone: str | None
    wanted_from: datetime | None = None
    wanted_to: datetime | None = None
    for_other: bool = False
    in_writing: bool = False


@dataclass(frozen=True, slots=True)
class ChangeCallback:
    """Change what is given of the open request. soon: no wanted time any more, as soon as possible.
    for_other: None keeps for whom it is. in_writing: None keeps the way of answering. calm: the danger that put it
    first is over, says the patient: where a time is agreed, the call is due then."""

    name: str | None = None
    phone: str | None = None
    topic: str | None = None
    wanted_from: datetime | None = None
    wanted_to: datetime | None = None
    soon: bool = False
    for_other: bool | None = None
    in_writing: bool | None = None
    calm: bool = False


@dataclass(frozen=True, slots=True)
class NoteOnCallback:
    """Something the patient added to the open request. shown: they read it again where they ask how it stands."""

    text: str
    shown: bool = False


@dataclass(frozen=True, slots=True)
class CancelCallback:
    """The patient does not want the call any more."""


@dataclass(frozen=True, slots=True)
class ReopenCallback:
    """The call that was recorded did not reach the patient."""


@dataclass(frozen=True, slots=True)
class AttachMedia:
    """The patient agreed that this attachment goes to the person who calls."""

    url: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Consent:
    """The patient was shown, gave or took back: notice, opt-out, opt-in, attachment."""

    action: Literal["noticed", "opted-out", "opted-in", "attachment"]
    notice: str
    language: Language


@dataclass(frozen=True, slots=True)
class Forget:
    """The patient asked that everything about them be deleted."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """A thumb on an answer."""

    entry: str
    helpful: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """Triage fired; kept by class, never by text."""

    category: str


Effect = (
    RequestCallback
    | ChangeCallback
    | NoteOnCallback
    | CancelCallback
    | ReopenCallback
    | AttachMedia
    | Consent
    | Forget
    | Feedback
    | Alarm
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that may only be said from a stored callback: filled in after the row is written, or never sent.

    key: the wording whose placeholders the row fills, or its `-writing` form if the row is answered in writing.
    before/after: what else the same message says.
    """

    key: str
    language: Language
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class MyData:
    """A message about what is stored of this person; the shell fills its wording `key` from the database."""

    language: Language
    key: str = "my-data"


@dataclass(frozen=True, slots=True)
class Turn:
    """What the bot does with one message. The shell carries it out whole or not at all."""

    state: State
    kind: TurnKind
    replies: tuple[Reply | Promise | MyData, ...]
    effects: tuple[Effect, ...] = ()
    match: Match | None = None
    why: str = ""
    entries: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    also: tuple[str, ...] = field(default=())
    confidence: float = 1.0
