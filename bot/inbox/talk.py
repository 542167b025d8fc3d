"""Writing to the patient from the page."""

from __future__ import annotations

import re

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot import desk
from bot.desk.talk import NotSent
from bot.inbox import approved
from bot.inbox.here import acting, current, say
from bot.inbox.page import drawn


def reply(callback_id: str) -> ResponseReturnValue:
    """Send the form's text or template, once."""
    nonce = request.form.get("nonce", "")
    if not re.fullmatch(r"[0-9a-f]{32}", nonce):
        abort(400)
    template = approved.by_sid(current().settings, request.form.get("template", ""))
    try:
        desk.reply(current(), acting(), callback_id, nonce, request.form.get("text", ""), template)
    except NotSent as error:
        typed = {"form": "reply", "reply": request.form.get("text", "")}
        return drawn(callback_id, _refusal(error), typed), 409
    return _chat(callback_id)


def hold(callback_id: str) -> ResponseReturnValue:
    """Take the chat."""
    try:
        desk.hold(current(), acting(), callback_id)
    except NotSent as error:
        return _not_sent(callback_id, error)
    flash(say("chat-held"), "success")
    return _chat(callback_id)


def hand_back(callback_id: str) -> ResponseReturnValue:
    """Let the bot answer again."""
    desk.hand_back(current(), acting(), callback_id)
    flash(say("chat-handed-back"), "success")
    return _chat(callback_id)


def resend(callback_id: str, outbox_id: str) -> ResponseReturnValue:
    """Send a failed message once more."""
    try:
        desk.resend(current(), acting(), callback_id, outbox_id)
    except NotSent as error:
        return _not_sent(callback_id, error)
    flash(say("resent"), "success")
    return _chat(callback_id)


def _not_sent(callback_id: str, error: NotSent) -> ResponseReturnValue:
    flash(_refusal(error), "danger")
    return _chat(callback_id)


def _refusal(error: NotSent) -> str:
    return say(f"not-sent-{error.reason}", holder=error.by or "")


def _chat(callback_id: str) -> ResponseReturnValue:
    return redirect(url_for("inbox.page", callback_id=callback_id) + "#composer")


ROUTES = (
    ("/callbacks/<callback_id>/reply", reply, ["POST"]),
    ("/callbacks/<callback_id>/hold", hold, ["POST"]),
    ("/callbacks/<callback_id>/hand-back", hand_back, ["POST"]),
    ("/callbacks/<callback_id>/resend/<outbox_id>", resend, ["POST"]),
)
