"""The first journey of all: whoever is in danger gets the numbers at once, and staff are alerted.

It also applies to people who opted out, to chats held by staff and in the middle of a form; the form stays open and
continues with the next message.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from bot.content import Language
from bot.content.roles import FEELINGS, OTHER_CONDITION, OTHER_HEALTH
from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import taken
from bot.dialogue.names.reading import profile_name
from bot.dialogue.spoken import opening
from bot.dialogue.times.hindrances import hinders_at_a_time
from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.triage.afterwards import is_taken_back
from bot.dialogue.triage.answer import said, spoken
from bot.dialogue.triage.judging import ASKED, NO_RULE, PLAIN, Danger, assess
from bot.dialogue.triage.lexicon import concepts
from bot.dialogue.triage.reading import read
from bot.dialogue.turn import Alarm, Form, Promise, RequestCallback, State, Turn
from bot.dialogue.wishes.in_writing import wants_writing
from bot.dialogue.wishes.signs import bleeds
from bot.dialogue.wishes.speechless import is_deaf
from bot.dialogue.wishes.unwanted import beside_refusal, only_unwanted, without_refusal
from bot.dialogue.wishes.wanting import wants_call

BEYOND_DOUBT = 0.88  # probability of danger from which nothing outweighs it
PLAINLY = 0.85  # the same for a message that refuses a call: "while i am driving, i may have an accident" has less
CLEAR_QUESTION = 0.9  # confidence of the matcher that outweighs a lower probability
# Probability of danger in the rest of a message besides its questions: "i took too many calcium tablets, 40 of them,
# what is the treatment". From BESIDE on the questions do not outweigh it, and it is an alarm by itself if a rule names
# the danger; without a rule, from BESIDE_ALONE on.
BESIDE, BESIDE_ALONE = 0.5, 0.6
DESPAIR = 0.4  # probability from which no question outweighs despair that a rule names
OF_ILLNESS = frozenset({OTHER_CONDITION, OTHER_HEALTH, FEELINGS})  # topics in which danger may hide
LONGEST_NAME = 4  # words
SAID_LASTS = timedelta(minutes=10)  # within this, the same danger gets only the short form with the numbers
LONGEST_WORDS = 500  # characters of the message that are passed to the person who calls


def heard(hearing: Hearing) -> Turn | None:
    """The answer to an emergency; None for any other message."""
    if is_taken_back(hearing):
        return None  # "why emergency", "the ambulance came": `afterwards` answers
    danger = assess(hearing.text, hearing.know.matcher.meaning)
    hidden = _beside_a_refusal(hearing)
    if hidden is not None and hidden.alarm >= PLAINLY:
        return answered(hearing, danger or hidden)
    if hidden is not None and danger is not None and danger.alarm < PLAIN and danger.detail != ASKED:
        return None  # "don't call me while i am driving, i may have an accident"
    beside = _beside_its_questions(hearing) if danger is None or danger.alarm < BEYOND_DOUBT else None
    if beside is not None and beside.alarm >= (BESIDE_ALONE if beside.detail == NO_RULE else BESIDE):
        return answered(hearing, danger or beside)
    if danger is None or _is_over(hearing, danger):
        return None
    if danger.alarm < BEYOND_DOUBT and bleeds(hearing.text):
        return None  # a lump that bleeds should be seen today, which another journey says
    is_doubtful = danger.alarm < BEYOND_DOUBT and danger.detail != ASKED and not _is_despair(danger)
    return None if is_doubtful and outweighed(hearing, danger, beside) else answered(hearing, danger)


def _is_despair(danger: Danger) -> bool:
    """ "No reason to go on": a rule names it, and no question that the words resemble outweighs it."""
    return danger.category == "self-harm" and danger.detail != NO_RULE and danger.alarm >= DESPAIR


def _beside_a_refusal(hearing: Hearing) -> Danger | None:
    """The danger in the rest of a message that refuses a call: in "Dont call me he is not breathing" the "dont" denies
    only the call."""
    rest = beside_refusal(hearing.text)  # also removes an ambulance that has come
    rest = without_refusal(hearing.text) if rest is None else rest
    return assess(rest, hearing.know.matcher.meaning) if rest else None


def outweighed(hearing: Hearing, danger: Danger, beside: Danger | None = None) -> bool:
    """Whether the message rather is the answer that the form asked for, or clearly asks something that the content
    answers: "does it hurt when they cut it out?". That it is about another illness does not count: a heart attack is
    one. beside: the danger in the rest of the message besides its questions.
    """
    form = hearing.state.form
    is_answer = form is not None and form.asked == "name" and len(hearing.text.split()) <= LONGEST_NAME
    if is_answer and danger.detail == NO_RULE:
        return True  # "Lal Singh": lal is red
    if form is not None and form.asked == "time" and danger.detail == NO_RULE and is_only_a_time(hearing.text):
        return True  # "turant": when to call, at once
    if danger.detail == NO_RULE and is_away_then(hearing):
        return True
    if only_unwanted(hearing.text) or (danger.detail == NO_RULE and _books_a_call(hearing)):
        return True
    if hearing.phrase is not None and hearing.phrase not in OF_ILLNESS:
        return True  # exactly an editor's phrasing, for something else
    hidden = beside is not None and beside.alarm >= BESIDE
    return (not hidden and _asks_what_is_known(hearing)) or (danger.detail == NO_RULE and _is_talk(hearing))


def is_away_then(hearing: Hearing) -> bool:
    """ "I will be gone by 3", beside a call that is asked for or agreed: no word of farewell."""
    arranging = hearing.state.form is not None or hearing.state.open_request is not None
    return arranging and hinders_at_a_time(hearing.text)


def _beside_its_questions(hearing: Hearing) -> Danger | None:
    """The danger in the rest of a message besides the questions that the content answers; None if there is no rest, or
    no danger in it."""
    entries, rest = hearing.know.content.entries, hearing.text
    for part in hearing.match.parts:
        if part.clear in entries and part.text != hearing.text:
            rest = rest.replace(part.text, " . ")
    return assess(rest, hearing.know.matcher.meaning) if rest != hearing.text else None


def _asks_what_is_known(hearing: Hearing) -> bool:
    """Whether each of its questions is clearly one that the content answers. Topics that are left to a person, such as
    a bite or a birth, do not count, because they may be dangers too."""
    content = hearing.know.content
    known = content.entries.keys() | content.actions.keys()
    return all(
        part.best is not None and part.clear in known and part.best.confidence >= CLEAR_QUESTION
        for part in hearing.match.parts
    )


def _is_talk(hearing: Hearing) -> bool:
    talks = (part.best for part in hearing.match.parts)
    return any(
        one is not None and one.id in hearing.know.content.talk and one.confidence >= CLEAR_QUESTION for one in talks
    )


def _is_over(hearing: Hearing, danger: Danger) -> bool:
    """Whether the danger is over: "The ambulance came, don't call us", with no danger in the rest of the message. Only
    if a call is open, which may be meant, and never against a plain alarm."""
    if hearing.state.open_request is None or danger.alarm >= BEYOND_DOUBT:
        return False
    left = beside_refusal(hearing.text)
    return left is not None and assess(left, hearing.know.matcher.meaning) is None


def _books_a_call(hearing: Hearing) -> bool:
    """Whether a call is requested with name, topic and time, which nobody in danger would think of."""
    if not wants_call(hearing.text):
        return False
    given = taken(hearing, Form(topic=""))
    return {"name", "topic"} <= given.new and ("time" in given.new or given.refused is not None)


def answered(hearing: Hearing, danger: Danger) -> Turn:
    """The answer to this danger with the numbers, and a callback of its urgency unless the person wants none."""
    language = hearing.state.language_asked or spoken(hearing.text, hearing.state.language)
    content = hearing.know.content
    again = _was_said(hearing, danger)
    numbers = said(danger.category, content, language, again)
    is_urgent = danger.category == "urgent"
    told = {} if again else {"danger": danger.category, "danger_at": hearing.now}
    state = hearing.state.model_copy(update={"language": language, "danger_over": False, **told})
    kind: Literal["urgent", "emergency"] = "urgent" if is_urgent else "emergency"
    why = f"triage: {danger.category}, {danger.detail}"
    alarm = Alarm(danger.category)
    in_writing = _in_writing(hearing)
    if _wants_no_call(hearing.text) and not (in_writing and danger.category != "violence"):
        return Turn(state, kind, (numbers,), (alarm,), why=f"{why}; wants no call")
    form, before = hearing.state.form, hearing.state.callback
    known = form is not None and not form.for_other
    phone = (
        hearing.message.sender.phone or (form.phone if form and known else None) or (before.phone if before else None)
    )
    wish = RequestCallback(
        topic=content.say(f"topic-{kind}", language),
        words=hearing.text[:LONGEST_WORDS],
        reason="urgent" if is_urgent else "emergency",
        urgency="urgent" if is_urgent else "emergency",
        name=(form.name if form and known else None) or profile_name(hearing.message.sender.name),
        phone=phone,
        in_writing=in_writing,
    )
    if again and before is not None and before.is_open and (phone is not None or wish.in_writing):
        return Turn(state, kind, (numbers,), (wish, alarm), why=f"{why}; again")
    if phone is None and not wish.in_writing:
        promise = Promise(f"{kind}-promise-no-number", language, after=_closed(hearing, kind, language))
        return Turn(
            _asks_number(state, wish), kind, (numbers, promise), (wish, alarm), why=f"{why}; asks for the number"
        )
    promise = Promise(f"{kind}-promise", language, after=_closed(hearing, kind, language))
    return Turn(state, kind, (numbers, promise), (wish, alarm), why=why)


def _closed(hearing: Hearing, kind: str, language: Language) -> str:
    """When the desk opens, where nobody can call before that. The promise of an urgent call names its time itself."""
    hours, content = hearing.know.hours, hearing.know.content
    if kind == "urgent" or hours.is_open(hearing.now):
        return ""
    opens = opening(hours.next_open(hearing.now), hearing.now, content, language)
    return content.say("emergency-closed", language, when=opens)


def _in_writing(hearing: Hearing) -> bool:
    """Whether the patient would not hear a call: said now, or earlier for a request or a form."""
    return hearing.in_writing or wants_writing(hearing.text) or is_deaf(hearing.text)


def _asks_number(state: State, wish: RequestCallback) -> State:
    """Open a form that asks for the number, if WhatsApp hides it, for the request just made."""
    form = Form(
        topic=wish.topic,
        name=wish.name,
        asked="phone",
        urgency=wish.urgency,
        changing=True,
        when_known=True,
    )
    return state.model_copy(update={"step": "form", "form": form, "options": ()})


def _was_said(hearing: Hearing, danger: Danger) -> bool:
    """Whether this person got the full answer to the same danger a moment ago."""
    state = hearing.state
    recent = state.danger_at is not None and timedelta() <= hearing.now - state.danger_at < SAID_LASTS
    return recent and state.danger == danger.category and not state.danger_over


def _wants_no_call(text: str) -> bool:
    """Whether the person must not be called: a call can endanger somebody who is hiding from a person nearby."""
    return bool(read(text).whole & concepts()["nocall"])
