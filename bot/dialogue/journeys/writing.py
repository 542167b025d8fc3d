"""An answer in writing instead of a call, for patients who cannot hear or speak, or do not want a call. The form then
asks for no number and no time, and the request says that a person writes. The patient can go back to a call."""

from __future__ import annotations

from dataclasses import replace

from bot.content.roles import CALL, NUMBER
from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import Given, taken, topic_in, with_words
from bot.dialogue.journeys.answering import answered
from bot.dialogue.journeys.callback import offered, started
from bot.dialogue.journeys.form import about, ask, ask_refused, asked_on, begun
from bot.dialogue.journeys.stored import changed, form_of, noted, reopened
from bot.dialogue.names.kin import is_for_kin, name_of_kin
from bot.dialogue.names.whom import is_for_other
from bot.dialogue.topics import in_words
from bot.dialogue.turn import CallbackFacts, ChangeCallback, Form, NoteOnCallback, Promise, State, Turn
from bot.dialogue.wishes.clauses import SAYS_SOMETHING
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.giving_up import gives_up
from bot.dialogue.wishes.in_writing import (
    allows_call,
    asks_of_writing,
    beside_the_wish,
    not_written,
    only_names_writing,
    only_refuses_calls,
    only_speechless,
    only_wants_answer,
    refuses_calls,
    wants_writing,
)
from bot.dialogue.wishes.speechless import is_deaf
from bot.dialogue.wishes.wanting import starts_call
from bot.dialogue.words.phrasebook import POLITE_WORDS, QUESTION_WORDS
from bot.matching import read
from bot.matching.lexicon import english


def heard(hearing: Hearing) -> Turn | None:
    """ "I am deaf, please text me": a person writes. "Ok you can call me" after that: a call after all."""
    text, facts = hearing.text, hearing.state.callback
    if hearing.in_writing and allows_call(text):
        return _called_after_all(hearing)
    if facts is not None and facts.is_open and facts.urgency == "emergency" and only_wants_answer(text):
        return None  # "just answer": the call that danger asked for is not given up by that
    if wants_writing(text) or (hearing.in_form and only_names_writing(text)):
        return _answered_here(hearing) or _in_writing(hearing)
    if only_speechless(text) and not hearing.is_answered:
        waits = hearing.in_form or hearing.state.open_request is not None or refuses_calls(text)
        waits = waits or _action(hearing, beside_the_wish(hearing.question)) is not None
        return _in_writing(hearing) if waits else _offered(hearing)
    if hearing.in_writing and asks_of_writing(text):
        return _told_of_it(hearing)
    if facts is not None and facts.in_writing and not_written(text):
        return _missing(hearing, facts)
    if hearing.in_writing and only_refuses_calls(text) and not gives_up_more(hearing):
        return _stays_in_writing(hearing)
    return None


def remembered(hearing: Hearing, state: State) -> bool:
    """Whether this patient is known not to hear or speak, so that no call is offered."""
    return state.in_writing or is_deaf(hearing.text)


def gives_up_more(hearing: Hearing) -> bool:
    """ "Cancel it, no call": the whole request is given up, not only the call."""
    without = hearing.saying(beside_the_wish(hearing.text))
    return bool(without.text) and gives_up(without)


def _answered_here(hearing: Hearing) -> Turn | None:
    """ "No calls, just write why it comes": what the content answers is answered at once, for that is in writing. For
    another question a person is offered, who writes. None if nothing is asked, or a request is being made already."""
    rest = beside_the_wish(hearing.question)
    if not rest or hearing.in_form or hearing.state.open_request is not None:
        return None
    asking = hearing.saying(rest)
    if asking.is_answered:
        return replace(answered(asking), why="is answered here, in writing")
    tells_topic = topic_in(hearing.text, free=True)  # "text me about my mother's knee": for the person who writes
    asks = not tells_topic and ("?" in rest or bool(QUESTION_WORDS & set(asking.words.tokens)))
    turn = answered(_never_rung(asking)) if asks else None
    return _with_written_form(turn) if turn is not None and turn.kind == "handoff" else None


