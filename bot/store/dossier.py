"""What staff need before they call: the chat, why the request came to them, what was tried, who was alerted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any, Literal, get_args

import sqlalchemy as sa

from bot.callbacks import AlertOccasion, Callback
from bot.delivery import NO_SENDER
from bot.store import outbox as outbox_rows
from bot.store.callbacks import from_row
from bot.store.tables import callback_history, callbacks, conversations, inbound, outbox, senders, staff, turns

HELPED_NOBODY = ("fallback", "handoff", "clarify")
OCCASIONS: frozenset[str] = frozenset(get_args(AlertOccasion))
LIKELY = 0.01  # candidates with a lower confidence are not shown
LINES = 200  # shown of a chat, the newest
WHOLE = 5000  # shown of a chat when the whole of it is requested


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a chat. who: the patient, the bot, or staff (then `author` is their name).

    state, status, error_code, last_error: delivery of our own message, from the outbox.
    kind: of the bot's turn on a patient's message. again: it failed and was sent once more, as a later line.
    """

    id: str
    who: Literal["patient", "bot", "staff"]
    at: datetime
    text: str
    media: tuple[str, ...] = ()
    kind: str | None = None
    state: str | None = None
    status: str | None = None
    error_code: str | None = None
    last_error: str | None = None
    author: str | None = None
    again: bool = False

    @property
    def never_left(self) -> bool:
        """Whether it was never handed to WhatsApp, because no sender is set up."""
        return self.state == "failed" and self.last_error == NO_SENDER


@dataclass(frozen=True, slots=True)
class Reached:
    """Why a request was opened: the message that led to it, how it was understood, which entries had been shown."""

    sid: str
    text: str
    kind: str
    candidates: tuple[tuple[str, float], ...]
    shown: tuple[str, ...]
    misses: int
    why: str


@dataclass(frozen=True, slots=True)
class Chat:
    """The status of the chat with this person. held_by: name of the staff member who has it, None for the bot."""

    sender_id: str
    address: str
    profile_name: str | None
    last_inbound_at: datetime
    held_by: str | None
    held_by_id: str | None
    held_until: datetime | None
    opted_out: bool
    language: str | None


@dataclass(frozen=True, slots=True)
class Past:
    """One line of a request's history."""

    id: int
    at: datetime
    actor: str
    actor_name: str | None
    move: str
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Notice:
    """One alert to staff about this request, and its delivery."""

    id: str
    to: str
    occasion: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    attempts: int
    last_error: str | None
    error_code: str | None
    place: str | None  # kind and host of the address; None for rows of earlier releases


def visible(conn: sa.Connection, callback_id: str) -> Callback | None:
    """The request with this id; None if there is none, or if the person asked to be deleted."""
    row = (
        conn.execute(
            sa.select(callbacks)
            .join(senders, senders.c.id == callbacks.c.sender_id)
            .where(callbacks.c.id == callback_id, senders.c.hidden_at.is_(None))
        )
        .mappings()
        .first()
    )
    return from_row(row) if row else None


def by_reference(conn: sa.Connection, reference: str) -> Callback | None:
    """The request with this code; None as for `visible`."""
    code = reference.strip().upper()
    found = conn.execute(sa.select(callbacks.c.id).where(callbacks.c.reference == code)).scalar_one_or_none()
    return visible(conn, found) if found else None


def transcript(conn: sa.Connection, sender_id: str, most: int = LINES) -> list[Line]:
    """The newest `most` lines of the chat, both sides, in chronological order."""
    heard = conn.execute(
        sa.select(inbound, turns.c.kind.label("turn_kind"))
        .outerjoin(turns, turns.c.sid == inbound.c.sid)
        .where(inbound.c.sender_id == sender_id)
        .order_by(inbound.c.recorded_at.desc(), inbound.c.sid)
        .limit(most)
    ).mappings()
    said = (
        conn.execute(
            sa.select(outbox, staff.c.name.label("author_name"))
            .outerjoin(staff, staff.c.id == outbox.c.author)
            .where(outbox.c.sender_id == sender_id, outbox.c.channel.in_(("reply", "whatsapp")))
            .order_by(outbox.c.created_at.desc(), outbox.c.position.desc())
            .limit(most)
        )
        .mappings()
        .all()
    )
    again = {row["dedupe_key"] for row in said}
    lines = [
        ((row["recorded_at"], 0, 0), Line(
            row["sid"], "patient", row["recorded_at"], row["text"],
            tuple(each["content_type"] for each in row["media"]), row["turn_kind"],
        ))
        for row in heard
    ] + [
        ((row["created_at"], 1, row["position"]), Line(
            row["id"], "staff" if row["author"] else "bot", row["created_at"], _text(row["payload"]),
            state=row["state"], status=row["status"], error_code=row["error_code"], last_error=row["last_error"],
            author=row["author_name"], again=outbox_rows.again_key(row["id"]) in again,
        ))
        for row in said
    ]  # fmt: skip
    lines.sort(key=lambda each: each[0])
    return [line for _, line in lines][-most:]


