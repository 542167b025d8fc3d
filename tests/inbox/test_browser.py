"""The inbox in a real Chromium: what only a browser can prove."""

from __future__ import annotations

import re
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from _pytest.monkeypatch import MonkeyPatch
from babel.dates import format_date
from werkzeug.serving import BaseWSGIServer, make_server

from bot import desk
from bot.desk import Acting
from bot.inbox import live
from bot.inbox.times import Times
from bot.runtime import Runtime, utc_now
from bot.store import queue, replies, staff
from bot.store.staff import Role
from tests.conftest import Clock, Patient, post
from tests.inbox.conftest import HASHED, PASSWORD, Desk
from tests.inbox.test_attachments import attach
from tests.threats.test_media import GOOD, Server
from webhooks import create_app

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
pytestmark = pytest.mark.browser


@dataclass
class Running(Clock):
    """A clock that runs, and that can be set forward."""

    now: datetime = field(default_factory=utc_now)

    def __call__(self) -> datetime:
        return utc_now() + self.ahead

    ahead: timedelta = timedelta()

    def forward(self, **by: float) -> None:
        self.ahead += timedelta(**by)


@dataclass
class House:
    """A served application with a clock that runs, and browsers of its staff."""

    rt: Runtime
    address: str
    chromium: playwright.Browser
    faults: list[str]
    patient: Patient
    desk: Desk
    clock: Running

    def comes_in(self, login: str, role: Role = "agent", size: dict[str, int] = DESK) -> playwright.Page:
        """Somebody signs in by hand, in a browser of their own that reports every fault."""

        def hire(conn) -> None:
            staff.invite(conn, login, login.title(), role, self.rt.clock())
            person = staff.by_login(conn, login)
            staff.update(conn, person.id, password_hash=HASHED, invited_hash=None, invited_until=None)

        self.rt.store.write(hire)
        page = self.chromium.new_context(base_url=self.address, viewport=size).new_page()
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda sent: None if self.is_ours(sent.url) else self.faults.append(f"asked {sent.url}"))
        page.goto("/inbox/login")
        page.get_by_label("Login").fill(login)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/inbox")
        return page

    def is_ours(self, url: str) -> bool:
        return url.startswith((self.address, "data:", "blob:", "tel:"))


@pytest.fixture
def house(rt: Runtime, chromium: playwright.Browser) -> Iterator[House]:
    changes = {"public_url": "http://127.0.0.1:1", "port": 1, "simulator": True}
    clock = Running()
    running = replace(rt, clock=clock, settings=rt.settings.model_copy(update=changes))
    app = create_app(runtime=running)
    server: BaseWSGIServer = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    client = app.test_client()
    faults: list[str] = []
    yield House(
        running,
        f"http://127.0.0.1:{server.server_port}",
        chromium,
        faults,
        Patient(client),
        Desk(running, clock),
        clock,
    )
    for context in chromium.contexts:
        context.close()
    server.shutdown()
    server.server_close()
    assert faults == []


def test_a_file_can_be_asked_for_twice_in_a_row(house: House) -> None:
    page = house.comes_in("leela", "lead")
    page.goto("/inbox/numbers")
    for kind in ("csv", "xlsx"):
        page.locator("#format").select_option(kind)
        with page.expect_download() as came:
            page.get_by_role("button", name="Export").click()
        assert came.value.suggested_filename.endswith(f".{kind}")


def test_two_browsers_race_for_one_callback(house: House) -> None:
    house.desk.waits("Meena")
    first, second = house.comes_in("asha"), house.comes_in("ravi")
    for page in (first, second):
        page.locator(".take").click(no_wait_after=True)
    for page in (first, second):
        page.get_by_text(re.compile(r"You have it|took this \d+ s ago")).first.wait_for()
    said = [page.locator("body").inner_text() for page in (first, second)]
    winners = [text for text in said if "You have it" in text]
    losers = [text for text in said if re.search(r"(Asha|Ravi) took this \d+ s ago", text)]
    assert (len(winners), len(losers)) == (1, 1)
    house.faults[:] = [each for each in house.faults if "409" not in each]  # the refusal is what was asked for


