"""The people at the desk: Asha an agent, Leela a lead, Adil an admin; and patients whose calls they make."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bot.callbacks import Callback
from bot.dialogue.turn import RequestCallback
from bot.handover import Asker, open_callback
from bot.inbox.login import HASHER
from bot.messages import Sender
from bot.runtime import Runtime
from bot.store import callbacks as rows
from bot.store import conversations, queue, staff
from bot.store.staff import Role
from tests.conftest import Clock, Patient
from webhooks import create_app

PASSWORD = "a short sentence of theirs"
HASHED = HASHER.hash(PASSWORD)


@dataclass
class Colleague:
    """Somebody with a login and a browser of their own."""

    app: Flask
    login: str
    browser: FlaskClient = field(init=False)

    def __post_init__(self) -> None:
        self.browser = self.app.test_client()

    def comes_in(self, password: str = PASSWORD) -> TestResponse:
        return self.posts("/inbox/login", login=self.login, password=password)

    def sees(self, path: str, **headers: str) -> str:
        answer = self.browser.get(path, headers=headers, follow_redirects=True)
        assert answer.status_code == 200, answer.text[:2000]
        return answer.text

    def posts(self, path: str, **form: Any) -> TestResponse:
        """A form with its token, as a browser sends it."""
        return self.browser.post(path, data={"csrf_token": self.token(), **form})

    def token(self) -> str:
        page = self.browser.get("/inbox/login").text
        found = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert found, page
        return found.group(1)


@pytest.fixture
def app(rt: Runtime) -> Flask:
    return create_app(runtime=rt)


@pytest.fixture
def hire(rt: Runtime, app: Flask) -> Callable[[str, Role], Colleague]:
    def hired(login: str, role: Role) -> Colleague:
        def work(conn: Any) -> None:
            staff.invite(conn, login, login.title(), role, rt.clock())
            person = staff.by_login(conn, login)
            assert person
            staff.update(conn, person.id, password_hash=HASHED, invited_hash=None, invited_until=None)

        rt.store.write(work)
        return Colleague(app, login)

    return hired


@pytest.fixture
def agent(hire: Callable[[str, Role], Colleague]) -> Colleague:
    asha = hire("asha", "agent")
    asha.comes_in()
    return asha


@pytest.fixture
def lead(hire: Callable[[str, Role], Colleague]) -> Colleague:
    leela = hire("leela", "lead")
    leela.comes_in()
    return leela


@pytest.fixture
def admin(hire: Callable[[str, Role], Colleague]) -> Colleague:
    adil = hire("adil", "admin")
    adil.comes_in()
    return adil


@dataclass
class Desk:
    """Patients who wait for a call."""

    rt: Runtime
    clock: Clock
    number: int = 0

    def waits(self, name: str = "Meena", **wish: Any) -> Callback:
        """Somebody who asked for a call now."""
        self.number += 1
        phone = f"+1415555{self.number:04d}"
        sender = Sender(f"whatsapp:{phone}", (f"whatsapp:{phone}",), phone, name)
        given = {"topic": "Second opinion", "words": "please call me", "reason": "asked", "urgency": "routine"} | wish

        def work(conn: Any) -> Callback:
            now = self.clock()
            sender_id = conversations.remember_sender(conn, sender, now)
            conversations.lock_conversation(conn, sender_id, now)
            asked = RequestCallback(name=name, phone=given.pop("phone", phone), **given)
            return open_callback(conn, Asker(sender_id, None, "en"), asked, self.rt.know.hours, now)

        return self.rt.store.write(work)

    def asked_by(self, asha: Patient) -> Callback:
        """What Asha asks for in four messages, a minute apart."""
        for text in ("call me", "1", "1", "yes"):
            asha.says(text)
            self.clock.forward(minutes=1)
        with self.rt.store.read() as conn:
            (listed,) = queue.search(conn, "Asha")
        return listed.callback

    def look(self, callback: Callback) -> Callback:
        """How it stands now."""
        with self.rt.store.read() as conn:
            return rows.by_id(conn, callback.id)

    def at(self, minutes: float) -> datetime:
        return self.clock() + timedelta(minutes=minutes)


@pytest.fixture
def desk(rt: Runtime, clock: Clock) -> Desk:
    return Desk(rt, clock)
