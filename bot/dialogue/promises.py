"""Sentences that may only be said from a stored callback, and how a time is said in each language."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_date, format_time

from bot.content import Content, Language
from bot.dialogue.turn import CallbackFacts, Promise
from bot.hours import DeskHours, Slot
from bot.messages import Reply

_LOCALE = {"en": "en_IN", "hi": "hi_IN", "te": "te_IN", "hi-Latn": "en_IN", "te-Latn": "en_IN"}


def slot_text(slot: Slot, now: datetime, language: Language) -> str:
    """ "Tuesday, 24 November, 9:00 am to 11:00 am" in the words of the language."""
    locale = _LOCALE[language]
    day = format_date(slot.start, "EEEE, d MMMM", locale=locale)
    start, end = (format_time(at, "h:mm a", tzinfo=slot.start.tzinfo, locale=locale) for at in (slot.start, slot.end))
    return f"{day}, {start} – {end}"


def fulfil(promise: Promise, facts: CallbackFacts, content: Content, hours: DeskHours, now: datetime) -> Reply:
    """The promised sentence, made from the row. The time is the slot that was asked for, else the due time."""
    slot = _slot(facts, hours, now)
    hospital = content.hospital
    text = content.say(
        promise.key,
        promise.language,
        reference=facts.reference,
        when=slot_text(slot, now, promise.language),
        name=facts.name or "",
        topic=facts.topic,
        holder=facts.holder or "",
        phone=hospital.phone,
    )
    return Reply("\n\n".join(each for each in (promise.before, text, promise.after) if each))


def _slot(facts: CallbackFacts, hours: DeskHours, now: datetime) -> Slot:
    if facts.wanted_from and facts.wanted_to and facts.wanted_to > now:
        return Slot(facts.wanted_from.astimezone(hours.zone), facts.wanted_to.astimezone(hours.zone))
    opens = hours.next_open(max(now, facts.opened_at))
    due = max(facts.due_at.astimezone(hours.zone), opens)
    return Slot(opens, due)
