"""What an open page hears."""

from __future__ import annotations

import json

from bot.inbox import live
from tests.inbox.conftest import Colleague, Desk


def news(person: Colleague, after: int = 0, **address: str) -> dict:
    query = "&".join(f"{name}={value}" for name, value in {"after": str(after), **address}.items())
    return json.loads(person.browser.get(f"/inbox/live?{query}").text)


def test_a_new_request_is_told_with_its_row_and_the_counts(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    heard = news(agent)
    assert heard["counts"]["now"] == 1
    assert [(row["id"], row["here"]) for row in heard["rows"]] == [(callback.id, True)]
    assert "Meena" in heard["rows"][0]["html"]
    assert callback.phone not in heard["rows"][0]["html"]


def test_a_taken_one_is_told_as_gone_from_the_unclaimed(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    lead.posts(f"/inbox/callbacks/{callback.id}/take")
    row = news(agent, folder="unclaimed")["rows"][0]
    assert (row["here"], row["version"]) == (False, 2)


def test_the_cursor_passes_nothing_over(agent: Colleague, desk: Desk) -> None:
    desk.waits()
    first = news(agent)
    assert len(news(agent, first["cursor"])["rows"]) == 1  # told again for some seconds: versions tell them apart
    desk.clock.forward(seconds=11)
    settled = news(agent)["cursor"]
    assert news(agent, settled)["rows"] == []


def test_one_stream_a_process_and_the_next_is_sent_to_polling(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    desk.waits("Meena")
    stream = agent.browser.get("/inbox/events?after=0", buffered=False)
    assert "Meena" in next(iter(stream.response)).decode()
    assert lead.browser.get("/inbox/events?after=0").status_code == 204
    stream.close()
    assert live._streams.acquire(blocking=False)
    live._streams.release()


def test_a_message_to_an_open_page_is_told_by_its_stamp(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    path = f"/inbox/callbacks/{callback.id}/live"
    stamp = json.loads(agent.browser.get(path).text)["stamp"]
    assert "html" not in json.loads(agent.browser.get(f"{path}?after={stamp}").text)
    agent.posts(f"/inbox/callbacks/{callback.id}/reply", text="Hello there", nonce="0" * 32)
    assert "Hello there" in json.loads(agent.browser.get(f"{path}?after={stamp}").text)["html"]


def test_the_clock_alone_brings_a_row_back(agent: Colleague, desk: Desk) -> None:
    callback, other = desk.waits("Meena"), desk.waits("Noor", urgency="urgent")
    agent.posts(f"/inbox/callbacks/{callback.id}/snooze", until="2026-11-23T10:35")
    agent.posts(f"/inbox/callbacks/{other.id}/take")
    desk.clock.forward(seconds=30)
    first = news(agent)
    desk.clock.forward(minutes=29)
    agent.sees("/inbox")
    desk.clock.forward(minutes=2)
    heard = news(agent, first["cursor"], since=first["at"], folder="unclaimed")
    assert [(row["id"], row["here"], row["urgent"]) for row in heard["rows"]] == [
        (other.id, True, True), (callback.id, True, False),
    ]  # fmt: skip
    assert news(agent, heard["cursor"], since=heard["at"])["rows"] == []


def test_a_page_gets_the_rows_it_shows_as_the_clock_has_made_them(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    first = news(agent)
    desk.clock.forward(minutes=20)
    (row,) = news(agent, first["cursor"], since=first["at"], rows=callback.id)["rows"]
    assert ">20 min<" in row["html"]


def test_a_time_that_makes_no_sense_is_left_out(agent: Colleague, desk: Desk) -> None:
    desk.waits("Meena")
    for since in ("soon", "nan", "1e300", "-1"):
        assert len(news(agent, since=since, rows="x,y")["rows"]) == 1


def test_an_urgent_one_is_heard_on_the_page_of_another(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    path = f"/inbox/callbacks/{callback.id}/live"
    cursor = json.loads(agent.browser.get(path).text)["news"]["cursor"]
    urgent = desk.waits("Noor", urgency="urgent")
    heard = json.loads(agent.browser.get(f"{path}?cursor={cursor}").text)["news"]
    assert heard["counts"]["urgent"] == 1
    assert (urgent.id, True) in [(row["id"], row["urgent"]) for row in heard["rows"]]
