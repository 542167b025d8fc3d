"""The questions of the callback form: what is missing is asked for, one thing at a time; then one confirmation."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.intake import (
    SOON,
    THIS_NUMBER,
    Given,
    begins_hour,
    offered_slots,
    pieces_of,
    slot_of,
    slot_option,
    whenever,
)
from bot.dialogue.journeys.desk import closed_now
from bot.dialogue.names.reading import MAX_NAME, profile_name
from bot.dialogue.spoken import capitalised, day_name, desk_hours, stretch
from bot.dialogue.times.settling import Refused, rounded_end
from bot.dialogue.topics import in_words, retold, told_back
from bot.dialogue.turn import Asked, Form, Option, Turn
from bot.dialogue.wishes.clauses import beside_the_call, reason_given
from bot.dialogue.words.phones import digits_in, has_foreign_number, masked, means_other_number
from bot.hours import Slot
from bot.messages import Reply

_WHOLE = 10  # digits of a number; fewer may go on in the next message
CHANGE, CANCEL = "change", "cancel"
PIECES: tuple[Asked, ...] = ("name", "phone", "time", "topic")


def begun(hearing: Hearing, form: Form) -> Form:
    """The form with what is known without asking: an earlier request, the profile's name, the WhatsApp number."""
    form = form.model_copy(update={"in_writing": form.in_writing or (hearing.state.in_writing and not form.for_other)})
    if form.for_other:
        return form
    sender, before = hearing.message.sender, hearing.state.callback
    known = hearing.state.introduced or (before.name if before else None) or profile_name(sender.name)
    name = form.name or (None if form.nameless else known)
    other = means_other_number(hearing.text) or has_foreign_number(hearing.text, hearing.know.content.country)
    known_phone = None if other and not form.in_writing else sender.phone or (before.phone if before else None)
    phone = form.phone or known_phone
    return form.model_copy(update={"name": name, "phone": phone})


def about(hearing: Hearing) -> str:
    """What a call is about, where nobody has said: the question that was missed, else the last answer's title, else
    what the message tells beside its wish."""
    state = hearing.state
    if state.missed and (missed := in_words(state.missed)):
        return missed
    if state.topic is not None and state.topic in hearing.know.content.entries:
        return hearing.know.content.title(state.topic, hearing.language)
    told = beside_the_call(hearing.question) or reason_given(hearing.question)
    return in_words(told) or hearing.say("topic-general")


def missing(form: Form) -> Asked:
    """The next piece to ask for; `confirm` where nothing is missing."""
    if form.name is None and not form.nameless and (form.for_other or not form.changing):
        return "name"
    if form.in_writing:
        return "confirm"
    if form.phone is None:
        return "phone"
    return "confirm" if form.when_known else "time"


def ask(hearing: Hearing, form: Form, asked: Asked | None = None, before: str = "", again: bool = False) -> Turn:
    """Ask for one piece (the missing one, if none is named). again: the last answer was not understood."""
    asked = asked or missing(form)
    hearing = hearing.in_state(hearing.state.model_copy(update={"form": form}))  # asks for what this form needs
    form = form.model_copy(update={"topic": retold(hearing.know.content, form.topic, hearing.language)})
    question, options = QUESTIONS[asked](hearing, form, again)
    doubted = hearing.text[:MAX_NAME].casefold() if again and asked == "name" else ""
    begun_with = ""
    # A part of a number, or a wrong one: never fall back to another silently.
    if again and asked == "phone" and not form.in_writing:
        form = form.model_copy(update={"phone": None})
        digits = digits_in(hearing.text)
        so_far = form.begun_with + digits
        begun_with = (so_far if len(so_far) < _WHOLE else digits)[:_WHOLE]
    form = form.model_copy(
        update={
            "asked": asked,
            "doubted": doubted,
            "begun_with": begun_with,
            "begun_at": asked in ("time", "confirm") and begins_hour(hearing.text),
            **({"slots": options} if asked == "time" else {}),
        }
    )
    after = hearing.state.model_copy(update={"step": "form", "form": form, "options": options})
    text = joined(before, question, numbered(options))
    return Turn(after, "callback-step", (Reply(text),), why=f"asks for {asked}")


def ask_which(hearing: Hearing, form: Form) -> Turn:
    """The times once more, after words that chose none of them: a yes, "after the pooja"."""
    asking = ask(hearing, form, "time")
    text = joined(hearing.say("time-vague"), numbered(asking.state.options))
    return replace(asking, replies=(Reply(text),), why="asks which time")


def asked_on(hearing: Hearing, given: Given, before: str = "") -> Turn:
    """The next question after what a message gave, or why its time cannot be."""
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused, before)
    return ask(hearing, given.form, before=before)


def ask_refused(hearing: Hearing, form: Form, refused: Refused, before: str = "") -> Turn:
    """A time that cannot be: say why, and propose the next free one; everything else known, a yes is enough."""
    slots = offered_slots(hearing, form, refused)
    if refused.instead is not None:
        slots = (refused.instead, *[each for each in slots if each.start != refused.instead.start][:2])
    sorry = joined(before, refusal(hearing, refused))
    if not slots:
        return ask(hearing, form, "time", sorry)
    if form.changing or missing(form) in ("name", "phone") or refused.why in ("unfit", "vague", "no-day", "untold"):
        options = tuple(slot_option(each, capitalised(told(hearing, each))) for each in slots)
        form = form.model_copy(
            update={**_day_in_view(refused, slots[0]), "asked": "time", "when_known": False, "slots": options}
        )
        after = hearing.state.model_copy(update={"step": "form", "form": form, "options": options})
        text = joined(sorry, hearing.say("free-slots"), numbered(options))
        return Turn(after, "callback-step", (Reply(text),), why=f"refused: {refused.why}")
    form = form.model_copy(update=pieces_of(slots[0], day_named=refused.instead is not None))
    turn = ask(hearing, form, "confirm", joined(sorry, hearing.say("next-free", when=told(hearing, slots[0]))))
    yes, *rest = turn.state.options
    options = (yes, *(slot_option(each, capitalised(told(hearing, each))) for each in slots[1:]), *rest)
    text = turn.replies[0].text.replace(numbered(turn.state.options), numbered(options))  # type: ignore[union-attr]
    after = turn.state.model_copy(update={"options": options})
    return Turn(after, "callback-step", (Reply(text),), why=f"refused: {refused.why}")


