"""/healthz and /readyz: alive, ready, and what an operator has to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr

from bot.runtime import Runtime
from bot.store import Store, signs
from bot.store.outbox import put
from tests.conftest import Clock
from webhooks import create_app


def beat(rt: Runtime) -> None:
    rt.store.write(lambda conn: signs.put(conn, signs.WORKER, rt.clock()))


def test_alive_says_nothing_else(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "alive"}


def test_alive_needs_no_database(client: FlaskClient, rt: Runtime) -> None:
    rt.store = Store("postgresql://nobody@127.0.0.1:1/none")
    assert client.get("/healthz").status_code == 200


def test_ready_with_a_migrated_database(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["ready"] is True
    assert answer.json["migrated"] is True


def test_not_ready_without_a_database(client: FlaskClient, rt: Runtime) -> None:
    rt.store = Store("postgresql://nobody@127.0.0.1:1/none")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json is not None
    assert answer.json["stops"] == ["the database cannot be reached"]


def test_not_ready_before_the_migrations(client: FlaskClient, rt: Runtime, tmp_path: Path) -> None:
    rt.store = Store(f"sqlite:///{tmp_path / 'new.db'}")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "init-db" in answer.text


def test_a_silent_worker_is_a_warning_because_questions_are_still_answered(
    client: FlaskClient, rt: Runtime, clock: Clock
) -> None:
    beat(rt)
    clock.forward(minutes=5)
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert "worker gives no sign" in answer.text
    beat(rt)
    assert "worker gives no sign" not in client.get("/readyz").text


def test_the_oldest_waiting_row_is_shown(client: FlaskClient, rt: Runtime, clock: Clock) -> None:
    rt.store.write(lambda conn: put(conn, dedupe_key="a", channel="alert", to="staff", payload={}, now=clock()))
    clock.forward(minutes=6)
    answer = client.get("/readyz").json
    assert answer is not None
    assert answer["oldest_pending_seconds"] == 360
    assert any("longer than five minutes" in each for each in answer["warnings"])


def test_a_bad_edit_of_the_content_is_shown_and_the_last_good_one_serves(
    client: FlaskClient, rt: Runtime, tmp_path: Path
) -> None:
    broken = tmp_path / "faq.yaml"
    broken.write_text("entries: [", encoding="utf-8")
    rt.settings = rt.settings.model_copy(update={"content_file": broken})
    answer = client.get("/readyz").json
    assert answer is not None
    assert answer["ready"] is True
    assert answer["content_problems"]


@pytest.mark.parametrize(("environment", "details"), [("development", True), ("production", False)])
def test_without_a_token_nothing_is_shown_in_production(rt: Runtime, environment: str, details: bool) -> None:
    rt.settings = rt.settings.model_copy(update={"environment": environment})
    client = create_app(runtime=rt).test_client()
    answer = client.get("/readyz", headers={"Authorization": "Bearer "})
    assert (answer.status_code, "content" in (answer.json or {})) == (200, details)
    assert (client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 200) is details


@pytest.mark.parametrize(("shown", "details"), [("", False), ("Bearer wrong", False), ("Bearer " + "o" * 24, True)])
def test_details_and_figures_need_the_token_where_one_is_set(rt: Runtime, shown: str, details: bool) -> None:
    rt.settings = rt.settings.model_copy(update={"operations_token": SecretStr("o" * 24)})
    client = create_app(runtime=rt).test_client()
    headers = {"Authorization": shown}
    assert ("content" in (client.get("/readyz", headers=headers).json or {})) is details
    assert (client.get("/metrics", headers=headers).status_code == 200) is details
