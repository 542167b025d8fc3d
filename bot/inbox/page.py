"""A callback's page: everything that staff need before they call."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flask import Response, abort, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from bot import desk
from bot.callbacks import OUTCOMES, URGENCIES, Callback
from bot.desk.moves import Unknown, retry_at
from bot.inbox import approved, live
from bot.inbox.columns import WINDOW_SHORT
from bot.inbox.here import current, me, title
from bot.inbox.queue import seen, wanted
from bot.inbox.times import Times
from bot.store import Connection, conversations, dossier, replies, staff
from bot.store import queue as rows
from bot.whatsapp.media import MediaDoor, NotFetched

PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})
SOUNDS = frozenset({"audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac"})  # what browsers play


def page(callback_id: str) -> ResponseReturnValue:
    """The page of one request. Viewing it is audited."""
    return drawn(callback_id)


def drawn(callback_id: str, problem: str | None = None, typed: Mapping[str, str] | None = None) -> str:
    """The page. problem: why a form was refused. typed: the values to put back into that form's fields."""
    rt = current()
    with rt.store.read() as conn:
        callback = dossier.visible(conn, callback_id)
        if callback is None:
            raise Unknown(callback_id)
        reached = dossier.reached(conn, callback)
        merged = dossier.merged(conn, callback)
        shown = _talk(conn, callback, reached) | {
            "reached": reached,
            "history": dossier.history(conn, callback.id),
            "earlier": dossier.earlier(conn, callback),
            "files": _files(conn, [callback, *merged[1]]),
            "merged": merged,
            "notices": dossier.notices(conn, callback.id),
            "replies": replies.all_of(conn),
            "outcomes": OUTCOMES,
            "urgencies": URGENCIES,
            "approved": approved.configured(rt.settings),
            "again_at": retry_at(rt.know.hours, callback.tries, rt.clock()),
            "snoozes": _snoozes(),
            "counts": rows.counts(conn, wanted()),
            "cursor": rows.latest(conn),
            "most": rows.COUNT_UP_TO,
        }
    seen("opened", callback.id)
    return render_template(
        "inbox/callback.html", title=title, parsed=datetime.fromisoformat, problem=problem, typed=typed or {}, **shown
    )


def page_live(callback_id: str) -> ResponseReturnValue:
    """JSON for an open page: the chat and the state of the request, if they have changed, and what changed in the
    queue, so that an urgent request is announced here too."""
    with current().store.read() as conn:
        callback = dossier.visible(conn, callback_id)
        if callback is None:
            abort(404)
        shown = _talk(conn, callback)
    asked = wanted()
    heard = live.news(asked, live.cursor_given("cursor"), since=live.looked_at(asked.now))
    told = {"stamp": shown["stamp"], "news": heard, "writes": shown["writes"]}
    told |= {part: render_template(f"inbox/_{part}.html", **shown) for part in ("facts", "speaks")}
    if request.args.get("after") == shown["stamp"]:
        return jsonify(told)
    html = render_template("inbox/_chat.html", **shown, reached=None)
    return jsonify(told | {"html": html, "version": shown["state"]})


