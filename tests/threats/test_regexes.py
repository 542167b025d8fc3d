"""Threat 18: no pattern of ours takes much more than linear time, even for the worst text that fits into a message."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import bot

LADDER = (256, 1024, 4096)  # characters; a bad pattern already shows at a small size, before it can stall the test
STEP = 4
TOO_MUCH = STEP**1.5  # between linear growth (STEP) and quadratic growth (STEP squared)
NOTICEABLE = 0.002  # seconds; shorter times are harmless, and too noisy to measure growth
WORST = (
    *"a0 +\n\t.,-_*~'\"(){}[]<>/:@#|\\",
    "अ",
    "ం",
    "\u0301",
    "\u200d",
    "ab",
    "a ",
    "0 ",
    "a1",
    "\n ",
    "a.",
    "{a",
    "- ",
)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern in our modules, by itself or in a collection."""
    for found in pkgutil.walk_packages(bot.__path__, "bot."):
        if ".migrations" in found.name or found.name.endswith(("__main__", "gunicorn")):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _inside(value, 3):
                yield f"{found.name}.{name}", pattern


def _inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif depth and isinstance(value, dict):
        for each in value.values():
            yield from _inside(each, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _inside(each, depth - 1)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """The pattern's time for a text; the best of three, because the machine may be busy."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        pattern.search(text)
        pattern.sub("", text)
        best = min(best, time.process_time() - began)
    return best


def test_there_are_patterns_to_look_at() -> None:
    assert len(dict(patterns())) > 5


def growth(pattern: re.Pattern[str], unit: str) -> float:
    """The largest ratio of the times for one size and the size before; 1 if the times do not matter."""
    worst, before = 1.0, 0.0
    for size in LADDER:
        spent = seconds(pattern, unit * (size // len(unit)) + "!")
        if before and spent > NOTICEABLE:
            worst = max(worst, spent / before)
        if worst > TOO_MUCH:
            break
        before = spent
    return worst


def always_grows(pattern: re.Pattern[str], unit: str) -> bool:
    """Whether the growth is too fast every time it is measured; a single time may be due to the machine."""
    return all(growth(pattern, unit) > TOO_MUCH for _ in range(4))


def test_no_pattern_grows_faster_than_its_text() -> None:
    grown = []
    for name, pattern in {pattern.pattern: (name, pattern) for name, pattern in patterns()}.values():
        slow = next((unit for unit in WORST if always_grows(pattern, unit)), None)
        grown += [f"{name} on {slow!r}"] if slow else []
    assert grown == []


def test_no_pattern_is_built_from_what_somebody_sent() -> None:
    """`re.compile` and the like are only given literals and our own constants, never a message."""
    import ast

    from tests.threats.test_injection import ROOT, sources

    wrong = []
    for file, tree in sources():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if not isinstance(call.func, ast.Attribute) or ast.unparse(call.func.value) != "re" or not call.args:
                continue
            named = {node.id for node in ast.walk(call.args[0]) if isinstance(node, ast.Name)}
            if named & {"message", "hearing", "request", "form", "text"}:
                wrong.append(f"{file.relative_to(ROOT)}:{call.lineno}")
    assert wrong == []
