"""`faq.yaml` and the wording files become one checked `Content`, or a full list of problems."""

from bot.content.language import LANGUAGES, Language, Translated, as_language, in_language
from bot.content.load import load_content
from bot.content.model import Action, Content, Entry, Hospital, Talk, Topic
from bot.content.problems import ContentError, Problem

__all__ = [
    "LANGUAGES",
    "Action",
    "Content",
    "ContentError",
    "Entry",
    "Hospital",
    "Language",
    "Problem",
    "Talk",
    "Topic",
    "Translated",
    "as_language",
    "in_language",
    "load_content",
]
