"""Our replies -> TwiML. Source: Twilio, "TwiML for Programmable Messaging"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twilio.twiml.messaging_response import MessagingResponse

MAX_BODY = 1600
MAX_MESSAGES = 10
EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def twiml(replies: Sequence[tuple[str | None, str]], status_url: str) -> str:
    """The XML that makes Twilio send these (outbox id, text) as messages; an empty list sends nothing.

    Each names our status address with its outbox id, so that a delivery report finds its row. The address stands
    under both names because accounts differ in which of them works for WhatsApp.
    """
    if not replies:
        return EMPTY
    response = MessagingResponse()
    for outbox_id, text in [each for reply in replies for each in _split(*reply)][:MAX_MESSAGES]:
        address = {"action": f"{status_url}?ob={outbox_id}"} if outbox_id else {}
        if len(replies) == 1 and outbox_id:
            address["status_callback"] = address["action"]
        response.message(**address).body(text)
    return str(response)


def _split(outbox_id: str | None, text: str) -> list[tuple[str | None, str]]:
    return [(outbox_id, piece) for piece in split(text)]


def split(text: str, limit: int = MAX_BODY) -> list[str]:
    """Pieces of at most `limit` characters, cut at paragraphs, else lines, else words; never an empty one."""
    text = _NOT_XML.sub("", text).strip()
    pieces = []
    while len(text) > limit:
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := text.rfind(mark, 1, limit)) > limit // 3), limit)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [piece for piece in (*pieces, text) if piece]
