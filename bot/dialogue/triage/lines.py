"""The emergency numbers, for a calm question ("ambulance number?") and for a bare "help!!!"."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage.lexicon import mask
from bot.dialogue.triage.reading import read
from bot.dialogue.turn import Turn
from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.messages import Reply

_LONGEST = 8  # words
_NUMBER = word_set("number numbers num nambar helpline नंबर नम्बर हेल्पलाइन నంబర్ నెంబర్ నంబరు హెల్ప్‌లైన్")
# "Where is the emergency department", "ambulance service hai": the numbers tell more than a page could.
_PLACE = word_set(
    "department dept ward room casualty service services open where kahan kaha khula ekkada unda hai विभाग कहां कहाँ सेवा "
    "ఎక్కడ సేవ ఉందా విభాగం"
)
# "Emergency contact number for my form": a number of their own.
_NOT_OURS = word_set("form forms contact column bill report file फॉर्म फार्म ఫారం ఫామ్")


_CALLED = word_set("108 112")
_HELP = word_set("help madad bachao sahayam kapadandi मदद बचाओ సహాయం కాపాడండి")


def asked(hearing: Hearing) -> Turn | None:
    """The emergency numbers, if the message asks for them."""
    return _told(hearing) if _asks(hearing) else None


def cried(hearing: Hearing) -> Turn | None:
    """The same numbers, for a bare "108" or "help!!!"."""
    return _told(hearing) if _cries(hearing) else None


def _told(hearing: Hearing) -> Turn:
    hospital = hearing.know.content.hospital
    says = hearing.say(
        "emergency-numbers",
        all_services=hospital.emergency.all_services,
        ambulance=hospital.emergency.ambulance,
    )
    return Turn(hearing.state, "phone-number", (Reply(says),), why="asked for the emergency numbers",
                actions=("phone-number",))  # fmt: skip


def _asks(hearing: Hearing) -> bool:
    words = frozenset(hearing.words.tokens)
    if len(hearing.words.tokens) > _LONGEST or not words & (_NUMBER | _PLACE) or words & _NOT_OURS:
        return False
    return bool(read(hearing.text).whole & mask("ambulance", "emergencyw"))


def _cries(hearing: Hearing) -> bool:
    """Whether it is a bare "108", "help!!!" or "help help", which leaves open whether somebody is in danger."""
    tokens = hearing.words.tokens
    said = set(tokens) - POLITE_WORDS - {"me"}
    loud = "!!" in hearing.text or sum(token in _HELP for token in tokens) > 1
    return bool(said) and (said <= _CALLED or (loud and said <= _HELP))
