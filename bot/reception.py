"""Receive a patient's message: store it, decide, record the decision, answer. One message is one transaction."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import alerts, handover
from bot.callbacks import AlertOccasion, Callback, Reason, Urgency
from bot.content import as_language
from bot.dialogue import DANGER, MyData, Promise, State, Turn, TurnKind, in_danger, respond
from bot.dialogue.journeys.rights import told, told_of_request
from bot.dialogue.promises import fulfil
from bot.dialogue.turn import (
    Alarm,
    AttachMedia,
    CancelCallback,
    ChangeCallback,
    Consent,
    Effect,
    Feedback,
    Forget,
    NoteOnCallback,
    ReopenCallback,
    RequestCallback,
)
from bot.handover import Asker
from bot.matching import Match
from bot.messages import InboundMessage, Reply
from bot.runtime import Runtime
from bot.store import Connection, StoreBusy, budget, conversations, outbox, people
from bot.store import callbacks as callback_rows
from bot.store.callbacks import Stale
from bot.store.conversations import Conversation, Known
from bot.store.database import LAST_ATTEMPT_SECONDS, PATIENCE_SECONDS

RECONCILER = "reconciler"  # nobody waits for this answer: replies leave through the outbox
NEARLY = 0.8  # share of the daily replies at which staff are alerted, while there is time to raise the limit
_SAID_ANYWAY: frozenset[TurnKind] = DANGER | {"optout", "delete-data", "cancelled"}  # even over the daily limit
REPEAT_WITHIN = timedelta(minutes=1)  # a sid seen again this soon is a retry: Twilio has not used our answer yet

logger = structlog.get_logger("careline.reception")


@dataclass(frozen=True, slots=True)
class Reception:
    """What goes back to the patient. replies: (outbox id, text) in order. fresh: False for a message seen before.
    altered: it was seen before with another sender or text. failed: the turn raised, so a person gets the message."""

    replies: tuple[tuple[str, str], ...]
    fresh: bool
    turn: Turn | None = None
    altered: bool = False
    failed: bool = False


def receive(rt: Runtime, message: InboundMessage, via: str = "webhook") -> Reception:
    """Answer one message exactly once, even if the turn raises. Raises StoreBusy if nothing could be stored."""
    now = rt.clock()
    try:
        done = _received(rt, message, now, via)
    except StoreBusy:
        raise
    except Exception as error:
        # Everything is rolled back. Keep the message all the same, for a person to see; it blocks nothing.
        logger.exception("turn failed", sid=message.sid)
        why = f"failed: {type(error).__name__}"
        done = rt.store.write(lambda conn: _to_a_person(conn, rt, message, now, via, why, "failed", failed=True))
    if done.turn is not None and (done.turn.effects or via == RECONCILER):
        rt.wake()
    return done


def _received(rt: Runtime, message: InboundMessage, now: datetime, via: str) -> Reception:
    """Run the turn and store it. Retried once on `Stale`, which is raised if staff saved the callback meanwhile without
    locking the conversation, as an earlier release does."""
    began = time.monotonic()
    with rt.store.one_at_a_time():
        thought = _think_ahead(rt, message) if rt.store.is_sqlite else None

        def work(conn: Connection) -> Reception:
            return _receive(conn, rt, message, now, via, thought)

        try:
            return rt.store.write(work, _patience(began))
        except Stale:
            return rt.store.write(work, _patience(began))


def _patience(began: float) -> float:
    """Seconds left of the time that a message may wait for the database; at least LAST_ATTEMPT_SECONDS."""
    return max(PATIENCE_SECONDS - (time.monotonic() - began), LAST_ATTEMPT_SECONDS)


def receive_late(rt: Runtime, message: InboundMessage, hours: float) -> Reception:
    """Give a message that was found too late for the bot to answer to a person, and tell the patient so.

    hours: how long ago it was sent. Raises StoreBusy.
    """
    now = rt.clock()
    why = f"found {hours:.0f} hours late"
    done = rt.store.write(lambda conn: _to_a_person(conn, rt, message, now, RECONCILER, why, "late"))
    rt.wake()
    return done


def first_aid(rt: Runtime, message: InboundMessage) -> tuple[str, ...]:
    """What can be said while nothing can be stored: the emergency texts, if this is an emergency. Twilio's list still
    has the message, and the reconciler finds it there later. Never raises."""
    turn = _danger(rt, message)
    return tuple(reply.text for reply in _numbers(turn)) if turn is not None else ()


def _danger(rt: Runtime, message: InboundMessage) -> Turn | None:
    """The answer to danger in a message that cannot be answered as usual; None if there is no danger. Never raises.

    Answered as if it were the first message, because the state may be what failed. If that raises too, triage runs
    alone: it raises more false alarms then, which is better than saying nothing.
    """
    ways: tuple[Callable[[], Turn | None], ...] = (
        lambda: respond(State(), message, rt.know),
        lambda: in_danger(message, rt.know),
    )
    for think in ways:
        try:
            turn = think()
        except Exception:
            logger.exception("first aid failed", sid=message.sid)
        else:
            return turn if turn is not None and turn.kind in DANGER else None
    return None


def _numbers(turn: Turn) -> tuple[Reply, ...]:
    """The texts of an answer to danger that need no stored callback: whom to ring."""
    return tuple(reply for reply in turn.replies if isinstance(reply, Reply))


@dataclass(frozen=True, slots=True)
class _Thought:
    """A turn, and the state that it was computed for."""

    state: State
    turn: Turn
    milliseconds: float


def _think(rt: Runtime, state: State, message: InboundMessage) -> _Thought:
    began = time.perf_counter()
    turn = respond(state, message, rt.know)
    return _Thought(state, turn, (time.perf_counter() - began) * 1000)


def _think_ahead(rt: Runtime, message: InboundMessage) -> _Thought | None:
    """Compute the turn before taking SQLite's single write lock, so that no other process waits for it. It is used only
    if the state is unchanged under the lock. None on any error, which then recurs under the lock."""
    try:
        with rt.store.read() as conn:
            held = conversations.look(conn, message.sender).conversation
            callback = callback_rows.newest_of(conn, held.sender_id) if held else None
        return _think(rt, _known_state(held, callback), message)
    except Exception:
        return None


def _known_state(held: Conversation | None, callback: Callback | None) -> State:
    state = held.state if held else State()
    return state.model_copy(
        update={"callback": handover.facts(callback), "held_until": held.held_until if held else None}
    )


def _receive(
    conn: Connection, rt: Runtime, message: InboundMessage, now: datetime, via: str, thought: _Thought | None
) -> Reception:
    known = _look(conn, rt, message)
    if known.erased:
        return Reception((), fresh=False)
    sender_id = conversations.remember_sender(conn, message.sender, now, known)
    if not conversations.record_inbound(conn, sender_id, message, now, via):
        return _seen_before(conn, message, sender_id, now)
    held = conversations.lock_conversation(conn, sender_id, now, known)
    callback = callback_rows.newest_of(conn, sender_id)
    state = _known_state(held, callback)
    if thought is None or thought.state != state:
        thought = _think(rt, state, message)
    turn = _within_budget(conn, rt, message, state, thought.turn, now)
    asker = Asker(sender_id, message.sid, turn.state.language or "en")
    for effect in turn.effects:
        APPLY[type(effect)](conn, rt, asker, effect, now)
    conversations.save_state(conn, sender_id, turn.state, now)
    conversations.record_turn(conn, **_turn_row(rt, message, sender_id, state, turn, now, thought.milliseconds))
    return Reception(_record_replies(conn, rt, message, sender_id, turn, now, via), fresh=True, turn=turn)


def _look(conn: Connection, rt: Runtime, message: InboundMessage) -> Known:
    return conversations.look(
        conn, message.sender, people.sid_hash(message.sid, rt.settings.secret_key.get_secret_value())
    )


def _within_budget(
    conn: Connection, rt: Runtime, message: InboundMessage, state: State, turn: Turn, now: datetime
) -> Turn:
    """The turn, without its replies if the daily limit is used up. Counts the replies, and alerts staff in time.

    Danger, STOP, deletion and cancellation are always answered. Another turn with effects keeps its effects and state;
    one without effects leaves the state unchanged, because nobody reads its question.
    """
    limit = rt.settings.daily_replies
    if not limit or not turn.replies:
        return turn
    day = now.astimezone(rt.know.hours.zone).date()
    used = budget.spend(conn, day, message.sid, len(turn.replies), limit, now)
    if used > limit * NEARLY:
        occasion: AlertOccasion = "budget" if used > limit else "budget-near"
        alerts.say(conn, f"{occasion}:{day.isoformat()}", occasion, now, budget=limit)
    if used <= limit or turn.kind in _SAID_ANYWAY:
        return turn
    effects = tuple(each for each in turn.effects if not (isinstance(each, Consent) and each.action == "noticed"))
    after = turn.state.model_copy(update={"notice": state.notice}) if effects else state
    why = f"{turn.why}; the day's replies are used up"
    return replace(turn, state=after, kind="none", replies=(), effects=effects, why=why)


def _to_a_person(
    conn: Connection,
    rt: Runtime,
    message: InboundMessage,
    now: datetime,
    via: str,
    why: str,
    reason: Reason,
    failed: bool = False,
) -> Reception:
    """Keep a message that the bot does not answer, open a callback and reply with the safe sentence, preceded by the
    emergency numbers if there is danger. failed: a turn raised."""
    known = _look(conn, rt, message)
    if known.erased:
        return Reception((), fresh=False)
    sender_id = conversations.remember_sender(conn, message.sender, now, known)
    if not conversations.record_inbound(conn, sender_id, message, now, via):
        return _seen_before(conn, message, sender_id, now)
    conversations.lock(conn, sender_id, now)  # before the request; `lock_conversation` would trust the state
    content = rt.know.content
    stored, opted_out = conversations.glimpse(conn, sender_id)
    danger = _danger(rt, message)
    language = as_language(stored or (danger.state.language if danger else None))
    if failed and conversations.last_failed(conn, sender_id):
        conversations.start_afresh(conn, sender_id, now)  # twice in a row: the state may be the cause
    wish = RequestCallback(
        topic=content.say("topic-general", language),
        words=message.text,
        reason=reason,
        urgency=_urgency(danger),
        name=message.sender.name,
        phone=message.sender.phone,
    )
    asked = [each for each in danger.effects if isinstance(each, RequestCallback)] if danger else []
    wish = replace(wish, in_writing=any(each.in_writing for each in asked))
    # Somebody hiding from a person next to them must not be called: they only get the numbers.
    wishes = (wish,) if danger is None or asked else ()
    for each in wishes:
        handover.open_callback(conn, Asker(sender_id, message.sid, language), each, rt.know.hours, now)
    safe = () if opted_out else (Reply(content.say("safe-answer", language, phone=content.hospital.phone)),)
    replies = (*(_numbers(danger) if danger else ()), *safe)
    why = f"{why}; {danger.why}" if danger else why
    turn = Turn(State(), "handoff", replies, wishes, why=why, confidence=0.0)
    conversations.record_turn(conn, **_turn_row(rt, message, sender_id, State(), turn, now, 0.0), failed=failed)
    recorded = _record_replies(conn, rt, message, sender_id, turn, now, via)
    return Reception(recorded, fresh=True, turn=turn, failed=failed)


def _urgency(danger: Turn | None) -> Urgency:
    if danger is None:
        return "routine"
    return "urgent" if danger.kind == "urgent" else "emergency"


def _seen_before(conn: Connection, message: InboundMessage, sender_id: str, now: datetime) -> Reception:
    same = conversations.is_same(conn, sender_id, message)
    people.drop_stranger(conn, sender_id)
    if not same:  # Twilio never does that; do not show anybody what was said to somebody else
        logger.warning("a known sid with other fields", sid=message.sid)
        return Reception((), fresh=False, altered=True)
    sid = message.sid
    first = conversations.recorded_at(conn, sid)
    if first is None or now - first > REPEAT_WITHIN:
        return Reception((), fresh=False)
    return Reception(tuple(outbox.replies_to(conn, sid)), fresh=False)


def _record_replies(
    conn: Connection, rt: Runtime, message: InboundMessage, sender_id: str, turn: Turn, now: datetime, via: str
) -> tuple[tuple[str, str], ...]:
    recorded = []
    for position, reply in enumerate(turn.replies):
        text = _spoken(conn, rt, sender_id, reply, now).text
        outbox_id = outbox.put(
            conn,
            dedupe_key=f"reply:{message.sid}:{position}",
            channel="reply",
            to=message.sender.address,
            payload={"text": text},
            now=now,
            state="pending" if via == RECONCILER else "inline",
            sender_id=sender_id,
            inbound_sid=message.sid,
            position=position,
        )
        if outbox_id is None:
            raise LookupError("a reply to a new message stood there already")
        recorded.append((outbox_id, text))
    return tuple(recorded)


def _spoken(conn: Connection, rt: Runtime, sender_id: str, reply: Reply | Promise | MyData, now: datetime) -> Reply:
    """The reply's text. A promise is worded from the stored callback; LookupError if there is none."""
    if isinstance(reply, Reply):
        return reply
    know = rt.know
    facts = handover.told_facts(conn, callback_rows.newest_of(conn, sender_id))
    if isinstance(reply, MyData):
        zone, days = know.hours.zone, rt.settings.erasure_days
        text = told(know.content, reply, people.summary(conn, sender_id, zone, reply.language, days))
        if reply.key != "my-data" or facts is None:
            return text
        said = f"{text.text}\n{told_of_request(know.content, reply, facts)}"
        if not facts.is_open:
            return Reply(said)
        stands = Promise("status", reply.language, before=said)
        return fulfil(stands, facts, know.content, know.hours, now)
    if facts is None:
        raise LookupError("a promise without a row")
    return fulfil(reply, facts, know.content, know.hours, now)


