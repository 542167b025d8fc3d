"""The front of the room: a message's text in, a Match out."""

from __future__ import annotations

import math
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.content import Content
from bot.matching.match import Band, Candidate, Match, Part, World
from bot.matching.words import read

ANSWER_FROM = 0.8
ASK_FROM = 0.45
MARGIN = 0.1


class Matcher:
    """Knows every phrasing of a content. Built once per content, read-only afterwards, shared by threads."""

    def __init__(self, content: Content, *, lean: bool = False, cache_dir: Path | None = None) -> None:
        self._entries = frozenset(content.entries)
        self._owners: list[str] = []
        self._plain: list[str] = []
        self._exact: dict[str, str] = {}
        for owner, _, phrasing in content.phrasings():
            plain = read(phrasing).plain
            self._owners.append(owner)
            self._plain.append(plain)
            self._exact.setdefault(plain, owner)

    def match(self, text: str, *, prior: str | None = None) -> Match:
        """What the text asks for. `prior`: the entry answered just before, which a follow-up may lean on."""
        words = read(text)
        candidates = self._ranked(words.plain)
        best = candidates[0].confidence if candidates else 0.0
        second = candidates[1].confidence if len(candidates) > 1 else 0.0
        band: Band = "none"
        if best >= ANSWER_FROM and best - second >= MARGIN:
            band = "answer"
        elif best >= ASK_FROM:
            band = "ask"
        world: World = "elsewhere" if not candidates or candidates[0].id == "elsewhere" else "health"
        part = Part(text, candidates, band, world)
        why = f"{words.plain[:120]!r}: best {best:.2f}, second {second:.2f}; answers from {ANSWER_FROM}"
        return Match((part,), words.language, words.plain, why)  # type: ignore[arg-type]

    def _ranked(self, plain: str) -> tuple[Candidate, ...]:
        if not plain:
            return ()
        if plain in self._exact:
            return (Candidate(self._exact[plain], 1.0),)
        best: dict[str, float] = {}
        for _, score, at in process.extract(plain, self._plain, scorer=fuzz.token_set_ratio, limit=40):
            ratio = (score + fuzz.ratio(plain, self._plain[at])) / 2
            best[self._owners[at]] = max(best.get(self._owners[at], 0.0), ratio)
        ranked = sorted(best.items(), key=lambda item: -item[1])[:5]
        return tuple(Candidate(name, 1 / (1 + math.exp(-(score - 78) / 6))) for name, score in ranked)
