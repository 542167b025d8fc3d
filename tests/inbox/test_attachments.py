"""A photo that a patient agreed to pass on: opened by staff, audited, never run by a browser, never kept."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa
from flask import url_for
from werkzeug.test import TestResponse

from bot.callbacks import Callback
from bot.messages import InboundMessage, Media, Sender
from bot.runtime import Runtime
from bot.store import callbacks as rows
from bot.store import conversations
from bot.store.tables import audit
from tests.inbox.conftest import Colleague, Desk
from tests.threats.test_media import GOOD, PATH, SID, Server

NOBODY = Sender("whatsapp:+919811111111", ("whatsapp:+919811111111",), "+919811111111", "P")


@pytest.fixture
def server(rt: Runtime) -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        rt.settings = rt.settings.model_copy(update={"twilio_api_url": server.base})
        yield server
        server.shutdown()


def attach(rt: Runtime, callback: Callback, url: str, kind: str = "image/jpeg") -> None:
    media = (Media(kind, url),)
    photo = InboundMessage(SID, NOBODY, "whatsapp:+14155550100", "image", "", rt.clock(), media=media)
    rt.store.write(lambda conn: conversations.record_inbound(conn, callback.sender_id, photo, rt.clock(), "webhook"))
    rt.store.write(lambda conn: rows.save(conn, replace(rows.by_id(conn, callback.id), attachments=(url,))))


def opens(colleague: Colleague, callback: Callback) -> TestResponse:
    with colleague.app.test_request_context():
        return colleague.browser.get(url_for("inbox.attachment", callback_id=callback.id, number=0))


def test_staff_get_the_file_as_a_download(agent: Colleague, desk: Desk, rt: Runtime, server: Server) -> None:
    callback = desk.waits()
    attach(rt, callback, GOOD)
    answer = opens(agent, callback)
    assert (answer.status_code, answer.data) == (200, server.content)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="attachment.jpg"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    with rt.store.read() as conn:
        actions = conn.scalars(sa.select(audit.c.action)).all()
    assert "opened-attachment" in actions


def test_a_photo_is_seen_on_the_page_from_our_own_address(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    attach(rt, callback, GOOD)
    answer = agent.browser.get(f"/inbox/callbacks/{callback.id}")
    photo = re.search(r'<img class="photo"[^>]*>', answer.text)
    assert photo
    assert f'src="/inbox/callbacks/{callback.id}/attachments/0"' in photo[0]
    assert 'alt="Photo 1 from the patient"' in photo[0]
    assert 'loading="lazy"' in photo[0]
    allowed = re.search(r"img-src ([^;]*)", answer.headers["Content-Security-Policy"])
    assert allowed
    assert set(allowed[1].split()) <= {"'self'", "data:"}  # data: is our own style sheet's; no other host


@pytest.mark.parametrize("kind", ["application/pdf", "image/svg+xml", "text/html"])
def test_a_document_stays_a_link(agent: Colleague, desk: Desk, rt: Runtime, kind: str) -> None:
    callback = desk.waits()
    attach(rt, callback, GOOD, kind)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "Open attachment 1" in page
    assert '<img class="photo"' not in page


def test_an_address_that_is_no_file_of_theirs_is_not_asked(
    agent: Colleague, desk: Desk, rt: Runtime, server: Server
) -> None:
    callback = desk.waits()
    attach(rt, callback, f"https://evil.example{PATH}")
    answer = opens(agent, callback)
    assert answer.status_code == 404
    assert server.asked == []


def test_the_file_of_somebody_elses_message_is_not_asked(
    agent: Colleague, desk: Desk, rt: Runtime, server: Server
) -> None:
    owner, other = desk.waits(), desk.waits("Ravi")
    attach(rt, owner, GOOD)
    rt.store.write(lambda conn: rows.save(conn, replace(rows.by_id(conn, other.id), attachments=(GOOD,))))
    answer = opens(agent, other)
    assert answer.status_code == 404
    assert server.asked == []


def test_a_voice_note_is_played_on_the_page(agent: Colleague, desk: Desk, rt: Runtime, server: Server) -> None:
    callback = desk.waits()
    attach(rt, callback, GOOD, "audio/ogg; codecs=opus")
    answer = agent.browser.get(f"/inbox/callbacks/{callback.id}")
    player = re.search(r"<audio[^>]*>", answer.text)
    assert player
    assert 'preload="none"' in player[0]  # nobody has listened to what was only shown
    assert 'aria-label="Voice note 1 from the patient"' in player[0]
    assert "media-src 'self'" in answer.headers["Content-Security-Policy"]
    server.headers, server.content = {"Content-Type": "audio/ogg"}, b"OggS" * 10
    path = f"/inbox/callbacks/{callback.id}/attachments/0"
    part = agent.browser.get(path, headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.data, part.headers["Content-Range"]) == (206, b"OggS", "bytes 0-3/40")
    assert agent.browser.get(path).content_type == "audio/ogg"
