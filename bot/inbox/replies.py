"""Saved replies: leads maintain sentences that everybody can send."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot.inbox.here import current, me, say
from bot.messages import MAX_CHARACTERS
from bot.store import replies


def saved_replies() -> ResponseReturnValue:
    """The list."""
    with current().store.read() as conn:
        kept = replies.all_of(conn)
    return render_template("inbox/replies.html", replies=kept)


def add_reply() -> ResponseReturnValue:
    """Add one."""
    title, text = request.form.get("title", "").strip()[:80], request.form.get("text", "").strip()[:MAX_CHARACTERS]
    added = bool(title and text) and current().store.write(lambda conn: replies.add(conn, title, text, me().login))
    flash(say("saved") if added else say("reply-not-saved"), "success" if added else "danger")
    return redirect(url_for("inbox.saved_replies"))


def drop_reply(reply_id: int) -> ResponseReturnValue:
    """Delete one."""
    current().store.write(lambda conn: replies.drop(conn, reply_id))
    flash(say("saved"), "success")
    return redirect(url_for("inbox.saved_replies"))


ROUTES = (
    ("/replies", saved_replies, ["GET"]),
    ("/replies/add", add_reply, ["POST"]),
    ("/replies/<int:reply_id>/drop", drop_reply, ["POST"]),
)
