"""What a call is about: the patient's own words as one line, and our own titles said again in another language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.content import LANGUAGES, Content, Language
from bot.dialogue.words.phones import cut_phone

_WORDS = ("general", "complaint", "image", "voice", "video", "document", "emergency", "urgent")
_BETWEEN = ", "  # several actions of one call
_HEAD = ": "  # between a title and what was said under it
MAX_TOPIC = 120
_ADDED, _MOST_ADDED = 80, 3  # characters of an addition that are told back, and how many of them


def in_words(text: str) -> str:
    """What somebody wrote, as what a call is about: one line, cut behind a word, without a phone number."""
    line = " ".join(cut_phone(text)[1].split())
    return line if len(line) <= MAX_TOPIC else line[: MAX_TOPIC - 1].rsplit(" ", 1)[0].rstrip(" ,;:.-") + "…"


def told_back(added: Sequence[str], topic: str) -> str:
    """What was added beside the topic, each in quotation marks and shortened: “i have diabetes also”."""
    lines = (in_words(each) for each in added[-_MOST_ADDED:])
    return _BETWEEN.join(f"“{_short(line)}”" for line in lines if line and line not in topic)


def _short(line: str) -> str:
    return line if len(line) <= _ADDED else line[: _ADDED - 1].rsplit(" ", 1)[0].rstrip(" ,;:.-…") + "…"


def retold(content: Content, topic: str, language: Language) -> str:
    """The topic in this language, where it is one of our own titles in any language; else as it is."""
    titles = _titles(content)
    if topic in titles:
        return titles[topic][language]
    title, head, said = topic.partition(_HEAD)
    if head and title in titles:
        return under(titles[title][language], said)
    parts = topic.split(_BETWEEN)
    return _BETWEEN.join(titles[each][language] for each in parts) if all(each in titles for each in parts) else topic


def under(title: str, text: str) -> str:
    """The patient's words under one of our own titles: "complaint: nobody helped us"."""
    return _HEAD.join(each for each in (title, in_words(text)) if each)


def told_by(content: Content, topic: str, text: str) -> str:
    """The topic after these words: they fill it where nobody has said yet what the call, or the complaint, is about."""
    if any(topic == content.say("topic-general", each) for each in LANGUAGES):
        return in_words(text) or topic
    if any(topic == content.say("topic-complaint", each) for each in LANGUAGES):
        return under(topic, text)
    return topic


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
