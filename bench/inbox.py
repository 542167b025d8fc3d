"""How fast the queue opens and pages with 50 and with 50,000 callbacks: queries per page, milliseconds, ratio.

    python -m bench.inbox [--rows 50000]

Measured on the real pages with Flask's client and a SQLite file: the first page, the next twenty, a page from the
middle, and the polling of an open page.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.inbox.login import HASHER
from bot.runtime import Runtime, utc_now
from bot.store import queue as rows
from bot.store import staff
from bot.store.tables import callbacks, senders
from bot.tools.setting import knowledge, scratch_runtime
from webhooks import create_app

PASSWORD = "a sentence for the bench"
OPENED_PAGES = 20  # pages read one after the other
ROUNDS = 15


def fill(rt: Runtime, count: int) -> None:
    """Insert `count` open callbacks of as many people, in every open state."""
    chance, now = random.Random(7), rt.clock()
    people: list[dict[str, Any]] = []
    requests: list[dict[str, Any]] = []
    for number in range(count):
        sender = uuid.UUID(int=chance.getrandbits(128)).hex
        opened = now - timedelta(minutes=chance.randrange(60 * 24 * 20))
        phone = f"+1415555{number % 10_000:04d}"
        people.append(
            {"id": sender, "address": f"whatsapp:{phone}", "phone": phone, "name": f"Patient {number}",
             "first_seen_at": opened, "last_inbound_at": opened}
        )  # fmt: skip
        status = chance.choices(("waiting", "claimed", "retry"), (80, 10, 10))[0]
        requests.append(
            {"id": uuid.UUID(int=chance.getrandbits(128)).hex, "reference": f"B{number}", "sender_id": sender,
             "name": f"Patient {number}", "phone": phone, "topic": "A question", "words": "please call me",
             "reason": "asked", "language": "en", "opened_at": opened, "due_at": opened + timedelta(hours=2),
             "urgency": chance.choices(("emergency", "urgent", "routine"), (1, 9, 90))[0], "status": status,
             "holder": "bench" if status == "claimed" else None, "claimed_at": now if status == "claimed" else None,
             "tries": int(status == "retry"), "attachments": [], "version": 1,
             "retry_at": now + timedelta(hours=1) if status == "retry" else None}
        )  # fmt: skip

    def work(conn: sa.Connection) -> None:
        for start in range(0, count, 2000):
            conn.execute(senders.insert(), people[start : start + 2000])
            conn.execute(callbacks.insert(), requests[start : start + 2000])

    rt.store.write(work)
    with rt.store.engine.connect() as conn:
        conn.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("ANALYZE")


def measure(rt: Runtime) -> dict[str, float]:
    """Median milliseconds and the most queries, for the first page, the following ones, polling and a deep page."""
    client = create_app(runtime=rt).test_client()

    def hire(conn: sa.Connection) -> None:
        staff.invite(conn, "bench", "Bench", "lead", rt.clock())
        person = staff.by_login(conn, "bench")
        assert person
        staff.update(conn, person.id, password_hash=HASHER.hash(PASSWORD))

    rt.store.write(hire)
    token = client.get("/inbox/login").text.split('name="csrf_token" value="')[1].split('"')[0]
    client.post("/inbox/login", data={"csrf_token": token, "login": "bench", "password": PASSWORD})
    asked = 0

    def count(*_: Any) -> None:
        nonlocal asked
        asked += 1

    sa.event.listen(rt.store.engine, "before_cursor_execute", count)
    opening, live, queries = [], [], set()
    for _ in range(ROUNDS):
        asked, began = 0, time.perf_counter()
        page = client.get("/inbox").text
        opening.append(time.perf_counter() - began)
        queries.add(asked)
        began = time.perf_counter()
        client.get("/inbox/live?after=999999999")
        live.append(time.perf_counter() - began)
    paging = []
    for _ in range(OPENED_PAGES):
        if 'rel="next"' not in page:
            break
        address = page.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
        asked, began = 0, time.perf_counter()
        page = client.get(address).text
        paging.append(time.perf_counter() - began)
        queries.add(asked)
    sa.event.remove(rt.store.engine, "before_cursor_execute", count)
    return {
        "open_ms": statistics.median(opening) * 1000,
        "page_ms": statistics.median(paging or opening) * 1000,
        "live_ms": statistics.median(live) * 1000,
        "queries": max(queries),
        "deep_ms": _deep(rt),
    }


def _deep(rt: Runtime) -> float:
    """Milliseconds to read the rows of a page from the middle of the queue."""
    from bot.inbox.folders import asked_for

    with rt.store.read() as conn:
        middle = conn.execute(
            sa.select(callbacks.c.id)
            .where(callbacks.c.urgency == "routine")
            .order_by(callbacks.c.due_at)
            .offset(conn.execute(sa.select(sa.func.count()).select_from(callbacks)).scalar_one() // 2)
            .limit(1)
        ).scalar_one_or_none()
        if middle is None:
            return 0.0
        begins = rows.mark(rows.by_ids(conn, [middle])[0].callback)
        asked = asked_for({"folder": "now"}, "bench", rt.clock(), rt.know.hours)
        began = time.perf_counter()
        for _ in range(ROUNDS):
            rows.page(conn, asked, begins)
        return (time.perf_counter() - began) / ROUNDS * 1000


def main() -> None:
    """Print one line for each size, and the ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=50_000)
    size = options.parse_args().rows
    know = knowledge(Path("faq.yaml"), lean=True)
    found = {}
    for count in (50, size):
        with tempfile.TemporaryDirectory() as room:
            rt = scratch_runtime(know, Path(room) / "bench.db", utc_now)
            fill(rt, count)
            found[count] = measure(rt)
            rt.store.close()
        figures = "  ".join(f"{name} {value:8.1f}" for name, value in found[count].items())
        print(f"{count:6d} callbacks  {figures}")
    small, large = found[50], found[size]
    print("ratio             " + "  ".join(f"{name} {large[name] / max(small[name], 0.001):8.2f}" for name in small))


if __name__ == "__main__":
    main()
