"""What a patient says while the form of a call is open: answers, corrections, yes, no, and what comes in between.
`ANSWERS`, at the end, is the table of what comes of an answer; `answer.py` reads one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.content.roles import FEELINGS
from bot.dialogue.hearing import Hearing, joined, passes, tried
from bot.dialogue.intake import (
    Given,
    bare_name,
    means_own_number,
    offers_own_number,
    pieces_of,
    taken,
    whenever,
    with_slot,
    with_words,
)
from bot.dialogue.journeys import stored
from bot.dialogue.journeys.answer import Answer
from bot.dialogue.journeys.callback import NO, YES
from bot.dialogue.journeys.desk import desk_open
from bot.dialogue.journeys.form import CANCEL, CHANGE, ask, ask_refused, ask_which, asked_on, begun, missing
from bot.dialogue.names.given import is_given_name
from bot.dialogue.names.withheld import declines_name, has_no_number, refuses_name
from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.times.settling import Refused
from bot.dialogue.topics import in_words, told_by
from bot.dialogue.turn import (
    Asked,
    Form,
    NoteOnCallback,
    Promise,
    RequestCallback,
    State,
    Turn,
    TurnKind,
)
from bot.dialogue.wishes.changing import piece_to_change
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.dropping import rings_self
from bot.dialogue.wishes.giving_up import gives_up, refuses_call
from bot.dialogue.wishes.moment import undecided
from bot.dialogue.wishes.unwanted import stays
from bot.messages import Reply


def form_answered(hearing: Hearing) -> Turn | None:
    """The answer to the open question, a correction of another piece, a cancel; else it is for the other journeys."""
    form = hearing.state.form
    return tried(ANSWERS, Answer(hearing, form)) if form is not None and form.asked is not None else None


def noted_and_answered(hearing: Hearing, form: Form, question: str) -> Turn | None:
    """A piece of the form beside a question that the content does not answer: kept for whoever calls."""
    noted = with_words(_about(hearing, form, question), question)
    turn = form_answered(hearing.in_state(hearing.state.model_copy(update={"form": noted})))
    if turn is None:
        return None
    return replace(turn, kind="handoff", replies=(Reply(hearing.say("not-in-content-noted")), *turn.replies))


def for_self(hearing: Hearing, form: Form) -> Turn:
    """ "No, for me": the writer is called after all, by the name and number that are known; a stored request stays."""
    if form.of_a_stored_one:
        return given_up(hearing, form)
    other = {"for_other": False, "named": False, "name": None, "phone": None} if form.for_other else {}
    given = taken(hearing, begun(hearing, form.model_copy(update={**other, "asked": None})))
    return asked_on(hearing, given, hearing.say("ack-self"))


def without_name(hearing: Hearing, form: Form) -> Turn:
    """ "No name, just call": a call needs none. The name of a stored request stays as it is."""
    if form.changing:
        return given_up(hearing, form)
    given = taken(hearing, form.model_copy(update={"name": None, "nameless": True, "asked": None}))
    return asked_on(hearing, given, hearing.say("ack-no-name"))


def _number_needed(it: Answer) -> Turn:
    return ask(it.hearing, it.form, "phone", before=it.hearing.say("number-needed"))


def _slot_taken(it: Answer) -> Turn:
    form = with_slot(it.form, it.slot_meant) if it.slot_meant is not None else it.form
    return moved_on(it.hearing, Given(form, frozenset({"time"})))


def _vague(it: Answer) -> Turn:
    return ask_refused(it.hearing, it.form, Refused("vague", it.hearing.now))


def stepped_back(hearing: Hearing) -> Turn | None:
    """ "Back" in the form: the question before the open one, if there was one."""
    form = hearing.state.form
    if form is None or hearing.state.step != "form" or hearing.phrase != "back" or form.asked is None:
        return None
    first: Asked | None = "name" if form.named or form.for_other else None
    before = {"phone": first, "time": first, "topic": "change", "confirm": "time"}.get(form.asked)
    return ask(hearing, form, before) if before else None


def form_recalled(hearing: Hearing) -> Turn | None:
    """An answer came between, and now the name or the time that was asked for, or a wish about the form itself: "change
    the time", "cancel"."""
    form = hearing.state.form
    if form is None or form.asked is None or hearing.state.step == "form" or hearing.state.open_request:
        return None
    if gives_up(hearing):
        return given_up(hearing, form)
    name = bare_name(hearing) if form.asked == "name" else None
    if name and is_given_name(name.split()[0]):
        return moved_on(hearing, Given(form.model_copy(update={"name": name, "named": True}), frozenset({"name"})))
    if form.asked == "time" and is_only_a_time(hearing.text):
        given = taken(hearing, form)
        if given.refused or "time" in given.new:
            return moved_on(hearing, given)
    piece = piece_to_change(hearing)
    return ask(hearing, form, piece) if piece else None


