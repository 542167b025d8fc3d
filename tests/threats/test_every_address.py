"""Every route outside the inbox (which has its own table) and who may use it. A new route fails here until that has
been decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from pydantic import SecretStr

from bot.runtime import Runtime
from tests.conftest import PUBLIC_URL
from webhooks import create_app

SIGNED, TOKEN, ANYBODY, TESTERS = "Twilio's signature", "the operations token", "anybody", "nobody from outside"
WHO = {
    "whatsapp": SIGNED,
    "whatsapp_fallback": SIGNED,
    "whatsapp_status": SIGNED,
    "readyz": TOKEN,
    "metrics": TOKEN,
    "healthz": ANYBODY,
    "bootstrap.static": ANYBODY,
}

OF_TESTERS = ("simulator.", "watching.")


@pytest.fixture(params=[False, True], ids=["production", "with the testers' page"])
def app(request: pytest.FixtureRequest, rt: Runtime) -> Flask:
    changes = {"operations_token": SecretStr("o" * 32), "simulator": request.param}
    rt.settings = rt.settings.model_copy(update=changes)
    return create_app(runtime=rt)


def who(endpoint: str) -> str:
    return TESTERS if endpoint.startswith(OF_TESTERS) else WHO[endpoint]


def addresses(app: Flask) -> Iterator[tuple[str, str, str]]:
    """(endpoint, method, path)."""
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("inbox."):
            for method in sorted(rule.methods & {"GET", "POST", "PUT", "PATCH", "DELETE"}):
                yield rule.endpoint, method, re.sub(r"<[^>]+>", "1", rule.rule)


def test_every_address_is_in_the_table_and_the_table_has_no_other(app: Flask) -> None:
    found = {endpoint for endpoint, _, _ in addresses(app) if not endpoint.startswith(OF_TESTERS)}
    assert found == WHO.keys()


def test_whoever_may_not_gets_nothing(app: Flask) -> None:
    form = {"MessageSid": "SM" + "1" * 32, "Body": "hello"}
    for endpoint, method, path in addresses(app):
        data = form if method == "POST" else None
        answer = app.test_client().open(path, base_url=PUBLIC_URL, method=method, data=data)
        if who(endpoint) == SIGNED:
            assert (method, answer.status_code) == ("POST", 403), endpoint
        if who(endpoint) == TESTERS and not endpoint.endswith(".static"):
            assert answer.status_code == 403, (endpoint, method)
        if endpoint == "metrics":
            assert answer.status_code == 404
        if endpoint == "readyz":
            assert answer.get_json().keys() == {"ready"}
        if who(endpoint) == ANYBODY:
            assert method == "GET", endpoint


def test_the_operations_token_opens_what_it_should(app: Flask) -> None:
    browser = app.test_client()
    for path in ("/metrics", "/readyz"):
        assert browser.get(path, headers={"Authorization": "Bearer " + "o" * 32}).status_code == 200
