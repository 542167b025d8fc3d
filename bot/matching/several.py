"""Which pieces of a message are its questions: several, the single one that a story leads to, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.matching import asked
from bot.matching.decide import Kind
from bot.matching.heard import Heard
from bot.matching.splitting import Piece

SUPPORTED = 0.1  # least chance in the whole message of a label that is taken from one piece
NAMED_FROM = 0.8  # confidence from which such a piece is used even if the whole message is clear by itself
# The chance from which a message without punctuation is split. Of 3,300 messages of new writers 42 were, 37 rightly.
HALVED_FROM = 0.5

# The whole message's score for its second label from which its halves, or its pieces, are examined: the more pieces,
# the less each weighs in the whole. Of 7,500 messages of new writers 809 were answered by their pieces, 10 of them with
# scores below these; of the others below them are a sixth of those with punctuation, two thirds of those without.
HALVED_ABOVE = 0.2
PARTED_ABOVE = 0.3  # divided by the number of pieces


@dataclass(frozen=True)
class Sound:
    """A piece of a message and how it was understood. place: its position. chance: that the message asks for it."""

    place: int
    piece: Piece
    heard: Heard
    kind: Kind
    chance: float

    @property
    def label(self) -> str:
        """Its likeliest label."""
        return self.heard.best[0]

    @property
    def group(self) -> str:
        """Pieces of one group are answered once: a label, or all topics, which are left to a person."""
        return "topics" if self.kind == "topic" else self.label

    @property
    def is_asked(self) -> bool:
        """Whether it is likely enough to be what the message asks for."""
        return self.chance >= asked.least(self.kind)


def may_be_several(whole: Heard, pieces: int) -> bool:
    """Whether examining a message's pieces is worth it. pieces: how many it is cut into; 1 if it has no punctuation."""
    scores = whole.ranking.scores
    least = PARTED_ABOVE / pieces if pieces > 1 else HALVED_ABOVE
    return len(scores) > 1 and float(np.partition(scores, -2)[-2]) >= least


def asked_together(sounds: Sequence[Sound], whole: Heard, pieces: int, twins: Mapping[str, str]) -> list[Sound]:
    """The questions of a message in order, if it has at least two; else []. pieces: how many it was cut into."""
    if not sounds:
        return []
    first, *rest = _likeliest_first(sounds)
    taken, groups = [first], {first.group}
    for one in rest:
        if one.group in groups or (twins.get(one.label) in groups and (pieces == 2 or one.heard.best[1] < NAMED_FROM)):
            continue  # "signs and symptoms" is one question; in a longer list each is meant
        sure = asked.chance_beside(_second(one, first, whole, pieces, twins))
        if one.heard.ranking.exact:  # `chance_beside` was fitted without known texts
            sure = max(sure, one.chance)
        if sure >= asked.least_beside(one.kind):
            taken.append(replace(one, chance=sure))
            groups.add(one.group)
    if len(taken) < 2 or not first.is_asked or all(one.kind == "topic" for one in taken):
        return []
    return sorted(taken, key=lambda one: one.place)


def asked_in_halves(ways: Sequence[Sequence[Sound]], whole: Heard, twins: Mapping[str, str]) -> list[Sound]:
    """The two questions of a message with nothing between them; else []. ways: the halves, for every way to split the
    message. Two actions are one wish ("call me any day except friday") and are not split."""
    each = [asked_together(sounds, whole, 2, twins) for sounds in ways if _may_be_halves(sounds)]
    best = max(each, key=_weakest, default=[])
    return best if _weakest(best) >= HALVED_FROM else []


def _may_be_halves(sounds: Sequence[Sound]) -> bool:
    """Whether these are two questions, or two known texts: "symptoms treatment", but not "skin doctor"."""
    ask = all(one.piece.manner == "asks" for one in sounds)
    return (ask or all(one.heard.ranking.exact for one in sounds)) and any(one.kind != "action" for one in sounds)


def _weakest(taken: Sequence[Sound]) -> float:
    return min((one.chance for one in taken), default=0.0)


def asked_alone(sounds: Sequence[Sound], whole: Heard, twins: Mapping[str, str]) -> Heard | None:
    """The single question of a story, if one piece says it more clearly than the whole; else None."""
    ordered = _likeliest_first(sounds)
    clear = next((one for one in ordered if one.kind != "topic" and one.is_asked), None)
    if clear is None or ordered[0].kind == "topic" or clear.heard.decision.choice != "answer":
        return None
    speaks = whole.decision.choice != "answer" or clear.heard.best[1] >= NAMED_FROM
    return clear.heard if speaks and whole.chance(clear.label, twins) >= SUPPORTED else None


def _likeliest_first(sounds: Sequence[Sound]) -> list[Sound]:
    return sorted(sounds, key=lambda one: (one.chance, one.place), reverse=True)


def _second(one: Sound, first: Sound, whole: Heard, pieces: int, twins: Mapping[str, str]) -> asked.Second:
    near = {label for each in (one, first) for label in (each.label, twins.get(each.label))}
    scores = zip(whole.ranking.labels, whole.ranking.scores.tolist(), strict=True)
    third = max((score for label, score in scores if label not in near), default=0.0)
    later = max(one, first, key=lambda each: each.place).piece
    score = whole.score(one.label, twins)
    asks = one.piece.manner == "asks"
    return asked.Second(
        whole=score,
        clear=one.heard.ranking.clear,
        asks=asks,
        leads=whole.best[0] in (one.label, twins.get(one.label)),
        in_a_list=pieces > 2,
        after_question=later.joint == "?",
        after_and=later.joint == "and",
        first_whole=whole.score(first.label, twins),
        ahead=score - third,
        sure=one.heard.best[1],
        first_words=min(len(first.piece.text.split()), asked.MOST_WORDS) / 10,
        first_is_topic=first.kind == "topic",
        both_ask=asks and first.piece.manner == "asks",
    )