def _never_rung(hearing: Hearing) -> Hearing:
    return hearing.in_state(hearing.state.model_copy(update={"in_writing": True}))


def _with_written_form(turn: Turn) -> Turn:
    """The call that is offered becomes an answer in writing."""
    form = turn.state.form
    if form is None:
        return turn
    return replace(turn, state=turn.state.model_copy(update={"form": form.model_copy(update={"in_writing": True})}))


def _in_writing(hearing: Hearing) -> Turn:
    form, facts = hearing.state.form, hearing.state.open_request
    if form is not None and (form.asked is None or not form.of_a_stored_one):
        return _form_in_writing(hearing, form)
    if facts is not None:
        return _request_in_writing(hearing, facts)
    return _form_in_writing(hearing, _new_form(hearing))


def _new_form(hearing: Hearing) -> Form:
    """A new request. Its topic is what the message starts, complains of or tells besides the wish, else what was missed
    or answered last."""
    told = beside_the_wish(hearing.question)
    wordy = len(hearing.words.tokens) > SAYS_SOMETHING
    topic = topic_in(hearing.text, free=True) or about(hearing.saying(told))
    form = Form(topic=topic, words=hearing.text[:500] if wordy else hearing.state.missed)
    action = _action(hearing, told)
    if action is not None:
        title = hearing.know.content.title(action, hearing.language)
        return form.model_copy(update={"topic": title, "reason": "action"})
    if complains(told):
        return form.model_copy(update={"topic": in_words(told), "reason": "complaint"})
    says = [token for token in read(told).tokens if token not in english.FUNCTION | POLITE_WORDS]
    if form.topic == hearing.say("topic-general") and len(says) >= SAYS_SOMETHING:
        return form.model_copy(update={"topic": in_words(told)})
    return form


def _action(hearing: Hearing, told: str) -> str | None:
    """What the message also starts: "book appointment, i am deaf"."""
    actions = hearing.know.content.actions.keys() - {CALL, NUMBER}
    parts = hearing.saying(told).match.parts if told else ()
    return next((part.clear for part in parts if part.clear in actions), None)


def _form_in_writing(hearing: Hearing, form: Form) -> Turn:
    """The form, now for a written answer, with what else the message gives."""
    written = form.model_copy(update={"in_writing": True})
    said = "" if hearing.in_writing and hearing.in_form else "writing-possible"
    if hearing.in_form and not form.in_writing and form.words != hearing.text[:500]:
        words = with_words(written, hearing.text).words  # how to answer is no addition that is told back
        written = written.model_copy(update={"words": words})
    given = _given(hearing, written)
    before = hearing.say(said) if said else ""
    turn = asked_on(_with(hearing, given.form), replace(given, form=begun(hearing, given.form)), before)
    return replace(turn, match=hearing.match, why=f"in writing; {turn.why}")


def _given(hearing: Hearing, form: Form) -> Given:
    """A name or a time besides the wish. A name only if the text says that it is one: "i am deaf" does not."""
    rest = beside_the_wish(hearing.text)
    free = form.model_copy(update={"asked": None})
    timed = taken(hearing, free.model_copy(update={"in_writing": False}))  # "just message 5 pm": in the same clause
    whole = Given(free, frozenset())
    if "time" in timed.new or timed.refused is not None:
        pieces = ("wanted_from", "wanted_to", "when_known", "day_named")
        kept = {piece: getattr(timed.form, piece) for piece in pieces}
        whole = Given(free.model_copy(update=kept), frozenset({"time"}), timed.refused)
    if not rest:
        return whole
    named = taken(hearing.saying(rest), whole.form)
    if "name" in named.new and name_of_kin(rest):  # "her name is Savitri"
        named = replace(named, form=named.form.model_copy(update={"for_other": True}))
    return replace(named, refused=whole.refused or named.refused)


def _with(hearing: Hearing, form: Form) -> Hearing:
    return hearing.in_state(hearing.state.model_copy(update={"form": form}))


