"""Switching the language on request: "hindi please", "telugu lo cheppandi"; and saying which languages there are."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from babel import Locale

from bot.content import Language
from bot.dialogue.hearing import Hearing
from bot.dialogue.menu import menu
from bot.dialogue.phrasebook import word_set
from bot.dialogue.turn import Turn
from bot.dialogue.wishes import wants_call
from bot.matching import Words, read
from bot.messages import Reply

_ASKED: dict[str, tuple[Language, Language]] = {  # talk id -> in its own letters, romanised
    "language-en": ("en", "en"),
    "language-hi": ("hi", "hi-Latn"),
    "language-te": ("te", "te-Latn"),
}
_SPOKEN = ("en", "hi", "te")
_NOT_SPOKEN = tuple(sorted(word_set("ta kn ml bn mr gu pa or ur as ne sd kok sa ks mai ar fa fr de es ru zh ja")))
_ALSO_CALLED = ("bengali", "bangla", "tamizh", "తమిళ్", "oriya", "panjabi", "farsi")
_LANGUAGE = word_set("language languages bhasha bhaasha zubaan भाषा భాష భాషలు")
_USING_ONE = word_set(
    "speak speaks speaking talk reply write answer tell say know understand translate in please only want need change "
    "mein bolo baat batao likho likhiye boliye chahiye aati aata lo la cheppandi cheppu matladandi matladu rayandi "
    "kavali vachu vacha వచ్చా vastunda telusa matladatara మాట్లాడతారా"
)
_ENDINGS = ("lo", "లో", "కి")
_MOST_WORDS = 8


def asked(hearing: Hearing) -> Turn | None:
    """The language by its name; somebody who asks in romanised words reads romanised words."""
    if _asks_for_another(hearing):
        step = hearing.state.step if hearing.state.step == "form" else "idle"
        after = hearing.state.model_copy(update={"step": step})
        return Turn(after, "greeting", (Reply(hearing.say("languages")),), why="asked for another language")
    if hearing.talk not in _ASKED:
        return None
    own, romanised = _ASKED[hearing.talk]
    wanted = romanised if hearing.words.language in ("hi-Latn", "te-Latn") and len(hearing.words.tokens) > 1 else own
    state = hearing.state.model_copy(update={"language": wanted, "language_asked": wanted})
    switched = hearing.in_state(state)
    turn = menu(switched, state, before=switched.say("language-switched"))
    if state.form is not None and state.form.asked is not None:
        turn = replace(turn, state=state, replies=(Reply(switched.say("language-switched")),))
    return replace(turn, kind="greeting", why=f"language: {wanted}")


def _asks_for_another(hearing: Hearing) -> bool:
    """ "Do you speak Tamil?", "kannada lo cheppandi", "which languages do you know?": a request about the language, not
    a sentence in which one is named."""
    words = hearing.words
    if not words.tokens or len(words.tokens) > _MOST_WORDS or wants_call(hearing.text):
        return False
    if _names(words, _sounds(*_SPOKEN)):
        return False
    best = hearing.match.parts[0].best
    if best is not None and best.id in hearing.know.content.entries and hearing.match.parts[0].band == "answer":
        return False
    using = bool(_sound_of(_USING_ONE) & set(words.skeleton))
    if _names(words, _sounds(*_NOT_SPOKEN) | _sound_of(frozenset(_ALSO_CALLED))):
        return using or hearing.talk in _ASKED or len(words.tokens) == 1
    return bool(_sound_of(_LANGUAGE) & set(words.skeleton)) and (using or hearing.talk in _ASKED)


def _names(words: Words, names: frozenset[str]) -> bool:
    """Whether a language is named, also with the ending of Telugu, and no place that begins like one (Tamil Nadu)."""
    if "nadu" in words.tokens:
        return False
    stems = {token.removesuffix(ending) for token in words.tokens for ending in ("", *_ENDINGS)} - {""}
    return bool(set(Words(tuple(stems), None).skeleton) & names)


@lru_cache(maxsize=4)
def _sounds(*codes: str) -> frozenset[str]:
    """What these languages are called in English, Hindi and Telugu, by their sound."""
    names = [Locale(each).languages.get(code, "") for code in codes for each in _SPOKEN]
    return frozenset(read(name).skeleton[0] for name in names if read(name).skeleton)


@lru_cache(maxsize=8)
def _sound_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(sound for word in words for sound in read(word).skeleton)
