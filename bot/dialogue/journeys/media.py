"""A photo, a voice note, a place: what can and cannot be done with each, said plainly."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.journeys.callback import offered
from bot.dialogue.journeys.choosing import picked
from bot.dialogue.journeys.rights import NOTICE
from bot.dialogue.turn import (
    AttachMedia,
    Attachment,
    CancelCallback,
    Consent,
    Feedback,
    NoteOnCallback,
    Promise,
    ReopenCallback,
    RequestCallback,
    Turn,
    TurnKind,
)
from bot.dialogue.wishes.attaching import agrees, deletes_file, speaks_only_of_it
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import QUESTION_WORDS, THUMBS_DOWN, THUMBS_UP
from bot.messages import MEDIA_KINDS, Reply

_FOR_A_PERSON = frozenset({"image", "document", "voice", "video"})  # somebody may want to look at these
_ATTACHED = frozenset({"image", "document", "voice"})
_WITH_A_CAPTION = frozenset({"image", "document", "video"})
_MOST = 5  # attachments that wait for a yes at the same time
_LONGEST_YES = 9  # words: "yes let the doctor have it"
_ASKED_MOST = 3  # times that one is asked for a yes; who never says it wants no attaching
_SILENT: frozenset[TurnKind] = frozenset({"none", "emergency", "urgent"})  # no word about a photo beside these
_NO_QUESTION = _SILENT | {"goodbye", "optout", "optin", "delete-data", "cancelled"}  # nor a question behind these
_SAYS_NOTHING: frozenset[TurnKind] = frozenset({"goodbye", "thanks", "fallback"})
_BESIDE_A_REQUEST: frozenset[TurnKind] = frozenset({"greeting", "menu", "clarify"})


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
    return _sent(hearing)


def deleted(hearing: Hearing) -> Turn | None:
    """ "Delete my photo": what is kept of it, and who may see it. Nothing that waited for a yes is added any more; of
    what was added before, whoever calls reads the wish."""
    if not deletes_file(hearing.text):
        return None
    step = "idle" if hearing.state.step == "asked-attach" else hearing.state.step
    state, says = hearing.state.model_copy(update={"attachments": (), "step": step}), hearing.say("photo-not-kept")
    if state.open_request is None or hearing.state.attachments:
        return Turn(state, "media", (Reply(says),), match=hearing.match, why="a photo is to be deleted")
    note, promise = NoteOnCallback(hearing.text[:300]), Promise("noted", hearing.language, before=says)
    return Turn(state, "media", (promise,), (note,), match=hearing.match, why="a photo is to be deleted; noted")


def _sent(hearing: Hearing) -> Turn:
    """What is said of a file that came without a question. Whether it shall go to whoever calls is asked behind it."""
    kind, form, facts = hearing.message.kind, hearing.state.form, hearing.state.open_request
    if form is not None and form.asked is not None and hearing.state.step == "form":
        said = hearing.say(f"media-{kind}")
        return Turn(hearing.state, "media", (Reply(said),), why=f"{kind} in the middle of the form")
    if kind in _FOR_A_PERSON and facts is None:
        said = _seen(hearing) if hearing.text else hearing.say(f"media-{kind}")
        return offered(hearing, "asked", topic=hearing.say(f"topic-{kind}"), before=said, kind="media")
    said = _seen(hearing) if kind in _ATTACHED else hearing.say(f"media-{kind}")
    return Turn(hearing.state, "media", (Reply(said),), why=kind)


def _seen(hearing: Hearing) -> str:
    """That it came and cannot be judged, without a word about typing to somebody who has typed."""
    kind = hearing.message.kind
    return hearing.say("media-document" if kind == "document" else f"seen-{kind}")


def remembering(hearing: Hearing) -> Hearing:
    """The same message, with its photo, document or voice note waiting for the patient's yes."""
    state = hearing.state
    away = state.opted_out or (state.held_until is not None and state.held_until > hearing.now)
    if away or hearing.message.kind not in _ATTACHED or not hearing.message.media:
        return hearing
    new = tuple(Attachment(url=each.url, content_type=each.content_type) for each in hearing.message.media)
    return hearing.in_state(state.model_copy(update={"attachments": (*state.attachments, *new)[-_MOST:]}))


def captioned(hearing: Hearing, turn: Turn) -> Turn:
    """A photo with words: the words were answered, so it is said as well that the photo cannot be judged. Words that
    ask for nothing wait with the photo, for whoever calls."""
    if hearing.message.kind not in _WITH_A_CAPTION or not hearing.text or turn.kind in (*_SILENT, "media"):
        return turn
    if not _asks_nothing(hearing, turn):
        return begun_with(_seen(hearing), turn)
    urls = {each.url for each in hearing.message.media}
    waiting = tuple(
        each.model_copy(update={"words": hearing.text[:300]}) if each.url in urls else each
        for each in hearing.state.attachments
    )
    return _sent(hearing.in_state(hearing.state.model_copy(update={"attachments": waiting})))


