"""How the stand-in says no over HTTP."""

from __future__ import annotations

from flask import jsonify
from flask.typing import ResponseReturnValue

from bot.tools.stand_in.account import Refusal

NOT_FOUND = Refusal(404, 20404, "The requested resource was not found")


def refuse(refusal: Refusal) -> ResponseReturnValue:
    """Twilio's JSON of an error, under its status."""
    return jsonify(refusal.as_json()), refusal.status