def _about(hearing: Hearing, form: Form, told: str) -> Form:
    """The form with these words as what the call is about, where nobody has said that yet."""
    return form.model_copy(update={"topic": told_by(hearing.know.content, form.topic, told)})


def _noted(hearing: Hearing, form: Form) -> Turn:
    """What was told is kept for whoever calls, and the open question comes again."""
    if form.reason == "complaint" or form.asked == "confirm":
        form = _about(hearing, form, hearing.question)
    form = with_words(form, hearing.text)
    return ask(hearing, form, form.asked, before=hearing.say("words-added"))


def _agreed(hearing: Hearing, form: Form) -> Turn | None:
    if form.asked == "confirm":
        return _placed(hearing, form)
    if form.asked == "time" and (hearing.untroubled or whenever(form)):  # "no problem": whenever it suits the desk
        form = form.model_copy(update=pieces_of(whenever(form), day_named=True))
        return moved_on(hearing, Given(form, frozenset({"time"})))
    if form.asked == "time":  # a yes to "when?" names no time
        return ask_which(hearing, form)
    return ask(hearing, form, form.asked) if form.asked in ("name", "topic", "change") else None


def moved_on(hearing: Hearing, given: Given, says: str = "") -> Turn:
    """The next question; what was given just now is acknowledged, a time that cannot be is refused. A stored request is
    changed at once."""
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused, says)
    form, before = _name_passed_over(given), ""
    if form.also and (form.name or form.phone) and missing(form) == "confirm":
        return stored.told_of_other(hearing, form)
    if form.changing and missing(form) == "confirm":
        return stored.changed(hearing, form, given.new)
    if "name" in given.new and missing(form) != "confirm":
        before = hearing.say("ack-name-other" if form.for_other else "ack-name", name=form.name or "")
    elif "other" in given.new:
        before = hearing.say("ack-other")
    return ask(hearing, form, before=joined(says, before))


NAME_ASKED = 2  # times, where its answer is something else of the form; of somebody else's name, once


def _name_passed_over(given: Given) -> Form:
    """The form; without a name where the patient tells everything but that, since whoever calls can ask for it."""
    form = given.form
    if form.asked != "name" or form.changing or form.name is not None or not {"time", "phone", "topic"} & given.new:
        return form
    passed = form.passed_over + 1
    return form.model_copy(update={"passed_over": passed, "nameless": form.for_other or passed >= NAME_ASKED})


def given_up(hearing: Hearing, form: Form) -> Turn:
    """The form is dropped, and can be taken back; a stored request that was only being changed stays as it is."""
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
    if form.of_a_stored_one:
        return Turn(after, "status", (Promise("status", hearing.language),), why="left as it was")
    after = after.model_copy(update={"step": "cancelled", "dropped": form})
    return Turn(after, "cancelled", (Reply(hearing.say("form-cancelled")),), why="form given up")