def test_a_request_appears_in_an_open_inbox_without_a_reload(house: House) -> None:
    house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.evaluate("window.stayed = true")
    house.desk.waits("Latecomer")
    bar = page.get_by_role("button", name="1 new: show")
    bar.wait_for(timeout=15_000)
    assert page.evaluate("window.stayed")
    assert page.title().startswith("(2)")
    bar.click()
    page.get_by_role("link", name="Latecomer").wait_for()


def test_a_message_through_the_webhook_appears_on_the_open_page(house: House) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.goto(f"/inbox/callbacks/{callback.id}")
    patient = Patient(house.patient.client, number=callback.phone, name="Meena")
    page.evaluate("window.stayed = true")
    post(patient.client, patient.form("I forgot to say: evenings only"), base="http://127.0.0.1:1")
    page.get_by_text("I forgot to say: evenings only").first.wait_for(timeout=15_000)
    assert page.evaluate("window.stayed")


def test_from_the_phone_page_into_the_inbox_and_back(house: House) -> None:
    page = house.comes_in("asha")
    phone = house.chromium.new_context(base_url=house.address, viewport=DESK).new_page()
    phone.goto("/simulator")
    writing = phone.locator(".phone:not(.phone-new) textarea").first
    # The journey asks for what it does not know; a patient who says yes to everything gets a request in the end.
    for text in ("please call me back", "1", "1", "yes"):
        if page.locator("#new-bar").is_visible():
            break
        before = phone.locator(".phone").first.locator(".bubble-bot").count()
        writing.fill(text)
        writing.press("Enter")
        playwright.expect(phone.locator(".phone").first.locator(".bubble-bot")).not_to_have_count(before)
        page.wait_for_timeout(1500)
    page.locator("#new-bar").click(timeout=15_000)
    page.locator("a.name").first.click()
    page.get_by_label("Your message to the patient").fill("This is Asha from the desk.")
    page.get_by_role("button", name="Send").click()
    phone.reload()
    phone.get_by_text("This is Asha from the desk.").first.wait_for(timeout=15_000)


def test_a_row_that_somebody_takes_stays_where_it_is(house: House) -> None:
    callback = house.desk.waits("Meena")
    house.desk.waits("Noor")
    page = house.comes_in("asha")
    house.comes_in("ravi").locator(".take").first.click()
    page.locator(f"#row-{callback.id} .holder", has_text="Ravi").wait_for(timeout=15_000)
    assert page.locator("#rows tr").first.get_attribute("data-id") == callback.id


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_row_under_the_pointer_stays_when_the_bar_tells_of_new_ones(house: House, size: dict[str, int]) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha", size=size)
    row = page.locator(f"#row-{callback.id}")
    row.hover()
    where = row.bounding_box()
    house.desk.waits("Noor")
    page.get_by_role("button", name="1 new: show").wait_for(timeout=15_000)
    assert row.bounding_box() == where


def a_minute_later(house: House, page: playwright.Page, **by: float) -> None:
    house.clock.forward(**by)
    page.clock.fast_forward(61_000)


def test_what_comes_due_appears_in_an_open_queue_and_no_time_stands_still(house: House) -> None:
    staying = house.desk.waits("Meena")
    callback = house.desk.waits("Noor")
    asha = Acting("a" * 32, "asha", "Asha")
    desk.snooze(house.rt, asha, callback.id, house.rt.clock() + timedelta(minutes=2))
    page = house.comes_in("asha")
    page.clock.install()
    page.goto("/inbox")
    row = page.locator(f"#row-{staying.id}")
    row.hover()
    where = row.bounding_box()
    a_minute_later(house, page, minutes=20)
    page.get_by_role("button", name="1 new: show").wait_for(timeout=15_000)
    row.locator(".waiting", has_text="20 min").wait_for()
    assert row.bounding_box()["y"] == pytest.approx(where["y"], abs=1) or page.evaluate("scrollY") == 0


def test_of_two_who_press_call_one_dials_and_the_other_is_asked(house: House) -> None:
    callback = house.desk.waits("Meena")
    first, second = house.comes_in("asha"), house.comes_in("ravi")
    for page in (first, second):
        page.goto(f"/inbox/callbacks/{callback.id}")
    first.get_by_role("button", name="Take it").click()
    first.get_by_text("You have it").wait_for()
    second.locator("a.call").click()
    question = second.get_by_role("dialog")
    question.get_by_text("Asha took this").wait_for()
    question.get_by_text("Call all the same?").wait_for()
    question.get_by_role("button", name="Do not call").click()
    second.get_by_text("Asha took this").first.wait_for()
    assert house.desk.look(callback).holder == "asha"
    house.faults[:] = [each for each in house.faults if "409" not in each]  # the refusal is what was asked for


