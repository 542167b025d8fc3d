"""Answer from the content, ask which of two was meant, or admit a miss and offer a person."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date

from bot.content import Content, Entry
from bot.content.roles import (
    ANY_PERSON,
    CALL,
    FEELINGS,
    OTHER_CONDITION,
    OTHER_HEALTH,
    OTHER_HOSPITAL,
    OVERVIEW,
    SPECIALIST,
    SYMPTOMS,
    TREATMENT,
    VISIT,
)
from bot.dialogue.hearing import LONG_TEXT, Hearing, joined, numbered
from bot.dialogue.journeys import callback
from bot.dialogue.journeys.desk import desk_open
from bot.dialogue.journeys.feedback import is_asked_now
from bot.dialogue.journeys.passages import explaining, naming, passages, point_meant
from bot.dialogue.names.reading import stated_name
from bot.dialogue.spoken import day_and_month
from bot.dialogue.topics import in_words, told_by
from bot.dialogue.turn import State, Turn
from bot.dialogue.wishes.explaining import word_asked
from bot.dialogue.wishes.signs import only_names_it
from bot.dialogue.wishes.stance import wants_no_call
from bot.dialogue.wishes.visits import refuses_visit
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import QUESTION_WORDS
from bot.matching import Candidate, Part, read
from bot.matching.script import OTHER, script_of
from bot.matching.splitting import pieces
from bot.messages import Reply

MISSES_UNTIL_OFFER = 2
NEAR = 0.5  # confidence from which a topic that nobody answers may still be what was meant
SURE = 0.9  # the same, from which a topic that nobody answers is named to the patient
TOLD_SURE = 0.99  # the same for what is told and not asked: "my report says 11.2"
CATCH_ALL = frozenset({OTHER_HOSPITAL, OTHER_HEALTH})  # topics whose title would tell the patient nothing
BASICS = (SYMPTOMS, OVERVIEW, SPECIALIST)


def answered(hearing: Hearing) -> Turn:
    """Everything that no other journey wanted. Always answers."""
    content, match = hearing.know.content, hearing.match
    entries = tuple(dict.fromkeys(_entry(part, content.entries) for part in match.parts))
    found = tuple(entry for entry in entries if entry is not None)
    actions = tuple(dict.fromkeys(each for part in match.parts if (each := _entry(part, content.actions))))
    if found and refuses_visit(hearing.text):
        actions = tuple(each for each in actions if each != VISIT)
    if len(actions) > 1 and wants_no_call(hearing.text):  # "don't call me, I'll call you. what is your number"
        actions = tuple(each for each in actions if each != CALL)
    if found and not actions and wants_call(hearing.text):
        actions = (CALL,)
    also = ("handoff",) if any(_is_left(part, content) for part in match.parts) else ()
    if found:
        turn = tell(hearing, found, why=match.why, also=also, confidence=_confidence(match.parts))
        return _and_actions(hearing, turn, actions) if actions else turn
    if actions:
        rest = [part.text for part in match.parts if _is_left(part, content) and not _is_a_name(part)]
        asks = any("?" in each or QUESTION_WORDS & set(read(each).tokens) for each in rest)
        left = hearing.say("rest-in-the-call") if asks else ""
        turn = callback.started(hearing, actions[0], before=left, more=actions[1:])
        return replace(_about(hearing, turn, ", ".join(rest)), also=also)
    part = next((part for part in match.parts if not (part.best and part.best.id in content.talk)), match.parts[0])
    if part.band == "ask" and not _only_names_it(hearing, part.best):
        options = [each.id for each in part.candidates if each.id in content.entries or each.id in content.actions]
        if options:
            return _clarify(hearing, options[:3])
    if len(hearing.text) > LONG_TEXT:
        return callback.offered(
            hearing,
            "not-answered",
            topic=in_words(hearing.question),
            before=hearing.say("long-text"),
            confidence=_best(hearing),
        )
    best = part.best
    if part.world != "elsewhere" and _only_names_it(hearing, best):
        return _basics(hearing)  # even where a topic is near: "a lump on my elbow" asks for no exercise
    if part.clear in content.topics:
        return _handoff(hearing, part.clear)
    return _fallback(hearing) if part.world == "elsewhere" else _handoff(hearing, None)


def has_just_answered(hearing: Hearing) -> bool:
    """Whether the last reply was an answer of the content, with no question of a form open."""
    state = hearing.state
    asked = state.form is not None and state.form.asked is not None
    just = state.step == "choosing" and state.topic_age <= 1 and state.answered[-1:] == (state.topic,)
    return just and not asked and state.topic in hearing.know.content.entries


def pointed(hearing: Hearing) -> Turn | None:
    """ "Explain point 2": a line of the answer that was just given."""
    last = hearing.state.answered[-1:]
    if not has_just_answered(hearing):
        return None
    if not point_meant(hearing.title_of(hearing.know.content.entries[last[0]].answer), hearing.text):
        return None
    return _with_more(hearing, tell(hearing, last, why="points at a line of the answer"))


def explained(hearing: Hearing) -> Turn | None:
    """ "What does ulcerate mean?": the lines of the answer just read that have the word; else those of the content that
    explain it. The page says no more about it, a person can."""
    word = word_asked(hearing.text)
    if word is None or hearing.in_form or hearing.phrase is not None:
        return None
    entries, last = hearing.know.content.entries, hearing.state.answered[-1:]
    read_now = last[0] if last and has_just_answered(hearing) and last[0] in entries else None
    order = dict.fromkeys((*((read_now,) if read_now else ()), *entries))
    answers = {each: hearing.title_of(entries[each].answer) for each in order}
    found = next(((each, lines) for each in order if (lines := explaining(answers[each], word))), None)
    if found is None and read_now is not None:
        found = (read_now, naming(answers[read_now], word))
    if found is None or not found[1]:
        return None
    entry, lines = found
    text = joined(lines, source_line(hearing, [entries[entry]]), hearing.say("no-more-known"))
    return Turn(
        hearing.state, "answer", (Reply(text),), match=hearing.match, why=f"explains {word!r}", entries=(entry,)
    )


def _with_more(hearing: Hearing, turn: Turn) -> Turn:
    """An answer that repeats a line, and that more is not known here."""
    first, *rest = turn.replies
    if not isinstance(first, Reply) or turn.kind != "answer":
        return turn
    line, _, behind = first.text.partition("\n\n")
    return replace(turn, replies=(Reply(joined(line, hearing.say("no-more-known"), behind)), *rest))


def tell(
    hearing: Hearing,
    ids: tuple[str, ...],
    *,
    why: str,
    also: tuple[str, ...] = (),
    confidence: float = 1.0,
    alone: bool = False,
    whole: bool = False,
) -> Turn:
    """The answers of these entries in one message, their source, and what one may ask next. alone: nothing is offered
    after them, because something else is asked there. whole: an answer that was just given is said in short as a whole,
    and not by the lines that fit the message."""
    content, state = hearing.know.content, hearing.state
    entries = [content.entries[each] for each in ids]
    again = len(entries) == 1 and state.answered[-1:] == (entries[0].id,)
    text = [_said_again(hearing, entry, whole) if again else hearing.title_of(entry.answer) for entry in entries]
    related = dict.fromkeys(near for entry in entries for near in entry.related if near not in ids)
    in_form = alone or (state.form is not None and state.form.asked is not None)
    options = () if in_form else hearing.offer(*tuple(related)[:3], CALL)
    left = [hearing.say("rest-to-a-person")] if also else []
    thumb = is_asked_now(state.answers_given) and not in_form
    tail = joined(
        joined(hearing.say("what-next"), numbered(options), sep="\n") if options else "",
        hearing.say("was-it-helpful") if thumb else "",
    )
    after = state.model_copy(
        update={
            "step": "choosing",
            "options": options,
            "form": state.form if in_form else None,
            "topic": ids[-1],
            "topic_age": 0,
            "misses": 0,
            "missed": "",
            "answered": (*state.answered, *ids)[-10:],
            "answers_given": state.answers_given + 1,
            "thumb_for": ids[-1] if thumb else None,
        }
    )
    return Turn(
        after,
        "answer",
        tuple(_messages([*text, source_line(hearing, entries), *left, *([tail] if tail else [])])),
        match=hearing.match,
        why=why,
        entries=ids,
        also=also,
        confidence=confidence,
    )


def _said_again(hearing: Hearing, entry: Entry, whole: bool) -> str:
    """Of an answer that the patient has just read: the lines that say what is asked now, or all of it in short."""
    condition = hearing.title_of(hearing.know.content.entries[OVERVIEW].short)
    answer = hearing.title_of(entry.answer)
    found = "" if whole else point_meant(answer, hearing.text) or passages(answer, hearing.text, condition)
    return found or hearing.title_of(entry.short)


def _and_actions(hearing: Hearing, turn: Turn, actions: tuple[str, ...]) -> Turn:
    """An answer and, in the same message, something to start: the answer first, then the action's question."""
    begun = callback.started(hearing.in_state(turn.state), actions[0], more=actions[1:])
    return replace(
        turn,
        state=begun.state,
        replies=(*turn.replies, *begun.replies),
        effects=(*turn.effects, *begun.effects),
        actions=actions,
    )


