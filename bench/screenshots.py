"""The pictures of the staff pages in docs/screenshots, taken of the demo at both widths: look at each.

python -m bench.screenshots [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from playwright.sync_api import Browser, Page, sync_playwright
from pydantic import SecretStr
from werkzeug.serving import make_server

from bot.config import Settings
from bot.runtime import Runtime, learn, utc_now
from bot.store import Store
from bot.store.schema import upgrade
from bot.store.tables import callbacks
from bot.tools import demo
from webhooks import create_app

CHROMIUM = "/usr/bin/chromium"
SIZES = {1280: 800, 360: 740}
LOOKS = {1280: "light", 360: "dark"}
BOTH_LOOKS = ("queue", "callback")


def main(folder: Path) -> None:
    """Fill a database of its own, serve it, and take every picture."""
    with tempfile.TemporaryDirectory() as room:
        rt = _runtime(Path(room))
        demo.fill(rt)
        pages = _pages(rt)
        server = make_server("127.0.0.1", 0, create_app(runtime=rt), threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            _take_all(browser, f"http://127.0.0.1:{server.server_port}", rt, pages, folder)
        server.shutdown()


def _runtime(room: Path) -> Runtime:
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
    )
    store = Store(settings.database_url)
    upgrade(store)
    return Runtime(settings, store, learn(settings), utc_now)


def _pages(rt: Runtime) -> dict[str, str]:
    with rt.store.read() as conn:
        found = {row.name: row.id for row in conn.execute(sa.select(callbacks.c.name, callbacks.c.id))}
    return {
        "queue": "/inbox",
        "retry": "/inbox?folder=retry",
        "empty": "/inbox?folder=unclaimed&reason=late",
        "callback": f"/inbox/callbacks/{found['Mary (demo)']}",
        "callback-of-another": f"/inbox/callbacks/{found['Joseph (demo)']}",
        **{name: f"/inbox/{name}" for name in ("numbers", "replies", "people", "account", "print", "audit")},
    }


def _take_all(browser: Browser, base: str, rt: Runtime, pages: dict[str, str], folder: Path) -> None:
    for width, height in SIZES.items():
        context = browser.new_context(base_url=base, viewport={"width": width, "height": height})
        page = context.new_page()
        page.goto("/inbox/login")
        _take(page, folder, "login", width, LOOKS[width])
        page.goto(demo.one_time_login(rt.store, rt.clock()) or "")
        _take(page, folder, "join", width, LOOKS[width])
        page.get_by_role("button", name="Come in now").click()
        page.wait_for_url("**/inbox")
        for name, where in pages.items():
            page.goto(where)
            for look in ("light", "dark") if name in BOTH_LOOKS else (LOOKS[width],):
                _take(page, folder, name, width, look)
        if width == 1280:
            page.keyboard.press("?")
            _take(page, folder, "keys", width, "light")
        context.close()


def _take(page: Page, folder: Path, name: str, width: int, look: Any) -> None:
    page.emulate_media(color_scheme=look, reduced_motion="reduce")
    page.screenshot(path=folder / f"inbox-{name}-{width}-{look}.png", full_page=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots"))
