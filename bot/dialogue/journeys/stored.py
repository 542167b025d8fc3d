"""A request that stands on record: how it is doing, changing it, cancelling it, adding to it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.content.roles import CALL, NUMBER
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake import Given, taken
from bot.dialogue.journeys.form import about, ask, ask_refused, missing, when_of
from bot.dialogue.names.reading import profile_name
from bot.dialogue.turn import (
    CallbackFacts,
    CancelCallback,
    ChangeCallback,
    Form,
    NoteOnCallback,
    Promise,
    ReopenCallback,
    Turn,
    TurnKind,
)
from bot.dialogue.wishes.aftercall import was_cut
from bot.dialogue.wishes.changing import changes_time, instead, piece_to_change
from bot.dialogue.wishes.dropping import (
    beside_cancel,
    rings_self,
)
from bot.dialogue.wishes.giving_up import gives_up
from bot.dialogue.wishes.several import piece_too, pieces_set
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.unwanted import asks_why_cancelled, denies_mistake, help_came, later, still_wanted
from bot.dialogue.wishes.visits import cancels_visit
from bot.dialogue.wishes.wanting import calls_somebody
from bot.dialogue.words.phrasebook import clauses
from bot.messages import Reply

_UNDOES = frozenset({"undo", "keep", "restore"})


def the_open(hearing: Hearing) -> CallbackFacts:
    """The open request, where there is one. Raises AssertionError where there is none."""
    facts = hearing.state.open_request
    if facts is None:
        raise AssertionError("no request is open")
    return facts


def form_of(facts: CallbackFacts) -> Form:
    """The stored request as a form whose pieces can be given anew."""
    return Form(
        topic=facts.topic,
        name=facts.name,
        phone=facts.phone,
        wanted_from=facts.wanted_from,
        wanted_to=facts.wanted_to,
        when_known=True,
        changing=True,
        named=True,
        day_named=True,
        in_writing=facts.in_writing,
    )


def for_writer(hearing: Hearing) -> Turn:
    """ "Call me instead": a call for somebody else is for the writer after all, by the known name and number."""
    facts, sender = the_open(hearing), hearing.message.sender
    own = {"name": profile_name(sender.name), "phone": sender.phone, "for_self": True}
    given = taken(hearing, form_of(facts).model_copy(update=own))
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused, hearing.say("ack-self"))
    if given.form.name is None or given.form.phone is None:
        return ask(hearing, given.form, "phone" if given.form.name else "name", before=hearing.say("ack-self"))
    return changed(hearing, given.form, given.new | {"name", "phone"})


def missed(hearing: Hearing) -> Turn:
    """No call came, says the patient: how the request stands; whoever calls reads that it was missed."""
    note, reply = NoteOnCallback(hearing.text[:300]), Promise("status", hearing.language)
    return Turn(hearing.state, "status", (reply,), (note,), match=hearing.match, why="misses the call")


def came(hearing: Hearing) -> Turn:
    """The call took place, says the patient: whoever holds the request reads it, and may it be closed?"""
    after = hearing.state.model_copy(update={"step": "asked-cancel", "options": ()})
    asks = hearing.say("cancel-ask", reference=the_open(hearing).reference)
    text, note = joined(hearing.say("glad-it-helped"), asks), NoteOnCallback(hearing.text[:300])
    return Turn(after, "status", (Reply(text),), (note,), match=hearing.match, why="says that the call came")


def came_in_vain(hearing: Hearing) -> Turn:
    """They were rung and did not speak: when to ring again; whoever calls reads it."""
    sorry = hearing.say("call-cut-sorry") if was_cut(hearing.text) else ""
    asking = ask(hearing, form_of(the_open(hearing)), "time", before=sorry)
    return replace(asking, effects=(NoteOnCallback(hearing.text[:300]),))


def change(hearing: Hearing) -> Turn:
    """What the message gives is changed at once; what it only names is asked for."""
    facts = the_open(hearing)
    form = form_of(facts)
    if (piece := piece_too(hearing.text)) is not None:  # "naam bhi" names nobody called Bhi
        return ask(hearing, form, piece)
    given = newest(hearing, form, taken(hearing, form))
    if (turn := _first_the_rest(hearing, given)) is not None:
        return turn
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused)
    if given.new == {"time"} and _is_as_agreed(given.form, facts):
        return status(hearing)  # "tomorrow itself is ok": as it stands
    if "other" in given.new and "name" in given.new and not calls_somebody(hearing.text):
        return changed(hearing, given.form.model_copy(update={"phone": given.form.phone or facts.phone}), given.new)
    if "other" in given.new and not instead(hearing.text):
        return _also(hearing, given.form)
    if given.new and ("other" not in given.new or missing(given.form) == "confirm"):
        return changed(hearing, given.form, given.new)
    if "other" in given.new:
        return _for_other_instead(hearing, given.form)
    return ask(hearing, given.form, piece_to_change(hearing) or "change")


def _first_the_rest(hearing: Hearing, given: Given) -> Turn | None:
    """Of several changes at once those that can be made are made, and the one that is left is asked for: a time that
    cannot be, a piece that is only named. None where nothing is left, or nothing can be made."""
    done = given.new - {"other"} - ({"time"} if given.refused is not None else set())
    left = [piece for piece in pieces_set(hearing.text) if piece not in done]
    if "other" in given.new or not done or not (left or given.refused is not None):
        return None
    turn = changed(hearing, given.form, done)
    asking = ask(hearing, given.form, left[0]) if left else None
    if given.refused is not None:
        asking = ask_refused(hearing, given.form, given.refused)
    question = asking.replies[0].text if asking is not None and isinstance(asking.replies[0], Reply) else ""
    if asking is None or turn.kind != "confirm":
        return None
    promise = Promise("changed", hearing.language, after=question)
    return replace(asking, replies=(promise,), effects=turn.effects, why=f"{turn.why}; {asking.why}")


def replaced(hearing: Hearing, action: str | None) -> Turn:
    """Something else takes the place of the call on record: an action, another person, another time. The row is
    changed and not cancelled, so that its place in the queue is kept."""
    form = form_of(the_open(hearing))
    given = taken(hearing, form)
    new, note = given.new, NoteOnCallback(hearing.text[:1000])
    if action is not None:
        title = hearing.know.content.title(action, hearing.language)
        given, new = replace(given, form=given.form.model_copy(update={"topic": title})), new | {"topic"}
    if given.refused is not None:
        asking = ask_refused(hearing, given.form, given.refused)
        effects = (ChangeCallback(topic=given.form.topic), note) if action is not None else (note,)
        return replace(asking, effects=effects)
    if "other" in new and missing(given.form) != "confirm":
        return _for_other_instead(hearing, given.form)
    if not new:
        return ask(hearing, given.form, "change")
    turn = changed(hearing, given.form, new)
    return replace(turn, effects=(*turn.effects, note), actions=(action,) if action is not None else ())


_PARTS = re.compile(r"[,;:.!?।\n(]\s|\s(?=(?:so|can|could|make|please|pls|to|toh|samay|time|तो|समय|टाइम|టైమ్|టైం)\s)")


def newest(hearing: Hearing, form: Form, given: Given) -> Given:
    """ "I have a meeting at 3, can you ring at 5 instead" names the hour that is set as well as the one that is
    wanted: the part of the message that names another one counts."""
    told = "time" in given.new and given.form.wanted_from != form.wanted_from
    ends = [hearing.text[each.end() :] for each in _PARTS.finditer(hearing.text)]
    wishes = [end for end in ends if changes_time(end)]  # "…at 3 and ends at half 4, so do it at 5"
    if given.refused is None and ((told and not wishes) or not ("time" in given.new or changes_time(hearing.text))):
        return given
    found = (taken(hearing.saying(end), form) for end in (*reversed(wishes), *ends))
    others = (each for each in found if "time" in each.new and each.form.wanted_from != form.wanted_from)
    other = next(others, None)
    return given if other is None else _with_the_rest(other, given)


def _with_the_rest(timed: Given, whole: Given) -> Given:
    """The time of one part of a message, and the number that another part gives."""
    if "phone" in timed.new or "phone" not in whole.new or "other" in whole.new:
        return timed
    form = timed.form.model_copy(update={"phone": whole.form.phone})
    return replace(timed, form=form, new=timed.new | {"phone"})


def _for_other_instead(hearing: Hearing, given: Form) -> Turn:
    """Another person is to be called in the writer's place: said back, and noted at once, should they not go on; then
    what is missing of that person."""
    before = hearing.say("ack-name-other", name=given.name) if given.name else hearing.say("ack-other")
    asking = ask(hearing, given, before=before)
    return replace(asking, effects=(NoteOnCallback(hearing.text[:1000]),), why=f"for another: {asking.why}")


def _also(hearing: Hearing, given: Form) -> Turn:
    """A further call, for somebody else: noted on the request at once, which itself stays; then its name and number."""
    note = NoteOnCallback(hearing.text[:1000])
    further = {"also": True, "changing": False, "when_known": True, "in_writing": False}
    form = given.model_copy(update={**further, "words": hearing.text[:500]})
    if missing(form) == "confirm":
        return replace(told_of_other(hearing, form), effects=(note,))
    asking = ask(hearing, form, before=hearing.say("ack-other"))
    return replace(asking, effects=(note,), why=f"a further call: {asking.why}")


def told_of_other(hearing: Hearing, form: Form) -> Turn:
    """Who else should be called stands on the request now; the request itself is as it was."""
    who = joined(form.name or "", form.phone or "", sep=", ")
    turn = noted(hearing, note=f"{hearing.say('option-other-person')}: {who}. {form.words}")
    promise = Promise("noted-other", hearing.language)
    return replace(turn, state=turn.state.model_copy(update={"form": None}), replies=(promise,))


def joined_to(hearing: Hearing, form: Form, facts: CallbackFacts) -> Turn:
    """A form was confirmed while a request is open (danger opened it meanwhile): the request takes over what was
    confirmed, except what the call is about and, of an emergency, its haste."""
    if form.for_other:
        return told_of_other(hearing, form)
    timed = form.wanted_from is not None or facts.urgency == "emergency"
    given = frozenset({"name", "phone"} | ({"time"} if timed else set()))
    turn = changed(hearing, form, given)
    note = NoteOnCallback(joined(form.topic, form.words, sep=": ")[:1000])
    state = turn.state.model_copy(update={"misses": 0, "missed": ""})
    return replace(turn, kind="confirm", state=state, effects=(*turn.effects, note))


def _is_as_agreed(form: Form, facts: CallbackFacts) -> bool:
    return (form.wanted_from, form.wanted_to) == (facts.wanted_from, facts.wanted_to)


def hindered(hearing: Hearing) -> Turn:
    """ "I won't be there at 5": another time where that is the one that stands; else whoever calls reads it."""
    facts = the_open(hearing)
    given = taken(hearing, form_of(facts))
    if facts.urgency == "emergency" or (given.refused is None and _is_as_agreed(given.form, facts)):
        return noted(hearing)
    return change(hearing)


def another_time(hearing: Hearing) -> Turn:
    """ "Later": when it should be."""
    return ask(hearing, form_of(the_open(hearing)), "time")


def changed(hearing: Hearing, form: Form, new: frozenset[str]) -> Turn:
    """The stored row takes over what was given; the promise is told again from the row."""
    facts = hearing.state.callback
    is_first = facts is not None and facts.urgency == "emergency"
    if facts is not None and is_first and "time" in new and not hearing.state.danger_over:
        return _danger_first(hearing, form, facts, new - {"time"})
    wanted = (form.wanted_from, form.wanted_to) if "time" in new else (None, None)
    effect = ChangeCallback(
        name=form.name,
        phone=form.phone,
        topic=form.topic if "topic" in new else None,
        wanted_from=wanted[0],
        wanted_to=wanted[1],
        soon="time" in new and wanted[0] is None,
        for_other=True if form.for_other else False if form.for_self else None,
        in_writing=form.in_writing or None,
        calm=is_first and "time" in new,
    )
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
    promise = Promise("changed", hearing.language, before=_seen_today(hearing, form, new))
    return Turn(after, "confirm", (promise,), (effect,), why=f"changed {sorted(new)}")


def _seen_today(hearing: Hearing, form: Form, new: frozenset[str]) -> str:
    """What a doctor should see today is not put off to another day without a word."""
    facts, zone = hearing.state.open_request, hearing.know.hours.zone
    if facts is None or facts.urgency != "urgent" or "time" not in new or form.wanted_from is None:
        return ""
    is_later = form.wanted_from.astimezone(zone).date() > hearing.now.astimezone(zone).date()
    return hearing.say("urgent-not-later") if is_later else ""


def _danger_first(hearing: Hearing, form: Form, facts: CallbackFacts, new: frozenset[str]) -> Turn:
    """Whoever is in danger is called first, whatever hour is named: the hour is noted, and both are said."""
    when = when_of(hearing, form) if form.wanted_from else ""
    wish = hearing.say("wish-noted", when=when) if when else ""
    note = NoteOnCallback(joined(hearing.text[:300], when, sep=": "))
    if any(getattr(form, piece) != getattr(facts, piece) for piece in new & {"name", "phone", "topic"}):
        turn = changed(hearing, form, new)
        told = Promise("changed", hearing.language, before=wish)
        return replace(turn, replies=(told,), effects=(*turn.effects, note))
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
    promise = Promise("danger-first", hearing.language, before=wish)
    return Turn(after, "status", (promise,), (note,), match=hearing.match, why="an hour, after an emergency: noted")


def status(hearing: Hearing) -> Turn:
    """What became of the request: told from the row."""
    facts = hearing.state.callback
    if facts is not None and lacks_number(hearing):
        asking = ask(hearing, form_of(facts), "phone")
        question = asking.replies[0].text if isinstance(asking.replies[0], Reply) else ""
        promise = Promise("status", hearing.language, after=question)
        return Turn(asking.state, "status", (promise,), match=hearing.match, why="status; asks for the number")
    if facts is None:
        return _none_open(hearing)
    return Turn(hearing.state, "status", (Promise("status", hearing.language),), match=hearing.match,
                why="asked for the status")  # fmt: skip


def _none_open(hearing: Hearing) -> Turn:
    """No request was ever made: said, and a yes makes one."""
    state, key = hearing.state, "form-not-yet" if hearing.state.step == "form" else "form-unfinished"
    if state.form is None or state.form.asked is None:
        form, key = Form(topic=about(hearing), words=state.missed), "status-none"
        state = state.model_copy(update={"step": "offered", "options": (), "form": form})
    return Turn(state, "status", (Reply(hearing.say(key)),), match=hearing.match, why="no request to speak of")


def lacks_number(hearing: Hearing) -> bool:
    """A request is open that nobody can call: no number is known for it."""
    facts = hearing.state.open_request
    return facts is not None and facts.phone is None and not facts.in_writing


def reopened(hearing: Hearing) -> Turn:
    """No call came although it is marked as done: the same request, at its old place in the queue."""
    after = hearing.state.model_copy(update={"step": "idle", "options": ()})
    effects = (ReopenCallback(), NoteOnCallback(hearing.text[:300]))
    return Turn(after, "status", (Promise("reopened-sorry", hearing.language),), effects, why="no call came")


def cancelled(hearing: Hearing) -> Turn:
    """The open request is cancelled at once, and can be taken back with one word."""
    facts = hearing.state.open_request
    if facts is None:
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        form = hearing.state.form
        key = "no-call-planned" if stance(hearing.text) == "refused" else "cancel-none"
        key = "cancel-none-grief" if key == "cancel-none" and hearing.grieves else key
        key = "form-cancelled" if form is not None and form.asked is not None else key
        return Turn(after, "cancelled", (Reply(hearing.say(key)),), why="nothing to cancel")
    after = hearing.state.model_copy(update={"step": "cancelled", "form": None, "dropped": None, "options": ()})
    text = hearing.say("cancel-done", reference=facts.reference)
    return Turn(after, "cancelled", (Reply(text),), (CancelCallback(),), why="cancelled")


def restored(hearing: Hearing) -> Turn:
    """What was cancelled is open again, at its old place in the queue."""
    facts = hearing.state.callback
    given = taken(hearing, form_of(facts)) if facts is not None else None
    if given is not None and given.new & {"time", "phone"} and "other" not in given.new:
        turn = changed(hearing, given.form, given.new)
        return replace(turn, effects=(ReopenCallback(), *turn.effects), why=f"taken back, {turn.why}")
    after = hearing.state.model_copy(update={"step": "idle", "options": ()})
    promise = Promise("reopened", hearing.language)
    return Turn(after, "status", (promise,), (ReopenCallback(),), why="the cancel was taken back")


def cancel_answered(hearing: Hearing) -> Turn | None:
    """ "Undo" right after a cancel brings the request back to its old place, or the form. "No" does not: it was
    asked for a mistake, and there was none."""
    after = hearing.state.model_copy(update={"step": "idle"})
    denied, form = denies_mistake(hearing.text), hearing.state.dropped
    undone = still_wanted(hearing.text) or (not denied and bool(_UNDOES & set(hearing.words.tokens)))
    if undone or hearing.phrase == "back":
        return ask(hearing, form, form.asked, before=hearing.say("back-to-form")) if form else restored(hearing)
    if asks_why_cancelled(hearing.text) and form is None and hearing.state.callback is not None:
        text = hearing.say("cancel-done", reference=hearing.state.callback.reference)
        return Turn(hearing.state, "cancelled", (Reply(text),), why="asks why it is cancelled: how to take it back")
    if denied or hearing.says_yes or hearing.says_no or gives_up(hearing):
        return Turn(after, "cancelled", (Reply(hearing.say("cancel-stays")),), why="it is cancelled")
    return None


def given_up(hearing: Hearing) -> Turn:
    """Cancelled at once where the words say so; another time where only this one does not suit; else it is asked."""
    facts = the_open(hearing)
    if hearing.phrase != "cancel-callback" and stance(hearing.text) == "not-now" and later(hearing.text):
        return ask(hearing, form_of(facts), "time")
    sure = stance(hearing.text) == "refused" and (hearing.talk == "cancel-callback" or help_came(hearing.text))
    words = hearing.text.casefold().replace(facts.reference.casefold(), " ")  # "K7WXP cancel"
    whole = any(stance(each) == "cancelled" and not beside_cancel(each) for each in clauses(words))
    plainly = gives_up(hearing) and (cancels_visit(hearing.text) or whole or not beside_cancel(words))
    if plainly or sure:
        return cancelled(hearing)
    after = hearing.state.model_copy(update={"step": "asked-cancel", "options": ()})
    number = hearing.title_of(hearing.know.content.actions[NUMBER].says) if rings_self(hearing.text) else ""
    text = joined(number, hearing.say("cancel-ask", reference=facts.reference))
    return Turn(after, "status", (Reply(text),), match=hearing.match, why="asks whether to cancel")


def cancel_confirmed(hearing: Hearing) -> Turn | None:
    """ "Shall I cancel it?" Yes cancels, no keeps, anything else is a new message."""
    after = hearing.state.model_copy(update={"step": "idle"})
    if hearing.says_no or stance(hearing.text) == "kept":
        return Turn(after, "status", (Promise("status", hearing.language),), why="left as it was")
    return cancelled(hearing) if hearing.says_yes or gives_up(hearing) else None


def asked_again(hearing: Hearing, action: str, title: str, links: str) -> Turn:
    """A second request while one is open: a note on the first, how the first stands, and the links of what was asked
    for."""
    kind: TurnKind = "status" if action == CALL else "action"
    about = "" if action == CALL else title
    turn = noted(hearing, before=links, kind=kind, note=joined(about, hearing.text[:1000], sep=": "))
    return replace(turn, actions=(action,), match=hearing.match)


def not_cancelled(hearing: Hearing) -> Turn:
    """ "Cancel my surgery": not to be done here, and noted for whoever calls."""
    return noted(hearing, before=hearing.say("not-cancelled-here"))


def noted(
    hearing: Hearing, *, before: str = "", kind: TurnKind = "status", note: str = "", confidence: float = 1.0
) -> Turn:
    """What was said is added to the open request; the patient reads where that stands."""
    effect = NoteOnCallback((note or hearing.text)[:1000], shown=True)
    after = hearing.state.model_copy(update={"step": "idle", "options": (), "missed": ""})
    promise = Promise("noted", hearing.language, before=before)
    match = hearing.match if hearing.text else None
    return Turn(after, kind, (promise,), (effect,), match=match, why="noted on the open request", confidence=confidence)
