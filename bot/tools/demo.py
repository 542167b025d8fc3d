"""`demo`: fill the inbox with invented patients, so that a newcomer sees the desk at work. Never in production.

Everything goes through the real reception and desk, on a clock set to moments of the last days. Names end in "(demo)",
and the phone numbers are from a range reserved for fiction. Nothing is sent: messages are marked as read in the
transaction that writes them, and alerts are deleted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

import click

from bot import desk, handover, reception
from bot.callbacks import Callback, NotAllowed, Outcome, Reason, Urgency
from bot.config import Settings, SettingsError, load_settings
from bot.desk import Acting
from bot.dialogue.turn import RequestCallback
from bot.handover import Asker
from bot.messages import InboundMessage, Sender
from bot.runtime import Runtime, start, utc_now
from bot.store import Connection, Store, conversations, outbox, replies, staff
from bot.store.database import PATIENCE_SECONDS
from bot.store.schema import upgrade
from bot.store.staff import Role
from bot.store.watch import INVENTED

T = TypeVar("T")

LOGIN = "demo"
COLLEAGUES: tuple[tuple[str, str, Role], ...] = (
    (LOGIN, "Demo Admin", "admin"),
    ("asha-demo", "Asha (demo)", "agent"),
    ("leela-demo", "Leela (demo)", "lead"),
)
SAVED = (
    ("Ask for the number", "Which number may we call you on? Please send it with the area code."),
    ("Missed you", "We tried to call you just now. When would be a good time to try again?"),
    ("Emergency", "If this is an emergency, please call 108 or 112 now. We cannot help in an emergency over WhatsApp."),
)


@dataclass(frozen=True)
class Story:
    """One invented patient. ago: hours since they wrote. then: what staff did with the request, in order. just_now:
    the last move was some minutes ago, so that every folder has something at any hour. slot: they chose a time."""

    name: str
    ago: float
    says: tuple[str, ...]
    topic: str
    reason: Reason = "asked"
    urgency: Urgency = "routine"
    language: str = "en"
    then: tuple[str, ...] = field(default=())
    just_now: bool = False
    slot: bool = False


STORIES = (
    Story("Farida", 0.2, ("causes", "my lump is hot, very red and pus is coming, please help"),
          "Hot, red lump with pus", "urgent", "urgent"),
    Story("Ravi", 0.6, ("hello", "is the surgery covered by my insurance card"), "Insurance", "not-answered"),
    Story("సునీత", 1.1, ("లక్షణాలు ఏమిటి", "డాక్టర్ తో మాట్లాడాలి"), "రెండో అభిప్రాయం", "asked", language="te",
          slot=True),
    Story("Joseph", 1.6, ("treatment", "how much does the operation cost"), "Cost of surgery", "not-answered",
          then=("claim asha-demo",), just_now=True),
    Story("अनिता", 2.2, ("यह क्यों होता है", "मुझे अपॉइंटमेंट चाहिए"), "अपॉइंटमेंट", "action", language="hi"),
    Story("Imran", 3.5, ("book an appointment for my father",), "Book an appointment", "action",
          then=("claim leela-demo", "no-answer leela-demo"), just_now=True),
    Story("Mary", 5.0, ("asdf qwer", "the thing with the papers"), "Not understood", "not-understood",
          then=("note demo They may mean the discharge papers. Ask Records.", "claim demo"), just_now=True),
    Story("Suresh", 20.5, ("can it come back after surgery", "that did not help me"), "It can come back",
          "not-helpful"),
    Story("Gita", 0.9, ("second opinion please",), "Second opinion", "action",
          then=("claim asha-demo", "booked asha-demo"), just_now=True),
    Story("Noor", 6.0, ("nobody called me yesterday, this is bad",), "Complaint", "complaint",
          then=("claim leela-demo", "solved leela-demo")),
    Story("Peter", 26.0, ("which doctor should i see", "call me"), "Which doctor", "asked",
          then=("claim demo", "solved demo")),
    Story("Lakshmi", 30.0, ("self care", "call me"), "Creams and dressings", "asked",
          then=("claim asha-demo", "wrong-number asha-demo")),
    Story("Thomas", 50.0, ("types", "please call"), "Kinds of calcinosis", "asked",
          then=("claim asha-demo", "no-answer asha-demo", "claim leela-demo", "solved leela-demo")),
    Story("Zoya", 74.0, ("diagnosis", "who reads my biopsy"), "Biopsy report", "not-answered",
          then=("claim leela-demo", "handed-on leela-demo")),
    Story("Kiran", 99.0, ("symptoms", "treatment", "call me please"), "Surgery dates", "asked",
          then=("claim asha-demo", "booked asha-demo")),
)  # fmt: skip


def fill(rt: Runtime) -> int:
    """Write every story that is not in the database yet; return how many."""
    now = rt.clock()
    people = rt.store.write(lambda conn: _colleagues(conn, now))
    staged = replace(rt, store=_Staged(rt.store))
    new = sum(_told(staged, story, number, now, people) for number, story in enumerate(STORIES, 1))
    staged.store.close()
    if new:
        rt.store.write(lambda conn: [replies.add(conn, *each, LOGIN) for each in SAVED])
    return new


def one_time_login(store: Store, now: datetime) -> str | None:
    """A path that signs one browser in as the demo's admin, once; None if there is no demo. An earlier password and its
    sessions stay valid."""

    def work(conn: Connection) -> str | None:
        person = staff.by_login(conn, LOGIN)
        return f"/inbox/join/{staff.let_in_once(conn, person.id, now)}" if person else None

    return store.write(work)


def welcome(settings: Settings) -> str:
    """For `run`: fill the demo the first time; return the path of a one-time login."""
    store = Store(settings.database_url)
    path = one_time_login(store, utc_now())
    if path is None:
        fill(start(settings))
        path = one_time_login(store, utc_now())
    store.close()
    return path or "/inbox"


def _colleagues(conn: Connection, now: datetime) -> dict[str, Acting]:
    found = {}
    for login, name, role in COLLEAGUES:
        staff.invite(conn, login, name, role, now)
        person = staff.by_login(conn, login)
        if person is None:
            raise LookupError(login)
        found[login] = Acting(person.id, login, name, may_free_others=role != "agent")
    return found


def _told(rt: Runtime, story: Story, number: int, now: datetime, people: dict[str, Acting]) -> bool:
    phone = f"+1415555{100 + number:04d}"
    sender = Sender(f"whatsapp:{phone}", (f"{INVENTED}{number}",), phone, f"{story.name} (demo)")
    moment = [now - timedelta(hours=story.ago)]
    then = replace(rt, clock=lambda: moment[0])
    for step, text in enumerate(story.says):
        sid = "SM" + hashlib.sha256(f"demo:{number}:{step}".encode()).hexdigest()[:32]
        message = InboundMessage(sid, sender, rt.settings.whatsapp_sender, "text", text, moment[0])
        done = reception.receive(then, message)
        if not done.fresh:
            return False
        moment[0] += timedelta(minutes=1)
    callback = rt.store.write(lambda conn: _asks(conn, then, sender, story, phone))
    for move in story.then:
        at_last = story.just_now and move == story.then[-1]
        moment[0] = now - timedelta(minutes=6) if at_last else min(moment[0] + timedelta(minutes=17), now)
        _moved(then, callback, move, people)
    return True


class _Staged(Store):
    """The same database, but in which nothing to or about an invented patient becomes due, so no worker sends it."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.url.render_as_string(hide_password=False))

    def write(self, work: Callable[[Connection], T], patience: float = PATIENCE_SECONDS) -> T:
        """Run `work` and mark what it wanted to send as done, in one transaction."""

        def staged(conn: Connection) -> T:
            done = work(conn)
            outbox.settle_invented(conn)
            return done

        return super().write(staged, patience)


