"""/metrics: what is counted, that two processes count together, and that nobody is named."""

from __future__ import annotations

import json
import re
from pathlib import Path

from flask.testing import FlaskClient

from bot.runtime import Runtime
from bot.store.outbox import put
from tests.conftest import Clock, Patient, post
from tests.ops.conftest import environment, free_port, gunicorn, message, run, serving


def value(text: str, sample: str) -> float:
    """The value of one sample line, 0 where it is not there."""
    found = re.search(rf"^{re.escape(sample)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0.0


def test_messages_and_refusals_are_counted(client: FlaskClient, asha: Patient) -> None:
    before = client.get("/metrics").text
    asha.says("causes")
    post(client, asha.form("hello"), token="f" * 32)
    after = client.get("/metrics").text
    for sample in (
        'careline_messages_received_total{via="webhook"}',
        'careline_messages_answered_total{kind="answer",via="webhook"}',
        'careline_refused_total{status="403"}',
        'careline_requests_total{route="/whatsapp",status="200"}',
        'careline_request_seconds_count{route="/healthz"}',
    ):
        grown = value(after, sample) - value(before, sample)
        assert grown == (0 if "healthz" in sample else 1), sample


def test_the_outbox_is_read_by_state_and_age(client: FlaskClient, rt: Runtime, clock: Clock) -> None:
    rt.store.write(lambda conn: put(conn, dedupe_key="a", channel="alert", to="staff", payload={}, now=clock()))
    clock.forward(seconds=90)
    text = client.get("/metrics").text
    assert value(text, 'careline_outbox_rows{state="pending"}') == 1
    assert value(text, "careline_outbox_oldest_seconds") == 90
    assert value(text, "careline_database_up") == 1


def test_two_processes_of_one_gunicorn_count_together(tmp_path: Path) -> None:
    env = environment(tmp_path, free_port(), WEB_CONCURRENCY="2")
    assert run(env, "init-db").returncode == 0
    with serving(tmp_path, gunicorn(), env) as served:
        for number in range(24):
            assert served.post(message(number + 1, "hello")).status == 200
        assert served.post(message(99, "hello"), token="f" * 32).status == 403
        readings = {
            value(served.get("/metrics").text, 'careline_messages_received_total{via="webhook"}') for _ in "12345678"
        }
        text = served.get("/metrics").text
        log = served.log.read_text()
    assert readings == {24.0}
    assert value(text, 'careline_refused_total{status="403"}') == 1
    assert value(text, 'careline_request_seconds_count{route="/whatsapp"}') == 25
    for line in filter(None, log.splitlines()):
        assert "event" in json.loads(line), line
