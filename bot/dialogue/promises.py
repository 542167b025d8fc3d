"""Sentences that may only be said from a stored callback: filled in after the row is written, or never sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.content import Content, Language
from bot.dialogue.hearing import written
from bot.dialogue.spoken import opening, stretch
from bot.dialogue.times.settling import rounded, rounded_end
from bot.dialogue.topics import retold, told_back
from bot.dialogue.turn import CallbackFacts, Promise
from bot.dialogue.words.phones import masked
from bot.hours import DeskHours, Slot
from bot.messages import Reply

RETRY_WINDOW = timedelta(minutes=60)  # within which the next try of an unanswered call is promised

_WHERE_IT_STANDS = frozenset({"status", "danger-first"})  # these name an earlier time as well


def fulfil(promise: Promise, facts: CallbackFacts, content: Content, hours: DeskHours, now: datetime) -> Reply:
    """The promised sentence, made from the row."""
    key = f"status-{standing(facts, now)}" if promise.key == "status" else promise.key
    text = content.say(
        in_its_way(key, content, in_writing=facts.in_writing),
        promise.language,
        reference=facts.reference,
        when=spoken_slot(facts, content, hours, now, promise.language),
        name=addressed(facts),
        whom=called(facts, content, promise.language),
        person=facts.name or content.say("that-person", promise.language),
        number=masked(facts.phone) if facts.phone else content.say("no-number", promise.language),
        topic=retold(content, facts.topic, promise.language),
        holder=facts.holder or "",
        phone=content.hospital.phone,
    )
    if promise.key in _WHERE_IT_STANDS and (agreed := agreed_before(facts, hours, now)) is not None:
        when = stretch(agreed, now, content, promise.language)
        text = f"{text} {content.say('agreed-before', promise.language, agreed=when)}"
    if promise.key == "status" and facts.is_open and (added := told_back(facts.added, facts.topic)):
        text = f"{text}\n{content.say('you-added', promise.language, words=added)}"
    return Reply("\n\n".join(each for each in (promise.before, text, promise.after) if each))


def agreed_before(facts: CallbackFacts, hours: DeskHours, now: datetime) -> Slot | None:
    """The time, still to come, for which the call was agreed before a danger put it first."""
    if facts.urgency != "emergency" or facts.wanted_from is None or facts.wanted_to is None or facts.wanted_from <= now:
        return None
    return Slot(facts.wanted_from.astimezone(hours.zone), facts.wanted_to.astimezone(hours.zone))


def in_its_way(key: str, content: Content, *, in_writing: bool) -> str:
    """The key of a sentence about a request; of its form for a written answer, where there is one."""
    return written(key) if in_writing and content.can_say(written(key)) else key


def addressed(facts: CallbackFacts) -> str:
    """The name with which the writer is addressed; of somebody who wrote for another it is not known."""
    return f", {facts.name}" if facts.name and not facts.for_other else ""


def called(facts: CallbackFacts, content: Content, language: Language) -> str:
    """Who is called, as the sentences about a call need it: you, or the person that was named."""
    if not facts.for_other:
        return content.say("whom-you", language)
    return content.say("whom-other", language, person=facts.name or content.say("that-person", language))


def standing(facts: CallbackFacts, now: datetime) -> str:
    """Where a request stands, as a patient would ask it: joined, waiting, late, claimed, retry, done, cancelled."""
    if facts.merged_into:
        return "joined"
    if facts.status == "waiting" and facts.urgency == "routine" and now > facts.due_at:
        return "late"
    return facts.status


def spoken_slot(facts: CallbackFacts, content: Content, hours: DeskHours, now: datetime, language: Language) -> str:
    """When the call comes, in words: the slot that was asked for, else by when it is due.

    An urgent request has no slot: it is next, now or when the desk opens.
    """
    if facts.urgency == "emergency" or facts.due_at <= now:
        if hours.is_open(now):
            return content.say("when-next", language)
        return content.say("when-opens", language, when=opening(hours.next_open(now), now, content, language))
    return stretch(promised(facts, hours, now), now, content, language)


def promised(facts: CallbackFacts, hours: DeskHours, now: datetime) -> Slot:
    """The stretch of desk time in which the call is due; aware, in the desk's zone."""
    due = facts.due_at.astimezone(hours.zone)
    named = facts.wanted_to is not None and facts.due_at == facts.wanted_to
    if facts.status == "retry" and not named:
        due = rounded(hours.next_open(due))
        closes = next((each.end for each in hours.stretches(due.date()) if each.start <= due < each.end), due)
        return Slot(due, min(due + RETRY_WINDOW, closes))
    if facts.wanted_from and facts.wanted_to and facts.wanted_to > now:
        return Slot(facts.wanted_from.astimezone(hours.zone), facts.wanted_to.astimezone(hours.zone))
    opens = hours.next_open(now)
    return Slot(opens, rounded_end(max(due, opens)))
