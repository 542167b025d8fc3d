"""What preparing a message's words costs, and how well it works: speed, shared skeletons, languages detected.

    python bench/words.py

The messages are the sentences of `tests/matching/language_sentences.txt`; every part of `Words` is computed.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.matching import words  # noqa: E402
from bot.matching.gloss import meaning  # noqa: E402
from bot.matching.lexicon import english  # noqa: E402
from bot.matching.skeleton import skeleton_of  # noqa: E402

SENTENCES = ROOT / "tests/matching/language_sentences.txt"
ROUNDS = 20


def sentences() -> dict[str, list[str]]:
    """The sentences of each language."""
    blocks: dict[str, list[str]] = defaultdict(list)
    language = ""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            blocks[language].append(line)
    return blocks


def microseconds(text: str) -> float:
    """The time for one message, including its lazy properties."""
    start = time.perf_counter()
    read = words.read(text)
    _ = (read.plain, read.skeleton, read.glossed, read.script)
    return (time.perf_counter() - start) * 1e6


def speed(blocks: dict[str, list[str]]) -> None:
    """Print the time to build the tables, for messages with new and with cached words, and for the longest message."""
    start = time.perf_counter()
    microseconds("what कैसे ఎలా")
    print(f"tables built in {time.perf_counter() - start:.2f} s")
    texts = [text for block in blocks.values() for text in block]
    first = [microseconds(text) for text in texts]
    again = [microseconds(text) for _ in range(ROUNDS) for text in texts]
    for name, times in (("with new words", first), ("with known words", again)):
        cuts = statistics.quantiles(times, n=100)
        print(f"a message {name}: p50 {cuts[49]:.0f} us, p99 {cuts[98]:.0f} us")
    letters = random.Random(7)
    for name, alphabet in (("Latin", "abcdeghiknorstuy "), ("Telugu", "కగతదనపమరలవసాిుేో్ం ")):
        longest = "".join(letters.choices(alphabet, k=4_096))
        print(f"4,096 {name} characters of nonsense: {microseconds(longest) / 1000:.1f} ms")


def skeletons() -> None:
    """Print how many English words share a skeleton with another."""
    together: dict[str, set[str]] = defaultdict(set)
    for word in english.WORDS:
        together[skeleton_of(word)].add(word)
    shared = sum(len(group) for group in together.values() if len(group) > 1)
    print(f"{len(english.WORDS)} English words have {len(together)} skeletons; {shared} words share one")


def languages(blocks: dict[str, list[str]]) -> None:
    """Print detected languages and the gloss's coverage, for the half of the sentences that was not used for tuning."""
    for name, lines in blocks.items():
        judged = lines[1::2]
        told = Counter(words.read(line).language for line in judged)
        line = f"{name}: {told[name]} of {len(judged)} told, {told[None]} left open"
        if name != "en":
            tokens = [token for text in judged for token in words.read(text).tokens if token not in english.WORDS]
            known = sum(meaning(token, name[:2]) is not None for token in tokens)
            line += f"; the gloss knows {known / len(tokens):.0%} of {len(tokens)} words"
        print(line)


if __name__ == "__main__":
    found = sentences()
    speed(found)
    skeletons()
    languages(found)
