"""Error responses of the stand-in."""

from __future__ import annotations

from flask import jsonify
from flask.typing import ResponseReturnValue

from bot.tools.stand_in.account import Refusal

NOT_FOUND = Refusal(404, 20404, "The requested resource was not found")


def refuse(refusal: Refusal) -> ResponseReturnValue:
    """The response for an error: Twilio's JSON with its status."""
    return jsonify(refusal.as_json()), refusal.status