def media_types(conn: sa.Connection, sender_id: str, sids: Iterable[str]) -> dict[str, str]:
    """URL -> content type of each file that came with these messages of a person, as the message declared it."""
    rows = conn.execute(sa.select(inbound.c.media).where(inbound.c.sender_id == sender_id, inbound.c.sid.in_(sids)))
    return {each["url"]: each["content_type"] for row in rows for each in row.media or ()}


def _text(payload: dict[str, Any]) -> str:
    return str(payload.get("text") or payload.get("shown") or payload.get("template") or "")


def reached(conn: sa.Connection, callback: Callback) -> Reached | None:
    """The turn that led to this request; None if none is found.

    It is the newest turn outside the callback journey, or the newest about danger, up to the message that opened the
    request or, later, made it more urgent.
    """
    brought = conn.execute(sa.select(turns.c.at).where(turns.c.sid == callback.inbound_sid)).scalar_one_or_none()
    rows = (
        conn.execute(
            sa.select(turns, inbound.c.text)
            .join(inbound, inbound.c.sid == turns.c.sid)
            .where(turns.c.sender_id == callback.sender_id, turns.c.at <= (brought or callback.opened_at))
            .order_by(turns.c.at.desc(), turns.c.sid)
            .limit(30)
        )
        .mappings()
        .all()
    )
    cause = next((row for row in rows if _is_a_cause(row)), None)
    if cause is None:
        return None
    parts = (cause["match"] or {}).get("parts", [])
    candidates = tuple(
        (each["id"], float(each["confidence"]))
        for part in parts
        for each in part["candidates"]
        if each["confidence"] >= LIKELY and each["id"] != "elsewhere"
    )
    before = [row for row in rows if row["at"] <= cause["at"]]
    shown = dict.fromkeys(entry for row in reversed(before) for entry in row["entries"])
    up_to_it = before if before[0]["kind"] in HELPED_NOBODY else before[1:]
    misses = sum(1 for _ in takewhile(lambda row: row["kind"] in HELPED_NOBODY, up_to_it))
    return Reached(cause["sid"], cause["text"], cause["kind"], candidates[:5], tuple(shown), misses, cause["why"])


def _is_a_cause(turn: Any) -> bool:
    """Danger always counts as a cause; any other turn only outside the callback journey."""
    return turn["kind"] in ("emergency", "urgent") or turn["state_before"].get("step") not in ("offered", "form")


def chat(conn: sa.Connection, sender_id: str) -> Chat:
    """The status of the chat with this person, who must exist."""
    row = (
        conn.execute(
            sa.select(
                senders,
                conversations.c.held_by,
                conversations.c.held_until,
                conversations.c.state,
                staff.c.name.label("holder_name"),
            )
            .outerjoin(conversations, conversations.c.sender_id == senders.c.id)
            .outerjoin(staff, staff.c.id == conversations.c.held_by)
            .where(senders.c.id == sender_id)
        )
        .mappings()
        .one()
    )
    state = row["state"] or {}
    return Chat(
        sender_id, row["address"], row["name"], row["last_inbound_at"], row["holder_name"], row["held_by"],
        row["held_until"], bool(state.get("opted_out")), state.get("language"),
    )  # fmt: skip


def hold_chat(conn: sa.Connection, sender_id: str, staff_id: str | None, until: datetime | None) -> None:
    """Set who answers from now on: a member of staff until a time, or (None) the bot."""
    conn.execute(
        conversations.update().where(conversations.c.sender_id == sender_id).values(held_by=staff_id, held_until=until)
    )


def history(conn: sa.Connection, callback_id: str) -> list[Past]:
    """Who did what when, oldest first."""
    rows = conn.execute(
        sa.select(callback_history, staff.c.name.label("actor_name"))
        .outerjoin(staff, staff.c.login == callback_history.c.actor)
        .where(callback_history.c.callback_id == callback_id)
        .order_by(callback_history.c.id)
    ).mappings()
    return [Past(**{name: row[name] for name in Past.__dataclass_fields__}) for row in rows]


