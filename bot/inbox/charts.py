"""Charts drawn on the server: SVG styled by CSS classes, so that there are no inline styles and dark mode works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

WIDTH, HEIGHT = 640, 220
LYING = 320  # the width of horizontal bar charts
_SIDE, _BOTTOM, _TOP = 36, 28, 12


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a stacked chart: its name, and its value in each column."""

    name: str
    values: Sequence[float]


def stacked(labels: Sequence[str], series: Sequence[Series], title: str) -> Markup:
    """A stacked column for each label. title: for screen readers; a table on the page has the values."""
    totals = [sum(values) for values in zip(*(each.values for each in series), strict=True)] or [0]
    top = _round_up(max(totals))
    svg = _canvas(title, WIDTH, HEIGHT, "wide")
    plot, right = HEIGHT - _BOTTOM - _TOP, WIDTH - _SIDE
    for step in range(5):
        y = _TOP + plot * step / 4
        SubElement(
            svg, "line", {"class": "grid", "x1": str(_SIDE), "x2": str(right), "y1": f"{y:.1f}", "y2": f"{y:.1f}"}
        )
        # On both sides, because on a phone the chart is wider than the screen and either end may be visible.
        for side, look in ((_SIDE - 6, "axis end"), (right + 6, "axis")):
            _text(svg, side, y + 4, f"{top * (4 - step) / 4:g}", look)
    room = (right - _SIDE) / max(len(labels), 1)
    every = max(1, round(len(labels) / 7))
    for at, label in enumerate(labels):
        x, y = _SIDE + at * room + room * 0.15, float(_TOP + plot)
        for number, each in enumerate(series):
            height = plot * each.values[at] / top
            y -= height
            bar = {"class": f"bar s{number + 1}", "x": f"{x:.1f}", "y": f"{y:.1f}"}
            if height:
                SubElement(svg, "rect", {**bar, "width": f"{room * 0.7:.1f}", "height": f"{height:.1f}"})
        if at % every == 0:
            _text(svg, x + room * 0.35, HEIGHT - 8, label, "axis middle")
    return _done(svg)


def bars(rows: Sequence[tuple[str, float]], title: str) -> Markup:
    """Horizontal bars below their names, in the given order; narrow, so that a phone shows their text at full size."""
    top = max((value for _, value in rows), default=0) or 1
    svg = _canvas(title, LYING, max(len(rows), 1) * 42 + 4, "tall")
    for at, (name, value) in enumerate(rows):
        y = at * 42
        _text(svg, 0, y + 15, name if len(name) <= 44 else name[:43] + "…", "axis")
        width = (LYING - 60) * value / top
        bar = {"class": "bar s1", "x": "0", "y": str(y + 21), "width": f"{width:.1f}", "height": "14", "rx": "3"}
        SubElement(svg, "rect", bar)
        _text(svg, width + 6, y + 33, f"{value:g}", "axis")
    return _done(svg)


def _canvas(title: str, width: int, height: int, look: str) -> Element:
    svg = Element(
        "svg", {"class": f"chart {look}", "viewBox": f"0 0 {width} {height}", "role": "img", "aria-label": title}
    )
    return svg


def _text(svg: Element, x: float, y: float, text: str, look: str) -> None:
    SubElement(svg, "text", {"class": look, "x": f"{x:.1f}", "y": f"{y:.1f}"}).text = text


def _round_up(value: float) -> float:
    """The top of an axis, which four equal steps divide into round numbers."""
    for step in (1, 2, 5):
        for power in (1, 10, 100, 1000, 10_000):
            if value <= 4 * step * power:
                best = 4 * step * power
                return min(
                    best, *(4 * s * p for s in (1, 2, 5) for p in (1, 10, 100, 1000, 10_000) if value <= 4 * s * p)
                )
    return value


def _done(svg: Element) -> Markup:
    # Safe as Markup: ElementTree has escaped every text and attribute.
    return Markup(tostring(svg, encoding="unicode"))
