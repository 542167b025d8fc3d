"""Who may do what: every address of the inbox, every role; tokens on every form; a trace of every look."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask

from bot.inbox.access import NEEDS, PUBLIC
from bot.runtime import Runtime
from bot.store import staff
from bot.store.staff import ROLES, Role
from bot.store.tables import audit, callbacks
from tests.inbox.conftest import Colleague, Desk

PARTS = {"callback_id": "0" * 32, "outbox_id": "0" * 32, "staff_id": "0" * 32, "reply_id": 1, "number": 0, "token": "x"}


def rules(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, path, method) of every address of the inbox."""
    found = []
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("inbox.") and rule.endpoint != "inbox.static":
            values = {name: PARTS[name] for name in rule.arguments}
            path = adapter.build(rule.endpoint, values)
            found += [
                (rule.endpoint.removeprefix("inbox."), path, each) for each in sorted(rule.methods & {"GET", "POST"})
            ]
    return found


def test_every_address_is_in_the_table_and_the_table_has_no_other(app: Flask) -> None:
    assert {endpoint for endpoint, _, _ in rules(app)} == NEEDS.keys() - {"static"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_reaches_what_it_may_and_nothing_else(
    app: Flask, hire: Callable[[str, Role], Colleague], role: Role
) -> None:
    person = hire(role, role)
    for endpoint, path, method in rules(app):
        if endpoint in ("sign_out", "events"):
            continue
        person.comes_in()
        answer = person.posts(path) if method == "POST" else person.browser.get(path)
        may = NEEDS[endpoint] == PUBLIC or ROLES.index(role) >= ROLES.index(NEEDS[endpoint])
        # Where the role is enough, an unknown id or an empty form is the only thing to complain of.
        assert (answer.status_code == 403) == (not may), (endpoint, method, answer.status_code)
        assert answer.status_code != 500, endpoint


def test_a_stranger_reaches_the_doors_only(app: Flask) -> None:
    browser = app.test_client()
    stranger = Colleague(app, "nobody")
    for endpoint, path, method in rules(app):
        if NEEDS[endpoint] != PUBLIC:
            answer = stranger.posts(path) if method == "POST" else browser.get(path)
            assert answer.status_code in (302, 401), (endpoint, answer.status_code)
            assert answer.headers.get("Location", "/inbox/login") == "/inbox/login"


def test_every_form_needs_its_token(app: Flask, admin: Colleague, desk: Desk) -> None:
    before = desk.look(callback := desk.waits())
    for endpoint, path, method in rules(app):
        if method == "POST":
            path = path.replace("0" * 32, callback.id)
            for token in ({}, {"csrf_token": "made-up"}):
                assert admin.browser.post(path, data=token).status_code == 400, endpoint
    assert desk.look(callback) == before


def test_a_form_sent_by_another_site_is_refused(admin: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    answer = admin.browser.post(
        f"/inbox/callbacks/{callback.id}/take",
        data={"csrf_token": admin.token()},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 403
    assert desk.look(callback).holder is None


def test_asking_changes_nothing(app: Flask, admin: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    for _, path, method in rules(app):
        if method == "GET" and not path.endswith("/events"):
            admin.browser.get(path.replace("0" * 32, callback.id))
    with rt.store.read() as conn:
        assert conn.execute(sa.select(callbacks.c.version)).scalar_one() == 1


@pytest.mark.parametrize(
    ("path", "action"),
    [("/inbox", "listed"), ("/inbox/print", "printed"), ("/inbox/callbacks/{id}", "opened")],
)
def test_each_look_at_patients_is_written_down(
    agent: Colleague, desk: Desk, rt: Runtime, path: str, action: str
) -> None:
    callback = desk.waits("Meena")
    agent.sees(path.format(id=callback.id))
    with rt.store.read() as conn:
        last = conn.execute(sa.select(audit).order_by(audit.c.id.desc())).first()
    assert (last.actor, last.action) == ("asha", action)
    assert "Meena" not in str(last.detail)


def test_the_audit_names_requests_by_reference_and_people_by_login(
    agent: Colleague, admin: Colleague, desk: Desk, rt: Runtime
) -> None:
    callback = desk.waits("Meena")
    agent.sees(f"/inbox/callbacks/{callback.id}")
    with rt.store.read() as conn:
        person = staff.by_login(conn, "asha")
    admin.posts(f"/inbox/people/{person.id}/sign-out")
    page = admin.sees("/inbox/audit")
    assert f">{callback.reference}</a>" in page
    assert '<td role="cell">signed somebody out everywhere</td><td role="cell">asha</td>' in page
    assert person.id[:8] not in page


def test_somebody_who_asked_to_be_deleted_is_shown_to_nobody(agent: Colleague, admin: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    admin.posts(f"/inbox/callbacks/{callback.id}/erase", reference=callback.reference)
    assert agent.browser.get(f"/inbox/callbacks/{callback.id}").status_code == 404
    assert "Meena" not in agent.sees("/inbox?folder=done")
    assert "Meena" not in agent.posts("/inbox/search", q="Meena").text.replace('value="Meena"', "").replace(
        "<bdi>Meena</bdi>”</h1>", ""
    )


@pytest.mark.parametrize("number", ["²", "①", "5" * 5000, "9999999999", "-1", "soon"])
def test_a_number_in_an_address_that_is_none_is_left_out(admin: Colleague, number: str) -> None:
    for page in ("/inbox/live?after=", "/inbox/numbers?days=", "/inbox/audit?before="):
        assert admin.browser.get(page + number).status_code == 200
