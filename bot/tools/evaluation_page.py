"""The evaluation as one self-contained HTML page: figures, two plots, a confusion matrix, and every message with an
error, in collapsed lists by what it asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from bot.tools.judging import CONFIDENT, Judged

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1b1b1f }
table { border-collapse: collapse; margin: 1rem 0 } td, th { padding: .2rem .7rem; text-align: right }
td:first-child, th:first-child { text-align: left } tr:nth-child(even) { background: #f3f3f7 }
.wrong-answer { color: #a40000 } .missed { color: #8a5a00 } svg { max-width: 100%; height: auto }
td.text { text-align: left; max-width: 34rem } nav a { margin-right: 1rem } .wide { overflow-x: auto }
.matrix th { font-weight: 400; font-size: .75rem; padding: .1rem .3rem }
.matrix td { padding: .1rem .4rem; font-size: .8rem }
.matrix thead th { writing-mode: vertical-rl; text-align: left } .matrix td.right { outline: 1px solid #146c43 }
.figure { font-size: 1.2rem } details { border-top: 1px solid #d5d5dd; padding: .3rem 0 } summary { cursor: pointer }
"""
_SIZE = 360
_TITLES = {"wrong-answer": "wrong", "wrong-sure": "wrong but confident"}
_MARKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_TABLES = ("by_group", "by_language", "content_by_language", "by_entry", "by_tag")


def page(report: dict[str, Any], judged: Sequence[Judged]) -> str:
    """The whole HTML document."""
    bins = [(each["sure"], each["right"], f"{each['count']:.0f}") for each in report["calibration"]]
    curve = [(each["coverage"], each["precision"], f"{each['from']:.2f}") for each in report["thresholds"]]
    sections = {
        "All": _sure(judged) + _table({"all": report["all"]}),
        "Confidence and truth": _plot(bins, "how sure", "how often right", "how many answers", diagonal=True),
        "Answering more, answering rightly": _plot(curve, "share answered", "share of those right", "answered from"),
        "Taken for what": _matrix(report["matrix"]) + _pairs(report["confusions"]),
        **{name.replace("_", " ").capitalize(): _table(report[name]) for name in _TABLES},
        "What went wrong": _wrong(judged),
    }
    index = "".join(f'<a href="#s{number}">{escape(title)}</a>' for number, title in enumerate(sections))
    body = "".join(f'<h2 id="s{n}">{escape(title)}</h2>{html}' for n, (title, html) in enumerate(sections.items()))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evaluation</title>'
        f"<style>{_STYLE}</style></head><body><h1>Evaluation on {len(judged)} messages</h1>"
        f'<nav aria-label="On this page">{index}</nav>{body}</body></html>'
    )


def _sure(judged: Sequence[Judged]) -> str:
    count = sum(each.is_wrong_and_confident for each in judged)
    share = count / max(len(judged), 1)
    told = f"Wrong but confident ({CONFIDENT} and more): <b>{count}</b> of {len(judged)} ({share:.2%})"
    return f'<p class="figure">{told}</p>'


def _table(rows: dict[str, dict[str, float]]) -> str:
    names = ("count", "right", "asked", "wrong-answer", "missed", "wrong-sure")
    head = "<tr><th></th>" + "".join(f"<th>{_TITLES.get(name, name)}</th>" for name in names) + "</tr>"
    body = "".join(
        f"<tr><td>{escape(key)}</td><td>{shares['count']:.0f}</td>"
        + "".join(f"<td>{shares[name]:.3f}</td>" for name in names[1:])
        + "</tr>"
        for key, shares in rows.items()
    )
    return f"<table>{head}{body}</table>"


