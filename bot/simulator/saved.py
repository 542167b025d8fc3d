"""What was typed on a phone, saved as a conversation script."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.runtime import Runtime
from bot.simulator import scripts
from bot.simulator.exchange import person_of
from bot.store import testers
from bot.store.testers import Patient


def conversation(rt: Runtime, patient: Patient, until: int, expected: tuple[str, tuple[str, ...]] | None) -> str:
    """This patient's script, up to the request `until` (0: all of it).

    expected: (kind, entries) that the last message should have brought, where what it brought is the bug.
    """
    person = person_of(patient)
    with rt.store.read() as conn:
        requests = [row for row in testers.requests_of(conn, patient.id) if row["kind"] != "report"]
        times = Counter(row["sid"] for row in requests if 200 <= row["status"] < 300)
        sids = list(dict.fromkeys(row["sid"] for row in requests if not until or row["id"] <= until))
        stored, turns = testers.stored_of(conn, sids), testers.turns_of(conn, sids)
        owner = testers.sender_of(conn, (person.user_id, person.address))
        callbacks = testers.callbacks_of(conn, owner) if owner else []
    in_order = {sid: stored[sid] for sid in sids if sid in stored}
    steps = [replace(each, times=times[each.sid]) for each in scripts.said_of(in_order, turns)]
    whose = scripts.Whose(
        (patient.name, *scripts.names_in(turns.values()), *(row["name"] for row in callbacks if row["name"])),
        None if person.is_hidden else person.address.removeprefix("whatsapp:"),
    )
    title = f"{rt.clock().astimezone(rt.know.hours.zone):%Y-%m-%d %H:%M} simulator"
    return scripts.script(
        title, steps, whose, callbacks[0] if callbacks else None, rt.know.hours.zone, expected=expected
    )
