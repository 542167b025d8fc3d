"""The page in a real Chromium: typed into, tapped, looked at by axe."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
import yaml
from flask import Flask
from werkzeug.serving import make_server

from bot.runtime import Runtime
from bot.simulator.troubles import TROUBLES
from bot.store import outbox, testers

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
playwright.expect.set_options(timeout=20_000)  # the first message of a process is thought about for longer
pytestmark = pytest.mark.browser

SIZES = [(1280, 800), (360, 740)]


@pytest.fixture
def browser(chromium: object) -> object:
    return chromium


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/simulator"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Screen:
    """The page in a window, and everything that went wrong in it."""

    page: object
    address: str
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def __getattr__(self, name: str):  # type: ignore[no-untyped-def]
        return getattr(self.page, name)

    def phone(self, at: int = 0):  # type: ignore[no-untyped-def]
        return self.page.locator(".phone:not(.phone-new)").nth(at)  # type: ignore[attr-defined]

    def says(self, text: str, at: int = 0) -> str:
        """Type, press Enter, and read what the bot said last."""
        phone = self.phone(at)
        before = phone.locator(".bubble-mine:not(.bubble-sending)").count()
        phone.locator("textarea").fill(text)
        phone.locator("textarea").press("Enter")
        playwright.expect(phone.locator(".bubble-mine:not(.bubble-sending)")).to_have_count(before + 1)
        return self.last(at)

    def last(self, at: int = 0) -> str:
        return str(self.phone(at).locator(".bubble-bot").last.inner_text())

    def opens(self, label: str, at: int = 0) -> None:
        self.phone(at).locator(f"summary[aria-label='{label}']").click()

    @property
    def why(self) -> str:
        return str(self.page.locator("#why").inner_text())  # type: ignore[attr-defined]


def opened(browser: object, address: str, size: tuple[int, int] = SIZES[0], **options: object) -> Iterator[Screen]:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)  # type: ignore[attr-defined]
    page = context.new_page()
    screen = Screen(page, address)
    page.on("console", lambda said: screen.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: screen.complaints.append(str(error)))
    page.on("request", lambda asked: screen.hosts.add(urlsplit(asked.url).netloc))
    page.goto(address)
    yield screen
    assert screen.complaints == []
    assert screen.hosts == {urlsplit(address).netloc}
    context.close()


@pytest.fixture
def screen(browser: object, address: str) -> Iterator[Screen]:
    yield from opened(browser, address, permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture(params=SIZES, ids=["wide", "narrow"])
def sized(browser: object, address: str, request: pytest.FixtureRequest) -> Iterator[Screen]:
    yield from opened(browser, address, request.param)


def test_a_question_is_answered_and_explained(screen: Screen) -> None:
    assert "Symptoms" in screen.says("what are the symptoms?")
    assert "symptoms" in screen.why
    assert "X-Twilio-Signature" in screen.why
    assert screen.locator("[data-twiml]").inner_text().startswith("<Response>")


def test_while_the_bot_thinks_it_is_typing(screen: Screen) -> None:
    screen.evaluate(
        "window.seen = []; new MutationObserver(() => seen.push(document.body.innerText)).observe("
        "document.body, {childList: true, subtree: true})"
    )
    screen.says("what are the symptoms?")
    assert any("what are the symptoms? ✓" in each and "typing…" in each for each in screen.evaluate("seen"))


def types(screen: Screen, text: str, at: int = 0) -> None:
    """Type and press Enter, and wait for nothing."""
    screen.phone(at).locator("textarea").fill(text)
    screen.phone(at).locator("textarea").press("Enter")


def mine(screen: Screen, at: int = 0) -> list[str]:
    """What this patient has sent and the page shows as sent."""
    return list(screen.phone(at).locator(".bubble-mine:not(.bubble-sending) .bubble-text").all_inner_texts())


@pytest.fixture
def slow_wire(screen: Screen) -> list[object]:
    """The first message is held up on its way, until it is let go on."""
    held: list[object] = []

    def hold(route: object) -> None:
        held.append(route) if not held else route.continue_()  # type: ignore[attr-defined]

    screen.route("**/simulator/send", hold)
    return held


def test_messages_typed_at_once_are_all_sent_in_their_order(screen: Screen, slow_wire: list[object]) -> None:
    types(screen, "hello")
    types(screen, "what are the symptoms?")
    types(screen, "thank you")
    playwright.expect(screen.phone().locator(".bubble-sending")).to_have_count(3)
    slow_wire[0].continue_()  # type: ignore[attr-defined]
    playwright.expect(screen.phone().locator(".bubble-mine:not(.bubble-sending)")).to_have_count(3)
    assert mine(screen) == ["hello", "what are the symptoms?", "thank you"]
    playwright.expect(screen.phone().locator(".bubble-sending, .bubble-typing")).to_have_count(0)


def test_one_phone_does_not_wait_for_another(screen: Screen, slow_wire: list[object]) -> None:
    types(screen, "hello")
    assert "Symptoms" in screen.says("what are the symptoms?", at=1)
    assert mine(screen) == []
    playwright.expect(screen.phone().locator(".bubble-sending")).to_have_text("hello ✓")
    screen.phone(1).locator("textarea").fill("half a sen")
    slow_wire[0].continue_()  # type: ignore[attr-defined]
    playwright.expect(screen.phone().locator(".bubble-mine:not(.bubble-sending)")).to_have_count(1)
    assert mine(screen, at=1) == ["what are the symptoms?"]
    assert screen.phone(1).locator("textarea").input_value() == "half a sen"


def test_a_tap_waits_for_its_turn_and_taps_what_was_offered(screen: Screen, slow_wire: list[object]) -> None:
    slow_wire.append(None)  # nothing is held up yet
    screen.says("menu")
    offered = screen.phone().locator("[data-options] button").first.inner_text()
    slow_wire.clear()
    types(screen, "call me back please")
    screen.phone().locator("[data-options] button").first.click()
    slow_wire[0].continue_()  # type: ignore[attr-defined]
    playwright.expect(screen.phone().locator(".bubble-mine:not(.bubble-sending)")).to_have_count(3)
    assert mine(screen)[1:] == ["call me back please", offered]


def test_why_is_shown_while_the_page_looks_by_itself(screen: Screen) -> None:
    screen.says("what are the symptoms?")
    first = screen.phone().get_by_role("link", name="why").first
    screen.says("thank you")
    screen.evaluate("""() => {
      const was = fetch;
      fetch = (url, ...more) => (String(url).includes("/stamp") ? new Promise(() => {}) : was(url, ...more));
      refresh();
    }""")
    first.click()
    playwright.expect(screen.locator("#why")).to_contain_text("Turn: answer")


def test_what_could_not_be_sent_is_given_back(screen: Screen) -> None:
    screen.route("**/simulator/send", lambda route: route.abort())
    types(screen, "hello")
    playwright.expect(screen.phone().locator("textarea")).to_have_value("hello")
    playwright.expect(screen.phone().locator(".bubble")).to_have_count(0)
    playwright.expect(screen.locator("#said")).to_contain_text("does not answer")
    screen.complaints.clear()  # the browser's own word about the lost request


def test_shift_and_enter_begins_a_new_line(screen: Screen) -> None:
    writing = screen.phone().locator("textarea")
    writing.fill("symptoms")
    writing.press("Shift+Enter")
    assert writing.input_value() == "symptoms\n"
    assert screen.phone().locator(".bubble").count() == 0


def test_an_offered_option_is_tapped(screen: Screen) -> None:
    screen.says("menu")
    screen.phone().locator("[data-options] button").first.click()
    playwright.expect(screen.phone().locator(".bubble-mine")).to_have_count(2)
    assert "ListId" in screen.why or "ButtonPayload" in screen.why


def test_a_patient_with_a_hidden_number_is_asked_for_one(screen: Screen) -> None:
    assert "number should we call" in screen.says("please call me back", at=2)
    assert "IN." in screen.phone(2).locator(".phone-number").inner_text()


def test_a_photo_goes_out_from_the_menu(screen: Screen) -> None:
    screen.opens("Send something else")
    screen.phone().get_by_role("button", name="Photo").click()
    playwright.expect(screen.phone().locator(".bubble-media")).to_have_text("📷 Photo")
    assert "image/jpeg" in screen.why


def test_a_message_is_quoted_and_reacted_to(screen: Screen) -> None:
    screen.says("what are the symptoms?")
    screen.phone().get_by_role("link", name="reply").last.click()
    playwright.expect(screen.phone().locator(".composer-quote")).to_contain_text("Replying to")
    screen.says("and the treatment?")
    playwright.expect(screen.phone().locator(".bubble-mine .bubble-quote")).to_contain_text("Symptoms")
    assert "OriginalRepliedMessageSid" in screen.why
    screen.phone().locator("summary[aria-label='React to this message']").last.click()
    screen.phone().get_by_role("button", name="React with 🙏").last.click()
    playwright.expect(screen.phone().locator(".bubble-reactions")).to_have_text("🙏")


def test_the_clock_is_moved_and_comes_back(screen: Screen) -> None:
    screen.locator(".menu-clock summary").click()
    screen.get_by_role("button", name="22:00").click()
    playwright.expect(screen.locator(".menu-clock summary")).to_contain_text("22:00 at the hospital, desk closed")
    screen.says("hello")
    assert "22:00" in screen.phone().locator(".bubble-mine").inner_text()
    screen.locator(".menu-clock summary").click()
    screen.get_by_role("button", name="Back to the true time").click()
    playwright.expect(screen.locator(".menu-clock summary")).to_contain_text("10:30 at the hospital, desk open")


@pytest.mark.parametrize("name", TROUBLES)
def test_each_trouble_ends_in_a_verdict(screen: Screen, name: str) -> None:
    screen.opens("Delivery trouble")
    screen.phone().locator(f"button[name=trouble][value={name}]").click()
    verdict = screen.locator(f"[data-verdict='{name}']")
    playwright.expect(verdict).to_be_visible(timeout=20_000)
    playwright.expect(verdict).to_have_class("verdict verdict-good")
    assert "✗" not in verdict.inner_text()


def test_a_bug_is_a_test_after_one_click(screen: Screen) -> None:
    screen.says("what are the symptoms?")
    screen.locator("summary", has_text="Should it have been something else?").click()
    screen.locator("input[name=entries]").fill("diagnosis")
    screen.get_by_role("button", name="Copy as failing test").click()
    playwright.expect(screen.locator("#said")).to_contain_text("in the clipboard")
    (script,) = yaml.safe_load(screen.evaluate("navigator.clipboard.readText()"))
    assert script["turns"][0]["expect"] == {"kind": "answer", "entries": ["diagnosis"]}


def test_what_staff_write_appears_by_itself(screen: Screen, sim_rt: Runtime) -> None:
    screen.says("hello")
    number = screen.phone().locator(".phone-number").inner_text().split(" ")[0]
    with sim_rt.store.read() as conn:
        owner = testers.sender_of(conn, (f"whatsapp:{number}",))
    screen.evaluate("document.activeElement.blur()")
    sim_rt.store.write(
        lambda conn: outbox.put(
            conn, dedupe_key="t", channel="whatsapp", to=f"whatsapp:{number}", payload={"text": "Meera here"},
            now=sim_rt.clock(), state="held", sender_id=owner, author="meera",
        )
    )  # fmt: skip
    playwright.expect(screen.phone().locator(".bubble-bot").last).to_contain_text("Meera here", timeout=10_000)
    playwright.expect(screen.phone().locator(".bubble-bot").last).to_contain_text("started by staff")
    playwright.expect(screen.phone().locator(".bubble-bot").last).to_be_in_viewport()


def test_three_phones_stand_side_by_side_at_1500_pixels(browser: object, address: str) -> None:
    for screen in opened(browser, address, (1500, 900)):
        edge = screen.locator("#why").bounding_box()["x"]
        box = screen.phone(2).bounding_box()
        assert box["x"] + box["width"] <= edge
        screen.phone(2).locator("summary[aria-label^='More about']").click()
        menu = screen.phone(2).locator("form.menu-items").first.bounding_box()
        assert menu["x"] + menu["width"] <= edge


# What stands out to the right of the window.
WIDER = """[...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > innerWidth + 1
  && document.documentElement.scrollWidth > innerWidth).map(each => each.tagName + "." + each.className)"""


def test_it_fits_and_axe_finds_nothing(sized: Screen) -> None:
    def looked_at() -> None:
        assert sized.evaluate(WIDER) == []
        found = axe.Axe().run(sized.page)
        assert found.violations_count == 0, found.generate_report()

    looked_at()
    sized.says("what are the symptoms?")
    sized.says("menu")
    looked_at()
    sized.opens("Delivery trouble")
    looked_at()
    sized.phone().locator("button[value=reports-failed]").click()
    playwright.expect(sized.locator("[data-verdict]")).to_be_visible()
    for summary in sized.locator("#why summary").all():
        if not summary.evaluate("each => each.parentElement.open"):
            summary.click()
    looked_at()
    sized.locator(".menu-clock summary").click()
    looked_at()


def test_it_works_without_a_script(browser: object, address: str) -> None:
    for screen in opened(browser, address, java_script_enabled=False):
        screen.phone().locator("textarea").fill("what are the symptoms?")
        screen.phone().get_by_role("button", name="Send", exact=True).click()
        assert "Symptoms" in screen.last()
