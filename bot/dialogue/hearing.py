"""One message being heard: what every journey is handed, and the few sentences they all need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.content import Content, Language, Translated, in_language
from bot.dialogue.turn import Option, State, Turn
from bot.hours import DeskHours
from bot.matching import Match, Matcher, Words, read
from bot.messages import InboundMessage

PRIOR_FADES_AFTER = 2  # turns after which a follow-up no longer leans on the topic before


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the bot knows before anybody writes. Swapped as a whole when the content changes."""

    content: Content
    matcher: Matcher
    hours: DeskHours


@dataclass(frozen=True)
class Hearing:
    """A state and a message, with what can be read out of them (computed once, when first asked for)."""

    state: State
    message: InboundMessage
    know: Knowledge

    @property
    def now(self) -> datetime:
        """When the message came; the only clock here."""
        return self.message.received_at

    @property
    def text(self) -> str:
        """What was typed, tapped or captioned, as sent."""
        return self.message.text.strip()

    @cached_property
    def words(self) -> Words:
        """The text, normalised."""
        return read(self.text)

    @cached_property
    def match(self) -> Match:
        """What the text asks for, in the light of what was answered before."""
        prior = self.state.topic if self.state.topic_age <= PRIOR_FADES_AFTER else None
        return self.know.matcher.match(self.text, prior=prior)

    @cached_property
    def talk(self) -> str | None:
        """The talk or action id that the whole message clearly is, else None."""
        best = self.match.parts[0].best
        if len(self.match.parts) > 1 or best is None or self.match.parts[0].band != "answer":
            return None
        content = self.know.content
        return best.id if best.id in content.talk or best.id in content.actions else None

    @cached_property
    def language(self) -> Language:
        """The language to answer in: that of the message, else the remembered one, else English."""
        return self.match.language or self.state.language or "en"

    def say(self, key: str, **values: str) -> str:
        """A sentence of the wording, in the language of the answer."""
        hospital = self.know.content.hospital
        values = {"hospital": self.title_of(hospital.name), "phone": hospital.phone, **values}
        return self.know.content.say(key, self.language, **values)

    def title_of(self, text: Translated) -> str:
        """A translated text in the language of the answer."""
        return in_language(text, self.language)

    def offer(self, *ids: str) -> tuple[Option, ...]:
        """Numbered options by entry, action or topic id, or by a word of the wording (`option-…`)."""
        content = self.know.content
        known = content.entries.keys() | content.actions.keys() | content.topics.keys()
        return tuple(
            Option(
                id=each,
                title=content.title(each, self.language) if each in known else self.say(f"option-{each}"),
            )
            for each in ids
        )


def numbered(options: tuple[Option, ...]) -> str:
    """Options as the lines of a message: "1. Title"."""
    return "\n".join(f"*{number}.* {option.title}" for number, option in enumerate(options, 1))


Journey = Callable[[Hearing], Turn | None]
