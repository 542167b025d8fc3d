"""A database that responds but accepts nothing: read-only, damaged, with a table missing. There is never a 200 without
a row, an emergency is answered all the same, and the health page and `doctor` say what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

from bot.config import Settings
from bot.runtime import Runtime
from bot.store import Store
from bot.store.tables import inbound, metadata
from bot.tools import doctor
from tests.conftest import Patient, post

EMERGENCY = "my father has chest pain and cannot breathe"


def read_only(rt: Runtime) -> None:
    """As after a failover to a standby, or an operator's `ALTER DATABASE`; on SQLite as on a read-only file system."""
    if rt.store.is_sqlite:
        rt.store.close()
        rt.store = Store(f"sqlite:///file:{rt.store.url.database}?mode=ro&uri=true")
        return
    with rt.store.engine.connect() as conn:
        conn = conn.execution_options(isolation_level="AUTOCOMMIT")
        name = conn.exec_driver_sql("select current_database()").scalar_one()
        conn.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    rt.store.close()


def damaged(rt: Runtime) -> None:
    """Overwrite bytes of every page but the first. SQLite only: a server's files are out of reach."""
    if not rt.store.is_sqlite:
        without_a_table(rt)
        return
    rt.store.close()
    with rt.store.engine.connect() as conn:
        conn.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rt.store.close()
    file = Path(str(rt.store.url.database))
    content = bytearray(file.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 64] = b"\xff" * 64
    file.write_bytes(content)


def without_a_table(rt: Runtime) -> None:
    """As if an incomplete backup had been restored."""
    with rt.store.engine.begin() as conn:
        metadata.tables["turns"].drop(conn)


def rows(rt: Runtime) -> int:
    with rt.store.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(inbound)).scalar_one())


REFUSALS = pytest.mark.parametrize("refuse", [read_only, damaged, without_a_table])


@REFUSALS
def test_no_message_is_taken_that_was_not_stored(
    client: FlaskClient, asha: Patient, rt: Runtime, refuse: Callable[[Runtime], None]
) -> None:
    refuse(rt)
    answer = post(client, asha.form("causes"))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    if refuse is not damaged:
        assert rows(rt) == 0


@REFUSALS
def test_somebody_in_danger_is_answered(
    client: FlaskClient, asha: Patient, rt: Runtime, refuse: Callable[[Runtime], None]
) -> None:
    refuse(rt)
    answer = post(client, asha.form(EMERGENCY))
    assert answer.status_code == 200
    assert "112" in answer.text


@REFUSALS
def test_the_health_page_is_red(client: FlaskClient, rt: Runtime, refuse: Callable[[Runtime], None]) -> None:
    assert client.get("/readyz").status_code == 200
    refuse(rt)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "database" in answer.json["stops"][0]


@REFUSALS
def test_doctor_says_so(rt: Runtime, settings: Settings, refuse: Callable[[Runtime], None]) -> None:
    refuse(rt)
    settings = settings.model_copy(update={"database_url": rt.store.url.render_as_string(hide_password=False)})
    assert [found.grade for found in doctor._database(settings)] == ["bad"]


def test_a_message_that_raises_even_where_it_is_given_to_a_person_is_no_200(
    client: FlaskClient, asha: Patient, rt: Runtime
) -> None:
    with rt.store.engine.begin() as conn:  # our own bug, not the database's fault: a column that nobody fills
        conn.exec_driver_sql("ALTER TABLE inbound ADD COLUMN forgotten INTEGER CHECK (forgotten IS NOT NULL)")
    assert post(client, asha.form("causes")).status_code == 503
    assert "112" in post(client, asha.form(EMERGENCY)).text