def test_one_tap_in_the_list_takes_and_dials_and_the_outcome_comes_next(house: House) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha", size=PHONE)
    button = page.get_by_role("button", name=f"Call: {callback.reference}")
    assert button.bounding_box()["height"] >= 44
    with page.expect_response("**/call") as answer:
        button.click()
    assert answer.value.json()["phone"] == callback.phone
    page.locator("body[data-dialled]").wait_for()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # back from the dialler
    page.wait_for_url(f"**/inbox/callbacks/{callback.id}#outcomes")
    page.get_by_text("You have it").wait_for()


HEARD = """
  window.noticed = {tones: 0, notices: []};
  AudioContext.prototype.createOscillator = new Proxy(AudioContext.prototype.createOscillator, {
    apply: (made, context) => { window.noticed.tones += 1; return Reflect.apply(made, context, []); }});
  window.Notification = new Proxy(Notification, {
    construct: (made, given) => { window.noticed.notices.push(given[0]); return Reflect.construct(made, given); }});
"""


def test_an_urgent_one_sounds_and_notifies_until_somebody_has_it(house: House) -> None:
    house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.context.grant_permissions(["notifications"])
    page.add_init_script(HEARD)
    page.reload()
    page.get_by_role("button", name="Sound for urgent: off").click()
    page.get_by_role("button", name="Sound for urgent: on").wait_for()
    tried = page.evaluate("noticed.tones")
    urgent = house.desk.waits("Noor", urgency="urgent")
    page.get_by_role("button", name="1 new: show").wait_for(timeout=15_000)
    assert page.evaluate("noticed.tones") == tried + 2
    assert page.evaluate("noticed.notices") == ["Urgent: a request needs a call now"]
    page.wait_for_timeout(8500)
    assert page.evaluate("noticed.tones") == tried + 4
    desk.claim(house.rt, Acting("1", "asha", "Asha"), urgent.id)
    page.locator('[data-count="urgent"]', has_text="0").wait_for(timeout=15_000)
    silent = page.evaluate("noticed.tones")
    page.wait_for_timeout(8500)
    assert page.evaluate("noticed.tones") == silent


def test_what_is_done_to_several_rows_can_be_done_twice(house: House) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.locator("#rows input").first.check()
    page.evaluate("document.querySelector('#bulk').dataset.sent = '1'")  # as after an export, which leaves the page
    page.locator("#bulk").get_by_role("button", name="Take it").click()
    page.get_by_text("1 done.").wait_for()
    assert house.desk.look(callback).holder == "asha"


def test_the_connection_was_lost_at_a_time_of_the_desk_wherever_the_browser_is(house: House) -> None:
    page = house.comes_in("asha")
    far = page.context.new_cdp_session(page)
    far.send("Emulation.setTimezoneOverride", {"timezoneId": "America/New_York"})
    page.reload()
    times = Times(house.rt.know.hours, house.clock(), "en")
    page.evaluate("lost(body.dataset.textLost)")
    said = page.locator("#live-state").inner_text()
    assert said.split("update ")[1] in {times.clock(times.now + timedelta(minutes=late)) for late in (-1, 0)}


