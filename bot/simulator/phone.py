"""What a patient's phone shows: only what Twilio would have sent there, according to the real answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from markupsafe import Markup

from bot.delivery import WINDOW
from bot.simulator import twiml
from bot.simulator.exchange import reply_sid
from bot.simulator.marks import to_html
from bot.simulator.payloads import KINDS
from bot.store.testers import Patient, Row

_SNIPPET = 70  # characters of a quoted message
_ATTACHED = {
    "image": "📷 Photo",
    "voice": "🎤 Voice note 0:07",
    "video": "🎬 Video 0:21",
    "document": "📄 Document",
    "location": "📍 Current location",
    "place": "📍 Hussain Sagar, Tank Bund Road",
    "contact": "👤 Contact: Ravi",
    "sticker": "🙂",
    "call-permission": "📞 Calls allowed",
    "unsupported": "🗳 Something Twilio cannot name",
}


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message on the phone. status: sent, delivered, read, failed, or "" if nothing has been reported; of a message
    by the patient: read (answered), delivered (accepted without an answer) or failed (rejected).

    mine: the patient wrote it. request_id: the request that explains it. times: how often it was delivered to us.
    """

    mine: bool
    text: str
    at: datetime
    sid: str
    request_id: int
    kind: str = "text"
    status: str = ""
    error: str = ""
    quoted: str = ""
    reactions: tuple[tuple[str, int], ...] = ()
    times: int = 1
    trouble: str = ""
    author: str = ""

    @property
    def html(self) -> Markup:
        """The text with WhatsApp's formatting, as HTML."""
        return to_html(self.text) if self.text else Markup("")

    @property
    def attached(self) -> str:
        """A description of what was sent instead of text, "" for text."""
        return _ATTACHED.get(self.kind, "")

    @property
    def forwarded(self) -> str:
        """WhatsApp's label above a forwarded message, else ""."""
        return {"forwarded": "Forwarded", "forwarded-often": "Forwarded many times"}.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Phone:
    """A patient with their chat. options: (id, title) of what the bot offered last, while it is still open."""

    patient: Patient
    bubbles: tuple[Bubble, ...]
    options: tuple[tuple[str, str], ...] = ()
    options_sid: str = ""
    window_until: datetime | None = None
    suggestions: tuple[str, ...] = field(default=())


def bubbles_of(requests: Sequence[Row], leaving: Iterable[Row], started: Iterable[Row]) -> tuple[Bubble, ...]:
    """The chat, oldest first.

    requests: everything posted for the patient. leaving: the outbox rows of the replies. started: the outbox rows of
    other messages.
    """
    states = {row["id"]: row for row in leaving}
    begun = sorted(started, key=lambda row: row["created_at"])
    chat: list[Bubble] = []
    for row in requests:
        if row["kind"] == "report":
            continue
        while begun and begun[0]["created_at"] < row["at"]:
            chat.append(_started(begun.pop(0)))
        _add_patients(chat, row)
        if row["used"]:
            chat += _replies(row, states)
    return (*chat, *map(_started, begun))


def _add_patients(chat: list[Bubble], row: Row) -> None:
    """Add the patient's message, once, however often it was delivered to us; a reaction is added to its message."""
    for at, bubble in enumerate(chat):
        if bubble.sid == row["sid"]:
            status = _taken(row) if row["used"] else bubble.status
            chat[at] = replace(bubble, times=bubble.times + 1, status=status, request_id=row["id"])
            return
        if row["kind"] == "reaction" and bubble.sid == row["form"].get("OriginalRepliedMessageSid"):
            chat[at] = replace(bubble, reactions=(*bubble.reactions, (row["form"]["Body"], row["id"])))
            return
    quoted = row["form"].get("OriginalRepliedMessageSid", "")
    text = "" if row["kind"] in ("call-permission",) else row["form"]["Body"]
    chat.append(
        Bubble(
            mine=True,
            text=text,
            at=row["at"],
            sid=row["sid"],
            request_id=row["id"],
            kind=row["kind"],
            status=_taken(row),
            quoted=next((snippet(each) for each in chat if each.sid == quoted), ""),
            trouble=row["trouble"],
        )
    )


def _taken(row: Row) -> str:
    """The status of a patient's message: read if it got an answer with text, delivered if an empty one, else failed."""
    if not row["used"]:
        return "failed"
    return "read" if twiml.read(row["status"], row["content_type"], row["answer"]).said else "delivered"


def _replies(row: Row, states: dict[str, Row]) -> list[Bubble]:
    heard = twiml.read(row["status"], row["content_type"], row["answer"])
    bubbles = []
    for position, said in enumerate(heard.said):
        state: Row = states.get(said.outbox_id, {})
        bubbles.append(
            Bubble(
                mine=False,
                text=said.text,
                at=row["at"],
                sid=reply_sid(said, row["id"], position),
                request_id=row["id"],
                status=state.get("status") or "",
                error=state.get("error_code") or "",
            )
        )
    return bubbles


def _started(row: Row) -> Bubble:
    payload: dict[str, Any] = row["payload"]
    text = payload.get("text") or f"Template {payload.get('template', '')} {payload.get('values', '')}"
    status = row["status"] or {"failed": "failed", "sent": "sent"}.get(row["state"], "waiting")
    why = row["error_code"] or row["last_error"] or ""
    author = "staff" if row["author"] else "bot"
    return Bubble(
        mine=False,
        text=text,
        at=row["sent_at"] or row["created_at"],
        sid=row["provider_sid"] or f"OB{row['id']}",
        request_id=0,
        status=status,
        error=why,
        author=author,
    )


def snippet(bubble: Bubble) -> str:
    """The beginning of a message, for a quotation."""
    text = " ".join((bubble.text or bubble.attached).replace("*", "").split())
    return text if len(text) <= _SNIPPET else text[: _SNIPPET - 1] + "…"


def open_options(requests: Sequence[Row], turns: dict[str, Row]) -> tuple[tuple[tuple[str, str], ...], str]:
    """(options of the bot's last turn, sid of the message that offers them); ((), "") if there are none."""
    asked = [row for row in requests if row["kind"] not in ("report", "reaction")]
    newest = asked[-1]["sid"] if asked else ""
    last = next((row for row in asked if row["sid"] == newest and row["used"]), None)
    turn = turns.get(newest)
    if last is None or turn is None or turn["state_after"].get("opted_out"):
        return (), ""
    heard = twiml.read(last["status"], last["content_type"], last["answer"])
    if not heard.said:
        return (), ""
    options = tuple((each["id"], each["title"]) for each in turn["state_after"].get("options", ()))
    return options, reply_sid(heard.said[-1], last["id"], len(heard.said) - 1)


def options_in(requests: Sequence[Row], turns: dict[str, Row], sid: str) -> tuple[tuple[str, str], ...]:
    """The options offered in the message with this sid, which can still be tapped later, as on WhatsApp."""
    for row in requests:
        if row["used"] and row["kind"] != "report" and row["sid"] in turns:
            options, offered_by = open_options([row], {row["sid"]: turns[row["sid"]]})
            if offered_by == sid:
                return options
    return ()


def window_until(requests: Sequence[Row]) -> datetime | None:
    """Until when free text may be sent to this patient; None if no message of theirs was accepted."""
    got_in = [row["at"] for row in requests if row["kind"] != "report" and 200 <= row["status"] < 300]
    return max(got_in) + WINDOW if got_in else None


def kind_title(kind: str) -> str:
    """The name of a kind of message on the page."""
    return KINDS[kind].title if kind in KINDS else kind
