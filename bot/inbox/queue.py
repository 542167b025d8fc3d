"""The queue: folders, search, the printed call list, and actions on several rows at once."""

from __future__ import annotations

import uuid
from typing import Any

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import desk
from bot.callbacks import OUTCOMES, UNDO_WITHIN, NotAllowed
from bot.desk.moves import Unknown
from bot.inbox import columns, folders, refusals, sessions
from bot.inbox.here import acting, current, me, queue_address, remember_queue, say
from bot.inbox.times import Times
from bot.store import Connection, dossier, staff
from bot.store import queue as rows
from bot.store.queue import FOLDERS, Asked, Listed

NAMED_AT_MOST = 5
PRINTED_AT_MOST = 500


def queue() -> ResponseReturnValue:
    """One page of a folder."""
    asked = wanted()
    with current().store.read() as conn:
        found, following = rows.page(conn, asked, request.args.get("after"))
        counts, cursor = rows.counts(conn, asked), rows.latest(conn)
        shown = shown_rows(conn, found)
    seen("listed", folder=asked.folder, rows=len(shown))
    at = {"after": request.args["after"]} if request.args.get("after") else {}
    remember_queue({"folder": asked.folder, **asked.only, **at})
    return render_template(
        "inbox/queue.html",
        asked=asked,
        rows=shown,
        counts=counts,
        cursor=cursor,
        following=following,
        columns=columns.COLUMNS,
        folders=list(FOLDERS),
        staff=(people := _holders()),
        holders={each.login: each.name for each in people},
        most=rows.COUNT_UP_TO,
        has_sender=current().sender is not None,
        nobody_told=not current().settings.alert_addresses,
    )


def search() -> ResponseReturnValue:
    """Search by reference, name, number, topic or words. By POST, so that the text is not in the URL."""
    text = request.form.get("q", "").strip()
    if not text:
        return redirect(url_for("inbox.queue"))
    with current().store.read() as conn:
        exact = dossier.by_reference(conn, text)
        found = [] if exact else rows.search(conn, text)
        shown = shown_rows(conn, found[: rows.PAGE])
        counts = rows.counts(conn, wanted())
    if exact:
        return redirect(url_for("inbox.page", callback_id=exact.id))
    seen("searched", rows=len(shown))
    return render_template(
        "inbox/search.html",
        rows=shown,
        cut=len(found) > len(shown),
        searched=text,
        counts=counts,
        columns=columns.COLUMNS,
        folders=list(FOLDERS),
        most=rows.COUNT_UP_TO,
    )


def print_list() -> ResponseReturnValue:
    """A folder as a call list on paper, with whole numbers and room for notes; it says if it is cut off."""
    asked = wanted()
    found: list[Listed] = []
    after: str | None = None
    with current().store.read() as conn:
        while len(found) < PRINTED_AT_MOST:
            more, after = rows.page(conn, asked, after)
            found += more
            if after is None:
                break
        shown = shown_rows(conn, found)
    seen("printed", folder=asked.folder, rows=len(shown))
    return render_template("inbox/print.html", rows=shown, asked=asked, cut=after is not None)


def bulk() -> ResponseReturnValue:
    """Take or close the ticked rows. Each row is moved separately; those that could not be moved are named."""
    ids = folders.ticked(request.form)
    action = request.form.get("action", "")
    back = redirect(queue_address())
    if not ids:
        flash(say("bulk-none"), "warning")
        return back
    outcome = next((each for each in OUTCOMES if each == request.form.get("outcome", "solved")), None)
    if action not in ("take", "close") or outcome is None:
        abort(400)
    batch = uuid.uuid4().hex
    done, refused = 0, []
    for each in ids:
        try:
            if action == "take":
                desk.claim(current(), acting(), each, batch=batch)
            else:
                desk.record(current(), acting(), each, outcome, batch=batch)
            done += 1
        except NotAllowed as error:
            refused.append((each, refusals.why(error)))
        except Unknown:
            refused.append((each, say("error-404")))
    if done:
        sessions.offer_undo_of_many(batch, say("bulk-done", count=done))
    if refused:
        flash(_named(refused), "warning")
    return back


def undo_bulk() -> ResponseReturnValue:
    """Undo the last action on several rows; a row that somebody has moved since stays as it is."""
    rt = current()
    with rt.store.read() as conn:
        ids = dossier.of_batch(conn, me().login, request.form.get("batch", ""), rt.clock() - UNDO_WITHIN)
    refused = []
    for each in ids:
        try:
            desk.undo(rt, acting(), each)
        except NotAllowed as error:
            refused.append((each, refusals.why(error)))
    if len(ids) > len(refused):
        flash(say("bulk-undone", count=len(ids) - len(refused)), "success")
    if refused or not ids:
        flash(_named(refused) if refused else say("refused-too-late"), "warning")
    return redirect(queue_address())


def _named(refused: list[tuple[str, str]]) -> str:
    """A sentence about which rows were refused, and why; only the first ones are named."""
    with current().store.read() as conn:
        listed = {each.callback.id: each.callback for each in rows.by_ids(conn, [id for id, _ in refused])}
    lines = [
        f"{listed[id].name or say('no-name')} ({listed[id].reference}): {why}"
        for id, why in refused[:NAMED_AT_MOST]
        if id in listed
    ]
    return " · ".join([say("bulk-refused", count=len(refused)), *lines])


def wanted() -> Asked:
    """The folder and filters in this request's URL."""
    rt = current()
    return folders.asked_for(request.args, me().login, rt.clock(), rt.know.hours)


def seen(action: str, subject: str | None = None, **detail: Any) -> None:
    """Record in the audit that patients' data was viewed."""
    rt = current()
    rt.store.write(lambda conn: staff.audited(conn, me().login, action, rt.clock(), subject, **detail))


def shown_rows(conn: Connection, found: list[Listed]) -> list[columns.Row]:
    """The rows as the list shows them."""
    times = Times(current().know.hours, current().clock(), g.language)
    died = dossier.died(conn, [each.callback.id for each in found])
    return [columns.row(each, times, me().login, died) for each in found]


def _holders() -> list[staff.Staff]:
    with current().store.read() as conn:
        return [each for each in staff.everybody(conn) if each.disabled_at is None]


ROUTES = (
    ("", queue, ["GET"]),
    ("/search", search, ["POST"]),
    ("/print", print_list, ["GET"]),
    ("/bulk", bulk, ["POST"]),
    ("/bulk/undo", undo_bulk, ["POST"]),
)
