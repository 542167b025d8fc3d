"""The queue: folders, order, masks, search."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from bot.inbox.times import Times
from bot.store import people
from bot.store.queue import Asked, counts, page
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk


def test_a_stranger_is_sent_to_the_sign_in_page(client: FlaskClient) -> None:
    answer = client.get("/inbox")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/inbox/login")


def test_a_waiting_patient_is_shown_with_a_masked_number(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    page = agent.sees("/inbox")
    assert "Meena" in page
    assert callback.phone not in page
    assert "•••• " + callback.phone[-4:] in page


def test_urgent_comes_first_then_due_then_longest_waiting(agent: Colleague, desk: Desk) -> None:
    desk.waits("Third")
    desk.clock.forward(minutes=1)
    desk.waits("Fourth")
    desk.waits("Second", urgency="urgent")
    desk.waits("First", urgency="emergency")
    page = agent.sees("/inbox")
    assert sorted(("First", "Second", "Third", "Fourth"), key=page.index) == ["First", "Second", "Third", "Fourth"]


def test_the_page_of_a_request_opens_with_the_whole_number(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert callback.phone in page


def test_two_take_at_once_and_the_second_reads_who_has_it(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    assert agent.posts(f"/inbox/callbacks/{callback.id}/take").status_code == 302
    desk.clock.forward(seconds=4)
    answer = lead.posts(f"/inbox/callbacks/{callback.id}/take")
    assert answer.status_code == 409
    assert "Asha took this 4 s ago" in answer.text
    assert desk.look(callback).holder == "asha"


def names(page: str) -> list[str]:
    return re.findall(r"Patient \d+", page)


@pytest.mark.parametrize("folder", ["now", "done"])
def test_paging_shows_each_row_once_though_rows_move_meanwhile(agent: Colleague, desk: Desk, folder: str) -> None:
    waiting = [desk.waits(f"Patient {number}", urgency="urgent" if number % 3 else "routine") for number in range(120)]
    if folder == "done":
        for callback in waiting:
            agent.posts(f"/inbox/callbacks/{callback.id}/outcome", outcome="solved")
    shown: list[str] = []
    page = agent.sees(f"/inbox?folder={folder}")
    shown += names(page)
    while following := re.search(r'rel="next" href="([^"]+)"', page):
        last = next(each for each in waiting if each.name == shown[-1])
        agent.posts(f"/inbox/callbacks/{last.id}/note", text="moved")
        page = agent.sees(following.group(1).replace("&amp;", "&"))
        shown += names(page)
    assert len(shown) == 120
    assert len(set(shown)) == 120


def test_a_made_up_page_mark_starts_at_the_top(agent: Colleague, desk: Desk) -> None:
    desk.waits("Meena")
    for mark in ("nonsense", "1.2.3", "9.-1.x.y", "0.99999999999999999999.1.a"):
        assert agent.browser.get(f"/inbox?after={mark}").status_code == 200


@pytest.mark.parametrize("text", ["meena", "0001", "SECOND opin", "100%_\\'; DROP TABLE callbacks; --"])
def test_search_takes_any_text(agent: Colleague, desk: Desk, text: str) -> None:
    desk.waits("Meena")
    desk.waits("Noor")
    answer = agent.posts("/inbox/search", q=text)
    assert answer.status_code == 200
    assert ("Meena" in answer.text) == ("DROP" not in text)


def test_a_reference_opens_its_page(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    answer = agent.posts("/inbox/search", q=callback.reference.lower())
    assert answer.headers["Location"] == f"/inbox/callbacks/{callback.id}"


def test_what_is_searched_for_never_stands_in_an_address(agent: Colleague) -> None:
    assert agent.browser.get("/inbox/search?q=Meena").status_code == 405


def test_filters_stand_in_the_address(agent: Colleague, desk: Desk) -> None:
    desk.waits("Meena", urgency="urgent")
    desk.waits("Noor")
    page = agent.sees("/inbox?urgency=urgent&reason=nonsense")
    assert "Meena" in page
    assert "Noor" not in page


def test_an_empty_list_with_filters_says_nothing_of_the_whole_folder(agent: Colleague, desk: Desk) -> None:
    assert "Everything is taken" in agent.sees("/inbox?folder=unclaimed")
    desk.waits("Meena")
    page = agent.sees("/inbox?folder=unclaimed&urgency=urgent")
    assert "Nothing here fits these filters" in page
    assert "Everything is taken" not in page


XSS = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "{{7*7}}", "\u202egnp.exe"]


@pytest.mark.parametrize("text", XSS)
def test_a_patients_text_is_only_text(agent: Colleague, desk: Desk, text: str) -> None:
    callback = desk.waits(text, words=text, topic=text)
    for path in ("/inbox", f"/inbox/callbacks/{callback.id}", "/inbox/print"):
        page = agent.sees(path)
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert ">49<" not in page
        assert "\u202e" not in page.replace(f'value="{text}"', "")


def test_the_page_counts_every_message_before_that_helped_nobody(agent: Colleague, desk: Desk, asha: Patient) -> None:
    for text in ("symptoms", "what does the mri machine cost at your place", "zzz qq", "do you have a pharmacy there"):
        asha.says(text)
        desk.clock.forward(minutes=1)
    callback = desk.asked_by(asha)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "messages in a row that helped nobody: 3" in page


def test_who_is_hidden_is_not_counted_among_the_done(agent: Colleague, desk: Desk) -> None:
    gone, closed = desk.waits(), desk.waits()
    agent.posts(f"/inbox/callbacks/{closed.id}/outcome", outcome="solved")
    desk.rt.store.write(lambda conn: people.hide(conn, gone.sender_id, desk.clock()))
    asked = Asked("done", "asha", desk.clock(), desk.at(-60), {})
    with desk.rt.store.read() as conn:
        listed, _ = page(conn, asked)
        assert counts(conn, asked)["done"] == len(listed) == 1


def test_every_open_request_stands_in_one_of_two_folders(agent: Colleague, desk: Desk) -> None:
    later = desk.waits("Promised", wanted_from=desk.at(240), wanted_to=desk.at(360))
    again = desk.waits("Again")
    agent.posts(f"/inbox/callbacks/{again.id}/outcome", outcome="no-answer")
    now, retry = agent.sees("/inbox"), agent.sees("/inbox?folder=retry")
    assert ("Promised" in now, "Again" in now) == (True, False)
    assert ("Promised" in retry, "Again" in retry) == (False, True)
    assert desk.look(later).is_open


def test_the_call_list_prints_the_whole_folder_with_its_owners(agent: Colleague, desk: Desk) -> None:
    waiting = [desk.waits(f"Patient {number}") for number in range(60)]
    agent.posts(f"/inbox/callbacks/{waiting[0].id}/take")
    page = agent.sees("/inbox/print")
    assert len(set(names(page))) == 60
    assert "<td>Asha</td>" in page


def test_the_call_list_prints_from_when_to_when_a_call_is_wanted(agent: Colleague, desk: Desk) -> None:
    hours = desk.rt.know.hours
    slot = hours.slots(desk.clock(), 1)[0]
    desk.waits(wanted_from=slot.start, wanted_to=slot.end)
    times = Times(hours, desk.clock(), "en")
    assert f"<td>{times.short(slot.start)}–{times.clock(slot.end)}<br>" in agent.sees("/inbox/print")


def test_only_requests_are_linked_in_the_audit(admin: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    admin.sees(f"/inbox/callbacks/{callback.id}")
    page = admin.sees("/inbox/audit")
    links = set(re.findall(r'href="(/inbox/callbacks/\w+)"', page))
    assert links == {f"/inbox/callbacks/{callback.id}"}


def test_a_search_that_finds_more_than_a_page_says_so(agent: Colleague, desk: Desk) -> None:
    for _ in range(50):
        desk.waits("Noor")
    assert "50 found for" in agent.posts("/inbox/search", q="Noor").text
    desk.waits("Noor")
    found = agent.posts("/inbox/search", q="Noor").text
    assert "50+ found for" in found
    assert "Only the newest 50 are shown" in found
    assert found.count('<tr role="row" id="row-') == 50


def test_what_is_closed_says_when_and_waits_no_longer(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    desk.clock.forward(minutes=20)
    agent.posts(f"/inbox/callbacks/{callback.id}/outcome", outcome="solved")
    desk.clock.forward(minutes=25)
    listed = agent.sees("/inbox?folder=done")
    closed = Times(desk.rt.know.hours, desk.clock(), "en").short(desk.look(callback).closed_at)
    assert re.search(f'>Closed</span><span class="waiting" title="[^"]+">{closed}</span>', listed)
    assert "45 min" not in listed


def test_what_is_due_this_minute_is_due_now_by_day_and_by_night(desk: Desk) -> None:
    hours = desk.rt.know.hours
    times = Times(hours, desk.clock(), "en")
    assert hours.is_open(times.now)
    said = {minutes: times.due(desk.at(minutes)) for minutes in (-5, 0, 5)}
    assert said == {-5: "5 min late", 0: "now", 5: "in 5 min"}
    opens = hours.next_open(desk.at(14 * 60))
    night = Times(hours, opens - timedelta(hours=3), "en")
    assert not hours.is_open(night.now)
    assert night.due(night.now - timedelta(hours=1)) == "now"
    assert night.due(opens) == "in 0 min"
