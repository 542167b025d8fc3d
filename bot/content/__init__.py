"""The content room: `faq.yaml`, the phrasings beside it and the wording become one checked `Content`, or a full list of
what is wrong."""

from bot.content.language import LANGUAGES, Language, Translated, as_language, in_language
from bot.content.load import files_beside, load_content
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
    "files_beside",
    "in_language",
    "load_content",
]
