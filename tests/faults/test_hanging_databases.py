"""A hanging database under the real gunicorn: every message is answered before Twilio gives up, including the last
ones, and the one from somebody in danger."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
import sqlalchemy as sa

from tests.conftest import PUBLIC_URL
from tests.databases import needs_postgresql
from tests.faults.cable import Cable
from tests.faults.house import House
from tests.faults.ledger import note
from tests.faults.twilio_server import Twilio

MESSAGES, APART = 24, 0.1  # a busy minute's messages at once, for two processes of four threads
LATEST = 12.0  # seconds; Twilio waits 15


def ring(house: House, text: str, number: int) -> tuple[int, float, str]:
    """(status, seconds, text) of one answer."""
    form = house.twilio.form(house.twilio.write(f"+919848{number:06}", text))
    headers = house.twilio.headers(PUBLIC_URL + "/whatsapp", form)
    began = time.monotonic()
    answer = requests.post(f"http://127.0.0.1:{house.port}/whatsapp", data=form, headers=headers, timeout=60)
    return answer.status_code, time.monotonic() - began, answer.text


def all_in_time(house: House) -> None:
    with ThreadPoolExecutor(MESSAGES) as pool:
        under_way = []
        for number in range(MESSAGES):
            last = number == MESSAGES - 1
            under_way.append(pool.submit(ring, house, "chest pain, cannot breathe" if last else "causes", number))
            time.sleep(APART)
        answers = [each.result() for each in under_way]
    slowest = max(took for _, took, _ in answers)
    note(f"{MESSAGES} messages: slowest answer after {slowest:.1f} s, the emergency after {answers[-1][1]:.1f} s")
    assert {status for status, _, _ in answers[:-1]} == {503}
    assert (answers[-1][0], "112" in answers[-1][2]) == (200, True)
    assert slowest < LATEST


@pytest.fixture
def cable(postgresql_url: str) -> Iterator[Cable]:
    parts = urlsplit(postgresql_url)
    with Cable(str(parts.hostname), parts.port or 5432).laid() as laid:
        yield laid


@needs_postgresql
@pytest.mark.slow
def test_behind_a_silent_postgresql(house: House, postgresql_url: str, cable: Cable) -> None:
    house.database_url = str(sa.make_url(postgresql_url).set(host="127.0.0.1", port=cable.port))
    house.start_web()
    for number in range(8):
        assert ring(house, "causes", 900 + number)[0] == 200  # so that both processes have open connections
    cable.hang()
    all_in_time(house)
    cable.mend()
    time.sleep(4)
    assert [ring(house, "causes", 950)[0] for _ in range(4)][-1] == 200


@pytest.mark.slow
def test_behind_a_locked_sqlite(house: House, sqlite_url: str, tmp_path: Path, real_twilio: Twilio) -> None:
    house.database_url = sqlite_url
    house.start_web()
    assert ring(house, "causes", 900)[0] == 200
    other = sa.create_engine(sqlite_url, isolation_level="AUTOCOMMIT")
    with other.connect() as conn:
        conn.exec_driver_sql("BEGIN IMMEDIATE")
        all_in_time(house)
        conn.exec_driver_sql("ROLLBACK")
    time.sleep(4)
    assert [ring(house, "causes", 950)[0] for _ in range(4)][-1] == 200