def _placed(hearing: Hearing, form: Form) -> Turn:
    facts = hearing.state.open_request
    if facts is not None:
        return stored.joined_to(hearing, form, facts)
    effect = RequestCallback(
        topic=form.topic,
        words=form.words,
        reason=form.reason,
        urgency=form.urgency,
        name=form.name,
        phone=form.phone,
        wanted_from=form.wanted_from,
        wanted_to=form.wanted_to,
        for_other=form.for_other,
        in_writing=form.in_writing,
    )
    cleared: dict[str, object] = {"step": "idle", "form": None, "options": (), "misses": 0, "missed": ""}
    after = hearing.state.model_copy(update=cleared)
    key = "promise-other" if form.for_other else "promise"
    reply = Promise(key, hearing.language)
    notes = tuple(NoteOnCallback(each, shown=True) for each in form.added)
    return Turn(after, "confirm", (reply,), (effect, *notes), why="form confirmed")


RESUMED: frozenset[TurnKind] = frozenset(
    {"answer", "handoff", "phone-number", "bot-identity", "thanks", "greeting", "media", "status", "fallback"}
)


def resumed(hearing: Hearing, turn: Turn) -> Turn:
    """Another journey answered while a form was open: the form's question comes again after that answer."""
    form = hearing.state.form
    if form is None or form.asked is None or hearing.state.step not in ("form", "choosing"):
        return turn
    if turn.kind == "answer" and turn.state.step == "form":
        return turn  # a rule took one piece and asked on already
    unwanted = refuses_call(hearing) or rings_self(hearing.text)
    if turn.kind in ("answer", "phone-number") and unwanted and not form.changing and not form.also:
        dropped = turn.state.model_copy(
            update={"form": None, "step": "idle" if turn.state.step == "form" else turn.state.step}
        )
        return replace(turn, state=dropped, replies=(*turn.replies, Reply(hearing.say("form-cancelled"))))
    if turn.kind in ("goodbye", "menu") and turn.state.form is not None:
        return replace(turn, replies=(*turn.replies, Reply(hearing.say("form-unfinished"))))
    if turn.kind not in RESUMED or (turn.kind == "fallback" and hearing.state.step != "form"):
        return turn
    if turn.kind == "fallback":
        return replace(ask(hearing, form, form.asked, again=True), match=turn.match, why=turn.why)
    said = turn.replies
    spoken = {"language_asked": turn.state.language_asked, "language": turn.state.language}
    hearing = hearing.in_state(hearing.state.model_copy(update=spoken))
    if turn.kind == "handoff":
        told = Answer(hearing, form)
        if told.asks or form.reason == "complaint" or told.is_known:
            form = _about(hearing, form, hearing.question)
        form = with_words(form, hearing.text)
        said = (Reply(joined(desk_open(hearing), *_says_noted(hearing, turn))),)
    again = ask(hearing, form, form.asked, before=hearing.say("back-to-form"))
    state: State = turn.state.model_copy(
        update={"step": "form", "form": again.state.form, "options": again.state.options}
    )
    return replace(turn, state=state, replies=(*said, *again.replies))


def _says_noted(hearing: Hearing, turn: Turn) -> tuple[str, ...]:
    """That it is kept for whoever calls; to somebody who is afraid without a word about what the content holds."""
    best = turn.match.parts[0].best if turn.match is not None else None
    if best is not None and best.id == FEELINGS:
        return hearing.say("so-heavy"), hearing.say("words-added")
    return (hearing.say("not-in-content-noted"),)


def _do(step: Callable[[Hearing, Form], Turn | None]) -> Callable[[Answer], Turn | None]:
    return lambda it: step(it.hearing, it.form)


def _ask(piece: Asked | None = None, *, again: bool = False) -> Callable[[Answer], Turn]:
    """Ask for a piece, None for the one that is asked for now."""
    return lambda it: ask(it.hearing, it.form, piece or it.form.asked, again=again)


def _with(pieces: Mapping[str, object], new: str, it: Answer) -> Turn:
    return moved_on(it.hearing, Given(it.form.model_copy(update=pieces), frozenset({new})))


def _to_change(it: Answer) -> Turn | None:
    """The piece behind "change the time"; "change" itself asks which."""
    piece = it.option.id.removeprefix(CHANGE).strip() if it.option is not None else ""
    return ask(it.hearing, it.form, piece or "change")  # type: ignore[arg-type]


