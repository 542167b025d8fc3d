"""Answer from the content, ask which of two was meant, or admit a miss and offer a person."""

from __future__ import annotations

from datetime import date

from bot.content import Entry
from bot.dialogue import callback
from bot.dialogue.hearing import Hearing, numbered
from bot.dialogue.turn import State, Turn
from bot.matching import Part
from bot.messages import Reply

MISSES_UNTIL_OFFER = 2


def answered(hearing: Hearing) -> Turn:
    """Everything that no other journey wanted. Always answers."""
    content, match = hearing.know.content, hearing.match
    entries = tuple(dict.fromkeys(_entry(part, content.entries) for part in match.parts))
    found = tuple(entry for entry in entries if entry is not None)
    if found:
        also = ("handoff",) if any(_is_left(part, content.entries) for part in match.parts) else ()
        return tell(hearing, found, why=match.why, also=also, confidence=_confidence(match.parts))
    part = match.parts[0]
    if part.band == "ask":
        options = [each.id for each in part.candidates if each.id in content.entries or each.id in content.actions]
        if options:
            return _clarify(hearing, options[:3])
    best = part.best
    if best is not None and part.band == "answer" and best.id in content.topics:
        return _handoff(hearing, best.id)
    return _handoff(hearing, None) if part.world != "elsewhere" else _fallback(hearing)


def tell(
    hearing: Hearing, ids: tuple[str, ...], *, why: str, also: tuple[str, ...] = (), confidence: float = 1.0
) -> Turn:
    """The answers of these entries in one message, their source, and what one may ask next."""
    content, state = hearing.know.content, hearing.state
    entries = [content.entries[each] for each in ids]
    again = len(entries) == 1 and state.answered[-1:] == (entries[0].id,)
    text = [hearing.title_of(entry.short if again else entry.answer) for entry in entries]
    related = dict.fromkeys(near for entry in entries for near in entry.related if near not in ids)
    options = hearing.offer(*tuple(related)[:3], "callback")
    left = [hearing.say("rest-to-a-person")] if also else []
    tail = [hearing.say("what-next"), numbered(options)]
    after = state.model_copy(
        update={
            "step": "choosing",
            "options": options,
            "topic": ids[-1],
            "topic_age": 0,
            "misses": 0,
            "answered": (*state.answered, *ids)[-10:],
            "answers_given": state.answers_given + 1,
        }
    )
    return Turn(
        after,
        "answer",
        tuple(_messages([*text, source_line(hearing, entries), *left, "\n".join(tail)])),
        match=hearing.match,
        why=why,
        entries=ids,
        also=also,
        confidence=confidence,
    )


def source_line(hearing: Hearing, entries: list[Entry]) -> str:
    """Where the answer comes from and when somebody last looked at it."""
    reviewed = [entry.reviewed_on for entry in entries]
    if all(reviewed):
        oldest: date = min(each for each in reviewed if each)
        return hearing.say("source-reviewed", source=hearing.know.content.source, date=oldest.strftime("%d.%m.%Y"))
    newest = min(entry.drafted_on for entry in entries)
    return hearing.say("source-drafted", source=hearing.know.content.source, date=newest.strftime("%d.%m.%Y"))


def _messages(paragraphs: list[str]) -> list[Reply]:
    """Paragraphs joined into as few messages as Twilio's limit allows, never cut inside a paragraph."""
    messages: list[str] = []
    for paragraph in paragraphs:
        if messages and len(messages[-1]) + len(paragraph) + 2 <= 1500:
            messages[-1] += "\n\n" + paragraph
        else:
            messages.append(paragraph)
    return [Reply(text) for text in messages]


def _entry(part: Part, entries: object) -> str | None:
    best = part.best
    return best.id if best and part.band == "answer" and best.id in entries else None  # type: ignore[operator]


def _is_left(part: Part, entries: object) -> bool:
    return _entry(part, entries) is None and part.world == "health"


def _confidence(parts: tuple[Part, ...]) -> float:
    return min(part.best.confidence for part in parts if part.best and part.band == "answer")


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


def _handoff(hearing: Hearing, topic: str | None) -> Turn:
    title = hearing.know.content.title(topic, hearing.language) if topic else ""
    before = hearing.say("not-in-content-topic", topic=title) if topic else hearing.say("not-in-content")
    return callback.offered(
        hearing,
        "not-answered",
        topic=title or hearing.text[:120],
        before=before,
        kind="handoff",
        confidence=_best(hearing),
    )


def _fallback(hearing: Hearing) -> Turn:
    misses = hearing.state.misses + 1
    state: State = hearing.state.model_copy(update={"misses": misses, "missed": hearing.text[:300]})
    options = hearing.offer("overview", "symptoms", "treatment", "callback")
    key = "still-not-understood" if misses >= MISSES_UNTIL_OFFER else "not-understood"
    text = "\n\n".join((hearing.say(key), numbered(options), hearing.say("limits")))
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