def _turn_row(
    rt: Runtime,
    message: InboundMessage,
    sender_id: str,
    state: State,
    turn: Turn,
    now: datetime,
    milliseconds: float,
) -> dict[str, Any]:
    return {
        "sid": message.sid,
        "sender_id": sender_id,
        "at": now,
        "kind": turn.kind,
        "entries": list(turn.entries),
        "actions": list(turn.actions),
        "also": list(turn.also),
        "confidence": turn.confidence,
        "match": _noted(turn.match) if turn.match else None,
        "why": turn.why,
        "state_before": conversations.dump(state),
        "state_after": conversations.dump(turn.state),
        "content_version": rt.know.content.version,
        "milliseconds": milliseconds,
    }


def _noted(match: Match) -> dict[str, Any]:
    """A match as JSON; `asdict` does the same ten times slower."""
    parts = [
        {
            "text": part.text,
            "candidates": [{"id": each.id, "confidence": each.confidence} for each in part.candidates],
            "band": part.band,
            "world": part.world,
        }
        for part in match.parts
    ]
    return {"parts": parts, "language": match.language, "normalised": match.normalised, "why": match.why}


Applied = Callable[[Connection, Runtime, Asker, Any, datetime], object]

# What carries out each effect; all in the message's own transaction.
APPLY: dict[type[Effect], Applied] = {
    RequestCallback: lambda conn, rt, asker, wish, now: handover.open_callback(conn, asker, wish, rt.know.hours, now),
    ChangeCallback: lambda conn, rt, asker, wish, now: handover.change_callback(
        conn, asker.sender_id, wish, rt.know.hours, now
    ),
    CancelCallback: lambda conn, rt, asker, wish, now: handover.cancel_callback(conn, asker.sender_id, now),
    ReopenCallback: lambda conn, rt, asker, wish, now: handover.reopen_callback(conn, asker.sender_id, now),
    NoteOnCallback: lambda conn, rt, asker, wish, now: handover.note_on_callback(conn, asker.sender_id, wish, now),
    AttachMedia: lambda conn, rt, asker, wish, now: handover.attach(conn, asker.sender_id, wish, now),
    Consent: lambda conn, rt, asker, wish, now: people.consented(conn, asker.sender_id, asker.inbound_sid, wish, now),
    Forget: lambda conn, rt, asker, wish, now: handover.forget(conn, asker.sender_id, now),
    Feedback: lambda conn, rt, asker, wish, now: people.thumb(conn, asker.sender_id, asker.inbound_sid, wish, now),
    Alarm: lambda conn, rt, asker, wish, now: people.alarmed(conn, asker.inbound_sid, wish, now),
}
