"""Save a conversation, of a tester's phone or a real one, as a conversation script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bot.runtime import Runtime
from bot.simulator import scripts
from bot.simulator.exchange import person_of
from bot.simulator.scripts import Replay
from bot.store import testers
from bot.store.testers import Patient

_SHOWN = "whatsapp:"


def conversation(
    rt: Runtime,
    patient: Patient,
    until: int,
    expected: tuple[str, tuple[str, ...]] | None,
    replay: Replay | None = None,
) -> str:
    """The script of a tester's patient, up to the request `until` (0: all of it).

    expected: (kind, entries) that the last message should have got, if what it got is the bug.
    """
    person = person_of(patient)
    with rt.store.read() as conn:
        requests = [row for row in testers.requests_of(conn, patient.id) if row["kind"] != "report"]
        times = Counter(row["sid"] for row in requests if 200 <= row["status"] < 300)
        from_of = {row["sid"]: row["form"]["From"] for row in requests}
        sids = list(dict.fromkeys(row["sid"] for row in requests if not until or row["id"] <= until))
        stored, turns = testers.stored_of(conn, sids), testers.turns_of(conn, sids)
        owner = testers.sender_of(conn, (person.user_id, person.address))
        callbacks = testers.callbacks_of(conn, owner) if owner else []
    in_order = {sid: stored[sid] for sid in sids if sid in stored}
    shown = {sid: _number(address) for sid, address in from_of.items()}
    steps = [
        replace(each, times=times[each.sid], hidden=shown[each.sid] is None)
        for each in scripts.said_of(in_order, turns)
    ]
    whose = scripts.Whose(
        _names((patient.name, *scripts.names_in(turns.values()), *(row["name"] for row in callbacks))),
        next((number for number in shown.values() if number), None),
    )
    title = f"{rt.clock().astimezone(rt.know.hours.zone):%Y-%m-%d %H:%M} simulator"
    newest = callbacks[0] if callbacks else None
    return scripts.script(title, steps, whose, newest, rt.know.hours.zone, expected=expected, replay=replay)


def of_sender(rt: Runtime, sender_id: str, title: str, replay: Replay | None = None) -> str:
    """The script of the person with this id, up to now."""
    with rt.store.read() as conn:
        sids = testers.sids_of(conn, sender_id)
        stored, turns = testers.stored_of(conn, sids), testers.turns_of(conn, sids)
        requests = testers.callbacks_of(conn, sender_id)
        profile, phone, address = testers.profile_of(conn, sender_id)
    steps = scripts.said_of({sid: stored[sid] for sid in sids if sid in stored}, turns)
    named = _names((profile, *scripts.names_in(turns.values()), *(row["name"] for row in requests)))
    shown = _number(address)
    steps = [replace(each, hidden=phone is None) for each in steps]
    whose = scripts.Whose(named, phone, hidden_later=phone is not None and shown is None)
    newest = requests[0] if requests else None
    return scripts.script(title, steps, whose, newest, rt.know.hours.zone, replay=replay)


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _number(address: str) -> str | None:
    """The number in a WhatsApp address; None if it is hidden."""
    number = address.removeprefix(_SHOWN)
    return number if number.startswith("+") else None
