"""The call-me journey: as few questions as possible, one at a time, then one confirmation; nothing is promised
that is not stored."""

from __future__ import annotations

from bot.callbacks import Reason
from bot.dialogue.form import ask_next, filled_by
from bot.dialogue.hearing import Hearing
from bot.dialogue.picking import pick
from bot.dialogue.turn import CancelCallback, Form, Option, Promise, RequestCallback, Turn, TurnKind
from bot.messages import Reply

YES, NO = "yes", "no"


def asked(hearing: Hearing) -> Turn | None:
    """ "Call me", an action, "when will you call", "cancel it": at any point."""
    talk, facts = hearing.talk, hearing.state.callback
    if talk == "status":
        return status(hearing)
    if talk == "cancel-callback":
        return _cancel_asked(hearing)
    if talk == "phone-number":
        return Turn(
            hearing.state, "phone-number", (Reply(hearing.say("phone-number")),), match=hearing.match,
            why="asked for the number", actions=("phone-number",),
        )  # fmt: skip
    if talk is not None and talk in hearing.know.content.actions:
        return started(hearing, talk)
    if facts is not None and facts.reference.lower() in hearing.text.lower():
        return status(hearing)
    return None


def started(hearing: Hearing, action: str) -> Turn:
    """An action begins: say what it is, then ask what is still missing."""
    content = hearing.know.content
    topic = content.title(action, hearing.language)
    form = Form(
        topic=topic if action != "callback" else hearing.state.missed or topic,
        words=hearing.state.missed,
        action=action,
    )
    before = hearing.title_of(content.actions[action].says)
    facts = hearing.state.callback
    if facts is not None and facts.is_open:
        reply = Promise("callback-already", hearing.language)
        return Turn(hearing.state, "status", (reply,), why="a request is open", actions=(action,))
    turn = ask_next(hearing, filled_by(hearing, form), before=before)
    kind: TurnKind = "callback-step" if action == "callback" else "action"
    return Turn(turn.state, kind, turn.replies, turn.effects, hearing.match, hearing.match.why, actions=(action,))


def offered(
    hearing: Hearing,
    reason: Reason,
    *,
    topic: str | None,
    before: str = "",
    kind: TurnKind = "handoff",
    confidence: float = 1.0,
) -> Turn:
    """Offer a call from a person; yes starts the form with what is already known."""
    form = Form(topic=topic or hearing.say("topic-general"), words=hearing.text[:500], reason=reason)
    options = (
        Option(id=YES, title=hearing.say("option-yes-call")),
        Option(id=NO, title=hearing.say("option-no-call")),
    )
    text = "\n\n".join(each for each in (before, hearing.say("offer-call")) if each)
    after = hearing.state.model_copy(update={"step": "offered", "options": options, "form": form})
    return Turn(
        after,
        kind,
        (Reply(text),),
        match=hearing.match if hearing.text else None,
        why=f"offered: {reason}",
        confidence=confidence,
    )


def offer_answered(hearing: Hearing) -> Turn | None:
    """Yes opens the form, no closes the offer, anything else is a new message."""
    chosen = pick(hearing.text, hearing.state.options)
    said = chosen.id if chosen else hearing.talk
    form = hearing.state.form
    if form is not None and said in (YES, "callback"):
        return ask_next(hearing, filled_by(hearing, form))
    if said in (NO, "none-of-these"):
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        return Turn(after, "goodbye", (Reply(hearing.say("offer-declined")),), why="declined the call")
    return None


def form_answered(hearing: Hearing) -> Turn | None:
    """The answer to the open question of the form; a cancel, or something else entirely."""
    form = hearing.state.form
    if form is None:
        return None
    if hearing.talk in ("cancel-callback", NO) and form.asked != "phone":
        after = hearing.state.model_copy(update={"step": "idle", "form": None})
        return Turn(after, "cancelled", (Reply(hearing.say("form-cancelled")),), why="form given up")
    if form.asked == "confirm":
        return _confirmed(hearing, form) if hearing.talk == YES or pick_yes(hearing) else None
    return ask_next(hearing, filled_by(hearing, form))


def pick_yes(hearing: Hearing) -> bool:
    """The option that means yes was picked."""
    chosen = pick(hearing.text, hearing.state.options)
    return chosen is not None and chosen.id == YES


def _confirmed(hearing: Hearing, form: Form) -> Turn:
    effect = RequestCallback(
        topic=form.topic,
        words=form.words,
        reason=form.reason,
        urgency=form.urgency,
        name=form.name,
        phone=form.phone,
        wanted_from=form.wanted_from,
        wanted_to=form.wanted_to,
        action=form.action,
    )
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": (), "misses": 0, "missed": ""})
    return Turn(after, "confirm", (Promise("promise", hearing.language),), (effect,), why="form confirmed")


def status(hearing: Hearing) -> Turn:
    """What became of the request: told from the row."""
    facts = hearing.state.callback
    reply = Reply(hearing.say("status-none")) if facts is None else Promise("status", hearing.language)
    return Turn(hearing.state, "status", (reply,), match=hearing.match, why="asked for the status")


def _cancel_asked(hearing: Hearing) -> Turn:
    facts = hearing.state.callback
    if facts is None or not facts.is_open:
        return Turn(hearing.state, "status", (Reply(hearing.say("status-none")),), why="nothing to cancel")
    after = hearing.state.model_copy(update={"step": "confirm-cancel"})
    return Turn(after, "cancelled", (Promise("cancel-ask", hearing.language),), why="asks whether to cancel")


def cancel_answered(hearing: Hearing) -> Turn | None:
    """Yes cancels the stored request, no keeps it."""
    after = hearing.state.model_copy(update={"step": "idle"})
    if hearing.talk in (YES, "cancel-callback"):
        return Turn(after, "cancelled", (Reply(hearing.say("cancel-done")),), (CancelCallback(),), why="cancelled")
    if hearing.talk == NO:
        return Turn(after, "status", (Promise("status", hearing.language),), why="kept")
    return None
