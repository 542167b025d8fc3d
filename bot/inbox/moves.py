"""Buttons that move one callback: read the form, call the desk, report the result."""

from __future__ import annotations

from datetime import datetime

from flask import abort, flash, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import desk
from bot.callbacks import OUTCOMES, URGENCIES, NotAllowed
from bot.desk.moves import Unknown
from bot.inbox import refusals, sessions
from bot.inbox.here import acting, current, e164, queue_address, say
from bot.inbox.marks import masked
from bot.inbox.page import drawn, state_of
from bot.inbox.times import Times
from bot.store import Connection, dossier, outbox, staff


def take(callback_id: str) -> ResponseReturnValue:
    """Take it; the page then opens, ready to call."""
    desk.claim(current(), acting(), callback_id)
    flash(say("took"), "success")
    return _page(callback_id)


def release(callback_id: str) -> ResponseReturnValue:
    """Give it back."""
    desk.release(current(), acting(), callback_id)
    sessions.offer_undo(callback_id, say("released"))
    return _onwards(callback_id)


def call(callback_id: str) -> ResponseReturnValue:
    """The call button was pressed. The page's script calls this before the dialler opens: it gets the whole number,
    which the list does not show, or who has the request. Form field anyway=1: call although somebody else has it."""
    called = desk.started_call(current(), acting(), callback_id, anyway=request.form.get("anyway") == "1")
    if request.accept_mimetypes.best != "application/json":
        return _page(callback_id)
    return jsonify(state=state_of(called, current().clock()), phone=called.phone)


def outcome(callback_id: str) -> ResponseReturnValue:
    """Record the outcome of the call."""
    came = next((each for each in OUTCOMES if each == request.form.get("outcome")), None)
    if came is None:
        abort(400)
    saved = desk.record(current(), acting(), callback_id, came)
    said = say(f"outcome-{came}")
    if saved.retry_at:
        said += f": {say('again-at', when=_times().short(saved.retry_at))}"
    sessions.offer_undo(callback_id, said)
    return _onwards(callback_id)


def snooze(callback_id: str) -> ResponseReturnValue:
    """Snooze it until a time in the desk's time zone."""
    hours = current().know.hours
    given = request.form.get("at") or request.form.get("until", "")
    try:
        until = datetime.strptime(given, "%Y-%m-%dT%H:%M").replace(tzinfo=hours.zone)
    except ValueError:
        raise NotAllowed("no-time") from None
    desk.snooze(current(), acting(), callback_id, until)
    sessions.offer_undo(callback_id, say("snoozed-until", when=_times().short(until)))
    return _onwards(callback_id)


def note(callback_id: str) -> ResponseReturnValue:
    """Add a note for colleagues."""
    text = request.form.get("text", "").strip()[:2000]
    if text:
        desk.note(current(), acting(), callback_id, text)
        flash(say("noted"), "success")
    return _page(callback_id)


def change(callback_id: str) -> ResponseReturnValue:
    """Change name, number, topic, urgency, or whether the answer is a call or in writing."""
    urgency = next((each for each in URGENCIES if each == request.form.get("urgency")), None)
    given = request.form.get("phone", "").strip()
    phone = e164(given) if given else None
    if given and phone is None:
        return again(callback_id, say("phone-wrong"), form="change")
    name, topic = (
        request.form.get(field, "").strip()[:most] or None for field, most in (("name", 200), ("topic", 300))
    )
    in_writing = {"writing": True, "call": False}.get(request.form.get("answer", ""))
    desk.change(
        current(),
        acting(),
        callback_id,
        name=name,
        phone=phone,
        topic=topic,
        urgency=urgency,
        in_writing=in_writing,
    )
    sessions.offer_undo(callback_id, say("changed"))
    return _page(callback_id)


def reopen(callback_id: str) -> ResponseReturnValue:
    """Reopen it."""
    desk.reopen(current(), acting(), callback_id)
    sessions.offer_undo(callback_id, say("reopened"))
    return _page(callback_id)


def merge(callback_id: str) -> ResponseReturnValue:
    """Merge it into another request, after showing whose that is for confirmation."""
    with current().store.read() as conn:
        callback = dossier.visible(conn, callback_id)
        into = dossier.by_reference(conn, request.form.get("reference", ""))
    if callback is None:
        raise Unknown(callback_id)
    if into is None or into.id == callback.id or not into.is_open:
        return again(callback_id, say("refused-same-one"), form="merge")
    if request.form.get("sure") != "1":
        return render_template("inbox/merge.html", callback=callback, into=into, masked=masked)
    kept = desk.merge(current(), acting(), callback_id, into.id)
    sessions.offer_undo(callback_id, say("merged", reference=kept.reference))
    return _page(kept.id)


def erase(callback_id: str) -> ResponseReturnValue:
    """Delete this patient; the reference must be typed, so that it cannot happen by accident."""
    with current().store.read() as conn:
        callback = dossier.visible(conn, callback_id)
    if callback is not None and request.form.get("reference", "").strip().upper() != callback.reference:
        return again(callback_id, say("erase-reference-wrong"), form="erase")
    desk.erase(current(), acting(), callback_id)
    flash(say("erased"), "success")
    return redirect(url_for("inbox.queue"))


def undo(callback_id: str) -> ResponseReturnValue:
    """Undo one's own last move."""
    desk.undo(current(), acting(), callback_id)
    flash(say("undone"), "success")
    return _page(callback_id)


def seen(callback_id: str, outbox_id: str) -> ResponseReturnValue:
    """Mark a failed alert or message as seen."""
    rt = current()

    def work(conn: Connection) -> None:
        if not outbox.seen_of(conn, callback_id, outbox_id, rt.clock()):
            raise Unknown(outbox_id)
        staff.audited(conn, g.staff.login, "saw-failure", rt.clock(), callback_id)

    rt.store.write(work)
    return _page(callback_id)


def refused(error: NotAllowed) -> ResponseReturnValue:
    """The response if a move is not possible: say why, on a page or as JSON."""
    callback_id = (request.view_args or {}).get("callback_id", "")
    text = refusals.why(error)
    if request.accept_mimetypes.best == "application/json":
        return jsonify(why=text), 409
    with current().store.read() as conn:
        callback = dossier.visible(conn, callback_id)
    return render_template("inbox/refused.html", why=text, callback=callback), 409


def again(callback_id: str, problem: str, *, form: str) -> ResponseReturnValue:
    """The page again with the problem and with what was typed, so that nobody has to type it twice."""
    return drawn(callback_id, problem, {**request.form, "form": form}), 400


def _times() -> Times:
    return Times(current().know.hours, current().clock(), g.language)


def _page(callback_id: str) -> ResponseReturnValue:
    return redirect(url_for("inbox.page", callback_id=callback_id))


def _onwards(callback_id: str) -> ResponseReturnValue:
    """Redirect to where the form wants to continue: the queue, or this page."""
    if request.form.get("go") == "queue":
        return redirect(queue_address(callback_id))
    return _page(callback_id)


ROUTES = tuple(
    (f"/callbacks/<callback_id>/{name}", view, ["POST"])
    for name, view in (
        ("take", take),
        ("release", release),
        ("call", call),
        ("outcome", outcome),
        ("snooze", snooze),
        ("note", note),
        ("change", change),
        ("reopen", reopen),
        ("merge", merge),
        ("erase", erase),
        ("undo", undo),
        ("seen/<outbox_id>", seen),
    )
)