def _request_in_writing(hearing: Hearing, facts: CallbackFacts) -> Turn:
    """From now on the open request is answered in writing. The words are noted on it."""
    given = _given(hearing, form_of(facts).model_copy(update={"in_writing": True}))
    new = given.new & {"time"}
    if given.refused is not None and facts.in_writing:
        return ask_refused(_with(hearing, given.form), given.form, given.refused)
    if facts.in_writing and not new:
        return noted(hearing)
    turn = changed(hearing, given.form, new)
    note = NoteOnCallback(hearing.text[:1000])
    return replace(turn, effects=(*turn.effects, note), match=hearing.match, why="the open request: in writing")


def _offered(hearing: Hearing) -> Turn:
    """ "I am deaf": offer that a person writes here, as a call would be offered."""
    return _with_written_form(offered(_never_rung(hearing), "asked", topic=hearing.state.missed or None))


def _called_after_all(hearing: Hearing) -> Turn | None:
    """A call is fine now: for the form, the open request, or a patient to whom no call was offered."""
    state, facts = hearing.state, hearing.state.open_request
    form = state.form or hearing.lapsed
    if (is_for_kin(hearing.text) or is_for_other(hearing.text)) and (form is None or not form.in_writing):
        return None  # a call for somebody else says nothing about the writer
    free = hearing.in_state(state.model_copy(update={"in_writing": False}))
    if form is not None and form.in_writing and not form.changing:
        spoken = form.model_copy(update={"in_writing": False, "asked": None})
        given = taken(free, spoken)
        turn = asked_on(_with(free, given.form), replace(given, form=begun(free, given.form)), hearing.say("ack-call"))
        return replace(turn, match=hearing.match, why=f"a call after all; {turn.why}")
    if facts is not None and facts.in_writing:
        return _request_by_phone(free, facts)
    return started(free, CALL) if starts_call(free) else None


def _request_by_phone(hearing: Hearing, facts: CallbackFacts) -> Turn:
    """The open request becomes a call, at the time that the message names, if any."""
    given = taken(hearing, form_of(facts).model_copy(update={"in_writing": False}))
    phone = given.form.phone or hearing.message.sender.phone
    form = given.form.model_copy(update={"phone": phone})
    effect = ChangeCallback(in_writing=False)
    if phone is None:
        asking = ask(_with(hearing, form), form, "phone", before=hearing.say("ack-call"))
        return replace(asking, effects=(effect,), why="a call after all: asks for the number")
    if given.refused is not None:
        return replace(ask_refused(_with(hearing, form), form, given.refused), effects=(effect,))
    turn = changed(hearing, form, given.new)
    effects = tuple(
        replace(each, in_writing=False) if isinstance(each, ChangeCallback) else each for each in turn.effects
    )
    return replace(turn, effects=effects or (effect,), match=hearing.match, why="the open request: a call after all")


def _missing(hearing: Hearing, facts: CallbackFacts) -> Turn | None:
    """The patient says that nobody has written: reopen a closed request, else tell its status."""
    if facts.status == "cancelled":
        return None
    if not facts.is_open:
        return reopened(hearing)
    note = NoteOnCallback(hearing.text[:300])
    return Turn(hearing.state, "status", (Promise("status", hearing.language),), (note,), why="misses the answer")


def _told_of_it(hearing: Hearing) -> Turn | None:
    """ "When will you write", "who will": the status of the request, or that the form is not finished yet."""
    return _goes_on(hearing, hearing.say("of-the-call"), "asks of the written answer")


def _stays_in_writing(hearing: Hearing) -> Turn | None:
    """ "No calls": there will be none. The form goes on; of a request the status is told."""
    return _goes_on(hearing, hearing.say("writing-possible"), "no call is wanted, and none planned")


def _goes_on(hearing: Hearing, says: str, why: str) -> Turn | None:
    form, facts = hearing.state.form, hearing.state.open_request
    if form is not None and form.asked is not None and not form.changing:
        turn = ask(hearing, form, form.asked, before=says)
        return replace(turn, why=f"{why}; {turn.why}")
    if facts is not None and facts.in_writing:
        promise = Promise("status", hearing.language)
        return Turn(hearing.state, "status", (promise,), match=hearing.match, why=why)
    return None
