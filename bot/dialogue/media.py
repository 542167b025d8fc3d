"""A photo, a voice note, a place: what can and cannot be done with each, said plainly."""

from __future__ import annotations

from bot.dialogue.callback import offered
from bot.dialogue.filling import asks_to_attach
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.rights import NOTICE
from bot.dialogue.turn import AttachMedia, Attachment, Consent, Feedback, Promise, Turn
from bot.messages import MEDIA_KINDS, Reply

_FOR_A_PERSON = frozenset({"image", "document", "voice", "video"})  # somebody may want to look at these
_ATTACHED = frozenset({"image", "document"})
_MOST = 5  # attachments that wait for a yes at the same time


def heard(hearing: Hearing) -> Turn | None:
    """Anything that is not words. A caption is words: a photo with a question gets the question's answer."""
    kind = hearing.message.kind
    if kind == "reaction":
        return _reaction(hearing)
    if kind == "call-permission":
        return _call_permission(hearing)
    if kind == "unsupported" or (not hearing.text and kind not in MEDIA_KINDS):
        return Turn(hearing.state, "media", (Reply(hearing.say("media-unsupported")),), why=f"{kind}, no text")
    if hearing.text or kind not in MEDIA_KINDS:
        return None
    said = hearing.say(f"media-{kind}")
    form = hearing.state.form
    hearing = remembering(hearing)
    if form is not None and form.asked is not None and hearing.state.step == "form":
        return Turn(hearing.state, "media", (Reply(said),), why=f"{kind} in the middle of the form")
    facts = hearing.state.callback
    if kind in _ATTACHED and facts is not None and facts.is_open and hearing.state.attachments:
        after = hearing.state.model_copy(update={"step": "asked-attach", "options": ()})
        text = joined(said, asks_to_attach(hearing))
        return Turn(after, "media", (Reply(text),), why=f"{kind}: asks whether to attach it")
    if kind in _FOR_A_PERSON and not (facts is not None and facts.is_open):
        return offered(hearing, "asked", topic=hearing.say(f"topic-{kind}"), before=said, kind="media")
    return Turn(hearing.state, "media", (Reply(said),), why=kind)


def remembering(hearing: Hearing) -> Hearing:
    """The same message, with its photo or document waiting for the patient's yes."""
    if hearing.message.kind not in _ATTACHED or not hearing.message.media:
        return hearing
    new = tuple(Attachment(url=each.url, content_type=each.content_type) for each in hearing.message.media)
    kept = (*hearing.state.attachments, *new)[-_MOST:]
    return hearing.in_state(hearing.state.model_copy(update={"attachments": kept}))


def attach_answered(hearing: Hearing) -> Turn | None:
    """Yes gives the photo to the person who calls, no leaves it where it is."""
    after = hearing.state.model_copy(update={"step": "idle", "attachments": ()})
    facts = hearing.state.callback
    if hearing.says_yes and facts is not None and facts.is_open:
        effects = tuple(AttachMedia(each.url, each.content_type) for each in hearing.state.attachments)
        consent = Consent("attachment", NOTICE, hearing.language)
        key = "attached" if len(effects) == 1 else "attached-all"
        return Turn(after, "media", (Promise(key, hearing.language),), (*effects, consent), why="attached")
    if hearing.says_no:
        return Turn(after, "media", (Reply(hearing.say("attach-declined")),), why="not attached")
    return None


def _call_permission(hearing: Hearing) -> Turn:
    """Whether WhatsApp may ring: said back; with a yes a call is offered, or the one that is open is told."""
    state, allowed = hearing.state, hearing.message.choice == "ACCEPTED"
    said, why = hearing.say("calls-allowed" if allowed else "calls-refused"), "call permission answered"
    if state.callback is not None and state.callback.is_open:
        return Turn(state, "media", (Promise("status", hearing.language, before=said),), why=why)
    if not allowed or (state.form is not None and state.form.asked is not None):
        return Turn(state, "media", (Reply(said),), why=why)
    return offered(hearing, "asked", topic=None, before=said, kind="media")


def _reaction(hearing: Hearing) -> Turn:
    """A thumb on an answer counts; no reaction needs a reply."""
    entry = hearing.state.thumb_for
    if entry is not None and ("👍" in hearing.text or "👎" in hearing.text):
        after = hearing.state.model_copy(update={"thumb_for": None})
        return Turn(after, "none", (), (Feedback(entry, "👍" in hearing.text),), why="a thumb as a reaction")
    return Turn(hearing.state, "none", (), why="a reaction needs no answer")
