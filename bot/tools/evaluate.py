"""`evaluate`: how well the real dialogue does on labelled messages; as text, JSON or a page; as a gate for CI."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from bot.content import Content
from bot.dialogue import Knowledge
from bot.matching import read
from bot.tools import triage_figures
from bot.tools.evaluation_page import page
from bot.tools.explain import explain
from bot.tools.judging import Judged, Row, figures, judge, read_rows, thresholds
from bot.tools.setting import knowledge

DEFAULT_FILE = Path("tests/matching/questions/test.csv")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--lean", is_flag=True, help="Match without the embedding model.")
@click.option("--json", "json_out", type=click.Path(path_type=Path), help="Write everything, message by message.")
@click.option("--html", "html_out", type=click.Path(path_type=Path), help="Write one page that needs nothing else.")
@click.option("--compare", type=click.Path(exists=True, path_type=Path), help="Name what changed since this JSON.")
@click.option("--triage", is_flag=True, help="Judge the emergencies instead (id,text,language,class).")
@click.option("--gate", is_flag=True, help="Exit 1 on a new wrong answer, an unreached entry, a leaked test message.")
def command(
    files: tuple[Path, ...],
    content: Path,
    lean: bool,
    json_out: Path | None,
    html_out: Path | None,
    compare: Path | None,
    triage: bool,
    gate: bool,
) -> None:
    """Judge the bot on labelled messages (CSV; default: the test part of our own set)."""
    if triage:
        _judge_triage(files, knowledge(content, lean=lean))
        return
    know = knowledge(content, lean=lean)
    try:
        rows = [row for file in files or (DEFAULT_FILE,) for row in read_rows(file)]
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    judged = [judge(row, explain(know, row.text, row.prior)) for row in rows]
    report = figures(judged) | {"thresholds": thresholds(judged), "confusions": confusions(judged)}
    click.echo(as_text(report))
    if json_out:
        json_out.write_text(json.dumps(as_json(report, judged), ensure_ascii=False, indent=1), encoding="utf-8")
    if html_out:
        html_out.write_text(page(report, judged), encoding="utf-8")
    before = json.loads(compare.read_text(encoding="utf-8")) if compare else None
    if before is not None:
        for line in changes(before, judged):
            click.echo(line)
    if gate:
        faults = gate_faults(know.content, rows, judged, before)
        for fault in faults:
            click.secho(f"gate: {fault}", err=True)
        if faults:
            raise SystemExit(1)


def _judge_triage(files: tuple[Path, ...], know: Knowledge) -> None:
    chosen = files or (triage_figures.TEST if triage_figures.TEST.exists() else triage_figures.DEVELOPMENT,)
    try:
        judged = [each for file in chosen for each in triage_figures.judge(file, know)]
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(triage_figures.as_text(judged))


def as_json(report: dict[str, Any], judged: Sequence[Judged]) -> dict[str, Any]:
    """The report and each message with what became of it."""
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
    head = f"{'':24} {'count':>6} {'right':>7} {'asked':>7} {'wrong':>7} {'missed':>7}"
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
    return f"  {name[:22]:22} {shares['count']:6.0f} {figures_}"


def confusions(judged: Sequence[Judged], most: int = 15) -> list[tuple[str, str, int]]:
    """(wanted, given, how often) of what went wrong, the most frequent first."""
    pairs = Counter((each.row.wanted, each.given) for each in judged if each.verdict in ("wrong-answer", "missed"))
    return [(wanted, given, count) for (wanted, given), count in pairs.most_common(most)]


def changes(before: dict[str, Any], judged: Sequence[Judged]) -> list[str]:
    """One line for every message whose answer is another than before."""
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


def gate_faults(
    content: Content, rows: Sequence[Row], judged: Sequence[Judged], before: dict[str, Any] | None
) -> list[str]:
    """Why this must not be released. Without a report to compare with, every wrong answer at 0.9 and more counts."""
    was_wrong = {each["id"] for each in before["messages"] if each["verdict"] == "wrong-answer"} if before else set()
    wrong = [each for each in judged if each.verdict == "wrong-answer" and each.row.id not in was_wrong]
    if before is None:
        wrong = [each for each in wrong if each.out["confidence"] >= 0.9]
    faults = [f"wrong and confident: {each.row.id} got {each.given}, wanted {each.row.wanted}" for each in wrong]
    reached = {name for row in rows for group in (*row.entries, *row.actions) for name in group}
    faults += [
        f"no test message reaches {name}" for name in (*content.entries, *content.actions) if name not in reached
    ]
    known = {read(line).plain for _, _, line in content.phrasings()}
    leaked = [row for row in rows if len(row.text.split()) > 2 and read(row.text).plain in known]
    faults += [f"test message {row.id} is also a phrasing" for row in leaked]
    return faults
