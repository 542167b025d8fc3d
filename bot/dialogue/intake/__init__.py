"""What one message gives to the callback form: a name, a number, a time, a topic, for whom."""

from bot.dialogue.intake.called import bare_name, reads_as_name
from bot.dialogue.intake.numbers import means_own_number, offers_own_number
from bot.dialogue.intake.slots import (
    SLOT,
    SOON,
    THIS_NUMBER,
    offered_slots,
    pieces_of,
    slot_of,
    slot_option,
    whenever,
    with_slot,
)
from bot.dialogue.intake.taking import Given, names_a_time, taken, with_words
from bot.dialogue.intake.topic import topic_in
from bot.dialogue.intake.when import begins_hour, goes_on_with_hour, told_from

__all__ = [
    "SLOT",
    "SOON",
    "THIS_NUMBER",
    "Given",
    "bare_name",
    "begins_hour",
    "goes_on_with_hour",
    "means_own_number",
    "names_a_time",
    "offered_slots",
    "offers_own_number",
    "pieces_of",
    "reads_as_name",
    "slot_of",
    "slot_option",
    "taken",
    "told_from",
    "topic_in",
    "whenever",
    "with_slot",
    "with_words",
]
