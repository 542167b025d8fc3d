"""Senders, their conversations, what they wrote and what the bot did with it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.dialogue.turn import State
from bot.messages import InboundMessage, Sender
from bot.store.inserting import insert_new
from bot.store.tables import consents, conversations, inbound, sender_keys, senders, tombstones, turns

_KNOWN = sa.select(sender_keys.c.key, sender_keys.c.sender_id).where(
    sender_keys.c.key.in_(sa.bindparam("keys", expanding=True))
)
# One row for each known key, or one row without a key: everything about the sender in one query.
_LOOK = sa.select(
    sa.exists().where(tombstones.c.sid_hash == sa.bindparam("the_hash")).label("erased"),
    sender_keys.c.key,
    sender_keys.c.sender_id,
    conversations.c.state,
    conversations.c.held_until,
).select_from(
    sa.select(sa.literal_column("1").label("one"))
    .subquery("always")
    .outerjoin(sender_keys, sender_keys.c.key.in_((sa.bindparam("first"), sa.bindparam("second"))))
    .outerjoin(conversations, conversations.c.sender_id == sender_keys.c.sender_id)
)
_SEEN = (
    senders.update()
    .where(senders.c.id == sa.bindparam("the_sender"))
    .values(
        address=sa.bindparam("the_address"),
        last_inbound_at=sa.bindparam("now"),
        phone=sa.func.coalesce(sa.bindparam("the_phone"), senders.c.phone),
        name=sa.func.coalesce(sa.bindparam("the_name"), senders.c.name),
    )
)
_LOCKED = (
    sa.select(conversations.c.state, conversations.c.held_until)
    .where(conversations.c.sender_id == sa.bindparam("the_sender"))
    .with_for_update()
)
_KEPT_OUT = (
    sa.select(conversations.c.sender_id)
    .where(conversations.c.sender_id == sa.bindparam("the_sender"))
    .with_for_update()
)
_SAVED = (
    conversations.update()
    .where(conversations.c.sender_id == sa.bindparam("the_sender"))
    .values(state=sa.bindparam("the_state"), version=conversations.c.version + 1, updated_at=sa.bindparam("now"))
)
_NEW_SENDER = senders.insert()
_TURN = turns.insert()


@dataclass(frozen=True, slots=True)
class Conversation:
    """The conversation of one sender."""

    sender_id: str
    state: State
    held_until: datetime | None


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored about a sender. owners: known key -> person's id. stored: (sender id, state, held until) of the
    conversation of the first of them, None if there is none. erased: the message's sender was erased after sending it.
    """

    owners: Mapping[str, str]
    stored: tuple[str, Any, datetime | None] | None
    erased: bool

    @property
    def conversation(self) -> Conversation | None:
        """The conversation, read without a lock. Raises ValueError if its state cannot be parsed any more."""
        if self.stored is None:
            return None
        sender_id, state, held_until = self.stored
        return Conversation(sender_id, State.model_validate(state), held_until)


def look(conn: sa.Connection, sender: Sender, sid_hash: str = "") -> Known:
    """Look up what is stored about this sender. sid_hash: the message's, to check whether it was erased; "" to skip."""
    first, *others = sender.keys
    asked = {"the_hash": sid_hash, "first": first, "second": others[0] if others else first}
    found = {row.key: row for row in conn.execute(_LOOK, asked)}
    erased = any(row.erased for row in found.values())
    owners = {key: str(row.sender_id) for key, row in found.items() if key is not None}
    if len(others) > 1:
        owners |= _owners(conn, tuple(others[1:]))
    person = _person(owners, sender)
    row = next((row for row in found.values() if row.sender_id == person and row.state is not None), None)
    return Known(owners, (str(person), row.state, row.held_until) if row is not None else None, erased)


def _person(owners: Mapping[str, str], sender: Sender) -> str | None:
    return next((owners[key] for key in sender.keys if key in owners), None)