# What comes of an answer: read from the top, the first that holds has it.
ANSWERS: tuple[tuple[Callable[[Answer], object], Callable[[Answer], Turn | None]], ...] = (
    # whatever is asked
    (lambda it: it.is_for_writer, _do(for_self)),  # "no, for me"
    (lambda it: it.of_a_stored_one and stays(it.text, asked_what=it.at("change")), _do(given_up)),  # "as it was"
    (lambda it: it.at("change") and stays(it.text, asked_what=True), _do(ask)),
    (lambda it: it.at("name") and (declines_name(it.text) or undecided(it.text)), _do(without_name)),
    (lambda it: not it.form.changing and not it.at("name") and refuses_name(it.text), _do(without_name)),
    (lambda it: it.at("phone") and has_no_number(it.text) and not offers_own_number(it.text), _number_needed),
    (lambda it: it.slot_meant, _slot_taken),  # "no, the first one"
    (lambda it: it.keeps_it, lambda it: (_do(given_up) if it.of_a_stored_one else _ask())(it)),  # "no dont cancel"
    # given up: "don't call, just give me the number" is answered, and the form is dropped
    (lambda it: it.is_free and refuses_call(it.hearing) and it.asks_what_is_told, passes),
    (lambda it: it.gives_up and it.form.changing and not it.at("change") and stored.lacks_number(it.hearing), passes),
    (lambda it: it.gives_up or it.picks(CANCEL, NO), _do(given_up)),
    # a piece of it
    (lambda it: it.at("confirm") and it.is_free and it.is_right_now, _do(_placed)),  # "haan ab sahi hai"
    (lambda it: it.at("confirm") and it.leaves_the_time, _do(_placed)),  # "whatever works"
    (lambda it: it.picks_change and not it.gives_what_to_change, _to_change),
    (lambda it: it.gives and not (it.is_free and it.is_question), lambda it: moved_on(it.hearing, it.given)),
    (lambda it: it.at("time") and it.is_free and undecided(it.text), _vague),
    (lambda it: it.at("time") and it.is_free and it.tells_when, _do(ask_which)),
    (lambda it: it.piece, lambda it: ask(it.hearing, it.form, it.piece)),
    # yes and no
    (lambda it: it.declines and it.at("confirm") and not it.refuses_call, _ask("change")),
    (lambda it: it.declines, _do(given_up)),
    (lambda it: it.picks(YES) or (it.is_free and it.agrees), _do(_agreed)),
    # words that answer the open question without being a piece by themselves
    (lambda it: it.at("topic") and it.text, lambda it: _with({"topic": in_words(it.text)}, "topic", it)),
    (lambda it: it.at("phone") and (it.misdials or it.is_digits), _ask(again=True)),
    (lambda it: it.at("phone") and it.hides_number and means_own_number(it.text), _ask()),
    (lambda it: it.at("name", "time", "confirm", "change") and it.is_free and it.misdials, _ask("phone", again=True)),
    (lambda it: it.hearing.is_number and it.is_free, _ask(again=True)),
    (lambda it: it.name, lambda it: _with({"name": it.name, "named": True}, "name", it)),
    # for other journeys, or for whoever calls
    (lambda it: complains(it.text) or it.wants_another_action, passes),
    (lambda it: it.at("confirm") and it.agrees_and_adds, lambda it: _placed(it.hearing, with_words(it.form, it.text))),
    (lambda it: it.at("confirm") and it.tells_more and it.asks_late, passes),
    (lambda it: it.at("confirm") and it.tells_more and it.says_something, _do(_noted)),
    (lambda it: it.at("confirm") and it.tells_more, lambda it: _ask(again=bool(it.hearing.words.tokens))(it)),
    (lambda it: it.at("phone", "time") and it.fits_nothing and it.says_much, _do(_noted)),
    (lambda it: it.fits_nothing, _ask(again=True)),
)
