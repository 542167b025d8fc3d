"""Threats 24 and 21: the headers of every response, for every route, and what no response may show."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bot.headers import ALWAYS
from bot.runtime import Runtime
from tests.conftest import Patient, post

METHODS = ("GET", "POST", "PUT", "DELETE", "OPTIONS")


def every_path(app: Flask) -> list[tuple[str, str]]:
    """(method, path) of every rule, with a made-up value for each variable."""
    paths = {re.sub(r"<[^>]+>", "1", rule.rule) for rule in app.url_map.iter_rules()} | {"/no-such-page"}
    return [(method, path) for path in sorted(paths) for method in METHODS]


def test_every_route_and_every_error_carries_the_headers(client: FlaskClient) -> None:
    for method, path in every_path(client.application):
        answer = client.open(path, method=method)
        missing = ALWAYS.keys() - answer.headers.keys()
        assert not missing, (method, path, missing)
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
        assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["X-Request-Id"]), (method, path)
        assert "static" in path or answer.headers["Cache-Control"] == "no-store", (method, path)


def test_no_policy_allows_inline_script_or_another_host(client: FlaskClient) -> None:
    for method, path in every_path(client.application):
        policy = client.open(path, method=method).headers["Content-Security-Policy"]
        assert "unsafe" not in policy, (method, path)
        assert "http" not in policy, (method, path)
        assert "*" not in policy, (method, path)


def test_a_request_id_of_the_callers_is_not_taken(client: FlaskClient) -> None:
    assert client.get("/healthz", headers={"X-Request-Id": "mine"}).headers["X-Request-Id"] != "mine"


def test_two_requests_have_two_ids(client: FlaskClient) -> None:
    first, second = (client.get("/healthz").headers["X-Request-Id"] for _ in range(2))
    assert first != second


def test_plain_http_promises_no_https(rt: Runtime) -> None:
    from webhooks import create_app

    rt.settings = rt.settings.model_copy(update={"public_url": "http://127.0.0.1:8000"})
    answer = create_app(runtime=rt).test_client().get("/healthz")
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize("path", ["/healthz", "/no-such-page", "/whatsapp"])
def test_a_page_for_strangers_names_no_version(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert not re.search(r"\d+\.\d+", answer.text)
    assert "Traceback" not in answer.text


def test_an_unforeseen_error_shows_nothing_but_an_id(client: FlaskClient, rt: Runtime) -> None:
    @client.application.before_request
    def fall() -> None:
        raise RuntimeError("secret words of asha")

    answer = client.get("/healthz")
    assert answer.status_code == 500
    assert answer.text == "Something went wrong.\n"
    assert answer.headers["X-Request-Id"]


BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "te"}


@pytest.mark.parametrize("path", ["/no-such-page", "/inbox/no-such-page", "/simulator"])
def test_a_browser_gets_a_page_with_a_way_back(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER, follow_redirects=False)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert '<html lang="te"' in answer.text
    assert "<title>" in answer.text
    assert 'href="/inbox"' in answer.text
    assert "no-such-page" not in answer.text


def test_a_fault_shows_a_browser_a_page_that_says_nothing_of_it(client: FlaskClient) -> None:
    @client.application.before_request
    def fall() -> None:
        raise RuntimeError("secret words of asha")

    for path in ("/", "/inbox"):
        answer = client.get(path, headers=BROWSER)
        assert (answer.status_code, answer.mimetype) == (500, "text/html")
        assert 'href="/inbox"' in answer.text
        assert "asha" not in answer.text
        assert "RuntimeError" not in answer.text


@pytest.mark.parametrize("path", ["/whatsapp", "/whatsapp/none", "/readyz/none"])
def test_an_address_of_machines_answers_a_browser_too_with_one_line(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER)
    assert (answer.mimetype, answer.text.count("\n")) == ("text/plain", 1)


def test_a_turn_that_fails_still_tells_the_patient_where_to_ring(
    asha: Patient, client: FlaskClient, rt: Runtime
) -> None:
    rt.know = replace(rt.know, matcher=None)  # type: ignore[arg-type]  # breaks inside the turn
    answer = post(client, asha.form("why do I have these lumps"))
    assert answer.status_code == 200
    assert rt.know.content.hospital.phone in answer.text
    assert "Error" not in answer.text