def source_line(hearing: Hearing, entries: list[Entry]) -> str:
    """Where the answer comes from, and the oldest day on which somebody looked at a part of it."""
    reviewed = [entry.reviewed_on for entry in entries]
    if all(reviewed):
        oldest = min(each for each in reviewed if each)
        return hearing.say("source-reviewed", source=hearing.know.content.source, date=_dated(hearing, oldest))
    oldest = min(entry.drafted_on for entry in entries)
    return hearing.say("source-drafted", source=hearing.know.content.source, date=_dated(hearing, oldest))


def _dated(hearing: Hearing, day: date) -> str:
    return f"{day_and_month(day, hearing.language)} {day.year}"


def _messages(paragraphs: list[str]) -> list[Reply]:
    """Paragraphs joined into as few messages as Twilio's limit allows, never cut inside a paragraph."""
    messages: list[str] = []
    for paragraph in paragraphs:
        if messages and len(messages[-1]) + len(paragraph) + 2 <= 1500:
            messages[-1] += "\n\n" + paragraph
        else:
            messages.append(paragraph)
    return [Reply(text) for text in messages]


def _entry(part: Part, known: Container[str | None]) -> str | None:
    return part.clear if part.clear in known else None


def _is_left(part: Part, content: Content) -> bool:
    known = content.entries.keys() | content.actions.keys() | content.talk.keys()
    return _entry(part, known) is None and part.world == "health" and not stated_name(part.text)