def _asks_nothing(hearing: Hearing, turn: Turn) -> bool:
    """Whether a caption only goes with its photo: "see this", "my report", "for the doctor"."""
    if hearing.in_form or "?" in hearing.text or QUESTION_WORDS & set(hearing.words.tokens[:3]):
        return False
    only_noted = all(isinstance(each, NoteOnCallback) for each in turn.effects)
    is_open = hearing.state.open_request is not None
    if not only_noted or wants_call(hearing.text):
        return False
    if turn.kind in _SAYS_NOTHING or turn.kind == "handoff" or (is_open and turn.kind in _BESIDE_A_REQUEST):
        return True
    if turn.kind in ("answer", "callback-step", "confirm"):
        return False
    return (bool(turn.effects) and turn.kind == "status") or (is_open and speaks_only_of_it(hearing.text))


def asked_for(hearing: Hearing, turn: Turn) -> Turn:
    """The photos that wait are offered for the open request behind whatever was answered, until a yes or a no."""
    state, form = turn.state, turn.state.form
    rests = state.step in ("idle", "choosing", "asked-attach") and (form is None or form.asked is None)
    if not state.attachments or not rests or not turn.replies or state.opted_out or not _is_open(hearing, turn):
        return turn
    if turn.kind in _NO_QUESTION:
        return turn
    fresh = tuple(each for each in state.attachments if each.asked < _ASKED_MOST)
    if not fresh:
        after = "idle" if state.step == "asked-attach" else state.step
        return replace(turn, state=state.model_copy(update={"attachments": (), "step": after}))
    counted = tuple(each.model_copy(update={"asked": each.asked + 1}) for each in fresh)
    after_asking = state.model_copy(update={"step": "asked-attach", "attachments": counted})
    return _ended_with(_question(hearing.in_state(after_asking)), replace(turn, state=after_asking))


def _is_open(hearing: Hearing, turn: Turn) -> bool:
    """Whether a request is open once the turn has been carried out."""
    kinds = {type(each) for each in turn.effects}
    is_open = hearing.state.open_request is not None or bool(kinds & {RequestCallback, ReopenCallback})
    return is_open and CancelCallback not in kinds


def _question(hearing: Hearing) -> str:
    waiting = hearing.state.attachments
    if len(waiting) > 1:
        return hearing.say("attach-ask-all", number=str(len(waiting)))
    kind = {"image": "image", "audio": "voice"}.get(waiting[0].content_type.partition("/")[0], "document")
    return hearing.say(f"attach-ask-{kind}")


def begun_with(words: str, turn: Turn) -> Turn:
    """The turn with words before its first reply; as it is where that says what is stored."""
    first = turn.replies[0] if turn.replies else None
    if isinstance(first, Reply):
        return replace(turn, replies=(Reply(joined(words, first.text)), *turn.replies[1:]))
    if isinstance(first, Promise):
        return replace(turn, replies=(replace(first, before=joined(words, first.before)), *turn.replies[1:]))
    return turn


def _ended_with(words: str, turn: Turn) -> Turn:
    """The turn with words behind its last reply."""
    last = turn.replies[-1]
    if isinstance(last, Reply):
        return replace(turn, replies=(*turn.replies[:-1], Reply(joined(last.text, words))))
    if isinstance(last, Promise):
        return replace(turn, replies=(*turn.replies[:-1], replace(last, after=joined(last.after, words))))
    return replace(turn, replies=(*turn.replies, Reply(words)))


def attach_answered(hearing: Hearing) -> Turn | None:
    """Yes gives the photo to the person who calls, no leaves it where it is; else a pick from what stands above."""
    after = hearing.state.model_copy(update={"step": "idle", "options": (), "attachments": ()})
    agreed = _agreed(hearing)
    if agreed and hearing.state.open_request is not None:
        waiting = hearing.state.attachments
        effects = tuple(AttachMedia(each.url, each.content_type) for each in waiting)
        notes = tuple(NoteOnCallback(words) for words in dict.fromkeys(each.words for each in waiting) if words)
        consent = Consent("attachment", NOTICE, hearing.language)
        key = "attached" if len(effects) == 1 else "attached-all"
        return Turn(after, "media", (Promise(key, hearing.language),), (*effects, *notes, consent), why="attached")
    if agreed is False:
        return Turn(after, "media", (Reply(hearing.say("attach-declined")),), why="not attached")
    return picked(hearing) if hearing.state.options else None


def _agreed(hearing: Hearing) -> bool | None:
    """Yes or no to the attaching. A thumb belongs to the answer above, where one was asked for."""
    if hearing.state.thumb_for is not None and any(mark in hearing.text for mark in (*THUMBS_UP, *THUMBS_DOWN)):
        return None
    said = agrees(hearing.text)
    longer = hearing.begins_with_yes and len(hearing.words.tokens) <= _LONGEST_YES and "?" not in hearing.text
    if said is None and (hearing.says_yes or hearing.untroubled or longer):
        return True
    return False if said is None and hearing.says_no else said


def _call_permission(hearing: Hearing) -> Turn:
    """Whether WhatsApp may ring: said back; with a yes a call is offered, or the one that is open is told."""
    state, allowed = hearing.state, hearing.message.choice == "ACCEPTED"
    said, why = hearing.say("calls-allowed" if allowed else "calls-refused"), "call permission answered"
    if state.open_request is not None:
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
