"""Take the screenshots of the staff pages in docs/screenshots, from the demo, at two widths. Then look at each.

python -m bench.screenshots [FOLDER]

Chromium needs fonts for Hindi and Telugu (Debian: fonts-lohit-deva, fonts-lohit-telu).
"""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyotp
import sqlalchemy as sa
from playwright.sync_api import Browser, Page, sync_playwright
from pydantic import SecretStr
from werkzeug.serving import make_server

from bot.config import Settings
from bot.inbox.login import HASHER
from bot.runtime import Clock, Runtime, start, utc_now
from bot.store import Connection, Store, signs, staff
from bot.store.schema import upgrade
from bot.store.tables import callbacks
from bot.tools import demo
from webhooks import create_app

CHROMIUM = "/usr/bin/chromium"
SIZES = {1280: 800, 360: 740}
LOOKS = {1280: "light", 360: "dark"}
BOTH_LOOKS = ("queue", "callback")
NAMED_BY_ADDRESS = ("numbers", "unanswered", "replies", "people", "account", "print", "audit")
SECOND_STEP, PASSWORD = "leela-demo", "a sentence for the pictures"


def main(folder: Path) -> None:
    """Fill a temporary database, serve it, and take every screenshot."""
    with tempfile.TemporaryDirectory() as room:
        rt = pictured(Path(room), whatsapp_sender="whatsapp:+14155550100", alert_addresses=("json://127.0.0.1:1/",))
        demo.fill(rt)
        rt.store.write(lambda conn: _as_at_work(conn, rt))
        pages = _pages(rt)
        server = make_server("127.0.0.1", 0, create_app(runtime=rt), threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            _take_all(browser, f"http://127.0.0.1:{server.server_port}", rt, pages, folder)
        server.shutdown()


def pictured(room: Path, clock: Clock = utc_now, **more: object) -> Runtime:
    """A runtime with its own database in the folder `room`. more: further settings."""
    settings = Settings(
        _env_file=None,
        environment="development",
        public_url="http://127.0.0.1:8000",
        secret_key=SecretStr("s" * 40),
        twilio_account_sid="AC" + "1" * 32,
        twilio_auth_token=(SecretStr("2" * 32),),
        database_url=f"sqlite:///{room / 'shots.db'}",
        queue_url=f"sqlite:///{room / 'queue.db'}",
        log_level="WARNING",
        **more,  # type: ignore[arg-type]
    )
    upgrade(Store(settings.database_url))
    return start(settings, clock)


def _as_at_work(conn: Connection, rt: Runtime) -> None:
    """Add what a working desk has: a worker's sign of life (no worker runs here), and somebody with a second factor."""
    signs.put(conn, signs.WORKER, rt.clock())
    person = staff.by_login(conn, SECOND_STEP)
    if person is not None:
        staff.update(conn, person.id, password_hash=HASHER.hash(PASSWORD), totp_secret=pyotp.random_base32())


def _pages(rt: Runtime) -> dict[str, str]:
    with rt.store.read() as conn:
        found = {row.name: row.id for row in conn.execute(sa.select(callbacks.c.name, callbacks.c.id))}
    return {
        "queue": "/inbox",
        "retry": "/inbox?folder=retry",
        "done": "/inbox?folder=done",
        "empty": "/inbox?folder=unclaimed&reason=late",
        "callback": f"/inbox/callbacks/{found['Mary (demo)']}",
        "callback-of-another": f"/inbox/callbacks/{found['Joseph (demo)']}",
        **{name: f"/inbox/{name}" for name in NAMED_BY_ADDRESS},
    }


def _take_all(browser: Browser, base: str, rt: Runtime, pages: dict[str, str], folder: Path) -> None:
    for width, height in SIZES.items():
        context = browser.new_context(base_url=base, viewport={"width": width, "height": height})
        page = context.new_page()
        page.goto("/inbox/login")
        _take(page, folder, "login", width, LOOKS[width])
        page.get_by_label("Login").fill(SECOND_STEP)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/code")
        _take(page, folder, "code", width, LOOKS[width])
        page.goto(demo.one_time_login(rt.store, rt.clock()) or "")
        _take(page, folder, "join", width, LOOKS[width])
        page.get_by_role("button", name="Come in now").click()
        page.wait_for_url("**/inbox")
        for name, where in pages.items():
            page.goto(where)
            for look in ("light", "dark") if name in BOTH_LOOKS else (LOOKS[width],):
                _take(page, folder, name, width, look)
        for name, come in BEHIND_A_STEP.items():
            page.goto(pages["callback"])
            come(page)
            _take(page, folder, name, width, LOOKS[width])
        context.close()


def _search(page: Page) -> None:
    page.locator("#q").fill("Mary")
    page.locator("#q").press("Enter")
    page.get_by_text("found for").wait_for()


def _merge(page: Page) -> None:
    reference = page.locator("h1 small").inner_text()
    page.goto("/inbox")
    page.get_by_role("link", name="Ravi (demo)").click()
    page.locator("details.more summary").first.click()
    page.locator("#m-reference").fill(reference)
    page.locator("#m-reference").press("Enter")
    page.get_by_role("heading", name="Merge these two requests?").wait_for()


BEHIND_A_STEP: dict[str, Callable[[Page], None]] = {
    "search": _search,
    "merge": _merge,
    "keys": lambda page: page.keyboard.press("?"),
}


def _take(page: Page, folder: Path, name: str, width: int, look: Any) -> None:
    page.emulate_media(color_scheme=look, reduced_motion="reduce")
    page.screenshot(path=folder / f"inbox-{name}-{width}-{look}.png", full_page=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots"))
