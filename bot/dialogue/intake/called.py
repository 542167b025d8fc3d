"""The name that a message gives to the form."""

from __future__ import annotations

from bot.content.roles import ANY_PERSON
from bot.dialogue.hearing import CLEAR, Hearing
from bot.dialogue.names.denied import put_right
from bot.dialogue.names.given import is_given_name
from bot.dialogue.names.introductions import introduced_name, without_introduction
from bot.dialogue.names.kin import name_of_kin, names_third
from bot.dialogue.names.reading import (
    corrected_name,
    describes,
    given_name,
    is_full_name,
    is_place,
    leading_name,
    name_before_more,
    stated_name,
)
from bot.dialogue.times.leisure import says_any_time
from bot.dialogue.times.words import is_name_too, meaning
from bot.dialogue.turn import Form
from bot.dialogue.wishes.changing import piece_to_change
from bot.dialogue.words.phrasebook import AUXILIARIES, QUESTION_WORDS
from bot.matching.lexicon import english

_TITLES = frozenset({"doctor", "डॉ", "डॉक्टर", "డా", "డాక్టర్"})


def name_in(hearing: Hearing, form: Form, rest: str) -> tuple[str | None, str]:
    """(the name, the text in which a time may stand): all of it, or what follows a name that was asked for."""
    if (right := put_right(rest)) is not None and right.name:
        return right.name, right.rest
    if piece_to_change(hearing) == "name":  # "naa peru marchali" names nobody yet
        return corrected_name(rest), rest
    if form.asked == "name":
        if not form.for_other and (said := hearing.introduces):
            return said, without_introduction(rest)
        if _times_only(hearing) or hearing.phrase or _scolds(hearing):
            return None, rest
        name, behind = name_before_more(rest, insisted=form.doubted == hearing.text.casefold() != "")
        return (name, behind) if name or not form.for_other else (name_of_kin(rest), rest)
    own = hearing.introduces if names_third(rest) and not form.for_other else None  # "his name is Ramu, mine Seeta"
    stated = own or stated_name(rest) or (None if form.for_other or form.asked is None else hearing.introduces)
    if stated or form.asked is None:
        if named := stated or introduced_name(hearing.question) or _leading(hearing, rest):
            return named, without_introduction(rest).replace(named, " ")
        return (corrected_name(rest) if form.changing else None), rest
    again = form.asked == "confirm" and is_full_name(hearing.text)  # another one than was given before
    open_to_one = form.asked in ("time", "confirm") and not form.named
    if (open_to_one or again) and (named := _leading(hearing, rest) or _borne(hearing)):
        return named, rest
    return corrected_name(rest), rest


def _leading(hearing: Hearing, rest: str) -> str | None:
    """A name that stands by itself; one that nobody is known to bear only where it is like nothing that people ask."""
    name = leading_name(rest)
    if name is None or any(map(is_given_name, name.split())):
        return name
    return None if is_place(name.casefold()) or _asks_something(hearing.saying(name)) else name


def _scolds(hearing: Hearing) -> bool:
    """ "Useless", "bakwas": what people shout at the hospital, and nobody's name."""
    best = hearing.match.parts[0].best
    scolding = best is not None and best.id in ("abuse", "complaint") and best.confidence >= CLEAR
    return scolding and not any(map(is_given_name, hearing.words.tokens))


def _times_only(hearing: Hearing) -> bool:
    """Nothing but words of time, of which one at least is nobody's name ("Mangal" may be Tuesday or a person)."""
    tokens = hearing.words.tokens
    return all(meaning(token) for token in tokens) and not all(is_name_too(token) for token in tokens)


def _borne(hearing: Hearing) -> str | None:
    """Names that people bear and nothing else, whatever they sound like: "Jaya" is no "jaa", "Subba Rao" no "subah"."""
    tokens = hearing.words.tokens
    if not hearing.phrase and is_full_name(hearing.text):
        return given_name(hearing.text)
    if hearing.phrase or not 1 <= len(tokens) <= 3 or not _nameable(tokens) or not all(map(is_given_name, tokens)):
        return None
    return given_name(hearing.text)


def bare_name(hearing: Hearing) -> str | None:
    """A text that can only be meant as a name, where the profile's name stands and nobody asked for another."""
    tokens = hearing.words.tokens
    if not 1 <= len(tokens) <= 3 or hearing.phrase or not _nameable(tokens) or says_any_time(hearing.text):
        return None
    if _scolds(hearing) or is_place(" ".join(tokens)) or _asks_something(hearing):
        return None
    if any(token in english.WORDS or describes(token) for token in tokens):
        return None
    return given_name(hearing.text)


def _asks_something(hearing: Hearing) -> bool:
    best = hearing.match.parts[0].best
    faint = best is not None and best.confidence < CLEAR and is_given_name(hearing.text.split()[0])  # "sunita"
    return hearing.match.parts[0].band != "none" and not reads_as_name(hearing) and not faint


def reads_as_name(hearing: Hearing) -> bool:
    """A lone "Suresh" reads like asking for a doctor of that name, and is no more than a name; "Dr Suresh" asks."""
    best = hearing.match.parts[0].best
    return best is not None and best.id == ANY_PERSON and not _TITLES & set(hearing.words.tokens)


def is_question(hearing: Hearing) -> bool:
    tokens = hearing.words.tokens
    return bool(QUESTION_WORDS & set(tokens[:1]) or (QUESTION_WORDS - AUXILIARIES) & set(tokens))


def _nameable(tokens: tuple[str, ...]) -> bool:
    """No word of time, or such as are names in a row: "Mangal Das"; a lone "mangal" answers "When?"."""
    return not any(meaning(token) for token in tokens) or (len(tokens) > 1 and all(map(is_name_too, tokens)))
