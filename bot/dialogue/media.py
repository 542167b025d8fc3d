"""A photo, a voice note, a place: what can and cannot be done with each, said plainly."""

from __future__ import annotations

from bot.dialogue.callback import offered
from bot.dialogue.hearing import Hearing
from bot.dialogue.turn import Turn
from bot.messages import MEDIA_KINDS, Reply


def heard(hearing: Hearing) -> Turn | None:
    """Anything that is not words. A caption is words: a photo with a question gets the question's answer."""
    kind = hearing.message.kind
    if kind == "reaction":
        return Turn(hearing.state, "none", (), why="a reaction needs no answer")
    if kind in MEDIA_KINDS and not hearing.text:
        return offered(hearing, "asked", topic=None, before=hearing.say(f"media-{kind}"), kind="media")
    if kind == "sticker":
        return Turn(hearing.state, "media", (Reply(hearing.say("media-sticker")),), why="a sticker")
    if kind in ("unsupported", "call-permission") or not hearing.text:
        return Turn(hearing.state, "media", (Reply(hearing.say("media-unsupported")),), why=f"{kind}, no text")
    return None