def _is_a_name(part: Part) -> bool:
    """ "Suresh, ring me": a lone name sounds like a doctor's, and is no question."""
    best, said = part.best, set(read(part.text).tokens)
    return best is not None and best.id == ANY_PERSON and len(said) <= 3 and not said & QUESTION_WORDS


def _about(hearing: Hearing, turn: Turn, rest: str) -> Turn:
    """A new form is about what was left to whoever calls, where nobody has said what it is about."""
    form = turn.state.form
    if not rest or form is None:
        return turn
    topic = told_by(hearing.know.content, form.topic, rest)
    if topic == form.topic or turn.state.step != "form":
        return turn
    before, after = form.topic, form.model_copy(update={"topic": topic})
    replies = tuple(
        Reply(each.text.replace(before, topic)) if isinstance(each, Reply) else each for each in turn.replies
    )
    return replace(turn, state=turn.state.model_copy(update={"form": after}), replies=replies)


def _confidence(parts: tuple[Part, ...]) -> float:
    return min((part.best.confidence for part in parts if part.best and part.band == "answer"), default=1.0)


def _clarify(hearing: Hearing, ids: list[str]) -> Turn:
    options = hearing.offer(*ids, "none-of-these")
    text = "\n\n".join((hearing.say("did-you-mean"), numbered(options), hearing.say("pick-hint")))
    after = hearing.state.model_copy(update={"step": "choosing", "options": options, "missed": hearing.text[:300]})
    content = hearing.know.content
    return Turn(
        after,
        "clarify",
        (Reply(text),),
        match=hearing.match,
        why=hearing.match.why,
        entries=tuple(each for each in ids if each in content.entries),
        actions=tuple(each for each in ids if each in content.actions),
        confidence=_best(hearing),
    )


