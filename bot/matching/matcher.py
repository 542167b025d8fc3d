"""The entry point of the package: a message's text in, a Match out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest
from pathlib import Path
from typing import Any

from bot.content import Content, Entry, in_language
from bot.matching import apart, asked, context, encoder, keeping, several, stories
from bot.matching.decide import Kind, decide
from bot.matching.encoder import MODEL_SHA256, Encoder, EncoderMissing, Vector
from bot.matching.engine import Engine
from bot.matching.heard import Heard
from bot.matching.match import Band, Candidate, Match, Part, World
from bot.matching.several import Sound
from bot.matching.splitting import MOST_HALVED, Piece, halves, pieces, without_refused
from bot.matching.words import read

SHOWN = 5  # candidates of a part
TWIN_SERVES = 0.8  # how often a patient is served by the near twin of the right entry
REMEMBERED = 1_000  # texts whose result is cached, some 9 kB each
CLEAR_REST = 0.5  # confidence from which a message is read without the pieces that it refuses
FAINT = 0.15  # below this score a message resembles nothing in the content
STRANGERS = 0.02  # share of messages that no label fits: topics and `elsewhere` are labels too
ELSEWHERE = frozenset({"elsewhere", "small-talk", "abuse"})


class Matcher:
    """Matches messages to a content. Built once per content, read-only afterwards, thread-safe."""

    def __init__(self, content: Content, *, lean: bool = False, cache_dir: Path | None = None) -> None:
        self._kinds = _kinds(content)
        self._ours = frozenset(one for one, kind in self._kinds.items() if kind in ("entry", "topic", "action"))
        self._twins = _twins(content)
        self._entries = content.entries
        self._encoder = None if lean else _encoder()
        self._engine = _ready(content, self._encoder, cache_dir)
        self._hear = lru_cache(maxsize=REMEMBERED)(self._hear_anew)
        self._match = lru_cache(maxsize=REMEMBERED)(self._match_anew)

    def match(self, text: str, *, prior: str | None = None) -> Match:
        """What the text asks for. prior: the entry answered just before, which a follow-up may refer to."""
        return self._match(text, prior)

    def _match_anew(self, text: str, prior: str | None) -> Match:
        before = self._entries.get(prior or "")
        said = self._hear(text)
        whole = self._wanted(said)
        questions = self._questions(whole, before)
        if questions[0] is whole:
            questions = self._as_story(whole, before)
        if before is not None and len(questions) == 1:
            questions = [self._in_light(questions[0], before)]
        why = "; ".join(self._why(one) for one in questions)
        return Match(tuple(map(self._part, questions)), said.words.language, said.words.plain, why)  # type: ignore[arg-type]

    def _wanted(self, whole: Heard) -> Heard:
        """The message without the pieces that say what it is not about, if the rest is clear by itself."""
        rest = None if whole.ranking.exact else without_refused(whole.text)
        if rest is None:
            return whole
        heard = self._hear(rest)
        label, sure = heard.best
        return heard if self._kinds.get(label, "talk") != "talk" and sure >= CLEAR_REST else whole

    @property
    def known(self) -> Mapping[str, str]:
        """Normalised phrasing -> its label."""
        return self._engine.known

    def meaning(self, text: str) -> Vector | None:
        """The sentence encoder's vector of a text; None if there is no encoder."""
        return self._encoder.vector(read(text).glossed) if self._encoder else None

    def _as_story(self, whole: Heard, before: Entry | None) -> list[Heard]:
        """For a long message without punctuation: the two questions at its end, or the whole, reweighed by its
        stretches. Any other message is returned unchanged."""
        words = whole.text.split()
        if len(words) < stories.LEAST_WORDS or whole.ranking.exact:
            return [whole]
        last = self._questions(self._hear_anew(" ".join(words[-MOST_HALVED:])), before)
        if len(last) > 1 and all((one.asked or 0) >= stories.BOTH_FROM for one in last):
            return last
        if whole.decision.choice == "answer" and whole.best[1] >= stories.CLEAR:
            return [whole]
        stretches = (
            stories.Stretch(begin == 0, end == len(words), self._hear_anew(" ".join(words[begin:end])))
            for begin, end in stories.spans(len(words))
        )
        return [replace(whole, **self._weighed(stories.chances(stretches, whole, self._kinds)))]

    def _in_light(self, heard: Heard, before: Entry) -> Heard:
        """The result reweighed by the entry answered before; known texts and long messages are unchanged."""
        if heard.ranking.exact or len(heard.words.tokens) > context.SHORT:
            return heard
        settled = heard.decision.choice == "answer" and self._kinds[heard.best[0]] == "entry"
        if context.has_no_subject(heard.words) and not settled:
            subject = in_language(before.title, heard.words.language or "en")  # type: ignore[arg-type]
            together = self._hear(f"{subject} {heard.text}")
            chances = {one: context.KEPT * chance for one, chance in together.chances.items()}
            if self._kinds.get(together.best[0]) == "entry":
                return replace(together, text=heard.text, words=heard.words, **self._weighed(chances))
        chances = context.asked_next(heard.chances, before.id, before.related)
        return replace(heard, **self._weighed(chances))

    def _weighed(self, chances: dict[str, float]) -> dict[str, Any]:
        return {"chances": chances, "decision": decide(chances, self._kinds, self._twins, self._strange(chances))}

    def _questions(self, whole: Heard, before: Entry | None) -> list[Heard]:
        """The questions of a message: the message itself, or those of its pieces that ask for something."""
        if whole.ranking.exact:
            return [whole]
        cut = pieces(whole.text)
        if not several.may_be_several(whole, len(cut)):
            return [whole]
        if len(cut) > 1:
            sounds = self._sounds(cut, whole, before)
            together = several.asked_together(sounds, whole, len(cut), self._twins)
        else:
            sounds = []
            ways = [self._sounds(way, whole, before) for way in halves(whole.text)]
            together = several.asked_in_halves(ways, whole, self._twins)
        if together:
            return [replace(one.heard, asked=one.chance) for one in together]
        return [several.asked_alone(sounds, whole, self._twins) or whole]

    def _sounds(self, cut: Sequence[Piece], whole: Heard, before: Entry | None) -> list[Sound]:
        found = (self._sound(place, piece, whole, before) for place, piece in enumerate(cut))
        return [one for one in found if one is not None]

    def _sound(self, place: int, piece: Piece, whole: Heard, before: Entry | None) -> Sound | None:
        """What a piece by itself would ask for; None if it asks for nothing."""
        if piece.manner == "denies":
            return None
        heard = self._hear(piece.text)
        label = heard.best[0]
        kind = self._kinds.get(label)
        if kind not in ("entry", "action", "topic"):
            return None
        if before is not None and label == before.id and piece.manner != "asks":
            return None  # "ok, got the causes" refers to the last answer
        sure = asked.chance(piece.manner, kind, clear=heard.ranking.clear, whole=whole.score(label, self._twins))
        return Sound(place, piece, heard, kind, sure)

    def _hear_anew(self, text: str) -> Heard:
        words = read(text)
        ranking = self._engine.rank(words, self._twins)
        heard = self._engine.knows(words) and float(ranking.scores.max()) >= FAINT
        chances = dict(ranking.best(len(ranking.labels))) if heard else {}
        return Heard(text, words, ranking, **self._weighed(chances))

    def _strange(self, chances: Mapping[str, float]) -> float:
        """The chance that the message is out of scope, given that no label fits."""
        foreign = max((chances.get(one, 0.0) for one in ELSEWHERE), default=0.0)
        ours = max((chance for one, chance in chances.items() if one in self._ours), default=0.0)
        return foreign / (foreign + ours) if foreign + ours else 1.0

    def _part(self, heard: Heard) -> Part:
        choice, about = heard.decision.choice, heard.decision.about
        served = self._served(heard.chances)
        if heard.asked is not None:
            choice, about = "hand off" if self._kinds[heard.best[0]] == "topic" else "answer", heard.best[:1]
            served[about[0]] = heard.asked
        first = about if choice != "hand off" or heard.best[0] in about else ()
        likeliest = nlargest(SHOWN + len(first), served, key=served.__getitem__)
        order = [*first, *(one for one in likeliest if one not in first)]
        candidates = tuple(Candidate(one, served[one]) for one in order[:SHOWN])
        band: Band = "none"
        world: World = "content"
        if choice == "answer":
            band = "answer"
        elif choice == "ask":
            band = "ask"
        elif choice == "hand off":
            world = "health"
            if first:
                band = "answer"
        else:
            world = "elsewhere"
        return Part(heard.text, candidates, band, world)

    def _served(self, chances: Mapping[str, float]) -> dict[str, float]:
        """The chance that each label serves the patient: that it is meant or, to a lesser degree, its twin."""
        served = {label: min(1.0, chance) for label, chance in chances.items()}
        for label, twin in self._twins.items():
            if label in served:
                served[label] = min(1.0, chances[label] + TWIN_SERVES * chances.get(twin, 0.0))
        return served

    def _why(self, heard: Heard) -> str:
        best, sure = heard.best
        prices = ", ".join(
            f"{name} {price:.2f}" for name, price in sorted(heard.decision.prices.items(), key=lambda item: item[1])
        )
        return f"{heard.words.plain[:120]!r}: {heard.ranking.read} says {best} {sure:.2f}; expected cost: {prices}"


