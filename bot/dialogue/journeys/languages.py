"""Switching the language on request: "hindi please", "telugu lo cheppandi"; and saying which languages there are."""

from __future__ import annotations

from dataclasses import replace

from bot.content import Language
from bot.dialogue.hearing import Hearing
from bot.dialogue.journeys import answering
from bot.dialogue.journeys.menu import menu
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.wanting import starts_call, wants_call
from bot.dialogue.words.phrasebook import word_set
from bot.dialogue.words.tongues import USING_ONE, asked_by_name, names_of_people, names_other, names_ours, sound_of
from bot.messages import Reply

_ASKED: dict[str, tuple[Language, Language]] = {  # talk id -> in its own letters, romanised
    "language-en": ("en", "en"),
    "language-hi": ("hi", "hi-Latn"),
    "language-te": ("te", "te-Latn"),
}
_LANGUAGE = word_set("language languages bhasha bhaasha zubaan भाषा భాష భాషలు")
_WHICH = word_set("which what kaun kaunsi kaunse konsi kitni enni e कौन कौनसी कितनी ఏ ఎన్ని")
_LETTERS = word_set(
    "script lipi devanagari devnagri nagari letters aksharalu akshar aksharalalo font లిపి అక్షరాలు అక్షరాల్లో लिपि अक्षर अक्षरों"
)
_MOST_WORDS = 8


def asked(hearing: Hearing) -> Turn | None:
    """The language by its name; somebody who asks in romanised words reads romanised words."""
    if _asks_for_another(hearing):
        step = hearing.state.step if hearing.state.step == "form" else "idle"
        after = hearing.state.model_copy(update={"step": step})
        return Turn(after, "greeting", (Reply(hearing.say("languages")),), why="asked for another language")
    if hearing.talk not in _ASKED or (starts_call(hearing) and len(hearing.words.tokens) > _MOST_WORDS):
        return None
    bidden = asked_by_name(hearing.words)
    own, romanised = _ASKED[f"language-{bidden}" if bidden else hearing.talk]
    letters = bool(_LETTERS & set(hearing.words.tokens))  # "telugu lipi lo": in its own, whatever they are asked in
    in_latin = hearing.words.language in ("hi-Latn", "te-Latn") and len(hearing.words.tokens) > 1
    wanted = romanised if in_latin and not letters else own
    state = hearing.state.model_copy(update={"language": wanted, "language_asked": wanted})
    wordless = replace(hearing.message, text="")  # the request may be in another script than the one it asks for
    switched = replace(hearing, state=state, message=wordless)
    again = None if letters else _told_again(switched)  # other letters are for what is read from now on
    turn = again or menu(switched, state, before=switched.say("language-switched"))
    if state.form is not None and state.form.asked is not None:
        turn = replace(turn, state=state, replies=(Reply(switched.say("language-switched")),))
    return turn if turn.kind == "answer" else replace(turn, kind="greeting", why=f"language: {wanted}")


def _told_again(switched: Hearing) -> Turn | None:
    """The answer that was just given, whole, in the language that is asked for now."""
    state = switched.state
    if not answering.has_just_answered(switched):
        return None
    afresh = switched.in_state(state.model_copy(update={"answered": state.answered[:-1]}))
    turn = answering.tell(afresh, state.answered[-1:], why="the last answer in another language")
    return replace(turn, replies=(Reply(switched.say("language-switched")), *turn.replies))


def asked_in_form(hearing: Hearing) -> Turn | None:
    """The same while a question of the form is open: a language by its name is no answer to it."""
    if hearing.state.step != "form" or not (names_ours(hearing.words) or names_other(hearing.words)):
        return None
    form = hearing.state.form
    if form is not None and form.asked == "name" and names_of_people(hearing.words):
        return None
    return asked(hearing)


def _asks_for_another(hearing: Hearing) -> bool:
    """ "Do you speak Tamil?", "kannada lo cheppandi", "which languages do you know?": a request about the language, not
    a sentence in which one is named."""
    words = hearing.words
    if not words.tokens or len(words.tokens) > _MOST_WORDS or wants_call(hearing.text):
        return False
    if names_ours(words):
        return False
    if hearing.match.parts[0].clear in hearing.know.content.entries:
        return False
    using = bool(sound_of(USING_ONE) & set(words.skeleton))
    if names_other(words):
        return using or hearing.talk in _ASKED or len(words.tokens) == 1
    if hearing.talk == "again":
        return False  # "once more in easy language"
    asks = using or hearing.talk in _ASKED or bool(_WHICH & set(words.tokens))
    return bool(sound_of(_LANGUAGE) & set(words.skeleton)) and asks
