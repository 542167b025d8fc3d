"""A newcomer's first minute: invented patients, a link that lets one browser in, once."""

from __future__ import annotations

import sqlalchemy as sa
from flask import Flask

from bot.runtime import Runtime
from bot.store.tables import callbacks, senders
from bot.tools import demo
from bot.tools.add_staff import invite
from tests.inbox.conftest import Colleague


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


def test_the_link_works_once(app: Flask, rt: Runtime) -> None:
    demo.fill(rt)
    link = demo.one_time_login(rt.store, rt.clock())
    Colleague(app, demo.LOGIN).posts(link, without="1")
    assert app.test_client().get(link).status_code == 404


def test_filling_twice_changes_nothing(rt: Runtime) -> None:
    demo.fill(rt)
    assert demo.fill(rt) == 0


def test_in_production_nobody_comes_in_without_a_password(app: Flask, rt: Runtime) -> None:
    token = invite(rt.store, "ravi", "Ravi", "agent")
    rt.settings = rt.settings.model_copy(update={"environment": "production"})
    assert Colleague(app, "ravi").posts(f"/inbox/join/{token}", without="1").status_code == 400
