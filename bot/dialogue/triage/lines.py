"""The emergency numbers, for whoever asks for them calmly: "ambulance number?"."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage.lexicon import mask
from bot.dialogue.triage.reading import read
from bot.dialogue.turn import Turn
from bot.dialogue.words.phrasebook import word_set
from bot.messages import Reply

_LONGEST = 8  # words
_NUMBER = word_set("number numbers num nambar helpline नंबर नम्बर हेल्पलाइन నంబర్ నెంబర్ నంబరు హెల్ప్‌లైన్")
# "Emergency contact number for my form": one of theirs.
_NOT_OURS = word_set("form forms contact column bill report file फॉर्म फार्म ఫారం ఫామ్")


def asked(hearing: Hearing) -> Turn | None:
    """The numbers of the emergency services and of the hospital's desk."""
    words = frozenset(hearing.words.tokens)
    if len(hearing.words.tokens) > _LONGEST or not words & _NUMBER or words & _NOT_OURS:
        return None
    if not read(hearing.text).whole & mask("ambulance", "emergencyw"):
        return None
    hospital = hearing.know.content.hospital
    says = hearing.say(
        "emergency-numbers",
        all_services=hospital.emergency.all_services,
        ambulance=hospital.emergency.ambulance,
    )
    return Turn(hearing.state, "phone-number", (Reply(says),), why="asked for the emergency numbers",
                actions=("phone-number",))  # fmt: skip
