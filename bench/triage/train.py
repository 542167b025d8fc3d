"""Make `bot/dialogue/triage/weights.npz` from our own labelled sentences: python -m bench.triage.train

Kernel ridge regression onto the classes, written back as one weight per feature in eight bits. `--folds` prints what
the evidence is worth on sentences that were left out, each writer's by the others' among them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from bot.content import load_content
from bot.dialogue.triage.evidence import CLASSES, SIZE, WEIGHTS, features
from bot.dialogue.triage.judging import border
from bot.dialogue.triage.reading import read
from bot.dialogue.triage.rules import holds, possible

ROOT = Path(__file__).resolve().parents[2]
SEEDS = Path(__file__).with_name("seeds")
DEV = ROOT / "tests" / "dialogue" / "triage" / "dev.csv"
PENALTY = 0.3
CONTENT_WEIGHT = 0.3  # one of the product's own phrasings counts less than a labelled sentence

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One labelled sentence. writer: who wrote it, one letter; "" for our own seeds and phrasings."""

    text: str
    label: str
    writer: str = ""
    weight: float = 1.0


def seeds() -> Iterator[Sentence]:
    """Our own sentences, `[class]` above its sentences in one file per language."""
    for file in sorted(SEEDS.glob("*.txt")):
        label = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                label = line.strip("[]")
            elif line:
                yield Sentence(line, label)


def written_by_others(file: Path = DEV) -> Iterator[Sentence]:
    """The development set, which three people wrote."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield Sentence(row["text"], row["class"], row["id"][0])


def phrasings() -> Iterator[Sentence]:
    """What patients ask about the content: none of it is an emergency."""
    loaded = load_content(ROOT / "faq.yaml")
    for _, _, line in loaded.phrasings():
        yield Sentence(line, "none", weight=CONTENT_WEIGHT)


@dataclass(frozen=True)
class Table:
    """Sentences as sparse rows: for each its feature numbers and values."""

    rows: list[tuple[NDArray[np.int64], Floats]]
    fires: NDArray[np.bool_]
    borders: Floats

    @staticmethod
    def of(sentences: list[Sentence]) -> Table:
        """Read every sentence."""
        rows, fires, borders = [], [], []
        for sentence in sentences:
            reading = read(sentence.text)
            candidates = possible(reading)
            holding = [rule for rule in candidates if holds(rule, reading)]
            nearly = [rule for rule in candidates if rule not in holding and holds(rule, reading, strictly=False)]
            values = features(reading, holding, nearly)
            rows.append((np.array(list(values)), np.array(list(values.values()))))
            fires.append(any(not rule.is_weak for rule in holding))
            borders.append(border(fires[-1], bool(holding or nearly)) if reading.whole else np.inf)
        return Table(rows, np.array(fires), np.array(borders))

    def kernel(self) -> Floats:
        """How alike each two sentences are, [sentences, sentences]."""
        used, columns = np.unique(np.concatenate([at for at, _ in self.rows]), return_inverse=True)
        alike = np.zeros((len(self.rows), len(self.rows)))
        dense = np.zeros(len(used))
        ends = np.cumsum([len(at) for at, _ in self.rows])
        starts = ends - [len(at) for at, _ in self.rows]
        order = np.argsort(columns, kind="stable")
        owner = np.repeat(np.arange(len(self.rows)), ends - starts)[order]
        value = np.concatenate([by for _, by in self.rows])[order]
        edges = np.searchsorted(columns[order], np.arange(len(used) + 1))
        del dense
        for column in range(len(used)):
            first, last = edges[column], edges[column + 1]
            if last - first > 1:
                who, how = owner[first:last], value[first:last]
                alike[np.ix_(who, who)] += np.outer(how, how)
        np.fill_diagonal(alike, [float(by @ by) for _, by in self.rows])
        return alike

    def weights(self, alphas: Floats) -> Floats:
        """One weight per feature and class out of one per sentence and class."""
        found = np.zeros((SIZE, alphas.shape[1]))
        for (at, by), alpha in zip(self.rows, alphas, strict=True):
            found[at] += np.outer(by, alpha)
        return found


def solved(kernel: Floats, labels: NDArray[np.int64], weight: Floats, at: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Ridge regression on the rows `at`: a weight per row and class, and the share each class starts from."""
    wanted = np.eye(len(CLASSES))[labels[at]]
    start = np.average(wanted, axis=0, weights=weight[at])
    system = kernel[np.ix_(at, at)] + np.diag(PENALTY / weight[at])
    return np.linalg.solve(system, wanted - start), start


def folds(kernel: Floats, table: Table, sentences: list[Sentence]) -> None:
    """What it is worth on sentences that were left out."""
    labels = np.array([CLASSES.index(each.label) for each in sentences])
    weight = np.array([each.weight for each in sentences])
    writers = np.array([each.writer for each in sentences])
    rng = np.random.default_rng(0)
    splits = {"each writer by the others": [writers == writer for writer in sorted(set(writers) - {""})]}
    drawn = rng.integers(0, 5, len(sentences))
    splits["five folds of the writers"] = [(writers != "") & (drawn == fold) for fold in range(5)]
    splits["five folds of the seeds"] = [(writers == "") & (weight == 1) & (drawn == fold) for fold in range(5)]
    splits["five folds of the phrasings"] = [(weight < 1) & (drawn == fold) for fold in range(5)]
    splits["writers by seeds and phrasings alone"] = [writers != ""]
    for name, parts in splits.items():
        none = np.zeros(len(sentences))
        for part in parts:
            train = np.flatnonzero(~part)
            alphas, start = solved(kernel, labels, weight, train)
            none[part] = (kernel[np.ix_(np.flatnonzero(part), train)] @ alphas + start)[:, 0]
        judged = np.logical_or.reduce(parts)
        report(name, labels[judged], table.fires[judged], none[judged], table.borders[judged])


def report(name: str, labels: NDArray[np.int64], fires: NDArray[np.bool_], none: Floats, borders: Floats) -> None:
    """One line of figures."""
    fired = 1 - none >= borders
    line = f"{name}: rules alone {_share(fires[labels > 0])} / {_share(fires[labels == 0])}"
    line += f", evidence alone {_share(none[labels > 0] <= 0.5)} / {_share(none[labels == 0] <= 0.5)}"
    click.echo(f"{line}, together recall {_share(fired[labels > 0])}, false alarms {_share(fired[labels == 0])}")
    for at, label in enumerate(CLASSES[1:], 1):
        if (labels == at).any():
            click.echo(f"    {label}: recall {_share(fired[labels == at])}")


def _share(found: NDArray[np.bool_]) -> str:
    return f"{found.mean():.3f}" if found.size else "-"


@click.command()
@click.option("--folds", "with_folds", is_flag=True, help="Judge by sentences left out, write nothing.")
def main(with_folds: bool) -> None:
    """Learn from seeds, development set and phrasings; write the weights."""
    sentences = [*seeds(), *written_by_others(), *phrasings()]
    table = Table.of(sentences)
    kernel = table.kernel()
    if with_folds:
        folds(kernel, table, sentences)
        return
    labels = np.array([CLASSES.index(each.label) for each in sentences])
    alphas, start = solved(kernel, labels, np.array([each.weight for each in sentences]), np.arange(len(sentences)))
    weights = table.weights(alphas)
    scales = np.abs(weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        weights=np.round(weights / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        bias=start.astype(np.float32),
    )
    click.echo(f"{len(sentences)} sentences, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
