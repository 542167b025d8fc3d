"""One message being heard: what every journey is handed, and the few sentences they all need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TypeVar

from bot.content import Content, Language, Translated, in_language
from bot.dialogue.carried import is_carried
from bot.dialogue.names.introductions import introduced_name, without_introduction, writer_in
from bot.dialogue.names.kin import is_for_kin
from bot.dialogue.names.reading import is_full_name, stated_name
from bot.dialogue.turn import Form, Option, State, Turn
from bot.dialogue.words.phones import ascii_digits, digits_said
from bot.dialogue.words.phrasebook import (
    AUXILIARIES,
    BUT_WORDS,
    NO_WORDS,
    POLITE_WORDS,
    QUESTION_WORDS,
    THUMBS_DOWN,
    THUMBS_UP,
    TROUBLE_WORDS,
    YES_WORDS,
    phrasebook,
    sounds_telugu,
    without_acknowledgement,
    without_greeting,
    word_set,
)
from bot.dialogue.words.tongues import names_other, without_other
from bot.hours import DeskHours
from bot.matching import Match, Matcher, Part, Words, read
from bot.matching.lexicon import english
from bot.messages import InboundMessage

PRIOR_FADES_AFTER = 2  # turns after which a follow-up no longer leans on the topic before
CLEAR = 0.6  # confidence from which what is heard as talk outweighs a rule
GRIEF_LASTS = timedelta(hours=24)  # for which a loss is not condoled again, and is answered with care
LONG_TEXT = 600  # characters from which on a message is a story, of which a person should hear
_AGREES = frozenset({"thanks", "yes"})  # what "ok" before a question may be heard as
_CLOSES = frozenset({"thanks", "goodbye", "no"})  # what nobody asks
_NOT_ANY = word_set("no not any koi em emi ledu leda lede लेदु कोई ఏం ఏమీ లేదు")
_BESIDE_NO = word_set(
    "thanks thank thx need needed want call phone dhanyavad chahiye chahie karna karo kijiye cheyandi hai abhi now "
    "ippudu kavali ok okay धन्यवाद चाहिए चाहिये करना करो कीजिए है अभी फोन कॉल शुक्रिया ధన్యవాదాలు థాంక్స్ ఫోన్ కాల్ ఇప్పుడు"
)
_AT_ALL = word_set("at all for me us with that it is there in mujhe hume hai h naku naaku hi andi मुझे हमें है నాకు అండి")


@dataclass(frozen=True)
class Knowledge:
    """What the bot knows before anybody writes. Swapped as a whole when the content changes."""

    content: Content
    matcher: Matcher
    hours: DeskHours

    @cached_property
    def phrases(self) -> Mapping[str, str]:
        """What the phrasings that are known by heart ask for."""
        return phrasebook(self.matcher.known)


@dataclass(frozen=True)
class Hearing:
    """A state and a message, with what can be read out of them (computed once, when first asked for).

    lapsed: a half-filled form that a day of silence has ended; the patient has not been told yet.
    """

    state: State
    message: InboundMessage
    know: Knowledge
    lapsed: Form | None = None

    @property
    def now(self) -> datetime:
        """When the message came; the only clock here."""
        return self.message.received_at

    @cached_property
    def text(self) -> str:
        """What was typed, tapped or captioned, as sent; a number that is spelt out, in digits."""
        return digits_said(self.message.text).strip()

    @cached_property
    def words(self) -> Words:
        """The text, normalised."""
        return read(self.text)

    @cached_property
    def is_number(self) -> bool:
        """Digits and nothing else: a pick, a telephone number, a code; never a question about the content."""
        return bool(self.words.tokens) and "".join(ascii_digits(self.text).split()).isdecimal()

    @cached_property
    def question(self) -> str:
        """The text without a greeting before it, where something else follows."""
        return without_greeting(self.know.phrases, self.text)

    @cached_property
    def _said(self) -> str:
        """The question without the words that say who writes, where something else is left."""
        return without_introduction(self.question) or self.question

    @cached_property
    def introduces(self) -> str | None:
        """The name by which the message says who writes."""
        return None if is_for_kin(self.text) else writer_in(self.question)

    @cached_property
    def phrase(self) -> str | None:
        """The id whose own phrasing the whole text is, word for word but for a "please"; None for anything freer."""
        book = self.know.phrases
        plain = " ".join(token for token in self.words.tokens if token not in POLITE_WORDS)
        return book.get(self.words.plain) or book.get(plain) or self._phrase_after_greeting

    @cached_property
    def _phrase_after_greeting(self) -> str | None:
        """Behind a greeting the same words mean the same: "hi how are you", "namaste, menu"."""
        return self.know.phrases.get(read(self.question).plain) if self.question != self.text else None

    @cached_property
    def match(self) -> Match:
        """What the text asks for, in the light of what was answered before. Digits alone ask for nothing, and
        neither does who writes."""
        if self.is_number:
            return Match((Part(self.text, (), "none", "elsewhere"),), None, self.words.plain, "a bare number")
        prior = self.state.topic if self.state.topic_age <= PRIOR_FADES_AFTER else None
        found = self.know.matcher.match(self._said, prior=prior)
        rest = without_acknowledgement(self._said) if found.parts[0].clear in _AGREES else None
        if rest is not None:  # "k. r u a robot", which thanks nobody
            asked = self.know.matcher.match(rest, prior=prior)
            if asked.parts[0].clear not in (None, *_AGREES):
                return asked
        return found

    @property
    def is_answered(self) -> bool:
        """Whether the content clearly answers a part of the message."""
        return any(part.clear in self.know.content.entries for part in self.match.parts)

    @cached_property
    def talk(self) -> str | None:
        """The talk or action id that the whole message clearly is, else None."""
        content = self.know.content
        if self.phrase is not None:
            return self.phrase if self.phrase in content.talk or self.phrase in content.actions else None
        best = self.match.parts[0].best
        if len(self.match.parts) > 1 or best is None or self.match.parts[0].band != "answer":
            return None
        if best.id in _CLOSES and self.text.endswith("?"):
            return None  # "can I go in the sun?" may sound like a goodbye, and asks something
        return best.id if best.id in content.talk or best.id in content.actions else None

    @cached_property
    def clear_talk(self) -> str | None:
        """The talk or action that all of it is beyond doubt, and no piece of it alone: what may outweigh a rule."""
        part = self.match.parts[0]
        sure = part.best is not None and part.best.confidence >= CLEAR and part.text == self._said
        return self.talk if self.phrase is not None or sure else None

    @cached_property
    def says_yes(self) -> bool:
        """A yes in few words and nothing else; a closed set, whatever the matcher thinks. "Ok but why?" is none."""
        tokens = self.words.tokens
        if self._asks_on:
            return False
        if any(mark in self.text for mark in THUMBS_UP) and len(tokens) <= 2:
            return True
        if self.phrase == "yes" or (self.clear_talk == "yes" and len(tokens) <= 5):
            return True
        return 0 < len(tokens) <= 5 and tokens[0] in YES_WORDS and not NO_WORDS & set(tokens)

    @cached_property
    def _asks_on(self) -> bool:
        """Behind its first word the message goes on with a "but" or a question, or is one: "are you sure?"."""
        rest = self.words.tokens[1:]
        if "?" in self.text and self.words.tokens[:1] and self.words.tokens[0] in QUESTION_WORDS:
            return self.phrase != "yes"
        asks = bool((QUESTION_WORDS - AUXILIARIES) & set(rest)) or (
            "?" in self.text and bool(AUXILIARIES & set(rest[:2]))
        )
        return self.phrase != "yes" and (asks or bool(BUT_WORDS & set(rest)))

    @cached_property
    def begins_with_yes(self) -> bool:
        """ "Yes let the doctor have it": a yes first, and in what follows neither a no nor a "but"."""
        first, *rest = self.words.tokens or ("",)
        return first in YES_WORDS and not set(rest) & (NO_WORDS | BUT_WORDS)

    @cached_property
    def untroubled(self) -> bool:
        """ "No problem", "koi dikkat nahi": it suits. That counts as a yes, although it holds a word for no."""
        tokens = set(self.words.tokens) - POLITE_WORDS
        denied, trouble = tokens & (NO_WORDS | _NOT_ANY), tokens & TROUBLE_WORDS
        return bool(denied and trouble) and tokens <= denied | trouble | _NOT_ANY | _AT_ALL | YES_WORDS

    @cached_property
    def says_no(self) -> bool:
        """A no in few words and nothing else."""
        tokens = self.words.tokens
        if self.untroubled:
            return False
        if any(mark in self.text for mark in THUMBS_DOWN) and len(tokens) <= 2:
            return True
        if self.phrase == "no" or (self.clear_talk == "no" and len(tokens) <= 4):
            return True
        return 0 < len(tokens) <= 4 and tokens[0] in NO_WORDS

    @cached_property
    def refuses(self) -> bool:
        """A no beside which nothing else is named: "no thanks", "nahi chahiye"; not "not robot"."""
        beside = set(self.words.tokens) - NO_WORDS - POLITE_WORDS - english.FUNCTION - _BESIDE_NO
        return self.says_no and (not beside or self.phrase == "no")

    @cached_property
    def language(self) -> Language:
        """The language to answer in: the one asked for by name, else that of the message where it is plain enough,
        else the remembered one, else English."""
        asked, kept = self.state.language_asked, self.state.language
        found = self.words.language
        if asked is not None:
            return found if found in ("hi", "te") else asked  # type: ignore[return-value]
        if found is None and kept in (None, "en", "te-Latn") and sounds_telugu(self.words):
            return "te-Latn"
        open_question = self.state.form.asked if self.state.form is not None else None
        naming = open_question == "name" or (open_question is not None and is_full_name(self.text))
        told = naming or found in ("hi-Latn", "te-Latn")
        if told and (kept is not None or not naming) and (name := stated_name(self.text) or introduced_name(self.text)):
            rest = self.text.replace(name, " ").replace(name.casefold(), " ")  # a name is of no language
            plain = len(rest.split()) >= 2 or kept is None  # a lone "im" beside a name tells no language
            return (read(rest).language if plain else None) or kept or "en"  # type: ignore[return-value]
        if names_other(self.words) and (kept is not None or not without_other(self.words)):
            return read(without_other(self.words)).language or kept or "en"  # type: ignore[return-value]
        short = len(self.words.tokens) < 2 and found not in ("hi", "te")
        if kept is not None and (naming or short):
            return kept
        heard = (self.match.language if self._said == self.question else None) or found  # "I am" tells one, too
        if heard in ("hi-Latn", "te-Latn") and not is_carried(self.words, heard, kept):  # type: ignore[arg-type]
            return kept or "en"
        return heard or kept or "en"  # type: ignore[return-value]

    @property
    def in_form(self) -> bool:
        """A question of the form is what the message comes in answer to."""
        form = self.state.form
        return self.state.step == "form" and form is not None and form.asked is not None

    @property
    def in_writing(self) -> bool:
        """Whether a person writes here and does not call: by the form, else the open request, else this patient."""
        held = self.state.form or self.lapsed or self.state.open_request
        return held.in_writing if held is not None else self.state.in_writing

    @property
    def grieves(self) -> bool:
        """Whether the patient has told of a death within the last day."""
        told = self.state.grief_at
        return told is not None and timedelta() <= self.now - told < GRIEF_LASTS

    def in_state(self, state: State) -> Hearing:
        """The same message heard in another state."""
        return replace(self, state=state)

    def saying(self, text: str) -> Hearing:
        """A piece of the message, heard by itself."""
        return replace(self, message=replace(self.message, text=text))

    def say(self, key: str, **values: str) -> str:
        """A sentence of the wording, in the language of the answer. If a person writes and does not call, its form for
        that is said, where there is one."""
        hospital = self.know.content.hospital
        values = {"hospital": self.title_of(hospital.name), "phone": hospital.phone, **values}
        if self.in_writing and self.know.content.can_say(written(key)):
            key = written(key)
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


def joined(*parts: str, sep: str = "\n\n") -> str:
    """The parts that are not empty, as paragraphs."""
    return sep.join(part for part in parts if part)


def written(key: str) -> str:
    """The key of the same sentence for an answer in writing."""
    return f"{key}-writing"


Journey = Callable[[Hearing], Turn | None]
H = TypeVar("H")  # what is heard: the message, or an answer to an open question
Row = tuple[Callable[[Hearing], bool], Journey]  # what holds of the message, and who has it then


def tried(rows: Iterable[tuple[Callable[[H], object], Callable[[H], Turn | None]]], heard: H) -> Turn | None:
    """What the first row that holds makes of the message; None where it passes, or where none holds."""
    return next((journey(heard) for holds, journey in rows if holds(heard)), None)


def says(*readers: Callable[[str], bool]) -> Callable[[Hearing], bool]:
    """The condition that any of these holds of the text."""
    return lambda hearing: any(reader(hearing.text) for reader in readers)


def is_talk(*ids: str) -> Callable[[Hearing], bool]:
    """The condition that the whole message clearly is one of these talks or actions."""
    return lambda hearing: hearing.talk in ids


def passes(heard: object) -> None:
    """The message is for other journeys."""
