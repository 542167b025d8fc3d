"""Staff in a conversation script: the desk's real moves by an invented staff member, and what the patient is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot import desk, handover
from bot.callbacks import OUTCOMES, Callback, NotAllowed
from bot.desk import Acting
from bot.desk.moves import Unknown
from bot.desk.talk import NotSent
from bot.dialogue.turn import RequestCallback
from bot.runtime import Runtime
from bot.store import Connection, conversations, dossier, staff
from bot.store import callbacks as rows


class StaffCannot(Exception):
    """A move of staff in a script is not possible; the text says why."""


_MOVES: Mapping[str, Callable[[Runtime, Acting, str], object]] = {
    "claimed": desk.claim,
    "hold": desk.hold,
    "release": desk.hand_back,
}


def act(rt: Runtime, sender_id: str, what: str, by: str) -> tuple[str, ...]:
    """Make a move with this person's newest request; return what the patient is told, marked "[not sent]" if held.
    what: claimed, hold, release or an outcome. by: the name of the staff member. Raises StaffCannot."""
    who = rt.store.write(lambda conn: _hired(conn, rt, by))
    callback = rt.store.write(lambda conn: _request(conn, rt, sender_id, what))
    before = {line.id for line in _lines(rt, sender_id)}
    outcome = next((each for each in OUTCOMES if each == what), None)
    try:
        if outcome is not None:
            desk.record(rt, who, callback.id, outcome)
        else:
            _MOVES[what](rt, who, callback.id)
    except (NotAllowed, NotSent, Unknown) as error:
        raise StaffCannot(str(error)) from None
    # The script does not wait until the message is sent, so its question must be open at once.
    rt.store.write(lambda conn: conversations.read_at_once(conn, sender_id, rt.clock()))
    told = [line for line in _lines(rt, sender_id) if line.who == "bot" and line.id not in before]
    return tuple(f"[not sent] {line.text}" if line.state == "held" else line.text for line in told)


def _hired(conn: Connection, rt: Runtime, name: str) -> Acting:
    login = "-".join(name.casefold().split())
    staff.invite(conn, login, name, "agent", rt.clock())  # does nothing if the login exists
    person = staff.by_login(conn, login)
    assert person is not None
    return Acting(person.id, person.login, person.name)


def _request(conn: Connection, rt: Runtime, sender_id: str, what: str) -> Callback:
    """The newest request. For "hold" one is opened if there is none, because a chat is taken on a request's page."""
    callback = rows.newest_of(conn, sender_id)
    if callback is None and what == "hold":
        asker = handover.Asker(sender_id, None, "en")
        wish = RequestCallback(name=None, phone=None, topic="", words="", reason="asked", urgency="routine")
        callback = handover.open_callback(conn, asker, wish, rt.know.hours, rt.clock())
    if callback is None:
        raise StaffCannot("staff have nothing to work on")
    return callback


def _lines(rt: Runtime, sender_id: str) -> list[dossier.Line]:
    with rt.store.read() as conn:
        return dossier.transcript(conn, sender_id)
