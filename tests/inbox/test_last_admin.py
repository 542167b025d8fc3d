"""Two admins who take the office from each other at the same moment: one stays."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from bot.runtime import Runtime
from bot.store import staff
from bot.store.staff import Role
from bot.store.tables import staff as rows
from tests.databases import needs_postgresql
from tests.inbox.conftest import Colleague
from tests.inbox.test_people import id_of

pytestmark = needs_postgresql
_WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


@pytest.fixture
def database_url(postgresql_url: str) -> str:
    return postgresql_url


@pytest.mark.parametrize("move", ["role", "shut-out"])
def test_two_admins_who_demote_each_other_leave_one(
    admin: Colleague, hire: Callable[[str, Role], Colleague], rt: Runtime, move: str
) -> None:
    other = hire("maya", "admin")
    other.comes_in()
    ids = [id_of(rt, "maya"), id_of(rt, "adil")]
    tokens = [admin.token(), other.token()]

    def demotes(who: Colleague, whom: str, token: str) -> int:
        form = {"role": "agent", "csrf_token": token}
        return who.browser.post(f"/inbox/people/{whom}/{move}", data=form).status_code

    with ThreadPoolExecutor(max_workers=2) as pool:
        with rt.store.engine.begin() as conn:
            conn.execute(sa.select(rows.c.id).with_for_update())
            both = list(map(pool.submit, [demotes] * 2, [admin, other], ids, tokens))
            end = time.monotonic() + 3.5
            while conn.execute(sa.text(_WAITING)).scalar_one() < 2:
                assert time.monotonic() < end, "nobody waits"
                time.sleep(0.02)
                conn.execute(sa.text("SELECT pg_stat_clear_snapshot()"))
        assert [each.result() for each in both] == [302, 302]
    with rt.store.read() as conn:
        left = [each for each in staff.everybody(conn) if each.role == "admin" and each.disabled_at is None]
    assert len(left) == 1
