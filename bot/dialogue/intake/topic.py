"""What a call should be about, as one message says it."""

from __future__ import annotations

import re

from bot.dialogue.times.words import fills, meaning
from bot.dialogue.topics import MAX_TOPIC
from bot.dialogue.words.phrasebook import POLITE_WORDS

_ABOUT = re.compile(
    r"(?:\b(?:about|regarding|concerning|related to|abt|reg)(?:\s|:)|\bre:|\b(?:call|ring|phone|asap|back|me) re\s)\s*"
    r"(?P<topic>[^\d\s][^,;.?!\n]*)",
    re.IGNORECASE,
)


_BELONGS = frozenset({"ka", "ke", "ki", "का", "के", "की", "and", "aur", "और", "mariyu", "మరియు"})


_CALLING = re.compile(
    r"(?:call|phone|fon)\w*|kar(?:ke|kar|ein|iye)?|karke|chesi|cheyandi|hai|hoon|aap|aapse|mujhse|humse|baat|karni|"
    r"(?:कॉल|फोन|फ़ोन)\S*|करके|कर|बात|करनी|है|आपसे|మీతో|meetho|meeto|(?:కాల్|ఫోన్)\S*|చేసి|చేయండి",
    re.IGNORECASE,
)


_BENT = re.compile(r"(?:ల|టి|పు|ని)$|(?:[^l]la|ti|pu)$")


_POINTS = frozenset({"this", "that", "it", "this one", "that one", "these", "them", "the same", "same"})


_ABOUT_AFTER = re.compile(
    r"(?<![^\s,;.?!])"  # at the start of a word, so that a long one is looked at once
    r"(?P<topic>(?:[^\s,;.?!]+\s+){1,4})(?:ke (?:baare|bare|barey) (?:me|mein|mai)|gurinchi|gurinci|के बारे में|"
    r"గురించి)",
    re.IGNORECASE,
)


def topic_in(text: str, *, free: bool) -> str | None:
    """What the call is about, where the text says so."""
    found = _ABOUT_AFTER.search(text) or _ABOUT.search(text)
    if found is None or (not free and "?" in text):
        return None
    words = found["topic"].split()
    if found.re is _ABOUT_AFTER:
        return _oblique(_thing_before(words), found.group().split()[-1])[:MAX_TOPIC] or None
    cut = next((at for at in range(len(words)) if _ends_topic(words[at:])), None)
    topic = " ".join(words[:cut])[:MAX_TOPIC]
    return None if topic.casefold() in _POINTS else topic or None


def _ends_topic(words: list[str]) -> bool:
    """Where what follows is when to call, or a politeness: "about this | on saturday 10 am", "my scan | please"."""
    word, *rest = (each.casefold().strip(".") for each in words)
    if word in POLITE_WORDS | {"at", "thanks", "thank"} or _names_when(word):
        return True
    if word == "and" and rest and rest[0] in ("call", "ring", "phone"):
        return True
    return word in ("on", "by", "in", "this", "next") and bool(rest) and _names_when(rest[0])


def _names_when(word: str) -> bool:
    found = meaning(word)
    return found is not None and found[0] in ("day", "weekday", "soon", "any", "part", "oclock")


def _thing_before(words: list[str]) -> str:
    """The end of the words as far as they name a thing: "5 baje call karke insurance" is about insurance."""
    plain = [word.casefold() for word in words]
    ends = [at for at, word in enumerate(plain) if word not in _BELONGS and _is_of_the_call(word)]
    begins = ends[-1] + 1 if ends else 0
    while begins < len(words) and plain[begins] in _BELONGS:
        begins += 1
    return " ".join(words[begins:])


def _is_of_the_call(word: str) -> bool:
    return word[0].isdigit() or bool(meaning(word)) or fills(word) or bool(_CALLING.fullmatch(word))


def _oblique(thing: str, link: str) -> str:
    """Telugu bends a word before "gurinchi"; the bent form only stands with it: "గడ్డల గురించి"."""
    return f"{thing} {link}" if thing and _BENT.search(thing) and link[:2] in ("gu", "గు") else thing