def was_told(conn: sa.Connection, callback_id: str, what: str) -> bool:
    """Whether the patient has been told this about the request."""
    rows = conn.execute(
        sa.select(callback_history.c.detail).where(
            callback_history.c.callback_id == callback_id, callback_history.c.move == "told"
        )
    )
    return any(row.detail.get("what") == what for row in rows)


def untold(conn: sa.Connection, callback_id: str, since: datetime) -> None:
    """Remove "told" lines since a time from the history: those messages were withdrawn before they were sent."""
    told = (callback_history.c.callback_id == callback_id, callback_history.c.move == "told")
    conn.execute(callback_history.delete().where(*told, callback_history.c.at >= since))


def last_move(conn: sa.Connection, callback_id: str) -> Past | None:
    """The newest move in the history, ignoring lines about what the patient was told; None if there is none."""
    row = (
        conn.execute(
            sa.select(callback_history, sa.null().label("actor_name"))
            .where(callback_history.c.callback_id == callback_id, callback_history.c.move != "told")
            .order_by(callback_history.c.id.desc())
            .limit(1)
        )
        .mappings()
        .first()
    )
    return Past(**{name: row[name] for name in Past.__dataclass_fields__}) if row else None


def of_batch(conn: sa.Connection, actor: str, batch: str, since: datetime) -> list[str]:
    """Ids of the requests that somebody moved in this batch since a time."""
    rows = conn.execute(
        sa.select(callback_history.c.callback_id, callback_history.c.detail)
        .where(callback_history.c.at >= since, callback_history.c.actor == actor)
        .order_by(callback_history.c.id)
    )
    return [row.callback_id for row in rows if batch and row.detail.get("batch") == batch]


def earlier(conn: sa.Connection, callback: Callback) -> list[Callback]:
    """Other requests of this person, newest first, at most 20."""
    rows = conn.execute(
        sa.select(callbacks)
        .where(callbacks.c.sender_id == callback.sender_id, callbacks.c.id != callback.id)
        .order_by(callbacks.c.opened_at.desc())
        .limit(20)
    ).mappings()
    return [from_row(row) for row in rows]


def merged(conn: sa.Connection, callback: Callback) -> tuple[Callback | None, list[Callback]]:
    """(the request this one was merged into, those merged into this one), without those of hidden people."""
    into = visible(conn, callback.merged_into) if callback.merged_into else None
    came = conn.execute(
        sa.select(callbacks)
        .join(senders, senders.c.id == callbacks.c.sender_id)
        .where(callbacks.c.merged_into == callback.id, senders.c.hidden_at.is_(None))
        .order_by(callbacks.c.opened_at)
        .limit(20)
    ).mappings()
    return into, [from_row(row) for row in came]


def notices(conn: sa.Connection, callback_id: str) -> list[Notice]:
    """Alerts to staff about this request, oldest first."""
    rows = conn.execute(
        sa.select(outbox)
        .where(
            outbox.c.callback_id == callback_id, outbox.c.channel == "alert", outbox.c.to.not_in(("staff", "second"))
        )
        .order_by(outbox.c.created_at, outbox.c.id)
    ).mappings()
    return [
        Notice(
            row["id"], row["to"], _occasion(row["payload"]), row["state"], row["created_at"],
            row["sent_at"], row["attempts"], row["last_error"], row["error_code"], row["payload"].get("place"),
        )
        for row in rows
    ]  # fmt: skip


def _occasion(payload: dict[str, Any]) -> str:
    named = str(payload.get("occasion", ""))
    return named if named in OCCASIONS else named.partition("-")[0]  # rows of earlier releases say "reopened-3"


def died(conn: sa.Connection, callback_ids: list[str]) -> set[str]:
    """Which of these requests have an undeliverable alert or message that staff have not marked as seen."""
    rows = conn.execute(
        sa.select(outbox.c.callback_id)
        .where(
            outbox.c.callback_id.in_(callback_ids),
            outbox.c.state == "failed",
            outbox.c.seen_at.is_(None),
            outbox.c.last_error.is_distinct_from(NO_SENDER),  # the queue page says so once for all
            outbox.c.to.not_in(("staff", "second")),  # if no address is set, the page itself says so
        )
        .distinct()
    )
    return {row.callback_id for row in rows}
