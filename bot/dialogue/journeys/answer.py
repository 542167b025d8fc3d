"""What comes while a question of the form is open, and what can be read out of it; `filling.py` has the table of what
comes of that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, pairwise

from bot.content.roles import CALL, NUMBER
from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import Given, bare_name, goes_on_with_hour, reads_as_name, taken
from bot.dialogue.journeys.form import CANCEL, CHANGE
from bot.dialogue.names.reading import is_a_word
from bot.dialogue.names.whom import is_for_self
from bot.dialogue.times.leisure import leaves_it
from bot.dialogue.times.reading import is_only_a_time, tells_when
from bot.dialogue.times.shifts import shift_in
from bot.dialogue.times.spelling import words_said
from bot.dialogue.turn import Asked, Form, Option
from bot.dialogue.wishes.changing import piece_named, piece_to_change
from bot.dialogue.wishes.clauses import SAYS_SOMETHING
from bot.dialogue.wishes.dropping import lets_go, speaks_of_cancelling
from bot.dialogue.wishes.giving_up import gives_up
from bot.dialogue.wishes.picking import labelled_so, pick, slot_meant, takes_back
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phones import looks_like_number
from bot.dialogue.words.phrasebook import (
    AUXILIARIES,
    BUT_WORDS,
    NO_WORDS,
    QUESTION_WORDS,
    RIGHT_WORDS,
    YES_WORDS,
    word_set,
)
from bot.matching.lexicon import english
from bot.matching.splitting import pieces

FEWEST_DIGITS = 7  # of what was meant as a number where a name was asked for
_BARE_YES = 3  # words up to which a yes is no more than that
_NAMING = {"change": 4, "confirm": 2}  # words up to which the name of a piece is enough to change it
_SPOKEN_CLOCK = re.compile(r"\d\s*(?:[ap]\.?m|baj|o'?clock|gant|बज|గంట)|\d:\d\d", re.IGNORECASE)
_OPENING = YES_WORDS | NO_WORDS | BUT_WORDS | word_set("hi hello please sorry thanks thank you and so then well hai है")
_ASKING = QUESTION_WORDS - AUXILIARIES
_WHOM = frozenset({"you", "we", "they", "i"})
_TURNED = AUXILIARIES | {"is", "are", "am", "was"}
_NOW = word_set("now ab abhi ippudu अब अभी ఇప్పుడు it is its all then")
_COPULAS = word_set("hai h undi ayindi है ఉంది")
# "Nahi chahiye", "मत करो": a no to the call, where a bare no is one to what was put down of it.
_A_CALL = word_set("need needed want call phone chahiye chahie karna kavali चाहिए चाहिये करना फोन कॉल ఫోన్ కాల్")
_DO = word_set("karo kijiye kariye cheyandi cheyyandi करो कीजिए करिए చేయండి చెయ్యండి")  # "no, karo" bids
_DO_NOT = word_set("mat na naa मत ना न")


@dataclass(frozen=True)
class Answer:
    """A message that comes while a question of this form is open."""

    hearing: Hearing
    form: Form

    def at(self, *questions: Asked) -> bool:
        """Whether one of these is the open question."""
        return self.form.asked in questions

    @property
    def text(self) -> str:
        """What was written."""
        return self.hearing.text

    @property
    def of_a_stored_one(self) -> bool:
        """A request that is stored already stays as it is if this form is given up."""
        return self.form.of_a_stored_one

    @property
    def is_for_writer(self) -> bool:
        """ "No, for me", and nothing that the form can take; not "that time is not possible for me"."""
        meant = is_for_self(self.text) and not lets_go(self.text) and self.given.refused is None
        return meant and (self.form.for_other or not self.given.new)

    @cached_property
    def option(self) -> Option | None:
        """The line that is picked; "no, the first one" at the confirmation picks nothing but the cancelling."""
        options = self.hearing.state.options
        if goes_on_with_hour(self.hearing, self.form):
            return None
        found = pick(self.text, options, by_name=not self.at("time", "confirm")) or labelled_so(self.text, options)
        kept = found is not None and (found.id == CANCEL or not self._takes_back)
        return found if kept else None

    @property
    def _takes_back(self) -> bool:
        return self.at("confirm") and takes_back(self.text)

    @cached_property
    def slot_meant(self) -> Option | None:
        """The time that "no, the first one" means."""
        return slot_meant(self.text, self.hearing.state.options, self.form.slots) if self._takes_back else None

    def picks(self, *ids: str) -> bool:
        """Whether the line with one of these ids is picked."""
        return self.option is not None and self.option.id in ids

    @property
    def picks_change(self) -> bool:
        """ "2. Change something", "1. The name"."""
        return self.option is not None and self.option.id.startswith(CHANGE)

    @property
    def gives_what_to_change(self) -> bool:
        """ "The time, 5 pm" gives it at once."""
        pieces = {"name", "phone", "time", "topic"} & self.given.new
        return self.at("change") and not self.hearing.is_number and bool(pieces)

    @property
    def is_free(self) -> bool:
        """No line is picked: it is in words of their own."""
        return self.option is None

    @cached_property
    def given(self) -> Given:
        """The form with what the message gives."""
        return taken(self.hearing, self.form)

    @property
    def gives(self) -> bool:
        """It supplies a piece of the form, or a time that cannot be."""
        return bool(self.given.new) or self.given.refused is not None

    @cached_property
    def gives_up(self) -> bool:
        """ "Forget it", in words of their own."""
        return self.is_free and gives_up(self.hearing)

    @property
    def keeps_it(self) -> bool:
        """ "No, don't cancel", "cancel mat karo", and no piece of the form beside it."""
        return self.is_free and stance(self.text) == "kept" and speaks_of_cancelling(self.text) and not self.gives

    @cached_property
    def piece(self) -> Asked | None:
        """The piece that is to be changed, where it only names one."""
        few = len(self.hearing.words.tokens) <= _NAMING.get(self.form.asked or "", 0) and not self.hearing.says_no
        named = piece_named(self.text) if few else None
        return (named or piece_to_change(self.hearing)) if self.is_free else None

    @property
    def leaves_the_time(self) -> bool:
        """ "Whatever works", "kabhi bhi chalega", to a time that was put down: a yes to it."""
        return self.form.when_known and self.is_free and leaves_it(words_said(self.text))

    @property
    def agrees(self) -> bool:
        """A yes; at the confirmation "looks good to me", too."""
        hearing = self.hearing
        return hearing.says_yes or hearing.untroubled or (self.at("confirm") and self._sounds_right)

    @property
    def declines(self) -> bool:
        """A no to what was asked; a no beside which something else is named counts at the confirmation only."""
        return self.is_free and self.hearing.says_no and (self.at("confirm") or self.hearing.refuses)

    @property
    def refuses_call(self) -> bool:
        """ "Nahi chahiye": the no is to the call."""
        tokens, refuses = self.hearing.words.tokens, self.hearing.refuses
        if any(first in _DO_NOT and second in _DO for first, second in pairwise(tokens)):
            return refuses
        return refuses and bool(_A_CALL & set(tokens)) and not _DO & set(tokens)

    @property
    def _sounds_right(self) -> bool:
        """ "Looks good to me", "everything is correct"."""
        tokens = set(self.hearing.words.tokens)
        plain = not self.asks and not tokens & (NO_WORDS | BUT_WORDS)
        return plain and 0 < len(tokens) <= 6 and bool(tokens & RIGHT_WORDS)

    @property
    def is_right_now(self) -> bool:
        """ "Yes now ok", "haan ab sahi hai", "ఇప్పుడు సరిగ్గా ఉంది": after a change it is right, and no time is meant."""
        tokens = list(self.hearing.words.tokens)
        while tokens and tokens[-1] in _COPULAS:
            tokens.pop()
        agrees = YES_WORDS | RIGHT_WORDS
        return 2 <= len(tokens) <= 6 and tokens[-1] in agrees and set(tokens) <= agrees | _NOW | _COPULAS

    @property
    def agrees_and_adds(self) -> bool:
        """ "Yes, and it better be a senior": a yes at the confirmation, and words for whoever calls."""
        hearing = self.hearing
        plain = hearing.begins_with_yes and not self.asks and hearing.phrase is None
        return plain and len(hearing.words.tokens) > _BARE_YES and not self.is_known

    @cached_property
    def asks(self) -> bool:
        """It begins as a question does, or ends as one."""
        tokens = tuple(dropwhile(_OPENING.__contains__, self.hearing.words.tokens))
        forbids = tokens[:2] == ("do", "not") and not _WHOM & set(tokens[2:3])  # "do not wait"; "don't you call?" asks
        first = bool(QUESTION_WORDS & set(tokens[:1])) and not forbids
        return "?" in self.text or first or bool(_ASKING & set(tokens[:3]))

    @property
    def asks_late(self) -> bool:
        """ "Acha ye bimari kisko hoti hai": a question that is answered here, whose word for asking stands late."""
        part, content = self.hearing.match.parts[0], self.hearing.know.content
        return part.clear in content.entries and any(each.manner == "asks" for each in pieces(self.hearing.question))

    @property
    def is_question(self) -> bool:
        """A question in the middle that happens to name a time or a topic is still a question; "is 5 pm all right?" is
        none, nor is "can your doctor ring at 5 pm?", unless the content answers it."""
        if not self.asks or not self.given.new <= {"time", "topic", "other"} or wants_call(self.text):
            return False
        if is_only_a_time(self.text) or shift_in(self.text):
            return False
        return self.is_known or not _SPOKEN_CLOCK.search(self.text)

    @property
    def is_known(self) -> bool:
        """A question that people ask, whoever answers it."""
        part, content = self.hearing.match.parts[0], self.hearing.know.content
        return part.clear in content.entries.keys() | content.topics.keys()

    @property
    def asks_what_is_told(self) -> bool:
        """Something that is told at once, whatever becomes of the call: an answer, or the number of the hospital."""
        content = self.hearing.know.content
        told = {part.clear for part in self.hearing.match.parts}
        return NUMBER in told or not told.isdisjoint(content.entries)

    @property
    def tells_when(self) -> bool:
        """A time that nobody can tell from the words, "after the pooja", "when i am at work"; no question."""
        hearing = self.hearing
        clause = hearing.words.tokens[:1] == ("when",) and not _TURNED & set(hearing.words.tokens[1:2])
        asks = self.asks and not (clause and "?" not in self.text)
        part = hearing.match.parts[0]
        answered = part.clear in hearing.know.content.entries
        return not asks and not answered and hearing.phrase is None and tells_when(self.text)

    @property
    def tells_more(self) -> bool:
        """Words that neither ask nor are known by heart."""
        return not self.asks and self.hearing.phrase is None and bool(self.text)

    @property
    def misdials(self) -> bool:
        """Digits that are no number; for a name are taken only such as nearly make one: "994901234"."""
        nearly = sum(letter.isdecimal() for letter in self.text) >= FEWEST_DIGITS
        return looks_like_number(self.text) and (nearly or not self.at("name"))

    @property
    def is_digits(self) -> bool:
        """Numbers, and not a word."""
        tokens = self.hearing.words.tokens
        return bool(tokens) and all(token.isdigit() for token in tokens)

    @property
    def hides_number(self) -> bool:
        """WhatsApp does not show from which number they write."""
        return self.hearing.message.sender.phone is None

    @cached_property
    def name(self) -> str | None:
        """A name, where something else was asked and only the profile's is known."""
        wanted = self.at("phone", "time", "confirm") and not self.form.named
        return bare_name(self.hearing) if wanted else None

    @property
    def wants_another_action(self) -> bool:
        """Clearly an action, and not the call."""
        talk = self.hearing.talk
        return talk in self.hearing.know.content.actions and talk != CALL

    @property
    def fits_nothing(self) -> bool:
        """No question, no wish, nothing that the content knows: a bad answer to what was asked."""
        hearing, part = self.hearing, self.hearing.match.parts[0]
        if self.asks or hearing.phrase is not None or len(hearing.words.tokens) > 8 or not hearing.words.tokens:
            return False
        content = hearing.know.content
        known = part.best is not None and part.best.id in content.entries.keys() | content.topics.keys()
        fits = part.band == "answer" or (known and part.band != "none")
        fits = fits and not reads_as_name(hearing)
        return len(hearing.match.parts) == 1 and not fits and not wants_call(self.text)

    @property
    def says_something(self) -> bool:
        """Enough words with a meaning to be worth keeping."""
        return self._weight >= SAYS_SOMETHING

    @property
    def says_much(self) -> bool:
        """More than that, in words that are no name."""
        known = [token for token in self.hearing.words.tokens if is_a_word(token)]
        return min(self._weight, len(known)) > SAYS_SOMETHING

    @property
    def _weight(self) -> int:
        return sum(1 for token in self.hearing.words.tokens if len(token) > 1 and token not in english.FUNCTION)
