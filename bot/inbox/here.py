"""The context of a view: the runtime, who is signed in, and sentences in their language."""

from __future__ import annotations

from flask import current_app, g, url_for
from flask import session as form_session

from bot.desk import Acting
from bot.dialogue.words import phones
from bot.inbox import access, words
from bot.runtime import Runtime
from bot.store import StoreBusy, signs
from bot.store.staff import Staff


def current() -> Runtime:
    """The running parts."""
    rt: Runtime = current_app.extensions["careline"]
    return rt


def me() -> Staff:
    """Who is signed in; the guard ensures that somebody is."""
    person: Staff = g.staff
    return person


def acting() -> Acting:
    """The same person, as the desk's moves need them."""
    person = me()
    return Acting(person.id, person.login, person.name, access.may("free_others"))


def say(key: str, **values: object) -> str:
    """A sentence of the interface, in the language of the person signed in."""
    return words.say(g.get("language", "en"), key, **values)


def whole_number(given: str) -> int | None:
    """A number from a URL; None if it is not a number, or too large for a database's integer."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None


def title(thing: str) -> str:
    """The title of an entry, action, topic or talk; its id if the content no longer has it."""
    try:
        return current().know.content.title(thing, g.get("language", "en"))
    except KeyError:
        return say(f"talk-{thing}") if words.known(f"talk-{thing}") else thing


def e164(text: str) -> str | None:
    """A number typed by staff as E.164, or None; without a country code, the desk's country is assumed."""
    return phones.e164(text, current().know.content.country)


def worker_is_silent() -> bool:
    """Whether no worker is running, so that nothing is sent. False if the database is unavailable, which the page may
    be about to report itself."""
    rt = current()
    try:
        with rt.store.read() as conn:
            return signs.is_silent(conn, signs.WORKER, rt.clock())
    except StoreBusy:
        return False


def remember_queue(address: dict[str, str]) -> None:
    """Let "back" lead to this page of the queue from now on: folder, filters and page mark."""
    if form_session.get("queue") != address:
        form_session["queue"] = address


def queue_address(row: str | None = None) -> str:
    """The URL of the page of the queue that this browser saw last, with the anchor of a row."""
    return url_for("inbox.queue", _anchor=f"row-{row}" if row else None, **form_session.get("queue", {}))
