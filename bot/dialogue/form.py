"""Filling the callback form: what a message gives, and the next thing to ask for."""

from __future__ import annotations

import re

import phonenumbers

from bot.dialogue.hearing import Hearing, numbered
from bot.dialogue.picking import pick
from bot.dialogue.promises import slot_text
from bot.dialogue.turn import Form, Option, Turn
from bot.messages import Reply

_NUMBER = re.compile(r"\+?\d[\d\s\-().]{6,18}\d")
SLOTS_OFFERED = 3


def filled_by(hearing: Hearing, form: Form) -> Form:
    """The form with what this message and this sender supply."""
    given: dict[str, object] = {}
    sender = hearing.message.sender
    if form.phone is None:
        given["phone"] = sender.phone
    if form.name is None and sender.name and form.asked is None:
        given["name"] = sender.name[:80]
    if form.asked == "name" and hearing.text:
        given["name"] = " ".join(hearing.text.split())[:80]
    if form.asked == "phone" and (number := phone_in(hearing.text)):
        given["phone"] = number
    if form.asked == "time" and (chosen := pick(hearing.text, hearing.state.options)):
        slots = hearing.know.hours.slots(hearing.now, SLOTS_OFFERED)
        at = int(chosen.id.removeprefix("slot-"))
        if at < len(slots):
            given |= {"wanted_from": slots[at].start, "wanted_to": slots[at].end}
        given["when_known"] = True
    return form.model_copy(update=given)


def phone_in(text: str) -> str | None:
    """The first valid phone number in the text as E.164, read as an Indian one where no country is given."""
    for found in _NUMBER.finditer(text):
        try:
            number = phonenumbers.parse(found.group(), "IN")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def ask_next(hearing: Hearing, form: Form, before: str = "") -> Turn:
    """Ask for the first thing that is missing, or for the confirmation of the whole."""
    options: tuple[Option, ...] = ()
    if form.name is None:
        asked, question = "name", hearing.say("ask-name")
    elif form.phone is None:
        asked, question = "phone", hearing.say("ask-phone" if form.asked != "phone" else "ask-phone-again")
    elif not form.when_known:
        asked, question = "time", hearing.say("ask-time")
        slots = hearing.know.hours.slots(hearing.now, SLOTS_OFFERED)
        options = tuple(
            Option(id=f"slot-{at}", title=slot_text(slot, hearing.now, hearing.language))
            for at, slot in enumerate(slots)
        )
        options += (Option(id=f"slot-{len(slots)}", title=hearing.say("option-any-time")),)
    else:
        asked, question = "confirm", _summary(hearing, form)
        options = (
            Option(id="yes", title=hearing.say("option-yes")),
            Option(id="no", title=hearing.say("option-no")),
        )
    text = "\n\n".join(each for each in (before, question, numbered(options)) if each)
    form = form.model_copy(update={"asked": asked})
    after = hearing.state.model_copy(update={"step": "form", "form": form, "options": options})
    return Turn(after, "callback-step", (Reply(text),), why=f"asks for {asked}")


def _summary(hearing: Hearing, form: Form) -> str:
    when = hearing.say("any-time")
    if form.wanted_from and form.wanted_to:
        from bot.hours import Slot

        when = slot_text(Slot(form.wanted_from, form.wanted_to), hearing.now, hearing.language)
    return hearing.say(
        "ask-confirm", name=form.name or "", number=masked(form.phone or ""), when=when, topic=form.topic
    )


def masked(phone: str) -> str:
    """A number of which only the last four digits are shown."""
    return "•••• " + phone[-4:] if len(phone) >= 4 else phone
