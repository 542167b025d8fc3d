"""Coming in: sessions, limits, second step, invitations."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyotp
import pytest
from flask import Flask

from bot.runtime import Runtime
from bot.store import staff
from bot.store.staff import Role
from tests.conftest import Clock
from tests.inbox.conftest import PASSWORD, Colleague
from webhooks import create_app

Hire = Callable[[str, Role], Colleague]
COOKIE = "__Host-careline"


def cookie(person: Colleague) -> str:
    found = person.browser.get_cookie(COOKIE)
    assert found
    return found.value


def test_the_cookie_is_closed_to_scripts_and_to_other_sites(hire: Hire) -> None:
    answer = hire("asha", "agent").comes_in()
    set_cookie = next(each for each in answer.headers.getlist("Set-Cookie") if each.startswith(COOKIE))
    for flag in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert flag in set_cookie
    assert "Domain" not in set_cookie


def test_signing_in_again_makes_a_new_id_and_ends_the_old_one(app: Flask, hire: Hire) -> None:
    asha = hire("asha", "agent")
    asha.comes_in()
    before = cookie(asha)
    asha.comes_in()
    assert cookie(asha) != before
    thief = app.test_client()
    thief.set_cookie(COOKIE, before)
    assert thief.get("/inbox").status_code == 302


def test_a_copied_cookie_is_worth_nothing_after_signing_out(app: Flask, agent: Colleague) -> None:
    copied = cookie(agent)
    agent.posts("/inbox/logout")
    thief = app.test_client()
    thief.set_cookie(COOKIE, copied)
    assert thief.get("/inbox").status_code == 302


def test_half_an_hour_without_a_hand_ends_the_session(agent: Colleague, clock: Clock) -> None:
    for _ in range(5):
        clock.forward(minutes=7)
        agent.browser.get("/inbox/live?after=0")
    assert agent.browser.get("/inbox").status_code == 302


def test_a_hand_on_the_page_keeps_it(agent: Colleague, clock: Clock) -> None:
    for _ in range(5):
        clock.forward(minutes=7)
        agent.browser.get("/inbox/live?after=0&active=1")
    assert agent.browser.get("/inbox").status_code == 200


def test_twelve_hours_end_it_in_any_case(agent: Colleague, clock: Clock) -> None:
    for _ in range(12 * 3 + 1):
        clock.forward(minutes=20)
        agent.browser.get("/inbox")
    assert agent.browser.get("/inbox").status_code == 302


@pytest.mark.parametrize("login", ["asha", "nobody-at-all"])
def test_a_wrong_password_and_an_unknown_login_read_the_same(hire: Hire, app: Flask, login: str) -> None:
    hire("asha", "agent")
    answer = Colleague(app, login).comes_in("wrong")
    assert answer.status_code == 401
    assert "do not belong together" in answer.text


def test_the_tenth_bad_try_is_the_last_in_every_process(rt: Runtime, hire: Hire) -> None:
    asha = hire("asha", "agent")
    for _ in range(10):
        assert asha.comes_in("wrong").status_code == 401
    elsewhere = Colleague(create_app(runtime=rt), "asha")
    assert elsewhere.comes_in().status_code == 429


def strangers(colleague: Colleague, count: int, **forwarded: str) -> list[int]:
    """As many sign-in attempts, each for another login, from addresses that the header names."""
    token, answers = colleague.token(), []
    for number in range(count):
        form = {"csrf_token": token, "login": f"nobody{number}", "password": "x"}
        header = forwarded.get("header", f"203.0.113.{number}")
        answer = colleague.browser.post("/inbox/login", data=form, headers={"X-Forwarded-For": header})
        answers.append(answer.status_code)
    return answers


def test_behind_our_own_proxy_strangers_shut_out_nobody_else(rt: Runtime, hire: Hire) -> None:
    rt.settings = rt.settings.model_copy(update={"trusted_proxies": 1})
    asha = Colleague(create_app(runtime=rt), hire("asha", "agent").login)
    assert set(strangers(asha, 45)) == {401}
    assert strangers(asha, 41, header="6.6.6.6, 203.0.113.99")[-1] == 429  # one machine, whatever it writes before it
    data = {"csrf_token": asha.token(), "login": "asha", "password": PASSWORD}
    answer = asha.browser.post("/inbox/login", data=data, headers={"X-Forwarded-For": "6.6.6.6, 198.51.100.7"})
    assert answer.status_code == 302


def test_without_a_proxy_of_ours_the_header_counts_for_nothing(hire: Hire) -> None:
    assert strangers(hire("asha", "agent"), 41)[-1] == 429


def test_another_address_in_a_header_does_not_reset_the_limit(hire: Hire) -> None:
    asha = hire("asha", "agent")
    for _ in range(10):
        asha.comes_in("wrong")
    data = {"csrf_token": asha.token(), "login": "asha", "password": PASSWORD}
    answer = asha.browser.post("/inbox/login", data=data, headers={"X-Forwarded-For": "203.0.113.9"})
    assert answer.status_code == 429


def test_a_quarter_of_an_hour_later_it_works_again(hire: Hire, clock: Clock) -> None:
    asha = hire("asha", "agent")
    for _ in range(11):
        asha.comes_in("wrong")
    clock.forward(minutes=16)
    assert asha.comes_in().status_code == 302


def with_second_step(asha: Colleague, rt: Runtime) -> pyotp.TOTP:
    secret = pyotp.random_base32()

    def work(conn) -> None:
        person = staff.by_login(conn, asha.login)
        staff.update(conn, person.id, totp_secret=secret)

    rt.store.write(work)
    return pyotp.TOTP(secret)


def test_the_second_step_asks_for_the_code_of_now(hire: Hire, rt: Runtime, clock: Clock) -> None:
    asha = hire("asha", "agent")
    totp = with_second_step(asha, rt)
    assert asha.comes_in().headers["Location"] == "/inbox/login/code"
    assert asha.browser.get("/inbox").status_code == 302
    assert asha.posts("/inbox/login/code", code="000000").status_code == 401
    assert asha.posts("/inbox/login/code", code=totp.at(clock())).headers["Location"] == "/inbox"


def test_a_code_works_once(hire: Hire, rt: Runtime, clock: Clock) -> None:
    asha = hire("asha", "agent")
    totp = with_second_step(asha, rt)
    asha.comes_in()
    asha.posts("/inbox/login/code", code=totp.at(clock()))
    asha.comes_in()
    assert asha.posts("/inbox/login/code", code=totp.at(clock())).status_code == 401


def test_an_invitation_opens_the_account_once(app: Flask, rt: Runtime, clock: Clock) -> None:
    token = rt.store.write(lambda conn: staff.invite(conn, "ravi", "Ravi", "agent", clock()))
    ravi = Colleague(app, "ravi")
    word = "another short sentence"
    assert ravi.posts(f"/inbox/join/{token}", password=word, again="different").status_code == 400
    assert ravi.posts(f"/inbox/join/{token}", password=word, again=word).headers["Location"] == "/inbox"
    assert app.test_client().get(f"/inbox/join/{token}").status_code == 404


def test_an_invitation_lapses_after_three_days(app: Flask, rt: Runtime, clock: Clock) -> None:
    token = rt.store.write(lambda conn: staff.invite(conn, "ravi", "Ravi", "agent", clock()))
    clock.forward(hours=73)
    assert app.test_client().get(f"/inbox/join/{token}").status_code == 404


def test_what_changes_the_way_in_is_audited_without_its_secret(
    app: Flask, agent: Colleague, rt: Runtime, clock: Clock
) -> None:
    page = agent.sees("/inbox/account")
    secret = re.search(r"[A-Z2-7]{32}", page).group()
    agent.posts("/inbox/account/code", code=pyotp.TOTP(secret).at(clock()))
    agent.posts("/inbox/account/code-off", now=PASSWORD)
    agent.posts("/inbox/account/settings", whatsapp="98480 12345")
    agent.posts("/inbox/account/settings", whatsapp="98480 12345", theme="dark")  # the same number
    token = rt.store.write(lambda conn: staff.invite(conn, "ravi", "Ravi", "agent", clock()))
    word = "another short sentence"
    Colleague(app, "ravi").posts(f"/inbox/join/{token}", password=word, again=word)
    with rt.store.read() as conn:
        lines = [each for each in staff.audit_lines(conn) if each.action != "signed-in"]
    assert [(each.actor, each.action) for each in reversed(lines)] == [
        ("asha", "second-step-on"),
        ("asha", "second-step-off"),
        ("asha", "changed-alert-number"),
        ("ravi", "took-invitation"),
    ]
    assert not any(kept in str(lines) for kept in (secret, "12345", word, token))


def test_a_new_password_signs_the_other_browsers_out(app: Flask, agent: Colleague) -> None:
    other = Colleague(app, "asha")
    other.comes_in()
    word = "another short sentence"
    agent.posts("/inbox/account/password", now=PASSWORD, password=word, again=word)
    assert agent.browser.get("/inbox").status_code == 200
    assert other.browser.get("/inbox").status_code == 302


_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_WEBKIT} Chrome/141.0.0.0 Safari/537.36", "Chrome, Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {_WEBKIT} Chrome/141.0 Safari/537.36 Edg/141.0", "Edge, Windows"),
        (f"Mozilla/5.0 (Linux; Android 10; K) {_WEBKIT} Chrome/141.0.0.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/18.6 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.5.0", "Another browser or program"),
        ("", "Another browser or program"),
    ],
)
def test_a_signed_in_browser_is_named_in_words_with_the_time_it_was_used(hire: Hire, agent: str, words: str) -> None:
    asha = hire("asha", "agent")
    asha.browser.environ_base["HTTP_USER_AGENT"] = agent
    asha.comes_in()
    page = asha.sees("/inbox/account")
    assert f"<span>{words}</span>" in page
    assert "last used Monday, 23 November 2026, 10:30 am" in page
    assert not agent or agent not in page