def remember_sender(conn: sa.Connection, sender: Sender, now: datetime, known: Known | None = None) -> str:
    """The id of this person, who has just written: create them, or update address, last message, number and name.
    Stores every key of theirs.

    Somebody known by phone whose number is hidden later stays the same person, because both keys once came together.
    known: the result of `look` in this transaction.
    """
    owners = _owners(conn, sender.keys) if known is None else known.owners
    person = _person(owners, sender)
    new = None if person else _new_sender(conn, sender, now)
    person = person or new or _owners(conn, sender.keys)[sender.keys[0]]
    for key in sender.keys[1 if new else 0 :]:
        if key not in owners:
            insert_new(conn, sender_keys, {"key": key, "sender_id": person, "seen_at": now})
    if not new:
        seen = {"the_sender": person, "the_address": sender.address, "now": now}
        conn.execute(_SEEN, seen | {"the_phone": sender.phone, "the_name": sender.name})
    return person


def _new_sender(conn: sa.Connection, sender: Sender, now: datetime) -> str | None:
    """Create a person under their first key; None if another message of the same new person did so at the same time."""
    fresh = uuid.uuid4().hex
    conn.execute(
        _NEW_SENDER,
        {
            "id": fresh,
            "address": sender.address,
            "phone": sender.phone,
            "name": sender.name,
            "first_seen_at": now,
            "last_inbound_at": now,
        },
    )
    if insert_new(conn, sender_keys, {"key": sender.keys[0], "sender_id": fresh, "seen_at": now}):
        return fresh
    conn.execute(senders.delete().where(senders.c.id == fresh))
    return None


def _owners(conn: sa.Connection, keys: tuple[str, ...]) -> dict[str, str]:
    return {row.key: str(row.sender_id) for row in conn.execute(_KNOWN, {"keys": keys})}


def record_inbound(conn: sa.Connection, sender_id: str, message: InboundMessage, now: datetime, via: str) -> bool:
    """Store this message. True if its sid is new; no other transaction can store it again then."""
    return insert_new(
        conn,
        inbound,
        {
            "sid": message.sid,
            "sender_id": sender_id,
            "kind": message.kind,
            "text": message.text,
            "choice": message.choice,
            "media": [{"content_type": each.content_type, "url": each.url} for each in message.media],
            "replied_to": message.replied_to,
            "forwarded": message.forwarded,
            "received_at": message.received_at,
            "recorded_at": now,
            "via": via,
        },
    )


def unseen(conn: sa.Connection, sids: Sequence[str]) -> set[str]:
    """Which of these sids were never recorded."""
    seen: set[str] = set()
    for start in range(0, len(sids), 500):
        some = sids[start : start + 500]
        seen.update(conn.scalars(sa.select(inbound.c.sid).where(inbound.c.sid.in_(some))))
    return set(sids) - seen


def is_same(conn: sa.Connection, sender_id: str, message: InboundMessage) -> bool:
    """Whether the message stored under this sid has the same sender and text."""
    row = conn.execute(sa.select(inbound.c.sender_id, inbound.c.text).where(inbound.c.sid == message.sid)).first()
    return row is not None and (row.sender_id, row.text) == (sender_id, message.text)


def recorded_at(conn: sa.Connection, sid: str) -> datetime | None:
    """When this sid was recorded, or None."""
    found: datetime | None = conn.execute(
        sa.select(inbound.c.recorded_at).where(inbound.c.sid == sid)
    ).scalar_one_or_none()
    return found


def wrote(conn: sa.Connection, sender_id: str, sid: str) -> bool:
    """Whether this person sent this message."""
    found = sa.select(inbound.c.sid).where(inbound.c.sid == sid, inbound.c.sender_id == sender_id)
    return conn.execute(found).first() is not None


def lock_conversation(conn: sa.Connection, sender_id: str, now: datetime, known: Known | None = None) -> Conversation:
    """Load the conversation and lock it until the transaction ends.

    known: the result of `look` in this transaction; SQLite has one writer at a time, so there it is locked already.
    """
    found = known.conversation if known is not None and conn.dialect.name == "sqlite" else None
    if found is not None:
        return found
    begun = {"sender_id": sender_id, "state": {}, "updated_at": now}
    if known is not None and known.stored is None and insert_new(conn, conversations, begun):
        return Conversation(sender_id, State(), None)
    row = conn.execute(_LOCKED, {"the_sender": sender_id}).first()
    if row is None:
        insert_new(conn, conversations, begun)
        row = conn.execute(_LOCKED, {"the_sender": sender_id}).one()
    return Conversation(sender_id, State.model_validate(row.state), row.held_until)


