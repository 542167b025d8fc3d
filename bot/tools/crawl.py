"""`crawl`: walk every path of the dialogue, report dead ends and loops, draw a map."""

from __future__ import annotations

import unicodedata
from collections import Counter
from html import escape
from pathlib import Path

import click

from bot.tools.crawling import Place, Walk, crawl
from bot.tools.explain import DEFAULT_NOW
from bot.tools.setting import OutFile, knowledge

_WIDTH, _HEIGHT, _GAP_X, _GAP_Y = 270, 26, 130, 10
_FITS = 44  # characters of a place's name that a box holds


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--most", type=click.IntRange(1), default=400, show_default=True, help="Stop after this many places.")
@click.option("--map", "map_out", type=OutFile(), help="Write the map as an SVG picture.")
def command(content: Path, most: int, map_out: Path | None) -> None:
    """Walk the dialogue. Exits with 1 if there is a dead end, a loop or a silence."""
    walk = crawl(knowledge(content, lean=True), DEFAULT_NOW, most)
    kinds = Counter(place.kind for place in walk.depth)
    ways = sum(len(each) for each in walk.ways.values())
    cut = ", cut off there" if walk.is_cut else ""
    click.echo(f"{len(walk.depth)} places, {ways} ways, {max(walk.depth.values())} messages deep{cut}")
    click.echo("  " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    for fault in walk.faults:
        click.secho(fault, fg="red")
    if map_out:
        map_out.write_text(drawn(walk), encoding="utf-8")
        click.echo(f"map: {map_out}")
    if walk.faults:
        raise SystemExit(1)


def drawn(walk: Walk) -> str:
    """The map as SVG. A column for each depth in messages; a line, with its words, for the way by which a place was
    first reached, and a line for each other numbered option that leads to the next column."""
    columns: dict[int, list[Place]] = {}
    for place, depth in walk.depth.items():
        columns.setdefault(depth, []).append(place)
    at = {
        place: (depth * (_WIDTH + _GAP_X) + 20, row * (_HEIGHT + _GAP_Y) + 20)
        for depth, places in columns.items()
        for row, place in enumerate(places)
    }
    width = (max(columns) + 1) * (_WIDTH + _GAP_X) + 20
    height = max(len(places) for places in columns.values()) * (_HEIGHT + _GAP_Y) + 40
    lines, labels, boxes = [], [], []
    for place, ways in walk.ways.items():
        for words, reached in ways.items():
            first = walk.found.get(reached) == (place, words)
            if first or (words.isdigit() and reached in at and walk.depth[reached] == walk.depth[place] + 1):
                lines.append(_line(at[place], at[reached]))
                labels.append(_label(at[reached], words) if first else "")
    for place, (x, y) in at.items():
        boxes.append(f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT}" rx="5"/>')
        boxes.append(f'<text x="{x + 8}" y="{y + 17}">{escape(place.label[:_FITS])}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12">'
        f'<g stroke="#9aa5b1">{"".join(lines)}</g>'
        '<g fill="#47555d" stroke="#fff" stroke-width="4" paint-order="stroke" text-anchor="end">'
        f"{''.join(labels)}</g>"
        f'<g fill="#eef3fb" stroke="#4a6fa5">{"".join(each for each in boxes if each.startswith("<rect"))}</g>'
        f'<g fill="#1b1b1f">{"".join(each for each in boxes if each.startswith("<text"))}</g></svg>\n'
    )


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    """A line from box to box."""
    (x, y), (to_x, to_y) = start, end
    x, y, to_y = x + _WIDTH, y + _HEIGHT // 2, to_y + _HEIGHT // 2
    middle = (x + to_x) / 2
    return f'<path fill="none" d="M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}"/>'


def _label(end: tuple[int, int], words: str) -> str:
    """The words of a way, at its end; an emoji by its name, because not every machine can draw it."""
    told = words if any(each.isalnum() for each in words) else unicodedata.name(words[0], words).lower()
    return f'<text x="{end[0] - 4}" y="{end[1] + _HEIGHT // 2 - 3}">{escape(told[:18])}</text>'
