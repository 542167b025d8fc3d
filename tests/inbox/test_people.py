"""Who may come in, as an admin sees it."""

from __future__ import annotations

import re

from flask import Flask

from bot.runtime import Runtime
from bot.store import staff
from tests.inbox.conftest import Colleague


def id_of(rt: Runtime, login: str) -> str:
    with rt.store.read() as conn:
        person = staff.by_login(conn, login)
    assert person
    return person.id


def test_an_invitation_from_the_page_is_shown_once_and_works(app: Flask, admin: Colleague) -> None:
    page = admin.posts("/inbox/people/invite", login="ravi", name="Ravi", role="agent").text
    link = re.search(r"/inbox/join/[\w-]+", page)
    assert link
    assert link.group() not in admin.sees("/inbox/people")
    assert "Welcome, Ravi" in Colleague(app, "ravi").sees(link.group())


def test_a_login_is_given_once(admin: Colleague) -> None:
    assert admin.posts("/inbox/people/invite", login="adil", name="Another", role="agent").status_code == 409


def test_who_is_shut_out_is_out_at_once(admin: Colleague, agent: Colleague, rt: Runtime) -> None:
    admin.posts(f"/inbox/people/{id_of(rt, 'asha')}/shut-out")
    assert agent.browser.get("/inbox").status_code == 302
    assert agent.comes_in().status_code == 401
    admin.posts(f"/inbox/people/{id_of(rt, 'asha')}/let-in")
    assert agent.comes_in().status_code == 302


def test_a_forgotten_password_ends_the_old_one(admin: Colleague, agent: Colleague, rt: Runtime) -> None:
    page = admin.posts(f"/inbox/people/{id_of(rt, 'asha')}/reset").text
    assert "/inbox/join/" in page
    assert agent.browser.get("/inbox").status_code == 302
    assert agent.comes_in().status_code == 401


def test_a_new_role_counts_from_the_next_click(admin: Colleague, agent: Colleague, rt: Runtime) -> None:
    assert agent.browser.get("/inbox/numbers").status_code == 403
    admin.posts(f"/inbox/people/{id_of(rt, 'asha')}/role", role="lead")
    assert agent.browser.get("/inbox/numbers").status_code == 200


def test_the_last_admin_stays(admin: Colleague, rt: Runtime) -> None:
    admin.posts(f"/inbox/people/{id_of(rt, 'adil')}/role", role="agent")
    admin.posts(f"/inbox/people/{id_of(rt, 'adil')}/shut-out")
    assert admin.browser.get("/inbox/people").status_code == 200


def test_saved_replies_stand_at_the_composer(lead: Colleague, agent: Colleague, desk) -> None:
    lead.posts("/inbox/replies/add", title="Parking", text="You can park in the yard.")
    assert "You can park in the yard." in agent.sees(f"/inbox/callbacks/{desk.waits().id}")
