"""Emergencies first: recognise danger in a message, and answer it before anything else."""

from bot.dialogue.triage.afterwards import heard as heard_after
from bot.dialogue.triage.journey import answered, heard
from bot.dialogue.triage.judging import Danger, assess
from bot.dialogue.triage.lines import asked as numbers_asked
from bot.dialogue.triage.lines import cried
from bot.dialogue.triage.order import UnfitWeights, check
from bot.dialogue.triage.veiled import cared

__all__ = [
    "Danger",
    "UnfitWeights",
    "answered",
    "assess",
    "cared",
    "check",
    "cried",
    "heard",
    "heard_after",
    "numbers_asked",
]
