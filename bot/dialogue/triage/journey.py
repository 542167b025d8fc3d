"""The first journey of all: whoever is in danger gets the numbers at once, and a person is told.

It hears opted-out people, chats that staff have taken over and people in the middle of a form; the form stays open and
is taken up again with the next message.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from bot.content.roles import FEELINGS, OTHER_CONDITION, OTHER_HEALTH
from bot.dialogue.hearing import Hearing
from bot.dialogue.intake import taken
from bot.dialogue.names.reading import profile_name
from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.triage.answer import said, spoken
from bot.dialogue.triage.judging import ASKED, NO_RULE, PLAIN, Danger, assess
from bot.dialogue.triage.lexicon import concepts
from bot.dialogue.triage.reading import read
from bot.dialogue.turn import Alarm, Form, Promise, RequestCallback, State, Turn
from bot.dialogue.wishes.in_writing import wants_writing
from bot.dialogue.wishes.of_call import wants_call
from bot.dialogue.wishes.signs import bleeds
from bot.dialogue.wishes.speechless import is_deaf
from bot.dialogue.wishes.unwanted import beside_refusal, only_unwanted, without_refusal

BEYOND_DOUBT = 0.88  # chance of danger from which nothing speaks against it any more
PLAINLY = 0.85  # chance of danger beside a refused call: "while i am driving, i may have an accident" has less
CLEAR_QUESTION = 0.9  # confidence of the matcher that outweighs less
# Chance of danger in what stands beside a question of the page: "i took too many calcium tablets, 40 of them, what is
# the treatment". From the first on nothing outweighs it, and where a rule names it it is an alarm by itself; without a
# rule from the second on.
BESIDE, BESIDE_ALONE = 0.5, 0.7
OF_ILLNESS = frozenset({OTHER_CONDITION, OTHER_HEALTH, FEELINGS})  # topics in which danger may hide
LONGEST_NAME = 4  # words
SAID_LASTS = timedelta(minutes=10)  # the same danger again within this: the numbers alone, each time
LONGEST_WORDS = 500  # characters of the message that are handed to the person who calls


def heard(hearing: Hearing) -> Turn | None:
    """The answer to an emergency; None for everything else."""
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
        return None  # a lump that bleeds is to be seen today, which another journey says
    if danger.detail != ASKED and danger.alarm < BEYOND_DOUBT and outweighed(hearing, danger, beside):
        return None
    return answered(hearing, danger)


def _beside_a_refusal(hearing: Hearing) -> Danger | None:
    """ "Dont call me he is not breathing": the refusal denies the call, and nothing of what stands beside it."""
    rest = beside_refusal(hearing.text)  # leaves out an ambulance that came, as well
    rest = without_refusal(hearing.text) if rest is None else rest
    return assess(rest, hearing.know.matcher.meaning) if rest else None


def outweighed(hearing: Hearing, danger: Danger, beside: Danger | None = None) -> bool:
    """Whether the message is what was asked for, or clearly asks for something that is known: "does it hurt when they
    cut it out?". That it is about another illness says nothing: a heart attack is one. beside: what stands beside its
    questions.
    """
    form = hearing.state.form
    is_answer = form is not None and form.asked == "name" and len(hearing.text.split()) <= LONGEST_NAME
    if is_answer and danger.detail == NO_RULE:
        return True  # "Lal Singh": lal is red
    if form is not None and form.asked == "time" and danger.detail == NO_RULE and is_only_a_time(hearing.text):
        return True  # "turant": when to call, at once
    if only_unwanted(hearing.text) or (danger.detail == NO_RULE and _books_a_call(hearing)):
        return True
    if hearing.phrase is not None and hearing.phrase not in OF_ILLNESS:
        return True  # an editor wrote these very words, for something else
    hidden = beside is not None and beside.alarm >= BESIDE
    return (not hidden and _asks_what_is_known(hearing)) or (danger.detail == NO_RULE and _is_talk(hearing))


def _beside_its_questions(hearing: Hearing) -> Danger | None:
    """The danger in what a message says beside the questions that the content answers, which weigh little against it
    there; None where they are all that it says."""
    entries, rest = hearing.know.content.entries, hearing.text
    for part in hearing.match.parts:
        if part.best is not None and part.band == "answer" and part.best.id in entries and part.text != hearing.text:
            rest = rest.replace(part.text, " . ")
    return assess(rest, hearing.know.matcher.meaning) if rest != hearing.text else None


def _asks_what_is_known(hearing: Hearing) -> bool:
    """Whether each of its questions is clearly one that the content answers. What a person has to answer, a bite or
    a birth among it, may be danger just as well."""
    content = hearing.know.content
    known = content.entries.keys() | content.actions.keys()
    return all(
        part.best is not None
        and part.band == "answer"
        and part.best.id in known
        and part.best.confidence >= CLEAR_QUESTION
        for part in hearing.match.parts
    )


def _is_talk(hearing: Hearing) -> bool:
    talks = (part.best for part in hearing.match.parts)
    return any(
        one is not None and one.id in hearing.know.content.talk and one.confidence >= CLEAR_QUESTION for one in talks
    )


def _is_over(hearing: Hearing, danger: Danger) -> bool:
    """ "The ambulance came, don't call us": beside that nothing in the message tells of danger. Only where a call is
    open that may be meant, and never against a plain alarm."""
    facts = hearing.state.callback
    if facts is None or not facts.is_open or danger.alarm >= BEYOND_DOUBT:
        return False
    left = beside_refusal(hearing.text)
    return left is not None and assess(left, hearing.know.matcher.meaning) is None


def _books_a_call(hearing: Hearing) -> bool:
    """A call asked for in one go: who it is for, when, and about what. Danger leaves no mind for all three."""
    if not wants_call(hearing.text):
        return False
    given = taken(hearing, Form(topic=""))
    return {"name", "topic"} <= given.new and ("time" in given.new or given.refused is not None)


def answered(hearing: Hearing, danger: Danger) -> Turn:
    """The numbers and the words for this danger, and a call of its urgency unless the person wants none."""
    language = hearing.state.language_asked or spoken(hearing.text, hearing.state.language)
    content = hearing.know.content
    again = _was_said(hearing, danger)
    numbers = said(danger.category, content, language, again)
    is_urgent = danger.category == "urgent"
    told = {} if again else {"danger": danger.category, "danger_at": hearing.now}
    state = hearing.state.model_copy(update={"language": language, **told})
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
        promise = Promise(f"{kind}-promise-no-number", language)
        return Turn(
            _asks_number(state, wish), kind, (numbers, promise), (wish, alarm), why=f"{why}; asks for the number"
        )
    promise = Promise(f"{kind}-promise", language)
    return Turn(state, kind, (numbers, promise), (wish, alarm), why=why)


def _in_writing(hearing: Hearing) -> bool:
    """Whether a call would not be heard: said now, or before of a request or a form."""
    return hearing.in_writing or wants_writing(hearing.text) or is_deaf(hearing.text)


def _asks_number(state: State, wish: RequestCallback) -> State:
    """The form that takes the number of somebody whose WhatsApp does not show it, for the request just stored."""
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
    """Whether this person has had the full answer to this very danger a moment ago."""
    state = hearing.state
    recent = state.danger_at is not None and timedelta() <= hearing.now - state.danger_at < SAID_LASTS
    return recent and state.danger == danger.category


def _wants_no_call(text: str) -> bool:
    """A call can put somebody in danger who hides from the person beside them."""
    return bool(read(text).whole & concepts()["nocall"])
