"""Staff see on every page that nothing leaves, and not when all is well."""

from __future__ import annotations

from bot.runtime import Runtime
from bot.store import signs
from tests.conftest import Clock
from tests.inbox.conftest import Colleague

SAYS = "the worker gives no sign of life"


def test_an_old_heartbeat_is_a_banner(agent: Colleague, rt: Runtime, clock: Clock) -> None:
    rt.store.write(lambda conn: signs.put(conn, signs.WORKER, clock()))
    assert SAYS not in agent.sees("/inbox/")
    clock.forward(minutes=3)
    assert SAYS in agent.sees("/inbox/")
    assert SAYS in agent.sees("/inbox/account")
    rt.store.write(lambda conn: signs.put(conn, signs.WORKER, clock()))
    assert SAYS not in agent.sees("/inbox/")


def test_a_worker_that_was_never_started_is_one_too(agent: Colleague) -> None:
    assert SAYS in agent.sees("/inbox/")
