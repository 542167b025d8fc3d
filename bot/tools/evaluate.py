"""`evaluate`: how well the real dialogue does on labelled messages; as text, JSON or HTML, and as a gate for CI."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence, Set
from pathlib import Path
from typing import Any

import click

from bot.content import Content
from bot.dialogue import Knowledge
from bot.matching import read
from bot.tools import triage_figures
from bot.tools.evaluation_page import page
from bot.tools.explain import explain
from bot.tools.judging import CONFIDENT, Judged, Row, figures, judge, matrix, read_rows, thresholds
from bot.tools.setting import OutFile, knowledge

DEFAULT_FILE = Path("tests/matching/questions/test.csv")
KNOWN = Path("tests/matching/questions/known.json")
_NEEDED = frozenset({"id", "kind", "entries", "actions", "verdict", "confidence"})  # keys of each message in a report


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--lean", is_flag=True, help="Match without the embedding model.")
@click.option("--json", "json_out", type=OutFile(), help="Write everything, message by message.")
@click.option("--html", "html_out", type=OutFile(), help="Write one page that needs nothing else.")
@click.option("--compare", type=click.Path(exists=True, path_type=Path), help="Name what changed since this JSON.")
@click.option("--triage", is_flag=True, help="Judge the emergencies instead (id,text,language,class).")
@click.option("--gate", is_flag=True, help="Exit 1 on a new confident wrong answer, an unreached entry, a leak.")
@click.option("--known", type=click.Path(exists=True, path_type=Path), help=f"What the gate lets pass ({KNOWN}).")
def command(
    files: tuple[Path, ...],
    content: Path,
    lean: bool,
    json_out: Path | None,
    html_out: Path | None,
    compare: Path | None,
    triage: bool,
    gate: bool,
    known: Path | None,
) -> None:
    """Evaluate the bot on labelled messages (default: the test part of our own set).

    FILES are CSV, or JSON lines as for `explain --jsonl` with the labels added.
    """
    if triage:
        _judge_triage(files, knowledge(content, lean=lean))
        return
    try:
        rows = [row for file in files or (DEFAULT_FILE,) for row in read_rows(file)]
        before = _report(compare) if compare else None
        accepted = _accepted(known or KNOWN) if known or (gate and KNOWN.exists()) else frozenset()
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    know = knowledge(content, lean=lean)
    judged = [judge(row, explain(know, row.text, row.prior)) for row in rows]
    report = figures(judged) | {
        "thresholds": thresholds(judged),
        "confusions": confusions(judged),
        "matrix": matrix(judged),
    }
    click.echo(as_text(report))
    if json_out:
        json_out.write_text(json.dumps(as_json(report, judged), ensure_ascii=False, indent=1), encoding="utf-8")
    if html_out:
        html_out.write_text(page(report, judged), encoding="utf-8")
    if before is not None:
        for line in changes(before, judged):
            click.echo(line)
    if gate:
        faults = gate_faults(know.content, rows, judged, accepted | _sure_before(before))
        better = mended(judged, accepted)
        if better:
            click.echo(f"gate: no longer wrong and confident, take out of the known ones: {', '.join(better)}")
        for fault in faults:
            click.secho(f"gate: {fault}", err=True)
        if faults:
            raise SystemExit(1)


def _report(file: Path) -> dict[str, Any]:
    """A report that `--json` wrote earlier. Raises ValueError for any other file."""
    loaded = json.loads(file.read_text(encoding="utf-8"))
    messages = loaded.get("messages") if isinstance(loaded, dict) else None
    if not isinstance(messages, list) or not all(
        isinstance(each, dict) and each.keys() >= _NEEDED for each in messages
    ):
        raise ValueError(f"{file}: not a report that `evaluate --json` wrote")
    return dict(loaded)


def _accepted(file: Path) -> frozenset[str]:
    """The ids in a file {"wrong_and_confident": […]}. Raises ValueError for any other file."""
    loaded = json.loads(file.read_text(encoding="utf-8"))
    ids = loaded.get("wrong_and_confident") if isinstance(loaded, dict) else None
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        raise ValueError(f'{file}: must be {{"wrong_and_confident": [ids]}}')
    return frozenset(ids)


def _sure_before(before: dict[str, Any] | None) -> frozenset[str]:
    """The ids of messages that were wrong and confident in an earlier report."""
    messages = before["messages"] if before else ()
    return frozenset(m["id"] for m in messages if m["verdict"] == "wrong-answer" and m["confidence"] >= CONFIDENT)


def _judge_triage(files: tuple[Path, ...], know: Knowledge) -> None:
    chosen = files or (triage_figures.TEST if triage_figures.TEST.exists() else triage_figures.DEVELOPMENT,)
    try:
        judged = [each for file in chosen for each in triage_figures.judge(file, know)]
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(triage_figures.as_text(judged))


def as_json(report: dict[str, Any], judged: Sequence[Judged]) -> dict[str, Any]:
    """The report, with each message and its result."""
    return report | {
        "messages": [
            {
                "id": each.row.id,
                "text": each.row.text,
                "language": each.row.language,
                "wanted": each.row.wanted,
                "verdict": each.verdict,
                **{key: each.out[key] for key in ("kind", "entries", "actions", "confidence", "why")},
            }
            for each in judged
        ]
    }


def as_text(report: dict[str, Any]) -> str:
    """The figures as a table for a terminal."""
    head = f"{'':24} {'count':>6} {'right':>7} {'asked':>7} {'wrong':>7} {'missed':>7} {'wrong & sure':>13}"
    lines = [head, _line("all", report["all"])]
    for name in ("by_group", "by_language", "content_by_language", "by_entry", "by_tag"):
        lines += ["", name.replace("_", " ")]
        lines += [_line(key, shares) for key, shares in report[name].items()]
    lines += ["", "confidence: of the answers given at it, how many were right"]
    lines += [
        f"  {b['from']:.2f}+  {b['count']:5.0f}  sure {b['sure']:.3f}  right {b['right']:.3f}"
        for b in report["calibration"]
    ]
    lines += ["", "if only answers from this confidence on were given: share answered, share of those right"]
    lines += [f"  {t['from']:.2f}   {t['coverage']:.3f}   {t['precision']:.3f}" for t in report["thresholds"]]
    lines += ["", "most confused"]
    lines += [f"  {count:3}  {wanted} -> {given}" for wanted, given, count in report["confusions"]]
    return "\n".join(lines)


def _line(name: str, shares: dict[str, float]) -> str:
    figures_ = " ".join(f"{shares[key]:7.3f}" for key in ("right", "asked", "wrong-answer", "missed"))
    return f"  {name[:22]:22} {shares['count']:6.0f} {figures_} {shares['wrong-sure']:13.4f}"


def confusions(judged: Sequence[Judged], most: int = 15) -> list[tuple[str, str, int]]:
    """(wanted, given, count) of the errors, most frequent first."""
    pairs = Counter((each.row.wanted, each.given) for each in judged if each.verdict in ("wrong-answer", "missed"))
    return [(wanted, given, count) for (wanted, given), count in pairs.most_common(most)]


def changes(before: dict[str, Any], judged: Sequence[Judged]) -> list[str]:
    """One line for every message whose answer has changed."""
    old = {each["id"]: each for each in before["messages"]}
    lines = []
    for each in judged:
        was = old.get(each.row.id)
        if was and (was["kind"], was["entries"], was["actions"]) != tuple(
            each.out[k] for k in ("kind", "entries", "actions")
        ):
            then = "+".join((*was["entries"], *was["actions"])) or was["kind"]
            lines.append(
                f"changed {each.row.id}: {then} ({was['verdict']}) -> {each.given} ({each.verdict}): {each.row.text}"
            )
    return lines


def mended(judged: Sequence[Judged], known: Set[str]) -> list[str]:
    """The ids of known errors that are no longer wrong and confident, among the messages judged this time."""
    return sorted(each.row.id for each in judged if each.row.id in known and not each.is_wrong_and_confident)


def gate_faults(content: Content, rows: Sequence[Row], judged: Sequence[Judged], known: Set[str]) -> list[str]:
    """Why this must not be released. known: ids of messages that are accepted as wrong and confident."""
    faults = [
        f"wrong and confident: {each.row.id} got {each.given}, wanted {each.row.wanted}"
        for each in judged
        if each.is_wrong_and_confident and each.row.id not in known
    ]
    reached = {name for each in judged for name in each.reached}
    names = (*content.entries, *content.actions)
    faults += [f"no test message rightly gets {name}" for name in names if name not in reached]
    phrasings = {read(line).plain for _, _, line in content.phrasings()}
    leaked = [row for row in rows if len(row.text.split()) > 2 and read(row.text).plain in phrasings]
    faults += [f"test message {row.id} is also a phrasing" for row in leaked]
    return faults
