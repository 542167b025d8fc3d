"""How long triage takes on one message: python -m bench.triage.speed

Short: the development set, each message once. Long: 4,096 characters of one kind, the worst of which is all words
that nobody has ever seen. Every figure is the median of the rounds, on a process that has been warmed up.
"""

from __future__ import annotations

import csv
import random
import statistics
import time
from collections.abc import Callable

import click

from bench.triage.train import DEV
from bot.dialogue.triage import assess
from bot.dialogue.triage.reading import CAP


def long_texts() -> dict[str, Callable[[], str]]:
    """Texts of 4,096 characters; made anew for each round, so that nothing is remembered of unseen words."""
    draw = random.Random(4)

    def unseen(alphabet: str, longest: int) -> str:
        words = ("".join(draw.choices(alphabet, k=draw.randint(2, longest))) for _ in range(CAP // 2))
        return " ".join(words)[:CAP]

    return {
        "story of known words": lambda: ("my father had some pain in the knee and then walked home again. " * 80)[:CAP],
        "dangerous words, denied": lambda: ("no chest pain no fever no blood no fits " * 120)[:CAP],
        "unseen Latin words": lambda: unseen("abcdefghiklmnoprstuvy", 10),
        "unseen Telugu words": lambda: unseen("కఖగఘచజటడణతదనపబమయరలవశసహాిీుూెేొో", 8),
        "one word without end": lambda: "a" * CAP,
        "punctuation": lambda: "(.,!?" * (CAP // 5),
    }


@click.command()
@click.option("--rounds", default=30, show_default=True)
def main(rounds: int) -> None:
    """Print the figures."""
    with DEV.open(encoding="utf-8", newline="") as rows:
        texts = [row["text"] for row in csv.DictReader(rows)]
    for text in texts:
        assess(text)
    taken = sorted(_milliseconds(text) for text in texts)
    click.echo(f"{'short, median':28} {statistics.median(taken):8.3f} ms")
    click.echo(f"{'short, 99 of 100':28} {taken[len(taken) * 99 // 100]:8.3f} ms")
    for name, make in long_texts().items():
        click.echo(f"{name:28} {statistics.median(_milliseconds(make()) for _ in range(rounds)):8.3f} ms")


def _milliseconds(text: str) -> float:
    began = time.perf_counter()
    assess(text)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