def attachment(callback_id: str, number: int) -> ResponseReturnValue:
    """A file that the patient agreed to pass on: fetched from Twilio now and not stored."""
    rt = current()
    door = _door()
    with rt.store.read() as conn:
        callback = dossier.visible(conn, callback_id)
        if callback is None or number >= len(callback.attachments):
            abort(404)
        url = callback.attachments[number]
        sid = door.message_of(url)
        if sid is None or not conversations.wrote(conn, callback.sender_id, sid):
            abort(404)
    seen("opened-attachment", callback.id, number=number)
    try:
        came = door.fetch(url, sid)
    except NotFetched as error:
        return Response(f"{error}\n", 502, mimetype="text/plain")
    answer = Response(came.content, content_type=came.content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{came.name}"'
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer.make_conditional(request, accept_ranges=True, complete_length=len(came.content))  # for Safari


def _door() -> MediaDoor:
    settings = current().settings
    return MediaDoor(settings.twilio_account_sid, settings.twilio_login, settings.twilio_api_url)


def _files(conn: Connection, callbacks: list[Callback]) -> dict[str, str]:
    """URL -> "photo" or "sound", for attachments that are shown inline. Only the declared type is known here; the real
    one is sent with the file, and browsers do not guess (nosniff), so nothing else is shown or played."""
    door, found = _door(), dict[str, str]()
    for callback in callbacks:
        sids = [sid for url in callback.attachments if (sid := door.message_of(url))]
        for url, kind in dossier.media_types(conn, callback.sender_id, sids).items():
            bare = kind.partition(";")[0]
            found |= {url: "photo"} if bare in PHOTOS else {url: "sound"} if bare in SOUNDS else {}
    return found


def _lines(conn: Connection, sender_id: str, reached: dossier.Reached | None) -> tuple[list[dossier.Line], bool, bool]:
    """(messages, whether older ones are left out, whether this is the whole chat). It is the newest messages, or all of
    them if the URL asks for that or if the message that led to the request would be left out."""
    lines = dossier.transcript(conn, sender_id, dossier.LINES + 1)
    older = len(lines) > dossier.LINES
    far = older and reached is not None and all(line.id != reached.sid for line in lines)
    if older and (far or request.args.get("whole") == "1"):
        return dossier.transcript(conn, sender_id, dossier.WHOLE), False, True
    return lines[-dossier.LINES :], older, False


def _talk(conn: Connection, callback: Callback, reached: dossier.Reached | None = None) -> dict[str, Any]:
    rt = current()
    now = rt.clock()
    chat = dossier.chat(conn, callback.sender_id)
    lines, older, whole = _lines(conn, callback.sender_id, reached)
    closes = desk.window_closes(chat)
    held = chat.held_by_id is not None and (chat.held_until is None or chat.held_until > now)
    lapsed, mine = callback.claim_lapsed(now), callback.status == "claimed" and callback.holder == me().login
    chat_is_mine = held and chat.held_by_id == me().id
    window = "shut" if closes <= now else "short" if closes - now < WINDOW_SHORT else "open"
    theirs = held and not chat_is_mine
    writes = "stopped" if chat.opted_out else "theirs" if theirs else "shut" if window == "shut" else "freely"
    facts: list[object] = [callback.version, lapsed, held, chat.held_by_id, now >= closes]
    facts += [(line.id, line.state, line.status) for line in lines]
    return {
        "callback": callback,
        "holder": staff.by_login(conn, callback.holder) if callback.holder else None,
        "mine": mine,
        "lapsed": lapsed,
        "others": callback.status == "claimed" and not mine and not lapsed,
        "has_sender": rt.sender is not None,
        "simulator": rt.settings.simulator,
        "state": state_of(callback, now),
        "chat": chat,
        "lines": lines,
        "older": older,
        "whole": whole,
        "closes": closes,
        "window": window,
        "held": held,
        "chat_is_mine": chat_is_mine,
        "writes": writes,  # which form is below the chat; if it changes, the page must be reloaded
        "stamp": hashlib.sha256(repr(facts).encode()).hexdigest()[:16],
    }


def state_of(callback: Callback, now: datetime) -> str:
    """What an open page compares to find out whether the request has changed since it was rendered."""
    return f"{callback.version}-{callback.claim_lapsed(now)}"


def _snoozes() -> list[tuple[str, str]]:
    """Suggested times to snooze until, all in desk hours: (field value, label)."""
    rt = current()
    times = Times(rt.know.hours, rt.clock(), g.language)
    wanted = (rt.know.hours.after(rt.clock(), minutes) for minutes in (30, 120, 480))
    return [(times.field(at), times.short(at)) for at in wanted]


ROUTES = (
    ("/callbacks/<callback_id>", page, ["GET"]),
    ("/callbacks/<callback_id>/live", page_live, ["GET"]),
    ("/callbacks/<callback_id>/attachments/<int:number>", attachment, ["GET"]),
)
