"""The crawler walks the whole dialogue, and would see a dead end."""

from __future__ import annotations

import pytest

from bot.dialogue import Knowledge
from bot.tools.crawl import drawn
from bot.tools.crawling import Place, Walk, _faults, crawl
from bot.tools.explain import DEFAULT_NOW


@pytest.fixture(scope="module")
def walk(know: Knowledge) -> Walk:
    return crawl(know, DEFAULT_NOW)


def test_no_path_ends_loops_or_falls_silent(walk: Walk) -> None:
    assert walk.faults == []
    assert not walk.is_cut


def test_every_entry_and_the_whole_form_are_reached(walk: Walk, know: Knowledge) -> None:
    about = {name for place in walk.depth for name in place.about.split("+")}
    assert set(know.content.entries) <= about
    assert {"callback-step", "confirm", "menu", "status"} <= {place.kind for place in walk.depth}


def test_a_dead_end_a_loop_and_a_silence_are_told() -> None:
    end = Place("answer", "choosing", "", ("more",), "causes")
    mute = Place("none", "idle", "", (), "")
    walk = Walk(end, ways={end: {"1": end}, mute: {"menu": mute}}, depth={end: 0, mute: 1})
    told = " ".join(_faults(walk))
    assert "dead end: answer: causes" in told
    assert "loop: 1 (more)" in told
    assert "silence: 'menu'" in told


def test_the_map_is_a_picture_of_every_place(walk: Walk) -> None:
    picture = drawn(walk)
    assert picture.startswith("<svg")
    assert picture.count("<rect") == len(walk.depth)
