"""Which entries does this text ask for? Text and content in, a Match out; the only side effect is a cache on disk."""

from bot.matching.apart import LearningFailed
from bot.matching.match import Band, Candidate, Match, Part, World
from bot.matching.matcher import ELSEWHERE, Matcher
from bot.matching.words import Words, read

__all__ = ["ELSEWHERE", "Band", "Candidate", "LearningFailed", "Match", "Matcher", "Part", "Words", "World", "read"]
