"""Compare the bot's answers with the labels of messages. Pure: rows and results in, verdicts out.

In a row's `entries` and `actions`, "a|b" means any one, "a&b" all of them; `|` binds tighter. `also` is "handoff" if a
part of the message must go to a person.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Verdict = Literal["right", "asked", "wrong-answer", "missed"]
CONFIDENT = 0.9  # from this confidence a wrong answer counts as "wrong and confident"
COLUMNS = ("id", "text", "language", "tags", "kind", "entries", "actions", "also", "prior")


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled message."""

    id: str
    text: str
    language: str
    tags: tuple[str, ...]
    kind: str
    entries: tuple[frozenset[str], ...]
    actions: tuple[frozenset[str], ...]
    also: str
    prior: str | None

    @property
    def group(self) -> str:
        """The group in the figures: content, two-part, handoff, elsewhere, actions or talk."""
        if len(self.entries) + len(self.actions) > 1 or self.also:
            return "two-part"
        groups = {"answer": "content", "clarify": "content", "handoff": "handoff", "fallback": "elsewhere"}
        return groups.get(self.kind, "actions" if self.actions else "talk")

    @property
    def wanted(self) -> str:
        """The label on one line."""
        return "&".join("|".join(sorted(each)) for each in (*self.entries, *self.actions)) or self.kind


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, the bot's result (the object of `explain --jsonl`), and the verdict.

    right: what the label wants. asked: the right thing was among the options offered. wrong-answer: content that does
    not answer the message, the worst case. missed: nothing wrong was said, but not everything right either.
    """

    row: Row
    out: Mapping[str, Any]
    verdict: Verdict

    @property
    def given(self) -> str:
        """The bot's result on one line."""
        what = "+".join((*self.out["entries"], *self.out["actions"]))
        return f"clarify {what}" if self.out["kind"] == "clarify" else what or str(self.out["kind"])

    @property
    def is_wrong_and_confident(self) -> bool:
        """Whether content that does not answer was given with high confidence."""
        return self.verdict == "wrong-answer" and bool(self.out["confidence"] >= CONFIDENT)

    @property
    def reached(self) -> frozenset[str]:
        """The entries and actions that this message got rightly."""
        wanted = frozenset().union(*self.row.entries, *self.row.actions)
        return wanted & {*self.out["entries"], *self.out["actions"]} if self.verdict == "right" else frozenset()


def read_rows(file: Path) -> list[Row]:
    """The labelled messages of a CSV or JSON-lines file. Raises ValueError; for JSON lines it names the bad line."""
    if file.suffix in (".jsonl", ".ndjson"):
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        return [_row(_labels(line, f"{file.name}:{at}")) for at, line in enumerate(lines, 1) if line.strip()]
    with file.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.DictReader(handle)
        missing = [name for name in ("id", "text", "kind") if name not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"{file.name}: no column {', '.join(missing)}")
        return [_row(found) for found in reader]


def _labels(line: str, where: str) -> dict[str, str]:
    """A JSON object as for `explain --jsonl`, plus labels. A list of entries means any of them, as in a script, or all
    of them with `all_entries`."""
    try:
        found = json.loads(line)
        missing = [name for name in ("id", "text", "kind") if name not in found]
    except (ValueError, TypeError) as error:
        raise ValueError(f"{where}: no JSON object: {error}") from None
    if missing or not isinstance(found, dict):
        raise ValueError(f"{where}: no {', '.join(missing) or 'JSON object'}")
    joined = {"entries": "&" if found.get("all_entries") else "|", "actions": "&" if found.get("all_entries") else "|"}
    return {
        name: joined.get(name, "|").join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in found.items()
        if value is not None
    }


def _row(found: Mapping[str, str | None]) -> Row:
    value = {name: (found.get(name) or "").strip() for name in COLUMNS}
    return Row(
        id=value["id"],
        text=found.get("text") or "",
        language=value["language"] or "en",
        tags=tuple(tag for tag in value["tags"].split("|") if tag),
        kind=value["kind"],
        entries=_all_of(value["entries"]),
        actions=_all_of(value["actions"]),
        also=value["also"],
        prior=value["prior"] or None,
    )


def _all_of(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(part.split("|")) for part in text.split("&") if part)


def judge(row: Row, out: Mapping[str, Any]) -> Judged:
    """Judge the bot's result for this row."""
    return Judged(row, out, _verdict(row, out))


