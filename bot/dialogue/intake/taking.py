"""What one message gives to the callback form, put together. Liberal in the reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake.called import name_in
from bot.dialogue.intake.numbers import OF_A_NUMBER, gives_own_number, is_this_number, names_this_number
from bot.dialogue.intake.slots import pieces_of
from bot.dialogue.intake.topic import topic_in
from bot.dialogue.intake.when import time_in, told_from
from bot.dialogue.names.introductions import name_beside
from bot.dialogue.names.kin import is_for_kin, name_of_kin, names_another
from bot.dialogue.names.labels import labelled
from bot.dialogue.names.reading import trimmed, well_written
from bot.dialogue.names.whom import is_for_other
from bot.dialogue.times.alternatives import names_several
from bot.dialogue.times.reading import is_only_a_time, puts_right, read_time
from bot.dialogue.times.settling import Refused, Settled
from bot.dialogue.times.shifts import shift_in
from bot.dialogue.topics import MAX_TOPIC
from bot.dialogue.turn import Form
from bot.dialogue.wishes.changing import changes_time
from bot.dialogue.wishes.several import pieces_set
from bot.dialogue.words.phones import cut_phone, joined_phone, looks_like_number, without_long_numbers
from bot.dialogue.words.phrasebook import QUESTION_WORDS

_MOST_ADDED = 3  # things told for whoever calls that the patient reads again


@dataclass(frozen=True, slots=True)
class Given:
    """The form with what the message gave; `new` names the pieces. refused: a time that the desk cannot keep."""

    form: Form
    new: frozenset[str]
    refused: Refused | None = None


def taken(hearing: Hearing, form: Form) -> Given:
    """Everything that this message supplies. `form.asked` None: free text, in which only clear signs count."""
    asked = form.asked
    phone, rest = cut_phone(hearing.text, hearing.know.content.country)
    changes: dict[str, object] = {}
    new: set[str] = set()
    other = is_for_other(hearing.text) if asked != "name" else is_for_kin(hearing.text)
    if not form.for_other and (other or (asked is not None and names_another(hearing.text))):
        changes |= {"for_other": True, "named": False, "nameless": False, "name": None, "phone": None}
        new.add("other")
    if asked == "phone" and phone is None and names_this_number(hearing):
        phone = hearing.message.sender.phone
    only_digits = bool(hearing.words.tokens) and all(map(str.isdigit, hearing.words.tokens))
    if asked == "phone" and phone is None and only_digits:
        phone = joined_phone(form.begun_with, hearing.text, hearing.know.content.country)
    own = hearing.message.sender.phone
    wrong = phone is None and looks_like_number(hearing.text)  # "my number is 12345"
    if asked in ("time", "confirm", "change") and phone is None and own and gives_own_number(hearing) and not wrong:
        phone = own
    typed = asked is None and form.phone is not None  # "this number" is the one just written
    if phone is None and own and is_this_number(hearing.text) and not wrong and not typed:
        phone = own
    if phone:
        changes["phone"] = phone
        new.add("phone")
    refused = None
    lines = _lines(hearing.text, form)
    behind = rest
    if lines.get("name"):
        name = trimmed(lines["name"])
    elif "other" in new:
        name = name_of_kin(rest) or name_beside(hearing.text)
    else:
        name, behind = name_in(hearing, form, rest)
    if behind.strip():
        free = form.model_copy(update={"asked": None}) if name and asked == "name" else form
        told = without_long_numbers(OF_A_NUMBER.sub(" ", lines.get("time", behind)))
        is_part = wrong and told.strip() != rest.strip() and only_digits  # "98480 22"
        found = (
            time_in(hearing, free, told, behind_its_word="time" in lines)
            if _may_name_a_time(form, told) and not is_part
            else None
        )
        if isinstance(found, Settled):
            changes |= pieces_of(found.slot, day_named=found.day_named)
            new.add("time")
            if asked == "time" and names_several(behind, hearing.now):  # whoever calls reads all of them
                changes["words"] = with_words(form, hearing.text).words
        refused = found if isinstance(found, Refused) else None
        if refused is not None:
            changes["not_on"] = tuple(sorted({*form.not_on, *refused.spared.days}))
            changes["not_in"] = tuple(sorted({*form.not_in, *refused.spared.parts}))
    if name:
        changes |= {"name": well_written(name), "named": True, "nameless": False}
        new.add("name")
    if topic := lines.get("topic", "")[:MAX_TOPIC] or topic_in(rest, free=asked is None):
        changes["topic"] = topic
        new.add("topic")
    return Given(form.model_copy(update=changes), frozenset(new), refused)


def _lines(text: str, form: Form) -> Mapping[str, str]:
    """Piece -> what stands behind its label or its word: "Time: 6 pm", "change number to 98… and time to 6". One piece
    alone counts where it changes what is known: "and the time to 5"."""
    if lines := labelled(text):
        return lines
    pieces = pieces_set(text)
    alone = form.asked in ("confirm", "change") or (form.asked is None and form.changing)
    return {piece: value for piece, value in pieces.items() if value} if len(pieces) > 1 or alone else {}


def _may_name_a_time(form: Form, text: str) -> bool:
    """Whether a time may be read. The form of a written answer asks for none: "it hurts at night" tells the trouble."""
    return not form.in_writing or form.asked not in (None, "confirm") or is_only_a_time(text) or changes_time(text)


def with_words(form: Form, text: str) -> Form:
    """The form with what was said added for whoever calls; the patient reads it again at the check."""
    words, added = joined(form.words, text[:300], sep="\n")[:1000], (*form.added, text[:300])
    return form.model_copy(update={"words": words, "added": added[-_MOST_ADDED:]})


def names_a_time(hearing: Hearing) -> bool:
    """The message does nothing but name another time, or rule one out: "make it 4 pm", "at 5, not 3"."""
    asks = QUESTION_WORDS - {"can", "could"}
    hearing = told_from(hearing, hearing.state.form, hearing.state.open_request)
    if shift_in(hearing.text) is not None:
        return True
    first, *rest = hearing.words.tokens or ("",)
    beside = {"do"} if "?" in hearing.text else {"do", "is"}  # "5 baje kar do", "tomorrow itself is ok"
    if not is_only_a_time(hearing.text) or first in asks or (asks - beside) & set(rest):
        return False
    now = hearing.now.astimezone(hearing.know.hours.zone)
    wish = read_time(hearing.text, now, asked=puts_right(hearing.text))
    return wish is not None and not wish.soon
