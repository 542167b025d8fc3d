"""What is written after an emergency answer: "what should I do now", which nobody means of the page then; news that it
is over, that help is there, that it was a mistake or was misunderstood; and whether it can wait."""

from __future__ import annotations

from datetime import timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import taken
from bot.dialogue.triage import answer
from bot.dialogue.triage.judging import assess
from bot.dialogue.triage.rules import Category
from bot.dialogue.turn import CallbackFacts, ChangeCallback, Form, NoteOnCallback, Promise, State, Turn, TurnKind
from bot.dialogue.wishes.giving_up import gives_up
from bot.dialogue.wishes.relief import (
    News,
    asks_to_wait,
    asks_what_to_do,
    asks_whom_to_ring,
    beside_news,
    news,
)
from bot.dialogue.wishes.wanting import calls_somebody
from bot.dialogue.words.phrasebook import AUXILIARIES, QUESTION_WORDS
from bot.messages import Reply

LASTS = timedelta(minutes=30)
REQUEST_LASTS = timedelta(hours=24)  # the same for news, while the call that the danger asked for is open
_LONGEST = 12  # words of a question
_LONGEST_NOTE = 300  # characters
_MEDICAL: frozenset[Category] = frozenset({"life-threat", "urgent"})

_SAYS: dict[News, str] = {
    "planned": "danger-over",
    "over": "danger-over",
    "helped": "danger-helped",
    "mistaken": "danger-mistaken",
    "misread": "danger-misread",
}
# After a word of suicide nothing is waved off: the helpline is named again, whatever is said.
_SAYS_OF_SELF_HARM: dict[News, str] = dict.fromkeys(_SAYS, "self-harm-checked") | {
    "afraid": "self-harm-misread",
    "misread": "self-harm-misread",
}


def heard(hearing: Hearing) -> Turn | None:
    """The numbers again, for whoever asks what to do or whom to ring; "do not wait", for whoever asks whether they may;
    and news is taken as news. A danger told anew was answered before this."""
    category = _answered_class(hearing)
    if category is None:
        return None
    is_question = len(hearing.words.tokens) <= _LONGEST
    if is_question and (asks_what_to_do(hearing.text) or asks_whom_to_ring(hearing.text)):
        return _numbers(hearing, category, "asks what to do after an emergency") if _is_recent(hearing) else None
    if category == "self-harm" and (asked := _asked_about_danger(hearing)) is not None:
        return asked
    if category in _MEDICAL and asks_to_wait(hearing.text) and not calls_somebody(hearing.text):
        return _not_to_wait(hearing, category)
    told = news(hearing.text)
    if told == "afraid" and category != "self-harm":  # of dying of the danger: it takes nothing back
        return _numbers(hearing, category, "is afraid after an emergency") if _is_recent(hearing) else None
    return _told(hearing, category, told) if told is not None and not _is_more(hearing, told) else None


def _asked_about_danger(hearing: Hearing) -> Turn | None:
    """The yes or no to "Is somebody in danger at this moment?", which the answer to a word of suicide asks: it is in no
    case waved off."""
    state = hearing.state
    if state.last_seen != state.danger_at or state.step != "idle":
        return None
    if hearing.says_no:
        return _told(hearing, "self-harm", "over")
    return _numbers(hearing, "self-harm", "somebody is in danger, as asked") if hearing.phrase == "yes" else None


def is_taken_back(hearing: Hearing) -> bool:
    """Whether what sounds like danger only speaks of the one that was just answered: "I don't want to die, I am only
    afraid", "why emergency", "the ambulance came". What else the message says is judged by itself. Never where the
    bot is silent but for danger: after STOP, and while a person has the chat."""
    state = hearing.state
    if state.opted_out or (state.held_until is not None and state.held_until > hearing.now):
        return False
    category = _answered_class(hearing)
    rest = beside_news(hearing.text)
    if category is None or rest is None or (asks_to_wait(hearing.text) and category not in _MEDICAL):
        return False
    return assess(rest, hearing.know.matcher.meaning) is None and heard(hearing) is not None


def _answered_class(hearing: Hearing) -> Category | None:
    """The class of danger that was answered a while ago, or whose call is still open."""
    state = hearing.state
    category = next((each for each in answer.WORDING if each == state.danger), None)
    if category is None or state.danger_at is None:
        return None
    facts = state.open_request
    lasts = REQUEST_LASTS if facts is not None and facts.urgency != "routine" else LASTS
    return category if timedelta() <= hearing.now - state.danger_at < lasts else None