def lock(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """Lock this conversation until the transaction ends, without reading its state.

    Every writer of a person's callbacks takes this lock first, so that staff and patient cannot deadlock.
    """
    if conn.dialect.name == "sqlite":  # it has one writer at a time
        return
    if conn.execute(_KEPT_OUT, {"the_sender": sender_id}).first() is None:
        insert_new(conn, conversations, {"sender_id": sender_id, "state": {}, "updated_at": now})
        conn.execute(_KEPT_OUT, {"the_sender": sender_id}).one()


def sender_by_key(conn: sa.Connection, key: str) -> str | None:
    """The id of the person with this key, or None; creates nobody."""
    return _owners(conn, (key,)).get(key)


def state_by_key(conn: sa.Connection, key: str) -> State:
    """The state of the person with this key, read without a lock; an empty State for a stranger."""
    row = conn.execute(
        sa.select(conversations.c.state)
        .join(sender_keys, sender_keys.c.sender_id == conversations.c.sender_id)
        .where(sender_keys.c.key == key)
    ).first()
    return State.model_validate(row.state) if row else State()


def save_state(conn: sa.Connection, sender_id: str, state: State, now: datetime) -> None:
    """Save the state, without its callback, which has a row of its own."""
    conn.execute(_SAVED, {"the_sender": sender_id, "the_state": dump(state), "now": now})


def opt_out(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """The provider reports that this person opted out: the same as if they had written STOP here."""
    held = lock_conversation(conn, sender_id, now)
    if held.state.opted_out:
        return
    out = held.state.model_copy(update={"opted_out": True, "step": "idle", "form": None})
    save_state(conn, sender_id, out, now)
    language = out.language or "en"
    conn.execute(
        consents.insert().values(sender_id=sender_id, action="opted-out", notice="provider", language=language, at=now)
    )


def start_afresh(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """Reset the state of a conversation that cannot continue. An opt-out is kept."""
    row = conn.execute(
        sa.select(conversations.c.state).where(conversations.c.sender_id == sender_id).with_for_update()
    ).first()
    kept = {"opted_out": True} if row is not None and row.state.get("opted_out") is True else {}
    conn.execute(
        conversations.update().where(conversations.c.sender_id == sender_id).values(state=kept, updated_at=now)
    )


def glimpse(conn: sa.Connection, sender_id: str) -> tuple[str | None, bool]:
    """(language, opted out) of this conversation, read without parsing the rest of its state."""
    state = conn.execute(
        sa.select(conversations.c.state).where(conversations.c.sender_id == sender_id)
    ).scalar_one_or_none()
    if not isinstance(state, dict):
        return None, False
    language = state.get("language")
    return language if isinstance(language, str) else None, state.get("opted_out") is True


def last_failed(conn: sa.Connection, sender_id: str) -> bool:
    """Whether this person's newest turn raised; False if there is none."""
    newest = sa.select(turns.c.failed).where(turns.c.sender_id == sender_id).order_by(turns.c.at.desc()).limit(1)
    return conn.execute(newest).scalar_one_or_none() is True


def dump(state: State) -> dict[str, Any]:
    """A state as JSON, without its callback and without defaults."""
    return state.model_dump(mode="json", exclude={"callback"}, exclude_defaults=True)


def record_turn(conn: sa.Connection, **values: Any) -> None:
    """Add to the turn log: what was done with a message, and why."""
    conn.execute(_TURN, values)


def read_at_once(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """Let the question that is about to be sent be answered from now on."""
    held = lock_conversation(conn, sender_id, now)
    save_state(conn, sender_id, held.state.model_copy(update={"asks_from": None}), now)


def forget_step(conn: sa.Connection, sender_id: str, now: datetime) -> None:
    """Withdraw a question that has not been sent: the next message is not its answer."""
    held = lock_conversation(conn, sender_id, now)
    save_state(conn, sender_id, held.state.model_copy(update={"step": "idle", "options": ()}), now)
