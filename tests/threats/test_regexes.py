"""Threat 18: no pattern of ours takes more than its share of time on the worst text that fits into a message."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import bot

LADDER = (256, 1024, 4096)  # characters; a bad pattern is found on a low rung, before it can hold up the test
STEP = 4
TOO_MUCH = STEP**1.5  # linear work grows by STEP, quadratic by its square: halfway between, on a scale of powers
NOTICEABLE = 0.002  # seconds: below this a text says nothing about growth, and hurts nobody
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
    """Every compiled pattern that a module of ours holds, alone or in a table."""
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
    """The best of three, so that a busy machine does not speak for the pattern."""
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
    """By how much more time each rung takes than the one before; the worst of them, 1 where it does not matter."""
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
    """Too fast each time that it is looked at: once alone may be the machine."""
    return all(growth(pattern, unit) > TOO_MUCH for _ in range(4))


def test_no_pattern_grows_faster_than_its_text() -> None:
    grown = []
    for name, pattern in {pattern.pattern: (name, pattern) for name, pattern in patterns()}.values():
        slow = next((unit for unit in WORST if always_grows(pattern, unit)), None)
        grown += [f"{name} on {slow!r}"] if slow else []
    assert grown == []


def test_no_pattern_is_built_from_what_somebody_sent() -> None:
    """`re.compile` and its kin take literals and our own constants; never a message."""
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
