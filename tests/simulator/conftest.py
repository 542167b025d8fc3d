"""A tester in front of the simulator, on the app as `make run` serves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bot.config import Settings
from bot.dialogue import Knowledge
from bot.runtime import Runtime
from bot.store import Store, testers
from bot.store.schema import upgrade
from tests.conftest import Clock
from webhooks import create_app


@pytest.fixture
def sim_rt(settings: Settings, know: Knowledge, clock: Clock, tmp_path: Path) -> Iterator[Runtime]:
    """A runtime whose settings allow the simulator, on a clock that it may move."""
    store = Store(settings.database_url)
    upgrade(store)
    rt = Runtime(settings.model_copy(update={"simulator": True}), store, know, testers.movable(store, clock))
    rt.mark_content_current()
    yield rt
    store.close()


@pytest.fixture
def app(sim_rt: Runtime) -> Flask:
    return create_app(runtime=sim_rt)


@dataclass
class Tester:
    """Somebody with the page open in a browser of their own."""

    __test__ = False  # a person, not a test class

    client: FlaskClient
    html: str = ""

    def look(self, address: str = "/simulator") -> str:
        self.html = self.client.get(address).text
        return self.html

    @property
    def patients(self) -> list[str]:
        """Ids of the phones on the page, left to right."""
        return re.findall(r'id="phone-([0-9a-f]{32})"', self.html)

    def posts(self, path: str, **fields: str) -> TestResponse:
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.html)
        assert token, "the page has no form"
        fields = {"csrf_token": token[1], "patient": self.patients[0], **fields}
        answer = self.client.post(f"/simulator/{path}", data=fields, follow_redirects=True)
        if answer.status_code == 200:
            self.html = answer.text
        return answer

    def sends(self, text: str = "", **fields: str) -> str:
        answer = self.posts("send", text=text, **fields)
        assert answer.status_code == 200, answer.text
        return self.html

    def chat(self, patient: str) -> str:
        """The words on this patient's phone."""
        phone = self.html.split(f'id="phone-{patient}"')[1].split("</section>")[0]
        return unescape(re.sub(r"<[^>]+>", " ", phone))

    @property
    def why(self) -> str:
        """The right-hand side as words."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html.split('id="why"')[1])).split())


@pytest.fixture
def tester(app: Flask) -> Tester:
    tester = Tester(app.test_client())
    tester.look()
    return tester


@pytest.fixture
def another(app: Flask) -> Tester:
    tester = Tester(app.test_client())
    tester.look()
    return tester
