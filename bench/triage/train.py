"""Make `weights.npz` and `weights.order` of `bot/dialogue/triage` from our own labelled sentences:
python -m bench.triage.train

Kernel ridge regression onto the classes, twice (`ridge.py`). The first evidence reads words and concepts alone; it is
stored as one weight per feature in eight bits. The second adds the sentence encoder: the meaning of a message is
compared with that of SUPPORTS labelled sentences (Nystroem's method). The chance of danger is fitted on what both say
of sentences whose writer was left out. That is also what is printed; `--folds` writes nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from bench.triage.ridge import View, solved
from bot.content import load_content
from bot.dialogue.triage.chance import SIGNS, Speaking, signs
from bot.dialogue.triage.evidence import CLASSES, SIZE, WEIGHTS, features, likeness
from bot.dialogue.triage.judging import ALARM, CALM, SURE
from bot.dialogue.triage.order import LEARNED, present
from bot.dialogue.triage.reading import read
from bot.dialogue.triage.rules import holds, possible
from bot.matching import encoder, logistic, words
from bot.matching.engine import centred
from bot.matching.keeping import KeptVectors
from bot.matching.postings import sparse

ROOT = Path(__file__).resolve().parents[2]
SEEDS = Path(__file__).with_name("seeds")
DEV = ROOT / "tests" / "dialogue" / "triage" / "dev.csv"
QUESTIONS = ROOT / "tests" / "matching" / "questions" / "dev.csv"
MAY_BE_DANGER = frozenset({"handoff", "fallback", "complaint"})  # kinds of messages in which danger or abuse may stand
CACHE = ROOT / "var" / "cache" / "triage"
# Shares of words and of meaning, where both are heard: of ten that were tried on writers left out, the best.
LEXICAL, MEANING = 0.7, 0.3
PENALTY = 0.05
SUPPORTS = 2_500
FOLDS = 5
CONTENT_WEIGHT = 1.5  # of one of the product's own phrasings, beside a labelled sentence
EVERY = 4  # of the phrasings one in so many is learned from: with all of them writers left out are caught less often
_WRITER = re.compile(r"[a-z0-9]+(?=-)|[a-z]")

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One labelled sentence. writer: who wrote it; "" for our own seeds and phrasings."""

    text: str
    label: str
    writer: str = ""
    weight: float = 1.0
    is_phrasing: bool = False


def seeds() -> Iterator[Sentence]:
    """Our own sentences, `[class]` above its sentences in one file per language.

    `other.txt`: what is no sentence about health at all, such as names, and other languages than ours.
    """
    for file in sorted(SEEDS.glob("*.txt")):
        label = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                label = line.strip("[]")
            elif line:
                yield Sentence(line, label)


def written_by_others(file: Path = DEV) -> Iterator[Sentence]:
    """The development set, which many people wrote."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            writer = _WRITER.match(row["id"])
            yield Sentence(row["text"], row["class"], writer[0] if writer else "?")


def phrasings() -> list[Sentence]:
    """What patients ask about the content: none of it is an emergency."""
    loaded = load_content(ROOT / "faq.yaml")
    return [Sentence(line, "none", weight=CONTENT_WEIGHT, is_phrasing=True) for _, _, line in loaded.phrasings()]


def questions(file: Path = QUESTIONS) -> Iterator[Sentence]:
    """What the matcher's development messages ask or say that can be no emergency."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["kind"] not in MAY_BE_DANGER:
                yield Sentence(row["text"], "none", is_phrasing=True)


@dataclass(frozen=True)
class Table:
    """Sentences as sparse rows of features [sentences, SIZE], and as vectors [sentences, 768] of the encoder."""

    rows: csr_array
    vectors: Floats
    centre: Floats
    rules: list[tuple[int, int, int]]  # how many hold that are strong, or weak, and how many nearly hold
    lengths: list[int]  # words

    @staticmethod
    def of(sentences: list[Sentence]) -> Table:
        """Read every sentence."""
        rows, rules, lengths = [], [], []
        for sentence in sentences:
            reading = read(sentence.text)
            candidates = possible(reading)
            holding = [rule for rule in candidates if holds(rule, reading)]
            nearly = [rule for rule in candidates if rule not in holding and holds(rule, reading, strictly=False)]
            strong = sum(not rule.is_weak for rule in holding)
            rules.append((strong, len(holding) - strong, len(nearly)))
            lengths.append(len(reading.words))
            values = features(reading, sentence.text, holding, nearly)
            rows.append((np.array(list(values), dtype=np.int64), np.array(list(values.values()), dtype=np.float32)))
        CACHE.mkdir(parents=True, exist_ok=True)
        read_texts = [words.read(sentence.text).glossed for sentence in sentences]
        vectors = KeptVectors(encoder.load(), CACHE).vectors(read_texts)
        return Table(sparse(rows, SIZE), vectors, vectors.mean(axis=0), rules, lengths)


