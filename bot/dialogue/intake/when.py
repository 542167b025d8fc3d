"""The time that a message gives to the form, as the desk can keep it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.intake.called import bare_name, is_question
from bot.dialogue.intake.slots import SOON, slot_of, whenever
from bot.dialogue.intake.topic import topic_in
from bot.dialogue.names.reading import is_full_name
from bot.dialogue.times.alternatives import in_order, read_times
from bot.dialogue.times.following import days_from, with_day_told
from bot.dialogue.times.hindrances import names_hindrance, rules_out_that
from bot.dialogue.times.reading import is_only_a_time, puts_right, tells_of_now
from bot.dialogue.times.ruling_out import bounded, ruled_out_of, stretch_ruled_out
from bot.dialogue.times.settling import CALL_WINDOW, Refused, Settled, kept_with, settle
from bot.dialogue.times.shifts import A_BIT, Shift, shift_in
from bot.dialogue.times.spelling import words_said
from bot.dialogue.times.wish import Wish
from bot.dialogue.times.words import meaning
from bot.dialogue.turn import CallbackFacts, Form
from bot.dialogue.wishes.changing import put_time
from bot.dialogue.wishes.clauses import about_the_call
from bot.dialogue.wishes.moment import is_busy_now
from bot.dialogue.wishes.picking import pick
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import clauses
from bot.hours import DeskHours, Slot

_HOURS = 12  # on the clock


_FAR_VIEW = timedelta(days=3)  # slots that far ahead were offered for "next week", not for a closed day


# "Thursday 11 am bcoz wed she has temple": the day of a reason is not the one that is wished.
_WHY = re.compile(
    r"(?<!\w)(?:because|bcoz|bcz|bcos|coz|cuz|kyunki|kyonki|kyuki|endukante|क्योंकि|ఎందుకంటే)(?!\w)", re.IGNORECASE
)


# "Oops it is already 3, ok 4:30": the hour that it is now is not the one that is wished.
_IT_IS_NOW = re.compile(
    r"(?<!\w)(?:(?:it'?s|it is|time is) already(?= (?:\d|half|quarter|past|almost|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|already \d[\d:. ]*(?:[ap]m)?$|"
    r"baj (?:gay|chuk)\w+|(?:gantalu|gantal) (?:ayi|ayyi)\w+|बज (?:गए|गये|चुके)|(?:గంటలు|గంట) (?:అయి|అయ్యి)\S*)",
    re.IGNORECASE,
)


_SAYS_SO = re.compile(
    r"^\W*(?:he|she|they|it is|my \w+|\w+) (?:says?|said|is saying|wants|wanted|asked for|told(?: me)?|prefers)"
    r"(?: (?:that|it|at|for|to be|make it))* (?=\d)",
    re.IGNORECASE,
)


_SAYS_SO_BEHIND = re.compile(
    r"(?<=[\w\u0900-\u0dff])(?: (?:ko|ka|ke liye|को|का))? "
    r"(?:(?:bol|keh|kah|बोल|कह) (?:rah[aei]|रह[ाेी]) (?:hai|hain|h|है|हैं)|"
    r"(?:an|ann?)t+unn?\w+|ann?a(?:ru|du|di)|అంటు\w+|అన్నా\w+|అంది)\W*$",
    re.IGNORECASE,
)


def _as_wished(text: str) -> str:
    """ "He says 5", "5 ki antunnaru", of whoever is to be called: the time without who wants it."""
    plain = _SAYS_SO.sub("at ", text)
    behind = _SAYS_SO_BEHIND.sub("", plain)
    return behind if is_only_a_time(behind) else plain if is_only_a_time(plain) else text


def told_from(hearing: Hearing, *spoken_of: Form | CallbackFacts | None) -> Hearing:
    """The message with "the day after that" as a date, counted from the first of these that has a time.

    "The day before" a Monday on which the desk was closed the day before is the last day on which it was open.
    """
    if (wished := _as_wished(hearing.text)) != hearing.text:
        hearing = hearing.saying(wished)
    days, hours = days_from(hearing.text), hearing.know.hours
    start = next((each.wanted_from for each in spoken_of if each is not None and each.wanted_from is not None), None)
    if days is None or start is None:
        return hearing
    day = start.astimezone(hours.zone).date()
    while days < 0 and not hours.stretches(day - timedelta(days=1)) and day > hearing.now.date():
        day -= timedelta(days=1)
    return hearing.saying(with_day_told(hearing.text, day))


def time_in(hearing: Hearing, form: Form, rest: str, *, behind_its_word: bool = False) -> Settled | Refused | None:
    hours, asked = hearing.know.hours, form.asked
    if is_full_name(hearing.text):
        return None
    told = told_from(hearing.saying(rest), form)
    if told.text != rest:
        hearing, rest = told, told.text
    now = hearing.now.astimezone(hours.zone)
    goes_on = goes_on_with_hour(hearing, form)
    picked = asked in ("time", "confirm") and not goes_on
    option = pick(hearing.text, hearing.state.options, by_name=False) if picked else None
    if option is not None:
        if option.id == SOON:
            return Settled(None)
        slot = slot_of(option)
        if slot is None:
            return None
        return Settled(slot, day_named=True) if slot.end > now else Refused("past", now)
    if goes_on:
        hearing, rest = hearing.saying(f"at {hearing.text}"), f"at {rest}"
    if asked == "phone" and (hearing.is_number or not is_only_a_time(rest)):
        return None
    stands = form.wanted_from is not None and form.when_known
    shift = shift_in(hearing.text) if asked not in ("name", "phone") else None
    if shift is not None and (stands or (asked is not None and shift.by in (None, A_BIT))):
        return _shifted(shift, form, now, hours)
    stood = _stood(form, hours)
    if stood is not None and "?" not in rest and rules_out_that(rest, words_said(rest)):
        return stretch_ruled_out(stood, now)
    if asked == "time" and not form.named and bare_name(hearing):
        return None
    if asked not in (None, "time") and is_question(hearing) and not is_only_a_time(hearing.text):
        return None
    if is_only_a_time(before := _WHY.split(rest, maxsplit=1)[0]):
        rest = before
    if asked is None and not (form.changing and names_hindrance(rest)):
        rest = about_the_call(_without_topic(rest), alone=hearing.talk != "complaint")
    put = put_time(rest) if asked is not None else None
    rest = put or _without_the_hour_it_is(rest)
    view = form.wanted_from if asked == "time" and not form.when_known else None
    first = whenever(form) if asked == "time" else None
    far = view is not None and view - now >= _FAR_VIEW
    seen_from = view.astimezone(hours.zone).date() if view and far else None
    counted = (
        behind_its_word or put is not None or asked == "time" or (form.when_known and _is_an_hour(hearing, form, rest))
    )
    wishes = read_times(rest, now, asked=counted, view=seen_from)
    wishes = tuple(_offered_day(wish, form, now) for wish in wishes) if asked in ("time", "confirm") else wishes
    wish = wishes[0] if wishes else None
    if wish is None or (wish.soon and (is_busy_now(rest) or (tells_of_now(rest) and not wants_call(rest)))):
        return None
    if first is not None and wish.soon and not wish.denied and first.end > now:
        return Settled(first, day_named=True)  # "whenever the doctor is free", after "not today"
    if wish.any_time and not wish.denied:
        if stood is not None and form.when_known and asked != "time":
            return Settled(stood, day_named=form.day_named)  # "whatever suits you", after "friday at 5"
        if is_busy_now(hearing.text):
            return Refused("vague", now + A_BIT)  # "i am driving now, call me whenever"
    limits = stood is not None and form.when_known and _only_limits(wish, rest)
    if limits and stood is not None and (left := bounded(wish, stood, now, hours)):
        return replace(left, day_named=form.day_named)
    return _first_that_fits(wishes, form, now, hours, ranked=in_order(rest))


def _stood(form: Form, hours: DeskHours) -> Slot | None:
    """The time that stands in the form, or the first that was offered in its place."""
    if form.wanted_from is None or form.wanted_to is None:
        return None
    return Slot(form.wanted_from.astimezone(hours.zone), form.wanted_to.astimezone(hours.zone))


def _only_limits(wish: Wish, text: str) -> bool:
    """ "No calls after 6", "not before 4", of a time that stands."""
    denies = any(what and what[0] == "not" for _, what in words_said(text))
    return denies and wish.day is None and wish.clock is not None and wish.relation in ("before", "after")


_BEGINS_HOUR = re.compile(r"(?:^|\s)(?:at|by|around|@)\W*$", re.IGNORECASE)


def begins_hour(text: str) -> bool:
    """Whether the hour is still to come: "at", "tomorrow at", of somebody who sends a sentence word by word."""
    return bool(_BEGINS_HOUR.search(text))


def goes_on_with_hour(hearing: Hearing, form: Form) -> bool:
    """ "3", after "at": an hour, and no option of the list."""
    return form.begun_at and hearing.is_number


def _without_the_hour_it_is(text: str) -> str:
    """What follows the clause that says how late it is, where that names another time."""
    parts = clauses(text)
    late = next((at for at, each in enumerate(parts) if _IT_IS_NOW.search(each.strip())), len(parts))
    rest = ", ".join(parts[late + 1 :])
    return rest if any(map(str.isdigit, rest)) else text


def _offered_day(wish: Wish, form: Form, now: datetime) -> Wish:
    """ "Monday then" is the one that was just offered, not today, where today was not."""
    stood = [form.wanted_from] if form.asked == "confirm" and form.wanted_from is not None else None
    offered = stood or [slot.start for each in form.slots if not form.when_known and (slot := slot_of(each))]
    days = [start.astimezone(now.tzinfo).date() for start in offered]
    if not wish.weekday or wish.day is None or wish.day in days:
        return wish
    same = next((day for day in days if day.weekday() == wish.day.weekday()), None)
    return wish if same is None else replace(wish, day=same, weekday=False)


def _without_topic(text: str) -> str:
    """The hour of "about my 11 am appointment" is none of the call's."""
    topic = topic_in(text, free=True)
    last = topic.split()[-1].casefold() if topic else ""
    return text if topic is None or last[0].isdigit() or meaning(last) else text.replace(topic, " ", 1)


