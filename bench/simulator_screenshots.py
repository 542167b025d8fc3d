"""Take the screenshots of the simulator in docs/screenshots, from a conversation on a temporary database. Then look at
each.

python -m bench.simulator_screenshots [FOLDER]

The machine needs fonts for Telugu and emoji (Debian: fonts-noto-core, fonts-noto-color-emoji).
"""

from __future__ import annotations

import sys
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Locator, Page, expect, sync_playwright
from werkzeug.serving import make_server

from bench.screenshots import CHROMIUM, pictured
from webhooks import create_app

MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # 10:30 in India


def main(folder: Path) -> None:
    """Serve a simulator, talk to it on the page, and take every screenshot."""
    with tempfile.TemporaryDirectory() as room, sync_playwright() as playwright:
        server = make_server(
            "127.0.0.1", 0, create_app(runtime=pictured(Path(room), lambda: MONDAY, simulator=True)), threaded=True
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"http://127.0.0.1:{server.server_port}/simulator")
        _talk(page, folder)
        browser.close()
        server.shutdown()


def _talk(page: Page, folder: Path) -> None:
    """Talk, from a first question to a promised call and a moved clock, and take a screenshot after each step."""
    asha, ravi, lakshmi = (page.locator(".phone:not(.phone-new)").nth(at) for at in range(3))
    _say(ravi, "iska ilaj kya hai")
    _say(asha, "what are the symptoms?")
    page.screenshot(path=folder / "simulator.png")
    page.set_viewport_size({"width": 360, "height": 740})
    asha.locator(".bubble-bot").last.scroll_into_view_if_needed()
    page.screenshot(path=folder / "simulator-narrow.png")
    page.set_viewport_size({"width": 1280, "height": 800})
    asha.locator("textarea").fill("What causes it?")
    asha.locator("summary[aria-label='Delivery trouble']").click()
    asha.locator("button[name=trouble][value=fifty]").click()
    expect(page.locator("[data-verdict=fifty]")).to_be_visible(timeout=30_000)
    page.screenshot(path=folder / "simulator-trouble.png")
    for text in ("please call me back", "98480 12345", "tomorrow at 10 am", "yes"):
        _say(lakshmi, text)
    for title in ("State before and after", "Answer (TwiML)", "Request"):
        page.locator("#why summary", has_text=title).first.click()
    lakshmi.scroll_into_view_if_needed()
    page.screenshot(path=folder / "simulator-callback.png")
    page.locator(".menu-clock summary").click()
    page.get_by_role("button", name="25 hours on").click()
    expect(page.locator(".menu-clock summary")).to_contain_text("clock moved")
    page.locator(".menu-clock summary").click()
    page.screenshot(path=folder / "simulator-clock.png")


def _say(phone: Locator, text: str) -> None:
    sent = phone.locator(".bubble-mine:not(.bubble-sending)")
    before = sent.count()
    phone.locator("textarea").fill(text)
    phone.locator("textarea").press("Enter")
    expect(sent).to_have_count(before + 1, timeout=30_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots"))
