"""Tell the patient what staff did with a request: who took it, that a call failed, that it is done.

Inside WhatsApp's 24-hour window it goes out as text, outside it as an approved template if one is configured.
Otherwise the outbox row gets the state `held`: not sent, and shown to staff as such.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.callbacks import Callback, Outcome
from bot.content import Language, as_language
from bot.delivery import WINDOW
from bot.dialogue import Knowledge, State
from bot.dialogue.hearing import written
from bot.dialogue.journeys.followed import asked_after
from bot.dialogue.promises import addressed, called, in_its_way, spoken_slot
from bot.dialogue.topics import retold
from bot.dialogue.turn import CallbackFacts
from bot.store import Connection, conversations, outbox
from bot.store.outbox import OutboxState
from bot.store.reach import Reach, reach_of

Occasion = Literal["claimed"] | Outcome

# What the patient is told for each occasion. Nothing is said about a declined call.
_TOLD: Mapping[str, str] = {
    "claimed": "claimed",
    "no-answer": "no-answer",
    "wrong-number": "wrong-number",
    "solved": "done",
    "booked": "done",
    "handed-on": "done",
}


@dataclass(frozen=True, slots=True)
class Told:
    """The outbox row that was written. leaves: False if it is `held`, because WhatsApp would not accept it now.
    text: its text (or, for a template, the text that it replaces)."""

    outbox_id: str
    leaves: bool
    text: str


def tell(
    conn: Connection,
    callback: Callback,
    occasion: Occasion,
    know: Knowledge,
    now: datetime,
    *,
    templates: Mapping[str, str] | None = None,
    leaves_at: datetime | None = None,
) -> Told | None:
    """Tell the patient what became of the request, in the caller's transaction, once for each move.

    callback: the row after the move, with a name in `holder` that a patient may read. templates: approved content ids
    by "occasion.language" or "occasion" (an outcome, or `done` for solved, booked and handed-on). The occasion ends in
    "-writing" if the request is answered in writing. leaves_at: when to send it, and from when its question can be
    answered; None: at once. Returns None if there is nothing new to say.
    """
    what = _TOLD.get(occasion)
    if what is None:
        return None
    reach = reach_of(conn, callback.sender_id)
    held = conversations.lock_conversation(conn, callback.sender_id, now)
    payload, state = _payload(callback, what, occasion, reach, held.state, know, now, templates or {})
    outbox_id = outbox.put(
        conn,
        dedupe_key=f"tell:{callback.id}:{what}:{callback.version}",
        channel="whatsapp",
        to=reach.address,
        payload=payload,
        now=now,
        state=state,
        sender_id=callback.sender_id,
        callback_id=callback.id,
    )
    if outbox_id is None:
        return None
    if state == "pending":
        if leaves_at is not None:
            outbox.put_off(conn, outbox_id, leaves_at)
        language = as_language(callback.language)
        after = asked_after(what, held.state, language, know, now, in_writing=callback.in_writing)
        if what != "claimed":  # a claim asks no question
            after = after.model_copy(update={"asks_from": leaves_at})
        conversations.save_state(conn, callback.sender_id, after, now)
    elif not held.state.opted_out:  # so that the patient is told when they write again
        conversations.save_state(conn, callback.sender_id, held.state.model_copy(update={"untold": what}), now)
    return Told(outbox_id, state == "pending", str(payload["text"]))


def _payload(
    callback: Callback,
    what: str,
    occasion: str,
    reach: Reach,
    state: State,
    know: Knowledge,
    now: datetime,
    templates: Mapping[str, str],
) -> tuple[dict[str, Any], OutboxState]:
    language = as_language(callback.language)
    values = _values(callback, know, now, language)
    key = in_its_way(f"tell-{what}", know.content, in_writing=callback.in_writing)
    text = {"text": know.content.say(key, language, **values)}
    if state.opted_out or reach.hidden:
        return text, "held"
    if now - reach.last_inbound_at < WINDOW:
        return text, "pending"
    kinds = (occasion, what)
    if callback.in_writing:  # an approved sentence about a call would be untrue
        kinds = (written(occasion), written(what))
    wanted = [key for kind in kinds for key in (f"{kind}.{language}", kind)]
    template = next((templates[each] for each in wanted if each in templates), None)
    if template is None:
        return text, "held"
    numbered = {"1": callback.name or "", "2": values["reference"], "3": values["when"], "4": values["holder"]}
    return {"template": template, "values": json.dumps(numbered, ensure_ascii=False), **text}, "pending"


def _values(callback: Callback, know: Knowledge, now: datetime, language: Language) -> dict[str, str]:
    facts = CallbackFacts.of(callback)
    return {
        "name": addressed(facts),
        "whom": called(facts, know.content, language),
        "reference": callback.reference,
        "topic": retold(know.content, callback.topic, language),
        "holder": callback.holder or "",
        "when": spoken_slot(facts, know.content, know.hours, now, language),
        "phone": know.content.hospital.phone,
    }