@dataclass(frozen=True)
class Lesson:
    """What is learned from: labels, weights, and the features of all sentences by words and by meaning.

    projection [supports, supports]: makes features of meaning out of the likeness to the supports.
    """

    labels: Places
    weight: Floats
    words: csr_array
    meaning: Floats
    projection: Floats

    @staticmethod
    def of(sentences: list[Sentence], table: Table, supports: Places) -> Lesson:
        """Compare all sentences with the supports, [sentences, supports]."""
        vectors = centred(table.vectors, table.centre)
        near = likeness(vectors[supports], vectors)
        values, directions = np.linalg.eigh(near[supports].astype(np.float64))
        projection = directions / np.sqrt(np.maximum(values, 1e-3))
        labels = np.array([CLASSES.index(each.label) for each in sentences])
        weight = np.array([each.weight for each in sentences], dtype=np.float32)
        projection = projection.astype(np.float32)
        return Lesson(labels, weight, table.rows, near @ projection, projection)

    @property
    def by_words(self) -> tuple[View, ...]:
        """The features of the evidence that reads words alone."""
        return (View(self.words, 1.0),)

    @property
    def by_both(self) -> tuple[View, ...]:
        """The features of the evidence that reads words and meaning."""
        return View(self.words, LEXICAL), View(self.meaning, MEANING)

    def learned(self, views: tuple[View, ...], at: Places) -> Learned:
        """Ridge regression on the sentences `at`."""
        wanted = np.eye(len(CLASSES), dtype=np.float32)[self.labels[at]]
        start = np.average(wanted, axis=0, weights=self.weight[at]).astype(np.float32)
        penalty = (PENALTY / self.weight[at]).astype(np.float32)
        return Learned(tuple(solved([view.at(at) for view in views], wanted - start, penalty)), start)


@dataclass(frozen=True)
class Learned:
    """weights: of each view's features [features, classes]. start [classes]: the share each class starts from."""

    weights: tuple[Floats, ...]
    start: Floats

    def shares(self, views: tuple[View, ...], at: Places) -> Floats:
        """What the sentences `at` are taken for, [sentences, classes]."""
        parts = (view.rows[at] @ weights for view, weights in zip(views, self.weights, strict=True))
        found: Floats = sum(parts, self.start)
        return found


@dataclass(frozen=True)
class LeftOut:
    """What each sentence would be heard as, had nothing been learned from its writer. words, both [sentences, classes];
    fold [sentences]: FOLDS for our own sentences and phrasings, of which a fifth was left out, -1 for the rest."""

    words: Floats
    both: Floats
    fold: Places

    @staticmethod
    def of(lesson: Lesson, sentences: list[Sentence]) -> LeftOut:
        """Learn once for every fold, from all other folds."""
        writers = sorted({each.writer for each in sentences} - {""})
        fold = np.array([writers.index(each.writer) % FOLDS if each.writer else -1 for each in sentences])
        ours = np.flatnonzero(fold < 0)
        fold[ours[::FOLDS]] = FOLDS
        found = []
        for views in (lesson.by_words, lesson.by_both):
            shares = np.zeros((len(sentences), len(CLASSES)), dtype=np.float32)
            for number in range(FOLDS + 1):
                train, part = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
                shares[part] = lesson.learned(views, train).shares(views, part)
            found.append(shares)
        return LeftOut(found[0], found[1], fold)

    @property
    def asked(self) -> NDArray[np.bool_]:
        """Where the words alone do not settle it."""
        share = 1 - self.words[:, 0]
        return (share > CALM) & (share < SURE)

    def signs(self, table: Table, *, meaning: bool) -> NDArray[np.float64]:
        """What the chance of danger is made of, [sentences, SIGNS]."""
        rows = zip(self.words, self.both if meaning else self.words, table.rules, table.lengths, strict=True)
        return np.stack(
            [
                signs(Speaking(_by_class(words), _by_class(both), strong, weak, nearly, length))
                for words, both, (strong, weak, nearly), length in rows
            ]
        )


def _by_class(shares: Floats) -> dict[str, float]:
    return dict(zip(CLASSES, shares.tolist(), strict=True))


