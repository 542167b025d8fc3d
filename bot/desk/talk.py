"""Staff write to a patient on WhatsApp: their messages become outbox rows, and the bot is silent meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot import callbacks as rules
from bot.callbacks import HOLD_LASTS
from bot.content import as_language, in_language
from bot.delivery import WINDOW
from bot.desk.moves import Acting, locked, shown
from bot.messages import MAX_CHARACTERS
from bot.runtime import Runtime
from bot.store import Connection, dossier, outbox, staff
from bot.store import callbacks as rows

CannotSend = Literal["window-shut", "opted-out", "empty", "too-long", "other-has-chat", "not-failed", "sent-again"]


class NotSent(Exception):
    """The message was not sent. reason: a code for the screen. by: the name of whoever has the chat."""

    def __init__(self, reason: CannotSend, by: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.by = by


@dataclass(frozen=True, slots=True)
class Template:
    """A message template that Meta has approved, so it may be sent at any time. sid: Twilio's content sid."""

    sid: str
    title: str
    text: str


def window_closes(chat: dossier.Chat) -> datetime:
    """When WhatsApp's 24-hour window for free text closes. Only the patient's own messages extend it."""
    return chat.last_inbound_at + WINDOW


def reply(
    rt: Runtime, who: Acting, callback_id: str, nonce: str, text: str = "", template: Template | None = None
) -> bool:
    """Write to the patient. False if a form with this nonce was sent before, so that a double click sends once.

    Free text only while the 24-hour window is open, a template at any time. Raises NotSent.
    """
    text = text.strip()
    if template is None and not text:
        raise NotSent("empty")
    if len(text) > MAX_CHARACTERS:
        raise NotSent("too-long")

    def work(conn: Connection) -> bool:
        now = rt.clock()
        callback = locked(conn, callback_id, now)
        chat = _open_chat(conn, who, callback.sender_id, now)
        if template is None and now >= window_closes(chat):
            raise NotSent("window-shut")
        outbox.hurry(conn, callback.sender_id, now)
        payload: dict[str, Any] = {"text": text}
        if template:
            payload = {"template": template.sid, "values": "{}", "shown": template.text}
        done = outbox.put(
            conn,
            dedupe_key=f"staff:{nonce}",
            channel="whatsapp",
            to=chat.address,
            payload=payload,
            now=now,
            sender_id=callback.sender_id,
            callback_id=callback_id,
            position=1,  # after the sentence about who has the chat now
            author=who.staff_id,
        )
        if done is None:
            return False
        _take_chat(conn, rt, who, callback, chat, now)
        rows.note(conn, callback_id, now, who.login, "replied", {"template": template.title} if template else {})
        touched = rules.touch(callback, who.login, now)
        if touched != callback:
            rows.save(conn, touched)
        staff.audited(conn, who.login, "replied", now, callback_id)
        return True

    sent = rt.store.write(work)
    rt.wake()
    return sent


def hold(rt: Runtime, who: Acting, callback_id: str) -> None:
    """Take the chat: the bot is silent until it is handed back, or until HOLD_LASTS after staff last wrote. Raises
    NotSent."""

    def work(conn: Connection) -> None:
        now = rt.clock()
        callback = locked(conn, callback_id, now)
        chat = _open_chat(conn, who, callback.sender_id, now)
        _take_chat(conn, rt, who, callback, chat, now)
        staff.audited(conn, who.login, "took-chat", now, callback_id)

    rt.store.write(work)
    rt.wake()


def hand_back(rt: Runtime, who: Acting, callback_id: str) -> None:
    """Let the bot answer again, and say so to the patient."""

    def work(conn: Connection) -> None:
        now = rt.clock()
        callback = locked(conn, callback_id, now)
        chat = dossier.chat(conn, callback.sender_id)
        if chat.held_by_id is None:
            return
        dossier.hold_chat(conn, callback.sender_id, None, None)
        rows.note(conn, callback_id, now, who.login, "handed-back")
        staff.audited(conn, who.login, "handed-back", now, callback_id)
        _say(conn, rt, callback, chat, "chat-back", now)

    rt.store.write(work)
    rt.wake()


def resend(rt: Runtime, who: Acting, callback_id: str, outbox_id: str) -> None:
    """Send a failed message of ours once more, under its original author. Raises NotSent."""

    def work(conn: Connection) -> None:
        now = rt.clock()
        callback = shown(conn, callback_id)
        chat = dossier.chat(conn, callback.sender_id)
        failed = outbox.failed_one(conn, outbox_id, callback.sender_id)
        if failed is None:
            raise NotSent("not-failed")
        payload, author = failed
        if chat.opted_out:
            raise NotSent("opted-out")
        if "template" not in payload and now >= window_closes(chat):
            raise NotSent("window-shut")
        done = outbox.put(
            conn,
            dedupe_key=outbox.again_key(outbox_id),
            channel="whatsapp",
            to=chat.address,
            payload=payload,
            now=now,
            sender_id=callback.sender_id,
            callback_id=callback_id,
            author=author,
        )
        if done is None:
            raise NotSent("sent-again")
        outbox.seen(conn, outbox_id, now)
        rows.note(conn, callback_id, now, who.login, "resent")
        staff.audited(conn, who.login, "resent", now, callback_id)

    rt.store.write(work)
    rt.wake()


def _open_chat(conn: Connection, who: Acting, sender_id: str, now: datetime) -> dossier.Chat:
    chat = dossier.chat(conn, sender_id)
    if chat.opted_out:
        raise NotSent("opted-out")
    if chat.held_by_id not in (None, who.staff_id) and chat.held_until is not None and chat.held_until > now:
        raise NotSent("other-has-chat", chat.held_by)
    return chat


def _take_chat(
    conn: Connection, rt: Runtime, who: Acting, callback: rules.Callback, chat: dossier.Chat, now: datetime
) -> None:
    dossier.hold_chat(conn, callback.sender_id, who.staff_id, now + HOLD_LASTS)
    if chat.held_by_id != who.staff_id or chat.held_until is None or chat.held_until <= now:
        rows.note(conn, callback.id, now, who.login, "took-chat")
        _say(conn, rt, callback, chat, "chat-taken", now)


def _say(conn: Connection, rt: Runtime, callback: rules.Callback, chat: dossier.Chat, key: str, now: datetime) -> None:
    """Queue the bot's sentence about who answers now; nothing if WhatsApp would reject it (window closed)."""
    if now >= window_closes(chat):
        return
    content = rt.know.content
    language = as_language(chat.language)
    outbox.put(
        conn,
        dedupe_key=f"{key}:{callback.id}:{now.isoformat()}",
        channel="whatsapp",
        to=chat.address,
        payload={"text": content.say(key, language, hospital=in_language(content.hospital.name, language))},
        now=now,
        sender_id=callback.sender_id,
        callback_id=callback.id,
    )
