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


def test_what_no_menu_leads_to_is_reached(walk: Walk) -> None:
    places = set(walk.depth)
    about = {name for place in places for name in place.about.split("+")}
    assert {"find-doctor", "second-opinion", "health-packages", "phone-number"} <= about
    assert {"clarify", "handoff", "fallback", "delete-data", "thanks"} <= {place.kind for place in places}
    assert {"offered", "confirm-delete", "asked-called", "asked-rebook"} <= {place.step for place in places}
    assert any(place.hidden and place.asked == "phone" for place in places)
    assert any(place.thumb and {"yes", "no"} <= walk.ways[place].keys() for place in walk.ways)


def test_a_ring_of_several_places_is_told() -> None:
    one, two = Place("answer", "choosing", "", ("b",), "a"), Place("answer", "choosing", "", ("a",), "b")
    menu = Place("menu", "choosing", "", ("a",), "")
    ways = {one: {"1": two, "menu": menu}, two: {"1": one, "menu": menu}, menu: {"1": one, "menu": menu}}
    told = list(_faults(Walk(menu, ways=ways, depth={menu: 0, one: 1, two: 2})))
    assert told == ["loop: answer: a -> answer: b -> answer: a, and no offered way leads out of it"]
    ways[two]["2"] = menu
    assert list(_faults(Walk(menu, ways=ways, depth={menu: 0, one: 1, two: 2}))) == []


def test_the_map_is_a_picture_of_every_place(walk: Walk) -> None:
    picture = drawn(walk)
    assert picture.startswith("<svg")
    assert picture.count("<rect") == len(walk.depth)
    assert len(walk.found) == len(walk.depth) - sum(depth == 0 for depth in walk.depth.values())
    assert picture.count("<text") == len(walk.depth) + len(walk.found)
