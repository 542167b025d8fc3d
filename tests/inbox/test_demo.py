"""A newcomer's first minute: invented patients, a link that lets one browser in, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from bot import alerts, sending
from bot.inbox import folders
from bot.runtime import Runtime
from bot.store import outbox as rows
from bot.store import queue
from bot.store.tables import callbacks, outbox, senders
from bot.tools import demo
from bot.tools.add_staff import invite
from tests.conftest import Clock
from tests.inbox.conftest import Colleague, Desk


def test_the_demo_fills_every_folder_with_patients_marked_as_invented(app: Flask, rt: Runtime) -> None:
    assert demo.fill(rt) == len(demo.STORIES)
    newcomer = Colleague(app, demo.LOGIN)
    link = demo.one_time_login(rt.store, rt.clock())
    assert newcomer.posts(link, without="1").headers["Location"] == "/inbox"
    assert "(demo)" in newcomer.sees("/inbox")
    with rt.store.read() as conn:
        names = conn.execute(sa.select(senders.c.name)).scalars().all()
        phones = conn.execute(sa.select(callbacks.c.phone)).scalars().all()
    assert all(name.endswith("(demo)") for name in names)
    assert all(phone.startswith("+1415555") for phone in phones)


@pytest.mark.parametrize("hour", [1, 10, 13, 17, 22])
def test_whatever_the_hour_each_folder_has_something(rt: Runtime, clock: Clock, hour: int) -> None:
    zone = rt.know.hours.zone
    clock.now = clock().astimezone(zone).replace(hour=hour, minute=10).astimezone(UTC)
    demo.fill(rt)
    asked = folders.asked_for({}, demo.LOGIN, clock(), rt.know.hours)
    with rt.store.read() as conn:
        counts = queue.counts(conn, asked)
    assert [name for name in queue.FOLDERS if counts[name] == 0] == []


def test_the_link_works_once(app: Flask, rt: Runtime) -> None:
    demo.fill(rt)
    link = demo.one_time_login(rt.store, rt.clock())
    Colleague(app, demo.LOGIN).posts(link, without="1")
    assert app.test_client().get(link).status_code == 404


def test_the_next_start_leaves_password_and_browser_as_they_were(app: Flask, rt: Runtime) -> None:
    demo.fill(rt)
    newcomer = Colleague(app, demo.LOGIN)
    link = demo.one_time_login(rt.store, rt.clock())
    newcomer.posts(link, password="a sentence to come back", again="a sentence to come back")
    demo.one_time_login(rt.store, rt.clock())
    assert "(demo)" in newcomer.sees("/inbox")
    assert Colleague(app, demo.LOGIN).comes_in("a sentence to come back").headers["Location"] == "/inbox"


def test_filling_twice_changes_nothing(rt: Runtime) -> None:
    demo.fill(rt)
    assert demo.fill(rt) == 0


def test_in_production_nobody_comes_in_without_a_password(app: Flask, rt: Runtime) -> None:
    token = invite(rt.store, "ravi", "Ravi", "agent")
    rt.settings = rt.settings.model_copy(update={"environment": "production"})
    assert Colleague(app, "ravi").posts(f"/inbox/join/{token}", without="1").status_code == 400


def test_nothing_of_the_demo_leaves_and_nobody_is_alerted(rt: Runtime, clock: Clock) -> None:
    told = replace(rt, settings=rt.settings.model_copy(update={"alert_addresses": ("json://127.0.0.1:1/",)}))
    demo.fill(told)
    clock.forward(hours=2)
    alerts.escalate(told)
    with rt.store.read() as conn:
        left = conn.execute(sa.select(outbox.c.channel, outbox.c.state, outbox.c.status)).all()
    assert {row.channel for row in left} == {"reply", "whatsapp"}
    assert {(row.state, row.status) for row in left} == {("sent", "read")}


def test_no_worker_can_find_a_row_of_the_demo_meanwhile(rt: Runtime) -> None:
    found: list[bool] = []

    def looks(about_to_commit: sa.Connection) -> None:
        found.append(rows.is_work_waiting(about_to_commit, rt.clock() + timedelta(hours=1)))

    sa.event.listen(sa.Engine, "commit", looks)
    try:
        demo.fill(rt)
    finally:
        sa.event.remove(sa.Engine, "commit", looks)
    assert len(found) > len(demo.STORIES)
    assert not any(found)


def test_without_a_sender_the_page_says_what_is_true(app: Flask, rt: Runtime, agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    agent.posts(f"/inbox/callbacks/{callback.id}/reply", text="Hello", nonce="0" * 32)
    sending.drain(rt)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "No WhatsApp sender is set up, so this was not sent." in page
    assert "Send again" not in page
    assert "WhatsApp did not take it" not in page
    assert "Not delivered" not in agent.sees("/inbox")