def _is_recent(hearing: Hearing) -> bool:
    at = hearing.state.danger_at
    return at is not None and hearing.now - at < LASTS


def _is_more(hearing: Hearing, told: News) -> bool:
    """Whether the message is for others: it cancels the call, names when to call, or asks what the content answers."""
    if gives_up(hearing):
        return True
    if told in ("helped", "over"):
        asks = bool((QUESTION_WORDS - AUXILIARIES) & set(hearing.words.tokens))
        return calls_somebody(hearing.text) or (asks and hearing.is_answered)
    if told == "planned":
        return _names_another_time(hearing)
    return told == "mistaken" and hearing.is_answered and "?" in hearing.text


def _names_another_time(hearing: Hearing) -> bool:
    """ "Same time next week"; not "as planned, tomorrow at 4", where that is the time that was agreed."""
    given, facts = taken(hearing, Form(topic="")), hearing.state.open_request
    agreed = facts.wanted_from if facts is not None else None
    return given.refused is not None or ("time" in given.new and given.form.wanted_from != agreed)


def _numbers(hearing: Hearing, category: Category, why: str) -> Turn:
    numbers = answer.said(category, hearing.know.content, hearing.language, again=True)
    kind: TurnKind = "urgent" if category == "urgent" else "emergency"
    return Turn(hearing.state, kind, (numbers,), match=hearing.match, why=why)


def _not_to_wait(hearing: Hearing, category: Category) -> Turn:
    """ "Can I wait till Monday" asks, and moves nothing: please do not wait; the call stays as it is."""
    numbers = _numbers(hearing, category, "asks whether it can wait")
    if hearing.state.open_request is None and category != "urgent":
        return numbers
    told = hearing.say("do-not-wait") if category == "urgent" else _text(numbers)
    if hearing.state.open_request is None:
        return Turn(hearing.state, numbers.kind, (Reply(told),), match=hearing.match, why=numbers.why)
    promise = Promise("status", hearing.language, before=told)
    note = NoteOnCallback(hearing.text[:_LONGEST_NOTE])
    return Turn(hearing.state, numbers.kind, (promise,), (note,), match=hearing.match, why=numbers.why)


def _text(turn: Turn) -> str:
    return "\n\n".join(each.text for each in turn.replies if isinstance(each, Reply))


def _told(hearing: Hearing, category: Category, told: News) -> Turn:
    """Thanks for the news, the numbers in case it changes, and where the request stands."""
    says = _SAYS_OF_SELF_HARM if category == "self-harm" else _SAYS
    thanks, facts = hearing.say(says[told]), hearing.state.open_request
    why = f"after an emergency: {told}"
    # Whoever said that they want to die, or are beaten, is called first although they take it back, unless it was never
    # meant so or they ask for the time that was agreed.
    is_over = told != "helped" and (category in _MEDICAL or told in ("afraid", "misread", "planned"))
    named = {"helpline_at": hearing.now} if category == "self-harm" else {}
    state: State = hearing.state.model_copy(update={"danger_over": hearing.state.danger_over or is_over, **named})
    if facts is None:
        return Turn(state, "thanks", (Reply(thanks),), match=hearing.match, why=f"{why}; no request is open")
    note = NoteOnCallback(hearing.text[:_LONGEST_NOTE])
    if is_over and _has_agreed_time(hearing, facts):
        again = Promise("agreed-again", hearing.language, before=thanks)
        calm = ChangeCallback(calm=True)
        return Turn(state, "status", (again,), (note, calm), match=hearing.match, why=f"{why}; as it was agreed")
    is_first = facts.urgency == "emergency" and category != "self-harm"
    promise = Promise(
        "status", hearing.language, before=thanks, after=hearing.say("danger-call-stays") if is_first else ""
    )
    kind: TurnKind = "thanks" if told in ("helped", "over") else "status"
    return Turn(state, kind, (promise,), (note,), match=hearing.match, why=f"{why}; the request stays open")


def _has_agreed_time(hearing: Hearing, facts: CallbackFacts) -> bool:
    """Whether the call was agreed for a time, still to come, before the danger put it first."""
    return facts.urgency == "emergency" and facts.wanted_from is not None and facts.wanted_from > hearing.now