def _asks(conn: Connection, rt: Runtime, sender: Sender, story: Story, phone: str) -> Callback:
    now = rt.clock()
    sender_id = conversations.remember_sender(conn, sender, now)
    slot = rt.know.hours.slots(now, 2)[-1] if story.slot else None
    wish = RequestCallback(
        topic=story.topic,
        words=story.says[-1],
        reason=story.reason,
        urgency=story.urgency,
        name=f"{story.name} (demo)",
        phone=phone,
        wanted_from=slot.start if slot else None,
        wanted_to=slot.end if slot else None,
    )
    return handover.open_callback(conn, Asker(sender_id, None, story.language), wish, rt.know.hours, now)


def _moved(rt: Runtime, callback: Callback, step: str, people: dict[str, Acting]) -> None:
    what, login, *rest = step.split(" ", 2)
    who = people[login]
    outcomes: dict[str, Outcome] = {
        "solved": "solved", "booked": "booked", "no-answer": "no-answer", "wrong-number": "wrong-number",
        "handed-on": "handed-on",
    }  # fmt: skip
    moves: dict[str, Callable[[], Any]] = {
        "claim": lambda: desk.claim(rt, who, callback.id),
        "note": lambda: desk.note(rt, who, callback.id, rest[0]),
    }
    try:
        if what in outcomes:
            desk.record(rt, who, callback.id, outcomes[what])
        else:
            moves[what]()
    except NotAllowed:  # the dialogue has already closed this request
        return


@click.command()
def command() -> None:
    """Fill the inbox with invented patients and print a link that signs one browser in, once."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    if settings.environment != "development":
        raise click.ClickException("only where ENVIRONMENT is development")
    rt = start(settings)
    upgrade(rt.store)
    click.echo(f"{fill(rt)} invented patients")
    click.echo(f"{settings.base_url}{one_time_login(rt.store, utc_now())}")
