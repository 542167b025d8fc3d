"""How staff hear of a request outside the page, and what happens when nobody reacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import ClassVar, get_args

import pytest
import sqlalchemy as sa
from werkzeug.serving import make_server

from bot import alerts, handover, notify, sending
from bot.callbacks import AlertOccasion, Callback
from bot.config import ApprovedTemplate
from bot.inbox import words
from bot.messages import DeliveryReport
from bot.runtime import Runtime
from bot.store import outbox as rows
from bot.store import staff
from bot.store.tables import callbacks, outbox
from bot.tools import demo
from bot.tools.stand_in.account import Account
from bot.tools.stand_in.server import create_server
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender
from tests.conftest import ACCOUNT, PUBLIC_URL, TOKEN, Clock
from tests.inbox.conftest import Colleague, Desk


class Post(BaseHTTPRequestHandler):
    """A place that takes alerts and keeps what came."""

    heard: ClassVar[list[str]] = []
    status = 200

    def do_POST(self) -> None:
        self.heard.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def post() -> Iterator[HTTPServer]:
    Post.heard, Post.status = [], 200
    server = HTTPServer(("127.0.0.1", 0), Post)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def told(rt: Runtime, post: HTTPServer) -> Runtime:
    url = f"json://127.0.0.1:{post.server_port}/"
    return replace(
        rt, settings=rt.settings.model_copy(update={"alert_addresses": (url,), "alert_second_addresses": (url + "2",)})
    )


def occasions(rt: Runtime, to: str) -> list[str]:
    with rt.store.read() as conn:
        rows = conn.execute(sa.select(outbox.c.payload).where(outbox.c.to == to).order_by(outbox.c.created_at))
        return [row.payload["occasion"] for row in rows]


def test_a_new_request_reaches_the_address_and_names_no_patient(told: Runtime, desk: Desk) -> None:
    callback = desk.waits("Meena", words="my secret words")
    sending.drain(told)
    assert len(Post.heard) == 1
    assert callback.reference in Post.heard[0]
    for private in ("Meena", "secret", callback.phone):
        assert private not in Post.heard[0]


def test_one_that_nobody_takes_is_told_again_and_then_to_the_second_address(told: Runtime, desk: Desk) -> None:
    desk.waits()
    for minutes, expected in ((14, 0), (2, 1), (1, 0), (14, 1), (60, 0)):
        desk.clock.forward(minutes=minutes)
        assert alerts.escalate(told) == expected
    assert occasions(told, "staff") == ["new", "unclaimed"]
    assert occasions(told, "second") == ["second"]


def test_each_alert_says_that_the_answer_is_to_be_written(told: Runtime, desk: Desk) -> None:
    desk.waits(in_writing=True)
    for _ in range(3):
        sending.drain(told)
        desk.clock.forward(minutes=16)
        alerts.escalate(told)
    sending.drain(told)
    assert occasions(told, "staff") == ["new", "unclaimed"]  # as of a call
    assert occasions(told, "second") == ["second"]
    assert len(Post.heard) == 3
    assert all("answer in writing, do not call" in each for each in Post.heard)


def test_only_desk_minutes_count(told: Runtime, desk: Desk) -> None:
    desk.clock.forward(hours=8, minutes=25)  # five minutes before the desk closes
    desk.waits()
    desk.clock.forward(hours=12)
    assert "unclaimed" not in [*occasions(told, "staff")] or alerts.escalate(told) == 0
    alerts.escalate(told)
    assert "unclaimed" not in occasions(told, "staff")


def test_one_that_is_taken_and_left_alone_is_told(told: Runtime, agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    agent.posts(f"/inbox/callbacks/{callback.id}/take")
    desk.clock.forward(minutes=21)
    alerts.escalate(told)
    assert occasions(told, "staff")[-1] == "untouched"


def test_work_on_it_keeps_the_alert_away(told: Runtime, agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    agent.posts(f"/inbox/callbacks/{callback.id}/take")
    desk.clock.forward(minutes=15)
    agent.posts(f"/inbox/callbacks/{callback.id}/note", text="ringing")
    desk.clock.forward(minutes=15)
    alerts.escalate(told)
    assert "untouched" not in occasions(told, "staff")


def waits_with_a_dead_alert(told: Runtime, desk: Desk) -> Callback:
    """A request whose alert nobody took, however often it was tried."""
    Post.status = 500
    callback = desk.waits()
    for _ in range(12):
        sending.drain(told)
        desk.clock.forward(hours=9)
    return callback


def test_where_an_alert_died_is_shown_on_the_page(told: Runtime, agent: Colleague, desk: Desk) -> None:
    callback = waits_with_a_dead_alert(told, desk)
    agent.comes_in()
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "failed: an alert address did not take it" in page
    assert "Not delivered" in agent.sees("/inbox")


def test_a_dead_alert_is_ticked_off_under_its_own_request_only(told: Runtime, agent: Colleague, desk: Desk) -> None:
    callback = waits_with_a_dead_alert(told, desk)
    other = desk.waits()
    with told.store.read() as conn:
        (dead,) = {each["id"] for each in rows.dead(conn) if each["to"].startswith("apprise:")}
    agent.comes_in()
    assert agent.posts(f"/inbox/callbacks/{other.id}/seen/{dead}").status_code == 404
    assert "Not delivered" in agent.sees("/inbox")
    assert agent.posts(f"/inbox/callbacks/{callback.id}/seen/{dead}").status_code == 302
    assert "Not delivered" not in agent.sees("/inbox")


def test_two_addresses_of_one_kind_read_apart_and_show_no_secret(
    told: Runtime, post: HTTPServer, agent: Colleague, desk: Desk
) -> None:
    port = post.server_port
    urls = (f"json://user:geheim@127.0.0.1:{port}/hook", f"json://127.0.0.1:{port}/other", "json://127.0.0.1:1/dead")
    told.settings = told.settings.model_copy(update={"alert_addresses": urls})
    callback = desk.waits()
    sending.drain(told)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    for shown in (f"json 127.0.0.1:{port} (1)", f"json 127.0.0.1:{port} (2)", "json 127.0.0.1:1<"):
        assert shown in page
    assert not any(secret in page for secret in ("geheim", "/hook", "/other", "/dead"))


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("json://user:geheim@127.0.0.1:9062/x", "127.0.0.1:9062"),
        ("mailto://user:geheim@hospital.example", "hospital.example"),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#desk", ""),
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", ""),
        ("discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js", ""),
        ("ntfy://a-topic-that-nobody-knows", ""),
        ("nonsense://x", ""),
    ],
)
def test_the_host_of_an_address_is_never_a_token(url: str, host: str) -> None:
    assert notify.host_of(url) == host


def test_who_has_it_is_told_by_name(told: Runtime, agent: Colleague, desk: Desk) -> None:
    told.store.write(lambda conn: staff.update(conn, staff.by_login(conn, "asha").id, name="Asha Rao"))
    callback = desk.waits()
    agent.posts(f"/inbox/callbacks/{callback.id}/take")
    desk.clock.forward(minutes=31)
    alerts.escalate(told)
    sending.drain(told)
    assert any(f"Asha Rao took callback {callback.reference}, and nothing happens" in each for each in Post.heard)


def test_the_digest_does_not_count_the_demo(told: Runtime, desk: Desk) -> None:
    demo.fill(told)
    desk.waits()
    desk.clock.forward(hours=8)
    alerts.escalate(told)
    sending.drain(told)
    assert any("1 requests today, 0 calls; 1 open" in each for each in Post.heard)


def test_the_digest_comes_once_a_day(told: Runtime, desk: Desk) -> None:
    desk.waits()
    desk.clock.forward(hours=8)  # 18:30 at the desk
    alerts.escalate(told)
    alerts.escalate(told)
    assert occasions(told, "staff").count("digest") == 1
    sending.drain(told)
    assert any("1 requests today" in each for each in Post.heard)


def test_what_is_said_to_staff_is_said_on_known_occasions() -> None:
    assert set(alerts.SAYS) == set(get_args(AlertOccasion))


@pytest.mark.parametrize("occasion", get_args(AlertOccasion))
def test_every_occasion_has_a_name_on_the_page(told: Runtime, agent: Colleague, desk: Desk, occasion: str) -> None:
    callback = desk.waits()
    payload = {"occasion": occasion, "reference": callback.reference, "urgency": "urgent", "holder": "Leela"}
    told.store.write(
        lambda conn: rows.put(
            conn, dedupe_key="the one", channel="alert", to="staff", payload=payload, now=desk.clock(),
            callback_id=callback.id,
        )
    )  # fmt: skip
    sending.drain(told)
    assert words.catalogue("en")[f"occasion-{occasion}"] in agent.sees(f"/inbox/callbacks/{callback.id}")


def test_a_request_that_the_patient_opens_again_is_told_each_time_and_has_a_page(
    told: Runtime, agent: Colleague, desk: Desk
) -> None:
    callback = desk.waits()
    for _ in range(2):
        desk.clock.forward(minutes=1)
        agent.posts(f"/inbox/callbacks/{callback.id}/outcome", outcome="solved")
        told.store.write(lambda conn: handover.reopen_callback(conn, callback.sender_id, desk.clock()))
    sending.drain(told)
    assert occasions(told, "staff") == ["new", "reopened", "reopened"]
    assert sum(f"callback {callback.reference} is open again" in each for each in Post.heard) == 2
    assert "Open again: no call came" in agent.sees(f"/inbox/callbacks/{callback.id}")


HOSPITAL = "whatsapp:+14155550100"
APPROVED = ApprovedTemplate(sid="HX" + "1" * 32, title="Alert", text="{{1}} {{2}}", occasion="alert")


@pytest.fixture
def account(rt: Runtime, clock: Clock) -> Iterator[Account]:
    """Twilio's stand-in, to which nobody has written: every window is shut."""
    twilio = Account(ACCOUNT, TOKEN, frozenset({HOSPITAL}), frozenset({APPROVED.sid}))
    server = make_server("127.0.0.1", 0, create_server(twilio, pause=3600), threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    client = connect(ACCOUNT, (ACCOUNT, TOKEN), f"http://127.0.0.1:{server.server_port}", timeout=(5.0, 5.0))
    rt.sender = WhatsAppSender(client, HOSPITAL, PUBLIC_URL + "/whatsapp/status")
    yield twilio
    server.shutdown()
    server.server_close()


def test_nothing_goes_to_the_number_of_an_invented_patient(
    rt: Runtime, account: Account, agent: Colleague, desk: Desk
) -> None:
    demo.fill(rt)
    with rt.store.read() as conn:
        found = conn.execute(sa.select(callbacks.c.id).where(callbacks.c.name == "Ravi (demo)")).scalar_one()
    agent.posts(f"/inbox/callbacks/{found}/take")
    agent.posts(f"/inbox/callbacks/{found}/reply", text="Hello Ravi", nonce="0" * 32)
    desk.clock.forward(minutes=1)
    sending.drain(rt)
    assert account.messages == {}
    with rt.store.read() as conn:
        left = conn.execute(sa.select(outbox.c.state, outbox.c.status).where(outbox.c.callback_id == found)).all()
    assert left
    assert {(row.state, row.status) for row in left} == {("sent", "read")}


@pytest.mark.parametrize(("templates", "fails_with"), [((APPROVED,), None), ((), 63016)], ids=["approved", "none"])
def test_a_staff_number_is_reached_at_any_time_by_the_approved_message(
    rt: Runtime, account: Account, agent: Colleague, desk: Desk, templates: tuple[ApprovedTemplate, ...], fails_with
) -> None:
    rt.settings = rt.settings.model_copy(update={"whatsapp_templates": templates})
    agent.posts("/inbox/account/settings", language="en", theme="auto", whatsapp="+919848099999")
    callback = desk.waits(urgency="urgent")
    sending.drain(rt)
    (message,) = account.messages.values()
    assert (message.to, message.fails_with) == ("whatsapp:+919848099999", fails_with)
    report = DeliveryReport(message.sid, "failed", "63016", None, desk.clock())
    assert sending.reported(rt, report)
    assert "this number has not written to us for 24 hours" in agent.sees(f"/inbox/callbacks/{callback.id}")
