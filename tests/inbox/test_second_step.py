"""If admins must have a second step, an admin without one can use only the account page, where it is set up."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyotp
import pytest
from flask import Flask

from bot.inbox.access import ACCOUNT, NEEDS, PUBLIC
from bot.runtime import Runtime
from bot.store import staff
from bot.store.staff import Role
from tests.conftest import Clock
from tests.inbox.conftest import PASSWORD, Colleague
from tests.inbox.test_access import rules

SET_UP = "/inbox/account"
Hire = Callable[[str, Role], Colleague]


@pytest.fixture(autouse=True)
def _required(rt: Runtime) -> None:
    rt.settings = rt.settings.model_copy(update={"require_second_step": "admin"})


def sets_up(person: Colleague, clock: Clock) -> None:
    found = re.search(r"[A-Z2-7]{32}", person.sees("/inbox/account"))
    assert found
    person.posts("/inbox/account/code", code=pyotp.TOTP(found.group()).at(clock()))


def asked(person: Colleague, path: str, method: str) -> tuple[int, str]:
    answer = person.posts(path) if method == "POST" else person.browser.get(path)
    return answer.status_code, answer.headers.get("Location", "")


def test_every_address_leads_an_admin_without_one_to_the_set_up(app: Flask, admin: Colleague) -> None:
    behind = [each for each in rules(app) if NEEDS[each[0]] != PUBLIC and each[0] not in ACCOUNT]
    assert len(behind) > 40
    for endpoint, path, method in behind:
        assert asked(admin, path, method) == (302, SET_UP), endpoint


def test_the_account_and_the_way_out_stay_open(admin: Colleague) -> None:
    assert admin.browser.get("/inbox/account").status_code == 200
    assert admin.browser.get("/inbox/static/inbox.css").status_code == 200
    admin.posts("/inbox/account/settings", language="te", theme="dark")
    assert '<html lang="te" data-theme="dark">' in admin.sees("/inbox/account")
    assert asked(admin, "/inbox/logout", "POST") == (302, "/inbox/login")
    assert asked(admin, "/inbox/account", "GET") == (302, "/inbox/login")


def test_the_page_says_why_and_offers_nothing_that_does_not_open(admin: Colleague) -> None:
    page = admin.sees("/inbox")
    assert "Admins need a second step" in page
    assert 'role="search"' not in page
    assert '<a href="/inbox/people">' not in page


def test_a_script_of_an_open_page_is_refused_and_not_led_to_a_page(admin: Colleague) -> None:
    answer = admin.browser.get("/inbox/live?after=0", headers={"Accept": "application/json"})
    assert answer.status_code == 403


def test_once_it_is_set_up_everything_opens_and_without_it_everything_closes(
    app: Flask, admin: Colleague, clock: Clock
) -> None:
    sets_up(admin, clock)
    for endpoint, path, method in rules(app):
        if endpoint not in {*ACCOUNT, "events"}:
            assert asked(admin, path, method)[1] != SET_UP, endpoint
    admin.posts("/inbox/account/code-off", now=PASSWORD)
    assert asked(admin, "/inbox/people", "GET") == (302, SET_UP)


@pytest.mark.parametrize("role", ["agent", "lead"])
def test_who_is_no_admin_needs_none_until_they_become_one(hire: Hire, rt: Runtime, role: Role) -> None:
    person = hire("ravi", role)
    person.comes_in()
    assert person.browser.get("/inbox").status_code == 200

    def raised(conn) -> None:
        found = staff.by_login(conn, "ravi")
        assert found
        staff.update(conn, found.id, role="admin")

    rt.store.write(raised)
    assert asked(person, "/inbox", "GET") == (302, SET_UP)


def test_where_it_is_off_an_admin_needs_none(admin: Colleague, rt: Runtime) -> None:
    rt.settings = rt.settings.model_copy(update={"require_second_step": "off"})
    assert admin.browser.get("/inbox/people").status_code == 200