def chances(left: LeftOut, table: Table, lesson: Lesson, sentences: list[Sentence], *, meaning: bool) -> Fitted:
    """The weights of the chance, fitted on what was left out; and the chances of every fold by the weights of the
    others."""
    rows, danger = left.signs(table, meaning=meaning), (lesson.labels > 0).astype(np.float64)
    learned = np.array([not each.is_phrasing for each in sentences]) & (left.fold >= 0) & (1 - left.words[:, 0] > CALM)
    share = 1 - left.words[:, 0]
    found = np.where(share >= SURE, share, 0.0)
    for number in range(FOLDS + 1):
        part = left.asked & (left.fold == number)
        found[part] = logistic.chances(rows[part] @ _weights(rows, danger, learned & (left.fold != number)))
    return Fitted(_weights(rows, danger, learned), found)


def _weights(rows: NDArray[np.float64], danger: NDArray[np.float64], part: NDArray[np.bool_]) -> NDArray[np.float64]:
    return logistic.fitted(rows[part], danger[part], np.ones(part.sum()), np.zeros(SIGNS))


@dataclass(frozen=True)
class Fitted:
    """weights [SIGNS]; chances [sentences], by weights that were fitted without the sentence's fold."""

    weights: NDArray[np.float64]
    chances: NDArray[np.float64]


def told(left: LeftOut, lesson: Lesson, sentences: list[Sentence], fits: dict[str, Fitted]) -> None:
    """Print what it is worth on writers of whom nothing was learned."""
    danger, content = lesson.labels > 0, np.array([each.is_phrasing for each in sentences])
    strangers = (left.fold >= 0) & (left.fold < FOLDS)
    harmless, ordinary = strangers & ~danger, content & (left.fold == FOLDS)

    def tell(name: str, fired: NDArray[np.bool_]) -> None:
        shares = (_share(fired[part]) for part in (strangers & danger, harmless, ordinary))
        click.echo("{:20} recall {}, near misses {}, phrasings {}".format(name, *shares))

    for name, fit in fits.items():
        tell(name, fit.chances >= ALARM)
    click.echo(
        f"asks the encoder: {_share(left.asked[strangers])} of these, {_share(left.asked[content])} of the phrasings"
    )
    both = fits["words and meaning"].chances
    for wanted in (0.95, 0.96, 0.97, 0.98, 0.99):
        border = np.quantile(both[strangers & danger], 1 - wanted)
        tell(f"border {border:.3f}", both >= border)
    for low in np.arange(0, 1, 0.1):
        part = strangers & (both >= low) & (both < low + 0.1)
        click.echo(f"chance {low:.1f} to {low + 0.1:.1f}: danger in {_share(danger[part])} of {part.sum()}")


def _share(found: NDArray[np.bool_]) -> str:
    return f"{found.mean():.3f}" if found.size else "-"


def _eight_bits(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    scales = np.abs(weights).max(axis=0) / 127
    return np.round(weights / scales).astype(np.int8), scales.astype(np.float32)


@click.command()
@click.option("--folds", "with_folds", is_flag=True, help="Judge by sentences left out, write nothing.")
@click.option("--keep", is_flag=True, help="Keep the weights: rules changed what they need, none came, went or moved.")
def main(with_folds: bool, keep: bool) -> None:
    """Learn from seeds, development sets and phrasings; write the weights and the order that they are counted by."""
    if keep:
        LEARNED.write_text(present() + "\n", encoding="ascii")
        return
    sentences = [*seeds(), *written_by_others(), *phrasings()[::EVERY], *questions()]
    table = Table.of(sentences)
    labelled = np.flatnonzero([not each.is_phrasing for each in sentences])
    supports = np.sort(np.random.default_rng(0).permutation(labelled)[:SUPPORTS])
    lesson = Lesson.of(sentences, table, supports)
    left = LeftOut.of(lesson, sentences)
    fits = {
        "words and meaning": chances(left, table, lesson, sentences, meaning=True),
        "words alone": chances(left, table, lesson, sentences, meaning=False),
    }
    told(left, lesson, sentences, fits)
    if with_folds:
        return
    every = np.arange(len(sentences))
    by_words, by_both = (lesson.learned(views, every) for views in (lesson.by_words, lesson.by_both))
    lexical, scales = _eight_bits(by_words.weights[0])
    lexical_both, scales_both = _eight_bits(by_both.weights[0])
    known, known_scale = _eight_bits((table.vectors[supports] - table.centre).reshape(-1, 1))
    np.savez_compressed(
        WEIGHTS,
        weights=lexical,
        scales=scales,
        bias=by_words.start,
        weights_both=lexical_both,
        scales_both=scales_both,
        bias_both=by_both.start,
        supports=known.reshape(len(supports), -1),
        supports_scale=known_scale,
        centre=table.centre,
        meaning=lesson.projection @ by_both.weights[1],
        chance=fits["words and meaning"].weights,
        chance_of_words=fits["words alone"].weights,
    )
    LEARNED.write_text(present() + "\n", encoding="ascii")
    click.echo(f"{len(sentences)} sentences, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
