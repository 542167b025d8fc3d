"""Our replies -> TwiML. Source: Twilio, "TwiML for Programmable Messaging"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twilio.twiml.messaging_response import MessagingResponse

from bot.messages import MAX_MESSAGES, pieces

EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def twiml(replies: Sequence[tuple[str | None, str]], status_url: str) -> str:
    """The XML that makes Twilio send these (outbox id, text) as messages; an empty list sends nothing.

    Each message has our status URL with its outbox id, so that a delivery report finds its row. A single reply has it
    in both attributes, because it depends on the account which one works for WhatsApp.
    """
    if not replies:
        return EMPTY
    response = MessagingResponse()
    cut = [(outbox_id, piece) for outbox_id, text in replies for piece in pieces(_NOT_XML.sub("", text))]
    for outbox_id, text in cut[:MAX_MESSAGES]:
        address = {"action": f"{status_url}?ob={outbox_id}"} if outbox_id else {}
        if len(replies) == 1 and outbox_id:
            address["status_callback"] = address["action"]
        response.message(**address).body(text)
    return str(response)