def _is_an_hour(hearing: Hearing, form: Form, rest: str) -> bool:
    """ "Sorry 5", "5 karo", where a time stands already; a "5" alone, or "ok 1", may be one of the options."""
    options = len(hearing.state.options) if form.asked is not None else 0
    number = next((int(token) for token in hearing.words.tokens if token.isdecimal()), 0)
    if hearing.is_number:  # "10", to "tomorrow, 9 am to 7 pm"
        stood = form.asked == "confirm" and form.wanted_from and form.wanted_to
        long = bool(stood) and form.wanted_to - form.wanted_from > CALL_WINDOW  # type: ignore[operator]
        return long and options < number <= _HOURS
    if not is_only_a_time(rest):
        return False
    return puts_right(rest) if number <= options or form.asked is None else True


def _shifted(shift: Shift, form: Form, now: datetime, hours: DeskHours) -> Settled | Refused:
    """Later or earlier than the time that stands; where the words do not say by how much, what is free there."""
    stood = form.wanted_from.astimezone(hours.zone) if form.wanted_from and form.when_known else None
    if shift.by is None or (stood is None and not shift.later):
        near = (form.wanted_to or now).astimezone(hours.zone) if stood and shift.later else now
        return Refused("vague", max(near, now), until=None if shift.later else stood)
    at = max(stood or now, now) + (shift.by if shift.later else -shift.by)
    found = settle(Wish(day=at.date(), clock=(at.hour, at.minute), sure=True), now, hours)
    return replace(found, day_named=True) if isinstance(found, Settled) else found


