"""Switching the language on request: "hindi please", "telugu lo cheppandi"."""

from __future__ import annotations

from dataclasses import replace

from bot.content import Language
from bot.dialogue.hearing import Hearing
from bot.dialogue.menu import menu
from bot.dialogue.turn import Turn
from bot.messages import Reply

_ASKED: dict[str, tuple[Language, Language]] = {  # talk id -> in its own letters, romanised
    "language-en": ("en", "en"),
    "language-hi": ("hi", "hi-Latn"),
    "language-te": ("te", "te-Latn"),
}


def asked(hearing: Hearing) -> Turn | None:
    """The language by its name; somebody who asks in romanised words reads romanised words."""
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
