"""What a call is about, said again in another language. What the patient wrote stays as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.content import LANGUAGES, Content, Language

_WORDS = ("general", "complaint", "image", "voice", "video", "document", "emergency", "urgent")
_BETWEEN = ", "  # several actions of one call


def retold(content: Content, topic: str, language: Language) -> str:
    """The topic in this language, where it is one of our own titles in any language; else as it is."""
    titles = _titles(content)
    if topic in titles:
        return titles[topic][language]
    parts = topic.split(_BETWEEN)
    return _BETWEEN.join(titles[each][language] for each in parts) if all(each in titles for each in parts) else topic


@lru_cache(maxsize=4)
def _titles(content: Content) -> Mapping[str, Mapping[Language, str]]:
    """Each of our own topics, as any language says it -> as every language says it."""
    rows = [{each: content.say(f"topic-{word}", each) for each in LANGUAGES} for word in _WORDS]
    things = (*content.entries, *content.actions, *content.topics)
    rows += [{each: content.title(thing, each) for each in LANGUAGES} for thing in things]
    found: dict[str, Mapping[Language, str]] = {}
    for row in rows:
        for text in row.values():
            found.setdefault(text, row)
    return found
