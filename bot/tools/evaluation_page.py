"""The evaluation as one page that needs nothing else: figures, two plots drawn here, every message that went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from bot.tools.judging import Judged

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1b1b1f }
table { border-collapse: collapse; margin: 1rem 0 } td, th { padding: .2rem .7rem; text-align: right }
td:first-child, th:first-child { text-align: left } tr:nth-child(even) { background: #f3f3f7 }
.wrong-answer { color: #a40000 } .missed { color: #8a5a00 } svg { max-width: 100%; height: auto }
td.text { text-align: left; max-width: 34rem }
"""
_SIZE = 320


def page(report: dict[str, Any], judged: Sequence[Judged]) -> str:
    """The whole HTML document."""
    tables = "".join(
        f"<h2>{escape(name.replace('_', ' '))}</h2>{_table(report[name])}"
        for name in ("by_group", "by_language", "content_by_language", "by_entry", "by_tag")
    )
    bins = [(each["sure"], each["right"]) for each in report["calibration"]]
    curve = [(each["coverage"], each["precision"]) for each in report["thresholds"]]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evaluation</title>'
        f"<style>{_STYLE}</style></head><body><h1>Evaluation on {len(judged)} messages</h1>"
        f"{_table({'all': report['all']})}"
        f"<h2>Confidence and truth</h2>{_plot(bins, 'how sure', 'how often right', diagonal=True)}"
        f"<h2>Answering more, answering rightly</h2>{_plot(curve, 'share answered', 'share of those right')}"
        f"{tables}<h2>What went wrong</h2>{_wrong(judged)}</body></html>"
    )


def _table(rows: dict[str, dict[str, float]]) -> str:
    names = ("count", "right", "asked", "wrong-answer", "missed")
    head = "<tr><th></th>" + "".join(f"<th>{name}</th>" for name in names) + "</tr>"
    body = "".join(
        f"<tr><td>{escape(key)}</td><td>{shares['count']:.0f}</td>"
        + "".join(f"<td>{shares[name]:.3f}</td>" for name in names[1:])
        + "</tr>"
        for key, shares in rows.items()
    )
    return f"<table>{head}{body}</table>"


def _plot(points: Sequence[tuple[float, float]], x: str, y: str, *, diagonal: bool = False) -> str:
    def at(point: tuple[float, float]) -> tuple[float, float]:
        return 40 + point[0] * (_SIZE - 60), _SIZE - 40 - point[1] * (_SIZE - 60)

    (left, bottom), (right, top) = at((0, 0)), at((1, 1))
    shapes = [f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="#666"/>']
    if diagonal:
        shapes.append(f'<path d="M{left} {bottom}L{right} {top}" stroke="#bbb" stroke-dasharray="4"/>')
    drawn = [at(point) for point in points]
    if drawn:
        line = "L".join(f"{px:.1f} {py:.1f}" for px, py in drawn)
        shapes.append(f'<path d="M{line}" fill="none" stroke="#0b57d0" stroke-width="2"/>')
    shapes += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.5" fill="#0b57d0"/>' for px, py in drawn]
    shapes.append(f'<text x="{(left + right) / 2}" y="{_SIZE - 8}" text-anchor="middle">{escape(x)} (0 to 1)</text>')
    turned = f'text-anchor="middle" transform="rotate(-90 14 {_SIZE / 2})"'
    shapes.append(f'<text x="14" y="{_SIZE / 2}" {turned}>{escape(y)}</text>')
    size = f'viewBox="0 0 {_SIZE} {_SIZE}" width="{_SIZE}"'
    return f'<svg {size} role="img" aria-label="{escape(y)} by {escape(x)}">{"".join(shapes)}</svg>'


def _wrong(judged: Sequence[Judged]) -> str:
    head = "<tr><th>id</th><th>message</th><th>wanted</th><th>given</th><th>sure</th><th>why</th></tr>"
    rows = "".join(
        f'<tr class="{each.verdict}"><td>{escape(each.row.id)}</td>'
        f'<td class="text" dir="auto">{escape(each.row.text)}</td>'
        f"<td>{escape(each.row.wanted)}</td><td>{escape(each.given)}</td><td>{each.out['confidence']:.2f}</td>"
        f'<td class="text">{escape(str(each.out["why"]))}</td></tr>'
        for each in judged
        if each.verdict in ("wrong-answer", "missed")
    )
    return f"<table>{head}{rows}</table>"
