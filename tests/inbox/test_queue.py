"""The queue: folders, order, masks, search."""

from __future__ import annotations

from tests.inbox.conftest import Colleague, Desk


def test_a_stranger_is_sent_to_the_sign_in_page(client) -> None:
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