def _basics(hearing: Hearing) -> Turn:
    """A lump is named and nothing asked: nobody can judge it from here, but what it may be can be read, or told."""
    options = hearing.offer(*BASICS, CALL)
    text = joined(hearing.say("sign-named"), numbered(options))
    after = hearing.state.model_copy(update={"step": "choosing", "options": options, "missed": hearing.text[:300]})
    return Turn(
        after,
        "clarify",
        (Reply(text),),
        match=hearing.match,
        why="names a lump, asks nothing",
        entries=BASICS,
        confidence=_best(hearing),
    )


def _only_names_it(hearing: Hearing, best: Candidate | None) -> bool:
    """A lump and no question; not told for a call that is being asked for or that stands, which should hear of it."""
    form, topics = hearing.state.form, hearing.know.content.topics
    if hearing.state.open_request is not None or (form is not None and form.asked is not None):
        return False
    near = best is not None and best.id in topics and best.confidence >= NEAR
    return not near and only_names_it(hearing.words, hearing.text)


def _handoff(hearing: Hearing, topic: str | None) -> Turn:
    named = topic is not None and topic not in CATCH_ALL and _is_surely_asked(hearing)
    title = hearing.know.content.title(topic, hearing.language) if topic is not None and named else ""
    before = hearing.say("not-in-content-topic", topic=title) if title else hearing.say("not-in-content")
    if topic == FEELINGS:  # a person writes that they are afraid: no word about what the content holds
        before = hearing.say("so-heavy")
    before = joined(before, desk_open(hearing))
    if hearing.state.open_request is not None and not _asks(hearing) and topic != FEELINGS:
        before = ""  # it tells something for the call: adding it is all the answer it wants
    missing = hearing.state.model_copy(update={"missed": hearing.question[:300]})
    return callback.offered(
        hearing.in_state(missing),
        "not-answered",
        topic=in_words(hearing.question),
        before=before,
        kind="handoff",
        confidence=_best(hearing),
    )


def _is_surely_asked(hearing: Hearing) -> bool:
    """Whether the topic may be named as what was asked for. "My knee hurts" tells something, and what it only resembles
    would be a wrong name for it."""
    best = hearing.match.parts[0].best
    if best is None or best.confidence < SURE:
        return False
    if best.id == OTHER_CONDITION:
        return _asks(hearing)
    return best.confidence >= TOLD_SURE or any(piece.manner != "tells" for piece in pieces(hearing.question))


def _asks(hearing: Hearing) -> bool:
    return "?" in hearing.text or bool(QUESTION_WORDS & set(hearing.words.tokens[:3]))


def _fallback(hearing: Hearing) -> Turn:
    """About something else: what the bot can do is shown; after two misses a person is offered outright."""
    misses = hearing.state.misses + 1
    state: State = hearing.state.model_copy(update={"misses": misses, "missed": hearing.text[:300]})
    if misses >= MISSES_UNTIL_OFFER:
        before = joined(hearing.say("still-not-understood"), hearing.say("limits"))
        return callback.offered(
            hearing.in_state(state),
            "not-understood",
            topic=in_words(hearing.question),
            before=before,
            kind="fallback",
            confidence=_best(hearing),
        )
    options = hearing.offer(OVERVIEW, SYMPTOMS, TREATMENT, CALL)
    foreign = script_of(hearing.words.plain) == OTHER
    last = hearing.say("languages" if foreign else "limits")
    text = joined(hearing.say("not-understood"), numbered(options), last)
    after = state.model_copy(update={"step": "choosing", "options": options})
    return Turn(
        after,
        "fallback",
        (Reply(text),),
        match=hearing.match,
        why=hearing.match.why,
        confidence=_best(hearing),
    )


def _best(hearing: Hearing) -> float:
    best = hearing.match.parts[0].best
    return best.confidence if best else 0.0
