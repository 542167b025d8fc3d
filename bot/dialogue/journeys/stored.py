"""A request that stands on record: how it is doing, changing it, cancelling it, adding to it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.content.roles import CALL, NUMBER
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake import Given, names_a_time, taken
from bot.dialogue.journeys.form import about, ask, ask_refused, missing, when_of
from bot.dialogue.names.introductions import only_introduces
from bot.dialogue.names.kin import name_of_kin
from bot.dialogue.names.reading import profile_name
from bot.dialogue.names.whom import is_for_other, is_for_self
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
from bot.dialogue.wishes.asking import (
    asks_code,
    asks_when,
    asks_whether_any,
    asks_whether_it_stands,
    asks_which_number,
)
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.dropping import (
    beside_cancel,
    drops_it,
    is_past,
    no_more_needed,
    presses,
    rings_self,
    settled,
    speaks_of_dropping,
)
from bot.dialogue.wishes.of_call import (
    calls_somebody,
    cancels_other,
    changes_time,
    gives_up,
    instead,
    piece_named,
    piece_to_change,
    starts_call,
    wants_call,
)
from bot.dialogue.wishes.unwanted import (
    denies_mistake,
    help_came,
    is_cancel,
    is_kept,
    is_needless,
    is_not_wanted,
    later,
    not_called,
    not_now,
    stays,
    still_wanted,
)
from bot.dialogue.wishes.visits import cancels_visit
from bot.dialogue.words.phones import cut_phone
from bot.dialogue.words.phrasebook import clauses
from bot.messages import Reply

_ABOUT_IT = ("status", "cancel-callback", "change-callback", "complaint")


def asked(hearing: Hearing) -> Turn | None:
    """ "Status", its code, "when will you call", "cancel", "change the time": about the request itself."""
    facts, talk = hearing.state.callback, hearing.talk
    is_open = facts is not None and facts.is_open
    if not is_open and starts_call(hearing):
        return None  # "call me at five" is a new request, however much it sounds like a change of one
    if facts is not None and lacks_number(hearing) and cut_phone(hearing.text, hearing.know.content.country)[0]:
        return _change(hearing, facts)
    if facts is not None and not_called(hearing.text):
        return reopened(hearing) if facts.status == "done" else _missing(hearing, facts)
    if facts is None and not_called(hearing.text) and talk != "complaint" and not complains(hearing.text):
        return status(hearing)
    if facts is not None and facts.status == "cancelled" and hearing.phrase is None and _takes_back(hearing):
        return restored(hearing)
    if is_open and stays(hearing.text):
        return status(hearing)
    if talk == "cancel-callback" and hearing.phrase is None and presses(hearing.text):
        return status(hearing) if is_open else None
    if is_open and cancels_other(hearing) and not is_past(hearing.text):
        return noted(hearing, before=hearing.say("not-cancelled-here"))
    if is_open and (drops_it(hearing.text) or no_more_needed(hearing.text) or settled(hearing.text)):
        return _given_up(hearing)
    if is_open and speaks_of_dropping(hearing.text):
        return status(hearing)
    if facts is not None and is_open and names_a_time(hearing):
        return _change(hearing, facts)
    if facts is not None and is_open and changes_time(hearing.text) and _names_another_time(hearing, facts):
        return _change(hearing, facts)
    if (
        talk == "status"
        or asks_code(hearing.text)
        or asks_whether_any(hearing.text)
        or (is_open and asks_of_it(hearing.text))
        or (facts is not None and facts.reference.casefold() in hearing.text.casefold().split())
    ):
        return status(hearing)
    if facts is not None and facts.is_open and is_kept(hearing.text) and (talk in _ABOUT_IT or talk is None):
        return status(hearing)
    unwanted = (
        gives_up(hearing) or is_needless(hearing.text) or is_not_wanted(hearing.text) or cancels_visit(hearing.text)
    )
    if facts is not None and is_open and talk == "delete-data" and piece_to_change(hearing) not in (None, "change"):
        return _change(hearing, facts)  # "मेरा नाम बदलो": a name that is put right is no name deleted
    if talk in ("cancel-callback", "delete-data") or (is_open and unwanted):  # all data was asked about before
        return _given_up(hearing)
    if talk == "change-callback" and (facts is None or not facts.is_open):
        return status(hearing)
    if facts is None or not facts.is_open:
        return None
    if facts.for_other and is_for_self(hearing.text):
        return _for_writer(hearing, facts)
    if is_for_other(hearing.text) and calls_somebody(hearing.text) and talk in (*_ABOUT_IT[1:3], CALL, None):
        return _change(hearing, facts)
    if _corrects(hearing, facts):
        return _change(hearing, facts)
    piece = piece_to_change(hearing)
    if talk == "change-callback" or piece not in (None, "change") or (piece and talk is None):
        return _change(hearing, facts)
    if _adds_to_call(hearing):
        return noted(hearing)
    if wants_call(hearing.text):
        given = taken(hearing, form_of(facts))
        if {"time", "phone"} & given.new or given.refused:
            return _change(hearing, facts)
    return None


def asks_of_it(text: str) -> bool:
    """Whether it asks when, on which number, or whether at all the call of an open request comes, and nothing else."""
    return asks_when(text) or asks_whether_it_stands(text) or asks_which_number(text)


_UNDOES = frozenset({"undo", "keep", "restore"})
_NAME = re.compile(r"(?<![^\W_])(?:name|naam|nam|peru|perru)(?![^\W_])|नाम|పేరు", re.IGNORECASE)
_SHORT = 10  # words


def _adds_to_call(hearing: Hearing) -> bool:
    """ "ఫీజు ఎంతో ఆ కాల్‌లోనే చెప్పమనండి": of the call, and nothing that is understood; whoever calls reads it."""
    part = hearing.match.parts[0]
    return part.band == "none" and hearing.phrase is None and calls_somebody(hearing.text)


def _names_another_time(hearing: Hearing, facts: CallbackFacts) -> bool:
    """A time that the desk may keep and that is not the one that stands; of a question no word counts as one."""
    part = hearing.match.parts[0]
    if part.best is not None and part.band == "answer" and part.best.id in hearing.know.content.entries:
        return False
    form = form_of(facts)
    found = _newest(hearing, form, taken(hearing, form))
    moved = "time" in found.new and found.form.wanted_from not in (None, form.wanted_from)
    return found.refused is not None or moved


def _corrects(hearing: Hearing, facts: CallbackFacts) -> bool:
    """ "Name should be Padma", "i am Padma", "not this number, 98…": a piece of the request, said anew."""
    if "?" in hearing.text or len(hearing.words.tokens) > _SHORT or hearing.talk == "complaint":
        return False
    phone = cut_phone(hearing.text, hearing.know.content.country)[0]
    if phone is not None and phone != facts.phone:
        return hearing.is_number or piece_named(hearing.text) == "phone" or calls_somebody(hearing.text)
    if is_for_other(hearing.text) and name_of_kin(hearing.text):
        return True
    says_who = bool(_NAME.search(hearing.text)) or only_introduces(hearing.question)
    return says_who and "name" in taken(hearing, form_of(facts)).new


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


def _for_writer(hearing: Hearing, facts: CallbackFacts) -> Turn:
    """ "Call me instead": a call for somebody else is for the writer after all, by the known name and number."""
    sender = hearing.message.sender
    own = {"name": profile_name(sender.name), "phone": sender.phone, "for_self": True}
    given = taken(hearing, form_of(facts).model_copy(update=own))
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused, hearing.say("ack-self"))
    if given.form.name is None or given.form.phone is None:
        return ask(hearing, given.form, "phone" if given.form.name else "name", before=hearing.say("ack-self"))
    return changed(hearing, given.form, given.new | {"name", "phone"})


def _missing(hearing: Hearing, facts: CallbackFacts) -> Turn:
    """No call came, says the patient: how the request stands; whoever calls reads that it was missed."""
    notes = (NoteOnCallback(hearing.text[:300]),) if facts.is_open else ()
    reply = Promise("status", hearing.language)
    return Turn(hearing.state, "status", (reply,), notes, match=hearing.match, why="misses the call")


def _change(hearing: Hearing, facts: CallbackFacts) -> Turn:
    """What the message gives is changed at once; what it only names is asked for."""
    form = form_of(facts)
    given = _newest(hearing, form, taken(hearing, form))
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused)
    if "other" in given.new and "name" in given.new and not calls_somebody(hearing.text):
        return changed(hearing, given.form.model_copy(update={"phone": given.form.phone or facts.phone}), given.new)
    if "other" in given.new and not instead(hearing.text):
        return _also(hearing, given.form)
    if given.new and ("other" not in given.new or missing(given.form) == "confirm"):
        return changed(hearing, given.form, given.new)
    if "other" in given.new:
        return _for_other_instead(hearing, given.form)
    return ask(hearing, given.form, piece_to_change(hearing) or "change")


_PARTS = re.compile(r"[,;:.!?।\n(]\s|\s(?=(?:so|can|could|make|please|pls|to|toh|samay|time|तो|समय|टाइम|టైమ్|టైం)\s)")


def _newest(hearing: Hearing, form: Form, given: Given) -> Given:
    """ "I have a meeting at 3, can you ring at 5 instead" names the hour that is set as well as the one that is
    wanted: the part of the message that names another one counts."""
    told = "time" in given.new and given.form.wanted_from != form.wanted_from
    ends = [hearing.text[each.end() :] for each in _PARTS.finditer(hearing.text)]
    wishes = [end for end in ends if changes_time(end)]  # "…at 3 and ends at half 4, so do it at 5"
    if given.refused is None and ((told and not wishes) or not ("time" in given.new or changes_time(hearing.text))):
        return given
    found = (taken(hearing.saying(end), form) for end in (*reversed(wishes), *ends))
    others = (each for each in found if "time" in each.new and each.form.wanted_from != form.wanted_from)
    return next(others, given)


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


def changed(hearing: Hearing, form: Form, new: frozenset[str]) -> Turn:
    """The stored row takes over what was given; the promise is told again from the row."""
    facts = hearing.state.callback
    if facts is not None and facts.urgency == "emergency" and "time" in new:
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
    )
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
    return Turn(after, "confirm", (Promise("changed", hearing.language),), (effect,), why=f"changed {sorted(new)}")


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
    facts = hearing.state.callback
    return facts is not None and facts.is_open and facts.phone is None and not facts.in_writing


def reopened(hearing: Hearing) -> Turn:
    """No call came although it is marked as done: the same request, at its old place in the queue."""
    after = hearing.state.model_copy(update={"step": "idle", "options": ()})
    effects = (ReopenCallback(), NoteOnCallback(hearing.text[:300]))
    return Turn(after, "status", (Promise("reopened-sorry", hearing.language),), effects, why="no call came")


def cancelled(hearing: Hearing) -> Turn:
    """The open request is cancelled at once, and can be taken back with one word."""
    facts = hearing.state.callback
    if facts is None or not facts.is_open:
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        form = hearing.state.form
        key = "form-cancelled" if form is not None and form.asked is not None else "cancel-none"
        return Turn(after, "cancelled", (Reply(hearing.say(key)),), why="nothing to cancel")
    after = hearing.state.model_copy(update={"step": "cancelled", "form": None, "options": ()})
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
    """ "Undo" right after a cancel brings the request back to its old place. "No" does not: it was asked for a mistake,
    and there was none."""
    after = hearing.state.model_copy(update={"step": "idle"})
    denied = denies_mistake(hearing.text)
    undone = still_wanted(hearing.text) or (not denied and bool(_UNDOES & set(hearing.words.tokens)))
    if undone or hearing.phrase == "back":
        return restored(hearing)
    if denied or hearing.says_yes or hearing.says_no or gives_up(hearing):
        return Turn(after, "cancelled", (Reply(hearing.say("cancel-stays")),), why="it is cancelled")
    return None


def _given_up(hearing: Hearing) -> Turn:
    """Cancelled at once where the words say so; another time where only this one does not suit; else it is asked."""
    facts = hearing.state.callback
    if facts is None or not facts.is_open:
        return cancelled(hearing)
    if hearing.phrase != "cancel-callback" and not_now(hearing.text) and later(hearing.text):
        return ask(hearing, form_of(facts), "time")
    sure = is_not_wanted(hearing.text) and (hearing.talk == "cancel-callback" or help_came(hearing.text))
    words = hearing.text.casefold().replace(facts.reference.casefold(), " ")  # "K7WXP cancel"
    whole = any(is_cancel(each) and not beside_cancel(each) for each in clauses(words))
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
    if hearing.says_no or is_kept(hearing.text):
        return Turn(after, "status", (Promise("status", hearing.language),), why="left as it was")
    return cancelled(hearing) if hearing.says_yes or gives_up(hearing) else None


def _takes_back(hearing: Hearing) -> bool:
    return hearing.talk in (*_ABOUT_IT, "no", "yes", CALL, None) and still_wanted(hearing.text)


def asked_again(hearing: Hearing, action: str, title: str, links: str) -> Turn:
    """A second request while one is open: a note on the first, how the first stands, and the links of what was asked
    for."""
    kind: TurnKind = "status" if action == CALL else "action"
    about = "" if action == CALL else title
    turn = noted(hearing, before=links, kind=kind, note=joined(about, hearing.text[:1000], sep=": "))
    return replace(turn, actions=(action,), match=hearing.match)


def noted(
    hearing: Hearing, *, before: str = "", kind: TurnKind = "status", note: str = "", confidence: float = 1.0
) -> Turn:
    """What was said is added to the open request; the patient reads where that stands."""
    effect = NoteOnCallback((note or hearing.text)[:1000])
    after = hearing.state.model_copy(update={"step": "idle", "options": (), "missed": ""})
    promise = Promise("noted", hearing.language, before=before)
    match = hearing.match if hearing.text else None
    return Turn(after, kind, (promise,), (effect,), match=match, why="noted on the open request", confidence=confidence)