def _day_in_view(refused: Refused, slot: Slot) -> dict[str, object]:
    """After "next week" or "not today", an hour means a day from then on."""
    if refused.why not in ("unfit", "vague"):
        return {}
    return pieces_of(slot, day_named=True)


def refusal(hearing: Hearing, refused: Refused) -> str:
    """Why that time cannot be, politely, with the desk's hours; nothing where it can."""
    know = hearing.know
    if refused.why == "any":
        return ""
    if refused.why in ("no-day", "untold"):
        return joined(hearing.say(f"time-{refused.why}", date=refused.said), hearing.say("time-vague"), sep=" ")
    open_hours = desk_hours(know.hours, hearing.now, know.content, hearing.language)
    near = refused.near.astimezone(know.hours.zone).date()
    today = hearing.now.astimezone(know.hours.zone).date()
    day = day_name(near, today, know.content, hearing.language)
    key = "time-closed-day" if refused.why != "closed-day" or not know.hours.ordinary(near) else "time-holiday"
    key = _SAID.get(refused.why, key)
    return hearing.say(key, hours=open_hours, day=day)


def told(hearing: Hearing, slot: Slot) -> str:
    """A slot in words."""
    return stretch(slot, hearing.now, hearing.know.content, hearing.language)


def when_of(hearing: Hearing, form: Form) -> str:
    """The wanted time in words; as soon as possible says by when."""
    hours = hearing.know.hours
    if form.wanted_from and form.wanted_to:
        return told(hearing, Slot(form.wanted_from.astimezone(hours.zone), form.wanted_to.astimezone(hours.zone)))
    start, end = hours.next_open(hearing.now), rounded_end(hours.after(hearing.now, hours.answer_minutes))
    return hearing.say("soon-by", when=told(hearing, Slot(start, end)))


def _name(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    key = "ask-name-other" if form.for_other else "ask-name"
    return joined(hearing.say("ask-name-again") if again else "", hearing.say(key), sep=" "), ()


def _phone(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    own = hearing.message.sender.phone
    if again:
        return hearing.say("ask-phone-again"), ()
    if own is None:
        return hearing.say("ask-phone-hidden"), ()
    options = (Option(id=THIS_NUMBER, title=hearing.say("option-this-number", number=masked(own))),)
    return hearing.say("ask-phone"), options


def _time(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    first = whenever(form)
    stands = first is not None and first.end > hearing.now
    found = (slot_of(each) for each in form.slots) if stands else offered_slots(hearing, form)
    options = tuple(slot_option(each, capitalised(told(hearing, each))) for each in found if each)
    options += () if first else (Option(id=SOON, title=hearing.say("option-any-time")),)
    before = ""
    if again:
        before = hearing.say("ask-time-again")
    elif not form.named and not form.for_other and not form.changing and form.name and form.phone:
        key = "noted-own" if form.phone == hearing.message.sender.phone else "noted-number"
        before = hearing.say(key, name=form.name, number=masked(form.phone))
    if not again:
        before = joined(before, closed_now(hearing), sep=" ")
    return joined(before, hearing.say("ask-time"), sep=" "), options


def _topic(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    return hearing.say("ask-topic"), ()


def _change(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    pieces = tuple(each for each in PIECES if not (form.in_writing and each in ("phone", "time")))
    options = tuple(Option(id=f"{CHANGE} {piece}", title=hearing.say(f"option-change-{piece}")) for piece in pieces)
    title = hearing.say("option-keep-all" if form.changing else "option-cancel-form")
    return hearing.say("ask-change"), (*options, Option(id=CANCEL, title=title))


def _confirm(hearing: Hearing, form: Form, again: bool) -> tuple[str, tuple[Option, ...]]:
    number, added = masked(form.phone or ""), told_back(form.added, form.topic)
    own = form.phone is not None and form.phone == hearing.message.sender.phone
    number = hearing.say("this-number", number=number) if own else number
    summary = hearing.say(
        "ask-confirm",
        name=form.name or hearing.say("no-name"),
        number=number,
        when=when_of(hearing, form),
        topic=form.topic,
        also=f"\n{hearing.say('check-also', words=added)}" if added else "",
    )
    options = (
        Option(id="yes", title=hearing.say("option-yes")),
        Option(id=CHANGE, title=hearing.say("option-change")),
        Option(id=CANCEL, title=hearing.say("option-cancel-form")),
    )
    return joined(hearing.say("ask-confirm-again") if again else "", summary), options


_SAID = {
    "past": "time-past",
    "closed": "time-closed",
    "closing": "time-closing",
    "far": "time-far",
    "unfit": "time-unfit",
    "vague": "time-vague",
}
QUESTIONS = {
    "name": _name,
    "phone": _phone,
    "time": _time,
    "topic": _topic,
    "change": _change,
    "confirm": _confirm,
}