@pytest.mark.parametrize("streams", [2, 0])  # one of the two is still at the page of before
def test_a_line_that_is_only_silent_is_told_as_lost(house: House, streams: int, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(live, "_streams", threading.Semaphore(streams))
    monkeypatch.setattr(live, "LOOK_EVERY", 60)
    page = house.comes_in("asha")
    page.clock.install()
    page.route("**/inbox/live**", lambda route: None)  # swallowed, as where a mast lets the packets fall
    page.reload()
    page.clock.run_for(2_000)
    assert page.locator("#live-state").inner_text() == ""
    page.clock.run_for(15_000)
    page.get_by_text("Connection lost, last update").wait_for()
    page.unroute_all()
    page.clock.run_for(15_000)
    playwright.expect(page.locator("#live-state")).to_have_text("")


def test_keys_lead_from_one_request_to_the_next_and_back_to_its_row(house: House) -> None:
    first, second = house.desk.waits("Meena"), house.desk.waits("Noor")
    page = house.comes_in("asha")
    page.goto("/inbox?folder=unclaimed")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/callbacks/{first.id}")
    page.wait_for_load_state()
    page.keyboard.press("j")
    page.wait_for_url(f"**/callbacks/{second.id}")
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/inbox?folder=unclaimed#row-{second.id}")
    playwright.expect(page.locator("#rows tr.here a.name")).to_have_text("Noor")
    playwright.expect(page.locator("#rows tr.here a.name")).to_be_focused()


@pytest.mark.parametrize("ticking", ["x", "Space"])
def test_enter_on_a_ticked_row_opens_it_and_moves_nothing(house: House, ticking: str) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.keyboard.press("j")
    if ticking == "Space":
        page.get_by_label(f"Tick {callback.reference}").focus()
    page.keyboard.press(ticking)
    playwright.expect(page.locator("#ticked")).to_have_text("1")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/callbacks/{callback.id}")
    assert house.desk.look(callback).holder is None


def test_everything_works_with_the_keyboard_alone(house: House) -> None:
    house.desk.waits("Meena")
    callback = house.desk.waits("Noor")
    page = house.comes_in("asha")
    for key in ("j", "j", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url(f"**/callbacks/{callback.id}")
    page.keyboard.press("t")
    page.get_by_text("You have it").wait_for()
    page.wait_for_load_state()  # keys pressed before the script has loaded are nobody's
    page.keyboard.press("n")
    page.keyboard.type("rang twice")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Asha noted").wait_for()
    page.wait_for_load_state()
    page.keyboard.press("2")
    page.get_by_role("button", name="Undo").wait_for()
    page.wait_for_load_state()
    page.keyboard.press("z")
    page.get_by_text("Taken back").wait_for()
    page.wait_for_load_state()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/inbox?folder=now#row-{callback.id}")


def test_what_opens_above_the_list_fits_a_phone(house: House) -> None:
    house.desk.waits("Meena")
    page = house.comes_in("adil", "admin", PHONE)
    for opener in page.locator("details.filters > summary").all():
        opener.click()
        room = page.locator("details.filters[open] > form").bounding_box()
        assert (room["x"] >= 0, room["x"] + room["width"] <= PHONE["width"]) == (True, True)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        opener.click()


@pytest.mark.parametrize("by", ["box", "keys"])
def test_after_the_outcome_the_queue_comes_where_that_is_wished(house: House, by: str) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.goto(f"/inbox/callbacks/{callback.id}")
    if by == "box":
        page.get_by_label("Then back to the queue").check()
        page.get_by_role("button", name="Reached and solved").click()
    else:
        page.keyboard.press("Control+Alt+KeyE")
    page.wait_for_url("**/inbox?folder=now**")
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back").wait_for()
    assert house.desk.look(callback).is_open


def test_the_first_tab_skips_to_the_content(house: House) -> None:
    page = house.comes_in("asha")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"


def test_an_open_page_hears_that_the_patient_can_be_written_to_again(house: House) -> None:
    callback = house.desk.waits("Meena")
    house.clock.forward(hours=25)
    page = house.comes_in("asha")
    page.goto(f"/inbox/callbacks/{callback.id}")
    assert page.get_by_label("Your message to the patient").count() == 0
    patient = Patient(house.patient.client, number=callback.phone, name="Meena")
    post(patient.client, patient.form("hello, are you there?"), base="http://127.0.0.1:1")
    page.get_by_text("WhatsApp is open for").wait_for()
    page.get_by_role("button", name="What can be written here has changed").click()
    page.get_by_label("Your message to the patient").wait_for()


def test_an_open_page_hears_that_a_colleague_has_the_chat(house: House) -> None:
    callback = house.desk.waits("Meena")
    page, theirs = house.comes_in("asha"), house.comes_in("noor")
    for each in (page, theirs):
        each.goto(f"/inbox/callbacks/{callback.id}")
    theirs.get_by_role("button", name="Take the chat").click()
    page.get_by_text("Noor has the chat.").wait_for()
    page.get_by_role("button", name="What can be written here has changed").wait_for()


def test_a_double_click_on_send_sends_once(house: House) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha")
    page.goto(f"/inbox/callbacks/{callback.id}")
    page.get_by_label("Your message to the patient").fill("We call at three.")
    page.get_by_role("button", name="Send").dblclick()
    page.get_by_text("We call at three.").wait_for()
    page.reload()
    assert page.locator(".line.staff").count() == 1


def asks(house: House, *texts: str) -> None:
    """A patient writes these."""
    for text in texts:
        assert post(house.patient.client, house.patient.form(text), base="http://127.0.0.1:1").status_code == 200


def test_what_was_not_answered_can_be_taken_away_to_be_labelled(house: House) -> None:
    asks(house, "what does the operation cost")
    page = house.comes_in("leela", "lead")
    page.get_by_label("Menu").first.click()
    page.get_by_role("link", name="Not answered").click()
    page.get_by_text("what does the operation cost").wait_for()
    with page.expect_download() as came:
        page.get_by_role("button", name="Download to label").click()
    assert "what does the operation cost" in came.value.path().read_text(encoding="utf-8-sig")


PAGES: dict[str, Callable[[str], str]] = {
    "queue": lambda _: "/inbox",
    "retry": lambda _: "/inbox?folder=retry",
    "callback": lambda id: f"/inbox/callbacks/{id}",
    "numbers": lambda _: "/inbox/numbers",
    "unanswered": lambda _: "/inbox/unanswered",
    "replies": lambda _: "/inbox/replies",
    "people": lambda _: "/inbox/people",
    "account": lambda _: "/inbox/account",
    "audit": lambda _: "/inbox/audit",
    "print": lambda _: "/inbox/print",
    "login": lambda _: "/inbox/login",
}


def test_no_page_has_a_fault_that_axe_finds_nor_scrolls_sideways(house: House) -> None:
    callback = house.desk.waits("Meena", urgency="urgent")
    house.rt.store.write(lambda conn: replies.add(conn, "Parking", "You can park in the yard.", "adil"))
    asks(house, "what does the operation cost", "who won the cricket match yesterday")
    page = house.comes_in("adil", "admin")
    wrong = []
    for name, where in PAGES.items():
        page.goto(where(callback.id))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for size in (DESK, PHONE):
                page.set_viewport_size(size)
                found = axe.Axe().run(page).response["violations"]
                wrong += [(name, scheme, size["width"], each["id"], each["nodes"][0]["html"]) for each in found]
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    wrong.append((name, scheme, size["width"], "scrolls sideways"))
    assert wrong == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_long_chat_opens_at_its_cause_and_leaves_no_empty_room_below(house: House, size: dict[str, int]) -> None:
    for text in (*["symptoms", "hello"] * 5, "call me", "1", "1", "yes", *["symptoms", "hello"] * 5):
        post(house.patient.client, house.patient.form(text), base="http://127.0.0.1:1")
        house.clock.forward(minutes=1)
    with house.rt.store.read() as conn:
        (listed,) = queue.search(conn, "Asha")
    page = house.comes_in("ravi", size=size)
    page.goto(f"/inbox/callbacks/{listed.callback.id}")
    ends = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.card')].map(e => e.getBoundingClientRect().bottom))"
    )
    assert page.evaluate("document.documentElement.scrollHeight") < ends + 150
    chat, cause = page.locator("#chat"), page.locator(".line.cause")
    assert chat.bounding_box()["y"] <= cause.bounding_box()["y"] < chat.bounding_box()["y"] + 60


def test_a_phone_shows_the_newest_day_of_a_chart_with_its_scale(house: House) -> None:
    house.desk.waits("Meena")
    page = house.comes_in("adil", "admin", PHONE)
    page.goto("/inbox/numbers")
    room = page.locator(".chart-room").last
    room.scroll_into_view_if_needed()
    shown = room.bounding_box()
    seen = []
    for text in room.locator("text").all():
        box = text.bounding_box()
        if shown["x"] <= box["x"] and box["x"] + box["width"] <= shown["x"] + shown["width"] + 1:
            seen.append(text.text_content())
    assert seen[:5] == ["4", "3", "2", "1", "0"]
    today = house.clock().astimezone(house.rt.know.hours.zone)
    assert seen[-1] == format_date(today, "d MMM", locale="en_IN")


def test_the_photo_of_a_patient_is_drawn_on_the_page(house: House) -> None:
    callback = house.desk.waits("Meena")
    attach(house.rt, callback, GOOD)
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        server.content = PIXEL
        house.rt.settings = house.rt.settings.model_copy(update={"twilio_api_url": server.base})
        page = house.comes_in("asha")
        page.goto(f"/inbox/callbacks/{callback.id}")
        page.get_by_alt_text("Photo 1 from the patient").scroll_into_view_if_needed()
        page.wait_for_function("document.querySelector('.photo').naturalWidth === 1")
        assert axe.Axe().run(page).response["violations"] == []
        server.shutdown()


@pytest.mark.parametrize("address", ["/no-such-page", "/simulator/no-such-page"])
def test_where_no_page_is_there_is_a_fair_one_that_leads_back(house: House, address: str) -> None:
    page = house.chromium.new_context(base_url=house.address, viewport=PHONE).new_page()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.goto(address).status == 404
        assert axe.Axe().run(page).response["violations"] == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("link", name=re.compile("^To the")).click()
    page.wait_for_url("**/simulator" if "simulator" in address else "**/inbox/login")


@pytest.mark.parametrize("language", ["hi", "te"])
def test_the_long_words_of_other_languages_fit_a_phone(house: House, language: str) -> None:
    callback = house.desk.waits("Meena", urgency="emergency")
    page = house.comes_in("adil", "admin", PHONE)
    with house.rt.store.read() as conn:
        person = staff.by_login(conn, "adil")
    house.rt.store.write(lambda conn: staff.update(conn, person.id, language=language))
    asks(house, "what does the operation cost")
    for name in ("queue", "callback", "numbers", "unanswered", "people", "account"):
        page.goto(PAGES[name](callback.id))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


@pytest.mark.parametrize("folder", ["now", "unclaimed", "done"])
def test_a_phone_shows_the_whole_name_of_the_folder_one_is_in(house: House, folder: str) -> None:
    page = house.comes_in("asha", size=PHONE)
    page.goto(f"/inbox?folder={folder}")
    box = page.locator(".folders [aria-current]").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


def test_a_phone_shows_each_line_of_the_audit_whole(house: House) -> None:
    page = house.comes_in("adil", "admin", PHONE)
    page.goto("/inbox/audit")
    for cell in page.locator(".audit tbody td:not(:empty)").all():
        box = cell.bounding_box()
        assert box["x"] + box["width"] <= PHONE["width"]


def test_on_a_phone_the_call_button_is_under_the_thumb(house: House) -> None:
    callback = house.desk.waits("Meena")
    page = house.comes_in("asha", size=PHONE)
    page.goto(f"/inbox/callbacks/{callback.id}")
    button = page.locator(".thumb-bar a").first
    box = button.bounding_box()
    assert box
    assert box["y"] > PHONE["height"] - 100
    assert box["height"] >= 44
    assert button.get_attribute("href") == f"tel:{callback.phone}"


BROKEN_WORDS = """() => [...document.querySelectorAll('table td, table th')].flatMap((cell) => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), broken = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const word of node.data.matchAll(/[A-Za-z]{2,}/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) broken.push(word[0]);
    }
  return broken;
})"""


def test_no_word_of_a_table_is_broken_and_no_label_is_too_small_for_a_phone(house: House) -> None:
    house.desk.waits("Meenakshi Venkataraman", topic="Appointments", urgency="emergency")
    page = house.comes_in("adil", "admin", PHONE)
    for name in ("queue", "print", "audit", "numbers"):
        page.goto(PAGES[name](""))
        for size in (DESK, PHONE):
            page.set_viewport_size(size)
            assert page.evaluate(BROKEN_WORDS) == [], (name, size)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, size)
    page.goto("/inbox/numbers")
    heights = page.evaluate(
        "[...document.querySelectorAll('.chart text')].map(each => each.getBoundingClientRect().height)"
    )
    assert min(heights) >= 10
    page.goto("/inbox?urgency=emergency")
    assert not page.get_by_role("button", name="Show").is_visible()
    assert page.locator(".active-filters").inner_text().startswith("Emergency")
