"""Where a view stands: the runtime, who is signed in, and the words of their language."""

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
    """Who is signed in; the guard has seen to it that somebody is."""
    person: Staff = g.staff
    return person


def acting() -> Acting:
    """The same person, as the desk knows them."""
    person = me()
    return Acting(person.id, person.login, person.name, access.may("free_others"))


def say(key: str, **values: object) -> str:
    """A sentence of the screen, in the language of whoever looks at it."""
    return words.say(g.get("language", "en"), key, **values)


def whole_number(given: str) -> int | None:
    """The number that an address holds; None for what is none, or has more digits than a database's integer."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None


def title(thing: str) -> str:
    """What an entry, action, topic or piece of talk is called; its id where the content has changed since."""
    try:
        return current().know.content.title(thing, g.get("language", "en"))
    except KeyError:
        return say(f"talk-{thing}") if words.known(f"talk-{thing}") else thing


def e164(text: str) -> str | None:
    """The number that staff typed; one without a country code is taken to be of the desk's country."""
    return phones.e164(text, current().know.content.country)


def worker_is_silent() -> bool:
    """Nothing that is written now leaves. Asked for a page that may itself say that the database is away."""
    rt = current()
    try:
        with rt.store.read() as conn:
            return signs.is_silent(conn, signs.WORKER, rt.clock())
    except StoreBusy:
        return False


def remember_queue(address: dict[str, str]) -> None:
    """This page of the queue is where "back" leads from now on: folder, filters and page mark."""
    if form_session.get("queue") != address:
        form_session["queue"] = address


def queue_address(row: str | None = None) -> str:
    """The page of the queue that this browser saw last, at a row of it."""
    return url_for("inbox.queue", _anchor=f"row-{row}" if row else None, **form_session.get("queue", {}))