def _first_that_fits(
    wishes: tuple[Wish, ...], form: Form, now: datetime, hours: DeskHours, *, ranked: bool
) -> Settled | Refused:
    """The first wish that the desk can keep; of hours without a day ("before 12 or after 5") the next to come.
    ranked: of those on one day the first counts; where its hour is over today, another of today's does."""
    found = [(wish, _settled(wish, form, now, hours)) for wish in wishes]
    kept = [(wish, each) for wish, each in found if isinstance(each, Settled)]
    if not kept:
        return found[0][1]
    wish, first = kept[0]
    if wish.day is not None or first.slot is None:
        return first
    next_ones = [
        (each.slot.start.date() if ranked else each.slot.start, at, each)
        for at, (other, each) in enumerate(kept)
        if other.day is None and each.slot
    ]
    return min(next_ones)[2]


def _settled(wish: Wish, form: Form, now: datetime, hours: DeskHours) -> Settled | Refused:
    """The wish on the desk's calendar. Another hour means the day that stood there; another day, given as a
    correction, means the hour that stood there."""
    named = wish.day is not None or wish.moment is not None
    stands = _stood(form, hours)
    if wish.denied and not wish.soon and stands is not None and (form.when_known or form.day_named):
        found = ruled_out_of(replace(wish, denied=False), stands, now, hours, chosen=form.when_known)
        return replace(found, day_named=form.day_named) if isinstance(found, Settled) else found
    found = settle(wish, now, hours)
    if (
        form.wanted_from is not None
        and form.wanted_to is not None
        and (form.asked != "time" if named else form.day_named)
    ):
        stood = Slot(form.wanted_from.astimezone(hours.zone), form.wanted_to.astimezone(hours.zone))
        kept = settle(kept_with(wish, stood, now), now, hours)
        if isinstance(kept, Settled):
            return replace(kept, day_named=True)
        found = found if named or kept.why == "past" else kept
    return replace(found, day_named=named) if isinstance(found, Settled) else found
