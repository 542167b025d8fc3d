"""What matching one message costs, compared with a plain rapidfuzz scan in the same run.

    python bench/matching.py [--most 100000] [--lean-only]

Known texts: the phrasings of the content, then variants of them with words put before and after and letters changed.
Messages: the labelled questions of `tests/matching/questions`, in the order of a fixed shuffle, each once.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rapidfuzz import fuzz, process  # noqa: E402

from bot.content import load_content  # noqa: E402
from bot.matching import encoder, learning, words  # noqa: E402
from bot.matching.engine import Example  # noqa: E402

SIZES = (100, 1_000, 10_000, 100_000)
BEFORE = ("", "please tell me ", "sir ", "doctor ", "my mother asks ", "hello ", "ji ", "i want to know ")
AFTER = ("", " please", " in this disease", " andi", " batao", " for my father", " quickly", " thank you")
MESSAGES = 600


def known_texts(count: int) -> list[tuple[str, str]]:
    """`count` different (text, label)."""
    dice = random.Random(5)
    content = load_content(ROOT / "faq.yaml")
    base = [(phrasing, owner) for owner, _, phrasing in content.phrasings()]
    dice.shuffle(base)
    found = dict(base[:count])
    while len(found) < count:
        text, owner = dice.choice(base)
        text = f"{dice.choice(BEFORE)}{text}{dice.choice(AFTER)}"
        at = dice.randrange(len(text))
        found.setdefault(text[:at] + dice.choice("aeinrst") + text[at + dice.randrange(2) :], owner)
    return list(found.items())


def messages() -> list[str]:
    """MESSAGES labelled questions."""
    texts: list[str] = []
    for file in sorted((ROOT / "tests/matching/questions").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as handle:
            texts += [row["text"] for row in csv.DictReader(handle)]
    random.Random(6).shuffle(texts)
    return texts[:MESSAGES]


def spent(answer: object, texts: list[str]) -> tuple[float, float]:
    """(p50, p99) of the time to answer these texts, in milliseconds."""
    times = []
    for text in texts:
        start = time.perf_counter()
        answer(text)  # type: ignore[operator]
        times.append(time.perf_counter() - start)
    return tuple(1e3 * float(np.percentile(times, at)) for at in (50, 99))  # type: ignore[return-value]


def main() -> None:
    """Print one line for each size and way of matching."""
    options = argparse.ArgumentParser()
    options.add_argument("--most", type=int, default=SIZES[-1])
    options.add_argument("--lean-only", action="store_true")
    chosen = options.parse_args()
    texts = messages()
    for text in texts[:50]:
        words.read(text)
    ways = ("lean",) if chosen.lean_only else ("lean", "default")
    for size in (size for size in SIZES if size <= chosen.most):
        taught = known_texts(size)
        for way in ways:
            start = time.perf_counter()
            examples = [Example(words.read(text), label) for text, label in taught]
            meaning = encoder.load() if way == "default" else None
            engine = learning.fit(examples, encoder=meaning, strangers=0.02)
            fit = time.perf_counter() - start
            reads: list[str] = []

            def match(text: str, engine: object = engine, reads: list[str] = reads) -> None:
                reads.append(engine.rank(words.read(text)).read)  # type: ignore[attr-defined]

            middle, slow = spent(match, texts)
            asked = reads.count("meaning") / len(reads)
            print(
                f"{size:>7} {way:<8} p50 {middle:.2f} ms  p99 {slow:.2f} ms  encoder {asked:.0%}  fit {fit:.1f} s",
                flush=True,
            )
        known = [text for text, _ in taught]
        few = texts[: max(30, MESSAGES // max(1, size // 1000))]
        middle, slow = spent(lambda text, known=known: process.extractOne(text, known, scorer=fuzz.WRatio), few)
        print(f"{size:>7} WRatio   p50 {middle:.2f} ms  p99 {slow:.2f} ms", flush=True)
    print(f"peak memory of all this: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