def _encoder() -> Encoder | None:
    try:
        return encoder.load()
    except EncoderMissing:
        return None


def _kinds(content: Content) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    kinds.update(dict.fromkeys(content.entries, "entry"))
    kinds.update(dict.fromkeys(content.actions, "action"))
    kinds.update(dict.fromkeys(content.topics, "topic"))
    kinds.update(dict.fromkeys(content.talk, "talk"))
    kinds.update(dict.fromkeys(ELSEWHERE, "elsewhere"))
    return kinds


def _twins(content: Content) -> dict[str, str]:
    """Pairs of entries that are each other's first related entry: patients hardly distinguish them."""
    first = {entry.id: entry.related[0] for entry in content.entries.values() if entry.related}
    return {one: other for one, other in first.items() if first.get(other) == one}


def _ready(content: Content, meaning: Encoder | None, cache_dir: Path | None) -> Engine:
    """The engine for this content: loaded from the cache, or learned and cached. Raises LearningFailed."""
    phrasings = [(owner, phrasing) for owner, _, phrasing in content.phrasings()]
    job = apart.Job(phrasings, _evidence(content), STRANGERS, lean=meaning is None)
    if cache_dir is None or not keeping.is_writable(cache_dir):
        return job.done(meaning, None)
    file = cache_dir / keeping.name_of(["lean" if meaning is None else MODEL_SHA256, *job.texts])
    kept = keeping.load(file, meaning)
    if kept is None and len(phrasings) >= apart.MANY:
        job.done_apart(file)
        kept = keeping.load(file, meaning)
    if kept is not None:
        return kept
    engine = job.done(meaning, cache_dir)
    keeping.save(engine, file)
    return engine


def _evidence(content: Content) -> dict[str, list[str]]:
    evidence: dict[str, list[str]] = {}
    for group in (content.entries, content.actions, content.topics):
        for name, thing in group.items():
            evidence[name] = list(thing.title.values())
    for name, entry in content.entries.items():
        evidence[name] += _sentences(entry.answer["en"])
    return evidence


def _sentences(answer: str) -> list[str]:
    pieces = re.split(r"[.\n!?]+", answer.replace("*", ""))
    return [piece for piece in (piece.strip(" •") for piece in pieces) if len(piece.split()) >= 3]
