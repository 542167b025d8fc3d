"""`evaluate --triage`: how many labelled emergencies are caught, and how many harmless messages raise an alarm."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.dialogue import Knowledge, State, respond
from bot.dialogue.turn import Alarm
from bot.tools.explain import DEFAULT_NOW, message_of

NONE = "none"
TEST, DEVELOPMENT = (Path("tests/dialogue/triage") / name for name in ("test.csv", "dev.csv"))


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled message: its class, and the class that triage gave it (`none`: no alarm).

    cared: the helpline was named, without an alarm, below the answer.
    """

    id: str
    language: str
    wanted: str
    given: str
    cared: bool = False

    @property
    def is_right(self) -> bool:
        """Whether it rightly raised an alarm or none; the class of the alarm is counted separately."""
        return (self.wanted == NONE) == (self.given == NONE)


def judge(file: Path, know: Knowledge, *, every: int = 1) -> list[Judged]:
    """Send the rows of a CSV file (header id,text,language,class), or every `every`-th, through the whole dialogue.
    Raises ValueError for another header."""
    with file.open(newline="", encoding="utf-8-sig") as stored:
        rows = csv.DictReader(stored)
        missing = {"id", "text", "language", "class"} - set(rows.fieldnames or ())
        if missing:
            raise ValueError(f"{file}: the header lacks {', '.join(sorted(missing))}")
        drawn = islice(rows, 0, None, every)
        return [Judged(row["id"], row["language"], row["class"], *_given(row["text"], know)) for row in drawn]


def _given(text: str, know: Knowledge) -> tuple[str, bool]:
    turn = respond(State(), message_of(text, DEFAULT_NOW), know)
    given = next((effect.category for effect in turn.effects if isinstance(effect, Alarm)), NONE)
    return given, turn.state.helpline_at is not None


def as_text(judged: Iterable[Judged]) -> str:
    """Recall by class and language, false alarms by language, and the ids of errors, as text."""
    rows = list(judged)
    urgent, harmless = [row for row in rows if row.wanted != NONE], [row for row in rows if row.wanted == NONE]
    lines = [f"{'recall':24} {'caught':>12} {'recall':>8} {'same class':>11}", _recall("all", urgent)]
    for by in ("wanted", "language"):
        for name in sorted({str(getattr(row, by)) for row in urgent}):
            lines.append(_recall(name, [row for row in urgent if getattr(row, by) == name]))
    lines += ["", f"{'false alarms':24} {'alarmed':>12} {'share':>8}", _alarms("all", harmless)]
    for name in sorted({row.language for row in harmless}):
        lines.append(_alarms(name, [row for row in harmless if row.language == name]))
    veiled = [row for row in urgent if row.wanted == "self-harm" and not row.is_right]
    lines += [
        "",
        "helpline named below another answer",
        _cared("self-harm, missed", veiled),
        _cared("harmless", harmless),
    ]
    missed = Counter({f"{row.wanted} {row.id}": 1 for row in urgent if not row.is_right})
    alarmed = [f"{row.id} ({row.given})" for row in harmless if not row.is_right]
    lines += ["", f"missed: {', '.join(missed) or 'none'}", f"alarmed for nothing: {', '.join(alarmed) or 'none'}"]
    return "\n".join(lines)


def _recall(name: str, rows: list[Judged]) -> str:
    caught = sum(row.is_right for row in rows)
    same = sum(row.given == row.wanted for row in rows)
    share = caught / len(rows) if rows else 1.0
    return f"  {name:22} {caught:5d} of {len(rows):4d} {share:8.3f} {same / len(rows) if rows else 1.0:11.3f}"


def _cared(name: str, rows: list[Judged]) -> str:
    return f"  {name:22} {sum(row.cared for row in rows):5d} of {len(rows):4d}"


def _alarms(name: str, rows: list[Judged]) -> str:
    alarmed = sum(not row.is_right for row in rows)
    return f"  {name:22} {alarmed:5d} of {len(rows):4d} {alarmed / len(rows) if rows else 0.0:8.3f}"