def _verdict(row: Row, out: Mapping[str, Any]) -> Verdict:
    given = set(out["entries"]) | set(out["actions"])
    wanted = row.entries + row.actions
    if out["kind"] == "clarify":
        return "asked" if wanted and all(given & each for each in wanted[:1]) else "missed"
    stray = [each for each in out["entries"] if not any(each in group for group in row.entries)]
    if stray and (not row.entries or len(stray) == len(out["entries"])):
        return "wrong-answer"
    if wanted:
        complete = all(given & each for each in wanted) and (not row.also or row.also in out.get("also", ()))
        return "right" if complete and not stray else "missed"
    return "right" if _same_kind(row.kind, out) else "missed"


def _same_kind(kind: str, out: Mapping[str, Any]) -> bool:
    if kind == "clarify":
        return bool(out["kind"] in ("clarify", "answer"))
    return bool(out["kind"] == kind)


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """The figures for a release: over all messages, and by group, language, tag and entry."""
    return {
        "all": _shares(judged),
        "by_group": _split(judged, lambda each: (each.row.group,)),
        "by_language": _split(judged, lambda each: (each.row.language,)),
        "content_by_language": _split(
            [each for each in judged if each.row.group == "content"], lambda each: (each.row.language,)
        ),
        "by_tag": _split(judged, lambda each: each.row.tags),
        "by_entry": _split(judged, lambda each: tuple(sorted(set().union(*each.row.entries)))),
        "calibration": _calibration(judged),
    }


def _split(judged: Iterable[Judged], keys: Callable[[Judged], tuple[str, ...]]) -> dict[str, dict[str, float]]:
    groups: dict[str, list[Judged]] = {}
    for each in judged:
        for key in keys(each):
            groups.setdefault(key, []).append(each)
    return {key: _shares(groups[key]) for key in sorted(groups)}


def _shares(judged: Sequence[Judged]) -> dict[str, float]:
    count = len(judged)
    verdicts = [each.verdict for each in judged]
    names: tuple[Verdict, ...] = ("right", "asked", "wrong-answer", "missed")
    shares: dict[str, float] = {name: round(verdicts.count(name) / count, 4) if count else 0.0 for name in names}
    sure = sum(each.is_wrong_and_confident for each in judged)
    return {"count": count, **shares, "wrong-sure": round(sure / count, 4) if count else 0.0}


def _calibration(judged: Sequence[Judged]) -> list[dict[str, float]]:
    """For each range of confidence: the number of answers, their mean confidence, and the share that were not wrong."""
    bins = []
    answered = [each for each in judged if each.out["kind"] == "answer"]
    for low in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        high = {0.5: 0.6, 0.6: 0.7, 0.7: 0.8, 0.8: 0.85, 0.85: 0.9, 0.9: 0.95, 0.95: 1.01}[low]
        inside = [each for each in answered if low <= each.out["confidence"] < high]
        if inside:
            right = sum(each.verdict != "wrong-answer" for each in inside) / len(inside)
            sure = sum(each.out["confidence"] for each in inside) / len(inside)
            bins.append({"from": low, "count": len(inside), "sure": round(sure, 3), "right": round(right, 3)})
    return bins


def thresholds(judged: Sequence[Judged]) -> list[dict[str, float]]:
    """For several thresholds: the coverage and precision if the best candidate were answered from there on.

    Over messages that ask for content or for something that the content does not answer, without talk and actions.
    """
    asked = [
        each for each in judged if each.row.group in ("content", "handoff", "elsewhere") and each.out["candidates"]
    ]
    found = []
    for step in range(10, 20):
        low = step / 20
        sure = [each for each in asked if each.out["candidates"][0]["confidence"] >= low]
        right = [
            each for each in sure if any(each.out["candidates"][0]["entry"] in group for group in each.row.entries)
        ]
        content = [each for each in sure if each.row.entries or each.out["kind"] == "answer"]
        found.append(
            {
                "from": low,
                "coverage": round(len(sure) / max(len(asked), 1), 4),
                "precision": round(len(right) / max(len(content), 1), 4),
            }
        )
    return found


def matrix(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """wanted -> given -> count, over the messages that ask for one thing; an offered choice counts as "clarify". If
    several labels would be right, the one that was given represents them."""
    found: dict[str, dict[str, int]] = {}
    for each in judged:
        groups = each.row.entries + each.row.actions
        if len(groups) > 1 or each.row.also:
            continue
        given = next(iter((*each.out["entries"], *each.out["actions"])), each.out["kind"])
        given = "clarify" if each.out["kind"] == "clarify" else str(given)
        options = groups[0] if groups else frozenset({each.row.kind})
        wanted = given if given in options else min(options)
        row = found.setdefault(wanted, {})
        row[given] = row.get(given, 0) + 1
    return {wanted: found[wanted] for wanted in sorted(found)}
