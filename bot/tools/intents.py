"""`intents`: the matcher alone on any labelled data."""

from __future__ import annotations

import csv
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import numpy as np

from bot.matching import decide, encoder, learning, words
from bot.matching.engine import Example
from bot.tools.setting import OutFile

NO_LABEL = "oos"
_NO_LABEL_NAMES = {"oos", "NO_NODES_DETECTED"}


@dataclass(frozen=True)
class Prediction:
    """One test text: its label, the predicted label (`oos`: no answer), and the confidence."""

    text: str
    label: str
    predicted: str
    confidence: float
    best: str  # the first candidate, whatever its confidence


def read_rows(path: Path) -> list[tuple[str, str]]:
    """(text, label) of a CSV file with the header `text,label` or `sentence,label`."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        names = reader.fieldnames or []
        column = "text" if "text" in names else "sentence"
        if column not in names or "label" not in names:
            raise click.BadParameter(f"{path}: the header needs text,label or sentence,label")
        rows = [(row[column] or "", row["label"] or "") for row in reader]
    if not rows:
        raise click.BadParameter(f"{path}: no row below the header")
    return [(text, NO_LABEL if label in _NO_LABEL_NAMES else label) for text, label in rows]


@click.command("intents")
@click.option("--train", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--test", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--json", "out", type=OutFile(), help="Write figures here.")
@click.option("--lean", is_flag=True, help="Spelling only, without the sentence encoder.")
def command(train: Path, test: Path, out: Path | None, lean: bool) -> None:
    """Learn from one labelled file, evaluate on another."""
    taught = read_rows(train)
    meaning = None if lean else encoder.load()
    started = time.perf_counter()
    examples = [Example(words.read(text), label) for text, label in taught]
    titles = {label: [label.replace("_", " ").replace("-", " ")] for _, label in taught if label != NO_LABEL}
    matcher = learning.fit(examples, titles, encoder=meaning)
    fit_s = time.perf_counter() - started
    predictions: list[Prediction] = []
    spent: list[float] = []
    for text, label in read_rows(test):
        started = time.perf_counter()
        ranking = matcher.rank(words.read(text))
        spent.append(time.perf_counter() - started)
        [(best, chance)] = ranking.best(1)
        predicted = best if decide.would_name(ranking) else NO_LABEL
        predictions.append(Prediction(text, label, predicted, round(chance, 4), best))
    figures: dict[str, object] = {**judge(predictions)}
    figures["p50_ms"], figures["p99_ms"] = (round(1e3 * float(np.percentile(spent, at)), 3) for at in (50, 99))
    figures["fit_s"] = round(fit_s, 2)
    for name, value in figures.items():
        click.echo(f"{name}: {value}")
    if out:
        figures["predictions"] = [asdict(prediction) for prediction in predictions]
        out.write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")


def judge(predictions: list[Prediction]) -> dict[str, float | None]:
    """The figures; None where the test file has nothing to measure one on.

    accuracy: the share of texts with a label that have it as first candidate, answered or not. in_scope_accuracy: the
    same, counting only what would be answered. answered_precision: the share of right answers among all answers.
    """
    inside = [one for one in predictions if one.label != NO_LABEL]
    outside = [one for one in predictions if one.label == NO_LABEL]
    answered = [one for one in predictions if one.predicted != NO_LABEL]
    at_nine = [one for one in predictions if 0.85 <= one.confidence < 0.95]
    return {
        "accuracy": _share([one.best == one.label for one in inside]),
        "in_scope_accuracy": _share([one.predicted == one.label for one in inside]),
        "oos_recall": _share([one.predicted == NO_LABEL for one in outside]),
        "mcc": matthews([one.label for one in predictions], [one.predicted for one in predictions]),
        "auroc": ranking_quality([one.confidence for one in inside], [one.confidence for one in outside]),
        "answered": _share([one.predicted != NO_LABEL for one in predictions]),
        "answered_precision": _share([one.predicted == one.label for one in answered]),
        "precision_near_0.9": _share([one.best == one.label for one in at_nine]),
        "wrong_answers": _share([one.predicted not in (NO_LABEL, one.label) for one in predictions]),
    }


def matthews(truth: list[str], predicted: list[str]) -> float:
    """Matthews correlation over all labels, between -1 and 1; 0 if it is undefined."""
    names = {name: place for place, name in enumerate(sorted({*truth, *predicted}))}
    real = np.bincount([names[name] for name in truth], minlength=len(names)).astype(float)
    said = np.bincount([names[name] for name in predicted], minlength=len(names)).astype(float)
    right = float(sum(one == other for one, other in zip(truth, predicted, strict=True)))
    count = float(len(truth))
    below = (count**2 - said @ said) * (count**2 - real @ real)
    return round(float((right * count - real @ said) / np.sqrt(below)), 4) if below > 0 else 0.0


def ranking_quality(inside: list[float], outside: list[float]) -> float | None:
    """Area under the ROC curve: how often a text in scope has a higher confidence than one out of scope."""
    if not inside or not outside:
        return None
    values = np.array(inside + outside)
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values))
    ranks[order] = np.arange(1, len(values) + 1)
    _, group = np.unique(values, return_inverse=True)
    means = np.bincount(group, weights=ranks) / np.bincount(group)
    above = means[group][: len(inside)].sum() - len(inside) * (len(inside) + 1) / 2
    return round(float(above / (len(inside) * len(outside))), 4)


def _share(hits: list[bool]) -> float | None:
    return round(sum(hits) / len(hits), 4) if hits else None


if __name__ == "__main__":
    command()