def _plot(points: Sequence[tuple[float, float, str]], x: str, y: str, labelled: str, *, diagonal: bool = False) -> str:
    """A curve through points (x, y, label), 0 to 1, with scales on both axes and a table of the points."""

    def at(across: float, up: float) -> tuple[float, float]:
        return 60 + across * (_SIZE - 80), _SIZE - 60 - up * (_SIZE - 80)

    (left, bottom), (right, top) = at(0, 0), at(1, 1)
    shapes = []
    for mark in _MARKS:
        (px, _), (_, py) = at(mark, 0), at(0, mark)
        shapes.append(f'<path d="M{left} {py}H{right}M{px} {top}V{bottom}" stroke="#e2e2e8" fill="none"/>')
        shapes.append(f'<text x="{px}" y="{bottom + 16}" text-anchor="middle">{mark:g}</text>')
        shapes.append(f'<text x="{left - 6}" y="{py + 4}" text-anchor="end">{mark:g}</text>')
    shapes.append(f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="#666"/>')
    if diagonal:
        shapes.append(f'<path d="M{left} {bottom}L{right} {top}" stroke="#bbb" stroke-dasharray="4"/>')
    drawn = [(*at(across, up), label) for across, up, label in points]
    if drawn:
        line = "L".join(f"{px:.1f} {py:.1f}" for px, py, _ in drawn)
        shapes.append(f'<path d="M{line}" fill="none" stroke="#0b57d0" stroke-width="2"/>')
    written = 0.0
    for px, py, label in sorted(drawn):
        shapes.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.5" fill="#0b57d0"/>')
        if px - written < 26:
            continue  # it would overlap the previous label; the table below has them all
        shapes.append(f'<text x="{px:.1f}" y="{py + 18:.1f}" text-anchor="end" fill="#0b57d0">{escape(label)}</text>')
        written = px
    shapes.append(f'<text x="{(left + right) / 2}" y="{_SIZE - 24}" text-anchor="middle">{escape(x)}</text>')
    shapes.append(
        f'<text x="{(left + right) / 2}" y="{_SIZE - 8}" text-anchor="middle" fill="#0b57d0">'
        f"at each point: {escape(labelled)}</text>"
    )
    turned = f'text-anchor="middle" transform="rotate(-90 14 {_SIZE / 2})"'
    shapes.append(f'<text x="14" y="{_SIZE / 2}" {turned}>{escape(y)}</text>')
    size = f'viewBox="0 0 {_SIZE} {_SIZE}" width="{_SIZE}" font-size="11"'
    svg = f'<svg {size} role="img" aria-label="{escape(y)} by {escape(x)}">{"".join(shapes)}</svg>'
    rows = "".join(f"<tr><td>{escape(label)}</td><td>{px:.3f}</td><td>{py:.3f}</td></tr>" for px, py, label in points)
    head = f"<tr><th>{escape(labelled)}</th><th>{escape(x)}</th><th>{escape(y)}</th></tr>"
    return f"{svg}<table>{head}{rows}</table>"


def _matrix(rows: Mapping[str, Mapping[str, int]]) -> str:
    """A row for each wanted label, a column for each given one; the darker, the larger the share of the row."""
    columns = sorted({given for row in rows.values() for given in row}, key=lambda name: (name not in rows, name))
    head = "<th>wanted, then given</th>" + "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = ""
    for wanted, row in rows.items():
        cells = "".join(_cell(row.get(given, 0), sum(row.values()), wanted == given) for given in columns)
        body += f'<tr><th scope="row">{escape(wanted)}</th>{cells}</tr>'
    about = "<p>Messages that ask for one thing. Framed: what was wanted is what was given.</p>"
    table = f'<table class="matrix"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'{about}<div class="wide">{table}</div>'


def _cell(count: int, total: int, is_right: bool) -> str:
    colour = f"rgb({'20 108 67' if is_right else '164 0 0'} / {0.75 * count / total:.2f})" if count else "transparent"
    return f'<td{" class=right" if is_right else ""} style="background: {colour}">{count or ""}</td>'


def _pairs(confusions: Sequence[tuple[str, str, int]]) -> str:
    rows = "".join(f"<tr><td>{escape(w)}</td><td>{escape(g)}</td><td>{count}</td></tr>" for w, g, count in confusions)
    return f"<table><tr><th>most confused: wanted</th><th>given</th><th>times</th></tr>{rows}</table>"


def _wrong(judged: Sequence[Judged]) -> str:
    """A collapsed list for each label, the one with most wrong answers first."""
    groups: dict[str, list[Judged]] = {}
    for each in judged:
        if each.verdict in ("wrong-answer", "missed"):
            groups.setdefault(each.row.wanted, []).append(each)

    def wrongs(wanted: str) -> int:
        return sum(each.verdict == "wrong-answer" for each in groups[wanted])

    ordered = sorted(groups, key=lambda wanted: (-wrongs(wanted), -len(groups[wanted]), wanted))
    return "".join(
        f"<details><summary>{escape(wanted)}: {wrongs(wanted)} wrong, {len(groups[wanted]) - wrongs(wanted)} missed"
        f"</summary>{_listed(groups[wanted])}</details>"
        for wanted in ordered
    )


def _listed(judged: Sequence[Judged]) -> str:
    head = "<tr><th>id</th><th>message</th><th>wanted</th><th>given</th><th>sure</th><th>why</th></tr>"
    rows = "".join(
        f'<tr class="{each.verdict}"><td>{escape(each.row.id)}</td>'
        f'<td class="text" dir="auto">{escape(each.row.text)}</td>'
        f"<td>{escape(each.row.wanted)}</td><td>{escape(each.given)}</td><td>{each.out['confidence']:.2f}</td>"
        f'<td class="text">{escape(str(each.out["why"]))}</td></tr>'
        for each in judged
    )
    return f"<table>{head}{rows}</table>"
