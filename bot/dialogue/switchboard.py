"""Which journey hears the message: read the two tables from the top, the first that answers has it.

FIRST is asked whatever the person is in the middle of. Then the journey of the open step, if there is one; it may
pass. THEN is everything else, and its last row always answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bot.dialogue import triage
from bot.dialogue.hearing import Hearing, Journey, Knowledge
from bot.dialogue.journeys import (
    answering,
    beside,
    bleeding,
    callback,
    choosing,
    conditions,
    consoling,
    feedback,
    filling,
    followed,
    languages,
    lapsing,
    limits,
    manners,
    media,
    menu,
    pausing,
    reactions,
    replacing,
    request,
    rights,
    stored,
    uncalled,
    ways,
    writing,
)
from bot.dialogue.times.words import meaning
from bot.dialogue.turn import MyData, Promise, State, Step, Turn, TurnKind
from bot.matching import read
from bot.messages import MAX_MESSAGES, InboundMessage, Reply, pieces

FIRST: tuple[Journey, ...] = (
    triage.heard,  # somebody in danger is answered before anything else, whatever they agreed to
    triage.cried,  # "help!!!", "108", and no word more
    rights.opted_out,  # silence means silence; START brings back
    rights.opt_out,  # STOP works in every step
    rights.held_by_staff,  # a person has the chat
    uncalled.stopped_this,  # "stop this", "end it": the call, or the messages?
    uncalled.called_instead,  # "call me, no messages", "text me before you call"
    triage.heard_after,  # "what do I do now", "he is better": after an emergency
    limits.heard,  # floods, doubles, machines
    bleeding.heard,  # a lump that bleeds: to be seen today
    media.deleted,  # "delete my photo"
    consoling.heard,  # "my mother passed away", and nothing beside it
    media.heard,  # photos, voice, places: said plainly what can be done
    writing.heard,  # "i am deaf, no calls please, text me", and "ok, call me" after that
    rights.privacy_asked,  # "why do you need my name", "who reads this": whatever is open
    manners.leave_asked,  # "I have a doubt": please ask
    conditions.heard,  # "lady doctor only", "don't tell my husband": how the call should be
    reactions.why_asked,  # "why?" in the form: not of the illness
    ways.asked_about_us,  # "who wrote this", "which number will call": nothing of the illness either
    reactions.broken_off,  # "i have": the rest is on its way
    consoling.feared,  # "I am scared", "bhayanga undi"
    reactions.heard,  # "sure?", "which is best", "yes, I have pain": of the answer just read
    languages.asked_in_form,  # "tamil", "hindi please": no name, and no time
    ways.heard,  # "can you email me instead", "who will call me"
    ways.number_asked,  # "give me your phone number"
    replacing.heard,  # "cancel this and book appointment friday"
    uncalled.heard,  # "stop calling me", "don't ring me again"
    filling.stepped_back,  # "back" in the form: the question before
    menu.back_to_menu,  # "menu", "back" and 0 work everywhere
    pausing.heard,  # "wait", "will tell later": nothing is hurried
)

DANGER: frozenset[TurnKind] = frozenset({"emergency", "urgent"})  # what is answered whatever else fails

# What these say stands by itself: a half-filled form does not ask its question again behind it.
FINAL = frozenset(
    {
        triage.heard,
        triage.cried,
        bleeding.heard,
        consoling.heard,
        reactions.why_asked,
        rights.opted_out,
        rights.opt_out,
        rights.held_by_staff,
        limits.heard,
        pausing.heard,
    }
)

# What these take may be one piece of a message; the questions in its other pieces are answered as well.
PIECEMEAL = frozenset(
    {
        writing.heard,
        rights.privacy_asked,
        languages.asked_in_form,
        ways.heard,
        ways.number_asked,
        rights.asked,
        languages.asked,
        manners.complained,
        callback.hurried,
        callback.no_visit_here,
        request.asked,
        callback.asked,
        feedback.heard,
        manners.heard,
        callback.offer_answered,
        followed.called_answered,
        followed.rebook_answered,
    }
)

_GREETS = frozenset({"answer", "clarify", "handoff", "callback-step", "action", "phone-number"})

STEPS: Mapping[Step, Journey] = {
    "choosing": choosing.picked,
    "offered": callback.offer_answered,
    "form": beside.form_answered,
    "cancelled": stored.cancel_answered,
    "asked-cancel": stored.cancel_confirmed,
    "confirm-delete": rights.delete_answered,
    "asked-called": followed.called_answered,
    "asked-rebook": followed.rebook_answered,
    "asked-attach": media.attach_answered,
}

THEN: tuple[Journey, ...] = (
    followed.told_on_return,  # news of the call that could not be sent before
    lapsing.answered,  # the answer to a question that a day of silence has closed
    choosing.number,  # digits that nobody asked for
    manners.introduced,  # "my name is Anjali", and nothing else
    rights.asked,  # my data, delete my data, start
    answering.pointed,  # "explain point 2", of the answer just read
    answering.explained,  # "what does ulcerate mean"
    languages.asked,  # hindi please
    filling.form_recalled,  # change or cancel, of a form that an answer has interrupted
    callback.filled_in,  # the answers of the form, labelled, before anybody asked
    callback.hurried,  # "urgent", and nothing of what it is about
    manners.complained,  # rudeness, a refund
    callback.no_visit_here,  # an appointment to be cancelled, moved, or not made at all
    request.asked,  # status, its code, cancel, change
    triage.numbers_asked,  # "ambulance number?"
    callback.asked,  # call me, an appointment, the phone number
    feedback.heard,  # a thumb
    manners.heard,  # greeting, thanks, goodbye, who are you
    menu.asked,  # the menu, in freer words
    reactions.told_on,  # a few words more while a call is on offer
    answering.answered,  # everything else: answer, ask, or admit a miss
)


def respond(state: State, message: InboundMessage, know: Knowledge) -> Turn:
    """The turn that answers this message. Total: every message gets a Turn, which may be a deliberate silence."""
    counted = limits.noticed(state, message.text, message.written_at)
    awake, lapsed = lapsing.awake(counted, message.received_at)
    hearing = reactions.pieced(media.remembering(Hearing(awake, message, know, lapsed)))
    wanted = consoling.beside(hearing)  # "my mother passed away, cancel her call": the one first, then the other
    if wanted is not None and triage.heard(hearing) is None:
        return _kept(hearing, consoling.condoled(hearing, _chosen(wanted)))
    return _kept(hearing, _chosen(hearing))


def _chosen(hearing: Hearing) -> Turn:
    """What the first journey makes of the message that does not pass."""
    awake = hearing.state
    step = STEPS.get(awake.step)
    journeys = (*FIRST, *((step,) if step else ()), *THEN)
    for journey in journeys:
        turn: Turn | None = journey(hearing)
        if turn is not None:
            if journey in PIECEMEAL:
                turn = beside.answered_too(hearing, turn, journey)
            if journey not in FINAL and (journey is not step or awake.step == "choosing"):
                turn = filling.resumed(hearing, turn)
            return turn
    raise AssertionError("the last journey of THEN answers everything")


def in_danger(message: InboundMessage, know: Knowledge) -> Turn | None:
    """The answer to the danger that a message tells of, whatever came before it; None where there is none.

    For a message that `respond` could not answer: asked are only triage and the signs of a bleeding, no reader of
    names or times, and where the matcher fails, words must do.
    """

    def meaning(text: str) -> NDArray[np.float32] | None:
        try:
            return know.matcher.meaning(text)
        except Exception:
            return None

    hearing = Hearing(State(), message, know)
    danger = triage.assess(hearing.text, meaning)
    return triage.answered(hearing, danger) if danger is not None else bleeding.heard(hearing)


def _kept(hearing: Hearing, turn: Turn) -> Turn:
    """The turn with all that is added to it. Somebody in danger is answered even where one of these raises."""
    try:
        return _remembered(hearing, turn)
    except Exception as error:
        if turn.kind not in DANGER:
            raise
        state = turn.state.model_copy(update={"last_seen": hearing.now})
        why = f"{turn.why}; what comes after it failed: {type(error).__name__}"
        return replace(turn, state=state, replies=_fitting(turn.replies), why=why)


def _remembered(hearing: Hearing, turn: Turn) -> Turn:
    """What is added and remembered after every turn, whoever answered."""
    turn = consoling.kindly(hearing, _greeted(hearing, turn))
    turn = media.asked_for(hearing, media.captioned(hearing, limits.circling(hearing, turn)))
    turn = rights.noticed(hearing, lapsing.told(hearing, turn))
    turn = triage.cared(hearing, turn)
    aged = turn.state.topic_age + (0 if turn.entries else 1)
    unheard = turn.kind == "none" and turn.state.language  # silence says nothing in any language
    state = turn.state.model_copy(
        update={
            "language": turn.state.language_asked or unheard or hearing.language,
            "last_seen": hearing.now,
            "topic_age": aged,
            "dropped": turn.state.dropped if turn.state.step == "cancelled" else None,
            "in_writing": writing.remembered(hearing, turn.state),
            "introduced": hearing.introduces or turn.state.introduced,
            "greeted": turn.state.greeted or turn.kind != "none",
        }
    )
    return replace(turn, state=state, replies=_fitting(turn.replies))


def _greeted(hearing: Hearing, turn: Turn) -> Turn:
    """A greeting before a question is returned before its answer."""
    greeting = hearing.text.removesuffix(hearing.question)
    hour = hearing.state.step == "form" and any(meaning(token) for token in read(greeting).tokens)  # "evening, 5 pm"
    if turn.kind not in _GREETS or not greeting or hour:
        return turn
    return media.begun_with(hearing.say("hello-back"), turn)


def _fitting(replies: tuple[Reply | Promise | MyData, ...]) -> tuple[Reply | Promise | MyData, ...]:
    """Nothing longer than WhatsApp takes, nothing more than ten messages."""
    cut: list[Reply | Promise | MyData] = []
    for reply in replies:
        cut += [Reply(text) for text in pieces(reply.text)] if isinstance(reply, Reply) else [reply]
    return tuple(cut[:MAX_MESSAGES])
